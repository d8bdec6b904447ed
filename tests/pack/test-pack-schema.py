#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A second opinion on packs: what the program writes keeps to the schema, and so does what it takes for valid."""

import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import jsonschema

WRITER = pathlib.Path(sys.argv.pop())
ROOT = pathlib.Path(sys.argv.pop())
FIXTURES = ROOT / "tests" / "fixtures" / "packs"
SCHEMA = json.loads((ROOT / "data" / "formats" / "pack.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)

# What the schema cannot say, or says only in words.
BEYOND_SCHEMA = {
    "date", "key-twice", "key-of-section-twice", "control-character", "noncharacter", "language", "logo", "nul",
    "lone-surrogate", "duplicate-member", "snapshot-language", "snapshot-collection", "snapshot-evidence", "snapshot-item",
    "snapshot-source", "snapshot-source-missing", "snapshot-source-twice", "snapshot-theme", "nested",
}


class Schema(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        subprocess.run([WRITER, self.folder.name], check=True)
        self.packs = {path.stem: path for path in pathlib.Path(self.folder.name).iterdir()}

    def test_written_packs_are_valid(self):
        self.assertEqual(set(self.packs), {"full", "empty", "unknown", "briefing", "one-page", "country", "submission",
                                           "plain"})
        for name, path in self.packs.items():
            with self.subTest(name):
                VALIDATOR.validate(json.loads(path.read_text(encoding="utf-8")))

    def test_members_stand_in_the_order_of_the_schema(self):
        for name, path in self.packs.items():
            with self.subTest(name):
                self.check_order(json.loads(path.read_text(encoding="utf-8")), SCHEMA)

    def check_order(self, value, schema):
        schema = self.resolve(schema)
        if isinstance(value, list):
            for element in value:
                self.check_order(element, schema.get("items", {}))
        elif isinstance(value, dict):
            known = [member for member in schema.get("properties", {}) if member in value]
            self.assertEqual([member for member in value if member in known], known)
            # Members that nobody knows come last.
            self.assertEqual(list(value)[: len(known)], known)
            for member in known:
                self.check_order(value[member], schema["properties"][member])

    def resolve(self, schema):
        while "$ref" in schema:
            schema = SCHEMA["$defs"][schema["$ref"].rsplit("/", 1)[1]]
        return schema

    def test_packs_are_laid_out_plainly(self):
        for name, path in self.packs.items():
            with self.subTest(name):
                text = path.read_text(encoding="utf-8")
                self.assertEqual(text, json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n")

    def test_hash_is_over_the_rest(self):
        for name, path in self.packs.items():
            with self.subTest(name):
                pack = json.loads(path.read_text(encoding="utf-8"))
                saved = pack.pop("saved")
                rest = json.dumps(pack, indent=2, ensure_ascii=False) + "\n"
                self.assertEqual(saved["hash"], hashlib.sha256(rest.encode()).hexdigest())

    def test_fixtures(self):
        errors = {
            line.split(".briefing:")[0]
            for line in (FIXTURES / "problems.txt").read_text(encoding="utf-8").splitlines()
            if ": warning: " not in line
        }
        for path in sorted(FIXTURES.glob("*.briefing")):
            with self.subTest(path.stem):
                try:
                    valid = VALIDATOR.is_valid(json.loads(path.read_bytes()))
                except ValueError:
                    valid = False
                if path.stem not in errors or path.stem in BEYOND_SCHEMA:
                    self.assertTrue(valid or path.stem in BEYOND_SCHEMA)
                else:
                    self.assertFalse(valid)


if __name__ == "__main__":
    unittest.main()
