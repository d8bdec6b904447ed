# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a check has found, in one form for all checks."""

import collections


class Fault(collections.namedtuple("Fault", ["check", "message", "place"], defaults=[""])):
    """A fault: the failure condition of the Matterhorn Protocol 1.1 (such as 13-004) or, for what that does not ask,
    a name of our own; what is wrong; where."""


def summarize(faults):
    """One line for each kind of fault, with how often it was found and where first."""
    counts = collections.Counter((fault.check, fault.message) for fault in faults)
    first = {}
    for fault in faults:
        first.setdefault((fault.check, fault.message), fault.place)
    return [f"{check}: {message} ({count} times, first: {first[check, message]})" if count > 1
            else f"{check}: {message}" + (f" ({first[check, message]})" if first[check, message] else "")
            for (check, message), count in counts.items()]
