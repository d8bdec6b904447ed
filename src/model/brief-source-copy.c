/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-source-copy.h"

struct _BriefSourceCopy {
  gatomicrefcount ref_count;
  char *url;
  char *note;
  BriefPartialDate accessed;
};

G_DEFINE_BOXED_TYPE (BriefSourceCopy, brief_source_copy, brief_source_copy_ref, brief_source_copy_unref)

/**
 * brief_source_copy_new:
 * @url: the address
 * @note: (nullable): what is at that address
 * @accessed: (nullable): the day it was read
 *
 * Returns: (transfer full): a further address of a source
 */
BriefSourceCopy *
brief_source_copy_new (const char *url, const char *note, const BriefPartialDate *accessed)
{
  BriefSourceCopy *self;

  g_return_val_if_fail (url != NULL, NULL);

  self = g_new0 (BriefSourceCopy, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->url = g_strdup (url);
  self->note = g_strdup (note);
  if (accessed != NULL)
    self->accessed = *accessed;
  return self;
}

/**
 * brief_source_copy_ref:
 * @self: a source copy
 *
 * Returns: (transfer full): @self
 */
BriefSourceCopy *
brief_source_copy_ref (BriefSourceCopy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * brief_source_copy_unref:
 * @self: (transfer full): a source copy
 */
void
brief_source_copy_unref (BriefSourceCopy *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->url);
  g_free (self->note);
  g_free (self);
}

/**
 * brief_source_copy_get_url:
 * @self: a source copy
 *
 * Returns: the address
 */
const char *
brief_source_copy_get_url (BriefSourceCopy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->url;
}

/**
 * brief_source_copy_get_note:
 * @self: a source copy
 *
 * Returns: (nullable): what is at that address
 */
const char *
brief_source_copy_get_note (BriefSourceCopy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

/**
 * brief_source_copy_get_accessed:
 * @self: a source copy
 *
 * Returns: (transfer none): the day it was read
 */
const BriefPartialDate *
brief_source_copy_get_accessed (BriefSourceCopy *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->accessed;
}
