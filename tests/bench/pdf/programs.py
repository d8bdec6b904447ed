# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The programs that are measured: what each reads, how it is called, which version it has."""

import dataclasses
import json
import pathlib
import re
import shutil
import subprocess
import typing

FONTS = pathlib.Path("/usr/share/fonts/truetype/noto")
OPEN_DOCUMENT_FILTER = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'


@dataclasses.dataclass(frozen=True)
class Program:
    """A program; its command is a function of the text and of the file to write, its version one of what it wrote."""

    name: str
    tool: str
    suffix: str
    command: typing.Callable
    version: typing.Callable
    prints_file: bool = False

    @property
    def is_here(self):
        return shutil.which(self.tool) is not None


def first_line(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0].strip()


def install_typst(folder):
    """Typst's compiler, in the version of the lock file, with the four fonts that the text needs and no others."""
    source = pathlib.Path(__file__).parent / "typst"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source, folder)
    (folder / "fonts").mkdir()
    for family in ("NotoSerif", "NotoSans"):
        for face in ("Regular", "Bold"):
            shutil.copy(FONTS / f"{family}-{face}.ttf", folder / "fonts")
    subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=folder, check=True, stdout=subprocess.DEVNULL)


def typst_version(folder, output):
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    (name, version), = package["dependencies"].items()
    info = subprocess.run(["pdfinfo", output], capture_output=True, text=True, check=False).stdout
    creator = re.search(r"^Creator: +(.*)$", info, re.MULTILINE)
    return f"{creator.group(1) if creator else 'Typst'} ({name} {version}, Node.js {first_line('node', '--version')})"


def chromium_command(text, output, profile):
    shutil.rmtree(profile, ignore_errors=True)
    return [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={profile}", "--no-pdf-header-footer",
        "--generate-pdf-document-outline", f"--print-to-pdf={output}", text.as_uri(),
    ]


def list_programs(briefings, scratch):
    """Ours first. Each keeps what it leaves behind in a folder of its own below scratch."""
    typst = scratch / "typst"
    office = scratch / "libreoffice"
    return [
        Program(
            "Briefings", str(briefings), ".briefing",
            lambda text, output: [briefings, "export", text, f"--output={output}"],
            lambda output: first_line(briefings, "--version")),
        Program(
            "groff", "groff", ".ms",
            lambda text, output: ["groff", "-ms", "-Tpdf", "-dpaper=a4", "-P-pa4", "-P-e", text],
            lambda output: first_line("groff", "--version"), prints_file=True),
        Program(
            "Typst", "node", ".typ",
            lambda text, output: ["node", typst / "compile.mjs", text, output, typst / "fonts"],
            lambda output: typst_version(typst, output)),
        Program(
            "Chromium", "chromium", ".html",
            lambda text, output: chromium_command(text, output, scratch / "chromium"),
            lambda output: first_line("chromium", "--version")),
        Program(
            "LibreOffice", "soffice", ".fodt",
            lambda text, output: ["soffice", f"-env:UserInstallation={office.as_uri()}", "--headless", "--convert-to",
                                  OPEN_DOCUMENT_FILTER, "--outdir", output.parent, text],
            lambda output: first_line("soffice", "--version")),
        Program(
            "WeasyPrint", "weasyprint", ".html",
            lambda text, output: ["weasyprint", "--pdf-variant", "pdf/ua-1", text, output],
            lambda output: first_line("weasyprint", "--version")),
    ]
