#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Tries ./dev on made-up machines: what it prepares, how that can fail, what it passes on."""

import hashlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
import unittest

import fakes
import tap


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.machine = fakes.Machine(folder.name)
        self.addCleanup(self.machine.end)

    def assert_clear_end(self, result, pattern):
        """Ended with status 1, with a line that says why, without a root."""
        status, _, err = result
        self.assertEqual(status, 1, err)
        self.assertRegex(err, re.compile(pattern, re.MULTILINE))
        self.assertEqual((self.machine.roots(), self.machine.leftovers()), ([], []))

    def assert_next_call_works(self):
        status, out, err = self.machine.dev("exec", "sh", "-c", "echo works")
        self.assertEqual((status, out), (0, "works\n"), err)
        self.assertEqual((len(self.machine.roots()), self.machine.leftovers()), (1, []))


class Usage(Case):
    def test_unknown_and_misused_commands_end_with_2_and_the_usage(self):
        for arguments in (["flatten"], [], ["exec"], ["build", "x"], ["shell", "x"], ["format", "x"],
                          ["bench", "a", "b"], ["test", "core", "unknown"]):
            status, out, err = self.machine.dev(*arguments)
            self.assertEqual((status, out), (2, ""), arguments)
            self.assertIn("Usage: ./dev COMMAND", err)
        self.assertEqual(self.machine.calls(), [])

    def test_help_is_not_an_error(self):
        for name in ("help", "--help", "-h"):
            status, out, err = self.machine.dev(name)
            self.assertEqual((status, err), (0, ""))
            self.assertIn("run --browser", out)

    def test_ci_runs_the_tests(self):
        ci = self.machine.source / ".ci"
        ci.mkdir()
        shutil.copy(fakes.SOURCE / ".ci" / "run", ci)
        for faults, status in ((0, 0), (1, 1)):
            self.machine.fake("dev", f'echo "dev $*"; echo "2 passed, {faults} failed"; test {faults} != 1',
                              self.machine.source)
            result = subprocess.run([ci / "run"], cwd="/", capture_output=True, text=True, check=False)
            self.assertEqual((result.returncode, result.stdout.splitlines()),
                             (status, ["dev test", f"2 passed, {faults} failed", "dev flatpak test",
                                       f"2 passed, {faults} failed", f"4 passed, {2 * faults} failed"]))

    def test_ci_fails_where_nothing_is_counted(self):
        ci = self.machine.source / ".ci"
        ci.mkdir()
        shutil.copy(fakes.SOURCE / ".ci" / "run", ci)
        self.machine.fake("dev", 'test "$*" != "flatpak test"', self.machine.source)
        result = subprocess.run([ci / "run"], cwd="/", capture_output=True, text=True, check=False)
        self.assertEqual((result.returncode, result.stdout), (1, "0 passed, 0 failed\n"))


