#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Validates what the desktop reads of Briefings: test-data-files.py SOURCE BUILD APPLICATION-ID"""

import configparser
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

import tap

SOURCE, BUILD = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
APPLICATION_ID = sys.argv[3]
DATA = SOURCE / "data"
BASE_ID = "io.github.briefings.Briefings"
SUMMARY = "Read policy evidence and prepare briefing packs"
PACK_TYPE = "application/vnd.briefings.pack+json"
SVG = "{http://www.w3.org/2000/svg}"
ADWAITA = pathlib.Path("/usr/share/icons/Adwaita/symbolic")


def run(*command, **options):
    return subprocess.run(command, text=True, capture_output=True, check=False, **options)


def built(suffix):
    return BUILD / "data" / (APPLICATION_ID + suffix)


def desktop_entry(path):
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str
    parser.read(path, encoding="utf-8")
    return parser


class DesktopEntry(unittest.TestCase):
    def test_it_is_valid(self):
        check = run("desktop-file-validate", built(".desktop"))
        self.assertEqual((check.returncode, check.stdout + check.stderr), (0, ""))

    def test_the_validator_finds_faults(self):
        with tempfile.TemporaryDirectory() as folder:
            broken = pathlib.Path(folder) / "x.desktop"
            broken.write_text(built(".desktop").read_text(encoding="utf-8").replace("Office;", "Desk;"))
            self.assertNotEqual(run("desktop-file-validate", broken).returncode, 0)

    def test_it_names_the_icon_and_the_pack_type(self):
        entry = desktop_entry(built(".desktop"))["Desktop Entry"]
        self.assertEqual(entry["Icon"], APPLICATION_ID)
        self.assertEqual(entry["MimeType"], PACK_TYPE + ";")
        self.assertEqual(entry["Comment"], SUMMARY)


class Metainfo(unittest.TestCase):
    def test_it_is_valid(self):
        check = run("appstreamcli", "validate", "--no-net", "--strict", built(".metainfo.xml"))
        self.assertEqual(check.returncode, 0, check.stdout + check.stderr)

    def test_the_validator_finds_faults(self):
        with tempfile.TemporaryDirectory() as folder:
            broken = pathlib.Path(folder) / (APPLICATION_ID + ".metainfo.xml")
            text = built(".metainfo.xml").read_text(encoding="utf-8")
            broken.write_text(text.replace("<metadata_license>CC0-1.0</metadata_license>", ""))
            self.assertNotEqual(run("appstreamcli", "validate", "--no-net", "--strict", broken).returncode, 0)

    def test_it_tells_the_same_as_the_other_files(self):
        component = ElementTree.parse(built(".metainfo.xml")).getroot()
        self.assertEqual(component.findtext("id"), APPLICATION_ID)
        self.assertEqual(component.findtext("launchable"), APPLICATION_ID + ".desktop")
        self.assertEqual(component.findtext("summary"), SUMMARY)
        self.assertEqual(component.findtext("metadata_license"), "CC0-1.0")
        self.assertEqual(component.findtext("provides/mediatype"), PACK_TYPE)

    def test_its_pictures_are_those_that_the_program_takes(self):
        images = ElementTree.parse(built(".metainfo.xml")).getroot().findall("screenshots/screenshot/image")
        named = {image.text.rpartition("/screenshots/")[2] for image in images}
        program = (SOURCE / "tests" / "ui" / "screenshots.c").read_text(encoding="utf-8")
        taken = {name + ".png" for name in re.findall(r'^  { "([a-z-]+)", \d+, \d+,', program, re.MULTILINE)}
        self.assertEqual(named, taken)
        self.assertEqual(taken, {path.name for path in (SOURCE / "docs" / "images").glob("*.png")})

    def test_the_newest_release_is_the_version_that_is_built(self):
        component = ElementTree.parse(built(".metainfo.xml")).getroot()
        version = re.search(r"^  version: '([^']+)'", (SOURCE / "meson.build").read_text(), re.MULTILINE)[1]
        self.assertEqual(component.find("releases/release").get("version"), version)


