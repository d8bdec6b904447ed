/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-milestone.h"

/**
 * BriefMilestone:
 *
 * A dated step on the way of a policy. What it holds, every item holds.
 */
struct _BriefMilestone {
  BriefItem parent_instance;
};

G_DEFINE_FINAL_TYPE (BriefMilestone, brief_milestone, BRIEF_TYPE_ITEM)

static BriefItemType
brief_milestone_get_item_type (BriefItem *item)
{
  return BRIEF_ITEM_TYPE_MILESTONE;
}

static void
brief_milestone_class_init (BriefMilestoneClass *klass)
{
  BriefItemClass *item_class = BRIEF_ITEM_CLASS (klass);

  item_class->get_item_type = brief_milestone_get_item_type;
}

static void
brief_milestone_init (BriefMilestone *self)
{
}
