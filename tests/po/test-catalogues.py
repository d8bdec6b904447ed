#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Each language says all that the program says, and says it whole."""

import pathlib
import sys
import tempfile
import unittest

import catalogue
import checks
import tap

SOURCE_ROOT = pathlib.Path(sys.argv.pop(1)).resolve()

HEADER = '''msgid ""
msgstr ""
"Project-Id-Version: briefings\\n"
"PO-Revision-Date: 2026-11-25 12:00+0000\\n"
"Last-Translator: The Briefings developers\\n"
"Language-Team: Spanish\\n"
"Language: es\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

'''


def faults_of(text, template=None, language="es", terms=None, header=HEADER):
    """The faults of a catalogue with those entries; the template has the same ones where none is given."""
    with tempfile.NamedTemporaryFile("w", suffix=".po", encoding="utf-8") as file:
        file.write(header + text)
        file.flush()
        entries = catalogue.parse(header + text)
        wanted = entries[1:] if template is None else catalogue.parse(template)
        return checks.catalogue_faults(language, file.name, entries, wanted, terms or {})


def entry(message, translation, comment=""):
    return f'{comment}msgid "{message}"\nmsgstr "{translation}"\n'


class TheCheck(unittest.TestCase):
    """What it is there to find, it finds."""

    def assert_fault(self, text, fault, **arguments):
        faults = faults_of(text, **arguments)
        self.assertTrue(any(fault in found for found in faults), f"{fault!r} is not in {faults}")

    def test_a_whole_catalogue_has_no_fault(self):
        text = entry("_Open %s…", "A_brir %s…") + '\nmsgid "%u item"\nmsgid_plural "%u items"\n' \
            'msgstr[0] "un elemento"\nmsgstr[1] "%u elementos"\n'
        self.assertEqual(faults_of(text), [])

    def test_untranslated(self):
        self.assert_fault(entry("Open", ""), "“Open” is not translated")
        self.assert_fault('msgid "%u item"\nmsgid_plural "%u items"\nmsgstr[0] "%u elemento"\nmsgstr[1] ""\n',
                          "is not translated")

    def test_fuzzy(self):
        self.assert_fault(entry("Open", "Abrir", "#, fuzzy\n"), "is fuzzy")

    def test_obsolete(self):
        self.assert_fault('#~ msgid "Open"\n#~ msgstr "Abrir"\n', "“Open” is obsolete")

    def test_missing_and_left_over(self):
        self.assert_fault(entry("Open", "Abrir"), "“Close” is missing", template=entry("Close", ""))
        self.assert_fault(entry("Open", "Abrir"), "no longer in the program", template=entry("Close", ""))

    def test_a_context_makes_another_message(self):
        self.assert_fault(entry("Open", "Abrir"), "“state|Open” is missing",
                          template='msgctxt "state"\n' + entry("Open", ""))

    def test_what_msgfmt_finds(self):
        self.assert_fault(entry("%d items", "%s elementos", "#, c-format\n"), "format specifications")
        self.assert_fault(entry("Open\\n", "Abrir"), "end with")
        self.assert_fault(entry("Open", "Abrir"), "Language-Team", header=HEADER.replace('"Language-Team: Spanish\\n"\n', ""))

    def test_plural_forms(self):
        self.assert_fault(entry("Open", "Ouvrir"), "plural forms of another language", language="fr")
        self.assert_fault(entry("Open", "Abrir"), "no plural forms", header=HEADER.replace("Plural-Forms", "X-Forms"))

    def test_mnemonics(self):
        self.assert_fault(entry("_Open", "Abrir"), "mnemonics")
        self.assert_fault(entry("Open", "_Abrir"), "mnemonics")

    def test_margins_and_final_punctuation(self):
        self.assert_fault(entry("Open ", "Abrir"), "white space")
        for message, translation in [("Open…", "Abrir"), ("Open…", "Abrir..."), ("Author:", "Autor"), ("Open", "Abrir.")]:
            self.assert_fault(entry(message, translation), "punctuation")
        self.assertEqual(checks.text_faults("Save?", "هل يُحفظ؟"), [])

    def test_placeholders_and_markup(self):
        self.assert_fault(entry("%s of %u", "%s de"), "placeholders")
        self.assert_fault(entry("Open", "Abrir %s"), "placeholders")
        self.assert_fault(entry("<b>Open</b>", "Abrir"), "markup")
        self.assertEqual(faults_of(entry("%s of %u", "%2$u de %1$s")), [])
        self.assertEqual(faults_of(entry("100 % of it", "100 % de ello")), [])

    def test_words_of_the_glossary(self):
        terms = {"pack": {"dosier", "carpeta"}}
        self.assert_fault(entry("_Pack…", "_Paquete…"), "the glossary's words: carpeta / dosier", terms=terms)
        self.assertEqual(faults_of(entry("_Pack…", "_Dosier…"), terms=terms), [])

    def test_long_texts_are_read_whole(self):
        [read] = catalogue.parse('msgid ""\n"One \\"two\\"\\n"\n"three"\nmsgstr ""\n')
        self.assertEqual(read.message, 'One "two"\nthree')


class Languages(unittest.TestCase):
    """The catalogues of the program."""

    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "briefings.pot"
            catalogue.make_template(SOURCE_ROOT, path)
            cls.template = catalogue.parse(path.read_text(encoding="utf-8"))[1:]

    def test_the_template_has_the_texts_of_the_sources(self):
        messages = {entry.message for entry in self.template}
        for message in ("Width of the window", "Copy With Citation", "Read policy evidence and prepare briefing packs"):
            self.assertIn(message, messages)


def add_language(language):
    def test(self):
        path = SOURCE_ROOT / "po" / f"{language}.po"
        glossary = SOURCE_ROOT / "po" / "glossary" / f"{language}.tsv"
        terms = checks.read_glossary(glossary) if glossary.exists() else {}
        faults = checks.catalogue_faults(language, path, catalogue.parse(path.read_text(encoding="utf-8")), self.template,
                                         terms)
        if faults:
            self.fail("\n".join([f"{len(faults)} faults", *faults]))

    setattr(Languages, f"test_{language}", test)


for name in catalogue.languages(SOURCE_ROOT):
    add_language(name)

if __name__ == "__main__":
    tap.main()
