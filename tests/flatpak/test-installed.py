#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-installed.py APPLICATION BUILD-FOLDER [NAME…]: uses the installed Flatpak, sandboxed, as a person and as a script do."""

import configparser
import json
import os
import pathlib
import re
import shlex
import shutil
import sys
import time
import unittest

from session import Session, wait_for

PERMISSIONS = {"shared": {"ipc"}, "sockets": {"wayland", "x11", "fallback-x11"}, "devices": {"dri"}}
# What the desktop itself keeps in the home folder: fonts, the window manager's log, which documents were handed out.
OF_THE_DESKTOP = (".cache/fontconfig/", ".cache/openbox/", ".local/share/flatpak/db/", "secret.briefing")
# Seconds until another window of the running program is there, the start of the sandbox that asks for it included.
WINDOW_LIMIT = 1
APPLICATION = sys.argv[1]
BUILD = pathlib.Path(sys.argv[2])
INSTALLATION = pathlib.Path(os.environ["FLATPAK_USER_DIR"])


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = cls.enterClassContext(Session(APPLICATION))

    def assert_done(self, result):
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_permissions(self):
        result = self.session.run("flatpak", "info", "--user", "--show-permissions", APPLICATION)
        self.assert_done(result)
        permissions = configparser.ConfigParser()
        permissions.read_string(result.stdout)
        self.assertEqual(permissions.sections(), ["Context"])
        granted = {key: set(value.strip(";").split(";")) for key, value in permissions["Context"].items()}
        self.assertEqual(granted, PERMISSIONS)

    def test_exports(self):
        share = INSTALLATION / "exports" / "share"
        for path in (f"applications/{APPLICATION}.desktop", f"dbus-1/services/{APPLICATION}.service",
                     f"icons/hicolor/scalable/apps/{APPLICATION}.svg",
                     f"icons/hicolor/symbolic/apps/{APPLICATION}-symbolic.svg",
                     f"gnome-shell/search-providers/{APPLICATION}.search-provider.ini",
                     f"mime/packages/{APPLICATION}.xml", f"metainfo/{APPLICATION}.metainfo.xml"):
            self.assertTrue((share / path).exists(), path)

    def test_list(self):
        result = self.session.run_application("list", "--type=report", "--format=json")
        self.assert_done(result)
        self.assertEqual(json.loads(result.stdout)["total"], 4)

    def test_export(self):
        result = self.session.run_application("export", "--template=briefing", "--output=-", text=False)
        self.assert_done(result)
        path = self.session.work / "standard.pdf"
        path.write_bytes(result.stdout)
        self.assertIn("Sources", self.session.run("pdftotext", str(path), "-").stdout)
        fonts = self.session.run("pdffonts", str(path)).stdout
        self.assertIn("NotoSerif", fonts)
        self.assertEqual(self.session.run("qpdf", "--check", str(path)).returncode, 0)

    def test_no_files_of_the_home_folder(self):
        secret = self.session.home / "secret.briefing"
        secret.write_text("{}")
        result = self.session.run_application("check", str(secret))
        self.assertEqual(result.returncode, 1)
        self.assertIn("No such file", result.stderr)

    def test_no_network(self):
        """No socket of the internet is opened, by the program or by what it runs in; inside, there is only the loopback."""
        trace = self.session.work / "sockets"
        result = self.session.run("strace", "-f", "-qq", "-e", "trace=socket", "-o", str(trace), "flatpak", "run", "--user",
                                  APPLICATION, "export", "--template=one-page", "--output=-", text=False)
        self.assertEqual(result.returncode, 0)
        calls = trace.read_text(errors="replace")
        self.assertIn("socket(AF_UNIX", calls)
        self.assertNotRegex(calls, r"socket\(AF_INET6?\b")
        devices = self.session.run("flatpak", "run", "--user", "--command=cat", APPLICATION, "/proc/net/dev").stdout
        self.assertEqual(re.findall(r"^\s*(\S+):", devices, re.MULTILINE), ["lo"])

    def call_bus(self, name, path, method, *arguments):
        return self.session.run("gdbus", "call", "--session", "--dest", name, "--object-path", path, "--method", method,
                                *arguments)

    def call_application(self, method, *arguments):
        return self.call_bus(APPLICATION, "/" + APPLICATION.replace(".", "/"), f"org.freedesktop.Application.{method}",
                             *arguments)

    def stop(self):
        """Ends the program; a start before its name is free would go to the one that ends."""
        self.session.run("flatpak", "kill", APPLICATION)
        wait_for(lambda: "false" in self.call_bus("org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner",
                                                  APPLICATION).stdout, "the end of the program")

    def forget(self):
        """The next start is like the first."""
        shutil.rmtree(self.session.home / ".var" / "app" / APPLICATION, ignore_errors=True)

    def walk(self, name, language=None):
        """Runs a walk in English or another LANGUAGE; the program has it through Flatpak, the walk from the build folder."""
        language = language or {}
        self.forget()
        options = "".join(f"--env={variable}={value} " for variable, value in language.items())
        program = self.session.work / "program"
        program.write_text(f"#!/bin/sh\nexec flatpak run --user {options}{APPLICATION}\n")
        program.chmod(0o755)
        environment = {"BRIEF_TEST_PORTAL": "real"}
        if language:
            environment |= language | {"BRIEF_TEST_LOCALE_FOLDER": str(BUILD / "po")}
        before = len(self.session.requests())
        self.addCleanup(self.stop)
        # A file: the program would hold a pipe open after a walk that failed.
        with open(self.session.work / f"{name}.log", "w+", encoding="utf-8") as log:
            result = self.session.run(str(BUILD / "tests/ui" / name), str(program), capture_output=False, stdout=log, stderr=log,
                                      environment=environment)
            log.seek(0)
            self.assertEqual(result.returncode, 0, log.read())
        return self.session.requests()[before:]

    def walk_main_job(self, language=None):
        outcome = [self.session.work / name for name in ("briefing.pdf", "printed.pdf", "printed.paper")]
        for path in outcome:
            path.unlink(missing_ok=True)
        self.session.choose(outcome[0])
        self.assertEqual(self.walk("test-walk", language), [f"SaveFile {APPLICATION}", f"PreparePrint {APPLICATION}",
                                                             f"Print {APPLICATION}"])
        self.assertEqual(outcome[2].read_text(), "A4")

    def test_walk(self):
        """The main job in the window, through AT-SPI and the keyboard; files and printing go through the portals."""
        self.walk_main_job()

    def test_walk_in_arabic(self):
        """The same by a person who reads and writes Arabic: names, layout from the right, keys of an Arabic keyboard."""
        self.walk_main_job({"LANGUAGE": "ar", "LC_ALL": "ar_EG.UTF-8"})

    def test_walk_shared(self):
        """A pack opened through the portal: a change from outside and, in a team folder, a conflicted copy are noticed."""
        result = self.session.run_application("new", "--template=one-page", "--title=Before the hearing", "--output=-")
        self.assert_done(result)
        (self.session.work / "team").mkdir()
        (self.session.work / "team" / "shared.briefing").write_text(result.stdout, encoding="utf-8")
        self.assertEqual(self.walk("test-walk-shared"), [f"OpenFile {APPLICATION}"] * 2)

    def test_activation(self):
        """D-Bus starts the program, and what it starts is the sandboxed one."""
        self.addCleanup(self.stop)
        self.assert_done(self.call_application("Activate", "{}"))
        wait_for(lambda: "Briefings" in self.session.run("xdotool", "search", "--name", ".", "getwindowname", "%@").stdout,
                 "the window")
        instances = self.session.run("flatpak", "ps", "--columns=application").stdout
        self.assertIn(APPLICATION, instances)

    def test_search(self):
        """The search of the desktop, by the file that it goes by: no window until somebody chooses what was found."""
        self.addCleanup(self.stop)
        provider = configparser.ConfigParser()
        provider.read(INSTALLATION / "exports" / "share" / "gnome-shell" / "search-providers"
                      / f"{APPLICATION}.search-provider.ini", encoding="utf-8")
        provider = provider["Shell Search Provider"]

        def call(method, *arguments):
            result = self.call_bus(provider["BusName"], provider["ObjectPath"],
                                   f"org.gnome.Shell.SearchProvider2.{method}", *arguments)
            self.assert_done(result)
            return result.stdout

        found = re.findall(r"'([^']+)'", call("GetInitialResultSet", "['condom']"))
        self.assertTrue(found)
        self.assertIn("'name'", call("GetResultMetas", f"['{found[0]}']"))
        self.assertEqual(self.count_windows(), 0)
        call("ActivateResult", found[0], "['condom']", "0")
        wait_for(lambda: self.count_windows() == 1, "the window")

    def count_windows(self):
        return len(self.session.run("xdotool", "search", "--onlyvisible", "--name", "^Briefings$").stdout.split())

    def assert_opens_window(self, number, function, *arguments):
        start = time.monotonic()
        self.assert_done(function(*arguments))
        wait_for(lambda: self.count_windows() >= number, "the window")
        seconds = time.monotonic() - start
        self.assertEqual(self.count_windows(), number)
        self.assertLess(seconds, WINDOW_LIMIT)

    def test_new_window(self):
        """More windows of the running program, by the command of the desktop entry and by D-Bus: at once, and its own."""
        self.forget()
        self.addCleanup(self.stop)
        self.session.start("flatpak", "run", "--user", APPLICATION)
        wait_for(lambda: self.count_windows() == 1, "the window")
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(INSTALLATION / "exports" / "share" / "applications" / f"{APPLICATION}.desktop", encoding="utf-8")
        self.assert_opens_window(2, self.session.run, *shlex.split(entry["Desktop Action new-window"]["Exec"]))
        self.assert_opens_window(3, self.call_application, "ActivateAction", "new-window", "[]", "{}")
        # The sandbox that asked is gone, though not at once.
        wait_for(lambda: self.session.run("flatpak", "ps", "--columns=application").stdout.split().count(APPLICATION) == 1,
                 "one sandbox")

    def test_bundle(self):
        """One file with the program installs in another installation that has the runtime, and runs there."""
        bundle = self.session.work / "briefings.flatpak"
        other = {"FLATPAK_USER_DIR": str(self.session.folder / "installation")}
        reference = self.session.run("flatpak", "info", "--user", "--show-runtime", APPLICATION).stdout.strip()
        origin = self.session.run("flatpak", "remotes", "--user", "--columns=name,url").stdout
        runtime = re.search(r"^local-runtime\s+(\S+)$", origin, re.MULTILINE)[1]
        for command in (["build-bundle", str(INSTALLATION.parent / "repo"), str(bundle), APPLICATION, "stable"],
                        ["--user", "remote-add", "--no-gpg-verify", "runtime", runtime],
                        ["--user", "install", "-y", "--noninteractive", "runtime", reference],
                        ["--user", "install", "-y", "--noninteractive", "--no-deps", "--bundle", str(bundle)]):
            self.assert_done(self.session.run("flatpak", *command, environment=other))
        result = self.session.run("flatpak", "run", "--user", APPLICATION, "--version", environment=other)
        self.assert_done(result)
        self.assertRegex(result.stdout, r"\d+\.\d+")

    def test_z_data_and_removal(self):
        """Runs last: all that was written lies in the application's own folder, and goes with it."""
        own = self.session.home / ".var" / "app" / APPLICATION
        self.assertTrue(own.is_dir())
        left = [str(path.relative_to(self.session.home)) for path in self.session.home.rglob("*") if path.is_file()]
        foreign = [path for path in left if not path.startswith((f".var/app/{APPLICATION}/", *OF_THE_DESKTOP))]
        self.assertEqual(foreign, [])
        result = self.session.run("flatpak", "uninstall", "--user", "-y", "--noninteractive", "--delete-data", APPLICATION)
        self.assert_done(result)
        self.assertFalse(own.exists())
        self.assertEqual([path for path in (INSTALLATION / "exports").rglob(f"*{APPLICATION}*") if path.exists()], [])
        self.assertFalse((INSTALLATION / "app" / APPLICATION).exists())


if __name__ == "__main__":
    if sys.argv[3:]:
        unittest.defaultTestLoader.testNamePatterns = [f"*{name}" for name in sys.argv[3:]]
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Installed)
    outcome = unittest.TextTestRunner(verbosity=2).run(suite)
    failed = len(outcome.failures) + len(outcome.errors) + len(outcome.skipped)
    print(f"{outcome.testsRun - failed} passed, {failed} failed")
    sys.exit(failed != 0)
