# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is wrong with a translation; every fault names its entry."""

import collections
import csv
import gettext
import re
import subprocess

# Which plural form a number takes. Spanish and French are without the form for millions, which no text here reaches.
PLURAL_FORMS = {
    "ar": (6, "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"),
    "es": (2, "n != 1"),
    "fr": (2, "n > 1"),
    "nb": (2, "n != 1"),
}
PLURAL_HEADER = re.compile(r"^Plural-Forms:\s*nplurals=(\d+);\s*plural=(.*?);?$", re.MULTILINE)

# Without the flag for a space, which a percentage in running text would be taken for.
CONVERSION = re.compile(r"%(?:\d+\$)?[-+#0]*('?)(?:\d+|\*)?(?:\.(?:\d+|\*))?(<\w+>|(?:hh|h|ll|l|j|z|t)?[diouxXeEfgGcsp])")
MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|\{\w*\}")
MNEMONIC = re.compile(r"_(?=\w)")
FINAL = "….:?!;,"
FINAL_OF_OTHER_SCRIPTS = str.maketrans("؟؛،", "?;,")
IN_BRACKETS = re.compile(r"\([^)]*\)")
# A space that breaks no line stands before these in French; behind capitals it is the format of a message or a list.
FRENCH_WITHOUT_SPACE = re.compile(r"(?<![\u00a0\u202fA-Z])[:;!?»](?=\s|$)")
FIGURE = re.compile(r"12\D*345\D+6")
ARABIC_ARTICLE = re.compile(r"\bال")


def conversions(text):
    return collections.Counter("".join(parts) for parts in CONVERSION.findall(text.replace("%%", "")))


def final(text):
    last = text.rstrip()[-1:].translate(FINAL_OF_OTHER_SCRIPTS)
    return last if last and last in FINAL else ""


def margins(text):
    """The blanks around a text; those that do not break a line belong to a language's punctuation."""
    blanks = " \t\n"
    return (text[: len(text) - len(text.lstrip(blanks))], text[len(text.rstrip(blanks)):])


def text_faults(message, translation):
    """What the translation of one form lost or added, its placeholders aside."""
    faults = []
    if len(MNEMONIC.findall(message)) != len(MNEMONIC.findall(translation)):
        faults.append("has another number of mnemonics")
    if collections.Counter(MARKUP.findall(message)) != collections.Counter(MARKUP.findall(translation)):
        faults.append("has other markup")
    if margins(message) != margins(translation):
        faults.append("begins or ends with other white space")
    if final(message) != final(translation):
        faults.append("ends with other punctuation")
    return faults


def entry_faults(entry):
    if entry.obsolete:
        return ["is obsolete"]
    if not entry.translations or not all(entry.translations):
        return ["is not translated"]
    faults = ["is fuzzy"] if "fuzzy" in entry.flags else []
    model = entry.plural if entry.plural is not None else entry.message
    for translation in entry.translations:
        faults += text_faults(model, translation)
    # A form for a single number may do without the figure, as “one item” does; the last is for many.
    lost = conversions(model) - conversions(entry.translations[-1])
    added = [form for form in entry.translations if conversions(form) - conversions(model)]
    if lost or added:
        faults.append("has other placeholders")
    return list(dict.fromkeys(faults))


def spacing_faults(language, entry):
    if language == "fr" and any(FRENCH_WITHOUT_SPACE.search(form) for form in entry.translations):
        return ["has no no-break space before its punctuation"]
    return []


def pattern_faults(entry):
    """What the program takes apart itself: patterns of lists, and the sample of a figure."""
    faults = []
    for translation in entry.translations:
        if (entry.context or "").endswith(("of a list", "list of two")) and translation.count("%s") != 2:
            faults.append("has not both members, in their order, as %s")
        if entry.context == "figure" and not FIGURE.fullmatch(translation):
            faults.append("is not the same figure")
    return faults


def plural_faults(language, header):
    match = PLURAL_HEADER.search(header)
    if not match:
        return ["the header has no plural forms"]
    if language not in PLURAL_FORMS:
        return [f"the plural forms of {language} are not known here"]
    count, expression = PLURAL_FORMS[language]
    try:
        found = gettext.c2py(match[2])
    except ValueError:
        return ["the header has plural forms that cannot be read"]
    expected = gettext.c2py(expression)
    if int(match[1]) != count or any(found(n) != expected(n) for n in range(1000)):
        return ["the header has the plural forms of another language"]
    return []


def template_faults(entries, template):
    """What the catalogue lacks of the program, and what the program no longer says."""
    keys = {entry.key for entry in entries if not entry.obsolete}
    wanted = {entry.key for entry in template}
    return ([f"{entry.name} is missing" for entry in template if entry.key not in keys]
            + [f"{entry.name} is no longer in the program" for entry in entries
               if not entry.obsolete and entry.key not in wanted])


def read_glossary(path):
    """The translations of each term; what stands in brackets tells the meaning that is meant."""
    terms = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            term = plain(row["term"])
            terms.setdefault(term, set()).update(plain(word) for word in row["translation"].split(" / "))
    return terms


def plain(text):
    text = IN_BRACKETS.sub("", text).replace("_", "").strip().rstrip(FINAL).strip().casefold()
    return ARABIC_ARTICLE.sub("", text)


def uses(entry, words):
    return any(word in plain(form) for word in words for form in entry.translations)


def glossary_faults(entries, terms):
    """Messages that are a term by itself, in another word than the glossary's.

    In running text words are inflected, so that only a reader can tell. In capitals it is a placeholder of the command
    line."""
    return [f"{entry.name} is not in the glossary's words: {' / '.join(sorted(terms[plain(entry.message)]))}"
            for entry in entries
            if not entry.obsolete and any(entry.translations) and not entry.message.isupper()
            and plain(entry.message) in terms and not uses(entry, terms[plain(entry.message)])]


def tool_faults(path):
    result = subprocess.run(["msgfmt", "--check", "--output-file=/dev/null", str(path)], capture_output=True, text=True,
                            check=False)
    lines = [line for line in result.stderr.splitlines() if line]
    return lines or (["msgfmt fails"] if result.returncode else [])


def catalogue_faults(language, path, entries, template, terms):
    """Everything that is wrong with a catalogue."""
    header = entries[0].translations[0] if entries and entries[0].message == "" else ""
    faults = tool_faults(path) + plural_faults(language, header) + template_faults(entries[1:], template)
    for entry in entries[1:]:
        faults += [f"{entry.name} {fault}" for fault in [*entry_faults(entry), *spacing_faults(language, entry),
                                                     *pattern_faults(entry)]]
    return faults + glossary_faults(entries[1:], terms)
