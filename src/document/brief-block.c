/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-block.h"

#include "model/brief-readable.h"

struct _BriefBlock {
  gatomicrefcount ref_count;
  BriefBlockKind kind;
  BriefRole role;
  guint level;
  gboolean header;
  char *language;
  char *anchor;
  char *label;
  char *margin;
  char *margin_language;
  char *entry_key;
  GBytes *image;
  char *media_type;
  char *alternative;
  GPtrArray *children; /* of BriefBlock */
  GArray *inlines;     /* of BriefInline */
};

G_DEFINE_BOXED_TYPE (BriefBlock, brief_block, brief_block_ref, brief_block_unref)

static void
clear_inline (gpointer data)
{
  BriefInline *run = data;

  g_clear_pointer (&run->text, g_free);
  g_clear_pointer (&run->language, g_free);
  g_clear_pointer (&run->target, g_free);
  g_clear_pointer (&run->anchor, g_free);
  g_clear_pointer (&run->alternative, g_free);
}

/**
 * brief_block_new:
 * @kind: what it is
 *
 * Returns: (transfer full): a block without anything in it
 */
BriefBlock *
brief_block_new (BriefBlockKind kind)
{
  BriefBlock *self = g_new0 (BriefBlock, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->children = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_block_unref);
  self->inlines = g_array_new (FALSE, FALSE, sizeof (BriefInline));
  g_array_set_clear_func (self->inlines, clear_inline);
  return self;
}

BriefBlock *
brief_block_ref (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
brief_block_unref (BriefBlock *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->language);
  g_free (self->anchor);
  g_free (self->label);
  g_free (self->margin);
  g_free (self->margin_language);
  g_free (self->entry_key);
  g_clear_pointer (&self->image, g_bytes_unref);
  g_free (self->media_type);
  g_free (self->alternative);
  g_ptr_array_unref (self->children);
  g_array_unref (self->inlines);
  g_free (self);
}

/**
 * brief_block_append:
 * @self: a block without inlines
 * @child: (transfer full): a block
 *
 * Returns: (transfer none): @child
 */
BriefBlock *
brief_block_append (BriefBlock *self, BriefBlock *child)
{
  g_return_val_if_fail (self != NULL && child != NULL, NULL);
  g_return_val_if_fail (self->inlines->len == 0, child);

  g_ptr_array_add (self->children, child);
  return child;
}

/**
 * brief_block_append_new:
 * @self: a block without inlines
 * @kind: what to append
 *
 * Returns: (transfer none): a new child
 */
BriefBlock *
brief_block_append_new (BriefBlock *self, BriefBlockKind kind)
{
  return brief_block_append (self, brief_block_new (kind));
}

/**
 * brief_block_append_text:
 * @self: a block without children
 * @text: plain text
 * @flags: how it is to be read, of #BriefInlineFlags
 * @language: (nullable): BCP 47 tag where it differs from the block
 */
void
brief_block_append_text (BriefBlock *self, const char *text, guint flags, const char *language)
{
  brief_block_append_link (self, text, flags, language, NULL, NULL);
}

/**
 * brief_block_append_link:
 * @self: a block without children
 * @text: plain text
 * @flags: how it is to be read, of #BriefInlineFlags
 * @language: (nullable): BCP 47 tag where it differs from the block
 * @target: (nullable): `#anchor`, or an http(s) or mailto address
 * @alternative: (nullable): what is read aloud instead
 */
void
brief_block_append_link (BriefBlock *self,
                         const char *text,
                         guint flags,
                         const char *language,
                         const char *target,
                         const char *alternative)
{
  brief_block_append_inline (self, &(const BriefInline) {
                                       .text = (char *) text,
                                       .flags = flags,
                                       .language = (char *) language,
                                       .target = (char *) target,
                                       .alternative = (char *) alternative,
                                   });
}

/**
 * brief_block_append_inline:
 * @self: a block without children
 * @run: what to append; copied. Nothing is appended where it has no text
 */
void
brief_block_append_inline (BriefBlock *self, const BriefInline *run)
{
  BriefInline copy;

  g_return_if_fail (self != NULL && run != NULL && run->text != NULL);
  g_return_if_fail (self->children->len == 0);

  if (*run->text == '\0')
    return;
  copy = (BriefInline) {
    .text = g_strdup (run->text),
    .flags = run->flags,
    .language = g_strdup (run->language),
    .target = g_strdup (run->target),
    .anchor = g_strdup (run->anchor),
    .alternative = g_strdup (run->alternative),
  };
  g_array_append_val (self->inlines, copy);
}

void
brief_block_set_level (BriefBlock *self, guint level)
{
  g_return_if_fail (self != NULL);

  self->level = level;
}

void
brief_block_set_role (BriefBlock *self, BriefRole role)
{
  g_return_if_fail (self != NULL);

  self->role = role;
}

void
brief_block_set_language (BriefBlock *self, const char *language)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->language, language);
}

void
brief_block_set_anchor (BriefBlock *self, const char *anchor)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->anchor, anchor);
}

