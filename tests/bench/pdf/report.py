# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The figures as Markdown."""

import dataclasses
import os
import pathlib
import re

# Between which sizes the time of a page should stay the same.
FLAT = [(100, 1000), (1500, 5000)]


@dataclasses.dataclass(frozen=True)
class Row:
    """What a program took for a text, and what came out."""

    program: str
    size: int
    cpus: int
    runs: int
    fault: str
    seconds: float
    cpu_seconds: float
    megabytes: float
    pages: int
    bytes: int


def head(day, versions, runs, slow):
    info = pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"^model name\s*: (.*)$", info, re.MULTILINE)
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    return (f"Measured on {day.day} {day:%B %Y} with {os.cpu_count()} CPUs ({model.group(1) if model else 'unknown'}) "
            f"and {memory:.0f} GiB: wall time, start of the program included, the median of {runs} runs by turns, of "
            f"one run where that takes over {slow} s; and CPU time, which others at work on the machine change less.\n\nVersions: " + "; ".join(versions) + ".\n")


def table(size, words, rows):
    """A row a program; the ratio is to ours with as many CPUs, for the same text."""
    ours = {row.cpus: row.seconds for row in rows if row.program == "Briefings" and not row.fault}
    lines = [
        f"Text of {size:,} pages ({words:,} words):\n",
        "| Program | CPUs | Seconds | Times ours | CPU seconds | Pages | Pages a second | Memory, MB | File, MB | Runs |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        if row.fault:
            lines.append(f"| {row.program} | {row.cpus} | {row.fault} | | | | | {row.megabytes:.0f} | | {row.runs} |")
            continue
        ratio = f"{row.seconds / ours[row.cpus]:.1f}" if row.cpus in ours else ""
        lines.append(f"| {row.program} | {row.cpus} | {row.seconds:.2f} | {ratio} | {row.cpu_seconds:.2f} | {row.pages:,} | "
                     f"{row.pages / row.seconds:.0f} | {row.megabytes:.0f} | {row.bytes / 1e6:.2f} | {row.runs} |")
    return "\n".join(lines) + "\n"


def number(figures, size):
    return f"{figures[size]:.2f}" if size in figures else ""


def change(figures, low, high):
    return f"{figures[high] / figures[low] - 1:+.0%}"


def series(rows, floors):
    """Ours by itself. Beyond the start: without what the smallest text takes, most of which is the program's start."""
    rows = {row.size: row for row in rows if not row.fault}
    if not rows:
        return ""
    first = rows[min(rows)]
    whole = {size: row.cpu_seconds * 1000 / row.pages for size, row in rows.items()}
    beyond = {size: (row.cpu_seconds - first.cpu_seconds) * 1000 / (row.pages - first.pages)
              for size, row in rows.items() if row.pages > first.pages}
    lines = [
        "Briefings by itself, one CPU:\n",
        "| Pages | Seconds | CPU seconds | CPU ms a page | beyond the start | shaping alone | File, MB |",
        "|---|---|---|---|---|---|---|",
    ]
    for size, row in rows.items():
        lines.append(f"| {row.pages:,} | {row.seconds:.2f} | {row.cpu_seconds:.2f} | {number(whole, size)} | {number(beyond, size)} | "
                     f"{number(floors, size)} | {row.bytes / 1e6:.2f} |")
    for low, high in FLAT:
        if low in beyond and high in beyond:
            lines.append(f"\nFrom {low:,} to {high:,} pages, the CPU time of a page changes by {change(whole, low, high)} "
                         f"(beyond the start by {change(beyond, low, high)}).")
    return "\n".join(lines) + "\n"
