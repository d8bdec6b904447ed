/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* In the pseudo-locale, the dialogs about packs that something happened to: drafts, changes of others, changes in the
 * collection, damage; and those of the team's own sources. */

#include "pseudo-locale.h"

#include "collection/brief-collection-reader.h"
#include "pack/brief-own-sources.h"
#include "ui/dialogs/brief-merge-dialog.h"

#include <libintl.h>
#include <string.h>

#define COLLECTION "amnesty-sex-work-2016"
#define TITLE "⟦Water⟧"

static void
check_opened (BriefWindow *window, const PseudoSize *size, const char *action, const char *name)
{
  if (action != NULL)
    ui_test_act (GTK_WIDGET (window), action, NULL);
  pseudo_locale_await_dialog (window, name);
  pseudo_locale_check_window (window, size, name);
}

/* libadwaita measures a long heading in large type, too, which GTK warns of, and shows it in small. */
static void
check_long_heading (BriefWindow *window, const PseudoSize *size, const char *action, const char *name)
{
  const GLogLevelFlags fatal = pseudo_locale_allow_warnings ();

  check_opened (window, size, action, name);
  pseudo_locale_close_dialogs (window);
  g_log_set_always_fatal (fatal);
}

static BriefPack *
create_pack (void)
{
  BriefPack *pack = brief_pack_new (TITLE, "en");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (entries, brief_entry_new_for_note ("⟦Ask the ministry for a date.⟧"));
  g_ptr_array_add (entries, brief_entry_new_for_note ("⟦Thank the hosts.⟧"));
  brief_pack_add_entries (pack, brief_pack_add_section (pack, 0, "⟦A section⟧"), 0, entries);
  return pack;
}

static gboolean
has_file (gpointer window)
{
  return brief_pack_store_get_file (brief_window_get_store (window)) != NULL;
}

static void
open_file (BriefWindow *window, GFile *file)
{
  brief_window_open_file (window, file);
  g_assert_true (ui_test_wait (has_file, window));
  ui_test_settle (GTK_WIDGET (window));
}

static void
set_note (BriefPack *pack, guint position, const char *note)
{
  brief_pack_set_entry_note (pack, brief_section_get_entry (brief_pack_get_section (pack, 0), position),
                             note);
}

static GtkWidget *
get_dialog (BriefWindow *window)
{
  return GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
}

static GtkWidget *
find_button (GtkWidget *root, const char *label)
{
  GtkWidget *button = ui_test_find (root, GTK_TYPE_BUTTON, "label", gettext (label));

  g_assert_nonnull (button);
  return button;
}

static gboolean
lists_rows (gpointer root)
{
  return ui_test_find (root, ADW_TYPE_ACTION_ROW, "title", TITLE) != NULL;
}

