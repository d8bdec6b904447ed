/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "layout/brief-pages.h"

#include "layout/brief-paginator.h"
#include "model/brief-document-words.h"

/* More threads find nothing to do while pages are made of what they set. */
#define N_THREADS_MAX 2

struct _BriefPages {
  GObject parent_instance;

  BriefDocument *document;
  BriefStyleSheet style;
  BriefPlacement placement;
  GArray *outline; /* of BriefOutlineEntry */
};

G_DEFINE_FINAL_TYPE (BriefPages, brief_pages, G_TYPE_OBJECT)

static void
clear_outline_entry (gpointer data)
{
  g_free (((BriefOutlineEntry *) data)->title);
}

static void
brief_pages_finalize (GObject *object)
{
  BriefPages *self = BRIEF_PAGES (object);

  g_clear_pointer (&self->outline, g_array_unref);
  brief_placement_clear (&self->placement);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (brief_pages_parent_class)->finalize (object);
}

static void
brief_pages_class_init (BriefPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_pages_finalize;
}

static void
brief_pages_init (BriefPages *self)
{
  self->outline = g_array_new (FALSE, FALSE, sizeof (BriefOutlineEntry));
  g_array_set_clear_func (self->outline, clear_outline_entry);
}

static void
collect_outline (BriefPages *self, BriefBlock *block)
{
  const BriefDestination *destination = g_hash_table_lookup (self->placement.blocks, block);

  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    collect_outline (self, brief_block_get_child (block, i));
  if (brief_block_get_kind (block) != BRIEF_BLOCK_HEADING || destination == NULL
      || brief_block_get_level (block) > 2 || brief_block_get_role (block) == BRIEF_ROLE_LABEL
      || brief_block_get_anchor (block) == NULL)
    return;

  g_array_append_vals (self->outline,
                       &(BriefOutlineEntry) { brief_block_get_role (block) == BRIEF_ROLE_TITLE
                                                  ? 1
                                                  : brief_block_get_level (block),
                                              brief_block_dup_text (block), *destination },
                       1);
}

/* Turns a distance from the edge where lines start into one from the left. */
static double
mirror (const BriefStyleSheet *style, double x, double width)
{
  return style->right_to_left ? style->page_width - x - width : x;
}

static void
add_running_text (BriefPages *self,
                  BriefTextSetter *setter,
                  guint page,
                  const char *words,
                  double width,
                  gboolean at_end)
{
  const BriefStyleSheet *style = &self->style;
  const double edge = at_end ? style->page_width - style->margin_end - width : style->margin_start;
  BriefText *text = brief_text_new (setter, BRIEF_TEXT_RUNNING, words, width,
                                    at_end ? BRIEF_TEXT_AT_END : BRIEF_TEXT_AT_START, 1);

  brief_placement_add (&self->placement, page,
                       &(BriefFragment) {
                           .kind = BRIEF_FRAGMENT_TEXT,
                           .text = text,
                           .n_lines = 1,
                           .x = mirror (style, edge, width),
                           .y = style->header_y,
                           .width = width,
                           .height = text->line_height,
                       });
}

/* The title on every page but the cover, and which page it is. */
static void
add_running_headers (BriefPages *self, BriefTextSetter *setter, gboolean has_cover)
{
  const BriefStyleSheet *style = &self->style;
  const double width = style->page_width - style->margin_start - style->margin_end;
  const char *title = brief_document_get_title (self->document);
  g_auto (BriefWordsScope) scope = brief_words_scope_enter (brief_document_get_language (self->document));
  /* Translators: stands on every page of a draft: that it is one, and its title. */
  g_autofree char *draft = g_strdup_printf (C_ ("page", "%s · %s"), _ ("Draft"), title);

  for (guint page = has_cover ? 1 : 0; page < self->placement.pages->len; page++)
    {
      /* Translators: the number of a page, and how many there are. */
      g_autofree char *number = g_strdup_printf (_ ("page %u of %u"), page + 1, self->placement.pages->len);

      add_running_text (self, setter, page, style->draft ? draft : title, width * 0.75, FALSE);
      if (style->page_numbers)
        add_running_text (self, setter, page, number, width * 0.22, TRUE);
      brief_placement_add (&self->placement, page,
                           &(BriefFragment) {
                               .kind = BRIEF_FRAGMENT_FILL,
                               .x = mirror (style, style->margin_start, width),
                               .y = style->header_y + style->text[BRIEF_TEXT_RUNNING].line_height + 3,
                               .width = width,
                               .height = style->hairline,
                               .color = style->line,
                           });
    }
}

static guint
count_threads (void)
{
  const char *asked = g_getenv ("BRIEFINGS_LAYOUT_THREADS");
  guint64 n_threads;

  if (asked != NULL && g_ascii_string_to_unsigned (asked, 10, 1, N_THREADS_MAX, &n_threads, NULL))
    return (guint) n_threads;
  return MIN (g_get_num_processors (), N_THREADS_MAX);
}

