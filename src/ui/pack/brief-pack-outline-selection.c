/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pack/brief-pack-outline-private.h"

/* A row that moves leaves the list for a moment, and takes with it that it was selected, collapsed or had the focus. What
 * was so before a command is so again after it. */

static GtkTreeListModel *
get_tree (BriefPackOutline *self)
{
  return GTK_TREE_LIST_MODEL (gtk_multi_selection_get_model (self->selection));
}

static GtkTreeListRow *
get_section_row (BriefPackOutline *self, guint position)
{
  return gtk_tree_list_model_get_child_row (get_tree (self), position);
}

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

static void
add_to_set (GHashTable *set, gpointer object)
{
  g_hash_table_add (set, g_object_ref (object));
}

static guint
get_first (GtkBitset *rows)
{
  return gtk_bitset_is_empty (rows) ? GTK_INVALID_LIST_POSITION : gtk_bitset_get_minimum (rows);
}

/* Takes down what is selected. */
static void
remember (BriefPackOutline *self)
{
  g_autoptr (GPtrArray) selected = brief_pack_outline_dup_selection (self);
  g_autoptr (GtkBitset) rows = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  g_hash_table_remove_all (self->kept);
  for (guint i = 0; i < selected->len; i++)
    add_to_set (self->kept, g_ptr_array_index (selected, i));
  self->first_row = get_first (rows);
}

static void
selection_changed_cb (BriefPackOutline *self)
{
  if (self->restoring || self->changing)
    return;
  g_hash_table_remove_all (self->gone);
  remember (self);
  g_object_notify (G_OBJECT (self), "selected");
}

/* Comes before the list has seen it, so that the focus is still where it was. */
static void
rows_changed_cb (BriefPackOutline *self)
{
  if (self->changing || self->restoring)
    return;
  self->changing = TRUE;
  self->had_focus = (gtk_widget_get_state_flags (GTK_WIDGET (self->list)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  brief_pack_outline_hold (self);
}

static gboolean
has_kept_entry (BriefPackOutline *self, BriefSection *section)
{
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    if (g_hash_table_contains (self->kept, brief_section_get_entry (section, i)))
      return TRUE;
  return FALSE;
}

/* Selects the rows of what is kept; returns the first of them. */
static guint
select_kept (BriefPackOutline *self)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = NULL;
  guint position = 0;

  for (guint i = 0; i < brief_pack_get_n_sections (self->pack); i++)
    {
      BriefSection *section = brief_pack_get_section (self->pack, i);
      g_autoptr (GtkTreeListRow) row = get_section_row (self, i);

      if (g_hash_table_contains (self->kept, section))
        gtk_bitset_add (selected, position);
      position++;
      if (!gtk_tree_list_row_get_expanded (row))
        continue;
      for (guint j = 0; j < brief_section_get_n_entries (section); j++, position++)
        if (g_hash_table_contains (self->kept, brief_section_get_entry (section, j)))
          gtk_bitset_add (selected, position);
    }
  mask = gtk_bitset_new_range (0, position);
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, mask);
  return get_first (selected);
}

/* Where entries that are selected go out of sight, their section is selected in their place. */
static void
select_instead (BriefPackOutline *self, BriefSection *section)
{
  if (!has_kept_entry (self, section))
    return;
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    g_hash_table_remove (self->kept, brief_section_get_entry (section, i));
  add_to_set (self->kept, section);
  self->restoring = TRUE;
  self->first_row = select_kept (self);
  self->restoring = FALSE;
  if (self->had_focus)
    gtk_list_view_scroll_to (self->list, self->first_row, GTK_LIST_SCROLL_FOCUS, NULL);
  g_object_notify (G_OBJECT (self), "selected");
}

/* A row that leaves the list says that it was collapsed, too. */
static gboolean
is_in_list (BriefPackOutline *self, GtkTreeListRow *row, BriefSection *section)
{
  g_autoptr (GtkTreeListRow) current = NULL;
  guint position;

  if (self->selection == NULL || self->pack == NULL || section == NULL
      || !brief_pack_find_section (self->pack, section, &position))
    return FALSE;
  current = get_section_row (self, position);
  return current == row;
}

static void
expanded_cb (BriefPackOutline *self, GParamSpec *pspec, GtkTreeListRow *row)
{
  g_autoptr (GObject) section = gtk_tree_list_row_get_item (row);

  if (self->restoring || !is_in_list (self, row, BRIEF_SECTION (section)))
    return;
  self->changing = FALSE;
  if (gtk_tree_list_row_get_expanded (row))
    g_hash_table_remove (self->collapsed, section);
  else
    {
      add_to_set (self->collapsed, section);
      select_instead (self, BRIEF_SECTION (section));
    }
  remember (self);
}

/* Collapses what was, but for a section in which something is selected: that is to be seen. */
static void
restore_collapsed (BriefPackOutline *self)
{
  for (guint i = 0; i < brief_pack_get_n_sections (self->pack); i++)
    {
      BriefSection *section = brief_pack_get_section (self->pack, i);
      g_autoptr (GtkTreeListRow) row = get_section_row (self, i);

      if (has_kept_entry (self, section))
        g_hash_table_remove (self->collapsed, section);
      gtk_tree_list_row_set_expanded (row, !g_hash_table_contains (self->collapsed, section));
    }
}

