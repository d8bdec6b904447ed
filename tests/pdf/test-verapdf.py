#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tries that veraPDF is asked and read rightly: by reports, and where veraPDF is at hand by files that are right and
wrong."""

import pathlib
import tempfile
import unittest

import sample_file
import tap
import verapdf

RULE = {"ruleStatus": "FAILED", "specification": "ISO 14289-1:2014", "clause": "7.3", "testNumber": 1, "failedChecks": 2,
        "description": "Figures have a replacement",
        "checks": [{"context": "root/document[0]/pages[4]", "errorMessage": "A figure has none"}]}


def report_of(*jobs):
    return verapdf.read_report({"report": {"jobs": list(jobs)}})


def job(**members):
    return {"itemDetails": {"name": "/x.pdf"}, **members}


def result(compliant, *rules):
    return {"profileName": "PDF/UA-1 validation profile", "compliant": compliant, "details": {"ruleSummaries": list(rules)}}


class Report(unittest.TestCase):
    def test_a_broken_rule_is_told_with_clause_and_place(self):
        found = report_of(job(validationResult=[result(False, RULE, {**RULE, "ruleStatus": "PASSED"})]))["/x.pdf"]
        self.assertEqual(verapdf.faults_by(found, [verapdf.PDF_UA_1]), [
            "PDF/UA-1 7.3-1 (ISO 14289-1:2014), 2 times: Figures have a replacement "
            "[A figure has none at root/document[0]/pages[4]]"])

    def test_a_standard_that_is_not_claimed_is_a_fault(self):
        found = report_of(job(validationResult=[result(True)]))["/x.pdf"]
        self.assertEqual(verapdf.faults_by(found, [verapdf.PDF_UA_1]), [])
        self.assertEqual(verapdf.faults_by(found, [verapdf.PDF_A_2A]), ["the file does not claim PDF/A-2a"])

    def test_a_file_that_cannot_be_read_is_a_fault(self):
        found = report_of(job(taskException={"exceptionMessage": "no PDF"}))["/x.pdf"]
        self.assertEqual(verapdf.faults_by(found, []), ["veraPDF: no PDF"])

    def test_failure_without_a_rule_is_a_fault(self):
        found = report_of(job(validationResult=[result(False)]))["/x.pdf"]
        self.assertEqual(len(verapdf.faults_by(found, [verapdf.PDF_UA_1])), 1)


class Judge(unittest.TestCase):
    """veraPDF itself, on files of known worth."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.paths = {name: pathlib.Path(cls.folder.name) / f"{name}.pdf" for name in ("right", "wrong", "no file")}
        sample = sample_file.SampleFile()
        sample.save(cls.paths["right"])
        del sample.elements["Figure"]["/Alt"]
        sample.save(cls.paths["wrong"])
        cls.paths["no file"].write_bytes(b"%PDF-1.7\nnothing")
        cls.judgement = verapdf.Judgement(cls.paths.values(), cls.folder.name)

    def faults_of(self, name, *standards):
        return self.judgement.faults_of(self.paths[name], *standards)

    def test_a_file_that_is_right_passes(self):
        self.assertEqual(self.faults_of("right", verapdf.PDF_UA_1, verapdf.PDF_A_2A), [])

    def test_a_figure_without_replacement_is_found(self):
        self.assertRegex("\n".join(self.faults_of("wrong", verapdf.PDF_UA_1)), r"^PDF/UA-1 7\.3-1 ")

    def test_attachments_are_not_claimed_by_others(self):
        self.assertEqual(self.faults_of("right", verapdf.PDF_A_3A), ["the file does not claim PDF/A-3a"])

    def test_what_is_no_file_is_a_fault(self):
        self.assertNotEqual(self.faults_of("no file"), [])


if not verapdf.jar():
    # ./dev says so on a line of its own.
    del Judge

if __name__ == "__main__":
    tap.main()
