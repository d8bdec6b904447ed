#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The count at the end of ./dev test is honest."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import count_results
import tap


def program(name="program", suite="core", result="OK", stdout="", stderr=""):
    return {"name": f"briefings:{suite} / {name}", "result": result, "stdout": stdout, "stderr": stderr}


def count(programs, suites=("core",), steps=None, log="test"):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / f"{log}.json").write_text("".join(json.dumps(entry) + "\n" for entry in programs))
        if steps is not None:
            (folder / "steps").write_text(steps)
        passed, faults = count_results.count(folder, suites)
        return passed, len(faults)


class Programs(unittest.TestCase):
    def test_a_program_without_cases_counts_as_one(self):
        self.assertEqual(count([program()]), (1, 0))
        self.assertEqual(count([program(result="FAIL")]), (0, 1))

    def test_each_case_counts(self):
        self.assertEqual(count([program(stdout="1..3\nok 1 /a\nok 2 /b # took 1 s\nok 3 - c\n")]), (3, 0))

    def test_failed_cases_count_as_failed(self):
        self.assertEqual(count([program(result="FAIL", stdout="1..2\nok 1 /a\nnot ok 2 /b\n")]), (1, 1))

    def test_a_group_is_not_a_case(self):
        grouped = "# Subtest: /a\n    ok 1 /a/x\n    ok 2 /a/y\n    1..2\nok 1 /a\n1..1\n"
        self.assertEqual(count([program(stdout=grouped)]), (2, 0))

    def test_skipped_counts_as_failed(self):
        self.assertEqual(count([program(stdout="1..1\nok 1 /a # SKIP no fonts\n")]), (0, 1))
        self.assertEqual(count([program(result="SKIP")]), (0, 1))

    def test_a_crash_after_good_cases_counts(self):
        self.assertEqual(count([program(result="ERROR", stdout="1..9\nok 1 /a\n")]), (1, 1))
        self.assertEqual(count([program(result="TIMEOUT", stdout="1..9\nok 1 /a\n")]), (1, 1))

    def test_unittest_cases_count(self):
        good = "Ran 5 tests in 0.1s\n\nOK\n"
        bad = "Ran 5 tests in 0.1s\n\nFAILED (failures=1, errors=1, skipped=1)\n"
        self.assertEqual(count([program(stderr=good)]), (5, 0))
        self.assertEqual(count([program(stderr=bad, result="FAIL")]), (2, 3))


class Suites(unittest.TestCase):
    def test_a_suite_without_tests_counts_as_failed(self):
        self.assertEqual(count([program()], suites=("core", "ui")), (1, 1))

    def test_compiling_counts(self):
        self.assertEqual(count([], suites=("clang",), steps="ok clang: compiles without a warning\n"), (1, 0))
        self.assertEqual(count([], suites=("clang",), steps="not ok clang: compiles without a warning\n"), (0, 1))

    def test_a_build_that_fails_is_one_failure(self):
        broken = "not ok build: compiles without a warning\n"
        self.assertEqual(count([], suites=("core", "ui"), steps=broken), (0, 1))

    def test_the_sanitized_suite_counts_by_itself(self):
        self.assertEqual(count([program()], suites=("sanitize",), log="sanitize"), (1, 0))
        self.assertEqual(count([program()], suites=("core", "sanitize"), log="sanitize"), (1, 1))


class Notes(unittest.TestCase):
    def test_a_note_stands_on_a_line_of_its_own_before_the_count(self):
        with tempfile.TemporaryDirectory() as name:
            (pathlib.Path(name) / "notes").write_text("veraPDF: not run, no network\n")
            (pathlib.Path(name) / "test.json").write_text(json.dumps(program()) + "\n")
            result = subprocess.run([sys.executable, count_results.__file__, name, "core"], capture_output=True, text=True,
                                    check=True)
            self.assertEqual(result.stdout.splitlines()[-2:], ["veraPDF: not run, no network", "1 passed, 0 failed"])


if __name__ == "__main__":
    tap.main()
