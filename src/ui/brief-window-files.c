/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "ui/brief-drafts.h"
#include "ui/dialogs/brief-drafts-dialog.h"
#include "ui/dialogs/brief-problems-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#define PACK_SUFFIX ".briefing"
/* Of a title, in bytes: most file systems take 255, with the suffix and what a sync client adds. */
#define FILE_NAME_LENGTH 160

/**
 * brief_window_begin_pack:
 * @self: a window
 * @pack: a new pack
 *
 * Opens @pack in place of the pack at hand, which stays as a draft where it is unsaved.
 */
void
brief_window_begin_pack (BriefWindow *self, BriefPack *pack)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPackStore) store = NULL;
  gboolean kept;

  if (!brief_pack_store_flush_draft (self->store, &error))
    {
      brief_window_announce (self, error->message);
      return;
    }
  kept = brief_pack_store_is_unsaved (self->store);
  store = brief_pack_store_new (pack);
  brief_window_set_store (self, store);
  brief_window_set_view (self, "pack");
  if (kept)
    brief_window_announce (self, _ ("The pack before is kept among the unsaved packs."));
}

static void
new_pack_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_autoptr (BriefPack) pack = brief_window_create_pack (self);

  brief_window_begin_pack (self, pack);
}

typedef struct {
  BriefWindow *window;
  GFile *file; /* the pack, or the draft */
  BriefProblems *problems;
  gboolean asked; /* by a person; else the window goes on with what it finds, and anything else comes first */
} Opening;

static Opening *
opening_new (BriefWindow *window, GFile *file, gboolean asked)
{
  Opening *opening = g_new0 (Opening, 1);
  g_autofree char *name = g_file_get_basename (file);

  opening->window = g_object_ref (window);
  opening->file = g_object_ref (file);
  opening->problems = brief_problems_new (name);
  opening->asked = asked;
  if (asked)
    window->n_opening++;
  return opening;
}

static void
opening_free (Opening *opening)
{
  if (opening->asked)
    opening->window->n_opening--;
  if (opening->window->opening_file == opening->file)
    g_clear_object (&opening->window->opening_file);
  g_clear_object (&opening->window);
  g_clear_object (&opening->file);
  g_clear_object (&opening->problems);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

/**
 * brief_window_take_store:
 * @self: a window
 * @store: keeps a pack
 *
 * Shows the pack of @store in place of the one that is open, which stays as a draft; where that fails, it stays open.
 *
 * Returns: whether it did
 */
gboolean
brief_window_take_store (BriefWindow *self, BriefPackStore *store)
{
  g_autoptr (GError) error = NULL;

  if (!brief_pack_store_flush_draft (self->store, &error))
    {
      brief_window_announce (self, error->message);
      return FALSE;
    }
  brief_window_set_store (self, store);
  if (brief_pack_store_is_opened_elsewhere (store))
    brief_window_announce (self, _ ("This pack is open in another window too."));
  return TRUE;
}

static void
take_store (Opening *opening, BriefPackStore *store, GError *error)
{
  BriefWindow *self = opening->window;

  /* Meanwhile somebody may have begun a pack, or asked for another. */
  if (!opening->asked && (store == NULL || !brief_window_is_pristine (self)))
    return;
  if (store == NULL)
    brief_window_offer_recovery (self, opening->file, error, opening->problems);
  else if (brief_window_take_store (self, store) && opening->asked)
    brief_window_set_view (self, "pack");
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPackStore) store = brief_pack_store_open_finish (result, &error);

  take_store (opening, store, error);
}

static void
draft_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPackStore) store = brief_pack_store_open_draft_finish (result, &error);

  take_store (opening, store, error);
}

static void
open_draft (BriefWindow *self, BriefDraftInfo *draft, gboolean asked)
{
  g_autoptr (GFile) file = g_file_new_for_path (brief_draft_info_get_path (draft));
  Opening *opening = opening_new (self, file, asked);

  brief_pack_store_open_draft_async (draft, opening->problems, NULL, draft_opened_cb, opening);
}

/**
 * brief_window_open_draft:
 * @self: a window
 * @draft: unsaved work
 *
 * Goes on with @draft in place of the pack at hand, which stays as a draft where it is unsaved.
 */
