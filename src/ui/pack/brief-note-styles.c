/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pack/brief-note-styles.h"

#include "document/brief-note-spans.h"

#include <string.h>

#define PARAGRAPH_SEPARATOR "\u2029"

/*
 * The whole text is parsed after each change, which takes a millisecond for 100,000 characters; what costs is setting tags
 * and the layout that follows. So each line has a number for what it looks like, and only those between the first and the
 * last line that changed get their tags anew.
 */
struct _BriefNoteStyles {
  GObject parent_instance;

  GtkTextBuffer *buffer; /* holds this object */
  GtkTextTag *tags[BRIEF_NOTE_SPAN_N_KINDS];
  GArray *looks; /* of guint: for each line */
  int dirty_start;
  int dirty_from_end; /* so many characters from the end */
};

G_DEFINE_FINAL_TYPE (BriefNoteStyles, brief_note_styles, G_TYPE_OBJECT)

/* The lines of a text as the buffer counts them. */
static GArray *
find_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize start = 0;

  g_array_append_val (lines, start);
  for (const char *p = text; *p != '\0'; p++)
    {
      const gboolean is_separator = strncmp (p, PARAGRAPH_SEPARATOR, strlen (PARAGRAPH_SEPARATOR)) == 0;

      if (*p != '\n' && (*p != '\r' || p[1] == '\n') && !is_separator)
        continue;
      if (is_separator)
        p += strlen (PARAGRAPH_SEPARATOR) - 1;
      start = (gsize) (p + 1 - text);
      g_array_append_val (lines, start);
    }
  return lines;
}

static guint
find_line (GArray *lines, gsize position)
{
  guint low = 0, high = lines->len;

  while (high - low > 1)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (lines, gsize, middle) <= position)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* A number for what each line looks like. */
static GArray *
find_looks (GArray *lines, GArray *spans)
{
  GArray *looks = g_array_sized_new (FALSE, TRUE, sizeof (guint), lines->len);

  g_array_set_size (looks, lines->len);
  for (guint i = 0; i < spans->len; i++)
    {
      const BriefNoteSpan *span = &g_array_index (spans, BriefNoteSpan, i);
      const guint last = find_line (lines, span->end - 1);

      for (guint line = find_line (lines, span->start); line <= last; line++)
        {
          const gsize start = g_array_index (lines, gsize, line);
          const guint from = (guint) (MAX (span->start, start) - start);
          const guint to = line == last ? (guint) (span->end - start) : 0;
          guint *look = &g_array_index (looks, guint, line);

          *look = (((*look * 31 + span->kind + 1) * 31) + from) * 31 + to;
        }
    }
  return looks;
}

/* The lines from the first to before the last that look different; none where @first is @last. */
static void
compare (GArray *before, GArray *after, guint *first, guint *last)
{
  const guint n_common = MIN (before->len, after->len);
  guint head = 0, tail = 0;

  while (head < n_common && g_array_index (before, guint, head) == g_array_index (after, guint, head))
    head++;
  while (tail < n_common - head
         && g_array_index (before, guint, before->len - tail - 1)
                == g_array_index (after, guint, after->len - tail - 1))
    tail++;
  *first = head;
  *last = after->len - tail;
}

/* What was typed or taken away may have lost its tags even where the line looks as before. */
static void
add_dirty (BriefNoteStyles *self, guint *first, guint *last)
{
  const int n_characters = gtk_text_buffer_get_char_count (self->buffer);
  GtkTextIter start, end;

  if (self->dirty_start > n_characters)
    return;
  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, self->dirty_start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, MAX (0, n_characters - self->dirty_from_end));
  if (*first == *last)
    *first = *last = (guint) gtk_text_iter_get_line (&start);
  *first = MIN (*first, (guint) gtk_text_iter_get_line (&start));
  *last = MAX (*last, (guint) gtk_text_iter_get_line (&end) + 1);
}

static void
get_iter (BriefNoteStyles *self, GArray *lines, gsize position, GtkTextIter *iter)
{
  const guint line = find_line (lines, position);

  gtk_text_buffer_get_iter_at_line_index (self->buffer, iter, (int) line,
                                          (int) (position - g_array_index (lines, gsize, line)));
}

static void
apply (BriefNoteStyles *self, GArray *lines, GArray *spans, guint first, guint last, gsize length)
{
  const gsize from = g_array_index (lines, gsize, first);
  const gsize to = last < lines->len ? g_array_index (lines, gsize, last) : length;
  GtkTextIter start, end;

  get_iter (self, lines, from, &start);
  get_iter (self, lines, to, &end);
  for (guint i = 0; i < BRIEF_NOTE_SPAN_N_KINDS; i++)
    gtk_text_buffer_remove_tag (self->buffer, self->tags[i], &start, &end);
  for (guint i = 0; i < spans->len; i++)
    {
      const BriefNoteSpan *span = &g_array_index (spans, BriefNoteSpan, i);

      if (span->start >= to || span->end <= from)
        continue;
      get_iter (self, lines, MAX (span->start, from), &start);
      get_iter (self, lines, MIN (span->end, to), &end);
      gtk_text_buffer_apply_tag (self->buffer, self->tags[span->kind], &start, &end);
    }
}