static GHashTable *
list_parts (BriefPack *pack)
{
  GHashTable *parts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      g_hash_table_add (parts, section);
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        g_hash_table_add (parts, brief_section_get_entry (section, j));
    }
  return parts;
}

/* Moves from one set to another what is, or is not, a part of the pack; returns whether there was anything. */
static gboolean
sift (GHashTable *from, GHashTable *to, GHashTable *parts, gboolean present)
{
  GHashTableIter iter;
  gpointer part;
  gboolean any = FALSE;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &part, NULL))
    {
      if (g_hash_table_contains (parts, part) != present)
        continue;
      g_hash_table_iter_steal (&iter);
      g_hash_table_add (to, part);
      any = TRUE;
    }
  return any;
}

/* Instead of what has gone, what came into its place, or where that is another section, what is above: who deletes on and
 * on should not be led on to the whole of a section. */
static void
keep_neighbour (BriefPackOutline *self)
{
  GListModel *rows = G_LIST_MODEL (self->selection);
  const guint n_rows = g_list_model_get_n_items (rows);
  guint position = self->first_row;
  g_autoptr (GtkTreeListRow) row = NULL;
  g_autoptr (GObject) item = NULL;

  if (n_rows == 0 || position == GTK_INVALID_LIST_POSITION)
    return;
  position = MIN (position, n_rows - 1);
  row = g_list_model_get_item (rows, position);
  if (gtk_tree_list_row_get_depth (row) == 0 && position > 0)
    {
      g_clear_object (&row);
      row = g_list_model_get_item (rows, position - 1);
    }
  item = gtk_tree_list_row_get_item (row);
  add_to_set (self->kept, item);
}

/* What came back is selected again; else what is left of what was, or its neighbour. */
static void
update_kept (BriefPackOutline *self)
{
  g_autoptr (GHashTable) parts = list_parts (self->pack);
  g_autoptr (GHashTable) back = new_set ();
  g_autoptr (GHashTable) lost = new_set ();

  if (sift (self->gone, back, parts, TRUE))
    {
      g_hash_table_remove_all (self->kept);
      sift (back, self->kept, parts, TRUE);
      return;
    }
  if (!sift (self->kept, lost, parts, FALSE))
    return;
  g_hash_table_remove_all (self->gone);
  sift (lost, self->gone, parts, FALSE);
  if (g_hash_table_size (self->kept) == 0)
    keep_neighbour (self);
}

static void
update_places (BriefPackOutline *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      BriefOutlineRow *row = brief_pack_outline_get_row (child);

      if (row != NULL)
        brief_outline_row_update_place (row);
    }
}

static void
pack_changed_cb (BriefPackOutline *self)
{
  if (!self->changing)
    return;
  self->restoring = TRUE;
  update_kept (self);
  restore_collapsed (self);
  brief_pack_outline_watch_rows (self);
  self->first_row = select_kept (self);
  self->restoring = FALSE;
  self->changing = FALSE;
  update_places (self);
  if (self->had_focus && self->first_row != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list, self->first_row, GTK_LIST_SCROLL_FOCUS, NULL);
  if (self->had_focus && gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  brief_pack_outline_release (self);
  g_object_notify (G_OBJECT (self), "selected");
}

/**
 * brief_pack_outline_watch_rows:
 * @self: an outline of a pack
 *
 * Follows the rows of sections, each once, as they are expanded and collapsed.
 */
void
brief_pack_outline_watch_rows (BriefPackOutline *self)
{
  for (guint i = 0; i < brief_pack_get_n_sections (self->pack); i++)
    {
      g_autoptr (GtkTreeListRow) row = get_section_row (self, i);

      if (g_signal_handler_find (row, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL, expanded_cb,
                                 self)
          == 0)
        g_signal_connect_object (row, "notify::expanded", G_CALLBACK (expanded_cb), self, G_CONNECT_SWAPPED);
    }
}

/**
 * brief_pack_outline_selection_reset:
 * @self: an outline
 *
 * Forgets what was selected and collapsed, as with another pack.
 */
void
brief_pack_outline_selection_reset (BriefPackOutline *self)
{
  g_hash_table_remove_all (self->kept);
  g_hash_table_remove_all (self->gone);
  g_hash_table_remove_all (self->collapsed);
  self->first_row = GTK_INVALID_LIST_POSITION;
  self->changing = FALSE;
  g_signal_group_set_target (self->pack_signals, self->pack);
}

void
brief_pack_outline_selection_init (BriefPackOutline *self)
{
  self->kept = new_set ();
  self->gone = new_set ();
  self->collapsed = new_set ();
  self->first_row = GTK_INVALID_LIST_POSITION;
  self->selection = gtk_multi_selection_new (NULL);
  self->pack_signals = g_signal_group_new (BRIEF_TYPE_PACK);
  g_signal_group_connect_swapped (self->pack_signals, "changed", G_CALLBACK (pack_changed_cb), self);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
