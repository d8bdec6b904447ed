/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/brief-item-icon.h"

/**
 * brief_item_icon_name:
 * @type: a kind of item
 *
 * Returns: the name of the symbolic icon that stands for it
 */
const char *
brief_item_icon_name (BriefItemType type)
{
  switch (type)
    {
    case BRIEF_ITEM_TYPE_RECOMMENDATION:
      return "recommendation-symbolic";
    case BRIEF_ITEM_TYPE_REPORT:
      return "report-symbolic";
    case BRIEF_ITEM_TYPE_FACT:
      return "fact-symbolic";
    case BRIEF_ITEM_TYPE_FINDING:
      return "finding-symbolic";
    case BRIEF_ITEM_TYPE_ENDORSEMENT:
    case BRIEF_ITEM_TYPE_POSITION:
      return "endorsement-symbolic";
    case BRIEF_ITEM_TYPE_STATEMENT:
      return "statement-symbolic";
    case BRIEF_ITEM_TYPE_MILESTONE:
      return "milestone-symbolic";
    default:
      g_return_val_if_reached (NULL);
    }
}