class Settings(unittest.TestCase):
    schema = DATA / (BASE_ID + ".gschema.xml")

    def test_the_schema_compiles_strictly(self):
        check = run("glib-compile-schemas", "--strict", "--dry-run", DATA)
        self.assertEqual((check.returncode, check.stderr), (0, ""))

    def test_each_key_has_a_summary(self):
        for key in ElementTree.parse(self.schema).iter("key"):
            self.assertTrue(key.findtext("summary"), key.get("name"))

    def test_no_name_or_contact_is_there_unless_typed(self):
        defaults = {key.get("name"): key.findtext("default") for key in ElementTree.parse(self.schema).iter("key")}
        self.assertEqual((defaults["prepared-by"], defaults["contact"]), ('""', '""'))

    def test_choices_are_those_of_the_pack_format(self):
        pack_format = json.loads((DATA / "formats" / "pack.schema.json").read_text(encoding="utf-8"))["properties"]
        enums = {enum.get("id").rpartition(".")[2]: {value.get("nick") for value in enum}
                 for enum in ElementTree.parse(self.schema).iter("enum")}
        self.assertEqual(enums["Paper"], set(pack_format["paper"]["enum"]))
        self.assertEqual(enums["Numbering"], set(pack_format["options"]["properties"]["numbering"]["enum"]))
        self.assertEqual(enums["Citations"], set(pack_format["options"]["properties"]["citations"]["enum"]))

    def test_templates_are_those_of_the_program(self):
        key = next(key for key in ElementTree.parse(self.schema).iter("key") if key.get("name") == "template")
        source = (SOURCE / "src" / "pack" / "brief-template.c").read_text(encoding="utf-8")
        self.assertEqual({choice.get("value") for choice in key.iter("choice")},
                         {"none", *re.findall(r'\.name = "([a-z-]+)"', source)})


class FileType(unittest.TestCase):
    def test_it_is_the_type_that_the_pack_format_names(self):
        pack_format = json.loads((DATA / "formats" / "pack.schema.json").read_text(encoding="utf-8"))
        self.assertIn(PACK_TYPE, pack_format["title"])

    def test_packs_are_recognized_by_name_and_by_content(self):
        with tempfile.TemporaryDirectory() as folder:
            share = pathlib.Path(folder) / "share"
            packages = share / "mime" / "packages"
            packages.mkdir(parents=True)
            (packages / (APPLICATION_ID + ".xml")).write_bytes(built(".xml").read_bytes())
            check = run("update-mime-database", share / "mime", env={**os.environ, "XDG_DATA_HOME": str(share)})
            self.assertEqual((check.returncode, check.stdout + check.stderr), (0, ""))
            (share / "named.briefing").write_text("{}")
            (share / "nameless").write_text('{\n  "format": "briefings-pack",\n  "version": 1\n}\n')
            (share / "other.json").write_text('{"format": "briefings-collection"}\n')
            (share / "damaged").write_text('{"format": "briefings-pack", "version"')
            types = {}
            for name in ("named.briefing", "nameless", "other.json", "damaged"):
                info = run("gio", "info", "-a", "standard::content-type", share / name,
                           env={"XDG_DATA_HOME": str(share), "XDG_DATA_DIRS": "/usr/share", "PATH": "/usr/bin",
                                "HOME": folder, "LC_ALL": "C.UTF-8"})
                types[name] = info.stdout.rpartition(":")[2].strip()
            self.assertEqual(types["named.briefing"], PACK_TYPE)
            self.assertEqual(types["nameless"], PACK_TYPE)
            self.assertEqual(types["damaged"], PACK_TYPE)
            self.assertEqual(types["other.json"], "application/json")

    def test_the_desktop_entry_takes_files_and_the_program_takes_both_ways(self):
        entry = desktop_entry(built(".desktop"))["Desktop Entry"]
        self.assertEqual(entry["Exec"], "briefings %F")
        self.assertEqual(entry["DBusActivatable"], "true")
        # D-Bus activation goes by the name of the entry, and by its service.
        self.assertEqual(built(".desktop").stem, desktop_entry(built(".service"))["D-BUS Service"]["Name"])

    def test_each_action_of_the_entry_is_one_of_the_application(self):
        entries = desktop_entry(built(".desktop"))
        source = (SOURCE / "src" / "ui" / "brief-application.c").read_text(encoding="utf-8")
        names = [name for name in entries["Desktop Entry"]["Actions"].split(";") if name]
        self.assertEqual(names, ["new-window"])
        for name in names:
            # By D-Bus the desktop activates the action; without it, it starts the command.
            self.assertIn(f'.name = "{name}"', source)
            self.assertEqual(entries[f"Desktop Action {name}"]["Exec"], f"briefings --{name}")

    def test_packs_have_the_icon_that_the_type_names(self):
        mime = ElementTree.parse(built(".xml")).getroot()
        space = "{http://www.freedesktop.org/standards/shared-mime-info}"
        name = mime.find(f"{space}mime-type/{space}icon").get("name")
        self.assertEqual(name, PACK_TYPE.replace("/", "-"))
        icon = ElementTree.parse(DATA / f"icons/hicolor/scalable/mimetypes/{name}.svg").getroot()
        self.assertEqual(icon.get("viewBox"), "0 0 128 128")
        self.assertTrue((DATA / f"icons/hicolor/symbolic/mimetypes/{name}-symbolic.svg").exists())
        plan = json.loads((BUILD / "meson-info" / "intro-install_plan.json").read_text(encoding="utf-8"))
        installed = {pathlib.PurePath(path).name for path in plan["data"]}
        self.assertLessEqual({f"{name}.svg", f"{name}-symbolic.svg"}, installed)


