#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-flatpak-manifest.py SOURCE-ROOT: the rules that flatpak-builder-lint has for manifests, one by one, and our own."""

import copy
import json
import pathlib
import re
import sys
import unittest

FOLDER = pathlib.Path(sys.argv.pop(1)) / "flatpak"
APPLICATION = "io.github.briefings.Briefings"
PERMISSIONS = ["--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"]
CHECKSUMS = {"sha256": 64, "sha512": 128}


def source_faults(module, source):
    where = f"{module['name']}: {source.get('url', source['type'])}"
    if source["type"] == "dir":
        return [] if source["path"] == ".." else [f"{where}: a folder outside the source tree"]
    faults = []
    if source["type"] not in ("archive", "file"):
        faults.append(f"{where}: neither an archive nor a file")
    if not source.get("url", "").startswith("https://"):
        faults.append(f"{where}: not by https")
    if not any(re.fullmatch(rf"[0-9a-f]{{{length}}}", source.get(name, "")) for name, length in CHECKSUMS.items()):
        faults.append(f"{where}: no checksum")
    return faults


def faults_of(manifest, name):
    """What the linter would say of the manifest in the file of that name."""
    faults = []
    application = manifest.get("id", manifest.get("app-id", ""))
    if f"{application}.json" != name:
        faults.append("the id is not the name of the file")
    if not re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*){2,}", application) or len(application) > 255:
        faults.append("the id is not well formed")
    if "command" not in manifest:
        faults.append("no command")
    if "branch" in manifest or "default-branch" in manifest:
        faults.append("a branch of its own")
    if manifest.get("finish-args") != PERMISSIONS:
        faults.append("other permissions")
    if not re.fullmatch(r"\d+", manifest.get("runtime-version", "")):
        faults.append("no released runtime")
    if manifest.get("sdk", "").replace(".Sdk", ".Platform") != manifest.get("runtime"):
        faults.append("the SDK is not that of the runtime")
    names = [module["name"] for module in manifest["modules"]]
    if len(set(names)) != len(names):
        faults.append("two modules with one name")
    for module in manifest["modules"]:
        if module.get("build-options", {}).get("build-args"):
            faults.append(f"{module['name']}: builds with arguments such as network access")
        for source in module["sources"]:
            faults += source_faults(module, source)
    if not manifest["modules"][-1].get("run-tests"):
        faults.append("no tests in the build")
    return faults


class Manifest(unittest.TestCase):
    def setUp(self):
        self.manifest = json.loads((FOLDER / f"{APPLICATION}.json").read_text())

    def test_keeps_the_rules(self):
        for path in FOLDER.glob("*.json"):
            self.assertEqual(faults_of(json.loads(path.read_text()), path.name), [], path.name)

    def test_runtime(self):
        self.assertEqual((self.manifest["runtime"], self.manifest["runtime-version"]), ("org.gnome.Platform", "50"))

    def test_development_differs_by_id_and_profile_alone(self):
        expected = copy.deepcopy(self.manifest)
        expected["id"] += ".Devel"
        expected["modules"][-1]["config-opts"].insert(0, "-Dprofile=development")
        self.assertEqual(json.loads((FOLDER / f"{APPLICATION}.Devel.json").read_text()), expected)

    def test_the_check_finds_what_it_looks_for(self):
        def broken(change):
            manifest = copy.deepcopy(self.manifest)
            change(manifest)
            return faults_of(manifest, f"{APPLICATION}.json")

        for change, fault in (
            (lambda m: m.update(id="Briefings"), "the id is not well formed"),
            (lambda m: m["finish-args"].append("--share=network"), "other permissions"),
            (lambda m: m["finish-args"].append("--filesystem=home"), "other permissions"),
            (lambda m: m.update({"runtime-version": "master"}), "no released runtime"),
            (lambda m: m.pop("command"), "no command"),
            (lambda m: m.update(branch="stable"), "a branch of its own"),
            (lambda m: m["modules"].append(m["modules"][0]), "two modules with one name"),
            (lambda m: m["modules"][-1].pop("run-tests"), "no tests in the build"),
        ):
            self.assertIn(fault, broken(change))
        self.assertTrue(any("no checksum" in fault
                            for fault in broken(lambda m: m["modules"][0]["sources"][0].pop("sha256"))))
        self.assertTrue(any("https" in fault for fault in broken(
            lambda m: m["modules"][0]["sources"][0].update(url="http://example.org/cmark.tar.gz"))))


if __name__ == "__main__":
    unittest.main()
