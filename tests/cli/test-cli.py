#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line end to end, as a script or a person uses it: briefings PROGRAM SOURCE-FOLDER."""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import jsonschema

PROGRAM = os.path.abspath(sys.argv[1])
SOURCE = Path(sys.argv[2])
COLLECTION = "amnesty-sex-work-2016"
FIXTURES = SOURCE / "tests" / "fixtures"
FOLDER = Path(tempfile.mkdtemp(prefix="briefings-cli-"))

results = []


def check(name, passed, why=""):
    results.append(passed)
    print(f"{'ok' if passed else 'not ok'} {len(results)} - {name}")
    if not passed:
        print("\n".join("# " + line for line in str(why).splitlines()[:30]))


def run(*arguments, limit=None, **kwargs):
    """Runs the program without a display, in folders of its own."""
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(FOLDER / "home"),
        "XDG_DATA_HOME": str(FOLDER / "data"),
        "XDG_CACHE_HOME": str(FOLDER / "cache"),
        "LC_ALL": "C.UTF-8",
        "G_DEBUG": "fatal-warnings",
    }
    environment.update(kwargs.pop("environment", {}))

    def bound():
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    return subprocess.run([PROGRAM, *(a if isinstance(a, bytes) else str(a) for a in arguments)], env=environment, capture_output=True, timeout=60,
                          preexec_fn=bound, cwd=FOLDER, **kwargs)


def text_of(process):
    return process.stdout.decode("utf-8", "replace"), process.stderr.decode("utf-8", "replace")


def pdf_text(path):
    return subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()


def pages(path):
    information = subprocess.run(["pdfinfo", path], capture_output=True, check=True).stdout.decode()
    return int(next(line.split()[1] for line in information.splitlines() if line.startswith("Pages:")))


def check_general():
    out, _ = text_of(run("--version"))
    check("--version tells name and number", out.startswith("briefings 0."), out)
    out, _ = text_of(run("--help"))
    commands = ("list", "show", "search", "check", "new", "export")
    check("--help names every command", all(f"briefings {c} " in out for c in commands), out)
    for command in commands:
        process = run(command, "--help")
        check(f"{command} --help", process.returncode == 0 and f"briefings {command}" in text_of(process)[0],
              text_of(process))
    for arguments in (("--nonsense",), ("lst",), ("list", "--nonsense"), ("list", "extra"), ("list", "--type=poem"),
                      ("list", "--format=xml"), ("search",), ("search", "x", "--limit=-1"),
                      ("search", "x", "--limit=0"), ("search", b"\xff"),
                      ("new", "--template=briefing", "--title=a\x01b", "--output=x.briefing"),
                      ("new", "--template=briefing", "--country=NO", "--output=x.briefing"),
                      ("export", "--template=briefing", "--output=x.briefing"), ("show",), ("check",),
                      ("new",), ("new", "--template=briefing"), ("new", "--template=nothing", "--output=x.briefing"),
                      ("new", "--template=country", "--output=x.briefing"), ("export",),
                      ("export", "--template=briefing"), ("export", "a.briefing", "--template=briefing", "--output=x"),
                      ("export", "--template=briefing", "--output=x", "--format=odt"),
                      ("export", "--template=briefing", "--output=x", "--paper=a5"),
                      ("export", "--template=briefing", "--output=x", "--citations=sidenotes"),
                      ("export", "--template=briefing", "--output=x", "--citations="),
                      ("export", "--template=briefing", "--output=x", "--numbering=all"),
                      ("export", "--template=briefing", "--output=x", "--pdf-standard=a1b"),
                      ("export", "--template=briefing", "--output=x", "--language=no such language")):
        process = run(*arguments)
        check(f"wrong usage is status 2: {' '.join(ascii(a) for a in arguments)}",
              process.returncode == 2 and process.stderr and not process.stdout, text_of(process))


