#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Makes the packs that the PDF is judged on: make_packs.py PROGRAM FOLDER

One file each, the same bytes each time, but for those of the templates, which PROGRAM fills from the bundled collection.
Every pack uses what it is named for as the pack format has it.
"""

import base64
import json
import pathlib
import subprocess
import sys

import pack_texts as texts

LOGOS = pathlib.Path(__file__).resolve().parents[1] / "fixtures" / "pdf"
MEDIA_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
COLLECTION_ID = "lists"
N_SOURCES = 9
EVIDENCE = ("primary", "secondary", "outline")

# What `briefings new` is asked for the packs of the templates.
TEMPLATES = {
    "template-briefing": ["--template=briefing"],
    "template-one-page": ["--template=one-page"],
    "template-country": ["--template=country", "--country=NO"],
    "template-submission": ["--template=submission"],
    "template-plain": ["--template=plain"],
}


def source(number):
    return {
        "id": f"source-{number}",
        "title": f"Handbook of lists, volume {number}",
        "publisher": "The Office of Pages",
        "kind": "report",
        "date": f"2024-{number:02}-17",
        "number": f"LIST 10/{number:03}/2024",
        "url": f"https://example.org/handbook/{number}?part=a&line={number}",
    }


def citations(number, locator="p. 12"):
    index = number % N_SOURCES
    return [{"source": f"source-{index + 1}", "locator": locator, "evidence": EVIDENCE[index % 3]}]


def sources_cited_in(value):
    """The ids of all sources that a piece of a snapshot cites."""
    if isinstance(value, dict):
        own = {value["source"]} if "source" in value else set()
        return own.union(*(sources_cited_in(member) for member in value.values()))
    if isinstance(value, list):
        return set().union(*(sources_cited_in(member) for member in value))
    return set()


class Pack:
    """A pack in the making; its methods add to the last section."""

    def __init__(self, title, language="en", collection_language=None, options=None, **members):
        self.keys = 0
        self.items = 0
        self.collection = {
            "id": COLLECTION_ID,
            "title": "Lists and pages",
            "publisher": "The Office of Pages",
            "revision": 1,
            "language": collection_language or language,
            "license": "CC0-1.0",
            "caveat": "Made for tests: no list of these exists.",
        }
        self.content = {"format": "briefings-pack", "version": 1, "id": self.new_key(), "title": title,
                        "subtitle": members.pop("subtitle", "How lists end"), "audience": "Readers of lists",
                        "prepared-by": "The office of pages", "contact": "pages@example.org", "date": "2026-11-24",
                        "language": language, **members}
        if options:
            self.content["options"] = options
        self.content["sections"] = []

    def new_key(self):
        self.keys += 1
        return f"{self.keys:08x}-0000-4000-8000-000000000000"

    def new_id(self, kind):
        self.items += 1
        return f"{kind}-{self.items}"

    def section(self, title, note=None):
        section = {"key": self.new_key(), "title": title}
        if note:
            section["note"] = note
        section["entries"] = []
        self.content["sections"].append(section)
        return self

    def note(self, note):
        self.content["sections"][-1]["entries"].append({"key": self.new_key(), "note": note})
        return self

    def item(self, kind, item, note=None, show=None, **context):
        entry = {"key": self.new_key(), "item": f"{COLLECTION_ID}/{item['id']}"}
        if note:
            entry["note"] = note
        cited = sorted(sources_cited_in([item, context]))
        entry["snapshot"] = {"collection": self.collection, "type": kind, "item": item, **context,
                             "sources": [source(int(name.rpartition("-")[2])) for name in cited]}
        if show:
            entry["show"] = show
        self.content["sections"][-1]["entries"].append(entry)
        return self

    def findings(self, count, seed=0):
        return [{"id": self.new_id("finding"), "title": f"What line {number} shows",
                 "text": texts.sentences(seed + number, 2), "citations": citations(seed + number)}
                for number in range(1, count + 1)]

    def recommendation(self, title, text, findings=0, **more):
        number = self.items + 1
        item = {"id": self.new_id("recommendation"), "number": str(number), "title": title, "text": text,
                "addressees": ["Offices"], "citations": citations(number)}
        parent = {"id": "report-of-evidence", "title": "A year of lists", "place": "Norway", "country": "NO",
                  "date": "2025-03"}
        evidence = [{**finding, "parent": parent} for finding in self.findings(findings, number)]
        return self.item("recommendation", item, **({"evidence": evidence} if evidence else {}), **more)

    def report(self, title, summary, facts=(), findings=0, **more):
        item = {
            "id": self.new_id("report"), "country": "NO", "place": "Norway", "title": title, "number": "LIST 36/1/2025",
            "date": "2025-03-02", "summary": summary,
            "law": [{"text": "A list may have any number of pages.", "as-of": "2026-01-15", "citations": citations(1)}],
            "method": [{"text": "Forty lists were counted by hand.", "citations": citations(2)}],
            "facts": list(facts),
            "findings": self.findings(findings),
            "citations": citations(3, "cover"),
        }
        return self.item("report", item, **more)

    def fact(self, label, value, **members):
        return {"id": self.new_id("fact"), "label": label, "value": value, "as-of": "2025-02",
                "citations": citations(self.items), **members}

    def endorsement(self, organization, positions):
        item = {
            "id": self.new_id("body"), "organization": organization, "abbreviation": "OPL", "kind": "network",
            "about": "A network of offices that keep lists.",
            "positions": [{"id": self.new_id("position"), "stance": "endorses", "text": text, "date": "2025-06",
                           "citations": citations(number)} for number, text in enumerate(positions)],
            "citations": citations(4),
        }
        return self.item("endorsement", item)

    def statement(self, title, text, **members):
        item = {"id": self.new_id("statement"), "kind": "spokesperson", "title": title, "speaker": "A. Reader",
                "role": "Keeper of lists", "organization": "The Office of Pages", "text": text, "date": "2025-04-05",
                "citations": citations(5), **members}
        return self.item("statement", item)

    def milestone(self, title, text):
        item = {"id": self.new_id("milestone"), "date": "2024-02", "title": title, "text": text,
                "citations": citations(6)}
        return self.item("milestone", item)

    def one_of_each(self):
        """A section with an item of every kind that is an entry by itself."""
        self.section("Every kind of item", "What we think of *these* lists.")
        self.recommendation("Number every line", "Every line of a list should have a number.", 2,
                            note="We ask for this **first**.")
        self.report("Lists of the north", texts.sentences(7, 4) + "\n\n" + texts.sentences(8, 3),
                    [self.fact("Lists counted", 40), self.fact("Share with numbers", 12.5, unit="%", contested=True)], 2)
        self.endorsement("Office of Plain Lists", ["It keeps its lists short.", "It numbers every page."])
        self.statement("On the last page", "The last page is the one that people read.", verbatim=True)
        return self.milestone("The first list", "The first list of the office had four lines.")

    def entries(self, count, paragraphs=1):
        for number in range(1, count + 1):
            text = "\n\n".join(texts.sentences(number * 100 + part, 5) for part in range(paragraphs))
            self.recommendation(f"Entry {number}: {texts.sentences(number, 1)[:-1]}", text, number % 3)
        return self


def one_of_each(title, **members):
    return Pack(title, **members).one_of_each()


def in_language(language, title):
    """A pack whose every word of its own is in that language, with a table, a list and a note."""
    heading, text = texts.SENTENCES[language]
    pack = Pack(title, language, subtitle=heading).section(heading, f"{text}\n\n- {heading}\n- {text}\n")
    pack.recommendation(heading, text, note=text).report(heading, text, [pack.fact(heading, text, note=text)])
    return pack.statement(heading, text, verbatim=True)


def mixed_languages():
    pack = Pack("Lists in many languages", collection_language="en").section("One entry a language")
    for language, (title, text) in texts.SENTENCES.items():
        localized = {"en": title, language: title}, {"en": text, language: text}
        if language != "en":
            # Only the collection's own language decides what an English document shows.
            pack.collection = {**pack.collection, "language": language}
            localized = title, text
        pack.recommendation(*localized)
    pack.collection = {**pack.collection, "language": "en"}
    return pack.recommendation("Lists in colour", texts.EMOJI)


def long_tables():
    pack = Pack("Tables over many pages").section("Tables")
    for table in range(2):
        facts = [pack.fact(f"Line {number} of table {table + 1}", texts.sentences(number, 1)) for number in range(1, 91)]
        pack.report(f"Report with table {table + 1}", texts.sentences(table, 2), facts)
    return pack


def tall_row():
    pack = Pack("A row that is higher than a page").section("Tables")
    facts = [pack.fact("A short row", 1),
             pack.fact("A tall row", 2, note=texts.sentences(1, 220)),
             pack.fact(texts.sentences(2, 120), 3),
             pack.fact("The last row", 4)]
    return pack.report("A report with a tall row", "The second row needs more than a page.", facts)


def empty_sections():
    pack = Pack("Sections without entries").section("The first is empty").section("")
    pack.section("The third has a note only", "A note of the section.").section("The fourth has an entry")
    return pack.recommendation("Leave nothing empty", "No page should be empty.").section("The last is empty")


def odd_titles():
    pack = Pack(texts.ODD_TITLES[0], subtitle=texts.ODD_TITLES[1])
    for title in texts.ODD_TITLES:
        pack.section(title).recommendation(title, title, note="As titled: `<&>'\"`.")
    return pack


def blanks():
    """Titles and notes of characters that nobody sees."""
    pack = Pack("Blank titles", subtitle=texts.BLANKS[0])
    for blank in texts.BLANKS:
        pack.section(blank, f"# {blank}\n\n### A heading of the note\n\nThe note of a section without a title.").note(blank)
        pack.recommendation("An entry", "An entry after blanks.", note=f"- {blank}\n- A line\n\n1. - Of another list\n\n{blank}")
    return pack


def long_words():
    pack = Pack(texts.LONG_WORDS[0], subtitle="Words longer than a line").section(texts.LONG_WORDS[0])
    for word in texts.LONG_WORDS:
        pack.recommendation(f"See {word}", f"Look it up under {word} in the list.", note=word)
        pack.report("A report with long words", word, [pack.fact(word, word)])
    return pack


def untitled_items():
    pack = Pack("Items without titles").section("Texts alone")
    for number in range(4):
        pack.recommendation(f"Not shown {number}", texts.sentences(number, 3), 1,
                            show={"parts": ["text", "findings", "sources"]})
    return pack


def long_contents():
    pack = Pack("Contents over several pages")
    for number in range(1, 41):
        pack.section(f"Section {number}: {texts.sentences(number, 1)}").entries(4)
    return pack


def with_logo(kind):
    data = base64.b64encode((LOGOS / f"logo.{kind}").read_bytes()).decode("ascii")
    return one_of_each(f"A pack with a logo as {kind.upper()}",
                       logo={"type": MEDIA_TYPES[kind], "data": data, "alt": "A sheet beside three lines"})


def own_sources(title, **members):
    """Sources of the team's own, cited in every kind of block, beside those of a collection, and one that is not there."""
    own = [{"id": "smith-2021", "title": "Shelves", "author": "Zoë Smith", "publisher": "A press", "number": "ISBN 1",
            "date": "2021-05", "kind": "book"},
           {"id": "page", "title": "A page of ours", "url": "https://example.org/ours"}]
    return Pack(title, sources=own, **members).section("Cited", "As we found [@page, l. 2].").recommendation(
        "With citations", "The note cites.", note=texts.NOTE_OF_CITATIONS).note(texts.NOTE_OF_CITATIONS)


