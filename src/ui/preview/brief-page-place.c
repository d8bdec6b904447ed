/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preview/brief-page-place.h"

/* How far a place is from the start of the document, as if its pages were one. */
static double
measure (BriefPages *pages, BriefPagePlace place)
{
  return place.page * brief_pages_get_style (pages)->page_height + place.y;
}

static BriefPagePlace
find_place (BriefPages *pages, double distance)
{
  const double height = brief_pages_get_style (pages)->page_height;
  const guint last = MAX (brief_pages_get_n_pages (pages), 1) - 1;
  const guint page = MIN ((guint) (MAX (distance, 0) / height), last);

  return (BriefPagePlace) { page, MIN (distance - page * height, height) };
}

/* What comes after all entries, such as the list of sources, goes by the last entry. */
static const char *
find_key (BriefPages *pages, BriefPagePlace place)
{
  const char *key = brief_pages_find_key (pages, place.page, 0, place.y);

  while (key == NULL && place.page > 0)
    {
      place.page--;
      key = brief_pages_find_key (pages, place.page, 0, brief_pages_get_style (pages)->page_height);
    }
  return key;
}

static gboolean
find_start (BriefPages *pages, const char *key, double *distance)
{
  g_autoptr (GArray) areas = brief_pages_list_areas (pages, key);
  const BriefArea *first = areas->len > 0 ? &g_array_index (areas, BriefArea, 0) : NULL;

  if (first != NULL)
    *distance = measure (pages, (BriefPagePlace) { first->page, first->top });
  return first != NULL;
}

/**
 * brief_page_place_follow:
 * @place: a place in @before
 * @before: a document as it was laid out
 * @after: the same document, changed and laid out again
 *
 * Returns: where in @after that stands which stood at @place; where it is gone, what came in its place
 */
BriefPagePlace
brief_page_place_follow (BriefPagePlace place, BriefPages *before, BriefPages *after)
{
  const char *key;
  double start_before, start_after;

  if (place.page >= brief_pages_get_n_pages (before))
    return find_place (after, measure (before, place));
  key = find_key (before, place);
  if (key == NULL || !find_start (before, key, &start_before) || !find_start (after, key, &start_after))
    return find_place (after, measure (before, place));
  return find_place (after, start_after + measure (before, place) - start_before);
}

typedef struct {
  BriefPagePlace place; /* of its bottom */
  char *words;
} Line;

static void
clear_line (gpointer data)
{
  g_free (((Line *) data)->words);
}

static void
append_lines (GArray *lines, guint page, const BriefFragment *fragment)
{
  for (guint i = 0; i < fragment->n_lines; i++)
    {
      const Line line = {
        { page, fragment->y + fragment->height * (i + 1) / fragment->n_lines },
        brief_text_dup_lines (fragment->text, fragment->first_line + i, 1),
      };

      g_array_append_val (lines, line);
    }
}

/* All lines of an entry or section that stands in these areas. */
static GArray *
list_lines (BriefPages *pages, GArray *areas)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  for (guint i = 0; i < areas->len; i++)
    {
      const BriefArea *area = &g_array_index (areas, BriefArea, i);
      GArray *fragments = brief_pages_get_fragments (pages, area->page);

      for (guint j = 0; j < fragments->len; j++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, j);

          if (fragment->text != NULL && fragment->key != NULL && fragment->y >= area->top
              && fragment->y < area->bottom)
            append_lines (lines, area->page, fragment);
        }
    }
  return lines;
}

/**
 * brief_page_place_find_change:
 * @before: a document as it was laid out
 * @areas_before: (element-type BriefArea): where an entry or section stood in it
 * @after: the same document, changed and laid out again
 * @areas_after: (element-type BriefArea): where the same entry or section stands in it
 * @place: (out): the bottom of the last of its lines in @after that is new
 *
 * Finds out where a person is typing.
 *
 * Returns: whether there is such a line
 */
gboolean
brief_page_place_find_change (BriefPages *before,
                              GArray *areas_before,
                              BriefPages *after,
                              GArray *areas_after,
                              BriefPagePlace *place)
{
  g_autoptr (GArray) old = list_lines (before, areas_before);
  g_autoptr (GArray) new = list_lines (after, areas_after);
  guint n_same = 0;

  /* From the end: what follows is the same, only further up or down. */
  while (n_same < MIN (old->len, new->len)
         && g_str_equal (g_array_index (old, Line, old->len - 1 - n_same).words,
                         g_array_index (new, Line, new->len - 1 - n_same).words))
    n_same++;
  if (n_same == new->len)
    return FALSE;
  *place = g_array_index (new, Line, new->len - 1 - n_same).place;
  return TRUE;
}