class SetUp(Case):
    def test_the_root_is_made_once(self):
        self.assert_next_call_works()
        self.assert_next_call_works()
        self.assertEqual(len(self.machine.calls()), 1)
        self.assertRegex(self.machine.calls()[0],
                         r"--variant=apt --aptopt=.* --include=build-essential,\S+ trixie \S+/new-root-\d+$")

    def test_links_in_the_new_root_do_not_lead_out_of_it(self):
        self.assert_next_call_works()
        local_time = self.machine.cache / self.machine.roots()[0] / "etc" / "localtime"
        self.assertTrue(local_time.is_file() and not local_time.is_symlink())

    def test_progress_tells_the_steps_and_the_seconds(self):
        _, _, err = self.machine.dev("exec", "true")
        self.assertRegex(err, r"\[ +\d+ s\] fetching the lists of packages\n")
        self.assertRegex(err, r"\[ +\d+ s\] the tools are ready\n")

    def test_an_ordinary_user_gets_it_through_an_archive(self):
        status, _, err = self.machine.dev("exec", "true", FAKE_USER="1000")
        self.assertEqual(status, 0, err)
        self.assertRegex(self.machine.calls()[0], r"^--mode=unshare .* trixie -$")
        self.assertEqual((len(self.machine.roots()), self.machine.leftovers()), (1, []))

    def test_no_network(self):
        self.assert_clear_end(self.machine.dev("exec", "true", FAKE_SETUP="no-network"), "^dev: .* no network")
        self.assert_next_call_works()

    def test_a_disk_that_fills_up(self):
        self.assert_clear_end(self.machine.dev("exec", "true", FAKE_SETUP="full"), "^dev: .* the disk is full")
        self.assert_next_call_works()

    def test_a_disk_too_full_to_begin(self):
        result = self.machine.dev("exec", "true", FAKE_FREE="2000000")
        self.assert_clear_end(result, "^dev: .* has 1953 MB free; the tools need about")
        self.assertEqual(self.machine.calls(), [])
        self.assert_next_call_works()

    def test_any_other_failure_shows_the_end_of_the_log(self):
        result = self.machine.dev("exec", "true", FAKE_SETUP="broken")
        self.assert_clear_end(result, "^E: something else$")
        self.assertIn(str(self.machine.cache / "root.log"), result[2])
        self.assert_next_call_works()

    def test_killed(self):
        process = self.machine.start_hanging()
        process.kill()
        process.communicate()
        self.machine.wait_until(lambda: not self.machine.hanging())
        self.assertEqual(self.machine.roots(), [])
        self.assertNotEqual(self.machine.leftovers(), [])
        self.assert_next_call_works()

    def test_stopped_by_a_signal(self):
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            (self.machine.folder / "log.hanging").unlink(missing_ok=True)
            process = self.machine.start_hanging()
            process.send_signal(number)
            _, err = process.communicate(timeout=10)
            self.assertEqual(process.returncode, 128 + number)
            self.assertIn("dev: stopped", err)
            self.assertEqual((self.machine.roots(), self.machine.leftovers()), ([], []))
            self.assertEqual(self.machine.hanging(), [])
        self.assert_next_call_works()

    def test_two_calls_at_once(self):
        calls = [self.machine.start("exec", "true", FAKE_SETUP="slow") for _ in range(2)]
        errors = [call.communicate(timeout=20)[1] for call in calls]
        self.assertEqual([call.returncode for call in calls], [0, 0], errors)
        self.assertEqual(sum("waiting for it" in error for error in errors), 1)
        self.assertEqual(len(self.machine.calls()), 1)

    def test_a_cache_that_cannot_be_written(self):
        (self.machine.folder / "cache").write_text("not a folder")
        self.assert_clear_end(self.machine.dev("exec", "true"), "^dev: .* cannot be made")


class Tools(Case):
    def setUp(self):
        super().setUp()
        self.machine.forget("mmdebstrap", "bwrap", "newuidmap")

    def test_root_installs_them(self):
        self.machine.fake("apt-get", fakes.APT_GET)
        self.assert_next_call_works()
        self.assertRegex(self.machine.calls()[-2], "^apt-get .* install mmdebstrap bubblewrap ")

    def test_sudo_without_a_password_installs_them(self):
        self.machine.fake("apt-get", fakes.APT_GET)
        self.machine.fake("sudo", fakes.SUDO)
        status, _, err = self.machine.dev("exec", "true", FAKE_USER="1000")
        self.assertEqual(status, 0, err)
        self.assertRegex(self.machine.calls()[-2], "^sudo apt-get .* install mmdebstrap bubblewrap ")

    def test_neither_root_nor_sudo(self):
        self.machine.fake("apt-get", fakes.APT_GET)
        for sudo in (None, "echo 'sudo: a password is required' >&2; exit 1"):
            if sudo:
                self.machine.fake("sudo", sudo)
            result = self.machine.dev("exec", "true", FAKE_USER="1000")
            self.assert_clear_end(result, "^  sudo apt-get install mmdebstrap bubblewrap ")
            self.assertEqual(self.machine.calls(), [])

    def test_no_apt(self):
        self.assert_clear_end(self.machine.dev("exec", "true"), "^dev: install mmdebstrap and bubblewrap with")

    def test_no_network_for_apt(self):
        self.machine.fake("apt-get", "echo \"W: Failed to fetch: Could not resolve 'mirror.example'\"; exit 100")
        self.assert_clear_end(self.machine.dev("exec", "true"), "^dev: Installing .*: no network")

    def test_no_namespaces(self):
        self.machine.fake("apt-get", fakes.APT_GET)
        result = self.machine.dev("exec", "true", FAKE_NAMESPACES="no")
        self.assert_clear_end(result, "^dev: bubblewrap may not make namespaces here")


