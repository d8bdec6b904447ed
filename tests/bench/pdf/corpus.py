# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A text of any length, always the same: headings of three levels, paragraphs, lists, links, bold words."""

import dataclasses
import random

import sentences

# What a page of Briefings holds of it.
WORDS_PER_PAGE = 450
PARAGRAPH_WORDS = 95

# Of a chapter: how many parts, of a part: how many pieces, of a piece: how many blocks.
PARTS = 4
PIECES = 3
BLOCKS = 5


@dataclasses.dataclass(frozen=True)
class Span:
    """Some words of a block, bold or a link, or neither."""

    text: str
    bold: bool = False
    target: str = ""


@dataclasses.dataclass(frozen=True)
class Block:
    """A heading (h1, h2, h3), a paragraph (p), or an item of a list (li)."""

    kind: str
    spans: tuple

    @property
    def text(self):
        return "".join(span.text for span in self.spans)


class Author:
    """Writes; of the random numbers it takes those alone that Python promises to keep the same."""

    def __init__(self):
        self.random = random.Random(20261125)

    def pick(self, things):
        return things[int(self.random.random() * len(things))]

    def heading(self, kind):
        return Block(kind, (Span(sentences.make_heading(self.pick)),))

    def spans(self, text):
        """The text with some words bold, or a link, as one block in two has."""
        words = text.split(" ")
        length = 1 + int(self.random.random() * 3)
        start = 1 + int(self.random.random() * (len(words) - length - 1))
        before, marked, after = (" ".join(some) for some in
                                 (words[:start], words[start:start + length], words[start + length:]))
        if self.random.random() < 0.5:
            middle = Span(marked, bold=True)
        else:
            middle = Span(marked, target=f"https://example.org/records/{int(self.random.random() * 100000)}")
        return (Span(before + " "), middle, Span(" " + after))

    def paragraph(self):
        text = sentences.make_sentence(self.pick)
        while len(text.split()) < PARAGRAPH_WORDS - 10:
            text += " " + sentences.make_sentence(self.pick)
        return Block("p", self.spans(text))

    def items(self):
        count = 3 + int(self.random.random() * 3)
        return [Block("li", self.spans(sentences.make_sentence(self.pick))) for _ in range(count)]

    def piece(self):
        yield self.heading("h3")
        for number in range(BLOCKS):
            if number == 2:
                yield from self.items()
            else:
                yield self.paragraph()

    def chapter(self):
        yield self.heading("h1")
        for _ in range(PARTS):
            yield self.heading("h2")
            yield self.paragraph()
            for _ in range(PIECES):
                yield from self.piece()


def make_corpus(pages):
    """The blocks of a text of about so many pages. It ends with a paragraph."""
    author = Author()
    blocks, words = [], 0
    while True:
        for block in author.chapter():
            blocks.append(block)
            words += len(block.text.split())
            if words >= pages * WORDS_PER_PAGE and block.kind == "p":
                return blocks
