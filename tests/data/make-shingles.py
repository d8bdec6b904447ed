#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints the digests of all twelve-word runs of a text, sorted, one a line.

    make-shingles.py press-release.txt >press-release.shingles

The press release of 2016 that the bundled collection starts from is not free to copy, so it is not kept here. Its
digests are: test-collection.py uses them to show that no run of twelve words was copied from it.
"""

import pathlib
import sys

import shingles


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: make-shingles.py TEXT-FILE")
    text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    for digest in sorted({shingles.digest(run) for run in shingles.runs(text)}):
        print(digest)


if __name__ == "__main__":
    main()