class PassingOn(Case):
    def test_exit_status(self):
        self.assertEqual(self.machine.dev("exec", "sh", "-c", "exit 7")[0], 7)
        self.assertEqual(self.machine.dev("exec", "no-such-command")[0], 127)

    def test_arguments_as_typed(self):
        odd = ["two words", "", "a'b\"c", "$HOME", "*", "-n"]
        _, out, _ = self.machine.dev("exec", "sh", "-c", 'for a; do printf "<%s>" "$a"; done', "sh", *odd)
        self.assertEqual(out, "".join(f"<{argument}>" for argument in odd))

    def test_a_signal_reaches_the_command(self):
        process = self.machine.start("exec", "sh", "-c",
                                     "trap 'echo asked; exit' TERM; echo up; while :; do sleep 0.1; done")
        while "up" not in process.stdout.readline():
            self.assertIsNone(process.poll())
        process.send_signal(signal.SIGTERM)
        out, _ = process.communicate(timeout=10)
        self.assertEqual((process.returncode, out), (-signal.SIGTERM, "asked\n"))

    def test_the_locale_is_one_that_the_root_has(self):
        show = ["exec", "sh", "-c", 'echo "${LC_ALL:-unset}"']
        for given, expected in (("nb_NO.UTF-8", "C.UTF-8"), ("C.UTF-8", "C.UTF-8"), ("C", "C")):
            self.assertEqual(self.machine.dev(*show, LC_ALL=given)[1], expected + "\n")

    def test_a_source_tree_within_the_system_is_refused(self):
        process = subprocess.run([self.machine.source / "dev", "exec", "true"], cwd="/usr/lib", capture_output=True,
                                 env=self.machine.environment, text=True, check=False)
        self.assertEqual(process.returncode, 1)
        self.assertIn("/usr/lib belongs to the system", process.stderr)

    def test_in_the_root_the_tools_at_hand_are_used(self):
        status, out, err = self.machine.dev("exec", "sh", "-c", "echo here", BRIEFINGS_ROOT="/some/root")
        self.assertEqual((status, out, err), (0, "here\n", ""))
        self.assertEqual(self.machine.calls(), [])


