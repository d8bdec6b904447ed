# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A small PDF that is right, made by hand, and the pack that it could be of; the tests break it in one way at a time.

Its font is a Type 3 font with one box for all letters: nothing has to be embedded, and PDF/A allows it.
"""

import pikepdf
from pikepdf import Array, Dictionary, Name, String

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
  xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
  xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A list of two pages</rdf:li></rdf:Alt></dc:title>
<pdfuaid:part>1</pdfuaid:part><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

TO_UNICODE = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Latin def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
1 beginbfrange <00> <FF> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end"""

PACK = {
    "format": "briefings-pack", "version": 1, "id": "00000001-0000-4000-8000-000000000000",
    "title": "A list of two pages", "prepared-by": "An office", "date": "2026-11-24", "language": "en",
    "options": {"citations": "footnotes", "numbering": "paragraphs"},
    "logo": {"type": "image/png", "data": "", "alt": "A box"},
    "sections": [{
        "key": "00000002-0000-4000-8000-000000000000", "title": "Lists", "entries": [{
            "key": "00000003-0000-4000-8000-000000000000", "item": "lists/report-1",
            "snapshot": {
                "collection": {"id": "lists", "title": "Lists", "language": "en"}, "type": "report", "sources": [],
                "item": {"id": "report-1", "title": "A report", "summary": "It has two rows.",
                         "facts": [{"label": "Rows"}, {"label": "Columns"}]}},
        }, {
            "key": "00000004-0000-4000-8000-000000000000", "item": "liste/statement-1",
            "snapshot": {
                "collection": {"id": "liste", "title": "Liste", "language": "fr"}, "type": "statement", "sources": [],
                "item": {"id": "statement-1", "title": "Une liste", "text": "Deux pages."}},
        }],
    }],
}


def real_numbers(numbers):
    return pikepdf.Object.parse(f"[{numbers}]".encode("ascii"))


