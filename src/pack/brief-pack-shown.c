/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/brief-endorsement.h"
#include "model/brief-report.h"
#include "pack/brief-pack-command.h"

#include <glib/gi18n-lib.h>

/* What there is to show of an item, and the commands that show or hide some of it. The words themselves never change. */

static gboolean
is_filled (GPtrArray *array)
{
  return array != NULL && array->len > 0;
}

static guint
get_parts_of_report (BriefReport *report)
{
  return (is_filled (brief_report_get_law (report)) ? BRIEF_PART_LAW : 0u)
         | (is_filled (brief_report_get_method (report)) ? BRIEF_PART_METHOD : 0u)
         | (is_filled (brief_report_get_facts (report)) ? BRIEF_PART_FACTS : 0u);
}

/**
 * brief_entry_get_findings:
 * @self: an entry
 *
 * Returns: (nullable) (transfer none) (element-type BriefItem): the findings that it can show: those of a report, or those
 *   that support a recommendation
 */
GPtrArray *
brief_entry_get_findings (BriefEntry *self)
{
  BriefSnapshot *snapshot;

  g_return_val_if_fail (BRIEF_IS_ENTRY (self), NULL);

  snapshot = brief_entry_get_snapshot (self);
  if (snapshot == NULL)
    return NULL;
  if (BRIEF_IS_REPORT (brief_snapshot_get_item (snapshot)))
    return brief_report_get_findings (BRIEF_REPORT (brief_snapshot_get_item (snapshot)));
  return brief_snapshot_get_item_type (snapshot) == BRIEF_ITEM_TYPE_RECOMMENDATION
             ? brief_snapshot_get_evidence (snapshot)
             : NULL;
}

/**
 * brief_entry_get_positions:
 * @self: an entry
 *
 * Returns: (nullable) (transfer none) (element-type BriefItem): the positions that it can show: those of a body
 */
GPtrArray *
brief_entry_get_positions (BriefEntry *self)
{
  BriefSnapshot *snapshot;

  g_return_val_if_fail (BRIEF_IS_ENTRY (self), NULL);

  snapshot = brief_entry_get_snapshot (self);
  return snapshot != NULL && BRIEF_IS_ENDORSEMENT (brief_snapshot_get_item (snapshot))
             ? brief_endorsement_get_positions (BRIEF_ENDORSEMENT (brief_snapshot_get_item (snapshot)))
             : NULL;
}

/**
 * brief_entry_get_available_parts:
 * @self: an entry
 *
 * Returns: the set of #BriefPart that its item has and that can be left out; none for a note alone
 */
guint
brief_entry_get_available_parts (BriefEntry *self)
{
  BriefSnapshot *snapshot;
  JsonArray *sources;
  BriefItem *item;
  guint parts = BRIEF_PART_TITLE;

  g_return_val_if_fail (BRIEF_IS_ENTRY (self), 0);

  snapshot = brief_entry_get_snapshot (self);
  if (snapshot == NULL)
    return 0;
  item = brief_snapshot_get_item (snapshot);
  /* Of a fact or position the text is all there is. */
  if (brief_item_get_text (item) != NULL && brief_item_get_item_type (item) != BRIEF_ITEM_TYPE_FACT
      && brief_item_get_item_type (item) != BRIEF_ITEM_TYPE_POSITION)
    parts |= BRIEF_PART_TEXT;
  if (BRIEF_IS_REPORT (item))
    parts |= get_parts_of_report (BRIEF_REPORT (item));
  if (is_filled (brief_entry_get_findings (self)))
    parts |= BRIEF_PART_FINDINGS;
  if (is_filled (brief_entry_get_positions (self)))
    parts |= BRIEF_PART_POSITIONS;
  sources = json_object_get_array_member (brief_snapshot_get_json (snapshot), "sources");
  if (sources != NULL && json_array_get_length (sources) > 0)
    parts |= BRIEF_PART_SOURCES;
  return parts;
}

static void
change_shown (BriefPack *self,
              BriefEntry *entry,
              const char *name,
              guint parts,
              const char *const *findings,
              const char *const *positions)
{
  g_autoptr (BriefPackCommand) command = brief_pack_command_new (self, name);
  BriefShown *shown = brief_shown_new_changed (brief_entry_get_shown (entry), parts, findings, positions);

  brief_pack_command_change_shown (command, entry, shown);
  brief_pack_command_run (command);
  g_clear_pointer (&shown, brief_shown_unref);
}

