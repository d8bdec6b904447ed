/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "library/brief-hit.h"

#include <glib/gi18n.h>

/* The items that the pack has an entry of. */
static GHashTable *
list_references (BriefPack *pack)
{
  GHashTable *references = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          const char *reference = brief_entry_get_item_reference (brief_section_get_entry (section, j));

          if (reference != NULL)
            g_hash_table_add (references, (gpointer) reference);
        }
    }
  return references;
}

static BriefEntry *
create_entry (BriefHit *hit, GHashTable *references)
{
  g_autofree char *reference = g_strconcat (brief_collection_get_id (brief_hit_get_collection (hit)), "/",
                                            brief_item_get_id (brief_hit_get_item (hit)), NULL);

  if (g_hash_table_contains (references, reference))
    return NULL;
  return brief_entry_new_for_item (brief_hit_get_collection (hit), brief_hit_get_item (hit));
}

/* Entries for what is listed and not yet in the pack. */
static GPtrArray *
create_entries (GListModel *rows, BriefPack *pack)
{
  g_autoptr (GHashTable) references = list_references (pack);
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (rows, i);
      BriefEntry *entry = BRIEF_IS_HIT (row) ? create_entry (BRIEF_HIT (row), references) : NULL;

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  return entries;
}

static void
add_results_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  BriefBrowseView *view = brief_window_get_browse_view (self);
  BriefPack *pack = brief_window_get_pack (self);
  const guint n_sections = brief_pack_get_n_sections (pack);
  g_autoptr (GPtrArray) entries = NULL;

  if (view == NULL)
    return;
  entries = create_entries (brief_browse_view_get_rows (view), pack);
  if (entries->len == 0)
    {
      brief_window_announce (self, _ ("All of these are in the pack already."));
      return;
    }
  brief_pack_add_entries (pack, n_sections > 0 ? brief_pack_get_section (pack, n_sections - 1) : NULL,
                          G_MAXUINT, entries);
  gtk_widget_activate_action (widget, "win.announce-undo", NULL);
}

/**
 * brief_window_class_add_results_init:
 * @klass: the class of windows
 *
 * Installs the action that adds all that a list has.
 */
void
brief_window_class_add_results_init (BriefWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.add-results", NULL, add_results_cb);
}
