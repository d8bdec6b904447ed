#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""pseudo.py ROOT FOLDER: a language that is English with accents, two fifths longer, in ⟦ ⟧.

FOLDER becomes both what a text domain is bound to and a LOCPATH: the locale is that of C under another name, since the
C library translates nothing in C itself, and the name need not be installed.

What is shown without the marks was never given to a translator; what is cut would be cut in a language of long words.
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import catalogue

LANGUAGE = "en_XA"
C_LOCALE = pathlib.Path("/usr/lib/locale/C.utf8")
ACCENTS = str.maketrans("aceiklnorstuwyzACEINORSUY", "áçéíķļñöŕšţüŵýžÁÇÉÎÑÖŘŠÛÝ")
# A format (of a date, too), markup, a placeholder in braces, a mnemonic with its letter.
KEPT = re.compile(r"(%[-+#0']*(?:\d+\$)?(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:<\w+>|(?:hh|h|ll|l|j|z|t|E|O)?[A-Za-z%])"
                  r"|</?[a-zA-Z][^<>]*>|\{\w*\}|&\w+;|_\w)")
# With a mark of its own: what has it is long by the program's words, and not by a title within them.
PADDING = "~ö ñé ţŵö ţhŕéé ƒöüŕ "

HEADER = (f"Language: {LANGUAGE}\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n"
          "Plural-Forms: nplurals=2; plural=n != 1;\n")


def pseudo(message):
    """The message in the pseudo-language; white space at its ends stays there."""
    text = message.strip()
    if not text:
        return message
    parts = KEPT.split(text)
    accented = "".join(part if i % 2 else part.translate(ACCENTS) for i, part in enumerate(parts))
    length = round(sum(len(part) for part in parts[::2] if any(map(str.isalpha, part))) * 0.4)
    padding = (PADDING * (length // len(PADDING) + 1))[:length].strip()
    start = message.index(text)
    return f"{message[:start]}⟦{accented}{padding}⟧{message[start + len(text):]}"


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t") + '"'


def write_entry(entry):
    lines = [f"msgctxt {quote(entry.context)}"] if entry.context is not None else []
    lines.append(f"msgid {quote(entry.message)}")
    if entry.plural is None:
        lines.append(f"msgstr {quote(pseudo(entry.message))}")
    else:
        lines += [f"msgid_plural {quote(entry.plural)}", f"msgstr[0] {quote(pseudo(entry.message))}",
                  f"msgstr[1] {quote(pseudo(entry.plural))}"]
    return "\n".join(lines) + "\n"


def main(root, output_folder):
    shutil.copytree(C_LOCALE, pathlib.Path(output_folder) / f"{LANGUAGE}.UTF-8", dirs_exist_ok=True)
    output = pathlib.Path(output_folder) / LANGUAGE / "LC_MESSAGES" / "briefings.mo"
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        catalogue.make_template(pathlib.Path(root), folder / "briefings.pot")
        entries = catalogue.parse((folder / "briefings.pot").read_text(encoding="utf-8"))[1:]
        text = f'msgid ""\nmsgstr {quote(HEADER)}\n\n' + "\n".join(map(write_entry, entries))
        (folder / "pseudo.po").write_text(text, encoding="utf-8")
        subprocess.run(["msgfmt", f"--output-file={output}", str(folder / "pseudo.po")], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