static const char *
get_name (BriefPart part, gboolean shown)
{
  switch (part)
    {
    case BRIEF_PART_TITLE:
      return shown ? _ ("Show Title") : _ ("Hide Title");
    case BRIEF_PART_TEXT:
      return shown ? _ ("Show Text") : _ ("Hide Text");
    case BRIEF_PART_LAW:
      return shown ? _ ("Show Law") : _ ("Hide Law");
    case BRIEF_PART_METHOD:
      return shown ? _ ("Show Method") : _ ("Hide Method");
    case BRIEF_PART_FACTS:
      return shown ? _ ("Show Facts") : _ ("Hide Facts");
    case BRIEF_PART_FINDINGS:
      return shown ? _ ("Show Findings") : _ ("Hide Findings");
    case BRIEF_PART_POSITIONS:
      return shown ? _ ("Show Positions") : _ ("Hide Positions");
    case BRIEF_PART_SOURCES:
    default:
      return shown ? _ ("Show Sources") : _ ("Hide Sources");
    }
}

/**
 * brief_pack_show_part:
 * @self: a pack
 * @entry: one of its entries
 * @part: a part of its item
 * @shown: whether to show it
 *
 * Shows or hides a part of the item of an entry.
 */
void
brief_pack_show_part (BriefPack *self, BriefEntry *entry, BriefPart part, gboolean shown)
{
  guint parts;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (BRIEF_IS_ENTRY (entry));

  parts = brief_entry_get_parts (entry);
  if (((parts & part) != 0) == !!shown)
    return;
  change_shown (self, entry, get_name (part, shown), shown ? parts | part : parts & ~(guint) part,
                brief_entry_get_shown_findings (entry), brief_entry_get_shown_positions (entry));
}

/* The ids to show, one more or one less than now, in the order of the item; %NULL where it is all of them. */
static char **
list_ids (GPtrArray *items, const char *const *now, const char *id, gboolean shown)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean is_all = TRUE;

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const char *candidate = brief_item_get_id (g_ptr_array_index (items, i));
      const gboolean is_shown = g_str_equal (candidate, id) ? shown
                                                            : now == NULL || g_strv_contains (now, candidate);

      if (is_shown)
        g_strv_builder_add (ids, candidate);
      is_all = is_all && is_shown;
    }
  return is_all ? NULL : g_strv_builder_end (ids);
}

/**
 * brief_pack_show_finding:
 * @self: a pack
 * @entry: one of its entries
 * @id: the id of one of its findings
 * @shown: whether to show it
 *
 * Shows or hides one finding.
 */
void
brief_pack_show_finding (BriefPack *self, BriefEntry *entry, const char *id, gboolean shown)
{
  const char *const *now;
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (BRIEF_IS_ENTRY (entry));
  g_return_if_fail (id != NULL);

  now = brief_entry_get_shown_findings (entry);
  if ((now == NULL || g_strv_contains (now, id)) == !!shown)
    return;
  ids = list_ids (brief_entry_get_findings (entry), now, id, shown);
  change_shown (self, entry, shown ? _ ("Show Finding") : _ ("Hide Finding"), brief_entry_get_parts (entry),
                (const char *const *) ids, brief_entry_get_shown_positions (entry));
}

/**
 * brief_pack_show_position:
 * @self: a pack
 * @entry: one of its entries
 * @id: the id of one of its positions
 * @shown: whether to show it
 *
 * Shows or hides one position.
 */
void
brief_pack_show_position (BriefPack *self, BriefEntry *entry, const char *id, gboolean shown)
{
  const char *const *now;
  g_auto (GStrv) ids = NULL;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (BRIEF_IS_ENTRY (entry));
  g_return_if_fail (id != NULL);

  now = brief_entry_get_shown_positions (entry);
  if ((now == NULL || g_strv_contains (now, id)) == !!shown)
    return;
  ids = list_ids (brief_entry_get_positions (entry), now, id, shown);
  change_shown (self, entry, shown ? _ ("Show Position") : _ ("Hide Position"), brief_entry_get_parts (entry),
                brief_entry_get_shown_findings (entry), (const char *const *) ids);
}

/**
 * brief_pack_show_all:
 * @self: a pack
 * @entry: one of its entries
 *
 * Shows all of the item of an entry.
 */
void
brief_pack_show_all (BriefPack *self, BriefEntry *entry)
{
  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (BRIEF_IS_ENTRY (entry));

  if (brief_entry_get_parts (entry) != BRIEF_PARTS_ALL || brief_entry_get_shown_findings (entry) != NULL
      || brief_entry_get_shown_positions (entry) != NULL)
    change_shown (self, entry, _ ("Show All"), BRIEF_PARTS_ALL, NULL, NULL);
}
