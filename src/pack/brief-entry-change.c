/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-entry-change.h"

#include "pack/brief-snapshot-content.h"

struct _BriefEntryChange {
  GObject parent_instance;

  BriefEntry *entry;
  BriefSnapshot *now;
  char *hash;
  guint n_new_findings;
};

G_DEFINE_FINAL_TYPE (BriefEntryChange, brief_entry_change, G_TYPE_OBJECT)

static void
brief_entry_change_finalize (GObject *object)
{
  BriefEntryChange *self = BRIEF_ENTRY_CHANGE (object);

  g_clear_object (&self->entry);
  g_clear_object (&self->now);
  g_clear_pointer (&self->hash, g_free);

  G_OBJECT_CLASS (brief_entry_change_parent_class)->finalize (object);
}

static void
brief_entry_change_class_init (BriefEntryChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_entry_change_finalize;
}

static void
brief_entry_change_init (BriefEntryChange *self)
{
}

/**
 * brief_entry_change_new:
 * @entry: an entry of an item
 * @now: (nullable): the item as its collection has it, or %NULL where it has it no more
 * @hash: by which keeping the entry as it is remembers this change
 *
 * Returns: (transfer full): the change
 */
BriefEntryChange *
brief_entry_change_new (BriefEntry *entry, BriefSnapshot *now, const char *hash)
{
  BriefEntryChange *self = g_object_new (BRIEF_TYPE_ENTRY_CHANGE, NULL);

  self->entry = g_object_ref (entry);
  self->hash = g_strdup (hash);
  g_set_object (&self->now, now);
  if (now != NULL)
    self->n_new_findings = brief_snapshot_count_new_evidence (now, brief_entry_get_snapshot (entry));
  return self;
}

/**
 * brief_entry_change_get_entry:
 * @self: a change
 *
 * Returns: (transfer none): the entry, with the item as it was picked
 */
BriefEntry *
brief_entry_change_get_entry (BriefEntryChange *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY_CHANGE (self), NULL);

  return self->entry;
}

/**
 * brief_entry_change_get_now:
 * @self: a change
 *
 * Returns: (transfer none) (nullable): the item as its collection has it; %NULL where it has it no more
 */
BriefSnapshot *
brief_entry_change_get_now (BriefEntryChange *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY_CHANGE (self), NULL);

  return self->now;
}

/**
 * brief_entry_change_get_hash:
 * @self: a change
 *
 * Returns: by which keeping the entry as it is remembers this change
 */
const char *
brief_entry_change_get_hash (BriefEntryChange *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY_CHANGE (self), NULL);

  return self->hash;
}

/**
 * brief_entry_change_get_n_new_findings:
 * @self: a change
 *
 * Returns: how many findings support a recommendation now that did not when it was picked
 */
guint
brief_entry_change_get_n_new_findings (BriefEntryChange *self)
{
  g_return_val_if_fail (BRIEF_IS_ENTRY_CHANGE (self), 0);

  return self->n_new_findings;
}