def check_items(document, name):
    members = {"collection", "id", "type", "title", "text", "countries", "date", "themes", "citations"}
    check(f"{name}: members as documented",
          document["items"] and all(set(item) == members for item in document["items"])
          and all(set(c) == {"source", "locator", "evidence"} for i in document["items"] for c in i["citations"]),
          document["items"][:1])


def check_list():
    document = json.loads(run("list", "--format=json").stdout)
    check_items(document, "list")
    check("list: total", document["total"] == len(document["items"]) > 150, document["total"])
    reports = json.loads(run("list", "--type=report", "--format=json").stdout)
    check("list --type", reports["total"] == 4 and all(i["type"] == "report" for i in reports["items"]), reports)
    norway = json.loads(run("list", "--country=NO", "--format=json").stdout)
    check("list --country", norway["total"] > 5 and all("NO" in i["countries"] for i in norway["items"]), norway)
    lower = json.loads(run("list", "--country=no", "--format=json").stdout)
    check("list --country in whatever case", lower["total"] == norway["total"], lower["total"])
    policing = json.loads(run("list", "--theme=policing", "--format=json").stdout)
    check("list --theme", policing["total"] > 2 and all("policing" in i["themes"] for i in policing["items"]), "")
    for arguments in (("--theme=nothing",), ("--collection=nothing",)):
        check(f"list {arguments[0]}: status 1", run("list", *arguments).returncode == 1)
    out, _ = text_of(run("list", "--type=recommendation"))
    check("list as text: a line an item", len(out.splitlines()) == 11 and out.startswith("rec-1 "), out)


def check_search():
    document = json.loads(run("search", "condom", "--format=json").stdout)
    check_items(document, "search")
    check("search finds the start of a word", any("condoms" in (i["text"] or "") for i in document["items"]), document)
    limited = json.loads(run("search", "police", "--limit=3", "--format=json").stdout)
    check("search --limit shows few and counts all", len(limited["items"]) == 3 < limited["total"], limited["total"])
    both = json.loads(run("search", "police", "condoms", "--format=json").stdout)
    check("search: words are AND", 0 < both["total"] <= document["total"], both["total"])
    signs = json.loads(run("search", "!!!", "--format=json").stdout)
    check("search without a letter finds nothing", signs["total"] == 0, signs["total"])
    nothing = run("search", "nothingofthekind")
    check("search without an answer says so", nothing.returncode == 0 and nothing.stderr and not nothing.stdout,
          text_of(nothing))


def check_show():
    out, err = text_of(run("show", "report-no"))
    check("show: a report with law and sources",
          all(word in out for word in ("The human cost", "Law", "Findings", "Sources", "[1, ", "EUR 36/4034/2016")), out + err)
    out, _ = text_of(run("show", f"{COLLECTION}/rec-1", "--format=markdown"))
    check("show --format=markdown", out.startswith("# Decriminalize consensual adult sex work\n"), out[:300])
    document = json.loads(run("show", "rec-1", "--format=json").stdout)
    check_items(document, "show")
    for name in ("nothing", "nothing/rec-1"):
        check(f"show {name}: status 1", run("show", name).returncode == 1)
    check("show --language falls back", run("show", "rec-1", "--language=ar").returncode == 0)
    every = json.loads(run("list", "--format=json").stdout)["items"]
    one_of_each = {item["type"]: item["id"] for item in every}
    for kind, name in sorted(one_of_each.items()):
        process = run("show", name)
        check(f"show a {kind}", process.returncode == 0 and b"Sources" in process.stdout, text_of(process))


