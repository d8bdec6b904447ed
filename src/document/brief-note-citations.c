/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-note-citations.h"

#include <string.h>

/* The punctuation that may stand within a key, but not at its end (Pandoc's manual, “Citation syntax”). */
#define KEY_PUNCTUATION ":.#$%&-+?<>~/_"

void
brief_note_citation_free (BriefNoteCitation *self)
{
  if (self == NULL)
    return;

  g_free (self->key);
  g_free (self->locator);
  g_free (self);
}

/**
 * brief_note_citation_to_string:
 * @self: a citation
 *
 * Returns: (transfer full): the citation as it is typed
 */
char *
brief_note_citation_to_string (const BriefNoteCitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->locator == NULL)
    return g_strdup_printf ("[@%s]", self->key);
  return g_strdup_printf ("[@%s, %s]", self->key, self->locator);
}

static const char *
skip_blanks (const char *text)
{
  return text + strspn (text, " \t\n");
}

/* Reads a key, and returns what is behind it; %NULL where there is none. */
static const char *
find_end_of_key (const char *text)
{
  const char *end = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        end = g_utf8_next_char (p);
      else if (p == text || strchr (KEY_PUNCTUATION, *p) == NULL)
        break;
    }
  return end;
}

/* Reads `@key` with what follows it up to a semicolon or the closing bracket. */
static BriefNoteCitation *
parse_one (const char **text)
{
  const char *start = skip_blanks (*text);
  const char *end_of_key, *locator, *end;
  BriefNoteCitation *citation;

  if (*start == '-')
    start++; /* leaves the author out, whom a number does not name */
  if (*start++ != '@')
    return NULL;
  end_of_key = find_end_of_key (start);
  if (end_of_key == NULL || strchr (" \t\n,;]", *end_of_key) == NULL)
    return NULL;
  locator = skip_blanks (end_of_key);
  if (*locator == ',')
    locator = skip_blanks (locator + 1);
  end = locator + strcspn (locator, ";[]");
  if (*end != ';' && *end != ']')
    return NULL;

  citation = g_new0 (BriefNoteCitation, 1);
  citation->key = g_strndup (start, (gsize) (end_of_key - start));
  citation->locator = g_strchomp (g_strndup (locator, (gsize) (end - locator)));
  if (*citation->locator == '\0')
    g_clear_pointer (&citation->locator, g_free);
  *text = end;
  return citation;
}

/**
 * brief_note_citations_parse:
 * @text: the text of a note from an opening bracket on
 * @end: (out): what is behind the closing bracket
 *
 * Reads citations as Pandoc has them: `[@key, p. 3]`, or `[@key; @other, p. 2]`. Each begins with its key; words before it
 * are not read.
 *
 * Returns: (transfer full) (nullable) (element-type BriefNoteCitation): the citations, or %NULL where @text does not begin
 *   with any
 */
GPtrArray *
brief_note_citations_parse (const char *text, const char **end)
{
  g_autoptr (GPtrArray) citations = NULL;

  g_return_val_if_fail (text != NULL && end != NULL, NULL);

  if (*text != '[')
    return NULL;
  citations = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_note_citation_free);
  do
    {
      BriefNoteCitation *citation;

      text++;
      citation = parse_one (&text);
      if (citation == NULL)
        return NULL;
      g_ptr_array_add (citations, citation);
  } while (*text == ';');
  *end = text + 1;
  return g_steal_pointer (&citations);
}

/**
 * brief_note_citations_can_hold:
 * @locator: what somebody typed
 *
 * Returns: whether a citation can hold @locator
 */
gboolean
brief_note_citations_can_hold (const char *locator)
{
  g_return_val_if_fail (locator != NULL, FALSE);

  return strpbrk (locator, ";[]\n") == NULL;
}
