/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "pack/brief-conflict-copies.h"
#include "ui/dialogs/brief-merge-dialog.h"
#include "ui/dialogs/brief-problems-dialog.h"

#include <glib/gi18n.h>

/* How often the file is looked at, and how many looks it takes until the team folder is. */
#define CHECK_SECONDS 5
#define CHECKS_PER_SEARCH 6

static void
update_banner (BriefWindow *self)
{
  const BriefOutside outside = brief_pack_store_get_outside (self->store);
  g_autofree char *name = NULL;

  if (self->outside_banner == NULL)
    return;
  if (outside == BRIEF_OUTSIDE_CHANGED)
    brief_outside_banner_show (self->outside_banner, BRIEF_OUTSIDE_NEWS_CHANGED, NULL);
  else if (outside == BRIEF_OUTSIDE_REMOVED)
    brief_outside_banner_show (self->outside_banner, BRIEF_OUTSIDE_NEWS_REMOVED, NULL);
  else if (outside == BRIEF_OUTSIDE_REPLACED)
    brief_outside_banner_show (self->outside_banner, BRIEF_OUTSIDE_NEWS_REPLACED, NULL);
  else if (self->found_copy != NULL)
    {
      name = g_file_get_basename (self->found_copy);
      brief_outside_banner_show (self->outside_banner,
                                 self->is_copy_mine ? BRIEF_OUTSIDE_NEWS_SET_ASIDE : BRIEF_OUTSIDE_NEWS_COPY,
                                 name);
    }
  else
    brief_outside_banner_show (self->outside_banner, BRIEF_OUTSIDE_NEWS_NONE, NULL);
}

static void
update_actions (BriefWindow *self)
{
  const BriefOutside outside = brief_pack_store_get_outside (self->store);
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *folder = g_settings_get_string (self->settings, "team-folder");

  gtk_widget_action_set_enabled (widget, "win.reload-pack", outside == BRIEF_OUTSIDE_CHANGED);
  gtk_widget_action_set_enabled (widget, "win.merge-pack", outside == BRIEF_OUTSIDE_CHANGED);
  gtk_widget_action_set_enabled (widget, "win.keep-mine",
                                 outside == BRIEF_OUTSIDE_CHANGED || outside == BRIEF_OUTSIDE_REPLACED);
  gtk_widget_action_set_enabled (widget, "win.merge-copy", self->found_copy != NULL);
  gtk_widget_action_set_enabled (widget, "win.dismiss-copy", self->found_copy != NULL);
  gtk_widget_action_set_enabled (widget, "win.close-team-folder", *folder != '\0');
}

/* Each copy is offered once. */
static void
offer_copy (BriefWindow *self, GFile *copy, gboolean is_mine)
{
  g_set_object (&self->found_copy, copy);
  self->is_copy_mine = is_mine;
  update_banner (self);
  update_actions (self);
}

static void
settle_copy (BriefWindow *self)
{
  if (self->found_copy == NULL)
    return;
  g_hash_table_add (self->settled_copies, g_object_ref (self->found_copy));
  offer_copy (self, NULL, FALSE);
}

typedef struct {
  BriefWindow *window;
  BriefPackStore *store;
} Asked;

static Asked *
ask (BriefWindow *self)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->window = g_object_ref (self);
  asked->store = g_object_ref (self->store);
  return asked;
}

static void
asked_free (Asked *asked)
{
  g_object_unref (asked->window);
  g_object_unref (asked->store);
  g_free (asked);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asked, asked_free)

/* Whether the answer still is about the pack that is open. */
static gboolean
is_current (const Asked *asked)
{
  return asked->window->store == asked->store;
}

static void
copies_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  BriefWindow *self = asked->window;
  g_autoptr (GPtrArray) copies = brief_conflict_copies_find_finish (result, NULL);

  if (copies == NULL || !is_current (asked) || (self->found_copy != NULL && self->is_copy_mine))
    return;
  for (guint i = 0; i < copies->len; i++)
    if (!g_hash_table_contains (self->settled_copies, g_ptr_array_index (copies, i)))
      {
        offer_copy (self, g_ptr_array_index (copies, i), FALSE);
        return;
      }
  offer_copy (self, NULL, FALSE);
}

