# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads the logical structure of a PDF (ISO 32000-1, 14.7) as a tree of elements with their text."""

import pikepdf

from page_content import PageContents

STANDARD_TYPES = frozenset("""
Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table
TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula
Form""".split())


def as_list(value):
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def number_of(value):
    return value.objgen if value.is_indirect else None


def read_tree(node, leaves):
    """(key, value) of a number tree ("/Nums") or name tree ("/Names"; ISO 32000-1, 7.9.6 and 7.9.7)."""
    if node is None:
        return
    pairs = as_list(node.get(leaves))
    yield from zip(pairs[::2], pairs[1::2])
    for kid in as_list(node.get("/Kids")):
        yield from read_tree(kid, leaves)


class Element:
    """A structure element.

    role      its type as written
    type      the standard type that it stands for
    language  its natural language, its own or that of what it is in
    kids      Elements, keys of marked content (as in PageContents) and annotations, in order
    """

    def __init__(self, source, parent, role, standard_type):
        self.source = source
        self.parent = parent
        self.role = role
        self.type = standard_type
        self.language = str(source.get("/Lang", parent.language if parent else ""))
        self.alternative = str(source["/Alt"]) if "/Alt" in source else None
        self.actual_text = str(source["/ActualText"]) if "/ActualText" in source else None
        self.kids = []

    @property
    def elements(self):
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def content_keys(self):
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    @property
    def annotations(self):
        return [kid for kid in self.kids if isinstance(kid, pikepdf.Object)]

    def walk(self):
        """This element and all in it, in the order of reading."""
        yield self
        for kid in self.elements:
            yield from kid.walk()

    def is_within(self, *types):
        parent = self.parent
        while parent and parent.type not in types:
            parent = parent.parent
        return parent is not None

    def get_attribute(self, name):
        """An attribute by its key, whoever owns it (14.7.5). Class maps are not looked up."""
        for attributes in as_list(self.source.get("/A")):
            if isinstance(attributes, pikepdf.Dictionary) and name in attributes:
                return attributes[name]
        return None

    def __repr__(self):
        return f"{self.role} {number_of(self.source)}"


class TaggedFile:
    """A PDF with its structure.

    elements     all elements, in the order of reading
    parent_tree  {key: element or array}, as in the file
    contents     what the pages show
    """

    def __init__(self, pdf):
        self.pdf = pdf
        self.catalog = pdf.Root
        self.contents = PageContents(pdf)
        self.page_numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        self.tree = self.catalog.get("/StructTreeRoot")
        self.language = str(self.catalog.get("/Lang", ""))
        self.role_map = {}
        self.circular_roles = set()
        self.parent_tree = {}
        self.elements = []
        self.roots = []
        self.targets = None
        self.seen = set()
        if self.tree is not None:
            self.role_map = {str(role)[1:]: str(target)[1:] for role, target in self.tree.get("/RoleMap", {}).items()}
            self.parent_tree = dict(read_tree(self.tree.get("/ParentTree"), "/Nums"))
            for kid in as_list(self.tree.get("/K")):
                self.read_element(kid, None, self.roots)

    def standard_type(self, role):
        seen = set()
        while role in self.role_map and role not in STANDARD_TYPES:
            if role in seen:
                self.circular_roles.add(role)
                break
            seen.add(role)
            role = self.role_map[role]
        return role

    def read_element(self, source, parent, siblings):
        if not isinstance(source, pikepdf.Dictionary) or "/S" not in source:
            return
        number = number_of(source)
        if number in self.seen:
            return
        self.seen.add(number)
        role = str(source.S)[1:]
        element = Element(source, parent, role, self.standard_type(role))
        if parent is None and "/Lang" not in source:
            element.language = self.language
        siblings.append(element)
        self.elements.append(element)
        for kid in as_list(source.get("/K")):
            self.read_kid(kid, element)

    def read_kid(self, kid, element):
        page = element.source.get("/Pg")
        if isinstance(kid, int):
            element.kids.append((number_of(page) if page is not None else None, int(kid)))
        elif "/S" in kid:
            self.read_element(kid, element, element.kids)
        elif "/MCID" in kid:
            owner = kid.get("/Stm", kid.get("/Pg", page))
            element.kids.append((number_of(owner) if owner is not None else None, int(kid.MCID)))
        elif "/Obj" in kid:
            element.kids.append(kid.Obj)

    def of_type(self, *types):
        return [element for element in self.elements if element.type in types]

    def text_of(self, element, leave_out=()):
        """What an element reads as: its replacement, or what it holds, less what is in elements of some types."""
        if element.actual_text is not None:
            return element.actual_text
        pieces = []
        for kid in element.kids:
            if isinstance(kid, tuple):
                pieces.append(self.contents.texts.get(kid, ""))
            elif isinstance(kid, Element) and kid.type not in leave_out:
                pieces.append(self.text_of(kid, leave_out))
        return "".join(pieces)

    def text(self, leave_out=()):
        return "".join(self.text_of(root, leave_out) for root in self.roots)

    def pages_of(self, element):
        """The numbers of the pages that an element is on."""
        found = set()
        for part in element.walk():
            found |= {self.page_numbers.get(owner) for owner, _ in part.content_keys}
        return found - {None}

    def target_page(self, annotation):
        """The number of the page that a link leads to, or None if it leads elsewhere."""
        target = annotation.get("/Dest")
        action = annotation.get("/A")
        if target is None and action is not None and action.get("/S") == "/GoTo":
            target = action.get("/D")
        if isinstance(target, (pikepdf.Name, pikepdf.String)):
            target = self.named_target(target)
        if isinstance(target, pikepdf.Dictionary):
            target = target.get("/D")
        if isinstance(target, pikepdf.Array) and len(target) and isinstance(target[0], pikepdf.Dictionary):
            return self.page_numbers.get(target[0].objgen)
        return None

    def named_target(self, name):
        if isinstance(name, pikepdf.Name):
            return self.catalog.get("/Dests", {}).get(str(name))
        if self.targets is None:
            names = read_tree(self.catalog.get("/Names", {}).get("/Dests"), "/Names")
            self.targets = {bytes(key): target for key, target in names}
        return self.targets.get(bytes(name))