def make_all():
    """The packs, by name, but those of the templates."""
    return {
        "one-entry": Pack("One entry").section("The only section").recommendation("The only one", "Read it."),
        "forty-entries": Pack("Forty entries").section("Forty").entries(40),
        "four-hundred-entries": Pack("Four hundred entries").section("Four hundred").entries(400),
        "long": Pack("Fifteen hundred pages").section("A long section").entries(1200, 8),
        "long-tables": long_tables(),
        "tall-row": tall_row(),
        "nested-lists": Pack("Nested lists").section("Lists", texts.NOTE_OF_NESTED_LISTS).note(
            texts.NOTE_OF_NESTED_LISTS),
        "note-blocks": Pack("Notes").section("All blocks", texts.NOTE_OF_ALL_BLOCKS).recommendation(
            "With a note", "The note follows.", note=texts.NOTE_OF_ALL_BLOCKS),
        "logo-png": with_logo("png"),
        "logo-jpeg": with_logo("jpeg"),
        "logo-svg": with_logo("svg"),
        "arabic": in_language("ar", "الصفحات والقوائم"),
        "hebrew": in_language("he", "עמודים ורשימות"),
        "chinese": in_language("zh-Hans", "页与清单"),
        "hindi": in_language("hi", "पृष्ठ और सूचियाँ"),
        "thai": in_language("th", "หน้าและรายการ"),
        "japanese": in_language("ja", "ページと一覧"),
        "korean": in_language("ko", "쪽과 목록"),
        "mixed-languages": mixed_languages(),
        "empty-sections": empty_sections(),
        "odd-titles": odd_titles(),
        "blanks": blanks(),
        "long-words": long_words(),
        "footnotes": one_of_each("Sources as footnotes", options={"citations": "footnotes"}).section("More").entries(12),
        "own-sources": own_sources("Sources of our own"),
        "own-sources-in-footnotes": own_sources("Our own in footnotes", options={"citations": "footnotes"}),
        "numbered-paragraphs": one_of_each("Numbered paragraphs", options={"numbering": "paragraphs"}),
        "numbered-headings": one_of_each("Numbered headings", options={"numbering": "headings"}),
        "submission": one_of_each("A submission", template="submission", options={
            "cover": False, "numbering": "paragraphs", "citations": "footnotes"}),
        "large-print": one_of_each("Large print", options={"large-print": True}),
        "letter": one_of_each("On letter paper", paper="letter"),
        "draft": one_of_each("A draft", options={"draft": True}),
        "bare": one_of_each("Items alone", options={"cover": False, "contents": False, "sources": False}),
        "attached": one_of_each("With the pack attached", options={"pdf-standard": "ua1-a3a"}),
        "notes-alone": Pack("Notes alone").section("", "A first note.").note("A second note.").note("And a *third*."),
        "untitled-items": untitled_items(),
        "long-title": Pack(texts.sentences(3, 12), subtitle=texts.sentences(4, 8)).section(
            texts.sentences(5, 6)).recommendation(texts.sentences(6, 6), "The titles are long."),
        "long-contents": long_contents(),
    }


def write(program, folder):
    """Writes every pack into the folder and returns their names."""
    packs = make_all()
    for name, pack in packs.items():
        (folder / f"{name}.briefing").write_text(json.dumps(pack.content, ensure_ascii=False, indent=2) + "\n",
                                                 encoding="utf-8")
    for name, arguments in TEMPLATES.items():
        (folder / f"{name}.briefing").unlink(missing_ok=True)
        subprocess.run([program, "new", *arguments, f"--output={folder / name}.briefing"], check=True,
                       stdout=subprocess.DEVNULL)
    return [*TEMPLATES, *packs]


if __name__ == "__main__":
    destination = pathlib.Path(sys.argv[2])
    destination.mkdir(parents=True, exist_ok=True)
    print("\n".join(write(sys.argv[1], destination)))
