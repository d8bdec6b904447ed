/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-fonts.h"

#include <string.h>

/* The same Chinese character looks different in each of these; the longest tag counts. */
static const struct {
  const char *language;
  const char *suffix;
} regions[] = {
  { "zh-hant-hk", "HK" }, { "zh-hant", "TC" }, { "zh-hk", "HK" }, { "zh-mo", "HK" },
  { "zh-tw", "TC" },      { "zh", "SC" },      { "ja", "JP" },    { "ko", "KR" },
};

static gboolean
is_of (const char *language, const char *tag)
{
  const gsize length = strlen (tag);

  return g_ascii_strncasecmp (language, tag, length) == 0
         && (language[length] == '\0' || language[length] == '-');
}

/**
 * brief_fonts_list:
 * @families: one of the lists of families here
 * @language: BCP 47 tag
 *
 * Returns: (transfer full): the families for text of a language: with the faces of its Chinese characters, where it has them
 */
char *
brief_fonts_list (const char *families, const char *language)
{
  const char *style = g_str_has_prefix (families, "Noto Serif") ? "Serif" : "Sans";

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    if (is_of (language, regions[i].language))
      {
        const char *generic = strrchr (families, ',');

        return g_strdup_printf ("%.*s, Noto %s CJK %s%s", (int) (generic - families), families, style,
                                regions[i].suffix, generic);
      }
  return g_strdup (families);
}
