#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds the bundled collection to its schema, its sources and the list of facts that it is made from."""

import copy
import datetime
import json
import pathlib
import re
import sys
import unittest

import jsonschema

import shingles
import tap

SOURCE_ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
HERE = pathlib.Path(__file__).resolve().parent


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def is_localized(node):
    return isinstance(node, dict) and "en" in node


def in_english(node):
    """The same collection with each text in English alone, as the checks of what it says read it."""
    if is_localized(node):
        return node["en"]
    if isinstance(node, dict):
        return {name: in_english(value) for name, value in node.items()}
    return [in_english(value) for value in node] if isinstance(node, list) else node


SCHEMA = load(SOURCE_ROOT / "data" / "formats" / "collection.schema.json")
PACK_SCHEMA = load(SOURCE_ROOT / "data" / "formats" / "pack.schema.json")
BUNDLED = load(SOURCE_ROOT / "data" / "collections" / "amnesty-sex-work-2016.json")
COLLECTION = in_english(BUNDLED)
FACTS = load(HERE / "fact-ids.json")
PRESS_RELEASE = set((HERE / "press-release.shingles").read_text(encoding="ascii").split())

# Lists of things that have an id in the one namespace of items.
ITEM_LISTS = ("recommendations", "reports", "endorsements", "statements", "milestones",
              "facts", "findings", "positions")
# Members that name things, and what they name.
REFERENCES = {"source": "source", "account-of": "source", "themes": "theme", "part-of": "recommendation",
              "supports": "recommendation", "related": "item", "concerns": "item"}
SIX_BODIES = {
    "Global Alliance Against Traffic in Women": {"shared-position", "endorses"},
    "Global Commission on HIV and the Law": {"shared-position"},
    "Human Rights Watch": {"shared-position"},
    "UNAIDS": {"shared-position", "endorses"},
    "UN Special Rapporteur on the right to health": {"shared-position"},
    "World Health Organization": {"shared-position"},
}
CRITICS = {"Coalition Against Trafficking in Women", "Amnesty International Norway", "Norwegian women's groups",
           "Norwegian police", "Norwegian Ministry of Justice"}
REPORTS = {
    "Papua New Guinea": ("PG", "ASA 34/4030/2016"),
    "Hong Kong": ("HK", "ASA 17/4032/2016"),
    "Norway": ("NO", "EUR 36/4034/2016"),
    "City of Buenos Aires, Argentina": ("AR-C", "AMR 13/4042/2016"),
}
# Text that a reader sees; names and titles of sources and of reports are not in it.
TEXT_MEMBERS = {"title", "summary", "caveat", "label", "description", "text", "about", "note", "value", "unit", "role",
                "locator"}


def objects(node, path="$", parent=None):
    """Every object below a node: its path, the name of the list or member that it is in, itself."""
    if isinstance(node, dict):
        yield path, parent, node
        for name, value in node.items():
            yield from objects(value, f"{path}.{name}", name)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from objects(value, f"{path}[{index}]", parent)


def items(collection, *lists):
    return {node["id"]: node for _, parent, node in objects(collection) if parent in (lists or ITEM_LISTS)}


def as_list(value):
    return value if isinstance(value, list) else [value]


def texts(collection):
    """Every text that a reader sees but for names and titles of documents, with its path."""
    for path, parent, node in objects(collection):
        for name, value in node.items():
            if name in TEXT_MEMBERS and not (name == "title" and parent in ("sources", "reports")):
                if isinstance(value, str):
                    yield f"{path}.{name}", value
                elif isinstance(value, dict):
                    yield from ((f"{path}.{name}.{language}", text) for language, text in value.items())


def reference_faults(collection):
    ids = {
        "source": {source["id"] for source in collection["sources"]},
        "theme": {theme["id"] for theme in collection["themes"]},
        "recommendation": set(items(collection, "recommendations")),
        "item": set(items(collection)),
    }
    return [f"{path}.{name}: no {target} {reference!r}"
            for path, _, node in objects({**collection, "themes": []})
            for name, target in REFERENCES.items() if name in node
            for reference in as_list(node[name]) if reference not in ids[target]]


def part_cycles(collection):
    whole = {rec["id"]: rec.get("part-of") for rec in collection["recommendations"]}
    cyclic = []
    for start in whole:
        step, seen = whole[start], {start}
        while step is not None and step not in seen:
            seen.add(step)
            step = whole.get(step)
        if step is not None:
            cyclic.append(start)
    return cyclic


