#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tries the structure check: a file that is right passes, and each way of breaking it is found."""

import copy
import re
import tempfile
import unittest

import pikepdf
from pikepdf import Array, Dictionary, Name, String

import element_checks
import file_checks
import pack_checks
import sample_file
import structure_check
import tap
from faults import summarize

# The fault that must be found: what breaks the file (a function of the sample), by what is wrong then.
BREAKS = {}


def breaks(check):
    """Registers a function that breaks the sample so that a check finds it."""
    def register(function):
        BREAKS[function.__name__.removeprefix("with_")] = check, function
        return function
    return register


def rename(name, role):
    return lambda sample: sample.elements[name].__setattr__("S", Name("/" + role))


def remove(name, key):
    return lambda sample: sample.elements[name].__delitem__(key)


# --- Elements

def with_simple_breaks():
    """Breaks that are one change of one element."""
    BREAKS.update({
        "an unknown type": ("02-001", rename("Sect", "Chapter")),
        "a table row outside a table": ("09-004", rename("Table", "Div")),
        "a table cell outside a row": ("09-004", rename("TR", "Div")),
        "a paragraph as a row": ("09-004", rename("TR", "P")),
        "a list item outside a list": ("09-005", rename("L", "Div")),
        "a list body outside an item": ("09-005", rename("LI", "Div")),
        "a paragraph in a list item": ("09-005", rename("LBody", "P")),
        "a contents entry outside contents": ("09-006", rename("TOC", "Div")),
        "a heading in contents": ("09-006", rename("TOCI", "H3")),
        "a first heading of level 2": ("14-002", rename("H1", "H2")),
        "a heading level left out": ("14-003", rename("H2", "H1")),
        "both kinds of heading": ("14-007", rename("French heading", "H")),
        "a figure without replacement": ("13-004", remove("Figure", "/Alt")),
        "a figure without its place": ("figure", remove("Figure", "/A")),
        "two heads of a table": ("table", lambda sample: [
            sample.element(sample.elements["Table"], "THead") for _ in range(2)]),
        "a figure without content": ("figure", lambda sample: sample.elements["Figure"].__setattr__("K", Array())),
        "a formula without replacement": ("17-002", rename("French", "Formula")),
        "a header cell without scope": ("15-003", remove("TH", "/A")),
        "a table without header cells": ("table", lambda sample: [
            cell.__setattr__("S", Name.TD) for row in sample.elements["TBody"].K for cell in row.K]),
        "rows of differing width": ("table", lambda sample: sample.text(
            sample.element(sample.elements["TR"], "TD"), 0, "2")),
        "a numbered list that does not say so": ("list", remove("L", "/A")),
        "a list item without body": ("list", rename("LBody", "Lbl")),
        "a note without ID": ("19-003", remove("Note", "/ID")),
        "an empty element": ("empty-element", lambda sample: sample.element(sample.document, "P")),
        "a heading without text": ("empty-element", lambda sample: sample.elements["H3"].__setattr__(
            "ActualText", String(" "))),
        "content of its own in a list": ("09-005", lambda sample: sample.elements["L"].K.append(
            sample.elements["LBody"].K[0])),
        "two roots": ("root", lambda sample: sample.element(None, "Document")),
        "a language that is none": ("11-007", lambda sample: sample.elements["French"].__setattr__("Lang", String("?"))),
        "a contents entry without link": ("contents", rename("link of contents", "Span")),
        "a link without annotation": ("link", lambda sample: sample.elements["link back"].K.__delitem__(1)),
        "a link without text": ("link", lambda sample: sample.elements["link back"].K.__delitem__(0)),
        "a note that nothing leads to": ("note", rename("link to note", "Span")),
        "a note that leads nowhere": ("note", rename("link back", "Span")),
    })


with_simple_breaks()


@breaks("02-003")
def with_a_circular_role_map(sample):
    sample.tree.RoleMap = Dictionary(One=Name.Two, Two=Name.One)
    sample.elements["Sect"].S = Name.One


@breaks("02-004")
def with_a_standard_type_mapped(sample):
    sample.tree.RoleMap = Dictionary(P=Name.Div)


@breaks("figure")
def with_a_figure_that_shows_nothing(sample):
    change_content(sample, 0, b"(#) Tj", b"")


