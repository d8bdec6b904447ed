# SPDX-FileCopyrightText: The Briefings developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Where the time of an export goes: instructions that callgrind counts in a function and all that it calls."""

import re
import subprocess

# What an export is made of, in its order; those with a dash are within the one above.
PARTS = [
    ("brief_pack_read_file", "reading the pack"),
    ("brief_compose", "composing the document"),
    ("brief_lay_out", "laying out"),
    ("hb_shape", "– shaping"),
    ("pango_default_break", "– finding where lines may break"),
    ("brief_export_pdf", "writing the PDF"),
    ("brief_page_paint_observed", "– drawing"),
    ("cairo_show_page", "– Cairo’s pages"),
    ("cairo_surface_finish", "– Cairo’s fonts and end of file"),
    ("brief_pdf_finish", "– the finishing pass"),
    ("deflate", "compressing, wherever"),
]

LINE = re.compile(r"^ *[\d,]+ \( *([\d.]+)%\)\s+\S+:(\w+) \[", re.MULTILINE)


def read_shares(listing):
    """Percentages by function, from callgrind_annotate --inclusive=yes."""
    return {function: float(share) for share, function in LINE.findall(listing)}


def profile(briefings, pack, folder):
    """Exports the pack under callgrind and returns a table in Markdown."""
    counts = folder / "callgrind.out"
    subprocess.run(["valgrind", "--quiet", "--tool=callgrind", f"--callgrind-out-file={counts}", briefings, "export",
                    pack, f"--output={folder / 'callgrind.pdf'}"], check=True)
    listing = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", counts], check=True,
                             capture_output=True, text=True).stdout
    shares = read_shares(listing)
    total = re.search(r"^ *([\d,]+) .*PROGRAM TOTALS", listing, re.MULTILINE).group(1)
    lines = [f"| Part | Function | Share of {total} instructions |", "|---|---|---|"]
    for function, part in PARTS:
        share = f"{shares[function]:.1f} %" if function in shares else "not called"
        lines.append(f"| {part} | `{function}` | {share} |")
    return "\n".join(lines) + "\n"
