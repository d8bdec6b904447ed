# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks of the structure tree by itself: types, nesting, headings, tables, lists, contents, notes, figures, links.

Numbers such as 13-004 are failure conditions of the Matterhorn Protocol 1.1 for ISO 14289-1; names are rules of our own,
for faults that it leaves to people. Each check is a generator of faults over a TaggedFile.
"""

import collections
import re

from faults import Fault
from tagged_file import STANDARD_TYPES

HEADING = re.compile(r"H([1-6])$")
MAY_BE_EMPTY = frozenset(["TD", "TH"])
TABLE_PARTS = frozenset(["THead", "TBody", "TFoot"])

# Type: the types that may be its parent, and those that may be its children (ISO 32000-1, 14.8.4.3).
NESTING = {
    "TR": ("09-004", {"Table"} | TABLE_PARTS, {"TH", "TD"}),
    "TH": ("09-004", {"TR"}, None),
    "TD": ("09-004", {"TR"}, None),
    "THead": ("09-004", {"Table"}, {"TR"}),
    "TBody": ("09-004", {"Table"}, {"TR"}),
    "TFoot": ("09-004", {"Table"}, {"TR"}),
    "Table": ("09-004", None, {"TR", "Caption"} | TABLE_PARTS),
    "L": ("09-005", None, {"LI", "L", "Caption"}),
    "LI": ("09-005", {"L"}, {"Lbl", "LBody"}),
    "LBody": ("09-005", {"LI"}, None),
    "TOC": ("09-006", None, {"TOC", "TOCI", "Caption"}),
    "TOCI": ("09-006", {"TOC"}, {"Lbl", "Reference", "NonStruct", "P", "TOC"}),
}


def check_types(file):
    """02-001 a type that is not standard and is not mapped to one; 02-003 a map that runs in a circle; 02-004 a
    standard type that is mapped to another."""
    for element in file.elements:
        if element.type not in STANDARD_TYPES:
            yield Fault("02-001", "a type is neither standard nor mapped to one", element.role)
    for role in file.circular_roles:
        yield Fault("02-003", "the role map runs in a circle", role)
    for role, target in file.role_map.items():
        if role in STANDARD_TYPES and target != role:
            yield Fault("02-004", "a standard type is mapped to another", role)


def check_root(file):
    """root: not all is in one Document."""
    if [root.type for root in file.roots] != ["Document"]:
        yield Fault("root", "the tree does not have one root, a Document")


def check_nesting(file):
    """09-004 tables, 09-005 lists, 09-006 tables of contents: parents and children of their parts."""
    for element in file.elements:
        check, parents, children = NESTING.get(element.type, (None, None, None))
        if check and parents is not None:
            parent = element.parent.type if element.parent else None
            if parent not in parents:
                yield Fault(check, f"{element.type} is in {parent}", repr(element))
        if check and children is not None:
            for kid in element.elements:
                if kid.type not in children:
                    yield Fault(check, f"{element.type} holds {kid.type}", repr(element))
            if element.content_keys:
                yield Fault(check, f"{element.type} holds content of its own", repr(element))


def check_headings(file):
    """14-002 the first heading is not H1; 14-003 a level is left out; 14-006 two H in one element; 14-007 H and H1 to H6
    in one file."""
    previous = 0
    for element in file.elements:
        match = HEADING.match(element.type)
        if not match:
            continue
        level = int(match[1])
        if previous == 0 and level != 1:
            yield Fault("14-002", "the first heading is not H1", element.type)
        elif level > previous + 1:
            yield Fault("14-003", "a heading skips a level", f"{element.type} after H{previous}: {file.text_of(element)}")
        previous = level
    unnumbered = file.of_type("H")
    if unnumbered and previous:
        yield Fault("14-007", "both H and H1 to H6 are used")
    for element in file.elements:
        if sum(kid.type == "H" for kid in element.elements) > 1:
            yield Fault("14-006", "an element has two H", repr(element))
    for element in file.elements:
        if (element.type == "H" or HEADING.match(element.type)) and not file.text_of(element).strip():
            yield Fault("empty-element", "a heading has no text", repr(element))


def check_language(file):
    """11-001 content whose language is not known; 11-007 a language that is no BCP 47 tag."""
    for element in file.elements:
        if element.content_keys and not element.language:
            yield Fault("11-001", "the language of content is not known", repr(element))
        if element.language and not re.match(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", element.language):
            yield Fault("11-007", "a language is no BCP 47 tag", element.language)


def check_empty_elements(file):
    """empty-element: an element holds nothing, where that cannot be meant."""
    for element in file.elements:
        if not element.kids and element.type not in MAY_BE_EMPTY:
            yield Fault("empty-element", f"{element.type} holds nothing", repr(element))


def check_figures(file):
    """13-004 a figure without replacement; figure: one that shows nothing, or without the place it has on the page (BBox,
    ISO 32000-1, 14.8.5.4.3); 17-002 a formula without replacement."""
    for element in file.of_type("Figure", "Formula"):
        if not (element.alternative or "").strip() and element.actual_text is None:
            yield Fault("13-004" if element.type == "Figure" else "17-002",
                        f"a {element.type} has neither Alt nor ActualText", repr(element))
        keys = {key for part in element.walk() for key in part.content_keys}
        if element.type == "Figure" and not keys & file.contents.painted:
            yield Fault("figure", "a Figure shows nothing", repr(element))
        bounds = element.get_attribute("/BBox")
        if element.type == "Figure" and (bounds is None or len(bounds) != 4 or bounds[0] >= bounds[2]
                                         or bounds[1] >= bounds[3]):
            yield Fault("figure", "a Figure has no BBox, or an empty one", repr(element))


def check_tables(file):
    """15-003 a header cell without Scope in a table whose cells name no headers; table: rows of differing width, a table
    without header cells, or with two heads."""
    for table in file.of_type("Table"):
        parts = list(table.walk())
        cells = [part for part in parts if part.type in ("TH", "TD")]
        headers = [cell for cell in cells if cell.type == "TH"]
        if not headers:
            yield Fault("table", "a table has no header cell", repr(table))
        if not any(cell.get_attribute("/Headers") is not None for cell in cells):
            for cell in headers:
                if cell.get_attribute("/Scope") not in ("/Row", "/Column", "/Both"):
                    yield Fault("15-003", "a header cell has no Scope", repr(cell))
        widths = {sum(int(cell.get_attribute("/ColSpan") or 1) for cell in row.elements)
                  for row in parts if row.type == "TR"}
        spans_rows = any(cell.get_attribute("/RowSpan") is not None for cell in cells)
        if len(widths) > 1 and not spans_rows:
            yield Fault("table", f"the rows of a table have differing widths {sorted(widths)}", repr(table))
        heads = [part for part in table.elements if part.type == "THead"]
        if len(heads) > 1:
            yield Fault("table", "a table has two THead", repr(table))


def check_lists(file):
    """list: an item without a body, or a numbered label without ListNumbering on its list (ISO 14289-1, 7.6)."""
    for element in file.of_type("LI"):
        if [kid.type for kid in element.elements] not in (["Lbl", "LBody"], ["LBody"]):
            yield Fault("list", "LI is not a Lbl, if any, and one LBody", repr(element))
    for element in file.of_type("L"):
        labels = [file.text_of(kid) for item in element.elements for kid in item.elements if kid.type == "Lbl"]
        if any(re.search(r"\w", label) for label in labels) and element.get_attribute("/ListNumbering") is None:
            yield Fault("list", "a list with numbers has no ListNumbering", repr(element))


def check_contents(file):
    """contents: an entry of a table of contents does not lead to where it says (TOCI > Reference > Link)."""
    for entry in file.of_type("TOCI"):
        links = [part for kid in entry.elements if kid.type != "TOC" for part in kid.walk()
                 if part.type == "Link" and part.is_within("Reference") and part.annotations]
        if not links:
            yield Fault("contents", "TOCI has no Reference with a Link", repr(entry))
            continue
        pages = {file.target_page(annotation) for link in links for annotation in link.annotations}
        if len(pages) != 1 or None in pages:
            yield Fault("contents", "the links of a TOCI lead to no page, or to several", repr(entry))


def links_by_target(file, links):
    """{page that is led to: pages where the links to it are}"""
    targets = collections.defaultdict(set)
    for link in links:
        for annotation in link.annotations:
            targets[file.target_page(annotation)] |= file.pages_of(link)
    return targets


def check_notes(file):
    """19-003 a Note without ID; 19-004 an ID used twice; note: no link leads to the page of a note, or none in it leads
    back to a page where such a link is."""
    identifiers = collections.Counter()
    notes = file.of_type("Note")
    links = [link for link in file.of_type("Link") if not link.is_within("Note")]
    targets = links_by_target(file, links)
    for note in notes:
        if "/ID" not in note.source:
            yield Fault("19-003", "a Note has no ID", repr(note))
        else:
            identifiers[bytes(note.source.ID)] += 1
        pages = file.pages_of(note)
        leading_here = set().union(*(targets.get(page, set()) for page in pages)) if pages else set()
        if not leading_here:
            yield Fault("note", "no link leads to a Note", repr(note))
        back = links_by_target(file, [part for part in note.walk() if part.type == "Link"])
        if not set(back) & leading_here:
            yield Fault("note", "no link of a Note leads back to its mark", repr(note))
    for identifier, count in identifiers.items():
        if count > 1:
            yield Fault("19-004", "the ID of a Note is used twice", identifier.decode("latin-1"))


def check_links(file):
    """link: a Link without an annotation or without anything to read."""
    for link in file.of_type("Link"):
        if not link.annotations:
            yield Fault("link", "a Link has no annotation", repr(link))
        if not file.text_of(link).strip() and not any(part.type == "Figure" for part in link.walk()):
            yield Fault("link", "a Link has nothing to read", repr(link))


CHECKS = (check_types, check_root, check_nesting, check_headings, check_language, check_empty_elements, check_figures,
          check_tables, check_lists, check_contents, check_notes, check_links)