class SampleFile:
    """The file in the making; what a test needs to break is at hand by name in `elements`."""

    def __init__(self):
        self.pdf = pikepdf.new()
        self.elements = {}
        self.parents = []
        self.annotations = 0
        self.contents = [[], []]
        self.marked = [[], []]
        # PDF/A wants to know which grey the default black is.
        grey = Array([Name.CalGray, Dictionary(WhitePoint=real_numbers("0.9505 1 1.089"))])
        resources = Dictionary(Font=Dictionary(F=self.make_font()), ColorSpace=Dictionary(DefaultGray=grey))
        for _ in range(2):
            self.pdf.add_blank_page(page_size=(595, 842))
            self.pdf.pages[-1].obj.Resources = resources
        self.tree = self.pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array()))
        self.document = self.element(None, "Document")
        self.fill()
        self.finish()

    def make_font(self):
        box = self.pdf.make_stream(b"500 0 0 0 400 600 d1 0 0 400 600 re f")
        names = Array([0] + [Name.box] * 256)
        return self.pdf.make_indirect(Dictionary(
            Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 500, 700]),
            FontMatrix=real_numbers("0.001 0 0 0.001 0 0"),
            CharProcs=Dictionary(box=box), Encoding=Dictionary(Type=Name.Encoding, Differences=names), FirstChar=0,
            LastChar=255, Widths=Array([500] * 256), Resources=Dictionary(), ToUnicode=self.pdf.make_stream(TO_UNICODE)))

    def element(self, parent, role, name=None, **members):
        made = self.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + role), K=Array(), **members))
        made.P = self.tree if parent is None else parent
        (self.tree if parent is None else parent).K.append(made)
        self.elements[name or role] = made
        return made

    def text(self, element, page, text, properties=b""):
        """Shows text as content of an element."""
        number = len(self.marked[page])
        self.marked[page].append(element)
        element.K.append(Dictionary(Type=Name.MCR, Pg=self.pdf.pages[page].obj, MCID=number))
        shown = text.encode("latin-1").replace(b"(", b"\\(")
        self.contents[page].append(b"/%s <</MCID %d%s>> BDC BT /F 10 Tf 50 %d Td (%s) Tj ET EMC" % (
            bytes(element.S)[1:], number, properties, 800 - 14 * len(self.contents[page]), shown))
        return element

    def link(self, parent, page, text, target, name):
        """A link within the document."""
        element = self.element(parent, "Link", name)
        self.text(element, page, text)
        annotation = self.pdf.make_indirect(Dictionary(
            Type=Name.Annot, Subtype=Name.Link, Rect=Array([50, 700, 90, 712]), Border=Array([0, 0, 0]), F=4,
            Contents=String(text), StructParent=2 + self.annotations,
            Dest=Array([self.pdf.pages[target].obj, Name.XYZ, 0, 842, 0])))
        self.annotations += 1
        self.parents.append(element)
        element.K.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=self.pdf.pages[page].obj))
        page = self.pdf.pages[page].obj
        page.Annots = Array([*page.get("/Annots", []), annotation])
        page.Tabs = Name.S
        self.elements[name + " annotation"] = annotation

    def fill(self):
        self.text(self.element(self.document, "H1"), 0, "A list of two pages")
        self.fill_contents()
        section = self.element(self.document, "Sect")
        self.text(self.element(section, "H2"), 0, "Lists")
        self.text(self.element(section, "H3"), 0, "A report")
        paragraph = self.element(section, "P")
        self.text(self.element(paragraph, "Lbl", "number"), 0, "1")
        self.text(paragraph, 0, "It has two rows.")
        self.link(self.element(paragraph, "Reference", "mark"), 0, "[1]", 1, "link to note")
        self.fill_list(section)
        self.fill_table(section)
        figure = self.element(section, "Figure", Alt=String("A box"), A=Dictionary(
            O=Name.Layout, Placement=Name.Block, BBox=Array([50, 600, 90, 640])))
        self.text(figure, 0, "#")
        self.text(self.element(section, "H3", "French heading", Lang=String("fr")), 1, "Une liste")
        self.text(self.element(section, "P", "French", Lang=String("fr")), 1, "##", b" /ActualText (Deux pages.)")
        note = self.element(section, "Note", ID=String("note-1"))
        self.link(self.element(note, "Lbl", "note label"), 1, "1", 0, "link back")
        self.text(note, 1, "A handbook.")

    def fill_contents(self):
        contents = self.element(self.document, "TOC")
        entry = self.element(contents, "TOCI")
        self.link(self.element(entry, "Reference"), 0, "A report 1", 0, "link of contents")

    def fill_list(self, section):
        item = self.element(self.element(section, "L", A=Dictionary(O=Name.List, ListNumbering=Name.Decimal)), "LI")
        self.text(self.element(item, "Lbl", "list label"), 0, "1.")
        self.text(self.element(item, "LBody"), 0, "An item")

    def fill_table(self, section):
        table = self.element(section, "Table")
        body = self.element(table, "TBody")
        for label in ("Rows", "Columns"):
            row = self.element(body, "TR")
            self.text(self.element(row, "TH", A=Dictionary(O=Name.Table, Scope=Name.Row)), 0, label)
            self.text(self.element(row, "TD"), 0, "2")

    def finish(self):
        pdf = self.pdf
        for number, page in enumerate(pdf.pages):
            artifact = b"/Artifact BMC BT /F 8 Tf 50 20 Td (page %d of 2) Tj ET EMC" % (number + 1)
            page.obj.Contents = pdf.make_stream(b"\n".join([artifact, *self.contents[number]]))
            page.obj.StructParents = number
        numbers = Array()
        for key, parent in enumerate([Array(self.marked[0]), Array(self.marked[1]), *self.parents]):
            numbers.extend([key, parent])
        self.tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
        self.tree.ParentTreeNextKey = 2 + len(self.parents)
        self.tree.IDTree = pdf.make_indirect(Dictionary(
            Names=Array([String("note-1"), self.elements["Note"]]), Limits=Array([String("note-1")] * 2)))
        pdf.Root.StructTreeRoot = self.tree
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.Lang = String("en")
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
        pdf.Root.Metadata = self.make_metadata(XMP)
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("A report", 0))
        pdf.docinfo["/Title"] = PACK["title"]
        pdf.docinfo["/Author"] = PACK["prepared-by"]

    def make_metadata(self, xmp):
        metadata = self.pdf.make_stream(xmp.encode("utf-8"))
        metadata.Type, metadata.Subtype = Name.Metadata, Name.XML
        return metadata

    def save(self, path):
        self.pdf.save(path, fix_metadata_version=False, deterministic_id=True, force_version="1.7")