/**
 * brief_lay_out:
 * @document: a composed document
 * @style: the style of its pages
 * @cancellable: (nullable): a #GCancellable
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @error: return location for %G_IO_ERROR_CANCELLED
 *
 * Lays a document out on pages. May be called in any thread.
 *
 * Returns: (transfer full): the pages, or %NULL
 */
BriefPages *
brief_lay_out (BriefDocument *document,
               const BriefStyleSheet *style,
               GCancellable *cancellable,
               BriefProgressFunc progress,
               gpointer user_data,
               GError **error)
{
  g_autoptr (BriefPages) self = NULL;
  g_auto (BriefTextSetter) setter = { NULL };
  g_auto (BriefBoxes) boxes = { NULL };

  g_return_val_if_fail (BRIEF_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (style != NULL, NULL);

  self = g_object_new (BRIEF_TYPE_PAGES, NULL);
  self->document = g_object_ref (document);
  self->style = *style;
  brief_text_setter_init (&setter, &self->style, brief_document_get_language (document));
  brief_boxes_init (&boxes, document, &self->style, count_threads (), cancellable, progress, user_data);
  if (!brief_paginate (&setter, &boxes, &self->placement, cancellable, progress, user_data)
      || g_cancellable_is_cancelled (cancellable))
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return NULL;
    }
  collect_outline (self, brief_document_get_root (document));
  add_running_headers (self, &setter, boxes.n_cover > 0);
  return g_steal_pointer (&self);
}

BriefDocument *
brief_pages_get_document (BriefPages *self)
{
  g_return_val_if_fail (BRIEF_IS_PAGES (self), NULL);

  return self->document;
}

const BriefStyleSheet *
brief_pages_get_style (BriefPages *self)
{
  g_return_val_if_fail (BRIEF_IS_PAGES (self), NULL);

  return &self->style;
}

guint
brief_pages_get_n_pages (BriefPages *self)
{
  g_return_val_if_fail (BRIEF_IS_PAGES (self), 0);

  return self->placement.pages->len;
}

/**
 * brief_pages_get_fragments:
 * @self: pages
 * @page: which one, from 0
 *
 * Returns: (transfer none) (element-type BriefFragment): what stands on it, in the order in which it is painted
 */
GArray *
brief_pages_get_fragments (BriefPages *self, guint page)
{
  g_return_val_if_fail (BRIEF_IS_PAGES (self), NULL);
  g_return_val_if_fail (page < self->placement.pages->len, NULL);

  return g_ptr_array_index (self->placement.pages, page);
}

/**
 * brief_pages_get_outline:
 * @self: pages
 *
 * Returns: (transfer none) (element-type BriefOutlineEntry): the headings of sections and items, in order
 */
GArray *
brief_pages_get_outline (BriefPages *self)
{
  g_return_val_if_fail (BRIEF_IS_PAGES (self), NULL);

  return self->outline;
}

/**
 * brief_pages_lookup_anchor:
 * @self: pages
 * @anchor: the name of a block
 *
 * Returns: (nullable): where it stands
 */
const BriefDestination *
brief_pages_lookup_anchor (BriefPages *self, const char *anchor)
{
  g_return_val_if_fail (BRIEF_IS_PAGES (self), NULL);

  return g_hash_table_lookup (self->placement.destinations, anchor);
}

static gboolean
is_listed (GArray *missing, gunichar character)
{
  for (guint i = 0; i < missing->len; i++)
    if (g_array_index (missing, BriefMissingCharacter, i).character == character)
      return TRUE;
  return FALSE;
}

/**
 * brief_pages_list_missing_characters:
 * @self: pages
 *
 * Returns: (transfer full) (element-type BriefMissingCharacter): characters that no font of this computer has, each once and
 *   of each text the first; they can be read in a file, and not be seen
 */
GArray *
brief_pages_list_missing_characters (BriefPages *self)
{
  GArray *missing = g_array_new (FALSE, FALSE, sizeof (BriefMissingCharacter));

  g_return_val_if_fail (BRIEF_IS_PAGES (self), missing);

  for (guint page = 0; page < self->placement.pages->len; page++)
    {
      GArray *fragments = g_ptr_array_index (self->placement.pages, page);

      for (guint i = 0; i < fragments->len; i++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);
          BriefMissingCharacter found = { 0, fragment->key };

          if (fragment->text == NULL || fragment->text->missing == 0)
            continue;
          found.character = fragment->text->missing;
          if (!is_listed (missing, found.character))
            g_array_append_val (missing, found);
        }
    }
  return missing;
}

/**
 * brief_pages_find_key:
 * @self: pages
 * @page: which one, from 0
 * @x: from its left edge
 * @y: from its top
 *
 * Returns: (nullable): the key of the entry or section of the pack that made what stands there or, in the empty space
 *   below it, right above
 */
