# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Reads catalogues of translations, and makes the template anew from the sources."""

import dataclasses
import pathlib
import re
import subprocess

# What meson's preset for GLib gives to xgettext; blueprints are read as C.
XGETTEXT_ARGUMENTS = [
    "--from-code=UTF-8", "--add-comments", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
    "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3", "--flag=N_:1:pass-c-format",
    "--flag=C_:2:pass-c-format", "--flag=NC_:2:pass-c-format", "--flag=g_dngettext:2:pass-c-format",
    "--flag=g_strdup_printf:1:c-format", "--flag=g_string_printf:2:c-format", "--flag=g_string_append_printf:2:c-format",
    "--flag=g_error_new:3:c-format", "--flag=g_set_error:4:c-format", "--flag=g_markup_printf_escaped:1:c-format",
    "--flag=g_log:3:c-format", "--flag=g_print:1:c-format", "--flag=g_printerr:1:c-format", "--flag=g_printf:1:c-format",
    "--flag=g_fprintf:2:c-format", "--flag=g_sprintf:2:c-format", "--flag=g_snprintf:3:c-format",
]

KEYWORD = re.compile(r'^(msgctxt|msgid_plural|msgid|msgstr)(?:\[\d+\])?\s+"(.*)"$')
ESCAPE = re.compile(r"\\(.)")
ESCAPED = {"n": "\n", "t": "\t"}


@dataclasses.dataclass
class Entry:
    """A message with its translations, one for each plural form."""

    context: str | None = None
    message: str = ""
    plural: str | None = None
    translations: list = dataclasses.field(default_factory=list)
    flags: set = dataclasses.field(default_factory=set)
    obsolete: bool = False

    @property
    def key(self):
        return (self.context, self.message, self.plural)

    @property
    def name(self):
        """What tells a person which entry this is."""
        text = " ".join(self.message.split())
        text = text if len(text) <= 70 else text[:69] + "…"
        return f"“{self.context}|{text}”" if self.context else f"“{text}”"


def unescape(text):
    return ESCAPE.sub(lambda match: ESCAPED.get(match[1], match[1]), text)


def read_entry(lines):
    """The entry of a paragraph of a catalogue, or None where it has only comments."""
    entry = Entry()
    fields = []
    for line in lines:
        if line.startswith("#,"):
            entry.flags |= {flag.strip() for flag in line[2:].split(",")}
            continue
        if line.startswith("#~"):
            entry.obsolete = True
            line = line[2:].strip()
        if line.startswith("#") or line.startswith("|"):
            continue
        match = KEYWORD.match(line)
        if match:
            fields.append([match[1], unescape(match[2])])
        elif fields:
            fields[-1][1] += unescape(line.strip()[1:-1])
    for keyword, text in fields:
        if keyword == "msgstr":
            entry.translations.append(text)
        else:
            setattr(entry, {"msgctxt": "context", "msgid": "message", "msgid_plural": "plural"}[keyword], text)
    return entry if fields else None


def parse(text):
    """All entries of a catalogue; the first is its header."""
    paragraphs = (paragraph.splitlines() for paragraph in re.split(r"\n\s*\n", text) if paragraph.strip())
    return [entry for entry in map(read_entry, paragraphs) if entry is not None]


def languages(root):
    lines = (root / "po" / "LINGUAS").read_text(encoding="utf-8").splitlines()
    return [line.strip() for line in lines if line.strip() and not line.startswith("#")]


def make_template(root, output):
    """Writes a template of the sources as they are now."""
    subprocess.run(["xgettext", *XGETTEXT_ARGUMENTS, "--files-from=po/POTFILES", f"--directory={root}", "--sort-by-file",
                    "--package-name=briefings", f"--output={pathlib.Path(output).resolve()}"],
                   cwd=root, check=True, stderr=subprocess.DEVNULL)
