/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One family of faces for all scripts, so that they fit each other: static ones, for Cairo 1.18 embeds the wrong instance of
 * some variable ones (docs/architecture.md). */
#define BRIEF_FONTS_SERIF                                                                                    \
  "Noto Serif, Noto Naskh Arabic, Noto Serif Hebrew, Noto Serif Devanagari, Noto Serif Thai, Noto Serif "    \
  "Bengali, "                                                                                                \
  "Noto Serif Tamil, Noto Serif Armenian, Noto Serif Georgian, Noto Serif Ethiopic, Noto Serif Khmer, "      \
  "Noto Sans Symbols2, Noto Sans Symbols, Noto Sans Math, serif"
#define BRIEF_FONTS_SANS                                                                                     \
  "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, Noto Sans Devanagari, Noto Sans Thai, Noto Sans Bengali, " \
  "Noto Sans Tamil, Noto Sans Armenian, Noto Sans Georgian, Noto Sans Ethiopic, Noto Sans Khmer, "           \
  "Noto Sans Symbols2, Noto Sans Symbols, Noto Sans Math, sans-serif"
#define BRIEF_FONTS_MONOSPACE "Noto Sans Mono, monospace"
#define BRIEF_FONTS_MARKS "Noto Sans Symbols2, Noto Sans"

char *brief_fonts_list (const char *families, const char *language) G_GNUC_WARN_UNUSED_RESULT;

const char *brief_fonts_find_missing (void);

G_END_DECLS