static void
search_copies (BriefWindow *self)
{
  g_autofree char *address = g_settings_get_string (self->settings, "team-folder");
  GFile *file = brief_pack_store_get_file (self->store);
  g_autoptr (GFile) folder = *address != '\0' ? g_file_new_for_uri (address) : NULL;

  if (folder != NULL && file != NULL)
    brief_conflict_copies_find_async (folder, file, brief_pack_get_id (brief_window_get_pack (self)), NULL,
                                      copies_found_cb, ask (self));
}

static gboolean
check_cb (gpointer user_data)
{
  BriefWindow *self = user_data;

  brief_pack_store_check_async (self->store, FALSE, NULL, NULL, NULL);
  if (++self->n_checks % CHECKS_PER_SEARCH == 0)
    search_copies (self);
  return G_SOURCE_CONTINUE;
}

static void
active_cb (BriefWindow *self)
{
  if (self->store == NULL || !gtk_window_is_active (GTK_WINDOW (self)))
    return;
  brief_pack_store_check_async (self->store, TRUE, NULL, NULL, NULL);
  search_copies (self);
}

static void
outside_cb (BriefWindow *self)
{
  update_banner (self);
  update_actions (self);
}

/**
 * brief_window_watch_outside:
 * @self: a window with a store
 *
 * Begins to look what others do to the file of the pack, whatever pack that is.
 */
void
brief_window_watch_outside (BriefWindow *self)
{
  self->settled_copies = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, NULL);
  g_signal_group_connect_swapped (self->store_signals, "notify::outside", G_CALLBACK (outside_cb), self);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  self->check_timer = g_timeout_add_seconds (CHECK_SECONDS, check_cb, self);
}

/**
 * brief_window_unwatch_outside:
 * @self: a window
 */
void
brief_window_unwatch_outside (BriefWindow *self)
{
  g_clear_handle_id (&self->check_timer, g_source_remove);
  g_clear_object (&self->found_copy);
  g_clear_pointer (&self->settled_copies, g_hash_table_unref);
}

/**
 * brief_window_follow_outside:
 * @self: a window
 *
 * Says what there is to say of the file of another pack. Unsaved changes that began with another state of it are
 * offered first.
 */
void
brief_window_follow_outside (BriefWindow *self)
{
  const char *set_aside = brief_pack_store_get_set_aside (self->store);
  g_autoptr (GFile) copy = set_aside != NULL ? g_file_new_for_path (set_aside) : NULL;

  offer_copy (self, copy, copy != NULL);
  search_copies (self);
}

static void
reload_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  if (brief_pack_store_get_outside (self->store) != BRIEF_OUTSIDE_CHANGED)
    return;
  brief_pack_store_reload (self->store);
  brief_window_announce_undoable (self, _ ("The pack is as the file has it."));
}

static void
keep_mine_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  brief_pack_store_keep_mine (self->store);
  brief_window_announce (self, _ ("Your pack stays. Saving replaces the file."));
}

/* Of a copy, when it was merged. Removing it cannot be undone from here, so it is asked for. */
static void
trash_response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) copy = user_data;
  g_autoptr (GError) error = NULL;
  BriefWindow *self;

  if (!g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "trash"))
    return;
  self = g_object_get_data (source, "brief-window");
  if (g_file_trash (copy, NULL, &error))
    brief_window_announce (self, _ ("The copy is in the trash."));
  else
    brief_window_announce (self, error->message);
}

static void
ask_to_trash (BriefWindow *self, GFile *copy)
{
  g_autofree char *name = g_file_get_basename (copy);
  /* Translators: %s is the name of a file. */
  g_autofree char *body = g_strdup_printf (
      _ ("“%s” was merged into this pack. Other people may still work on it."), name);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Move the Copy to the Trash?"), body);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "keep", _ ("_Keep It"), "trash", _ ("Move to _Trash"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "trash", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "keep");
  adw_alert_dialog_set_default_response (alert, "keep");
  g_object_set_data_full (G_OBJECT (alert), "brief-window", g_object_ref (self), g_object_unref);
  adw_alert_dialog_choose (alert, GTK_WIDGET (self), NULL, trash_response_cb, g_object_ref (copy));
}

