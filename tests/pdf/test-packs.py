#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Judges the PDF of every pack of make_packs.py: test-packs.py PROGRAM FOLDER

The packs and their files are left in FOLDER. veraPDF goes on in the background while the other checks run.
"""

import concurrent.futures
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

import pikepdf

import make_packs
import pack_checks
import structure_check
import tap
import verapdf
from faults import summarize

PROGRAM = pathlib.Path(sys.argv[1]).resolve()
FOLDER = pathlib.Path(sys.argv[2]).resolve()
LEAST_PAGES_OF_LONG = 1500
# mutool was built without colour management, which no page needs.
HARMLESS = "warning: ICC support is not available"


def run(*command, **options):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, **options)


def export(pack, folder, **environment):
    """Exports a pack into a folder and returns (status, messages); what an earlier run left there is gone."""
    target = folder / pack.with_suffix(".pdf").name
    target.unlink(missing_ok=True)
    result = run(PROGRAM, "export", pack, f"--output={target}", cwd=folder, env={**os.environ, **environment})
    return result.returncode, result.stderr


def path_of_pack(name):
    return FOLDER / f"{name}.briefing"


def export_elsewhere(name):
    """Exports a copy of a pack as another person would, elsewhere; returns the path of its PDF."""
    folder = FOLDER / "another folder"
    folder.mkdir(exist_ok=True)
    copy = shutil.copyfile(path_of_pack(name), folder / f"{name}.briefing")
    export(copy, folder, HOME=str(folder), USER="somebody", LOGNAME="somebody", TZ="Pacific/Auckland",
           HOSTNAME="elsewhere", TMPDIR=str(folder), PWD=str(folder))
    copy.unlink()
    return copy.with_suffix(".pdf")


class Files:
    """All packs, exported; filled when the first test asks."""

    exports = None
    judgement = None

    @classmethod
    def prepare(cls):
        if cls.exports is not None:
            return
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            cls.exports = dict(zip(NAMES, pool.map(lambda name: export(path_of_pack(name), FOLDER), NAMES)))
        made = [FOLDER / f"{name}.pdf" for name in NAMES if (FOLDER / f"{name}.pdf").exists()]
        if verapdf.jar() and made:
            # The longest first, for the others to be checked meanwhile.
            made.sort(key=lambda path: path.stat().st_size, reverse=True)
            cls.judgement = verapdf.Judgement(made, FOLDER)


class PackCase(unittest.TestCase):
    """What is asked of the file of every pack; a class for each pack is made below."""

    name = None
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        Files.prepare()
        cls.pack_path = path_of_pack(cls.name)
        cls.path = FOLDER / f"{cls.name}.pdf"

    def setUp(self):
        if Files.exports[self.name][0] != 0 and not self.id().endswith("exported"):
            self.fail("the pack was not exported")

    def assert_nothing(self, faults):
        if faults:
            self.fail("\n" + "\n".join(faults))

    def test_1_exported(self):
        check = run(PROGRAM, "check", self.pack_path)
        self.assertEqual(check.returncode, 0, check.stderr)
        status, messages = Files.exports[self.name]
        self.assertEqual(status, 0, messages)

    def test_2_syntax(self):
        check = run("qpdf", "--check", self.path)
        self.assertEqual(check.returncode, 0, check.stdout + check.stderr)
        self.assertNotIn("WARNING", check.stdout + check.stderr)

    def test_3_structure(self):
        with pikepdf.open(self.path) as pdf:
            faults = structure_check.faults_of(pdf, pack_checks.read_pack(self.pack_path))
        self.assert_nothing(summarize(faults))

    def test_4_words(self):
        # Words alone, as readers of plain text break lines and columns; texts in scripts without spaces are one word.
        told = pack_checks.squeeze(run("mutool", "draw", "-q", "-F", "txt", self.path).stdout)
        pack = pack_checks.read_pack(self.pack_path)
        words = {pack_checks.squeeze(word) for text in pack_checks.all_texts_of(pack) for word in text.split()}
        self.assert_nothing(sorted(word for word in words if word not in told))

    def test_5_pages_render(self):
        result = run("mutool", "draw", "-q", "-r", "20", "-F", "pgm", "-o", os.devnull, self.path)
        messages = [line for line in result.stderr.splitlines() if line.strip() and line != HARMLESS]
        self.assertEqual((result.returncode, messages), (0, []))

    def test_6_same_bytes(self):
        again = export_elsewhere(self.name)
        self.assertTrue(again.read_bytes() == self.path.read_bytes(), "the second export differs")
        again.unlink()


class VeraPdf(unittest.TestCase):
    """The judge, which is waited for here; one case a pack is added below. By its name the last class to run."""


class LongPack(unittest.TestCase):
    def test_it_is_as_long_as_it_should_be(self):
        Files.prepare()
        with pikepdf.open(FOLDER / "long.pdf") as pdf:
            self.assertGreaterEqual(len(pdf.pages), LEAST_PAGES_OF_LONG)


class Languages(unittest.TestCase):
    """Every text comes out letter by letter where plain text is copied."""

    def test_each_language_is_extracted(self):
        Files.prepare()
        told = pack_checks.squeeze(run("mutool", "draw", "-q", "-F", "txt", FOLDER / "mixed-languages.pdf").stdout)
        pack = pack_checks.read_pack(path_of_pack("mixed-languages"))
        for text, language in pack_checks.texts_of(pack):
            with self.subTest(language=language):
                self.assertIn(pack_checks.squeeze(text), told)


def add_judgement(name):
    def test(self):
        Files.prepare()
        options = pack_checks.read_pack(path_of_pack(name)).get("options", {})
        attached = options.get("pdf-standard") == "ua1-a3a"
        standards = verapdf.PDF_UA_1, verapdf.PDF_A_3A if attached else verapdf.PDF_A_2A
        faults = Files.judgement.faults_of(FOLDER / f"{name}.pdf", *standards)
        if faults:
            self.fail("\n" + "\n".join(faults))
    setattr(VeraPdf, f"test_{name}", test)


FOLDER.mkdir(parents=True, exist_ok=True)
NAMES = make_packs.write(PROGRAM, FOLDER)
for pack_name in NAMES:
    class_name = "".join(part.capitalize() for part in pack_name.split("-"))
    globals()[class_name] = type(class_name, (PackCase,), {"name": pack_name})
    if verapdf.jar():
        add_judgement(pack_name)
# A case is found by its name in this module; the base is none.
del PackCase

if __name__ == "__main__":
    tap.main()