void
brief_block_set_label (BriefBlock *self, const char *label)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->label, label);
}

void
brief_block_set_margin (BriefBlock *self, const char *margin)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->margin, margin);
}

void
brief_block_set_margin_language (BriefBlock *self, const char *language)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->margin_language, language);
}

void
brief_block_set_entry_key (BriefBlock *self, const char *key)
{
  g_return_if_fail (self != NULL);

  g_set_str (&self->entry_key, key);
}

void
brief_block_set_header (BriefBlock *self, gboolean header)
{
  g_return_if_fail (self != NULL);

  self->header = header;
}

/**
 * brief_block_set_image:
 * @self: a figure
 * @data: the file of the picture
 * @media_type: its media type
 * @alternative: what it shows, in words
 */
void
brief_block_set_image (BriefBlock *self, GBytes *data, const char *media_type, const char *alternative)
{
  g_return_if_fail (self != NULL && data != NULL);

  g_clear_pointer (&self->image, g_bytes_unref);
  self->image = g_bytes_ref (data);
  g_set_str (&self->media_type, media_type);
  g_set_str (&self->alternative, alternative);
}

BriefBlockKind
brief_block_get_kind (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, BRIEF_BLOCK_DOCUMENT);

  return self->kind;
}

BriefRole
brief_block_get_role (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, BRIEF_ROLE_BODY);

  return self->role;
}

/**
 * brief_block_get_level:
 * @self: a block
 *
 * Returns: the level of a heading by what it is for, 1 to 6; for its level in the document see #BriefHeadings
 */
guint
brief_block_get_level (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->level;
}

/**
 * brief_block_get_language:
 * @self: a block
 *
 * Returns: (nullable): BCP 47 tag where it differs from the block round it
 */
const char *
brief_block_get_language (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->language;
}

/**
 * brief_block_get_anchor:
 * @self: a block
 *
 * Returns: (nullable): the name by which links find it
 */
const char *
brief_block_get_anchor (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->anchor;
}

/**
 * brief_block_get_label:
 * @self: a block
 *
 * Returns: (nullable): the mark of a list item, or the number of a source, footnote, heading or paragraph
 */
const char *
brief_block_get_label (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->label;
}

/**
 * brief_block_get_margin:
 * @self: a block
 *
 * Returns: (nullable): what stands beside it in the margin: a number, a place
 */
const char *
brief_block_get_margin (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->margin;
}

/**
 * brief_block_get_margin_language:
 * @self: a block
 *
 * Returns: (nullable): BCP 47 tag of what stands in the margin, where it differs from that of the document
 */
const char *
brief_block_get_margin_language (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->margin_language;
}

/**
 * brief_block_get_entry_key:
 * @self: a block
 *
 * Returns: (nullable): the key of the section or entry of the pack that it comes from
 */
const char *
brief_block_get_entry_key (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entry_key;
}

/**
 * brief_block_is_header:
 * @self: a block
 *
 * Returns: whether a row or cell is the header of others
 */
gboolean
brief_block_is_header (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->header;
}

/**
 * brief_block_get_image:
 * @self: a figure
 * @media_type: (out) (optional) (transfer none): its media type
 * @alternative: (out) (optional) (transfer none): what it shows, in words
 *
 * Returns: (transfer none) (nullable): the file of its picture
 */
GBytes *
brief_block_get_image (BriefBlock *self, const char **media_type, const char **alternative)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (media_type != NULL)
    *media_type = self->media_type;
  if (alternative != NULL)
    *alternative = self->alternative;
  return self->image;
}

guint
brief_block_get_n_children (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->children->len;
}

BriefBlock *
brief_block_get_child (BriefBlock *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->children->len, NULL);

  return g_ptr_array_index (self->children, position);
}

guint
brief_block_get_n_inlines (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->inlines->len;
}

const BriefInline *
brief_block_get_inline (BriefBlock *self, guint position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->inlines->len, NULL);

  return &g_array_index (self->inlines, BriefInline, position);
}

/**
 * brief_block_is_readable:
 * @self: a block without children
 *
 * Returns: whether there is something in its text to see or to read aloud
 */
gboolean
brief_block_is_readable (BriefBlock *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->inlines->len; i++)
    if (brief_is_readable (g_array_index (self->inlines, BriefInline, i).text))
      return TRUE;
  return FALSE;
}

static void
append_text (BriefBlock *self, GString *text)
{
  for (guint i = 0; i < self->inlines->len; i++)
    g_string_append (text, g_array_index (self->inlines, BriefInline, i).text);
  for (guint i = 0; i < self->children->len; i++)
    {
      BriefBlock *child = g_ptr_array_index (self->children, i);

      if (text->len > 0 && text->str[text->len - 1] != '\n')
        g_string_append_c (text, '\n');
      append_text (child, text);
    }
}

/**
 * brief_block_dup_text:
 * @self: a block
 *
 * Returns: (transfer full): its words and those of all that it holds, a line a block
 */
char *
brief_block_dup_text (BriefBlock *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, g_string_free_and_steal (text));

  append_text (self, text);
  return g_string_free_and_steal (text);
}