typedef struct {
  BriefWindow *window;
  BriefPackStore *store;
  GFile *copy;         /* NULL for what is in the file of the pack */
  gboolean is_offered; /* whether the banner has offered @copy */
} Merging;

static void
merging_free (gpointer data)
{
  Merging *merging = data;

  g_object_unref (merging->window);
  g_object_unref (merging->store);
  g_clear_object (&merging->copy);
  g_free (merging);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Merging, merging_free)

static void
announce_merge (BriefWindow *self, BriefPackMerge *merge)
{
  const guint n = brief_pack_merge_get_n_changes (merge)
                  + g_list_model_get_n_items (brief_pack_merge_get_conflicts (merge));
  g_autofree char *message = g_strdup_printf (ngettext ("Merged %'u change", "Merged %'u changes", n), n);

  if (n > 0)
    brief_window_announce_undoable (self, message);
  else
    brief_window_announce (self, _ ("There was nothing to merge."));
}

static void
apply_merge (Merging *merging, BriefPackMerge *merge)
{
  BriefWindow *self = merging->window;
  g_autoptr (GError) error = NULL;

  if (self->store != merging->store)
    return;
  if (!brief_pack_store_apply_merge (self->store, merge, &error))
    {
      brief_problems_dialog_present_list (GTK_WIDGET (self), _ ("Nothing Merged"), error->message, NULL);
      return;
    }
  announce_merge (self, merge);
  if (!merging->is_offered)
    return;
  if (!self->is_copy_mine)
    ask_to_trash (self, merging->copy);
  settle_copy (self);
}

static void
settled_cb (BriefMergeDialog *dialog, gpointer user_data)
{
  apply_merge (user_data, brief_merge_dialog_get_merge (dialog));
}

static void
merge_made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Merging) merging = user_data;
  BriefWindow *self = merging->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPackMerge)
      merge = brief_pack_store_merge_finish (BRIEF_PACK_STORE (source), result, &error);
  AdwDialog *dialog;

  if (self->store != merging->store)
    return;
  if (merge == NULL)
    {
      brief_problems_dialog_present_list (GTK_WIDGET (self), _ ("Nothing Merged"), error->message, NULL);
      return;
    }
  /* Where nothing is to be chosen, what others have saved comes in by itself. */
  if (merging->copy == NULL && g_list_model_get_n_items (brief_pack_merge_get_conflicts (merge)) == 0)
    {
      apply_merge (merging, merge);
      return;
    }
  dialog = brief_merge_dialog_new (merge);
  g_signal_connect_data (dialog, "settled", G_CALLBACK (settled_cb), g_steal_pointer (&merging),
                         (GClosureNotify) (GCallback) merging_free, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
start_merge (BriefWindow *self, GFile *copy, gboolean is_offered)
{
  Merging *merging = g_new0 (Merging, 1);

  merging->window = g_object_ref (self);
  merging->store = g_object_ref (self->store);
  g_set_object (&merging->copy, copy);
  merging->is_offered = is_offered;
  brief_pack_store_merge_async (self->store, copy, NULL, merge_made_cb, merging);
}

static void
merge_pack_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  if (brief_pack_store_get_outside (self->store) == BRIEF_OUTSIDE_CHANGED)
    start_merge (self, NULL, FALSE);
}

static void
merge_copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  if (self->found_copy != NULL)
    start_merge (self, self->found_copy, TRUE);
}

static void
dismiss_copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  settle_copy (BRIEF_WINDOW (widget));
}

/**
 * brief_window_compare_with:
 * @self: a window
 * @copy: another copy of its pack
 *
 * Shows what @copy has that the pack has not, for merging.
 */
