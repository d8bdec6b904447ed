# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The figures as Markdown."""

import dataclasses
import os
import pathlib
import re


@dataclasses.dataclass(frozen=True)
class Row:
    """What a program took for a text, and what came out."""

    program: str
    size: int
    cpus: int
    runs: int
    fault: str
    seconds: float
    megabytes: float
    pages: int
    bytes: int

    @property
    def milliseconds(self):
        return self.seconds * 1000 / self.pages if self.pages else 0


def head(day, versions, runs, slow):
    info = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"^model name\s*: (.*)$", info, re.MULTILINE)
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    return (f"Measured on {day.day} {day:%B %Y} with {os.cpu_count()} CPUs ({model.group(1) if model else 'unknown'}) "
            f"and {memory:.0f} GiB: wall time, start of the program included, the median of {runs} runs by turns, of "
            f"one run where that takes over {slow} s.\n\nVersions: " + "; ".join(versions) + ".\n")


def table(size, words, rows):
    """A row a program; the ratio is to ours with as many CPUs, for the same text."""
    ours = {row.cpus: row.seconds for row in rows if row.program == "Briefings" and not row.fault}
    lines = [
        f"Text of {size:,} pages ({words:,} words):\n",
        "| Program | CPUs | Seconds | Times ours | Pages | Pages a second | Memory, MB | File, MB | Runs |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        if row.fault:
            lines.append(f"| {row.program} | {row.cpus} | {row.fault} | | | | {row.megabytes:.0f} | | {row.runs} |")
            continue
        ratio = f"{row.seconds / ours[row.cpus]:.1f}" if row.cpus in ours else ""
        lines.append(f"| {row.program} | {row.cpus} | {row.seconds:.2f} | {ratio} | {row.pages:,} | "
                     f"{row.pages / row.seconds:.0f} | {row.megabytes:.0f} | {row.bytes / 1e6:.2f} | {row.runs} |")
    return "\n".join(lines) + "\n"


def series(rows, floors):
    """Ours by itself. Beyond the start: without what the smallest text takes, most of which is the program's start."""
    rows = [row for row in rows if not row.fault]
    if not rows:
        return ""
    first = rows[0]
    lines = [
        "Briefings by itself, one CPU:\n",
        "| Pages | Seconds | ms a page | ms a page beyond the start | ms a page of shaping alone | Memory, MB | File, MB |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        beyond = ""
        if row.pages > first.pages:
            beyond = f"{(row.seconds - first.seconds) * 1000 / (row.pages - first.pages):.2f}"
        floor = f"{floors[row.size]:.2f}" if row.size in floors else ""
        lines.append(f"| {row.pages:,} | {row.seconds:.2f} | {row.milliseconds:.2f} | {beyond} | {floor} | "
                     f"{row.megabytes:.0f} | {row.bytes / 1e6:.2f} |")
    return "\n".join(lines) + "\n"
