/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-fonts.h"

#include <fontconfig/fontconfig.h>
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

static gboolean
is_installed (const char *family)
{
  FcPattern *pattern = FcPatternBuild (NULL, FC_FAMILY, FcTypeString, family, NULL);
  FcObjectSet *objects = FcObjectSetBuild (FC_FAMILY, NULL);
  FcFontSet *found = FcFontList (NULL, pattern, objects);
  const gboolean installed = found != NULL && found->nfont > 0;

  FcFontSetDestroy (found);
  FcObjectSetDestroy (objects);
  FcPatternDestroy (pattern);
  return installed;
}

/**
 * brief_fonts_find_missing:
 *
 * Returns: (nullable): the first of the families that pages are made for that this computer does not have; others take its
 *   place
 */
const char *
brief_fonts_find_missing (void)
{
  static const char *const needed[] = { "Noto Serif", "Noto Sans", "Noto Sans Symbols2" };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!is_installed (needed[i]))
      return needed[i];
  return NULL;
}