@breaks("14-006")
def with_two_unnumbered_headings(sample):
    for name in ("H1", "H2", "H3", "French heading"):
        sample.elements[name].S = Name.H


@breaks("11-001")
def with_no_language_at_all(sample):
    del sample.pdf.Root["/Lang"]


@breaks("19-004")
def with_an_id_used_twice(sample):
    sample.text(sample.element(sample.document, "Note", "second", ID=String("note-1")), 1, "x")


@breaks("contents")
def with_a_contents_entry_to_two_pages(sample):
    sample.link(sample.elements["Reference"], 0, "again", 1, "second")


# --- Content

def change_content(sample, page, old, new):
    contents = sample.pdf.pages[page].obj.Contents
    data = contents.read_bytes()
    assert old in data
    contents.write(data.replace(old, new))


@breaks("01-003")
def with_an_artifact_in_content(sample):
    change_content(sample, 0, b"Tj ET EMC\n/H2", b"Tj ET /Artifact BMC EMC EMC\n/H2")


@breaks("01-004")
def with_content_in_an_artifact(sample):
    change_content(sample, 1, b"Tj ET EMC\n/H3", b"Tj ET\n/H3")


@breaks("01-005")
def with_content_that_is_neither(sample):
    change_content(sample, 0, b"/Artifact BMC", b"0 0 9 9 re f /Artifact BMC")


@breaks("01-005")
def with_a_drawing_in_no_mark_but_an_unrelated_one(sample):
    change_content(sample, 0, b"/Artifact BMC", b"/Span <</Lang (en)>> BDC 0 0 9 9 re f EMC /Artifact BMC")


@breaks("01-005")
def with_content_missing_in_the_tree(sample):
    del sample.elements["French"].K[0]


@breaks("01-005")
def with_no_tree(sample):
    del sample.pdf.Root["/StructTreeRoot"]


@breaks("01-005")
def with_a_mark_that_does_not_end(sample):
    change_content(sample, 1, b"/Artifact BMC", b"/Span BMC /Artifact BMC")


@breaks("10-001")
def with_a_glyph_that_is_no_character(sample):
    sample.pdf.pages[0].obj.Resources.Font.F.ToUnicode.write(
        sample_file.TO_UNICODE.replace(b"<00> <FF> <0000>", b"<00> <40> <0000>"))


@breaks("marked-content")
def with_content_twice_in_the_tree(sample):
    sample.elements["Sect"].K.append(sample.elements["French"].K[0])


@breaks("marked-content")
def with_content_on_no_page(sample):
    sample.elements["French"].K[0].MCID = 99


@breaks("marked-content")
def with_a_number_twice_on_a_page(sample):
    change_content(sample, 0, b"/MCID 1>", b"/MCID 0>")


@breaks("parent-tree")
def with_another_parent(sample):
    parents = sample.tree.ParentTree.Nums[1]
    parents[0], parents[1] = parents[1], parents[0]


@breaks("parent-tree")
def with_an_annotation_of_another_parent(sample):
    sample.elements["link back annotation"].StructParent = 0


@breaks("object-reference")
def with_an_annotation_twice_in_the_tree(sample):
    sample.elements["Note"].K.append(sample.elements["link back"].K[1])


# --- Annotations, fonts, catalog

@breaks("28-002")
def with_an_annotation_outside_the_tree(sample):
    sample.elements["link back annotation"].Subtype = Name.Text
    del sample.elements["link back"].K[1]


@breaks("28-004")
def with_an_annotation_without_contents(sample):
    sample.elements["link back annotation"].Subtype = Name.Text
    del sample.elements["link back annotation"]["/Contents"]


@breaks("28-008")
def with_no_tabs(sample):
    del sample.pdf.pages[0].obj["/Tabs"]


@breaks("28-009")
def with_tabs_by_row(sample):
    sample.pdf.pages[0].obj.Tabs = Name.R


@breaks("28-010")
def with_a_widget(sample):
    sample.elements["link back annotation"].Subtype = Name.Widget


@breaks("28-011")
def with_a_link_in_a_span(sample):
    sample.elements["link back"].S = Name.Span


@breaks("28-012")
def with_a_link_without_contents(sample):
    sample.elements["link back annotation"].Contents = String(" ")


@breaks("link")
def with_a_link_to_nowhere(sample):
    sample.elements["link back annotation"].Dest = String("nowhere")


