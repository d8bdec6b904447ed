# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks of a PDF beyond its structure tree: what ties the pages to the tree, annotations, fonts, metadata, navigation.

Numbers are failure conditions of the Matterhorn Protocol 1.1; names are rules of our own. Each check is a generator of
faults over a TaggedFile. That the cross-reference table is right is left to `qpdf --check`.
"""

import collections
import re
import xml.etree.ElementTree as ElementTree

import pikepdf

from faults import Fault
from tagged_file import as_list, read_tree

RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
PDF_UA_ID = "{http://www.aiim.org/pdfua/ns/id/}"
HIDDEN = 2


def check_marking(file):
    """01-003 an artifact in tagged content; 01-004 tagged content in an artifact; 01-005 content that is neither; 10-001
    a glyph without a character: as found while the pages were read."""
    yield from file.contents.faults
    if file.catalog.get("/MarkInfo", {}).get("/Marked") is not True:
        yield Fault("marked", "MarkInfo does not say that the file is tagged")
    if file.tree is None:
        yield Fault("01-005", "there is no structure tree")


def check_marked_content(file):
    """marked-content: an MCID is twice in the tree, in the tree alone, or on the page alone (01-005)."""
    used = collections.Counter(key for element in file.elements for key in element.content_keys)
    for key, count in used.items():
        if count > 1:
            yield Fault("marked-content", "an MCID is twice in the tree", str(key))
        if key not in file.contents.tags:
            yield Fault("marked-content", "an MCID of the tree is on no page", str(key))
    for key in file.contents.tags:
        if key not in used:
            yield Fault("01-005", "marked content is not in the structure tree", str(key))


def check_parent_tree(file):
    """parent-tree: it does not lead from marked content and annotations to their elements (ISO 32000-1, 14.7.4.4)."""
    elements = {key: element for element in file.elements for key in element.content_keys}
    for key in file.contents.tags:
        owner, number = key
        parents = file.parent_tree.get(file.contents.parents.get(owner))
        parent = parents[number] if isinstance(parents, pikepdf.Array) and number < len(parents) else None
        if not isinstance(parent, pikepdf.Dictionary) or (
                key in elements and parent.objgen != elements[key].source.objgen):
            yield Fault("parent-tree", "it does not lead from an MCID to its element", str(key))
    for element in file.elements:
        for annotation in element.annotations:
            parent = file.parent_tree.get(int(annotation.get("/StructParent", -1)))
            if not isinstance(parent, pikepdf.Dictionary) or parent.objgen != element.source.objgen:
                yield Fault("parent-tree", "it does not lead from an annotation to its element", repr(element))


def check_references(file):
    """object-reference: an annotation is twice in the tree."""
    counts = collections.Counter(annotation.objgen for element in file.elements for annotation in element.annotations)
    for number, count in counts.items():
        if count > 1:
            yield Fault("object-reference", "an annotation is twice in the tree", str(number))


def check_annotations(file):
    """28-002 an annotation outside the tree; 28-004 one without Contents or Alt; 28-008, 28-009 a page with annotations
    whose Tabs is missing, or not S; 28-010 a widget not in Form; 28-011 a link not in Link; 28-012 one without Contents.
    link: an internal link that leads to no page."""
    owners = {annotation.objgen: element for element in file.elements for annotation in element.annotations}
    for number, page in enumerate(file.pdf.pages, 1):
        annotations = [annotation for annotation in as_list(page.obj.get("/Annots"))
                       if not int(annotation.get("/F", 0)) & HIDDEN and annotation.get("/Subtype") != "/Popup"]
        place = f"page {number}"
        if annotations and "/Tabs" not in page.obj:
            yield Fault("28-008", "a page with annotations has no Tabs", place)
        elif annotations and page.obj.Tabs != "/S":
            yield Fault("28-009", "Tabs of a page with annotations is not S", place)
        for annotation in annotations:
            yield from faults_of_annotation(file, annotation, owners.get(annotation.objgen), place)


def faults_of_annotation(file, annotation, element, place):
    contents = str(annotation.get("/Contents", "")).strip()
    kind = annotation.get("/Subtype")
    if kind == "/Link":
        if element is None or element.type != "Link":
            yield Fault("28-011", "a link is not in a Link element", place)
        if not contents:
            yield Fault("28-012", "a link has no Contents", place)
        if annotation.get("/A", {}).get("/S") != "/URI" and file.target_page(annotation) is None:
            yield Fault("link", "a link leads nowhere", place)
    elif kind == "/Widget":
        if element is None or element.type != "Form":
            yield Fault("28-010", "a widget is not in a Form element", place)
    else:
        if element is None:
            yield Fault("28-002", "an annotation is not in the structure tree", place)
        if not contents and (element is None or element.alternative is None):
            yield Fault("28-004", "an annotation has neither Contents nor Alt", place)


def fonts_of(pdf):
    """Every font of the pages and of their forms, once."""
    seen = {}

    def visit(resources):
        if resources is None:
            return
        for _, font in resources.get("/Font", {}).items():
            seen[font.objgen if font.is_indirect else id(font)] = font
        for _, form in resources.get("/XObject", {}).items():
            if form.get("/Subtype") == "/Form" and form.objgen not in seen:
                seen[form.objgen] = None
                visit(form.get("/Resources"))

    for page in pdf.pages:
        visit(page.obj.get("/Resources"))
    return [font for font in seen.values() if font is not None]


def check_fonts(file):
    """31-004 a CIDFontType2 without CIDToGIDMap; 31-009 a font that is not embedded; 31-027 one that does not say which
    characters its codes are."""
    for font in fonts_of(file.pdf):
        name = str(font.get("/BaseFont", font.get("/Subtype")))
        if font.Subtype == "/Type3":
            continue
        inner = font.DescendantFonts[0] if font.Subtype == "/Type0" else font
        if inner.Subtype == "/CIDFontType2" and "/CIDToGIDMap" not in inner:
            yield Fault("31-004", "a CIDFontType2 has no CIDToGIDMap", name)
        if not any(key in inner.get("/FontDescriptor", {}) for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield Fault("31-009", "a font is not embedded", name)
        if "/ToUnicode" not in font and font.get("/Encoding") not in ("/WinAnsiEncoding", "/MacRomanEncoding"):
            yield Fault("31-027", "a font has no ToUnicode", name)


def check_catalog(file):
    """07-001, 07-002 the title is not shown in the window; 11-006 no language; 25-001 dynamic XFA; 26-002 encryption that
    keeps out assistive technology."""
    preferences = file.catalog.get("/ViewerPreferences", {})
    if "/DisplayDocTitle" not in preferences:
        yield Fault("07-001", "there is no DisplayDocTitle")
    elif preferences["/DisplayDocTitle"] is not True:
        yield Fault("07-002", "DisplayDocTitle is false")
    if not file.language:
        yield Fault("11-006", "the catalog has no Lang")
    if file.catalog.get("/NeedsRendering") is True and "/XFA" in file.catalog.get("/AcroForm", {}):
        yield Fault("25-001", "there is a dynamic XFA form")
    if file.pdf.is_encrypted and not file.pdf.allow.accessibility:
        yield Fault("26-002", "encryption keeps assistive technology out")


def check_metadata(file):
    """06-001 no XMP; 06-002 it does not name PDF/UA-1; 06-003 it has no title; date: a date of Info without its prefix."""
    if "/Metadata" not in file.catalog:
        yield Fault("06-001", "there is no XMP metadata")
        return
    metadata = ElementTree.fromstring(file.catalog.Metadata.read_bytes())
    described = {element.tag: (element.text or "").strip() for element in metadata.iter()}
    for element in metadata.iter(RDF + "Description"):
        described.update(element.attrib)
    if described.get(PDF_UA_ID + "part") != "1":
        yield Fault("06-002", "the XMP metadata does not name PDF/UA-1")
    titles = [item.text for title in metadata.iter(DC + "title") for item in title.iter(RDF + "li")]
    if not any((title or "").strip() for title in titles):
        yield Fault("06-003", "the XMP metadata has no title")
    for key in ("/CreationDate", "/ModDate"):
        date = str(file.pdf.docinfo.get(key, "D:2026"))
        if not re.match(r"D:\d{4}(\d{2}){0,5}Z?$", date):
            yield Fault("date", f"{key[1:]} is no date in UTC", date)


def check_navigation(file):
    """outline: none, or one that leads nowhere or names no heading, with its number or without; page-labels: none."""
    headings = [{squeeze(file.text_of(element)), squeeze(file.text_of(element, leave_out=("Lbl",)))}
                for element in file.elements if re.match("H[1-6]?$", element.type)]
    with file.pdf.open_outline() as outline:
        items = list(walk_outline(outline.root))
    if not items and headings:
        yield Fault("outline", "there is no outline")
    at = 0
    for item in items:
        found = next((index for index in range(at, len(headings)) if squeeze(item.title) in headings[index]), None)
        if found is None:
            yield Fault("outline", "an entry is no heading, or not in the order of the headings", item.title)
        at = at if found is None else found + 1
        target = item.to_dictionary_object(file.pdf) if item.obj is None else item.obj
        if file.target_page(target) is None:
            yield Fault("outline", "an entry leads nowhere", item.title)
    if 0 not in dict(read_tree(file.catalog.get("/PageLabels"), "/Nums")):
        yield Fault("page-labels", "the pages have no labels")


def squeeze(text):
    return "".join(text.split())


def walk_outline(items):
    for item in items:
        yield item
        yield from walk_outline(item.children)


CHECKS = (check_marking, check_marked_content, check_parent_tree, check_references, check_annotations, check_fonts,
          check_catalog, check_metadata, check_navigation)
