# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks of a PDF against the pack that it was made from. Each check is a generator of faults over a TaggedFile and the
pack as JSON. Texts are compared without white space, which lines and pages break."""

import json
import pathlib
import re
import unicodedata
import xml.etree.ElementTree as ElementTree

from faults import Fault

SCHEMAS = "{http://www.aiim.org/pdfa/ns/extension/}schemas"
PRODUCER = re.compile(r"Briefings \d+\.\d+\.\d+$")
# What XMP says of every file: its parts, conformance levels and media type.
CONSTANTS = {"1", "2", "3", "A", "application/pdf", "x-default"}
INFO_DETAILS = {"/Title", "/Author", "/Subject", "/Keywords"}
INFO_PRODUCERS = {"/Producer", "/Creator"}
INFO_DATES = {"/CreationDate", "/ModDate"}
DATE = re.compile(r"(?:D:)?(\d{4})(?:-?(\d\d)(?:-?(\d\d)(?:T?00:?00:?00Z?)?)?)?")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u2060\u2066\u2067\u2068\u2069\u2800\u3164\ufe0f\ufeff"))
# A word of a note is that of its text: neither an address nor a mark of Markdown, nor a citation, which becomes a number.
NOTE_ADDRESS = re.compile(r"\[@[^][]*\]|\]\([^)\s]*(?: \"[^\"]*\")?\)|^\[[^]]*\]: .*$|\]\[[^]]*\]|&\w+;", re.MULTILINE)
CODE_LANGUAGE = re.compile(r"^```\w+$", re.MULTILINE)


def read_pack(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def squeeze(text):
    """A text without white space and without what is not seen."""
    return "".join(unicodedata.normalize("NFC", text).translate(INVISIBLE).split())


class Told:
    """A squeezed text that is searched mostly in its own order."""

    def __init__(self, text):
        self.text = squeeze(text)
        self.at = 0

    def has(self, text):
        text = squeeze(text)
        found = self.text.find(text, self.at)
        if found < 0:
            found = self.text.find(text)
        self.at = max(found, self.at) if found >= 0 else self.at
        return found >= 0


def entries_of(pack):
    for section in pack["sections"]:
        yield from section["entries"]


def resolve(text, pack, entry):
    """A text of a collection in the language that the document shows it in, and that language."""
    own = entry["snapshot"]["collection"]["language"]
    if isinstance(text, str):
        return text, own
    language = pack["language"] if pack["language"] in text else own
    return text[language], language


def shows(entry, part):
    return part in entry.get("show", {}).get("parts", [part])


def heading_of(entry):
    snapshot = entry["snapshot"]
    item = snapshot["parent"] if snapshot["type"] == "position" else snapshot["item"]
    return item.get("title") or item.get("organization") or item.get("label")


def text_of(entry):
    item = entry["snapshot"]["item"]
    return item.get("text") or item.get("summary") or item.get("about")


def texts_of(pack):
    """(text, language) of what the pack shows for certain: headings of entries and their own texts."""
    for entry in entries_of(pack):
        if "snapshot" not in entry:
            continue
        if shows(entry, "title") and heading_of(entry):
            yield resolve(heading_of(entry), pack, entry)
        if shows(entry, "text") and text_of(entry):
            text, language = resolve(text_of(entry), pack, entry)
            for paragraph in text.split("\n\n"):
                yield paragraph, language


def words_of_note(note):
    return re.findall(r"[^\W_]+", CODE_LANGUAGE.sub("", NOTE_ADDRESS.sub(" ", note)))


def notes_of(pack):
    for part in (*pack["sections"], *entries_of(pack)):
        if part.get("note"):
            yield part["note"]


def all_texts_of(pack):
    """Every text that is shown whole, and every word of the notes."""
    for name in ("title", "subtitle"):
        yield pack.get(name, "")
    for section in pack["sections"]:
        yield section["title"]
    for text, _ in texts_of(pack):
        yield text
    for note in notes_of(pack):
        yield from words_of_note(note)
    for source in pack.get("sources", []):
        if any(re.search(rf"@{re.escape(source['id'])}\b", note) for note in notes_of(pack)):
            yield source["title"]


def check_words(file, pack):
    """words: a text of the pack is not in the structure of the file, whole and in one piece."""
    told = Told(file.text())
    for text in all_texts_of(pack):
        if not told.has(text):
            yield Fault("words", "a text of the pack is missing", text[:60])


def order_of(pack):
    """What opens each section and entry, in the order of the pack."""
    for section in pack["sections"]:
        if section["title"]:
            yield section["title"]
        for entry in section["entries"]:
            if "snapshot" not in entry:
                yield from words_of_note(entry["note"])[:1]
            elif shows(entry, "title") and heading_of(entry):
                yield resolve(heading_of(entry), pack, entry)[0]
            elif text_of(entry):
                yield resolve(text_of(entry), pack, entry)[0].partition("\n\n")[0]


def check_order(file, pack):
    """order: the structure does not follow the order of the pack."""
    told = squeeze(file.text(leave_out=("TOC",)))
    at = 0
    for text in order_of(pack):
        found = told.find(squeeze(text), at)
        if found < 0:
            yield Fault("order", "a section or entry is not where the pack has it", text[:60])
        else:
            at = found + len(squeeze(text))


def check_languages(file, pack):
    """language: the structure does not say in which language a text of the pack is."""
    if file.language != pack["language"]:
        yield Fault("language", f"the language of the file is not that of the pack, {pack['language']}", file.language)
    spoken = {}
    for element in file.elements:
        own = [file.contents.texts.get(key, "") for key in element.content_keys]
        spoken.setdefault(element.language.lower(), []).append(element.actual_text or "".join(own))
    spoken = {language: Told("".join(texts)) for language, texts in spoken.items()}
    for text, language in texts_of(pack):
        # The first letters alone: marks of citations and the like part a longer text.
        if language.lower() not in spoken or not spoken[language.lower()].has(squeeze(text)[:12]):
            yield Fault("language", f"a text is not marked as {language}", text[:40])


def check_numbering(file, pack):
    """numbering: the paragraphs or headings of a pack that asks for it have no numbers, or not in order."""
    numbering = pack.get("options", {}).get("numbering", "none")
    if numbering == "paragraphs":
        labels = [file.text_of(element).strip() for element in file.of_type("Lbl")
                  if element.parent.type == "P" and not element.is_within("Note")]
        numbers = [int(match[0]) for label in labels if (match := re.match(r"\d+", label))]
        if not numbers or numbers != list(range(1, len(numbers) + 1)):
            yield Fault("numbering", "paragraphs are not numbered 1, 2, 3 … by Lbl", str(labels[:8]))
    elif numbering == "headings":
        title = squeeze(next(section["title"] for section in pack["sections"] if section["title"]))
        found = [squeeze(file.text_of(element)) for element in file.elements if re.match("H[1-6]$", element.type)]
        if not any(re.match(r"1\D*" + re.escape(title), heading) for heading in found):
            yield Fault("numbering", "the heading of the first section has no number 1", str(found[:8]))


def check_figures(file, pack):
    """logo: the logo of the pack is no Figure with its alternative text."""
    if "logo" in pack and pack["logo"]["alt"] not in [figure.alternative for figure in file.of_type("Figure")]:
        yield Fault("logo", "there is no Figure with the alternative text of the logo")


def check_footnotes(file, pack):
    """footnotes: a pack that asks for them has none."""
    if pack.get("options", {}).get("citations") == "footnotes" and not file.of_type("Note"):
        yield Fault("footnotes", "there is no Note")


def check_tables(file, pack):
    """table: the facts of reports are not as many tables as there are reports with facts, or lack rows."""
    reports = [entry["snapshot"]["item"] for entry in entries_of(pack)
               if entry.get("snapshot", {}).get("type") == "report" and shows(entry, "facts")]
    expected = [len(report["facts"]) for report in reports if report.get("facts")]
    rows = [sum(part.type == "TR" and not part.is_within("THead") for part in table.walk())
            for table in file.of_type("Table")]
    if rows != expected:
        yield Fault("table", f"the tables have not {expected} rows", str(rows))


def check_contents_and_running_text(file, pack):
    """contents: there is no table of contents where the pack asks for one. artifact: the running header and page numbers
    are read as text, or there are none."""
    options = pack.get("options", {})
    wants = options.get("contents", True)
    if wants != bool(file.of_type("TOC")) and any(section["title"] for section in pack["sections"]):
        yield Fault("contents", f"there is {'no' if wants else 'a'} table of contents")
    n_pages = len(file.pdf.pages)
    if options.get("page-numbers", True) and n_pages > 1:
        # A cover has none.
        for number, text in list(enumerate(file.contents.artifacts, 1))[1:]:
            numbers = [int(digits) for digits in re.findall(r"\d+", text)]
            if (number, n_pages) not in zip(numbers, numbers[1:]):
                yield Fault("artifact", "no artifact says which page of how many it is", f"page {number}: {text[:40]}")
        if re.search(rf"page\s+{n_pages}\s+of\s+{n_pages}", file.text()):
            yield Fault("artifact", "the page number is read as text")


def check_attachment(file, pack):
    """attachment: a PDF/A-3 file does not hold the pack, or another file holds anything."""
    attached = pack.get("options", {}).get("pdf-standard") == "ua1-a3a"
    contents = [attachment.get_file().read_bytes() for attachment in file.pdf.attachments.values()]
    if not attached:
        if contents:
            yield Fault("attachment", "something is attached")
        return
    # The attached pack tells of the state in which it was attached, as a saved one does.
    if len(contents) != 1 or {**json.loads(contents[0]), "saved": None} != {**pack, "saved": None}:
        yield Fault("attachment", "the pack is not attached, or another is")
    if "/AF" not in file.catalog:
        yield Fault("attachment", "the catalog does not name the attached file (AF)")


def details_of(pack):
    """Everything that a pack says of itself, and may stand in the metadata of its file."""
    details = {str(pack.get(name, "")).strip() for name in (
        "id", "title", "subtitle", "audience", "prepared-by", "contact", "date", "language")}
    details.add("Untitled briefing")
    return details - {""}


def is_date_of(text, pack):
    """Whether a date of Info or XMP is that of the pack: in UTC, and months and days that it does not know are 1."""
    match = DATE.fullmatch(text)
    if not match or "date" not in pack:
        return False
    known = pack["date"].split("-")
    given = [part for part in match.groups() if part]
    padded = (known + ["01", "01"])[:3]
    return len(given) >= len(known) and given == padded[:len(given)]


def words_of_metadata(metadata):
    """Every text and attribute of XMP, but for the description of its own schemas."""
    for element in metadata:
        if element.tag == SCHEMAS:
            continue
        yield (element.text or "").strip()
        yield from (value for name, value in element.attrib.items() if value and not name.endswith(("about", "parseType")))
        yield from words_of_metadata(element)


def check_metadata(file, pack):
    """metadata: Info or XMP say anything but the details of the pack and the name and version of the program."""
    details = details_of(pack)
    for key, value in file.pdf.docinfo.items():
        text = str(value).strip()
        known = (key in INFO_DETAILS and (text in details or not text)) or (
            key in INFO_PRODUCERS and PRODUCER.match(text)) or (key in INFO_DATES and is_date_of(text, pack))
        if not known:
            yield Fault("metadata", "Info says what the pack does not", f"{key} {text}")
    if pack.get("title") and str(file.pdf.docinfo.get("/Title", "")) != pack["title"].strip():
        yield Fault("metadata", "the title in Info is not that of the pack")
    if "/Metadata" not in file.catalog:
        return
    for text in words_of_metadata(ElementTree.fromstring(file.catalog.Metadata.read_bytes())):
        if text and not (text in details or text in CONSTANTS or PRODUCER.match(text) or is_date_of(text, pack)):
            yield Fault("metadata", "XMP says what the pack does not", text[:80])


CHECKS = (check_words, check_order, check_languages, check_numbering, check_figures, check_footnotes, check_tables,
          check_contents_and_running_text, check_attachment, check_metadata)