def add_font(sample, **members):
    font = Dictionary(Type=Name.Font, BaseFont=Name.Sans, **members)
    sample.pdf.pages[0].obj.Resources.Font.G = sample.pdf.make_indirect(font)


def cid_font(**members):
    return Array([Dictionary(Type=Name.Font, Subtype=Name.CIDFontType2, FontDescriptor=Dictionary(), **members)])


@breaks("31-004")
def with_a_font_without_glyph_map(sample):
    add_font(sample, Subtype=Name.Type0, DescendantFonts=cid_font(), ToUnicode=Name.X)


@breaks("31-009")
def with_a_font_that_is_not_embedded(sample):
    add_font(sample, Subtype=Name.Type0, DescendantFonts=cid_font(CIDToGIDMap=Name.Identity), ToUnicode=Name.X)


@breaks("31-027")
def with_a_font_without_characters(sample):
    add_font(sample, Subtype=Name.Type0, DescendantFonts=cid_font(CIDToGIDMap=Name.Identity))


@breaks("marked")
def with_no_word_that_it_is_tagged(sample):
    del sample.pdf.Root["/MarkInfo"]


@breaks("07-001")
def with_no_viewer_preferences(sample):
    del sample.pdf.Root["/ViewerPreferences"]


@breaks("07-002")
def with_the_file_name_as_title(sample):
    sample.pdf.Root.ViewerPreferences.DisplayDocTitle = False


@breaks("11-006")
def with_no_language_of_the_catalog(sample):
    del sample.pdf.Root["/Lang"]
    sample.document.Lang = String("en")


@breaks("25-001")
def with_a_dynamic_form(sample):
    sample.pdf.Root.NeedsRendering = True
    sample.pdf.Root.AcroForm = Dictionary(XFA=String(""))


def change_metadata(sample, old, new):
    assert old in sample_file.XMP
    sample.pdf.Root.Metadata = sample.make_metadata(sample_file.XMP.replace(old, new))


@breaks("06-001")
def with_no_metadata(sample):
    del sample.pdf.Root["/Metadata"]


@breaks("06-002")
def with_no_word_of_pdf_ua(sample):
    change_metadata(sample, "<pdfuaid:part>1</pdfuaid:part>", "")


@breaks("06-003")
def with_no_title_in_the_metadata(sample):
    change_metadata(sample, "A list of two pages", " ")


@breaks("date")
def with_a_date_without_prefix(sample):
    sample.pdf.docinfo["/CreationDate"] = "20261124000000Z"


@breaks("date")
def with_a_time_zone(sample):
    sample.pdf.docinfo["/CreationDate"] = "D:20261124000000+01'00"


@breaks("outline")
def with_no_outline(sample):
    del sample.pdf.Root["/Outlines"]


@breaks("outline")
def with_an_outline_of_other_words(sample):
    sample.pdf.Root.Outlines.First.Title = String("Something else")


@breaks("outline")
def with_an_outline_to_nowhere(sample):
    del sample.pdf.Root.Outlines.First["/Dest"]


@breaks("page-labels")
def with_no_page_labels(sample):
    del sample.pdf.Root["/PageLabels"]


# --- Against the pack

@breaks("words")
def with_a_word_missing(sample):
    change_content(sample, 0, b"It has two rows.", b"It has three rows.")


@breaks("order")
def with_entries_in_another_order(sample):
    kids = list(sample.elements["Sect"].K)
    headings = [kid for kid in kids if kid.S == Name.H3]
    rest = [kid for kid in kids if kid.S != Name.H3]
    sample.elements["Sect"].K = Array([rest[0], headings[1], *rest[1:], headings[0]])


@breaks("language")
def with_a_text_that_is_not_marked(sample):
    del sample.elements["French heading"]["/Lang"]


@breaks("language")
def with_another_language_of_the_file(sample):
    sample.pdf.Root.Lang = String("nb")


@breaks("numbering")
def with_wrong_numbers(sample):
    change_content(sample, 0, b"(1) Tj", b"(2) Tj")


@breaks("logo")
def with_another_logo(sample):
    sample.elements["Figure"].Alt = String("A circle")


@breaks("footnotes")
def with_no_footnote(sample):
    sample.elements["Note"].S = Name.P