class Building(Case):
    def setUp(self):
        super().setUp()
        self.machine.give_build_tools()

    def logged(self, word):
        return [call for call in self.machine.calls() if call.startswith(word)]

    def test_a_machine_with_the_floors_needs_no_root(self):
        self.assertEqual(self.machine.dev("build")[0], 0)
        self.assertEqual(self.machine.roots(), [])

    def test_the_floors_are_those_of_meson_build(self):
        self.machine.fake("pkg-config", 'printf "%s\\n" "$*" >>"$FAKE_LOG"; exit 1')
        self.assertEqual(self.machine.dev("build")[0], 0)
        self.assertEqual(len(self.machine.roots()), 1)
        asked = self.machine.calls()[0]
        for floor in ("gtk4 >= 4.18", "libadwaita-1 >= 1.7", "json-glib-1.0 >= 1.10", "libcmark"):
            self.assertIn(floor, asked)

    def test_an_old_meson_is_below_the_floors(self):
        self.machine.fake("meson", fakes.MESON.replace("1.7.0", "1.0.1"))
        self.assertEqual(self.machine.dev("build")[0], 0)
        self.assertEqual(len(self.machine.roots()), 1)

    def test_nothing_changed_means_nothing_done_and_nothing_said(self):
        self.machine.dev("build")
        status, out, err = self.machine.dev("build")
        self.assertEqual((status, out, err), (0, "", ""))
        self.assertEqual((len(self.logged("meson setup")), len(self.logged("ninja"))), (1, 1))

    def test_other_tools_mean_a_fresh_build_folder(self):
        self.machine.dev("build")
        self.machine.dev("build", BRIEFINGS_ROOT="/some/root")
        self.assertEqual(len(self.logged("meson setup")), 2)

    def test_a_killed_set_up_of_a_build_folder_is_begun_anew(self):
        folder = self.machine.source / "build" / "run"
        folder.mkdir(parents=True)
        (folder / "half").touch()
        self.assertEqual(self.machine.dev("build")[0], 0)
        self.assertFalse((folder / "half").exists())

    def test_run_passes_commands_and_their_status(self):
        status, out, _ = self.machine.dev("run", "list", "--format=json")
        self.assertEqual((status, out), (4, "briefings list --format=json\n"))

    def test_run_speaks_the_language_asked_for(self):
        program = """printf '#!/bin/sh\necho "$LC_ALL $LANGUAGE"\n' >"$2/src/briefings"; chmod +x "$2/src/briefings\""""
        self.machine.fake("ninja", fakes.NINJA + program)
        self.machine.fake("pkg-config", "exit 1")
        for given, expected in (("ar_EG.UTF-8", "ar_EG.UTF-8 ar:fr"), ("xx_XX.UTF-8", "C.UTF-8 ")):
            _, out, err = self.machine.dev("run", "list", LC_ALL=given, LANGUAGE="ar:fr")
            self.assertEqual(out, expected + "\n", err)
        self.assertIn("--localedir=po", self.logged("meson setup")[0])

    def test_run_without_a_display_prepares_the_standard_pack(self):
        self.machine.fake("ninja", fakes.NINJA.replace("exit 4", "exit 0"))
        self.machine.fake("pdfinfo", "echo 'Title: x'; echo 'Pages:           12'")
        status, out, err = self.machine.dev("run")
        pdf = self.machine.source / "build" / "run" / "briefing.pdf"
        self.assertEqual((status, out), (0, f"briefings export --template=briefing --output={pdf}\n{pdf} (12 pages)\n"))
        self.assertIn("no display", err)
        self.assertIn("./dev run --browser", err)

    def test_run_with_a_display_opens_the_window(self):
        self.assertEqual(self.machine.dev("run", DISPLAY=":7")[:2], (4, "briefings \n"))

    def test_bench_pdf_has_a_root_of_its_own(self):
        self.machine.fake("python3", 'printf "measured %s\\n" "$*"')
        self.assertEqual(self.machine.dev("exec", "true")[0], 0)
        status, out, err = self.machine.dev("bench", "pdf", "--pages=10", "--limit=5")
        self.assertEqual(status, 0, err)
        self.assertRegex(out, r"^measured \S+/tests/bench/pdf/run.py \S+/build/bench --pages=10 --limit=5\n$")
        self.assertEqual(len(self.machine.roots()), 2)
        made = self.logged("--verbose")
        self.assertEqual([",chromium," in call for call in made], [False, True])
        self.assertEqual(self.machine.dev("bench", "core")[0], 0)
        self.assertEqual(self.logged("--verbose"), made)

    def test_bench_pdf_needs_more_room(self):
        result = self.machine.dev("bench", "pdf", FAKE_FREE="4000000")
        self.assert_clear_end(result, "^dev: .* has 3906 MB free; the tools need about 4882 MB")
        self.assertEqual(self.machine.dev("exec", "true", FAKE_FREE="4000000")[0], 0)

    def test_without_a_root_the_tests_say_that_they_use_this_machine(self):
        self.machine.forget("mmdebstrap", "bwrap")
        self.machine.fake("python3", 'printf "counted %s\\n" "$*"')
        (self.machine.source / "build").mkdir()
        status, out, err = self.machine.dev("test", "core", FAKE_USER="1000")
        self.assertIn("No Debian root", err)
        self.assertRegex(out, r"counted \S+/count_results.py \S+/build/results core\n")
        self.assertEqual(status, 0)