void
brief_window_open_draft (BriefWindow *self, BriefDraftInfo *draft)
{
  open_draft (self, draft, TRUE);
}

/**
 * brief_window_open_file:
 * @self: a window
 * @file: a pack
 *
 * Opens @file in place of the pack at hand, which stays as a draft where it is unsaved; on an error nothing changes. A
 * file that a window has open is shown there.
 */
void
brief_window_open_file (BriefWindow *self, GFile *file)
{
  BriefWindow *with;
  Opening *opening;

  g_return_if_fail (BRIEF_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  with = brief_window_find (BRIEF_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), file);
  if (with != NULL)
    {
      brief_window_set_view (with, "pack");
      gtk_window_present (GTK_WINDOW (with));
      return;
    }
  opening = opening_new (self, file, TRUE);
  g_set_object (&self->opening_file, file);
  brief_pack_store_open_async (file, opening->problems, NULL, opened_cb, opening);
}

/**
 * brief_window_create_file_dialog:
 * @title: its title
 *
 * Returns: (transfer full): a dialog for the file of a pack
 */
GtkFileDialog *
brief_window_create_file_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) packs = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (packs, _ ("Briefing packs"));
  gtk_file_filter_add_suffix (packs, "briefing");
  g_list_store_append (filters, packs);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, title);
  return dialog;
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    brief_window_open_file (self, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    brief_window_announce (self, error->message);
}

static void
open_pack_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = brief_window_create_file_dialog (_ ("Open a Pack"));

  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, open_chosen_cb, g_object_ref (widget));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (brief_pack_store_save_finish (BRIEF_PACK_STORE (source), result, &error))
    brief_window_announce (self, _ ("Saved"));
  else if (g_error_matches (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_CHANGED_OUTSIDE))
    brief_window_ask_outside (self);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PENDING))
    brief_problems_dialog_present_not_saved (GTK_WIDGET (self), error);
}

/**
 * brief_window_dup_with_suffix:
 * @file: a file that was chosen to be written
 * @suffix: what its name should end in, with its dot
 *
 * Gives a name without an ending the one by which the program finds it again. The document portal lets us write the name
 * that was chosen and no other.
 *
 * Returns: (transfer full): the file to write
 */
GFile *
brief_window_dup_with_suffix (GFile *file, const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *portal = g_build_filename (g_get_user_runtime_dir (), "doc", NULL);
  g_autofree char *longer = g_strconcat (name, suffix, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) documents = g_file_new_for_path (portal);
  g_autoptr (GFile) with_suffix = folder != NULL ? g_file_get_child (folder, longer) : NULL;

  if (strchr (name, '.') != NULL || with_suffix == NULL || g_file_has_prefix (file, documents)
      || g_file_query_exists (with_suffix, NULL))
    return g_object_ref (file);
  return g_steal_pointer (&with_suffix);
}

static void
save_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    {
      g_autoptr (GFile) with_suffix = brief_window_dup_with_suffix (file, PACK_SUFFIX);

      brief_pack_store_save_async (self->store, with_suffix, NULL, saved_cb, g_object_ref (self));
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    brief_window_announce (self, error->message);
}

static void
save_pack_as_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  g_autoptr (GtkFileDialog) dialog = brief_window_create_file_dialog (_ ("Save the Pack"));
  GFile *file = brief_pack_store_get_file (self->store);
  g_autofree char *name = brief_window_dup_file_name (self, PACK_SUFFIX);

  if (file != NULL)
    gtk_file_dialog_set_initial_file (dialog, file);
  else
    gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, save_chosen_cb, g_object_ref (self));
}

static void
save_pack_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  if (brief_pack_store_get_file (self->store) == NULL)
    save_pack_as_cb (widget, action_name, parameter);
  else
    brief_pack_store_save_async (self->store, NULL, NULL, saved_cb, g_object_ref (self));
}

/**
 * brief_window_dup_file_name:
 * @self: a window
 * @suffix: the end of the name, with its dot
 *
 * Returns: (transfer full): a name for a file of the pack, from its title
 */
