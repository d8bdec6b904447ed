# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs the unittest cases of a module and reports each as a line of the Test Anything Protocol."""

import sys
import unittest


class TapResult(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.number = 0
        self.faults = []

    def startTest(self, test):
        super().startTest(test)
        self.faults = []

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.faults.append(self.failures[-1][1])

    def addError(self, test, err):
        super().addError(test, err)
        self.faults.append(self.errors[-1][1])

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.faults.append(f"{subtest}\n{self._exc_info_to_string(err, test)}")

    def addSkip(self, test, reason):
        # A check that does not run is no check that passes.
        super().addSkip(test, reason)
        self.faults.append(f"skipped: {reason}")

    def stopTest(self, test):
        super().stopTest(test)
        self.number += 1
        kind, _, name = test.id().rpartition(".")
        print(f"{'not ok' if self.faults else 'ok'} {self.number} - {kind.rpartition('.')[2]}: "
              f"{name.removeprefix('test_').replace('_', ' ')}")
        for fault in self.faults:
            for line in fault.splitlines():
                print("#", line)


def main():
    suite = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print(f"1..{suite.countTestCases()}")
    result = TapResult()
    suite.run(result)
    sys.exit(0 if result.wasSuccessful() and not result.skipped else 1)