static void
test_drafts (gconstpointer data)
{
  BriefWindow *window = pseudo_locale_open_window (data);
  g_autoptr (BriefPack) pack = create_pack ();
  g_autoptr (GFile) file = ui_test_save_pack ("drafts.briefing", pack);

  brief_pack_set_detail (brief_window_get_pack (window), "title", TITLE);
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/rec-1");
  ui_test_act (GTK_WIDGET (window), "win.new-pack", NULL);
  ui_test_settle (GTK_WIDGET (window));
  ui_test_act (GTK_WIDGET (window), "win.unsaved-packs", NULL);
  g_assert_true (ui_test_wait (lists_rows, window));
  check_opened (window, data, NULL, "unsaved packs");
  pseudo_locale_close_dialogs (window);

  open_file (window, file);
  ui_test_act (GTK_WIDGET (window), "win.new-pack", NULL);
  ui_test_act (GTK_WIDGET (window), "win.switch-pack", NULL);
  g_assert_true (ui_test_wait (lists_rows, window));
  check_opened (window, data, NULL, "switch pack");
  pseudo_locale_close_dialogs (window);

  open_file (window, file);
  set_note (brief_window_get_pack (window), 0, "⟦Mine⟧");
  check_opened (window, data, "win.discard-draft", "discard draft");
  pseudo_locale_close_dialogs (window);
  brief_recent_packs_clear (brief_application_get_recent_packs (ui_test_get_application ()));
  pseudo_locale_close_window (window);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static gboolean
is_merging (gpointer window)
{
  return BRIEF_IS_MERGE_DIALOG (get_dialog (window)) && ui_test_shows_text (GTK_WIDGET (window), "⟦Mine⟧");
}

/* The same note and the title changed on both sides. */
static void
test_outside (gconstpointer data)
{
  BriefWindow *window = pseudo_locale_open_window (data);
  g_autoptr (BriefPack) theirs = create_pack ();
  g_autoptr (GFile) file = ui_test_save_pack ("outside.briefing", theirs);
  g_autoptr (GFile) changed = NULL;
  BriefPack *mine;
  gboolean checked = FALSE;

  open_file (window, file);
  mine = brief_window_get_pack (window);
  set_note (mine, 0, "⟦Mine⟧");
  brief_pack_set_detail (mine, "title", "⟦My title⟧");
  set_note (theirs, 0, "⟦Theirs⟧");
  set_note (theirs, 1, "⟦Thank them all.⟧");
  brief_pack_set_detail (theirs, "title", "⟦Their title⟧");
  changed = ui_test_save_pack ("outside.briefing", theirs);
  check_long_heading (window, data, "win.save-pack", "changed by somebody else");

  brief_pack_store_check_async (brief_window_get_store (window), FALSE, NULL, checked_cb, &checked);
  g_assert_true (ui_test_wait (is_true, &checked));
  ui_test_act (GTK_WIDGET (window), "win.merge-pack", NULL);
  g_assert_true (ui_test_wait (is_merging, window));
  check_opened (window, data, NULL, "merge");
  g_signal_emit_by_name (find_button (get_dialog (window), "_Merge"), "clicked");
  pseudo_locale_check_window (window, data, "merged");
  pseudo_locale_close_window (window);
}

static BriefCollection *
read_revision (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "revisions", name, NULL);
  g_autoptr (BriefProblems) problems = brief_problems_new (path);
  BriefCollection *collection = brief_collection_read_file (path, problems, NULL, NULL);

  g_assert_nonnull (collection);
  pseudo_locale_learn (path);
  return collection;
}

static gboolean
can_review (gpointer window)
{
  return ui_test_find (window, GTK_TYPE_BUTTON, "action-name", "win.review-changes") != NULL;
}

static void
test_review (gconstpointer data)
{
  static const char *const items[] = { "rec-1", "rec-2", "report-1" };
  BriefLibrary *library = brief_application_get_library (ui_test_get_application ());
  g_autoptr (BriefCollection) old = read_revision ("water-1.json");
  /* What is compared are words of the document, in its language. */
  g_autoptr (BriefPack) pack = brief_pack_new (TITLE, "en-XA");
  g_autoptr (GFile) file = NULL;
  BriefWindow *window;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    brief_pack_add_item (pack, old, brief_collection_lookup_item (old, items[i]));
  file = ui_test_save_pack ("review.briefing", pack);
  if (brief_library_lookup_collection (library, "water") == NULL)
    {
      g_autoptr (BriefCollection) new = read_revision ("water-2.json");

      brief_library_add (library, new);
    }
  window = pseudo_locale_open_window (data);
  open_file (window, file);
  ui_test_act (GTK_WIDGET (window), "win.view", "pack");
  g_assert_true (ui_test_wait (can_review, window));
  pseudo_locale_check_window (window, data, "banner of the review");
  check_opened (window, data, "win.review-changes", "review");
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      ui_test_act (get_dialog (window), "review.next", NULL);
      pseudo_locale_check_window (window, data, "review, next change");
    }
  ui_test_act (get_dialog (window), "review.take-all", NULL);
  pseudo_locale_check_window (window, data, "nothing left to review");
  pseudo_locale_close_dialogs (window);
  pseudo_locale_close_window (window);
}

static gboolean
is_saved (gpointer window)
{
  return !brief_pack_store_is_unsaved (brief_window_get_store (window));
}

