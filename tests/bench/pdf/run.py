#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""How fast Briefings makes a PDF, beside other programs on the same text: ./dev bench pdf.

Prints Markdown for docs/benchmarks.md on standard output, and how far it is on standard error.
"""

import argparse
import dataclasses
import datetime
import os
import pathlib
import re
import statistics
import subprocess
import sys

import callgrind
import measure
import programs
import report

HERE = pathlib.Path(__file__).parent
RUNS = 3
# Whoever takes longer than this is measured once.
SLOW_SECONDS = 20
WARM_UP_SIZE = 10
PROFILE_SIZE = 100
# Of these, how fast they are with two CPUs too.
PARALLEL = ("Briefings", "Typst")


def say(text):
    print(text, file=sys.stderr, flush=True)


def count_pages(file):
    output = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    return int(re.search(r"^Pages: +(\d+)$", output, re.MULTILINE).group(1))


def find_fault(file, words):
    """What is missing of the text in a PDF; page numbers and bullets come on top of it."""
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True).stdout
    found = len(text.split())
    return "" if words <= found <= words * 1.08 else f"{found} words of {words}"


class Bench:
    def __init__(self, build, sizes, names, limit):
        self.build = build
        self.folder = build / "pdf"
        self.folder.mkdir(exist_ok=True)
        self.limit = limit
        self.sizes = sizes
        self.words = {}
        # Another root's fonts would make fontconfig's cache stale again and again.
        os.environ["XDG_CACHE_HOME"] = str(self.folder / "cache")
        cpus = sorted(os.sched_getaffinity(0))
        # What is measured has a CPU to itself.
        os.sched_setaffinity(0, {cpus[0]})
        self.cpus = {1: str(cpus[-1]), 2: ",".join(map(str, cpus[-2:]))} if len(cpus) > 1 else {1: str(cpus[0])}
        self.programs = [program for program in programs.list_programs(build / "src" / "briefings", self.folder)
                         if not names or program.name.lower() in names]
        for program in self.programs:
            if not program.is_here:
                say(f"{program.name} is not here")
        self.programs = [program for program in self.programs if program.is_here]
        if any(program.name == "Typst" for program in self.programs):
            programs.install_typst(self.folder / "typst")

    def write(self, size):
        if size not in self.words:
            say(f"Writing a text of {size} pages")
            result = subprocess.run([sys.executable, HERE / "formats.py", self.folder, str(size)], check=True,
                                    stdout=subprocess.PIPE, text=True)
            self.words[size] = int(result.stdout)

    def run_once(self, program, size, n_cpus):
        output = self.output(program, size)
        output.parent.mkdir(exist_ok=True)
        output.unlink(missing_ok=True)
        log = output.with_suffix(".log")
        result = measure.run(program.command(self.folder / f"{size}{program.suffix}", output), self.cpus[n_cpus],
                             self.limit, log, output if program.prints_file else None)
        if not result.fault and not output.exists():
            result = dataclasses.replace(result, fault="no file")
        say(f"{program.name}, {size} pages, {n_cpus} CPU: {result.fault or f'{result.seconds:.2f} s, CPU {result.cpu_seconds:.2f} s'}")
        return result

    def output(self, program, size):
        return self.folder / f"{program.name.lower()}-pdf" / f"{size}.pdf"

    def measure_size(self, size, lanes):
        """By turns, so that a busy minute of the machine does not meet one program alone."""
        self.write(size)
        runs = {lane: [] for lane in lanes}
        for _ in range(RUNS):
            for program, n_cpus in lanes:
                done = runs[program, n_cpus]
                if not done or (not done[0].fault and done[0].seconds < SLOW_SECONDS):
                    done.append(self.run_once(program, size, n_cpus))
        return [self.summarize(program, size, n_cpus, done) for (program, n_cpus), done in runs.items()]

    def summarize(self, program, size, n_cpus, runs):
        output = self.output(program, size)
        fault = next((run.fault for run in runs if run.fault), "") or find_fault(output, self.words[size])
        return report.Row(
            program=program.name, size=size, cpus=n_cpus, runs=len(runs), fault=fault,
            seconds=statistics.median(run.seconds for run in runs),
            cpu_seconds=statistics.median(run.cpu_seconds for run in runs), megabytes=max(run.megabytes for run in runs),
            pages=0 if fault else count_pages(output), bytes=0 if fault else output.stat().st_size)

    def warm_up(self):
        self.write(WARM_UP_SIZE)
        say("Once each, uncounted: caches of fonts and first profiles")
        for program in self.programs:
            self.run_once(program, WARM_UP_SIZE, 1)

    def measure_all(self):
        lanes = [(program, n_cpus) for program in self.programs for n_cpus in self.cpus
                 if n_cpus == 1 or program.name in PARALLEL]
        return [row for size in self.sizes for row in self.measure_size(size, lanes)]

    def measure_ours(self, sizes):
        ours = [program for program in self.programs if program.name == "Briefings"]
        return [row for size in sizes for row in self.measure_size(size, [(program, 1) for program in ours])]

    def measure_shaping(self, row):
        """Milliseconds a page of what Pango alone takes for the text of a row."""
        command = ["taskset", "-c", self.cpus[1], self.build / "tests" / "bench" / "bench-shaping",
                   self.folder / f"{row.size}.txt", str(row.pages)]
        outputs = [subprocess.run(command, check=True, capture_output=True, text=True).stdout for _ in range(RUNS)]
        return statistics.median(float(re.search(r"([\d.]+) ms a page", output).group(1)) for output in outputs)

    def profile(self, size):
        self.write(size)
        return callgrind.profile(self.build / "src" / "briefings", self.folder / f"{size}.briefing", self.folder)

    def versions(self):
        return [program.version(self.output(program, WARM_UP_SIZE)) for program in self.programs]


def read_sizes(text):
    return [int(size) for size in text.split(",") if size]


def main():
    parser = argparse.ArgumentParser(prog="./dev bench pdf", description=__doc__.splitlines()[0])
    parser.add_argument("build", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("--pages", type=read_sizes, default=[10, 100, 1000, 5000], help="sizes of text: 10,100,…")
    parser.add_argument("--series", type=read_sizes, default=[1, 10, 100, 1000, 1500, 5000],
                        help="sizes at which Briefings is measured by itself")
    parser.add_argument("--programs", type=lambda text: text.lower().split(","), default=[],
                        help="briefings,typst,groff,chromium,libreoffice,weasyprint")
    parser.add_argument("--limit", type=float, default=600, help="seconds that a run may take")
    parser.add_argument("--profile", action="store_true", help="tell where the time of an export goes, nothing else")
    arguments = parser.parse_args()
    if arguments.profile:
        bench = Bench(arguments.build.resolve(), [PROFILE_SIZE], ["briefings"], arguments.limit)
        bench.warm_up()
        print(bench.profile(PROFILE_SIZE))
        return 0

    bench = Bench(arguments.build.resolve(), arguments.pages, arguments.programs, arguments.limit)

    bench.warm_up()
    rows = bench.measure_all()
    series = bench.measure_ours(arguments.series)
    floors = {row.size: bench.measure_shaping(row) for row in series if row.pages > 1}
    print(report.head(datetime.date.today(), bench.versions(), RUNS, SLOW_SECONDS))
    for size in arguments.pages:
        print(report.table(size, bench.words[size], [row for row in rows if row.size == size]))
    print(report.series(series, floors))
    return 0 if all(not row.fault or row.fault.startswith("over ") for row in rows + series) else 1


if __name__ == "__main__":
    sys.exit(main())