class VeraPdf(Case):
    """The judge of PDF files is fetched once, or the run says why not."""

    def setUp(self):
        super().setUp()
        self.machine.give_build_tools()
        self.machine.fake("mvn", fakes.MAVEN)
        self.machine.fake("java", "")
        self.machine.fake("python3", 'echo "judge: ${BRIEFINGS_VERAPDF:-none}"; cat "$2/notes" 2>/dev/null; exit 0')
        pin = self.machine.source / "tests" / "pdf" / "verapdf.txt"
        pin.parent.mkdir(parents=True)
        pin.write_text(hashlib.sha256(b"the judge").hexdigest() + " org.example:judge:1.2\n")
        self.jar = self.machine.cache / "verapdf-1.2.jar"

    def run_tests(self, suite="pdf", **changes):
        status, out, err = self.machine.dev("test", suite, **{"FAKE_JAR": "the judge", **changes})
        return status, out, err, [call for call in self.machine.calls() if call.startswith("mvn ")]

    def test_it_is_fetched_once(self):
        for _ in range(2):
            status, out, err, calls = self.run_tests()
            self.assertEqual((status, out), (0, f"judge: {self.jar}\n"), err)
        self.assertEqual(len(calls), 1)
        self.assertRegex(calls[0], r" -Dartifact=org\.example:judge:1\.2 ")
        self.assertEqual([path.name for path in self.machine.cache.glob("new-verapdf*")], [])

    def test_other_suites_need_none(self):
        _, out, _, calls = self.run_tests("core", BRIEFINGS_VERAPDF="")
        self.assertEqual((out, calls), ("judge: none\n", []))

    def test_without_network_the_run_says_so(self):
        status, out, _, _ = self.run_tests(FAKE_MAVEN="no-network")
        self.assertEqual((status, out), (0, "judge: none\nveraPDF: not run, no network\n"))
        self.assertEqual(self.run_tests()[1], f"judge: {self.jar}\n")

    def test_any_other_failure_names_the_log(self):
        _, out, _, _ = self.run_tests(FAKE_MAVEN="broken")
        self.assertIn(f"\nveraPDF: not run, Maven could not fetch it; its output is in {self.machine.cache}/verapdf.log", out)

    def test_without_java_or_maven_the_run_says_so(self):
        self.machine.forget("mvn")
        self.assertIn("\nveraPDF: not run, there is no Maven here to fetch it\n", self.run_tests()[1])
        self.machine.forget("java")
        self.assertIn("\nveraPDF: not run, there is no Java here\n", self.run_tests()[1])

    def test_a_file_of_another_checksum_ends_the_run(self):
        status, _, err, _ = self.run_tests(FAKE_JAR="somebody else")
        self.assertEqual(status, 1)
        self.assertIn("another checksum than tests/pdf/verapdf.txt", err)
        self.assertFalse(self.jar.exists())

    def test_a_damaged_copy_is_fetched_again(self):
        self.run_tests()
        self.jar.write_text("damaged")
        self.assertEqual(self.run_tests()[1], f"judge: {self.jar}\n")
        self.assertEqual(self.jar.read_text(), "the judge")


class Scripts(unittest.TestCase):
    def test_shellcheck_finds_nothing(self):
        scripts = [fakes.SOURCE / "dev", fakes.SOURCE / ".ci" / "run", fakes.SOURCE / "flatpak" / "commands.sh"]
        scripts += sorted((fakes.SOURCE / "tests").rglob("*.sh"))
        result = subprocess.run(["shellcheck", "-x", "-P", fakes.SOURCE, *scripts], capture_output=True, text=True, check=False)
        self.assertEqual((result.returncode, result.stdout + result.stderr), (0, ""))
        for script in scripts:
            if not script.read_text().startswith("#!"):
                continue
            self.assertTrue(os.access(script, os.X_OK), script)


if __name__ == "__main__":
    tap.main()
