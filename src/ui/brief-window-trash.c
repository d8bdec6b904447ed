/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "pack/brief-pack-trash.h"
#include "ui/brief-toast.h"

#include <glib/gi18n.h>

/* A pack on its way to the trash, and as long as it can be taken back. */
typedef struct {
  BriefWindow *window;
  BriefPackStore *store; /* with the pack and all that can be undone in it */
  GFile *file;           /* NULL where it was never saved */
  GBytes *bytes;         /* what the file held */
} Trashing;

static Trashing *
trashing_new (BriefWindow *window)
{
  Trashing *trashing = g_new0 (Trashing, 1);

  trashing->window = g_object_ref (window);
  trashing->store = g_object_ref (window->store);
  g_set_object (&trashing->file, brief_pack_store_get_file (window->store));
  return trashing;
}

static void
trashing_free (Trashing *trashing)
{
  g_clear_object (&trashing->window);
  g_clear_object (&trashing->store);
  g_clear_object (&trashing->file);
  g_clear_pointer (&trashing->bytes, g_bytes_unref);
  g_free (trashing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Trashing, trashing_free)

static char *
dup_title (Trashing *trashing)
{
  const char *title = brief_pack_get_title (brief_pack_store_get_pack (trashing->store));

  return g_strdup (title != NULL && *title != '\0' ? title : _ ("Untitled Pack"));
}

/* The draft went with the file; it is written again. */
static void
go_back (Trashing *trashing)
{
  g_autoptr (GError) error = NULL;

  if (!brief_pack_store_flush_draft (trashing->store, &error))
    brief_window_announce (trashing->window, error->message);
  if (brief_window_take_store (trashing->window, trashing->store))
    brief_window_set_view (trashing->window, "pack");
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Trashing) trashing = user_data;
  g_autoptr (GError) error = NULL;

  if (!brief_pack_restore_finish (result, &error))
    brief_window_announce (trashing->window, error->message);
  else
    go_back (trashing);
}

static void
undo_cb (AdwToast *toast, Trashing *shared)
{
  Trashing *trashing = g_new0 (Trashing, 1);

  trashing->window = g_object_ref (shared->window);
  trashing->store = g_object_ref (shared->store);
  g_set_object (&trashing->file, shared->file);
  trashing->bytes = g_bytes_ref (shared->bytes);
  if (trashing->file != NULL)
    brief_pack_restore_async (trashing->file, trashing->bytes, NULL, restored_cb, trashing);
  else
    {
      /* What was never saved goes on in its draft, which is written again. */
      go_back (trashing);
      trashing_free (trashing);
    }
}

static void
free_with_toast (gpointer data, GClosure *closure)
{
  trashing_free (data);
}

static void
announce (Trashing *trashing)
{
  BriefWindow *self = trashing->window;
  g_autofree char *title = dup_title (trashing);
  /* Translators: %s is the title of a pack. */
  g_autofree char *message = g_strdup_printf (_ ("Moved “%s” to the trash"), title);
  AdwToast *toast;

  if (self->toast_overlay == NULL)
    {
      trashing_free (trashing);
      return;
    }
  /* Somebody else was faster with the file, or it could not be read: then there is nothing to put back. */
  if (trashing->file != NULL && g_bytes_get_size (trashing->bytes) == 0)
    {
      brief_window_announce (self, message);
      trashing_free (trashing);
      return;
    }
  toast = brief_toast_new (GTK_WIDGET (self->toast_overlay), message);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), trashing, free_with_toast,
                         G_CONNECT_DEFAULT);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/* The window goes on with an empty pack. */
static void
leave (Trashing *trashing)
{
  BriefWindow *self = trashing->window;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  g_autoptr (BriefPack) pack = brief_window_create_pack (self);
  g_autoptr (BriefPackStore) store = brief_pack_store_new (pack);

  if (trashing->file != NULL && application != NULL)
    brief_recent_packs_remove (brief_application_get_recent_packs (BRIEF_APPLICATION (application)),
                               trashing->file);
  if (self->store == trashing->store)
    brief_window_set_store (self, store);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Trashing) trashing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = brief_pack_trash_finish (result, &error);

  if (bytes == NULL)
    {
      brief_window_announce (trashing->window, error->message);
      return;
    }
  leave (trashing);
  brief_window_announce (trashing->window, _ ("The pack is deleted."));
}

static const char *
get_draft_path (Trashing *trashing)
{
  return brief_pack_store_is_unsaved (trashing->store) ? brief_pack_store_get_draft_path (trashing->store)
                                                       : NULL;
}

static void
delete_response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Trashing) trashing = user_data;
  const char *draft_path = get_draft_path (trashing);
  GFile *file = trashing->file;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "delete"))
    brief_pack_trash_async (file, draft_path, TRUE, NULL, deleted_cb, g_steal_pointer (&trashing));
}

/* This cannot be undone, so it asks. */
static void
ask_to_delete (Trashing *trashing, const GError *reason)
{
  g_autofree char *title = dup_title (trashing);
  /* Translators: %s is the title of a pack. */
  g_autofree char *heading = g_strdup_printf (_ ("Delete “%s” for Good?"), title);
  /* Translators: %s says why something could not be moved to the trash. */
  g_autofree char *body = g_strdup_printf (_ ("There is no trash for this pack: %s"), reason->message);
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "delete", _ ("_Delete"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_set_default_response (alert, "cancel");
  adw_alert_dialog_choose (alert, GTK_WIDGET (trashing->window), NULL, delete_response_cb, trashing);
}

static void
trashed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Trashing) trashing = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = brief_pack_trash_finish (result, &error);

  if (bytes != NULL)
    {
      /* Asked twice, it goes once. */
      if (trashing->window->store != trashing->store)
        return;
      leave (trashing);
      trashing->bytes = g_steal_pointer (&bytes);
      announce (g_steal_pointer (&trashing));
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    ask_to_delete (g_steal_pointer (&trashing), error);
  else
    brief_window_announce (trashing->window, error->message);
}

static void
trash_pack_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  Trashing *trashing;

  /* Unsaved changes go to the trash with the file, as the draft that they are in. */
  if (!brief_pack_store_flush_draft (self->store, &error))
    {
      brief_window_announce (self, error->message);
      return;
    }
  trashing = trashing_new (self);
  brief_pack_trash_async (trashing->file, get_draft_path (trashing), FALSE, NULL, trashed_cb, trashing);
}

/**
 * brief_window_class_trash_actions_init:
 * @klass: the class of windows
 *
 * Installs the action that moves the pack to the trash.
 */
void
brief_window_class_trash_actions_init (BriefWindowClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.trash-pack", NULL, trash_pack_cb);
}