def copied_runs(text):
    return [run for run in shingles.runs(text) if shingles.digest(run) in PRESS_RELEASE]


class Schema(unittest.TestCase):
    validator = jsonschema.Draft202012Validator(SCHEMA)

    def test_schemas_are_schemas(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        jsonschema.Draft202012Validator.check_schema(PACK_SCHEMA)

    def test_collection_is_valid(self):
        faults = [f"{error.json_path}: {error.message}" for error in self.validator.iter_errors(BUNDLED)]
        self.assertEqual(faults, [])

    def test_a_broken_collection_is_not(self):
        broken = copy.deepcopy(COLLECTION)
        broken["recommendations"][0]["citations"][0]["evidence"] = "hearsay"
        self.assertFalse(self.validator.is_valid(broken))

    def test_members_are_those_of_the_schema(self):
        known = {name for _, _, node in objects(SCHEMA) for name in node.get("properties", {})}
        self.assertEqual({name for _, _, node in objects(COLLECTION) for name in node} - known, set())

    def test_dates_are_days_of_the_calendar(self):
        for path, _, node in objects(COLLECTION):
            for name in ("date", "end-date", "as-of", "accessed"):
                if name in node:
                    with self.subTest(path=f"{path}.{name}"):
                        datetime.date.fromisoformat((node[name] + "-01-01")[:10])


class References(unittest.TestCase):
    def test_ids_are_unique(self):
        for group in (ITEM_LISTS, ("sources",), ("themes",)):
            ids = [node["id"] for _, parent, node in objects(COLLECTION) if parent in group and "id" in node]
            self.assertEqual(sorted({one for one in ids if ids.count(one) > 1}), [])

    def test_references_resolve(self):
        self.assertEqual(reference_faults(COLLECTION), [])

    def test_nothing_is_a_part_of_itself(self):
        self.assertEqual(part_cycles(COLLECTION), [])

    def test_nothing_is_an_account_of_itself(self):
        self.assertEqual([path for path, _, node in objects(COLLECTION)
                          if "account-of" in node and node["account-of"] == node["source"]], [])

    def test_nothing_concerns_or_relates_to_itself(self):
        self.assertEqual([path for path, _, node in objects(COLLECTION)
                          if node.get("id") in node.get("related", []) + node.get("concerns", [])], [])

    def test_every_source_is_cited(self):
        cited = {node[name] for _, _, node in objects(COLLECTION) for name in ("source", "account-of") if name in node}
        self.assertEqual({source["id"] for source in COLLECTION["sources"]} - cited, set())

    def test_every_theme_is_used(self):
        used = {theme for _, parent, node in objects({**COLLECTION, "themes": []}) for theme in node.get("themes", [])}
        self.assertEqual({theme["id"] for theme in COLLECTION["themes"]} - used, set())

    def test_the_checks_find_what_they_look_for(self):
        broken = copy.deepcopy(COLLECTION)
        broken["recommendations"][0]["part-of"] = broken["recommendations"][1]["id"]
        broken["reports"][0]["findings"][0]["supports"] = ["report-hk"]
        broken["statements"][0]["citations"][0]["source"] = "nowhere"
        self.assertEqual(len(reference_faults(broken)), 2)
        self.assertIn(broken["recommendations"][0]["id"], part_cycles(broken))


class Evidence(unittest.TestCase):
    def test_every_citation_has_a_grade(self):
        citations = [(path, node) for path, parent, node in objects(COLLECTION) if parent == "citations"]
        self.assertGreater(len(citations), 250)
        self.assertEqual([path for path, node in citations if "evidence" not in node], [])

    def test_every_statement_of_fact_is_cited(self):
        must = ("recommendations", "reports", "statements", "milestones", "facts", "findings", "positions", "law",
                "method")
        self.assertEqual([path for path, parent, node in objects(COLLECTION)
                          if parent in must and not node.get("citations")], [])

    def test_what_a_body_is_has_a_source(self):
        self.assertEqual([body["id"] for body in COLLECTION["endorsements"]
                          if "about" in body and not body.get("citations")], [])

    def test_nothing_is_known_only_from_a_document_that_was_not_read(self):
        unread = {source["id"] for source in COLLECTION["sources"] if "ot read; known through" in source.get("note", "")
                  or "original was not read" in source.get("note", "")}
        self.assertGreater(len(unread), 4)
        self.assertEqual([path for path, parent, node in objects(COLLECTION)
                          if parent == "citations" and node["source"] in unread], [])

    def test_grades_follow_the_labels_of_the_facts(self):
        labels, kept = FACTS["facts"], set(FACTS["primary-beside-an-account"])
        for id, item in items(COLLECTION).items():
            grades = {citation["evidence"] for citation in item.get("citations", [])}
            found = [labels[fact] for fact in FACTS["items"][id]]
            with self.subTest(item=id, labels=found):
                if grades and all(label == "contents" for label in found):
                    self.assertEqual(grades, {"outline"})
                if all(label.startswith("verified-2nd") for label in found) and id not in kept:
                    self.assertNotIn("primary", grades)

    def test_what_is_not_from_the_report_says_so(self):
        for id in ("hk-n1", "hk-n2", "no-n4", "no-n5", "no-n6", "ar-n1", "ar-n2"):
            for citation in items(COLLECTION, "facts")[id]["citations"]:
                with self.subTest(item=id):
                    self.assertEqual(citation["evidence"], "secondary")
                    self.assertIn("ot taken from the report", citation["note"])


class FactBase(unittest.TestCase):
    def test_every_item_says_which_facts_it_holds(self):
        self.assertEqual(set(FACTS["items"]), set(items(COLLECTION)))
        self.assertEqual([id for id, facts in FACTS["items"].items() if not facts], [])

    def test_facts_are_in_or_left_out_for_a_reason(self):
        held = {fact for facts in FACTS["items"].values() for fact in facts}
        left_out = set(FACTS["left-out"])
        self.assertEqual(held & left_out, set())
        self.assertEqual(held | left_out, set(FACTS["facts"]))

    def test_what_is_held_in_part_is_held(self):
        held = {fact for facts in FACTS["items"].values() for fact in facts}
        self.assertEqual(set(FACTS["left-out-in-part"]) - held, set())

    def test_reasons_are_given(self):
        for group in ("left-out", "left-out-in-part", "left-out-sources"):
            self.assertTrue(FACTS[group])
            self.assertEqual([id for id, reason in FACTS[group].items() if len(reason) < 10], [])

    def test_what_was_not_verified_is_left_out(self):
        unsure = {id for id, label in FACTS["facts"].items()
                  if label in ("–", "") or label.startswith(("memory", "unknown", "general knowledge", "not found"))}
        self.assertGreater(len(unsure), 5)
        self.assertEqual(unsure - set(FACTS["left-out"]), set())

    def test_every_source_of_the_fact_base_has_an_entry(self):
        self.assertEqual(set(FACTS["sources"]), {source["id"] for source in COLLECTION["sources"]})
        held = {id for ids in FACTS["sources"].values() for id in ids if id.startswith("S")}
        self.assertEqual(held | set(FACTS["left-out-sources"]), set(FACTS["source-ids"]))


class OwnWords(unittest.TestCase):
    def test_no_run_of_twelve_words_is_from_the_press_release(self):
        found = {path: runs for path, text in texts(BUNDLED) if (runs := copied_runs(text))}
        self.assertEqual(found, {})

    def test_a_copied_run_is_caught(self):
        # The title of the press release is long enough to be a run, and stands in the source list.
        title = next(source["title"] for source in COLLECTION["sources"] if source["id"] == "aiusa-release-2016")
        self.assertTrue(copied_runs(title))
        planted = copy.deepcopy(COLLECTION)
        finding = planted["reports"][3]["findings"][0]
        finding["text"] = "As they say, “" + title.upper().replace(" ", " – ") + "”, and so on."
        caught = [path for path, text in texts(planted) if copied_runs(text)]
        self.assertEqual(caught, ["$.reports[3].findings[0].text"])

    def test_eleven_words_are_not_a_run(self):
        title = next(source["title"] for source in COLLECTION["sources"] if source["id"] == "aiusa-release-2016")
        self.assertFalse(copied_runs(" ".join(shingles.words(title)[:11])))
        self.assertGreater(len(PRESS_RELEASE), 500)

    def test_nothing_is_styled_as_a_quotation(self):
        self.assertEqual([path for path, text in texts(BUNDLED) if re.search("[“”\"«»]", text)], [])
        self.assertEqual([path for path, _, node in objects(COLLECTION) if node.get("verbatim")], [])


class Translations(unittest.TestCase):
    LANGUAGES = ["en", "es", "fr"]

    def translated(self, node, *names):
        for name in names:
            self.assertTrue(is_localized(node[name]), f"{node.get('id', 'collection')}.{name} is in one language")
            self.assertEqual(list(node[name]), self.LANGUAGES, node[name]["en"])

    def test_head_and_themes(self):
        self.translated(BUNDLED, "title", "summary", "caveat")
        for theme in BUNDLED["themes"]:
            self.translated(theme, "label")

    def test_recommendations(self):
        for rec in BUNDLED["recommendations"]:
            self.translated(rec, "title", *(() if "part-of" in rec else ("text",)))

    def test_titles_of_items(self):
        for _, parent, node in objects(BUNDLED):
            if parent in ITEM_LISTS and parent != "reports" and "title" in node:
                self.translated(node, "title")

    def test_summaries_and_places_of_reports(self):
        for report in BUNDLED["reports"]:
            self.translated(report, "place", "summary")

    def test_titles_of_documents_stay_as_published(self):
        self.assertEqual([node["title"] for node in BUNDLED["sources"] + BUNDLED["reports"]
                          if is_localized(node["title"])], [])

    def test_paragraphs_and_figures_are_those_of_the_english(self):
        for path, _, node in objects(BUNDLED):
            if is_localized(node):
                for language in self.LANGUAGES[1:]:
                    self.assertEqual(node[language].count("\n\n"), node["en"].count("\n\n"), path)
                    self.assertEqual(sorted(re.findall(r"\d+", node[language])),
                                     sorted(re.findall(r"\d+", node["en"])), path)

    def test_french_marks_stand_after_a_space_that_does_not_break(self):
        for path, _, node in objects(BUNDLED):
            if is_localized(node):
                self.assertNotRegex(node["fr"], "[^\u202f][;!?]|[^\u00a0]: |'", path)


class Policy(unittest.TestCase):
    def test_head(self):
        self.assertEqual(COLLECTION["id"], "amnesty-sex-work-2016")
        self.assertEqual(COLLECTION["publisher"], "Amnesty International")
        self.assertEqual(COLLECTION["date"], "2016-05-26")
        self.assertEqual(COLLECTION["license"], "CC-BY-4.0")
        self.assertIn("read only in part", COLLECTION["caveat"])
        self.assertIn("For Hong Kong and Buenos Aires no fieldwork figures", COLLECTION["summary"])

    def test_four_headline_recommendations_and_their_parts(self):
        heads = [rec for rec in COLLECTION["recommendations"] if "part-of" not in rec]
        self.assertEqual([rec["number"] for rec in heads], ["1", "2", "3", "4"])
        for head, word in zip(heads, ("Decriminalize", "Protect", "Include", "End discrimination")):
            self.assertTrue(head["title"].startswith(word), head["title"])
        numbers = {rec["id"]: rec["number"] for rec in COLLECTION["recommendations"]}
        for rec in COLLECTION["recommendations"]:
            if "part-of" in rec:
                self.assertRegex(rec["number"], rf"^{numbers[rec['part-of']]}\.[1-9]$")

    def test_grave_crimes_stay_crimes(self):
        rec = items(COLLECTION, "recommendations")["rec-2-1"]
        for word in ("forced labour", "children", "trafficking", "crimes", "all countries"):
            self.assertIn(word, rec["text"].lower())

    def test_every_headline_has_evidence(self):
        backed = {rec for report in COLLECTION["reports"] for finding in report["findings"]
                  for rec in finding.get("supports", [])}
        self.assertLessEqual({"rec-1", "rec-2", "rec-4"}, backed)

    def test_definitions_limits_and_statements_are_there(self):
        kinds = [statement["kind"] for statement in COLLECTION["statements"]]
        for kind, least in {"spokesperson": 8, "position": 15, "definition": 6, "limit": 6, "contested": 1}.items():
            self.assertGreaterEqual(kinds.count(kind), least, kind)
        speakers = {statement.get("speaker") for statement in COLLECTION["statements"]
                    if statement["citations"][0]["source"] == "aiusa-release-2016"} - {None}
        self.assertEqual(speakers, {"Margaret Huang", "Tawanda Mutasah"})


class CountryReports(unittest.TestCase):
    def test_four_reports_with_place_and_number(self):
        self.assertEqual({report["place"]: (report["country"], report["number"]) for report in COLLECTION["reports"]},
                         REPORTS)
        self.assertEqual({report["date"] for report in COLLECTION["reports"]}, {"2016-05-26"})

    def test_each_has_law_method_facts_and_findings(self):
        for report in COLLECTION["reports"]:
            for part in ("law", "method", "facts", "findings"):
                self.assertTrue(report[part], f"{report['id']}: {part}")

    def test_law_says_when_it_held_or_that_this_is_unknown(self):
        for path, parent, node in objects(COLLECTION):
            if parent in ("law", "method") and "as-of" not in node:
                for citation in node["citations"]:
                    self.assertEqual(parent, "law", path)
                    self.assertIn("the day on which this held is not known", citation["note"], path)

    def test_numbers_have_units(self):
        self.assertEqual([fact["id"] for fact in items(COLLECTION, "facts").values()
                          if isinstance(fact["value"], (int, float)) and "unit" not in fact], [])

    def test_findings_support_recommendations(self):
        for finding in items(COLLECTION, "findings").values():
            if finding["kind"] != "contested":
                self.assertTrue(finding["supports"], finding["id"])

    def test_contested_points_and_own_recommendations_are_told_apart(self):
        kinds = {report["place"]: [finding["kind"] for finding in report["findings"]]
                 for report in COLLECTION["reports"]}
        self.assertEqual(kinds["Norway"].count("contested"), 3)
        self.assertEqual({place for place, found in kinds.items() if "recommendation" in found},
                         {"Norway", "Papua New Guinea"})

    def test_figures_of_another_study_say_so(self):
        for id in ("png-n4", "png-n5", "png-n6"):
            fact = items(COLLECTION, "facts")[id]
            self.assertEqual(fact["as-of"], "2010")
            self.assertIn("not Amnesty's", fact["note"])

    def test_what_was_not_found_is_left_out_and_said(self):
        for id in ("report-hk", "report-ar"):
            report = items(COLLECTION, "reports")[id]
            self.assertIn("No fieldwork figures", report["summary"])
            self.assertEqual([fact["id"] for fact in report["facts"] if "interview" in fact["label"].lower()], [])


class Bodies(unittest.TestCase):
    bodies = {body["organization"]: body for body in COLLECTION["endorsements"]}

    def stances(self, name):
        return {position["stance"] for position in self.bodies[name]["positions"]}

    def test_the_six_of_the_press_release_and_the_critics(self):
        self.assertEqual(set(self.bodies), set(SIX_BODIES) | CRITICS)
        for name, stances in SIX_BODIES.items():
            self.assertEqual(self.stances(name), stances, name)
        for name in CRITICS:
            self.assertEqual(self.stances(name), {"critical"}, name)

    def test_endorses_stands_only_where_a_body_did(self):
        endorsing = {(body["id"], position["date"]) for body in COLLECTION["endorsements"]
                     for position in body["positions"] if position["stance"] == "endorses"}
        self.assertEqual(endorsing, {("body-gaatw", "2015"), ("body-gaatw", "2016-05-28"), ("body-unaids", "2015-08")})

    def test_positions_run_forward_in_time(self):
        for body in COLLECTION["endorsements"]:
            dates = [position["date"] for position in body["positions"] if "date" in position]
            self.assertEqual([date[:4] for date in dates], sorted(date[:4] for date in dates), body["id"])

    def test_the_norway_report_has_its_critics(self):
        concerned = {body["organization"] for body in COLLECTION["endorsements"] for position in body["positions"]
                     if "report-no" in position.get("concerns", []) and position["stance"] == "critical"}
        self.assertEqual(concerned, {name for name in CRITICS if name.startswith("Norwegian")})

    def test_who_is_not_credited_with_the_modelling(self):
        self.assertNotRegex(json.dumps(self.bodies["World Health Organization"]), r"33|46")


class Corrections(unittest.TestCase):
    def test_traffic_in_women(self):
        whole = json.dumps(COLLECTION, ensure_ascii=False)
        self.assertNotIn("Alliance Against Trafficking in Women", whole)
        self.assertIn("Global Alliance Against Traffic in Women", whole)

    def test_the_date_is_26_may_and_the_press_release_keeps_its_own(self):
        sources = {source["id"]: source for source in COLLECTION["sources"]}
        self.assertEqual(sources["aiusa-release-2016"]["date"], "2016-05-25")
        self.assertEqual(sources["ai-policy"]["date"], "2016-05-26")
        self.assertEqual(items(COLLECTION, "milestones")["m-2016-05-26-policy"]["date"], "2016-05-26")
        self.assertEqual([id for id, item in items(COLLECTION).items() if item.get("date") == "2016-05-25"], [])

    def test_the_caveat_tells_joining_from_endorsing(self):
        self.assertIn("does not say that they endorsed", COLLECTION["caveat"])


if __name__ == "__main__":
    tap.main()