def check_check():
    bundled = SOURCE / "data" / "collections" / f"{COLLECTION}.json"
    out, _ = text_of(run("check", bundled))
    check("check: a valid collection", out.startswith(f"{bundled}: valid collection (") and "items)" in out, out)
    broken = FIXTURES / "collections" / "dangling-supports.json"
    process = run("check", broken, bundled)
    out, _ = text_of(process)
    expected = f'{broken}:91: $.reports[0].findings[0].supports[1]: no recommendation "rec-9" in this collection'
    check("check: file, line, path, message; and the next file", process.returncode == 1 and expected in out
          and "valid collection" in out, out)
    pipe = FOLDER / "pipe.json"
    os.mkfifo(pipe)
    for name, words in ((pipe, "not a regular file"), (FOLDER, "folder"), (FOLDER / "missing.json", "No such file")):
        process = run("check", name)
        check(f"check: {words}", process.returncode == 1 and words in text_of(process)[1], text_of(process))
    warning = run("check", FIXTURES / "collections" / "warn-unknown-kind.json")
    check("check: warnings do not reject", warning.returncode == 0 and b"warning: " in warning.stdout, text_of(warning))
    check_cited_sources()


def check_cited_sources():
    """What a note cites and the pack does not have; what it has, and what stands in code, is no problem."""
    pack = FOLDER / "cites.briefing"
    lines = ("{", '"format": "briefings-pack", "version": 1, "id": "00000001-0000-4000-8000-000000000000",',
             '"title": "Cites", "language": "en", "sections": [{"key": "00000002-0000-4000-8000-000000000000",',
             '"title": "", "note": "As [@ours, p. 2] and [@gone], not `[@code]`.", "entries": [',
             '{"key": "00000003-0000-4000-8000-000000000000",', '"note": "[@gone]"}]}],',
             '"sources": [{"id": "ours", "title": "Ours"}]}')
    pack.write_text("\n".join(lines), encoding="utf-8")
    process = run("check", pack)
    out, _ = text_of(process)
    expected = "".join(f'{pack}:{line}: {path}.note: warning: cites "gone", which is no source of this pack\n'
                       for line, path in ((4, "$.sections[0]"), (6, "$.sections[0].entries[0]")))
    check("check: notes that cite what is no source", process.returncode == 0 and out.startswith(expected)
          and out.count("warning") == 2, out)


def check_hostile():
    """A 60 MiB file of `{},`, a deep nest, a truncated file: a message within seconds and under 700 MB."""
    cases = {
        "braces.json": b"[" + b"{}," * (20 * 1024 * 1024) + b"{}]",
        "deep.json": b"[" * 10000,
        "truncated.json": (SOURCE / "data" / "collections" / f"{COLLECTION}.json").read_bytes()[:100000],
        "deep.briefing": b'{"a":' * 10000,
        "braces.briefing": b"[" + b"{}," * (20 * 1024 * 1024) + b"{}]",
    }
    for name, data in cases.items():
        (FOLDER / name).write_bytes(data)
        start = time.monotonic()
        process = run("check", name)
        seconds = time.monotonic() - start
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        check(f"hostile {name}: {seconds:.1f} s, at most {peak:.0f} MB",
              process.returncode == 1 and name.encode() in process.stdout and seconds < 10 and peak < 700,
              text_of(process))
        (FOLDER / name).unlink()


def check_new():
    schema = json.loads((SOURCE / "data" / "formats" / "pack.schema.json").read_text())
    for template, more in (("briefing", ()), ("one-page", ()), ("country", ("--country=NO",)), ("submission", ()),
                           ("plain", ())):
        path = FOLDER / f"{template}.briefing"
        process = run("new", f"--template={template}", *more, "--title=A title", f"--output={path}")
        check(f"new --template={template}", process.returncode == 0, text_of(process))
        pack = json.loads(path.read_text())
        errors = [e.message for e in jsonschema.Draft202012Validator(schema).iter_errors(pack)]
        check(f"{template}: valid by the schema", not errors, errors)
        check(f"{template}: filled", pack["title"] == "A title" and pack["template"] == template
              and sum(len(s["entries"]) for s in pack["sections"]) > 3, [s["title"] for s in pack["sections"]])
        out, _ = text_of(run("check", path))
        check(f"{template}: valid by the program", "valid pack" in out, out)
    check("new --country without a report: status 1",
          run("new", "--template=country", "--country=DE", "--output=x.briefing").returncode == 1)
    out = run("new", "--template=one-page", "--output=-").stdout
    check("new --output=- writes to standard output", json.loads(out)["format"] == "briefings-pack")


