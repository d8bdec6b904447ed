# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Asks veraPDF about files, all in one start of Java, and reads its report.

Each file is judged by every standard that its metadata claim; one that does not claim what it should is a fault.
`./dev test pdf` fetches veraPDF (tests/pdf/verapdf.txt says which) and names it in $BRIEFINGS_VERAPDF.
"""

import json
import os
import pathlib
import subprocess

MAIN_CLASS = "org.verapdf.apps.GreenfieldCliWrapper"
PDF_UA_1 = "PDF/UA-1"
PDF_A_2A = "PDF/A-2a"
PDF_A_3A = "PDF/A-3a"
CHECKS_SHOWN = 3


def jar():
    """veraPDF, or None where it could not be had."""
    return os.environ.get("BRIEFINGS_VERAPDF")


class Judgement:
    """A run of veraPDF, going on in the background."""

    def __init__(self, files, folder):
        self.files = [pathlib.Path(file).resolve() for file in files]
        self.report = pathlib.Path(folder) / "verapdf.json"
        self.messages = pathlib.Path(folder) / "verapdf.log"
        self.faults = None
        with self.report.open("wb") as report, self.messages.open("wb") as messages:
            self.process = subprocess.Popen(
                ["java", f"-Duser.home={folder}", f"-Djava.io.tmpdir={folder}", "-cp", jar(), MAIN_CLASS,
                 "--flavour", "0", "--format", "json", "--maxfailuresdisplayed", str(CHECKS_SHOWN),
                 *map(str, self.files)],
                stdin=subprocess.DEVNULL, stdout=report, stderr=messages)

    def faults_of(self, file, *standards):
        """What is wrong with a file by these standards, one line a rule; waits for the end of the run."""
        if self.faults is None:
            self.process.wait()
            self.faults = read_report(json.loads(self.report.read_text(encoding="utf-8")))
        found = self.faults.get(str(pathlib.Path(file).resolve()))
        if found is None:
            return ["veraPDF did not judge the file: " + self.messages.read_text(encoding="utf-8", errors="replace")[-2000:]]
        return faults_by(found, standards)


def faults_by(found, standards):
    """The faults by some standards. A file that claims none was judged by one that nobody asked for."""
    faults = [f"veraPDF: {line}" for line in found.get("", [])]
    for standard in standards:
        faults += found.get(standard, [f"the file does not claim {standard}"])
    return faults


def read_report(report):
    """{file: {standard: [a line for each rule that is broken]}}; what veraPDF could not do stands under ""."""
    judged = {}
    for job in report["report"]["jobs"]:
        found = judged.setdefault(job["itemDetails"]["name"], {})
        for result in job.get("validationResult", []):
            standard = result["profileName"].removesuffix(" validation profile")
            found[standard] = [line_of(standard, rule) for rule in result["details"]["ruleSummaries"]
                               if rule["ruleStatus"] == "FAILED"]
            if not result["compliant"] and not found[standard]:
                found[standard] = [f"{standard}: not compliant, and no rule says why"]
        if "taskException" in job:
            found.setdefault("", []).append(str(job["taskException"].get("exceptionMessage", job["taskException"])))
    return judged


def line_of(standard, rule):
    """A broken rule: its clause, what it asks, how often it is broken, and where first."""
    places = "; ".join(f"{check['errorMessage']} at {check['context']}" for check in rule["checks"])
    return (f"{standard} {rule['clause']}-{rule['testNumber']} ({rule['specification']}), "
            f"{rule['failedChecks']} times: {rule['description']} [{places}]")
