/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-document.h"

struct _BriefDocument {
  GObject parent_instance;

  BriefBlock *root;
  char *title;
  char *author;
  char *language;
  BriefPartialDate date;
};

G_DEFINE_FINAL_TYPE (BriefDocument, brief_document, G_TYPE_OBJECT)

static void
brief_document_finalize (GObject *object)
{
  BriefDocument *self = BRIEF_DOCUMENT (object);

  g_clear_pointer (&self->root, brief_block_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (brief_document_parent_class)->finalize (object);
}

static void
brief_document_class_init (BriefDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_document_finalize;
}

static void
brief_document_init (BriefDocument *self)
{
}

/**
 * brief_document_new:
 * @root: the block tree
 * @title: its title
 * @author: (nullable): who prepared it, as typed
 * @language: its BCP 47 tag
 * @date: (nullable): its date
 *
 * Returns: (transfer full): a document
 */
BriefDocument *
brief_document_new (BriefBlock *root,
                    const char *title,
                    const char *author,
                    const char *language,
                    const BriefPartialDate *date)
{
  BriefDocument *self;

  g_return_val_if_fail (root != NULL && brief_block_get_kind (root) == BRIEF_BLOCK_DOCUMENT, NULL);
  g_return_val_if_fail (title != NULL && language != NULL, NULL);

  self = g_object_new (BRIEF_TYPE_DOCUMENT, NULL);
  self->root = brief_block_ref (root);
  self->title = g_strdup (title);
  self->author = g_strdup (author);
  self->language = g_strdup (language);
  if (date != NULL)
    self->date = *date;
  return self;
}

BriefBlock *
brief_document_get_root (BriefDocument *self)
{
  g_return_val_if_fail (BRIEF_IS_DOCUMENT (self), NULL);

  return self->root;
}

const char *
brief_document_get_title (BriefDocument *self)
{
  g_return_val_if_fail (BRIEF_IS_DOCUMENT (self), NULL);

  return self->title;
}

/**
 * brief_document_get_author:
 * @self: a document
 *
 * Returns: (nullable): who prepared it, as typed in the pack's details
 */
const char *
brief_document_get_author (BriefDocument *self)
{
  g_return_val_if_fail (BRIEF_IS_DOCUMENT (self), NULL);

  return self->author;
}

const char *
brief_document_get_language (BriefDocument *self)
{
  g_return_val_if_fail (BRIEF_IS_DOCUMENT (self), NULL);

  return self->language;
}

/**
 * brief_document_get_date:
 * @self: a document
 *
 * Returns: its date; may be not set
 */
const BriefPartialDate *
brief_document_get_date (BriefDocument *self)
{
  g_return_val_if_fail (BRIEF_IS_DOCUMENT (self), NULL);

  return &self->date;
}
