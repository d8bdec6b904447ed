/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-boxes.h"

#include "layout/brief-box-builder.h"

/* Less than this is not worth a second thread, whose fonts take as long. */
#define UNITS_MIN 24
/* How often it is told how far the work is, in units. */
#define PROGRESS_STEP 32

/* A part of the document that is set by itself: a heading, a list, a paragraph of a note. */
typedef struct {
  BriefBlock *block;
  BriefBoxPlace place;
  gboolean starts_section;
  GPtrArray *boxes;     /* of BriefBox */
  GPtrArray *footnotes; /* of BriefBox */
} Unit;

/* What the threads share; each takes the next unit until there are none. */
typedef struct {
  const BriefStyleSheet *style;
  const char *language;
  BriefBlock *root;
  GArray *units; /* of Unit */
  GCancellable *cancellable;
  int next; /* atomic */
} Work;

static void
clear_unit (gpointer data)
{
  Unit *unit = data;

  g_clear_pointer (&unit->boxes, g_ptr_array_unref);
  g_clear_pointer (&unit->footnotes, g_ptr_array_unref);
}

static void
add_unit (Work *self, BriefBlock *block, const BriefBoxPlace *place, gboolean starts_section)
{
  const Unit unit = {
    .block = block,
    .place = *place,
    .starts_section = starts_section,
    .boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_box_free),
    .footnotes = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_box_free),
  };

  g_array_append_val (self->units, unit);
}

/* Divides what has other blocks in it, where setting them by themselves changes nothing. */
static void
divide (Work *self, BriefBlock *block, const BriefBoxPlace *place, gboolean starts_section)
{
  const BriefBlockKind kind = brief_block_get_kind (block);
  BriefBoxPlace inside = *place;

  if (kind != BRIEF_BLOCK_DOCUMENT && kind != BRIEF_BLOCK_SECTION && kind != BRIEF_BLOCK_COVER
      && kind != BRIEF_BLOCK_ITEM && kind != BRIEF_BLOCK_NOTE && kind != BRIEF_BLOCK_SOURCES)
    {
      add_unit (self, block, place, starts_section);
      return;
    }
  if (brief_block_get_entry_key (block) != NULL)
    inside.key = brief_block_get_entry_key (block);
  if (kind == BRIEF_BLOCK_COVER)
    inside.container = kind;
  if (kind == BRIEF_BLOCK_NOTE)
    {
      inside.container = kind;
      inside.note = block;
      inside.indent += self->style->note_padding;
    }
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    divide (self, brief_block_get_child (block, i), &inside, i == 0 && kind == BRIEF_BLOCK_SECTION);
}

static void
set_unit (Work *self, BriefTextSetter *setter, Unit *unit)
{
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (BriefPiece));
  BriefBoxBuilder builder = {
    .setter = setter,
    .root = self->root,
    .boxes = unit->boxes,
    .footnotes = unit->footnotes,
    .cancellable = self->cancellable,
    .labels = labels,
  };

  brief_box_builder_add (&builder, unit->block, &unit->place);
}

/* Sets units until there are none; the thread that was asked for them tells how far all have come. */
static void
set_units (Work *self, BriefProgressFunc progress, gpointer user_data)
{
  g_auto (BriefTextSetter) setter = { NULL };
  guint index;

  brief_text_setter_init (&setter, self->style, self->language);
  while ((index = (guint) g_atomic_int_add (&self->next, 1)) < self->units->len
         && !g_cancellable_is_cancelled (self->cancellable))
    {
      set_unit (self, &setter, &g_array_index (self->units, Unit, index));
      if (progress != NULL && index % PROGRESS_STEP == 0)
        progress (BRIEF_BOXES_SHARE * (index + 1) / self->units->len, user_data);
    }
}

static gpointer
help (gpointer data)
{
  set_units (data, NULL, NULL);
  return NULL;
}

