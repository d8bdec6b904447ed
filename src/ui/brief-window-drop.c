/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "ui/brief-dropped-file.h"
#include "ui/dialogs/brief-problems-dialog.h"

#include <glib/gi18n.h>

/* What was dropped at a time: packs to open, and what is to be said of the rest. */
typedef struct {
  BriefWindow *window;
  GPtrArray *packs;   /* of GFile */
  GPtrArray *remarks; /* a line each */
  guint n_waiting;
} Drop;

static char *
dup_remark (BriefDroppedKind kind, const char *name)
{
  switch (kind)
    {
    case BRIEF_DROPPED_COLLECTION:
      /* Translators: %s is the name of a file. */
      return g_strdup_printf (_ ("%s is a collection. This version cannot import collections yet."), name);
    case BRIEF_DROPPED_IMAGE:
      /* Translators: %s is the name of a file. */
      return g_strdup_printf (_ ("%s is a picture. A logo goes into Title and Details of a pack."), name);
    case BRIEF_DROPPED_UNREADABLE:
      /* Translators: %s is the name of a file. */
      return g_strdup_printf (_ ("%s cannot be read."), name);
    case BRIEF_DROPPED_PACK:
    case BRIEF_DROPPED_OTHER:
    default:
      /* Translators: %s is the name of a file. */
      return g_strdup_printf (_ ("%s is no briefing pack."), name);
    }
}

/* The first pack opens here, the others in windows of their own. */
static void
finish (Drop *drop)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (drop->window));

  if (drop->packs->len > 0)
    brief_window_open_file (drop->window, g_ptr_array_index (drop->packs, 0));
  if (drop->packs->len > 1 && application != NULL)
    g_application_open (G_APPLICATION (application), (GFile **) drop->packs->pdata + 1,
                        (int) drop->packs->len - 1, "");
  if (drop->remarks->len > 0)
    {
      g_ptr_array_add (drop->remarks, NULL);
      brief_problems_dialog_present_list (GTK_WIDGET (drop->window), _ ("Not Opened"),
                                          _ ("Drop briefing packs here to open them."),
                                          (const char *const *) drop->remarks->pdata);
    }
  g_object_unref (drop->window);
  g_ptr_array_unref (drop->packs);
  g_ptr_array_unref (drop->remarks);
  g_free (drop);
}

static void
recognized_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GFile *file = G_FILE (source);
  Drop *drop = user_data;
  const BriefDroppedKind kind = brief_dropped_file_recognize_finish (file, result);

  if (kind == BRIEF_DROPPED_PACK)
    g_ptr_array_add (drop->packs, g_object_ref (file));
  else
    {
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *shown = g_filename_display_name (name);

      g_ptr_array_add (drop->remarks, dup_remark (kind, shown));
    }
  if (--drop->n_waiting == 0)
    finish (drop);
}

static gboolean
drop_cb (BriefWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  Drop *drop;

  if (files == NULL)
    return FALSE;
  drop = g_new0 (Drop, 1);
  drop->window = g_object_ref (self);
  drop->packs = g_ptr_array_new_with_free_func (g_object_unref);
  drop->remarks = g_ptr_array_new_with_free_func (g_free);
  drop->n_waiting = g_slist_length (files);
  for (GSList *l = files; l != NULL; l = l->next)
    brief_dropped_file_recognize_async (l->data, recognized_cb, drop);
  return TRUE;
}

/**
 * brief_window_add_drop_target:
 * @self: a window
 *
 * Opens packs that are dropped on the window, and says of other files where they go.
 */
void
brief_window_add_drop_target (BriefWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
