/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "pack/brief-pack-recovery.h"
#include "ui/dialogs/brief-problems-dialog.h"

#include <glib/gi18n.h>

typedef struct {
  BriefWindow *window;
  GError *error;
  BriefProblems *problems;
  BriefRecovery *recovery;
} Offer;

static void
offer_free (Offer *offer)
{
  offer->window->n_opening--;
  g_clear_object (&offer->window);
  g_clear_error (&offer->error);
  g_clear_object (&offer->problems);
  g_clear_pointer (&offer->recovery, brief_recovery_free);
  g_free (offer);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Offer, offer_free)

/* The damaged file is left alone: what opens is a copy that has no file yet. */
static void
open_recovery (BriefWindow *self, BriefRecovery *recovery)
{
  g_autoptr (BriefDraftInfo) draft = NULL;
  g_autoptr (BriefPackStore) store = NULL;

  if (recovery->is_draft && (draft = brief_draft_info_new_for_path (recovery->path)) != NULL)
    {
      brief_window_open_draft (self, draft);
      return;
    }
  store = brief_pack_store_new_unsaved (recovery->pack);
  if (!brief_window_take_store (self, store))
    return;
  brief_window_set_view (self, "pack");
  brief_window_announce (self, _ ("This is an earlier state of the pack. Save it under another name."));
}

static void
response_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Offer) offer = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "recover"))
    open_recovery (offer->window, offer->recovery);
}

static char *
describe (BriefRecovery *recovery)
{
  g_autofree char *modified = g_date_time_format (recovery->modified, "%c");

  if (recovery->is_draft)
    /* Translators: %s is a date with a time. */
    return g_strdup_printf (
        _ ("Unsaved changes of this pack were kept on %s. They can be opened as a copy; the "
           "damaged file stays as it is."),
        modified);
  /* Translators: %s is a date with a time. */
  return g_strdup_printf (
      _ ("The pack as it was saved on %s is still here. It can be opened as a copy; the damaged "
         "file stays as it is."),
      modified);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Offer) offer = user_data;
  GtkWidget *parent = GTK_WIDGET (offer->window);
  g_autofree char *words = NULL;
  AdwAlertDialog *alert;

  offer->recovery = brief_pack_recovery_find_finish (result, NULL);
  if (offer->recovery == NULL)
    {
      brief_problems_dialog_present (parent, offer->error, offer->problems);
      return;
    }
  words = describe (offer->recovery);
  alert = brief_problems_dialog_new_with_remedy (offer->error, offer->problems, words, _ ("_Open the Copy"));
  adw_alert_dialog_choose (alert, parent, NULL, response_cb, g_steal_pointer (&offer));
}

/**
 * brief_window_offer_recovery:
 * @self: a window
 * @file: a pack that could not be opened
 * @error: why
 * @problems: what is wrong in it, by line
 *
 * Says what is wrong with a pack. Where it is damaged and an earlier state of it is kept on this computer, that is offered.
 */
void
brief_window_offer_recovery (BriefWindow *self, GFile *file, const GError *error, BriefProblems *problems)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  BriefRecentPacks *packs = NULL;
  Offer *offer;

  if (application != NULL)
    packs = brief_application_get_recent_packs (BRIEF_APPLICATION (application));
  /* What is gone is nothing to offer again. */
  if (packs != NULL && g_error_matches (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_UNREADABLE)
      && !g_file_query_exists (file, NULL))
    brief_recent_packs_remove (packs, file);
  if (packs == NULL || !g_error_matches (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_INVALID))
    {
      brief_problems_dialog_present (GTK_WIDGET (self), error, problems);
      return;
    }
  offer = g_new0 (Offer, 1);
  offer->window = g_object_ref (self);
  offer->error = g_error_copy (error);
  offer->problems = g_object_ref (problems);
  self->n_opening++;
  brief_pack_recovery_find_async (file, brief_recent_packs_lookup_id (packs, file), NULL, found_cb, offer);
}