def check_export():
    standard = FOLDER / "standard.pdf"
    start = time.monotonic()
    process = run("export", "--template=briefing", f"--output={standard}")
    seconds = time.monotonic() - start
    check("export --template=briefing without a display", process.returncode == 0, text_of(process))
    # The figure to reach is 0.5 s (docs/benchmarks.md); here only what a busy machine could never need.
    check("export takes well under some seconds", seconds < 5, seconds)
    words = pdf_text(standard)
    check("standard pack: recommendations, reports, bodies, sources",
          all(w in words for w in ("Decriminalize consensual adult sex work", "Norway", "UNAIDS", "Sources")), words[:500])
    check("standard pack: a cover, contents and some pages", pages(standard) > 10, pages(standard))

    one = FOLDER / "one.pdf"
    run("export", "--template=one-page", f"--output={one}")
    check("one-page fits one page on A4", pages(one) == 1, pages(one))
    run("export", "--template=one-page", "--paper=letter", f"--output={one}")
    check("one-page fits one page on Letter", pages(one) == 1, pages(one))

    country = FOLDER / "country.pdf"
    run("export", "--template=country", "--country=NO", f"--output={country}")
    words = pdf_text(country)
    check("country pack: its report and no other", "EUR 36/4034/2016" in words and "ASA 34/4030/2016" not in words,
          words[:500])

    pack = FOLDER / "briefing.briefing"
    for options in (("--large-print",), ("--no-cover", "--no-contents", "--no-sources"), ("--draft",),
                    ("--language=ar",), ("--citations=footnotes", "--numbering=paragraphs"),
                    ("--citations=endnotes", "--numbering=headings"), ("--pdf-standard=ua1-a3a",)):
        path = FOLDER / "options.pdf"
        process = run("export", pack, f"--output={path}", *options)
        check(f"export {' '.join(options)}", process.returncode == 0 and pages(path) > 3, text_of(process))
    first = run("export", pack, "--output=-").stdout
    second = run("export", pack, "--output=-").stdout
    check("export is the same from run to run", first == second and first.startswith(b"%PDF-1.7"))
    check("export --strict fails on a warning", run("export", "--template=briefing", "--strict",
                                                    f"--output={FOLDER / 'strict.pdf'}").returncode == 1
          and not (FOLDER / "strict.pdf").exists())


def check_preflight():
    """What breaks the accessible file fails every export; the rest is told, and fails with --strict."""
    pack = json.loads((FOLDER / "briefing.briefing").read_text())
    pack["sections"] = [{"key": "00000002-0000-4000-8000-000000000000", "title": "Notes", "entries": [
        {"key": "00000003-0000-4000-8000-000000000000", "note": "Words of ours."}]}]
    link = {"sections": [{**pack["sections"][0], "note": "[](https://example.org/)"}]}
    logo = {"type": "image/png", "data": "AAAA", "alt": " "}
    for name, change, words in (("title", {"title": " "}, ("the pack has no title",)),
                                ("language", {"language": "und"}, ("what language",)),
                                ("link", link, ("“Notes”: the link to https://example.org/ has no words",)),
                                ("logo", {"logo": logo}, ("the logo has no words", "cannot be read as a picture")),
                                ("empty", {"sections": []}, ("the pack is empty",))):
        path, output = FOLDER / f"{name}.briefing", FOLDER / f"{name}.pdf"
        path.write_text(json.dumps({**pack, **change}))
        process = run("export", path, f"--output={output}")
        check(f"preflight: {name} always fails", process.returncode == 1 and not output.exists()
              and all(w in text_of(process)[1] for w in words), text_of(process))
    good = FOLDER / "good.briefing"
    good.write_text(json.dumps(pack))
    process = run("export", good, "--strict", "--output=-")
    check("preflight: nothing to say of a good pack, also with --strict",
          process.returncode == 0 and not process.stderr and process.stdout.startswith(b"%PDF"), text_of(process)[1])
    pack["sections"][0]["title"] = "x" * 121
    good.write_text(json.dumps(pack))
    process = run("export", good, "--output=-")
    check("preflight: a warning is told", process.returncode == 0 and b"warning: " in process.stderr
          and b"121 characters" in process.stderr, text_of(process)[1])
    check("preflight: --strict fails on it", run("export", good, "--strict", "--output=-").returncode == 1)
    pack["template"] = "one-page"
    pack["sections"][0].update(title="Notes", note="\n\n".join(["A paragraph."] * 100))
    good.write_text(json.dumps(pack))
    process = run("export", good, "--output=-")
    check("preflight: a pack for one page that takes more, and what does not fit", process.returncode == 0
          and b"warning: a pack for one page takes" in process.stderr
          and "“Notes”: does not fit on the first page" in text_of(process)[1], text_of(process)[1])
    check("preflight: --strict fails on it too, and writes nothing",
          (process := run("export", good, "--strict", "--output=-")).returncode == 1 and not process.stdout,
          text_of(process)[1])


