/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/browse/brief-browse-view-private.h"

#include "library/brief-hit.h"

/* What is open to read, and where it stands in the list. */

static gboolean
row_is (GObject *row, BriefCollection *collection, BriefItem *item)
{
  if (item == NULL)
    return row == G_OBJECT (collection);
  return BRIEF_IS_HIT (row) && brief_hit_get_item (BRIEF_HIT (row)) == item;
}

static guint
find_row (BriefBrowseView *self, BriefCollection *collection, BriefItem *item)
{
  GListModel *rows = brief_browse_groups_get_rows (self->groups);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);

      if (row_is (row, collection, item))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * brief_browse_view_show_beside:
 * @self: a view
 * @collection: a collection
 * @item: (nullable): one of its items, or %NULL for the policy itself
 *
 * Opens @item beside the list and not over it, also where it is not on the list.
 */
void
brief_browse_view_show_beside (BriefBrowseView *self, BriefCollection *collection, BriefItem *item)
{
  guint position;

  g_return_if_fail (BRIEF_IS_BROWSE_VIEW (self));
  g_return_if_fail (BRIEF_IS_COLLECTION (collection));

  position = find_row (self, collection, item);
  if (position == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  else if (position >= gtk_slice_list_model_get_size (self->slice))
    gtk_slice_list_model_set_size (self->slice, position + 1);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT, NULL);
  brief_reader_show (self->reader, collection, item);
}

/**
 * brief_browse_view_show:
 * @self: a view
 * @collection: a collection
 * @item: (nullable): one of its items, or %NULL for the policy itself
 *
 * Opens @item to read, also where it is not on the list.
 */
void
brief_browse_view_show (BriefBrowseView *self, BriefCollection *collection, BriefItem *item)
{
  brief_browse_view_show_beside (self, collection, item);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/**
 * brief_browse_view_show_first:
 * @self: a view
 *
 * Opens the first row, where nothing is open yet, beside the list and not over it.
 */
void
brief_browse_view_show_first (BriefBrowseView *self)
{
  g_return_if_fail (BRIEF_IS_BROWSE_VIEW (self));

  if (brief_reader_get_reference (self->reader) == NULL)
    gtk_single_selection_set_selected (self->selection, 0);
}

/**
 * brief_browse_view_show_list:
 * @self: a view
 *
 * Where only one of list and item has room, shows the list.
 */
void
brief_browse_view_show_list (BriefBrowseView *self)
{
  g_return_if_fail (BRIEF_IS_BROWSE_VIEW (self));

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
}

/**
 * brief_browse_view_get_shown:
 * @self: a view
 *
 * Returns: (nullable): the reference of what is open
 */
const char *
brief_browse_view_get_shown (BriefBrowseView *self)
{
  g_return_val_if_fail (BRIEF_IS_BROWSE_VIEW (self), NULL);

  return brief_reader_get_reference (self->reader);
}

/**
 * brief_browse_view_is_reading:
 * @self: a view
 *
 * Returns: whether something is open and on the screen
 */
gboolean
brief_browse_view_is_reading (BriefBrowseView *self)
{
  g_return_val_if_fail (BRIEF_IS_BROWSE_VIEW (self), FALSE);

  return brief_reader_get_reference (self->reader) != NULL
         && (!adw_navigation_split_view_get_collapsed (self->split_view)
             || adw_navigation_split_view_get_show_content (self->split_view));
}
