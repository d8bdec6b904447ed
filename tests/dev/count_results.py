#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Counts the results of ./dev test: count_results.py FOLDER SUITE…

FOLDER holds Meson's logs (NAME.json, one JSON object a line), "steps" with lines "ok NAME" or "not ok NAME", and "notes"
with lines that are to be read beside the count.
Counted is each case of a program that reports its cases (TAP, or Python's unittest), else the program. A skipped
case, a program that ends badly after its cases, and a suite without tests count as failed.
"""

import json
import pathlib
import re
import sys

TAP_CASE = re.compile(r"^\s*(?P<result>(?:not )?ok)\b[ \t]*\d*[ \t]*-?[ \t]*(?P<name>[^#\n]*)(?P<rest>#.*)?$")
TAP_SUBTEST = re.compile(r"^\s*# Subtest: (?P<name>.*)$")
UNITTEST_COUNT = re.compile(r"^Ran (\d+) tests? in ", re.MULTILINE)
UNITTEST_FAULTS = re.compile(r"\b(?:failures|errors|skipped|unexpected successes)=(\d+)")


def tap_cases(text):
    """(name, fault or None) of every case; the line that sums up a group of cases is not one."""
    cases = []
    groups = []
    for line in text.splitlines():
        if group := TAP_SUBTEST.match(line):
            groups.append(group["name"].strip())
            continue
        case = TAP_CASE.match(line)
        if not case:
            continue
        name, rest = case["name"].strip(), (case["rest"] or "").lstrip("# ").lower()
        if name in groups:
            groups.remove(name)
        elif rest.startswith("skip"):
            cases.append((name, "skipped"))
        elif case["result"] == "not ok" and not rest.startswith("todo"):
            cases.append((name, "failed"))
        else:
            cases.append((name, None))
    return cases


def unittest_cases(text):
    count = UNITTEST_COUNT.search(text)
    if not count:
        return []
    faults = sum(int(number) for number in UNITTEST_FAULTS.findall(text[count.end():]))
    return [("a case", "failed")] * faults + [("a case", None)] * (int(count[1]) - faults)


def cases_of(test):
    """(passed, list of faults) of one program that Meson ran."""
    cases = tap_cases(test.get("stdout") or "") or unittest_cases(test.get("stderr") or "")
    faults = [f"{test['name']}: {name}: {fault}" for name, fault in cases if fault]
    passed = len(cases) - len(faults)
    if test["result"] != "OK" and not faults:
        faults = [f"{test['name']}: {test['result'].lower()}"]
    elif not cases:
        passed = 1
    return passed, faults


def suites_of(test):
    """Meson writes “PROJECT:SUITE+SUITE / PROGRAM” as the name."""
    return set(test["name"].rpartition(" / ")[0].rpartition(":")[2].split("+"))


def count(folder, suites):
    passed, faults, seen = 0, [], set()
    for log in sorted(folder.glob("*.json")):
        for line in log.read_text(encoding="utf-8").splitlines():
            test = json.loads(line)
            if log.stem == "test":
                seen |= suites_of(test)
            else:
                seen.add(log.stem)
            good, bad = cases_of(test)
            passed += good
            faults += [f"{log.stem}: {fault}" if log.stem != "test" else fault for fault in bad]
    steps = folder / "steps"
    for line in steps.read_text(encoding="utf-8").splitlines() if steps.exists() else []:
        good, _, name = line.partition("ok ")
        seen.add(name.partition(":")[0])
        if good:
            faults.append(name)
        else:
            passed += 1
    if "build: compiles without a warning" not in faults:
        faults += [f"{suite}: no tests ran" for suite in suites if suite not in seen]
    return passed, faults


def main():
    passed, faults = count(pathlib.Path(sys.argv[1]), sys.argv[2:])
    notes = pathlib.Path(sys.argv[1]) / "notes"
    print()
    for fault in faults:
        print(f"failed: {fault}")
    print(notes.read_text(encoding="utf-8") if notes.exists() else "", end="")
    print(f"{passed} passed, {len(faults)} failed")
    return 1 if faults or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
