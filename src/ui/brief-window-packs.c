/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "ui/dialogs/brief-packs-dialog.h"

#include <glib/gi18n.h>

/* One file may have two names. */
static char *
dup_file_id (GFile *file)
{
  g_autoptr (GFileInfo)
      info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

static gboolean
is_same_file (GFile *file, const char *id, GFile *other)
{
  g_autofree char *other_id = NULL;

  if (g_file_equal (file, other))
    return TRUE;
  other_id = id != NULL ? dup_file_id (other) : NULL;
  return other_id != NULL && g_str_equal (id, other_id);
}

/**
 * brief_window_find:
 * @application: the application
 * @file: a pack
 *
 * Returns: (transfer none) (nullable): the window that has @file open, or is opening it
 */
BriefWindow *
brief_window_find (BriefApplication *application, GFile *file)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (BRIEF_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  id = dup_file_id (file);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    {
      GFile *open = BRIEF_IS_WINDOW (l->data) ? brief_window_get_file (l->data) : NULL;

      if (open != NULL && is_same_file (file, id, open))
        return l->data;
    }
  return NULL;
}

/**
 * brief_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file of its pack, or the one that is being opened in it
 */
GFile *
brief_window_get_file (BriefWindow *self)
{
  g_return_val_if_fail (BRIEF_IS_WINDOW (self), NULL);

  return self->opening_file != NULL ? self->opening_file : brief_pack_store_get_file (self->store);
}

static BriefRecentPacks *
get_recent_packs (BriefWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  return application != NULL ? brief_application_get_recent_packs (BRIEF_APPLICATION (application)) : NULL;
}

/**
 * brief_window_note_recent:
 * @self: a window
 *
 * Remembers the pack, where it stands in a file as it is.
 */
void
brief_window_note_recent (BriefWindow *self)
{
  BriefRecentPacks *packs = get_recent_packs (self);
  BriefPack *pack = brief_window_get_pack (self);
  GFile *file = brief_pack_store_get_file (self->store);

  /* While it has unsaved changes it is where it was; saving tells again, with its title by then. */
  if (packs != NULL && file != NULL
      && (!brief_pack_store_is_unsaved (self->store) || brief_recent_packs_lookup_id (packs, file) == NULL))
    brief_recent_packs_add (packs, file, brief_pack_get_id (pack), brief_pack_get_title (pack));
}

static void
chosen_cb (BriefWindow *self, GObject *chosen)
{
  if (BRIEF_IS_WINDOW (chosen))
    gtk_window_present (GTK_WINDOW (chosen));
  else if (BRIEF_IS_DRAFT_INFO (chosen))
    brief_window_open_draft (self, BRIEF_DRAFT_INFO (chosen));
  else
    brief_window_open_file (self, brief_recent_pack_get_file (BRIEF_RECENT_PACK (chosen)));
}

static void
switch_pack_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwDialog *dialog = brief_packs_dialog_new (BRIEF_WINDOW (widget));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (chosen_cb), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
duplicate_pack_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_autoptr (BriefPack) copy = brief_pack_duplicate (brief_window_get_pack (self));
  g_autoptr (BriefPackStore) store = brief_pack_store_new_unsaved (copy);
  const gboolean kept = brief_pack_store_is_unsaved (self->store);

  if (!brief_window_take_store (self, store))
    return;
  brief_window_set_view (self, "pack");
  brief_window_announce (self,
                         kept ? _ ("You work on a copy now. The pack before is kept among the unsaved packs.")
                              : _ ("You work on a copy now. The pack before is as it was."));
}

/**
 * brief_window_class_packs_actions_init:
 * @klass: the class of windows
 *
 * Installs the actions that lead from one pack to another.
 */
void
brief_window_class_packs_actions_init (BriefWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.switch-pack", NULL, switch_pack_cb);
  gtk_widget_class_install_action (widget_class, "win.duplicate-pack", NULL, duplicate_pack_cb);
}
