#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks the structure of PDF files: structure_check.py FILE.pdf… [--pack=FILE.briefing]

A first check for PDF/UA-1 without Java; veraPDF is the judge. With a pack, also whether the file says what the pack says,
in its order, and nothing else about who made it. Prints each fault; the exit status is 1 if there is one.
"""

import argparse
import sys

import pikepdf

import element_checks
import file_checks
import pack_checks
from faults import summarize
from tagged_file import TaggedFile


def faults_of(pdf, pack=None):
    """All faults of an open PDF, compared with the pack that it was made from, if that is given."""
    file = TaggedFile(pdf)
    faults = []
    for check in (*element_checks.CHECKS, *file_checks.CHECKS):
        faults += check(file)
    for check in pack_checks.CHECKS if pack is not None else ():
        faults += check(file, pack)
    return faults


def main():
    parser = argparse.ArgumentParser(description="Checks the structure of PDF files.")
    parser.add_argument("files", nargs="+")
    parser.add_argument("--pack", help="the pack that they were made from")
    arguments = parser.parse_args()
    pack = pack_checks.read_pack(arguments.pack) if arguments.pack else None
    failed = False
    for path in arguments.files:
        with pikepdf.open(path) as pdf:
            lines = summarize(faults_of(pdf, pack))
        failed = failed or bool(lines)
        print(f"{path}: {len(lines)} kinds of fault" if lines else f"{path}: no fault")
        for line in lines:
            print(f"  {line}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
