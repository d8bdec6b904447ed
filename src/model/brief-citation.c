/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-citation.h"

struct _BriefCitation {
  gatomicrefcount ref_count;
  char *source;
  char *locator;
  BriefEvidence evidence;
  BriefLocalizedText *note;
  char *account_of;
};

G_DEFINE_BOXED_TYPE (BriefCitation, brief_citation, brief_citation_ref, brief_citation_unref)

/**
 * brief_citation_new:
 * @source: the id of the source that was read
 * @locator: (nullable): where in the source, as a reader would write it
 * @evidence: how the source was read
 * @note: (nullable): a caveat that a reader must see
 * @account_of: (nullable): the id of the source that the cited one reports on
 *
 * Returns: (transfer full): a citation
 */
BriefCitation *
brief_citation_new (const char *source,
                    const char *locator,
                    BriefEvidence evidence,
                    BriefLocalizedText *note,
                    const char *account_of)
{
  BriefCitation *self;

  g_return_val_if_fail (source != NULL, NULL);

  self = g_new0 (BriefCitation, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->source = g_strdup (source);
  self->locator = g_strdup (locator);
  self->evidence = evidence;
  self->note = note ? brief_localized_text_ref (note) : NULL;
  self->account_of = g_strdup (account_of);
  return self;
}

/**
 * brief_citation_ref:
 * @self: a citation
 *
 * Returns: (transfer full): @self
 */
BriefCitation *
brief_citation_ref (BriefCitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * brief_citation_unref:
 * @self: (transfer full): a citation
 */
void
brief_citation_unref (BriefCitation *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->source);
  g_free (self->locator);
  g_clear_pointer (&self->note, brief_localized_text_unref);
  g_free (self->account_of);
  g_free (self);
}

/**
 * brief_citation_get_source:
 * @self: a citation
 *
 * Returns: the id of the source that was read
 */
const char *
brief_citation_get_source (BriefCitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->source;
}

/**
 * brief_citation_get_locator:
 * @self: a citation
 *
 * Returns: (nullable): where in the source, as a reader would write it
 */
const char *
brief_citation_get_locator (BriefCitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->locator;
}

/**
 * brief_citation_get_evidence:
 * @self: a citation
 *
 * Returns: how the source was read
 */
BriefEvidence
brief_citation_get_evidence (BriefCitation *self)
{
  g_return_val_if_fail (self != NULL, BRIEF_EVIDENCE_UNGRADED);

  return self->evidence;
}

/**
 * brief_citation_get_note:
 * @self: a citation
 *
 * Returns: (nullable) (transfer none): a caveat that a reader must see
 */
BriefLocalizedText *
brief_citation_get_note (BriefCitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

/**
 * brief_citation_get_account_of:
 * @self: a citation
 *
 * Returns: (nullable): the id of the source that the cited one reports on
 */
const char *
brief_citation_get_account_of (BriefCitation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->account_of;
}