void
brief_window_compare_with (BriefWindow *self, GFile *copy)
{
  start_merge (self, copy, FALSE);
}

static void
copy_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (copy != NULL && self->store != NULL)
    brief_window_compare_with (self, copy);
  else if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    brief_window_announce (self, error->message);
}

static void
compare_copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = brief_window_create_file_dialog (_ ("Compare With Another Copy"));

  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, copy_chosen_cb, g_object_ref (widget));
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autofree char *address = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (self->store == NULL)
    return;
  if (folder == NULL)
    {
      if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
        brief_window_announce (self, error->message);
      return;
    }
  g_settings_set_string (self->settings, "team-folder", address);
  update_actions (self);
  search_copies (self);
  brief_window_announce (self, _ ("Copies of the pack in this folder will be offered for merging."));
}

static void
open_team_folder_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *address = g_settings_get_string (self->settings, "team-folder");
  g_autoptr (GFile) folder = *address != '\0' ? g_file_new_for_uri (address) : NULL;

  gtk_file_dialog_set_title (dialog, _ ("Open Team Folder"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (self), NULL, folder_chosen_cb, g_object_ref (self));
}

static void
close_team_folder_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  g_settings_reset (self->settings, "team-folder");
  if (!self->is_copy_mine)
    offer_copy (self, NULL, FALSE);
  update_actions (self);
}

static void
not_saved_response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  BriefWindow *self = asked->window;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!is_current (asked))
    return;
  if (g_str_equal (response, "merge"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.merge-pack", NULL);
  else if (g_str_equal (response, "replace"))
    {
      brief_pack_store_keep_mine (self->store);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.save-pack", NULL);
    }
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asked) asked = user_data;
  const BriefOutside outside = brief_pack_store_check_finish (BRIEF_PACK_STORE (source), result);
  AdwDialog *dialog;
  AdwAlertDialog *alert;

  if (!is_current (asked))
    return;
  dialog = adw_alert_dialog_new (
      _ ("Changed by Somebody Else"),
      _ ("It was not saved, so that nothing of theirs is lost. Your work is kept as a "
         "draft."));
  alert = ADW_ALERT_DIALOG (dialog);
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "replace", _ ("_Replace Theirs"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "replace", ADW_RESPONSE_DESTRUCTIVE);
  if (outside == BRIEF_OUTSIDE_CHANGED)
    {
      adw_alert_dialog_add_response (alert, "merge", _ ("_Merge…"));
      adw_alert_dialog_set_response_appearance (alert, "merge", ADW_RESPONSE_SUGGESTED);
      adw_alert_dialog_set_default_response (alert, "merge");
    }
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_choose (alert, GTK_WIDGET (asked->window), NULL, not_saved_response_cb,
                           ask (asked->window));
}

/**
 * brief_window_ask_outside:
 * @self: a window whose pack was not saved, since its file was changed
 *
 * Asks what is to become of what somebody else has put there.
 */
void
brief_window_ask_outside (BriefWindow *self)
{
  brief_pack_store_check_async (self->store, TRUE, NULL, checked_cb, ask (self));
}

/**
 * brief_window_class_outside_actions_init:
 * @klass: the class of windows
 *
 * Installs the actions on what others do to the file.
 */
void
brief_window_class_outside_actions_init (BriefWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.reload-pack", NULL, reload_cb);
  gtk_widget_class_install_action (widget_class, "win.keep-mine", NULL, keep_mine_cb);
  gtk_widget_class_install_action (widget_class, "win.merge-pack", NULL, merge_pack_cb);
  gtk_widget_class_install_action (widget_class, "win.merge-copy", NULL, merge_copy_cb);
  gtk_widget_class_install_action (widget_class, "win.dismiss-copy", NULL, dismiss_copy_cb);
  gtk_widget_class_install_action (widget_class, "win.compare-copy", NULL, compare_copy_cb);
  gtk_widget_class_install_action (widget_class, "win.open-team-folder", NULL, open_team_folder_cb);
  gtk_widget_class_install_action (widget_class, "win.close-team-folder", NULL, close_team_folder_cb);
}