const char *
brief_pages_find_key (BriefPages *self, guint page, double x, double y)
{
  GArray *fragments = brief_pages_get_fragments (self, page);
  const char *key = NULL;
  double nearest = -1;

  for (guint i = 0; i < fragments->len; i++)
    {
      const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

      if (fragment->key == NULL || fragment->y > y)
        continue;
      if (x >= fragment->x && x < fragment->x + fragment->width && y < fragment->y + fragment->height)
        return fragment->key;
      if (fragment->y < nearest)
        continue;
      nearest = fragment->y;
      key = fragment->key;
    }
  return key;
}

/* Where the run of a block leads that stands at a place of a fragment. */
static const char *
find_target (const BriefFragment *fragment, double x, double y)
{
  const double height = fragment->text->line_height;
  const BriefTextLine *line = brief_text_get_line (
      fragment->text, fragment->first_line + (guint) ((y - fragment->y) / height));

  for (guint i = line->first_run; i < line->first_run + line->n_runs; i++)
    {
      const BriefTextRun *run = brief_text_get_run (fragment->text, i);
      const double left = fragment->x + (double) run->x;

      if (run->source != NULL && run->source->target != NULL && x >= left && x < left + (double) run->width)
        return run->source->target;
    }
  return NULL;
}

/**
 * brief_pages_find_link:
 * @self: pages
 * @page: which one, from 0
 * @x: from its left edge
 * @y: from its top
 *
 * Returns: (nullable): where in the document a link leads that stands there, such as a line of its contents
 */
const BriefDestination *
brief_pages_find_link (BriefPages *self, guint page, double x, double y)
{
  GArray *fragments = brief_pages_get_fragments (self, page);

  for (guint i = 0; i < fragments->len; i++)
    {
      const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);
      const char *target;

      if (fragment->text == NULL || fragment->block == NULL || x < fragment->x
          || x >= fragment->x + fragment->width || y < fragment->y || y >= fragment->y + fragment->height)
        continue;
      if (fragment->shown >= BRIEF_SHOWN_CONTENTS && fragment->shown <= BRIEF_SHOWN_CONTENTS_NUMBER)
        return brief_pages_lookup_anchor (self, brief_block_get_anchor (fragment->block));
      target = find_target (fragment, x, y);
      if (target != NULL && *target == '#')
        return brief_pages_lookup_anchor (self, target + 1);
    }
  return NULL;
}

/**
 * brief_pages_list_areas:
 * @self: pages
 * @key: the key of an entry or section of the pack
 *
 * Returns: (transfer full) (element-type BriefArea): where it stands, a page at a time
 */
GArray *
brief_pages_list_areas (BriefPages *self, const char *key)
{
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (BriefArea));

  g_return_val_if_fail (BRIEF_IS_PAGES (self), areas);
  g_return_val_if_fail (key != NULL, areas);

  for (guint page = 0; page < self->placement.pages->len; page++)
    {
      GArray *fragments = g_ptr_array_index (self->placement.pages, page);
      BriefArea area = { page, G_MAXDOUBLE, 0 };

      for (guint i = 0; i < fragments->len; i++)
        {
          const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

          if (g_strcmp0 (fragment->key, key) != 0)
            continue;
          area.top = MIN (area.top, fragment->y);
          area.bottom = MAX (area.bottom, fragment->y + fragment->height);
        }
      if (area.bottom > 0)
        g_array_append_val (areas, area);
    }
  return areas;
}

/* A mark or number is read with what it stands beside. */
static gboolean
goes_on (const BriefFragment *before, const BriefFragment *fragment)
{
  return before->shown == BRIEF_SHOWN_LABEL || before->shown == BRIEF_SHOWN_MARGIN
         || before->shown == BRIEF_SHOWN_CONTENTS_LABEL || fragment->shown == BRIEF_SHOWN_CONTENTS_NUMBER;
}

/**
 * brief_pages_dup_text:
 * @self: pages
 * @page: which one, from 0
 *
 * Returns: (transfer full): what stands on it, as it is read aloud, a line for each block; without running headers
 */
char *
brief_pages_dup_text (BriefPages *self, guint page)
{
  GArray *fragments = brief_pages_get_fragments (self, page);
  g_autoptr (GString) text = g_string_new (NULL);
  const BriefFragment *before = NULL;

  for (guint i = 0; i < fragments->len; i++)
    {
      const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);
      g_autofree char *words = NULL;

      if (fragment->text == NULL || fragment->block == NULL || fragment->shown == BRIEF_SHOWN_AGAIN)
        continue;
      if (before != NULL)
        g_string_append_c (text, goes_on (before, fragment) ? ' ' : '\n');
      words = brief_text_dup_lines (fragment->text, fragment->first_line, fragment->n_lines);
      g_string_append (text, words);
      before = fragment;
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}
