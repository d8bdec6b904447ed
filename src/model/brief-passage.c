/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-passage.h"

struct _BriefPassage {
  gatomicrefcount ref_count;
  BriefLocalizedText *text;
  BriefPartialDate as_of;
  GPtrArray *citations; /* of BriefCitation */
};

G_DEFINE_BOXED_TYPE (BriefPassage, brief_passage, brief_passage_ref, brief_passage_unref)

/**
 * brief_passage_new:
 * @text: the statement
 * @as_of: (nullable): the day on which it is known to hold
 * @citations: (element-type BriefCitation): its citations
 *
 * Returns: (transfer full): a passage
 */
BriefPassage *
brief_passage_new (BriefLocalizedText *text, const BriefPartialDate *as_of, GPtrArray *citations)
{
  BriefPassage *self;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (citations != NULL, NULL);

  self = g_new0 (BriefPassage, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text = brief_localized_text_ref (text);
  if (as_of != NULL)
    self->as_of = *as_of;
  self->citations = g_ptr_array_ref (citations);
  return self;
}

/**
 * brief_passage_ref:
 * @self: a passage
 *
 * Returns: (transfer full): @self
 */
BriefPassage *
brief_passage_ref (BriefPassage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * brief_passage_unref:
 * @self: (transfer full): a passage
 */
void
brief_passage_unref (BriefPassage *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->text, brief_localized_text_unref);
  g_ptr_array_unref (self->citations);
  g_free (self);
}

/**
 * brief_passage_get_text:
 * @self: a passage
 *
 * Returns: (transfer none): the statement
 */
BriefLocalizedText *
brief_passage_get_text (BriefPassage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * brief_passage_get_as_of:
 * @self: a passage
 *
 * Returns: (transfer none): the day on which it is known to hold
 */
const BriefPartialDate *
brief_passage_get_as_of (BriefPassage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->as_of;
}

/**
 * brief_passage_get_citations:
 * @self: a passage
 *
 * Returns: (transfer none) (element-type BriefCitation): its citations
 */
GPtrArray *
brief_passage_get_citations (BriefPassage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->citations;
}