@breaks("table")
def with_a_row_missing(sample):
    del sample.elements["TBody"].K[1]


@breaks("contents")
def with_no_contents(sample):
    sample.elements["TOC"].S = Name.L


@breaks("artifact")
def with_no_page_numbers(sample):
    for page in (0, 1):
        change_content(sample, page, b" of 2)", b")")


@breaks("artifact")
def with_page_numbers_that_are_read(sample):
    change_content(sample, 1, b"A handbook.", b"A handbook. page 2 of 2")


@breaks("attachment")
def with_something_attached(sample):
    sample.pdf.attachments["x"] = pikepdf.AttachedFileSpec(sample.pdf, b"{}", filename="x")


@breaks("metadata")
def with_a_producer(sample):
    sample.pdf.docinfo["/Producer"] = "Another program"


@breaks("metadata")
def with_a_date_that_is_not_of_the_pack(sample):
    sample.pdf.docinfo["/CreationDate"] = "D:20261125000000Z"


@breaks("metadata")
def with_a_time_of_day(sample):
    sample.pdf.docinfo["/CreationDate"] = "D:20261124101112Z"


@breaks("metadata")
def with_another_title(sample):
    sample.pdf.docinfo["/Title"] = "Something else"


@breaks("metadata")
def with_a_path_in_xmp(sample):
    change_metadata(sample, "<pdfuaid:part>", "<dc:source>/home/someone/list.briefing</dc:source><pdfuaid:part>")


@breaks("metadata")
def with_an_attribute_in_xmp(sample):
    change_metadata(sample, 'rdf:about=""', 'rdf:about="" dc:format="made on a machine"')


class StructureCheck(unittest.TestCase):
    def faults_of(self, sample, pack=sample_file.PACK):
        return structure_check.faults_of(sample.pdf, pack)

    def test_a_file_that_is_right_passes(self):
        self.assertEqual(summarize(self.faults_of(sample_file.SampleFile())), [])

    def test_what_a_pack_may_say_in_metadata_passes(self):
        sample = sample_file.SampleFile()
        sample.pdf.docinfo["/CreationDate"] = "D:20261124000000Z"
        sample.pdf.docinfo["/Producer"] = "Briefings 1.2.3"
        self.assertEqual(summarize(self.faults_of(sample)), [])

    def test_encryption_that_keeps_readers_out_is_found(self):
        sample = sample_file.SampleFile()
        path = self.enterContext(tempfile.TemporaryDirectory()) + "/x.pdf"
        sample.pdf.save(path, encryption=pikepdf.Encryption(
            owner="x", user="", R=3, aes=False, metadata=False, allow=pikepdf.Permissions(accessibility=False)))
        with pikepdf.open(path) as pdf:
            self.assertIn("26-002", {fault.check for fault in structure_check.faults_of(pdf)})

    def test_a_pack_that_should_be_attached_is_missed(self):
        pack = copy.deepcopy(sample_file.PACK)
        pack["options"]["pdf-standard"] = "ua1-a3a"
        self.assertIn("attachment", {fault.check for fault in self.faults_of(sample_file.SampleFile(), pack)})

    def test_headings_that_should_have_numbers_are_found(self):
        pack = copy.deepcopy(sample_file.PACK)
        pack["options"]["numbering"] = "headings"
        self.assertIn("numbering", {fault.check for fault in self.faults_of(sample_file.SampleFile(), pack)})

    def test_every_fault_that_a_check_names_is_tried(self):
        named = set()
        for module in (element_checks, file_checks, pack_checks):
            with open(module.__file__, encoding="utf-8") as source:
                named |= set(re.findall(r'Fault\("([a-z0-9-]+)"', source.read()))
        tried = {check for check, _ in BREAKS.values()} | {"26-002"}
        self.assertGreater(len(named), 40)
        self.assertEqual(named - tried, set())


def add_case(name, check, break_sample):
    def test(self):
        sample = sample_file.SampleFile()
        break_sample(sample)
        self.assertIn(check, {fault.check for fault in self.faults_of(sample)})
    setattr(StructureCheck, f"test_{check}_{name.replace(' ', '_')}", test)


for break_name, (break_check, break_function) in BREAKS.items():
    add_case(break_name, break_check, break_function)

if __name__ == "__main__":
    tap.main()
