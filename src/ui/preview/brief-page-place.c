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
