# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs of words ("shingles") by which a text can be recognized without keeping the text."""

import hashlib
import re

RUN = 12
DIGITS = 16


def words(text):
    """The words of a text: lower case, letters and digits only. An apostrophe parts no word."""
    return re.findall(r"[^\W_]+", re.sub(r"['’]", "", text.lower()))


def runs(text):
    """Every run of RUN words of a text, in order."""
    found = words(text)
    return [" ".join(found[i : i + RUN]) for i in range(len(found) - RUN + 1)]


def digest(run):
    """What stands for a run of words: the first DIGITS hexadecimal digits of its SHA-256."""
    return hashlib.sha256(run.encode("utf-8")).hexdigest()[:DIGITS]
