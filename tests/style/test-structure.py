#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds the structure of the source tree: layers, licence headers, lengths, translatable files."""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE_ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
SRC = SOURCE_ROOT / "src"

# From the bottom up; a file may include its own layer and those before it. The two tops do not know each other.
LAYERS = ["model", "collection", "library", "pack", "document", "layout", "export"]
TOPS = ["cli", "ui"]

# Beyond these, code is split; below, a length is a matter of judgement (CONTRIBUTING.md).
MAX_FILE_LINES = 800
MAX_FUNCTION_LINES = 80
MAX_CLASS_INIT_LINES = 100

INCLUDE = re.compile(r'^\s*#\s*include\s+["<]([^">]+)[">]', re.MULTILINE)
GTK_HEADER = re.compile(r"^(gtk/|gdk/|gsk/|adwaita|libadwaita|adw)")
TRANSLATED = re.compile(r"\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?|g_dgettext)\s*\(")


def sources(*patterns):
    for pattern in patterns:
        yield from sorted(SRC.rglob(pattern))


def layer_of(path):
    parts = path.relative_to(SRC).parts
    return parts[0] if len(parts) > 1 else "main"


def allowed_layers(layer):
    if layer == "main":
        return set(LAYERS) | set(TOPS)
    if layer in TOPS:
        return set(LAYERS) | {layer}
    return set(LAYERS[: LAYERS.index(layer) + 1])


def layer_faults(layer, text):
    """What is wrong with the includes of a file of that layer."""
    faults = []
    for header in INCLUDE.findall(text):
        target = header.split("/")[0] if "/" in header else None
        if target in LAYERS + TOPS and target not in allowed_layers(layer):
            faults.append(f"{layer} must not include {header}")
        if layer not in ("ui", "main") and GTK_HEADER.match(header):
            faults.append(f"the core must not include {header}")
    return faults


class Layers(unittest.TestCase):
    def test_every_folder_is_a_layer(self):
        folders = {path.name for path in SRC.iterdir() if path.is_dir()}
        self.assertEqual(folders, set(LAYERS) | set(TOPS))

    def test_includes_run_downward_and_the_core_has_no_gtk(self):
        faults = []
        for path in sources("*.c", "*.h"):
            for fault in layer_faults(layer_of(path), path.read_text(encoding="utf-8")):
                faults.append(f"{path.relative_to(SOURCE_ROOT)}: {fault}")
        self.assertEqual(faults, [])

    def test_the_check_finds_what_it_looks_for(self):
        self.assertTrue(layer_faults("model", '#include "pack/brief-pack.h"\n'))
        self.assertTrue(layer_faults("cli", '#include "ui/brief-window.h"\n'))
        self.assertTrue(layer_faults("export", "#include <gtk/gtk.h>\n"))
        self.assertFalse(layer_faults("ui", '#include "pack/brief-pack.h"\n#include <adwaita.h>\n'))


class Files(unittest.TestCase):
    def test_every_source_names_its_licence(self):
        for path in list(sources("*.c", "*.h", "*.blp")) + sorted((SOURCE_ROOT / "tests").rglob("*.[ch]")):
            with self.subTest(path=path.relative_to(SOURCE_ROOT)):
                head = path.read_text(encoding="utf-8")[:300]
                self.assertIn("SPDX-FileCopyrightText: The Briefings developers", head)
                self.assertIn("SPDX-License-Identifier: GPL-3.0-or-later", head)

    def test_no_file_outgrows_its_subject(self):
        long = {
            str(path.relative_to(SOURCE_ROOT)): lines
            for path in sources("*.c", "*.h", "*.blp")
            if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MAX_FILE_LINES
        }
        self.assertEqual(long, {})

    def test_headers_are_included_once(self):
        for path in sources("*.h"):
            with self.subTest(path=path.relative_to(SOURCE_ROOT)):
                self.assertIn("#pragma once", path.read_text(encoding="utf-8"))


class Functions(unittest.TestCase):
    def test_no_function_does_too_much(self):
        files = [str(path) for path in sources("*.c")]
        listing = subprocess.run(
            ["ctags", "--fields=+ne", "--kinds-C=f", "-L", "-", "-f", "-"],
            input="\n".join(files), capture_output=True, text=True, check=True,
        ).stdout
        long, seen = {}, 0
        for line in listing.splitlines():
            fields = line.split("\t")
            numbers = dict(field.split(":", 1) for field in fields[3:] if field.startswith(("line:", "end:")))
            if "end" not in numbers:
                continue
            seen += 1
            length = int(numbers["end"]) - int(numbers["line"]) + 1
            limit = MAX_CLASS_INIT_LINES if fields[0].endswith("class_init") else MAX_FUNCTION_LINES
            if length > limit:
                long[fields[0]] = length
        self.assertGreater(seen, 100, "ctags found no functions")
        self.assertEqual(long, {})


class Translations(unittest.TestCase):
    def test_potfiles_names_every_file_with_translatable_strings(self):
        listed = [
            line.strip()
            for line in (SOURCE_ROOT / "po" / "POTFILES").read_text(encoding="utf-8").splitlines()
            if line.strip() and not line.startswith("#")
        ]
        self.assertEqual(listed, sorted(listed))
        found = {
            str(path.relative_to(SOURCE_ROOT))
            for path in sources("*.c", "*.blp")
            if TRANSLATED.search(path.read_text(encoding="utf-8"))
        }
        in_src = {name for name in listed if name.startswith("src/")}
        self.assertEqual(found - in_src, set(), "not in po/POTFILES")
        self.assertEqual({name for name in listed if not (SOURCE_ROOT / name).exists()}, set(), "listed but not there")
        self.assertEqual(in_src - found, set(), "listed without translatable strings")

    def test_every_listed_file_can_be_extracted(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(
                ["xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2",
                 "--keyword=NC_:1c,2", "--add-comments=Translators", "--language=C", "-o", folder + "/all.pot",
                 *[str(path) for path in sources("*.c")]],
                check=True, capture_output=True,
            )
            self.assertIn("msgid", (pathlib.Path(folder) / "all.pot").read_text(encoding="utf-8"))


class Format(unittest.TestCase):
    def test_sources_are_formatted(self):
        files = [str(path) for path in list(sources("*.c", "*.h")) + sorted((SOURCE_ROOT / "tests").rglob("*.[ch]"))]
        result = subprocess.run(["clang-format", "--dry-run", "--Werror", *files], capture_output=True, text=True)
        faults = sorted({line.split(":")[0] for line in result.stderr.splitlines() if "error:" in line})
        self.assertEqual(faults, [], "run ./dev format")
        self.assertEqual(result.returncode, 0)

    def test_templates_are_formatted(self):
        files = [str(path) for path in sources("*.blp")]
        self.assertTrue(files)
        result = subprocess.run(["blueprint-compiler", "format", *files], capture_output=True, text=True)
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)


if __name__ == "__main__":
    unittest.main()