static void
note_dirty (BriefNoteStyles *self, const GtkTextIter *start, const GtkTextIter *end)
{
  const int from_end = gtk_text_buffer_get_char_count (self->buffer) - gtk_text_iter_get_offset (end);

  self->dirty_start = MIN (self->dirty_start, gtk_text_iter_get_offset (start));
  self->dirty_from_end = MIN (self->dirty_from_end, from_end);
}

static void
inserted_cb (BriefNoteStyles *self, const GtkTextIter *end, const char *text, int length)
{
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  note_dirty (self, &start, end);
}

static void
deleted_cb (BriefNoteStyles *self, const GtkTextIter *start, const GtkTextIter *end)
{
  note_dirty (self, start, end);
}

/* Links and citations have the accent, which differs between light and dark. */
static void
accent_cb (BriefNoteStyles *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GdkRGBA accent;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (manager),
                                       adw_style_manager_get_dark (manager), &accent);
  g_object_set (self->tags[BRIEF_NOTE_SPAN_LINK], "foreground-rgba", &accent, NULL);
  g_object_set (self->tags[BRIEF_NOTE_SPAN_CITATION], "foreground-rgba", &accent, NULL);
}

static void
brief_note_styles_finalize (GObject *object)
{
  BriefNoteStyles *self = BRIEF_NOTE_STYLES (object);

  g_clear_pointer (&self->looks, g_array_unref);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (brief_note_styles_parent_class)->finalize (object);
}

static void
brief_note_styles_class_init (BriefNoteStylesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_note_styles_finalize;
}

static void
brief_note_styles_init (BriefNoteStyles *self)
{
  self->looks = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->looks, 1);
  self->dirty_start = G_MAXINT;
  self->dirty_from_end = G_MAXINT;
}

static void
create_tags (BriefNoteStyles *self)
{
  GtkTextBuffer *buffer = self->buffer;

  self->tags[BRIEF_NOTE_SPAN_QUOTATION] = gtk_text_buffer_create_tag (
      buffer, NULL, "style", PANGO_STYLE_ITALIC, "left-margin", 21, NULL);
  self->tags[BRIEF_NOTE_SPAN_HEADING] = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD,
                                                                    "scale", 1.15, NULL);
  self->tags[BRIEF_NOTE_SPAN_STRONG] = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD,
                                                                   NULL);
  self->tags[BRIEF_NOTE_SPAN_EMPHASIS] = gtk_text_buffer_create_tag (buffer, NULL, "style",
                                                                     PANGO_STYLE_ITALIC, NULL);
  self->tags[BRIEF_NOTE_SPAN_LINK] = gtk_text_buffer_create_tag (buffer, NULL, "underline",
                                                                 PANGO_UNDERLINE_SINGLE, NULL);
  self->tags[BRIEF_NOTE_SPAN_CITATION] = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->tags[BRIEF_NOTE_SPAN_CODE] = gtk_text_buffer_create_tag (buffer, NULL, "family", "monospace", NULL);
}

/**
 * brief_note_styles_new:
 * @buffer: an empty buffer, to be styled for as long as it lives
 *
 * Returns: (transfer full): what styles it
 */
BriefNoteStyles *
brief_note_styles_new (GtkTextBuffer *buffer)
{
  BriefNoteStyles *self = g_object_new (BRIEF_TYPE_NOTE_STYLES, NULL);
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->buffer = g_object_ref (buffer);
  create_tags (self);
  accent_cb (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (accent_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::accent-color", G_CALLBACK (accent_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "insert-text", G_CALLBACK (inserted_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (buffer, "delete-range", G_CALLBACK (deleted_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return self;
}

/**
 * brief_note_styles_update:
 * @self: what styles a buffer
 * @text: what the buffer holds
 *
 * Brings the look of the buffer up to date, in the lines that changed.
 */
void
brief_note_styles_update (BriefNoteStyles *self, const char *text)
{
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GArray) lines = NULL;
  GArray *looks;
  guint first, last;

  g_return_if_fail (BRIEF_IS_NOTE_STYLES (self));
  g_return_if_fail (text != NULL);

  spans = brief_note_spans_find (text);
  lines = find_lines (text);
  looks = find_looks (lines, spans);
  compare (self->looks, looks, &first, &last);
  add_dirty (self, &first, &last);
  if (first < last)
    apply (self, lines, spans, first, MIN (last, lines->len), strlen (text));
  g_array_unref (self->looks);
  self->looks = looks;
  self->dirty_start = G_MAXINT;
  self->dirty_from_end = G_MAXINT;
}
