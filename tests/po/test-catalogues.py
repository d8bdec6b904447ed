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
import mnemonics
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

    def test_french_punctuation_is_parted(self):
        for translation in ("Auteur:", "Auteur :", "Auteur: %s"):
            self.assert_fault(entry("Author:", translation), "no-break space", language="fr")
        for translation in ("Auteur\u00a0:", "FICHIER: auteur", "https://example.org"):
            [read] = catalogue.parse(entry("Author:", translation))
            self.assertEqual(checks.spacing_faults("fr", read), [])

    def test_placeholders_and_markup(self):
        self.assert_fault(entry("%s of %u", "%s de"), "placeholders")
        self.assert_fault(entry("Open", "Abrir %s"), "placeholders")
        self.assert_fault(entry("<b>Open</b>", "Abrir"), "markup")
        self.assertEqual(faults_of(entry("%s of %u", "%2$u de %1$s")), [])
        self.assertEqual(faults_of(entry("100 % of it", "100 % de ello")), [])

    def test_patterns(self):
        self.assert_fault(entry("Take %'u", "Tomar %u"), "placeholders")
        self.assert_fault('msgctxt "list of two"\n' + entry("%s and %s", "%2$s y %1$s"), "both members")
        self.assert_fault('msgctxt "figure"\n' + entry("12,345.6", "12345,6 x"), "the same figure")
        self.assertEqual(faults_of('msgctxt "figure"\n' + entry("12,345.6", "12.345,6")), [])

    def test_words_of_the_glossary(self):
        terms = {"pack": {"dosier", "carpeta"}}
        self.assert_fault(entry("_Pack…", "_Paquete…"), "the glossary's words: carpeta / dosier", terms=terms)
        self.assertEqual(faults_of(entry("_Pack…", "_Dosier…"), terms=terms), [])

    def test_long_texts_are_read_whole(self):
        [read] = catalogue.parse('msgid ""\n"One \\"two\\"\\n"\n"three"\nmsgstr ""\n')
        self.assertEqual(read.message, 'One "two"\nthree')


BLUEPRINT = '''
using Gtk 4.0;
// _("_Comment") is none.
template $BriefOuter: Gtk.Box {
  Gtk.Button { label: _("_Save"); use-underline: true; }
  Gtk.Button { label: C_("view", "_Edit"); use-underline: true; }
  $BriefInner inner { }
  Gtk.MenuButton {
    popover: Gtk.Popover { child: Gtk.Button { label: _("_Open"); }; };
  }
}
template $BriefInner: Gtk.Box { Gtk.Label { label: _("_Title"); } }
menu first {
  section { item (_("_Paste"), "a.b") }
  section { item { label: _("_Copy"); action: "a.c"; } }
  submenu { label: _("_More"); item (_("_Move"), "a.d") }
}
'''
C_SOURCE = '''
static void
ask (Outer *self)
{
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_No"), "save", _ ("_Yes"), NULL);
}

static void
update (Outer *self)
{
  gtk_button_set_label (self->button, is_new ? _ ("_Add") : _ ("A_lter"));
}
'''


class TheMnemonics(unittest.TestCase):
    """Labels that are seen together, and only those, have each a letter of its own."""

    def setUp(self):
        self.sources = mnemonics.Sources()
        self.sources.read_blueprint(BLUEPRINT)
        self.sources.read_c("BriefOuter", C_SOURCE)

    def faults_with(self, **words):
        """What clashes where the labels, named by their letters alone, are translated so."""
        def translate(key):
            return [words.get(key[1].replace("_", ""), key[1])]
        return self.sources.faults(translate)

    def test_letters_of_their_own(self):
        self.assertEqual(self.faults_with(), [])

    def test_in_a_template(self):
        self.assertEqual(self.faults_with(Edit="Editar_s"), ["BriefOuter: S is the mnemonic of “_Edit” and “_Save”"])

    def test_in_a_template_within_a_template(self):
        self.assertEqual(self.faults_with(Title="_Sujet"), ["BriefOuter: S is the mnemonic of “_Save” and “_Title”"])

    def test_what_c_gives_a_template(self):
        self.assertEqual(self.faults_with(Add="_Sumar"), ["BriefOuter: S is the mnemonic of “_Add” and “_Save”"])

    def test_labels_that_take_turns_may_share_a_letter(self):
        self.assertEqual(self.faults_with(Alter="_Alter"), [])

    def test_across_the_sections_of_a_menu(self):
        self.assertEqual(self.faults_with(Paste="_Coller"), ["menu first: C is the mnemonic of “_Copy” and “_Paste”"])

    def test_the_name_of_a_submenu_is_in_the_menu(self):
        self.assertEqual(self.faults_with(More="_Plus"), ["menu first: P is the mnemonic of “_More” and “_Paste”"])

    def test_popovers_and_submenus_are_places_of_their_own(self):
        self.assertEqual(self.faults_with(Open="_Sesam", Move="_Patch"), [])

    def test_in_a_dialog(self):
        self.assertEqual(self.faults_with(Yes="_Nei"), ["dialog of BriefOuter: N is the mnemonic of “_No” and “_Yes”"])

    def test_letters_of_other_scripts(self):
        self.assertEqual(self.faults_with(Yes="ن_عم", No="_عدم"),
                         ["dialog of BriefOuter: ع is the mnemonic of “_No” and “_Yes”"])


class Languages(unittest.TestCase):
    """The catalogues of the program, and its English."""

    @classmethod
    def setUpClass(cls):
        cls.sources = mnemonics.read_sources(SOURCE_ROOT)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "briefings.pot"
            catalogue.make_template(SOURCE_ROOT, path)
            cls.template = catalogue.parse(path.read_text(encoding="utf-8"))[1:]

    def test_the_template_has_the_texts_of_the_sources(self):
        messages = {entry.message for entry in self.template}
        for message in ("Width of the window", "Copy With Citation", "Read policy evidence and prepare briefing packs"):
            self.assertIn(message, messages)

    def test_places_have_the_labels_of_the_sources(self):
        places = dict(self.sources.places())
        for place, label in [("menu primary_menu", "_Save"), ("BriefDetailsDialog", "_Words for the Logo"),
                             ("BriefWindow with BriefBrowseView", "Add to _Pack"), ("BriefWindow", "_Undo"),
                             ("BriefWindow with BriefPackView", "_Discard Them…"), ("dialog of BriefWindow", "_Cancel"),
                             ("BriefPreferencesDialog with BriefPrivacyGroup", "_Contact")]:
            self.assertIn(label, [key[1] for key in places[place]])

    def test_english(self):
        self.assertEqual(self.sources.faults(lambda key: [form for form in key[1:] if form]), [])


def add_language(language):
    def test(self):
        path = SOURCE_ROOT / "po" / f"{language}.po"
        glossary = SOURCE_ROOT / "po" / "glossary" / f"{language}.tsv"
        terms = checks.read_glossary(glossary) if glossary.exists() else {}
        entries = catalogue.parse(path.read_text(encoding="utf-8"))
        faults = checks.catalogue_faults(language, path, entries, self.template, terms)
        translations = {entry.key: entry.translations for entry in entries}
        faults += self.sources.faults(lambda key: translations.get(key, []))
        if faults:
            self.fail("\n".join([f"{len(faults)} faults", *faults]))

    setattr(Languages, f"test_{language}", test)


for name in catalogue.languages(SOURCE_ROOT):
    add_language(name)

if __name__ == "__main__":
    tap.main()