/* Half a file, without anything to fall back to, and with a state that was saved before. */
static void
test_damaged (gconstpointer data)
{
  BriefWindow *window = pseudo_locale_open_window (data);
  g_autoptr (BriefPack) pack = create_pack ();
  g_autoptr (GFile) unknown = ui_test_save_pack ("unknown.briefing", pack);
  g_autoptr (GFile) file = ui_test_save_pack ("damaged.briefing", pack);

  g_assert_true (g_file_set_contents (g_file_peek_path (unknown), "{\"format\":", -1, NULL));
  brief_window_open_file (window, unknown);
  check_opened (window, data, NULL, "pack not opened");
  pseudo_locale_close_dialogs (window);

  open_file (window, file);
  set_note (brief_window_get_pack (window), 0, "⟦Mine⟧");
  ui_test_act (GTK_WIDGET (window), "win.save-pack", NULL);
  g_assert_true (ui_test_wait (is_saved, window));
  pseudo_locale_check_window (window, data, "saved");
  ui_test_act (GTK_WIDGET (window), "win.new-pack", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (g_file_set_contents (g_file_peek_path (file), "{\"format\":", -1, NULL));
  brief_window_open_file (window, file);
  check_opened (window, data, NULL, "pack is damaged");
  pseudo_locale_close_dialogs (window);
  pseudo_locale_close_window (window);
}

/* Empty, the form, with wrong values, the list, and the question before one goes. */
static void
test_own_sources (gconstpointer data)
{
  const char *values[BRIEF_OWN_SOURCE_N_FIELDS] = { [BRIEF_OWN_SOURCE_TITLE] = "⟦Wells⟧",
                                                    [BRIEF_OWN_SOURCE_AUTHOR] = "⟦An author⟧" };
  BriefWindow *window = pseudo_locale_open_window (data);
  BriefPack *pack = brief_window_get_pack (window);
  g_autofree char *note = NULL;
  BriefSource *source;
  guint n = 0;
  GtkWidget *row;

  check_opened (window, data, "win.own-sources", "no sources of your own");
  g_signal_emit_by_name (find_button (get_dialog (window), "_Add Source…"), "clicked");
  ui_test_settle (GTK_WIDGET (window));
  while ((row = ui_test_find_nth (get_dialog (window), ADW_TYPE_ENTRY_ROW, n++)) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (row), "⟦no date⟧");
  check_opened (window, data, NULL, "source of your own");
  pseudo_locale_close_dialogs (window);

  source = brief_pack_add_own_source (pack, values);
  note = g_strdup_printf ("[@%s]", brief_source_get_id (source));
  brief_pack_add_section (pack, 0, "⟦A section⟧");
  brief_pack_set_section_note (pack, brief_pack_get_section (pack, 0), note);
  check_opened (window, data, "win.own-sources", "sources of your own");
  ui_test_act (get_dialog (window), "sources.remove", brief_source_get_id (source));
  ui_test_settle (GTK_WIDGET (window));
  check_opened (window, data, NULL, "remove a source");
  pseudo_locale_close_dialogs (window);
  pseudo_locale_close_window (window);
}

static gboolean
can_clear (gpointer window)
{
  return ui_test_find (window, GTK_TYPE_BUTTON, "label", gettext ("Clea_r…")) != NULL;
}

static gboolean
has_question (gpointer window)
{
  return ADW_IS_ALERT_DIALOG (get_dialog (window));
}

static void
test_clear_traces (gconstpointer data)
{
  BriefWindow *window = pseudo_locale_open_window (data);

  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/rec-1");
  ui_test_act (GTK_WIDGET (window), "win.new-pack", NULL);
  pseudo_locale_open_dialog (window, "app.preferences", NULL);
  g_assert_true (ui_test_wait (can_clear, window));
  g_signal_emit_by_name (find_button (get_dialog (window), "Clea_r…"), "clicked");
  g_assert_true (ui_test_wait (has_question, window));
  check_opened (window, data, NULL, "clear traces");
  pseudo_locale_close_dialogs (window);
  pseudo_locale_close_window (window);
}

int
main (int argc, char **argv)
{
  pseudo_locale_init (&argc, &argv);
  pseudo_locale_add_test ("pseudo-packs/drafts", test_drafts);
  pseudo_locale_add_test ("pseudo-packs/outside", test_outside);
  pseudo_locale_add_test ("pseudo-packs/review", test_review);
  pseudo_locale_add_test ("pseudo-packs/damaged", test_damaged);
  pseudo_locale_add_test ("pseudo-packs/own-sources", test_own_sources);
  pseudo_locale_add_test ("pseudo-packs/clear-traces", test_clear_traces);
  return pseudo_locale_run ();
}
