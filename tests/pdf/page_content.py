# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads what the pages of a PDF show: which text belongs to which marked content (ISO 32000-1, 14.6), what is an
artifact, and what is neither."""

import re

import pikepdf

from faults import Fault

PAINTING = frozenset("Tj TJ ' \" f F f* S s B B* b b* sh Do EI".split()) | {"INLINE IMAGE"}
SHOWING = frozenset(["Tj", "TJ", "'", '"'])
# Others are not even handed over by the parser, which makes it ten times as fast.
OPERATORS = "BMC BDC EMC Tf q Q BI ID EI " + " ".join(operator for operator in PAINTING if operator != "INLINE IMAGE")

REPLACEMENT = "\ufffd"
HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
BLOCKS = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
RANGE = re.compile(rb"<([0-9A-Fa-f\s]*)>\s*<([0-9A-Fa-f\s]*)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL)


def text_of_hex(digits):
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")


def read_to_unicode(data):
    """{code: text} of a ToUnicode map (ISO 32000-1, 9.10.3)."""
    texts = {}
    for kind, block in BLOCKS.findall(data):
        if kind == b"bfchar":
            codes = HEX.findall(block)
            for code, text in zip(codes[::2], codes[1::2]):
                texts[int(code, 16)] = text_of_hex(text)
            continue
        for first, last, start, several in RANGE.findall(block):
            codes = range(int(first, 16), int(last, 16) + 1)
            if several:
                texts.update(zip(codes, map(text_of_hex, HEX.findall(several))))
            else:
                text = text_of_hex(start)
                texts.update((code, text[:-1] + chr(ord(text[-1]) + offset)) for offset, code in enumerate(codes))
    return texts


class Font:
    """How the codes of a font read as text."""

    def __init__(self, font):
        self.code_length = 2 if font.get("/Subtype") == "/Type0" else 1
        self.texts = read_to_unicode(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else None
        self.is_latin = self.texts is None and font.get("/Encoding") in ("/WinAnsiEncoding", "/MacRomanEncoding")

    def read(self, codes):
        if self.is_latin:
            return codes.decode("cp1252", "replace")
        if self.texts is None:
            return REPLACEMENT * (len(codes) // self.code_length)
        step = self.code_length
        return "".join(self.texts.get(int.from_bytes(codes[at:at + step], "big"), REPLACEMENT)
                       for at in range(0, len(codes), step))


class Mark:
    """A marked-content sequence that is open."""

    def __init__(self, is_artifact, key, actual_text):
        self.is_artifact = is_artifact
        self.key = key
        self.actual_text = actual_text


class PageContents:
    """The contents of all pages.

    texts     {key: text} of the marked content that is meant for the structure; a key is (object number of the page or
              form, MCID)
    tags      {key: tag in the content stream}
    painted   the keys under which anything is painted
  parents   {object number of the page or form: its key in the parent tree, or None}
    artifacts [text of the artifacts of a page], one a page
    faults    what is wrong with the marking (Matterhorn 01-003 to 01-005, 10-001)
    """

    def __init__(self, pdf):
        self.texts = {}
        self.tags = {}
        self.painted = set()
        self.parents = {}
        self.artifacts = []
        self.faults = []
        self.fonts = {}
        self.page_number = 0
        for self.page_number, page in enumerate(pdf.pages, 1):
            self.artifacts.append([])
            self.marks = []
            self.read_stream(page.obj, page.obj.get("/Resources"), page.obj.objgen)
            if self.marks:
                self.add_fault("01-005", "marked content does not end on its page")
        self.artifacts = ["".join(texts) for texts in self.artifacts]
        self.texts = {key: "".join(texts) for key, texts in self.texts.items()}

    def add_fault(self, check, message):
        self.faults.append(Fault(check, message, f"page {self.page_number}"))

    def get_font(self, resources, name):
        font = resources.Font[name]
        key = font.objgen if font.is_indirect else (self.page_number, name)
        if key not in self.fonts:
            self.fonts[key] = Font(font)
        return self.fonts[key]

    def read_stream(self, stream, resources, owner):
        font = None
        saved = []
        if owner == stream.objgen:
            self.parents[owner] = int(stream.StructParents) if "/StructParents" in stream else None
        for operands, operator in pikepdf.parse_content_stream(stream, OPERATORS):
            name = str(operator)
            if name == "Tf":
                font = self.get_font(resources, str(operands[0]))
            elif name == "q":
                saved.append(font)
            elif name == "Q":
                font = saved.pop() if saved else font
            elif name in ("BMC", "BDC"):
                self.begin_mark(operands, resources, owner)
            elif name == "EMC":
                if self.marks:
                    self.marks.pop()
                else:
                    self.add_fault("01-005", "marked content ends that never began")
            elif name == "Do" and resources.XObject[str(operands[0])].get("/Subtype") == "/Form":
                form = resources.XObject[str(operands[0])]
                self.read_stream(form, form.get("/Resources", resources),
                                 form.objgen if "/StructParents" in form else owner)
            elif name in PAINTING:
                self.paint(name, operands, font)

    def begin_mark(self, operands, resources, owner):
        properties = operands[1] if len(operands) > 1 else {}
        if isinstance(properties, pikepdf.Name):
            properties = resources.Properties[str(properties)]
        tag = str(operands[0])[1:]
        is_artifact = tag == "Artifact"
        key = (owner, int(properties["/MCID"])) if "/MCID" in properties else None
        within_artifact = any(mark.is_artifact for mark in self.marks)
        if is_artifact and any(mark.key for mark in self.marks):
            self.add_fault("01-003", "an artifact is inside tagged content")
        if key and within_artifact:
            self.add_fault("01-004", "tagged content is inside an artifact")
        if key:
            if key in self.tags:
                self.add_fault("marked-content", f"MCID {key[1]} is used twice")
            self.tags[key] = tag
            self.texts.setdefault(key, [])
        actual_text = str(properties["/ActualText"]) if "/ActualText" in properties else None
        hidden = any(mark.actual_text is not None for mark in self.marks)
        self.marks.append(Mark(is_artifact, key, actual_text))
        if actual_text is not None and not hidden:
            self.add_text(actual_text)

    def paint(self, name, operands, font):
        key = next((mark.key for mark in reversed(self.marks) if mark.key), None)
        if key:
            self.painted.add(key)
        elif not any(mark.is_artifact for mark in self.marks):
            self.add_fault("01-005", f"content is neither tagged nor an artifact ({name})")
        if name not in SHOWING or any(mark.actual_text is not None for mark in self.marks):
            return
        pieces = operands[0] if name == "TJ" else operands[-1:]
        text = "".join(font.read(bytes(piece)) for piece in pieces if isinstance(piece, pikepdf.String))
        if REPLACEMENT in text and key:
            self.add_fault("10-001", "a glyph stands for no character")
        self.add_text(text)

    def add_text(self, text):
        for mark in reversed(self.marks):
            if mark.is_artifact:
                self.artifacts[-1].append(text)
                return
            if mark.key:
                self.texts[mark.key].append(text)
                return
