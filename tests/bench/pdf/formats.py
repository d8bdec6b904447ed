# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Writes the blocks of a corpus for each program, and reads their words back to prove that all have the same text.

formats.py FOLDER PAGES writes a text of so many pages and prints how many words it has.

Every page is that of Briefings: A4, serif letters of 10.5 on 15 points in the column of 366 points that a note has. How
each format says so is in the folder heads. The text has no letter that any of the formats would have to escape.
"""

import html.parser
import itertools
import json
import pathlib
import re
import sys
import xml.etree.ElementTree

import corpus

HEADS = pathlib.Path(__file__).parent / "heads"
SAFE_TEXT = re.compile(r"[A-Za-z0-9 ,.:]+")


def head(suffix):
    return (HEADS / ("text" + suffix)).read_text(encoding="utf-8")


def mark(block, bold, link):
    """The text of a block, with what the format puts round bold words and links."""
    def marked(span):
        if span.bold:
            return bold.format(span.text)
        return link.format(span.text, span.target) if span.target else span.text
    return "".join(map(marked, block.spans))


def gather(blocks):
    """The blocks as (kind, [block]): the items of a list together, others alone."""
    for kind, group in itertools.groupby(blocks, lambda block: block.kind):
        if kind == "li":
            yield kind, list(group)
        else:
            yield from ((kind, [block]) for block in group)


# --- Plain text, groff, HTML, Typst, flat ODT ------------------------------------------------------------------------


def write_plain_text(blocks):
    return "".join(block.text + "\n" for block in blocks)


def write_groff(blocks):
    before = {"h1": ".SH 1\n", "h2": ".SH 2\n", "h3": ".SH 3\n", "p": ".LP\n", "li": ".IP \\(bu 14p\n"}
    return head(".ms") + "".join(before[block.kind] + mark(block, r"\fB{}\fP", "{}") + "\n" for block in blocks)


def write_html(blocks):
    text = []
    for kind, group in gather(blocks):
        lines = [f"<{kind}>" + mark(block, "<strong>{}</strong>", '<a href="{1}">{0}</a>') + f"</{kind}>\n"
                 for block in group]
        text += ["<ul>\n", *lines, "</ul>\n"] if kind == "li" else lines
    return head(".html") + "".join(text) + "</body>\n</html>\n"


def write_typst(blocks):
    before = {"h1": "= ", "h2": "== ", "h3": "=== ", "p": "", "li": "- "}
    return head(".typ") + "\n".join(
        "".join(before[kind] + mark(block, "*{}*", '#link("{1}")[{0}]') + "\n" for block in group)
        for kind, group in gather(blocks))


def write_open_document(blocks):
    text = []
    for kind, group in gather(blocks):
        marked = [mark(block, '<text:span text:style-name="Bold">{}</text:span>',
                       '<text:a xlink:type="simple" xlink:href="{1}">{0}</text:a>') for block in group]
        if kind == "li":
            text += ['<text:list text:style-name="List">\n']
            text += [f'<text:list-item><text:p text:style-name="Item">{line}</text:p></text:list-item>\n'
                     for line in marked]
            text += ["</text:list>\n"]
        elif kind == "p":
            text += [f'<text:p text:style-name="Paragraph">{line}</text:p>\n' for line in marked]
        else:
            level = kind[1]
            text += [f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{line}</text:h>\n'
                     for line in marked]
    return head(".fodt") + "".join(text) + "</office:text></office:body></office:document>\n"


# --- A pack ----------------------------------------------------------------------------------------------------------


def write_note(blocks, levels):
    """CommonMark; levels has how many # a heading has."""
    before = {"p": "", "li": "- ", **{kind: "#" * count + " " for kind, count in levels.items()}}
    return "\n".join(
        "".join(before[kind] + mark(block, "**{}**", "[{}]({})") + "\n" for block in group)
        for kind, group in gather(blocks))


def split_before(blocks, kind):
    """The blocks in groups, each but the first beginning with one of that kind."""
    groups = [[]]
    for block in blocks:
        if block.kind == kind:
            groups.append([])
        groups[-1].append(block)
    return groups


def write_pack(blocks):
    """A chapter is a section; its last part's pieces are notes of their own, all before them is the section's note."""
    keys = (f"{number:08x}-0000-4000-8000-000000000000" for number in itertools.count(1))
    pack = {
        "format": "briefings-pack", "version": 1, "id": next(keys), "title": "A town by a river", "language": "en",
        "options": {"cover": False, "contents": False, "sources": False}, "sections": [],
    }
    for chapter in split_before(blocks, "h1")[1:]:
        parts = split_before(chapter[1:], "h2")
        last, *pieces = split_before(parts.pop(), "h3")
        note = [block for part in parts for block in part] + last
        pack["sections"].append({
            "key": next(keys), "title": chapter[0].text, "note": write_note(note, {"h2": 1, "h3": 2}),
            "entries": [{"key": next(keys), "note": write_note(piece, {"h3": 1})} for piece in pieces],
        })
    return json.dumps(pack, indent=1, ensure_ascii=False) + "\n"


WRITERS = {
    ".txt": write_plain_text,
    ".briefing": write_pack,
    ".ms": write_groff,
    ".html": write_html,
    ".typ": write_typst,
    ".fodt": write_open_document,
}


# --- The words back --------------------------------------------------------------------------------------------------


class HtmlText(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.text = []

    def handle_data(self, data):
        self.text.append(data)


def read_html(text):
    parser = HtmlText()
    parser.feed(text.removeprefix(head(".html")))
    return "".join(parser.text)


def read_pack(text):
    notes = []
    for section in json.loads(text)["sections"]:
        notes += [section["title"], section["note"], *(entry["note"] for entry in section["entries"])]
    return re.sub(r"^(#+|-) |\*\*|\[|\]\([^)]*\)", "", "\n".join(notes), flags=re.MULTILINE)


READERS = {
    ".txt": str,
    ".briefing": read_pack,
    ".ms": lambda text: re.sub(r"^\..*\n|\\f[BP]", "", text.removeprefix(head(".ms")), flags=re.MULTILINE),
    ".html": read_html,
    ".typ": lambda text: re.sub(r'^(=+|-) |\*|#link\("[^"]*"\)\[|\]', "", text.removeprefix(head(".typ")),
                                flags=re.MULTILINE),
    ".fodt": lambda text: "".join(
        xml.etree.ElementTree.fromstring(text).find("{*}body").itertext()),
}


def write_all(blocks, folder, name):
    """Writes folder/name.* and returns how many words each has. Fails where two have not the same words."""
    expected = [word for block in blocks for word in block.text.split()]
    for block in blocks:
        assert SAFE_TEXT.fullmatch(block.text), block.text
    for suffix, write in WRITERS.items():
        text = write(blocks)
        words = READERS[suffix](text).split()
        assert words == expected, f"{name}{suffix} has {len(words)} words, not the {len(expected)} of the corpus"
        (folder / (name + suffix)).write_text(text, encoding="utf-8")
    return len(expected)


if __name__ == "__main__":
    # A process of its own, since the memory of whoever starts a program counts as the program's until it runs.
    print(write_all(corpus.make_corpus(int(sys.argv[2])), pathlib.Path(sys.argv[1]), sys.argv[2]))
