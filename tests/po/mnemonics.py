# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Which labels are on the screen together, and which of them have the same mnemonic.

A template is a place with all that stands within it, other templates among it; popovers, menus and submenus are places
of their own, and so is a dialog that C puts together. Labels that C gives a template belong to it."""

import collections
import dataclasses
import itertools
import re

TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|("(?:\\.|[^"\\])*")|([\w$.:-]+)|([{}();,\[\]])', re.DOTALL)
LETTER = re.compile(r"_(\w)")

# One call of a function, with its arguments, that puts labels on widgets.
C_DIALOG = re.compile(r"adw_alert_dialog_add_responses? \(([^;]*);")
C_LABEL = re.compile(r"(?:gtk_button_set_label|gtk_button_new_with_mnemonic|adw_button_content_set_label"
                     r"|adw_preferences_row_set_title|adw_toast_set_button_label) \(([^;]*);|\{ (N_ \(\"[^}]*)\}|(g_dngettext \([^;]*);")
C_MESSAGE = re.compile(r'N?_ \("([^"]*)"\)|g_dngettext \(GETTEXT_PACKAGE, "([^"]*)", "([^"]*)"')
C_ALTERNATIVES = re.compile(r'\? _ \("([^"]*)"\) : _ \("([^"]*)"\)')

# What C puts into a template; the window has one of its views at a time.
COMPOSED = [("BriefPreferencesDialog", "BriefPrivacyGroup"), ("BriefWindow", "BriefBrowseView"),
            ("BriefWindow", "BriefPackView")]


@dataclasses.dataclass
class Place:
    """Labels that are seen together: the keys of their messages; and the classes of widgets with labels of their own."""

    name: str
    labels: list = dataclasses.field(default_factory=list)
    parts: list = dataclasses.field(default_factory=list)


class Sources:
    """The places in the sources of the window."""

    def __init__(self):
        self.templates = {}
        self.others = []
        self.alternatives = set()

    def get_template(self, name):
        return self.templates.setdefault(name, Place(name))

    def open_place(self, header, outer):
        """The place of a block, by the words before its brace."""
        if header[:1] == ["template"] and header[1].startswith("$"):
            return self.get_template(header[1].rstrip(":")[1:])
        if header[:1] in (["menu"], ["submenu"]):
            place = Place(" ".join(header[:2]))
        elif header[:1] == ["popover:"]:
            place = Place(f"popover in {outer.name}")
        else:
            outer.parts += [word[1:] for word in header if word.startswith("$Brief")]
            return outer
        self.others.append(place)
        return place

    def read_blueprint(self, text):
        stack = [None]
        words, strings = [], []
        for string, word, sign in TOKEN.findall(text):
            if string:
                strings.append(string[1:-1])
            elif word:
                words.append(word)
            elif sign == "{":
                stack.append(self.open_place(words, stack[-1]))
            elif sign == ")" and words and words[-1] in ("_", "C_"):
                key = (strings[0] if words[-1] == "C_" else None, strings[-1], None)
                # What a submenu is called stands in the menu that it is in.
                names_submenu = (stack[-1].name.startswith("submenu") and stack[-1] is not stack[-2]
                                 and words[0] == "label:")
                if LETTER.search(key[1]):
                    stack[-2 if names_submenu else -1].labels.append(key)
            elif sign == "}":
                stack.pop()
            # A comma parts a message from its context.
            if sign in ("{", "}", ";", ")", "]"):
                words, strings = [], []

    def read_c(self, name, text):
        """Reads the file of a class or of a part of it; @name is the class's."""
        for function in re.findall(r"^\{\n.*?^\}", text, re.DOTALL | re.MULTILINE):
            dialog = [key for call in C_DIALOG.findall(function) for key in messages(call)]
            if dialog:
                self.others.append(Place(f"dialog of {name}", dialog))
        for call in C_LABEL.findall(text):
            self.get_template(name).labels += messages("".join(call))
            self.alternatives |= {frozenset(pair) for pair in C_ALTERNATIVES.findall("".join(call))}

    def labels_of(self, place, seen=()):
        """All that is seen in a place."""
        keys = list(place.labels)
        for part in place.parts:
            if part in self.templates and part not in seen:
                keys += self.labels_of(self.templates[part], (*seen, part))
        return keys

    def places(self):
        """The names of all places, each with the labels that are seen in it."""
        places = [(place.name, self.labels_of(place)) for place in [*self.templates.values(), *self.others]]
        for outer, inner in COMPOSED:
            places.append((f"{outer} with {inner}", self.labels_of(Place("", parts=[outer, inner]))))
        return places

    def faults(self, translate):
        """What clashes; translate() tells the texts of a key, several where it has plural forms."""
        faults = []
        for name, keys in self.places():
            letters = collections.defaultdict(set)
            for key in keys:
                for text in translate(key):
                    letters.update({letter: letters[letter] | {key} for letter in LETTER.findall(text.casefold())})
            for letter, clashing in letters.items():
                faults += [f"{name}: {letter.upper()} is the mnemonic of “{one}” and “{other}”"
                           for one, other in itertools.combinations(sorted(key[1] for key in clashing), 2)
                           if frozenset((one, other)) not in self.alternatives]
        return list(dict.fromkeys(faults))


def messages(call):
    """The keys of the messages with a mnemonic in a call of C."""
    keys = [(None, message or one, many or None) for message, one, many in C_MESSAGE.findall(call)]
    return [key for key in keys if LETTER.search(key[1])]


def class_name(stem):
    return "".join(word.capitalize() for word in stem.split("-"))


def read_sources(root):
    """The places of the program; a C file belongs to the longest class that its name begins with."""
    sources = Sources()
    blueprints = sorted((root / "src").rglob("*.blp"))
    for path in blueprints:
        sources.read_blueprint(path.read_text(encoding="utf-8"))
    stems = sorted((path.stem for path in blueprints), key=len)
    for path in sorted((root / "src" / "ui").rglob("*.c")):
        own = [stem for stem in stems if path.stem == stem or path.stem.startswith(f"{stem}-")]
        sources.read_c(class_name(own[-1] if own else path.stem), path.read_text(encoding="utf-8"))
    return sources