char *
brief_window_dup_file_name (BriefWindow *self, const char *suffix)
{
  const char *title = brief_pack_get_title (brief_window_get_pack (self));
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = title != NULL ? title : ""; *p != '\0' && name->len < FILE_NAME_LENGTH;
       p = g_utf8_next_char (p))
    {
      const gunichar character = g_utf8_get_char (p);

      /* What no file system, or not every one, takes in a name; a dot before it would hide the file. */
      if (name->len == 0 && (character == '.' || g_unichar_isspace (character)))
        continue;
      if (g_unichar_iscntrl (character)
          || (character < 128 && strchr ("/\\:*?\"<>|", (int) character) != NULL))
        g_string_append_c (name, ' ');
      else
        g_string_append_unichar (name, character);
    }
  g_strchomp (name->str);
  return g_strconcat (*name->str != '\0' ? name->str : _ ("Briefing"), suffix, NULL);
}

static void
discarded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!brief_pack_store_discard_draft_finish (BRIEF_PACK_STORE (source), result, &error))
    brief_window_announce (self, error->message);
  else
    brief_window_announce (self, _ ("The file is open as it was saved."));
}

static void
discard_response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "discard"))
    brief_pack_store_discard_draft_async (self->store, NULL, discarded_cb, g_object_ref (self));
}

/* This cannot be undone, so it asks. */
static void
discard_draft_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwDialog *dialog = adw_alert_dialog_new (
      _ ("Discard Changes?"),
      _ ("The pack will be as it was saved last. What was changed since then is lost for good."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "discard", _ ("_Discard"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "cancel");
  adw_alert_dialog_set_default_response (alert, "cancel");
  adw_alert_dialog_choose (alert, widget, NULL, discard_response_cb, g_object_ref (widget));
}

static void
unsaved_packs_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwDialog *dialog = brief_drafts_dialog_new ();

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (brief_window_open_draft), widget, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
drafts_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefWindow) self = user_data;
  g_autoptr (GListModel) drafts = brief_drafts_list_finish (result, NULL);
  g_autoptr (BriefDraftInfo) latest = NULL;

  /* Only into a pack that nobody has touched meanwhile. */
  if (drafts == NULL || g_list_model_get_n_items (drafts) == 0 || !brief_window_is_pristine (self))
    return;
  latest = g_list_model_get_item (drafts, 0);
  open_draft (self, latest, FALSE);
}

/**
 * brief_window_restore_draft:
 * @self: a window with an untouched pack
 *
 * Goes on with the unsaved pack that was worked on last, where there is one.
 */
void
brief_window_restore_draft (BriefWindow *self)
{
  brief_drafts_list_async (NULL, drafts_listed_cb, g_object_ref (self));
}

/* What cannot be gone on with any more, because it is not there or cannot be read, is nobody's question. */
static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (BriefPackStore) store = brief_pack_store_open_finish (result, NULL);

  if (store == NULL && brief_window_is_pristine (opening->window))
    brief_window_restore_draft (opening->window);
  else
    take_store (opening, store, NULL);
}

/**
 * brief_window_restore_pack:
 * @self: a window with an untouched pack
 *
 * Goes on with the pack that was open last, or else with the unsaved one that was worked on last, where there is one.
 */
void
brief_window_restore_pack (BriefWindow *self)
{
  g_autoptr (GFile) file = brief_window_dup_last_pack (self);
  Opening *opening;

  if (file == NULL)
    {
      brief_window_restore_draft (self);
      return;
    }
  opening = opening_new (self, file, FALSE);
  g_set_object (&self->opening_file, file);
  brief_pack_store_open_async (file, opening->problems, NULL, restored_cb, opening);
}

/**
 * brief_window_class_file_actions_init:
 * @klass: the class of windows
 *
 * Installs the actions on files.
 */
void
brief_window_class_file_actions_init (BriefWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.new-pack", NULL, new_pack_cb);
  gtk_widget_class_install_action (widget_class, "win.open-pack", NULL, open_pack_cb);
  gtk_widget_class_install_action (widget_class, "win.save-pack", NULL, save_pack_cb);
  gtk_widget_class_install_action (widget_class, "win.save-pack-as", NULL, save_pack_as_cb);
  gtk_widget_class_install_action (widget_class, "win.discard-draft", NULL, discard_draft_cb);
  gtk_widget_class_install_action (widget_class, "win.unsaved-packs", NULL, unsaved_packs_cb);
}