static void
run (Work *self, guint n_threads, BriefProgressFunc progress, gpointer user_data)
{
  g_autoptr (GPtrArray) threads = g_ptr_array_new ();

  for (guint i = 1; i < n_threads && self->units->len >= UNITS_MIN; i++)
    g_ptr_array_add (threads, g_thread_new ("layout", help, self));
  set_units (self, progress, user_data);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (g_ptr_array_index (threads, i));
}

/* A section with a heading starts a page where there is a cover; so does what follows the contents. */
static gboolean
starts_page (Work *self, const Unit *unit)
{
  BriefBlock *first = brief_block_get_n_children (self->root) > 0 ? brief_block_get_child (self->root, 0)
                                                                  : NULL;

  return unit->starts_section && brief_block_get_kind (unit->block) == BRIEF_BLOCK_HEADING
         && brief_block_get_level (unit->block) == 1 && brief_block_get_anchor (unit->block) != NULL
         && brief_block_get_kind (first) == BRIEF_BLOCK_COVER;
}

static void
collect (Work *work, BriefBoxes *self)
{
  for (guint i = 0; i < work->units->len; i++)
    {
      Unit *unit = &g_array_index (work->units, Unit, i);

      if (unit->boxes->len > 0 && self->boxes->len > 0 && starts_page (work, unit))
        ((BriefBox *) g_ptr_array_index (unit->boxes, 0))->break_before = TRUE;
      if (unit->place.container == BRIEF_BLOCK_COVER)
        self->n_cover += unit->boxes->len;
      g_ptr_array_extend_and_steal (self->boxes, g_steal_pointer (&unit->boxes));
      while (unit->footnotes->len > 0)
        {
          BriefBox *footnote = g_ptr_array_steal_index (unit->footnotes, unit->footnotes->len - 1);

          g_hash_table_insert (self->footnotes, (gpointer) footnote->anchor, footnote);
        }
    }
}

/* A note has room round it, of whichever boxes it is. */
static void
space_notes (BriefBoxes *self, const BriefStyleSheet *style)
{
  const double space = style->note_space + style->note_padding;
  BriefBox *last = NULL;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      BriefBox *box = g_ptr_array_index (self->boxes, i);

      if (last != NULL && last->note != NULL && last->note != box->note)
        last->space_after = space;
      if (box->note != NULL && (last == NULL || last->note != box->note))
        box->space_before = space;
      last = box;
    }
  if (last != NULL && last->note != NULL)
    last->space_after = space;
}

/**
 * brief_boxes_init:
 * @self: (out caller-allocates): the boxes
 * @document: a document, which must outlive them
 * @style: a style, which must outlive them
 * @n_threads: how many threads set text; the boxes are the same for any number
 * @cancellable: (nullable): a #GCancellable
 * @progress: (nullable) (scope call): told how far the whole layout is, of which this is the most
 * @user_data: for @progress
 *
 * Sets all text of a document in lines; where pages end is not decided yet.
 */
void
brief_boxes_init (BriefBoxes *self,
                  BriefDocument *document,
                  const BriefStyleSheet *style,
                  guint n_threads,
                  GCancellable *cancellable,
                  BriefProgressFunc progress,
                  gpointer user_data)
{
  const BriefBoxPlace place = { .container = BRIEF_BLOCK_DOCUMENT };
  Work work = {
    .style = style,
    .language = brief_document_get_language (document),
    .root = brief_document_get_root (document),
    .units = g_array_new (FALSE, FALSE, sizeof (Unit)),
    .cancellable = cancellable,
  };

  *self = (BriefBoxes) {
    .boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_box_free),
    .footnotes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) brief_box_free),
  };
  g_array_set_clear_func (work.units, clear_unit);
  divide (&work, work.root, &place, FALSE);
  run (&work, n_threads, progress, user_data);
  collect (&work, self);
  space_notes (self, style);
  g_array_unref (work.units);
}

void
brief_boxes_clear (BriefBoxes *self)
{
  g_clear_pointer (&self->boxes, g_ptr_array_unref);
  g_clear_pointer (&self->footnotes, g_hash_table_unref);
}