def check_bad_output():
    good = FOLDER / "good.pdf"
    good.write_bytes(b"as it was")
    process = run("export", "--template=briefing", f"--output={good}", limit=4096)
    left = [p.name for p in FOLDER.iterdir() if p.name.startswith(".")]
    check("no space: status 1, the old file stands, nothing is left behind",
          process.returncode == 1 and good.read_bytes() == b"as it was" and not left, (text_of(process), left))
    pack = FOLDER / "briefing.briefing"
    before = pack.read_bytes()
    link = FOLDER / "link.pdf"
    link.symlink_to(pack)
    for output in (pack, link):
        process = run("export", pack, f"--output={output}")
        check(f"export writes no PDF over the pack: {output.name}",
              process.returncode == 2 and pack.read_bytes() == before, text_of(process))
    for command in (("list",), ("show", "rec-1"), ("--help",)):
        with open("/dev/full", "wb") as full:
            process = subprocess.run([PROGRAM, *command], stdout=full, stderr=subprocess.PIPE, check=False)
        check(f"{command[0]}: what cannot be printed is not done", process.returncode == 1 and process.stderr, process)
    for name, words in ((FOLDER / "no" / "such" / "x.pdf", "No such file"), ("/proc/x.pdf", "x.pdf")):
        process = run("export", "--template=one-page", f"--output={name}")
        check(f"export to {words}: status 1 and why", process.returncode == 1 and words in text_of(process)[1],
              text_of(process))


def check_bad_packs():
    newer = FOLDER / "newer.briefing"
    pack = json.loads((FOLDER / "briefing.briefing").read_text())
    pack["version"] = 2
    newer.write_text(json.dumps(pack))
    process = run("export", newer, "--output=x.pdf")
    check("a pack of a newer format is not exported, and that is said",
          process.returncode == 1 and "newer" in text_of(process)[1] and not (FOLDER / "x.pdf").exists(), text_of(process))
    wrong = FOLDER / "wrong.briefing"
    pack["version"] = 1
    pack["sections"][0]["entries"][0]["key"] = "no key"
    wrong.write_text(json.dumps(pack, indent=1))
    process = run("export", wrong, "--output=x.pdf")
    check("a broken pack: file, line and path", process.returncode == 1
          and "$.sections[0].entries[0].key" in text_of(process)[1] and f"{wrong}:" in text_of(process)[1],
          text_of(process))
    collection = SOURCE / "data" / "collections" / f"{COLLECTION}.json"
    check("a collection is no pack", run("export", collection, "--output=x.pdf").returncode == 1)


print("TAP version 14")
check_general()
check_list()
check_search()
check_show()
check_check()
check_new()
check_export()
check_preflight()
check_bad_output()
check_bad_packs()
check_hostile()
print(f"1..{len(results)}")
subprocess.run(["rm", "-rf", FOLDER], check=True)
sys.exit(0 if all(results) else 1)