class Service(unittest.TestCase):
    def test_it_starts_the_program_under_its_own_name(self):
        service = desktop_entry(built(".service"))["D-BUS Service"]
        self.assertEqual(service["Name"], APPLICATION_ID)
        self.assertRegex(service["Exec"], r"^/.*/briefings --gapplication-service$")


class Icons(unittest.TestCase):
    own = sorted((DATA / "icons" / "actions").glob("*.svg"))

    def test_the_application_has_an_icon_in_both_profiles_and_a_symbolic_one(self):
        for name in (BASE_ID, BASE_ID + ".Devel"):
            icon = ElementTree.parse(DATA / f"icons/hicolor/scalable/apps/{name}.svg").getroot()
            self.assertEqual(icon.get("viewBox"), "0 0 128 128")
        self.assertTrue((DATA / f"icons/hicolor/symbolic/apps/{BASE_ID}-symbolic.svg").exists())

    def test_symbolic_icons_are_filled_shapes_on_16_pixels(self):
        symbolic = self.own + sorted((DATA / "icons" / "hicolor" / "symbolic").rglob("*.svg"))
        for path in symbolic:
            icon = ElementTree.parse(path).getroot()
            self.assertEqual(icon.get("viewBox"), "0 0 16 16", path)
            for shape in icon:
                # GTK recolours these alone, by their fill.
                self.assertIn(shape.tag, {SVG + "path", SVG + "rect", SVG + "circle"}, path)
                self.assertEqual(shape.get("fill"), "#222222", path)
                self.assertIsNone(shape.get("stroke"), path)

    def test_the_resource_holds_all_of_them(self):
        listed = {file.text for file in ElementTree.parse(DATA / "icons" / "icons.gresource.xml").iter("file")}
        self.assertEqual(listed, {f"actions/{path.name}" for path in self.own})

    def test_every_icon_that_the_program_names_exists(self):
        known = {path.stem for path in self.own} | {path.stem for path in ADWAITA.rglob("*-symbolic.svg")}
        # The second is built into libadwaita.
        known |= {BASE_ID + "-symbolic", "adw-external-link-symbolic"}
        self.assertIn("list-add-symbolic", known)
        named = set()
        for path in (SOURCE / "src").rglob("*"):
            if path.suffix in {".c", ".blp", ".ui"}:
                named |= set(re.findall(r'"([a-zA-Z0-9.-]+-symbolic)"', path.read_text(encoding="utf-8")))
        self.assertEqual(sorted(named - known), [])


if __name__ == "__main__":
    sys.argv[1:] = []
    tap.main()
