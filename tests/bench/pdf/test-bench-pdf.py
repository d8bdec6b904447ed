#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds that ./dev bench pdf compares like with like: the same text for all, and measures that can be trusted."""

import dataclasses
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest
import unittest.mock

import callgrind
import corpus
import formats
import measure
import report
import tap

BRIEFINGS = sys.argv.pop(1)
ROW = report.Row(program="Briefings", size=10, cpus=1, runs=3, fault="", seconds=0.5, cpu_seconds=0.4, megabytes=30,
                 pages=10, bytes=2_500_000)

# Two children that hold memory at the same time, for longer than it takes to look.
FAMILY = """
import subprocess, sys, time
hold = "held = bytes(range(256)) * 400_000; print(len(held), flush=True); input()"
children = [subprocess.Popen([sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            for _ in range(2)]
for child in children:
    child.stdout.readline()
time.sleep(10 * %f)
for child in children:
    child.communicate(b"\\n")
""" % measure.SAMPLE_SECONDS


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)


class Corpus(Case):
    def test_a_longer_text_goes_on_from_a_shorter_one(self):
        short, long = corpus.make_corpus(3), corpus.make_corpus(30)
        self.assertEqual(long[:len(short)], short)
        self.assertEqual({block.kind for block in long}, {"h1", "h2", "h3", "p", "li"})

    def test_all_formats_have_the_same_words(self):
        blocks = corpus.make_corpus(30)
        words = formats.write_all(blocks, self.folder, "text")
        self.assertEqual(words, sum(len(block.text.split()) for block in blocks))
        self.assertEqual({path.suffix for path in self.folder.iterdir()}, set(formats.WRITERS))

    def test_a_word_lost_in_any_format_is_noticed(self):
        blocks = corpus.make_corpus(3)
        for suffix, write in list(formats.WRITERS.items()):
            lossy = {suffix: lambda all_blocks, write=write: write(all_blocks[:-1])}
            with self.subTest(suffix=suffix), unittest.mock.patch.dict(formats.WRITERS, lossy):
                self.assertRaisesRegex(AssertionError, "words", formats.write_all, blocks, self.folder, "text")

    def test_the_pack_is_valid(self):
        formats.write_all(corpus.make_corpus(30), self.folder, "text")
        result = subprocess.run([BRIEFINGS, "check", self.folder / "text.briefing"], capture_output=True, text=True,
                                check=False)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        self.assertIn("valid pack", result.stdout)


class Measure(Case):
    def run_program(self, program, limit=20, output=None):
        return measure.run([sys.executable, "-c", program], "0-1023", limit, self.folder / "log", output)

    def test_time_and_output(self):
        output = self.folder / "output"
        run = self.run_program("import time; time.sleep(0.3); print('done')", output=output)
        self.assertTrue(0.3 <= run.seconds < 5, run)
        self.assertEqual((run.fault, output.read_text(encoding="ascii")), ("", "done\n"))

    def test_cpu_time_is_not_that_of_waiting(self):
        self.assertLess(self.run_program("import time; time.sleep(0.5)").cpu_seconds, 0.4)
        busy = self.run_program("import time; end = time.process_time() + 0.3\nwhile time.process_time() < end: pass")
        self.assertGreater(busy.cpu_seconds, 0.3)

    def test_memory_of_one_process(self):
        run = self.run_program("held = bytes(range(256)) * 400_000")
        self.assertTrue(100 <= run.megabytes < 200, run)

    def test_memory_of_a_family_adds_up(self):
        run = self.run_program(FAMILY)
        self.assertTrue(200 <= run.megabytes < 350, run)

    def test_failure(self):
        self.assertEqual(self.run_program("raise SystemExit(3)").fault, "failed (3)")

    def test_the_limit_ends_the_whole_family(self):
        output = self.folder / "output"
        run = self.run_program("import subprocess; "
                               "child = subprocess.Popen(['sleep', '60'], start_new_session=True); "
                               "print(child.pid, flush=True); child.wait()", limit=2, output=output)
        self.assertEqual(run.fault, "over 2 s")
        self.assertLess(run.seconds, 20)
        self.assertTrue(self.ends(int(output.read_text(encoding="ascii"))))

    @staticmethod
    def ends(process):
        """Whether a process is gone, or dead and not yet taken note of by its parent, within some seconds."""
        for _ in range(100):
            try:
                stat = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="ascii", errors="replace")
            except OSError:
                return True
            if stat.rpartition(")")[2].split()[0] == "Z":
                return True
            time.sleep(0.1)
        return False


class Callgrind(Case):
    def test_the_whole_of_a_function_counts(self):
        listing = ("2,929 (100.0%)  PROGRAM TOTALS\n"
                   "1,967 (67.17%)  ???:add_block [/build/briefings]\n"
                   "1,262 (43.12%)  ???:hb_shape [/usr/lib/libharfbuzz.so.0]\n"
                   "   78 ( 2.67%)  ./zlib/deflate.c:deflate [/usr/lib/libz.so.1]\n"
                   "   10 ( 0.34%)  ???:hb_shape'2 [/usr/lib/libharfbuzz.so.0]\n")
        self.assertEqual(callgrind.read_shares(listing), {"add_block": 67.17, "hb_shape": 43.12, "deflate": 2.67})


class Report(Case):
    def test_ratio_is_to_ours_with_as_many_cpus(self):
        rows = [ROW, dataclasses.replace(ROW, cpus=2, seconds=0.25),
                dataclasses.replace(ROW, program="Other", seconds=1.25),
                dataclasses.replace(ROW, program="Other", cpus=2, seconds=1),
                dataclasses.replace(ROW, program="Slow", fault="over 600 s", pages=0, bytes=0)]
        lines = report.table(10, 4500, rows).splitlines()
        self.assertEqual(lines[-3], "| Other | 1 | 1.25 | 2.5 | 0.40 | 10 | 8 | 30 | 2.50 | 3 |")
        self.assertEqual(lines[-2], "| Other | 2 | 1.00 | 4.0 | 0.40 | 10 | 10 | 30 | 2.50 | 3 |")
        self.assertEqual(lines[-1], "| Slow | 1 | over 600 s | | | | | 30 | | 3 |")

    def test_what_comes_beyond_the_start(self):
        rows = [dataclasses.replace(ROW, size=1, pages=2, cpu_seconds=0.04),
                dataclasses.replace(ROW, pages=12, cpu_seconds=0.06)]
        self.assertEqual(report.series(rows, {10: 1.5}).splitlines()[-1],
                         "| 12 | 0.50 | 0.06 | 5.00 | 2.00 | 1.50 | 2.50 |")

    def test_how_flat_it_is(self):
        rows = [dataclasses.replace(ROW, size=1, pages=1, cpu_seconds=0.1),
                dataclasses.replace(ROW, size=100, pages=101, cpu_seconds=0.3),
                dataclasses.replace(ROW, size=1000, pages=1001, cpu_seconds=2.3)]
        self.assertEqual(report.series(rows, {}).splitlines()[-1],
                         "From 100 to 1,000 pages, the CPU time of a page changes by -23% (beyond the start by +10%).")


if __name__ == "__main__":
    tap.main()
