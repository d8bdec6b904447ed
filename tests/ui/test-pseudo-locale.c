/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every view, page, menu and popover, and the dialogs that need no more than a pack, in the pseudo-locale. */

#include "pseudo-locale.h"

#include "ui/dialogs/brief-logo-group.h"
#include "ui/dialogs/brief-template-picture.h"
#include "ui/pack/brief-outside-banner.h"
#include "ui/pack/brief-pack-outline.h"
#include "ui/pack/brief-pack-view.h"
#include "ui/reader/brief-citation-mark.h"

#include <libintl.h>

#define COLLECTION "amnesty-sex-work-2016"

/* A window of GTK's, which warns of its own labels while it measures them. */
static void
check_shortcuts (BriefWindow *window, const PseudoSize *size)
{
  const GLogLevelFlags fatal = pseudo_locale_allow_warnings ();
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_shown = 0;

  g_action_group_activate_action (G_ACTION_GROUP (ui_test_get_application ()), "shortcuts", NULL);
  ui_test_settle (GTK_WIDGET (window));
  for (guint i = g_list_model_get_n_items (windows); i > 0; i--)
    {
      g_autoptr (GtkWindow) shown = g_list_model_get_item (windows, i - 1);

      if (shown == GTK_WINDOW (window))
        continue;
      pseudo_locale_check_widget ("shortcuts", GTK_WIDGET (shown));
      gtk_window_destroy (shown);
      n_shown++;
    }
  g_assert_cmpuint (n_shown, ==, 1);
  g_log_set_always_fatal (fatal);
}

static void
fill_pack (BriefPack *pack)
{
  BriefSection *section = brief_pack_add_section (pack, 0, "⟦A section⟧");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (entries, brief_entry_new_for_note ("⟦A note⟧"));
  g_ptr_array_add (entries, brief_entry_new_for_note ("⟦Another note⟧"));
  brief_pack_add_entries (pack, section, 0, entries);
}

/* The views, with nothing in the pack and with something. */
static void
test_views (gconstpointer data)
{
  static const char *const views[] = { "recommendations", "reports", "endorsements", "pack" };
  BriefWindow *window = pseudo_locale_open_window (data);

  ui_test_act (GTK_WIDGET (window), "win.view", "pack");
  pseudo_locale_check_window (window, data, "empty pack");
  fill_pack (brief_window_get_pack (window));
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      ui_test_act (GTK_WIDGET (window), "win.view", views[i]);
      pseudo_locale_check_window (window, data, views[i]);
    }
  pseudo_locale_close_window (window);
}

static void
test_dialogs (gconstpointer data)
{
  static const char *const dialogs[] = {
    "win.check-pack",  "win.pack-details",  "win.apply-template", "win.choose-new-pack", "win.own-sources",
    "win.switch-pack", "win.unsaved-packs", "app.preferences",    "app.about",
  };
  BriefWindow *window = pseudo_locale_open_window (data);

  fill_pack (brief_window_get_pack (window));
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    pseudo_locale_check_dialog (window, data, dialogs[i]);
  check_shortcuts (window, data);
  brief_pack_set_detail (brief_window_get_pack (window), "title", "⟦Water⟧");
  pseudo_locale_check_dialog (window, data, "win.export-pdf");
  pseudo_locale_open_dialog (window, "win.open-address", "https://x.example/");
  pseudo_locale_check_window (window, data, "win.open-address");
  pseudo_locale_close_dialogs (window);
  pseudo_locale_close_window (window);
}

static gboolean
shows_picture (gpointer window)
{
  GtkWidget *picture = ui_test_find (window, GTK_TYPE_PICTURE, NULL, NULL);

  return picture != NULL && gtk_picture_get_paintable (GTK_PICTURE (picture)) != NULL;
}

static gboolean
has_question (gpointer window)
{
  return ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (window));
}

/* Details with a wrong date and with a logo that has no words, which is asked about. */
static void
test_details (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "pdf", "logo.png", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  BriefWindow *window = pseudo_locale_open_window (data);
  AdwDialog *dialog = pseudo_locale_open_dialog (window, "win.pack-details", NULL);
  GLogLevelFlags fatal;
  guint n = 0;
  GtkWidget *row;

  while ((row = ui_test_find_nth (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, n++)) != NULL)
    {
      gtk_widget_grab_focus (row);
      gtk_editable_set_text (GTK_EDITABLE (row), "⟦no date⟧");
    }
  gtk_widget_grab_focus (ui_test_find (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, NULL, NULL));
  pseudo_locale_check_window (window, data, "wrong date");
  brief_logo_group_read_file (
      BRIEF_LOGO_GROUP (ui_test_find (GTK_WIDGET (dialog), BRIEF_TYPE_LOGO_GROUP, NULL, NULL)), file);
  g_assert_true (ui_test_wait (shows_picture, window));
  pseudo_locale_check_window (window, data, "logo");

  /* A long heading is measured in large type, too, before it is shown in small. */
  fatal = pseudo_locale_allow_warnings ();
  adw_dialog_close (dialog);
  g_assert_true (ui_test_wait (has_question, window));
  pseudo_locale_check_window (window, data, "logo without words");
  pseudo_locale_close_dialogs (window);
  g_log_set_always_fatal (fatal);
  pseudo_locale_close_window (window);
}

/* Each template, with what it asks for. */
static void
test_templates (gconstpointer data)
{
  BriefWindow *window = pseudo_locale_open_window (data);
  AdwDialog *dialog = pseudo_locale_open_dialog (window, "win.choose-new-pack", NULL);
  guint n = 0;
  GtkWidget *picture;

  while ((picture = ui_test_find_nth (GTK_WIDGET (dialog), BRIEF_TYPE_TEMPLATE_PICTURE, n++)) != NULL)
    {
      gtk_toggle_button_set_active (
          GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (picture, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
      pseudo_locale_check_window (window, data, "template");
    }
  g_assert_cmpuint (n, >, 1);
  pseudo_locale_close_dialogs (window);
  pseudo_locale_close_window (window);
}

/* A page of each kind. */
static void
test_pages (gconstpointer data)
{
  static const char *const references[] = {
    COLLECTION,
    COLLECTION "/rec-1",
    COLLECTION "/rec-1-1",
    COLLECTION "/report-png",
    COLLECTION "/png-n1",
    COLLECTION "/png-f2",
    COLLECTION "/body-gaatw",
    COLLECTION "/pos-gaatw-1",
    COLLECTION "/st-structure",
    COLLECTION "/m-1994-gaatw",
  };
  BriefWindow *window = pseudo_locale_open_window (data);

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_assert_true (brief_window_show_item (window, references[i]));
      ui_test_settle (GTK_WIDGET (window));
      pseudo_locale_check_window (window, data, references[i]);
    }
  pseudo_locale_close_window (window);
}

static void
test_search (gconstpointer data)
{
  BriefWindow *window = pseudo_locale_open_window (data);
  GtkWidget *entry;

  ui_test_act (GTK_WIDGET (window), "win.filter-theme", "policing");
  ui_test_act (GTK_WIDGET (window), "win.search", NULL);
  pseudo_locale_check_window (window, data, "search");
  entry = ui_test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "xyzzy");
  ui_test_settle (GTK_WIDGET (window));
  pseudo_locale_check_window (window, data, "nothing found");
  pseudo_locale_close_window (window);
}

/* A window that has a collection to wait for, or none. */
static void
test_states (gconstpointer data)
{
  static const char *const states[] = { "loading", "error" };
  BriefWindow *window = pseudo_locale_open_window (data);
  GtkWidget *views = ui_test_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL, NULL);
  GtkWidget *stack = gtk_widget_get_ancestor (views, GTK_TYPE_STACK);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      gtk_stack_set_visible_child_name (GTK_STACK (stack), states[i]);
      pseudo_locale_check_window (window, data, states[i]);
    }
  pseudo_locale_close_window (window);
}

/* The beginning of what a toast says of an item: in the wide window on one line, in the narrow one on several. */
static gboolean
says_added (gpointer window)
{
  g_auto (GStrv) around = g_strsplit (gettext ("Added “%s”"), "%s", 2);

  return ui_test_shows_text (window, around[0]);
}

static void
test_banners (gconstpointer data)
{
  BriefWindow *window = pseudo_locale_open_window (data);
  GtkWidget *outside = ui_test_find (GTK_WIDGET (window), BRIEF_TYPE_OUTSIDE_BANNER, NULL, NULL);
  GtkWidget *draft = ui_test_find (GTK_WIDGET (window), ADW_TYPE_BANNER, NULL, NULL);

  for (int news = BRIEF_OUTSIDE_NEWS_NONE + 1; news <= BRIEF_OUTSIDE_NEWS_SET_ASIDE; news++)
    {
      brief_outside_banner_show (BRIEF_OUTSIDE_BANNER (outside), (BriefOutsideNews) news,
                                 "⟦water (conflicted copy 2025-03-01 101112).briefing⟧");
      pseudo_locale_check_window (window, data, "outside banner");
    }
  adw_banner_set_revealed (ADW_BANNER (draft), TRUE);
  pseudo_locale_check_window (window, data, "draft banner");
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/rec-1");
  g_assert_true (ui_test_wait (says_added, window));
  pseudo_locale_check_window (window, data, "toast");
  pseudo_locale_close_window (window);
}

static void
check_popover (BriefWindow *window, const PseudoSize *size, const char *name)
{
  GtkWidget *popover;

  ui_test_settle (GTK_WIDGET (window));
  popover = ui_test_find (GTK_WIDGET (window), GTK_TYPE_POPOVER, NULL, NULL);
  if (popover == NULL)
    g_error ("%s opens no popover", name);
  pseudo_locale_check_window (window, size, name);
  gtk_popover_popdown (GTK_POPOVER (popover));
  ui_test_settle (GTK_WIDGET (window));
}

static void
test_menu (gconstpointer data)
{
  BriefWindow *window = pseudo_locale_open_window (data);
  GtkWidget *button = ui_test_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, "icon-name",
                                    "open-menu-symbolic");

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  check_popover (window, data, "main menu");
  ui_test_act (GTK_WIDGET (window), "win.filter", NULL);
  check_popover (window, data, "filter");
  pseudo_locale_close_window (window);
}

static void
test_citation (gconstpointer data)
{
  BriefWindow *window = pseudo_locale_open_window (data);
  GtkWidget *mark;

  g_assert_true (brief_window_show_item (window, COLLECTION "/png-f2"));
  ui_test_settle (GTK_WIDGET (window));
  mark = ui_test_find (GTK_WIDGET (window), BRIEF_TYPE_CITATION_MARK, NULL, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (ui_test_find (mark, GTK_TYPE_MENU_BUTTON, NULL, NULL)));
  check_popover (window, data, "citation");
  pseudo_locale_close_window (window);
}

static GtkWidget *
find_menu (GtkWidget *outline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (outline); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      return child;
  g_assert_not_reached ();
}

/* The editors of an entry, of a section and of a note, with what pops up in them. */
static void
test_pack (gconstpointer data)
{
  static const char *const popovers[] = { "note.cite", "note.link" };
  BriefWindow *window = pseudo_locale_open_window (data);
  BriefPack *pack = brief_window_get_pack (window);
  BriefPackView *view = BRIEF_PACK_VIEW (ui_test_get_view (window, "pack"));
  GtkWidget *outline;
  BriefEntry *entry;

  ui_test_act (GTK_WIDGET (window), "win.view", "pack");
  ui_test_act (GTK_WIDGET (window), "win.toggle-item", COLLECTION "/report-png");
  fill_pack (pack);
  entry = brief_pack_lookup_item (pack, COLLECTION "/report-png");
  brief_pack_view_select (view, G_OBJECT (entry));
  ui_test_settle (GTK_WIDGET (window));
  outline = ui_test_find (GTK_WIDGET (window), BRIEF_TYPE_PACK_OUTLINE, NULL, NULL);
  ui_test_act (outline, "pack.choose-section", NULL);
  check_popover (window, data, "move to section");
  gtk_popover_popup (GTK_POPOVER (find_menu (outline)));
  check_popover (window, data, "menu of the outline");

  brief_pack_view_edit (view, G_OBJECT (brief_pack_get_section (pack, 0)));
  pseudo_locale_check_window (window, data, "section editor");
  brief_pack_view_edit (view, G_OBJECT (entry));
  pseudo_locale_check_window (window, data, "entry editor");
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *row = ui_test_find_nth (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, i);

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
    }
  pseudo_locale_check_window (window, data, "what is shown of an entry");
  for (guint i = 0; i < G_N_ELEMENTS (popovers); i++)
    {
      ui_test_act (ui_test_find (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW, NULL, NULL), popovers[i], NULL);
      check_popover (window, data, popovers[i]);
    }
  pseudo_locale_close_window (window);
}

/* The check sees what it is there to see. */
static void
test_check (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new ("Plain"));

  g_assert_cmpstr (gettext ("Open"), !=, "Open");
  pseudo_locale_check_text ("test", label, "label", "Plain words");
  g_assert_cmpuint (pseudo_locale_take_faults (), ==, 1);
  pseudo_locale_check_text ("test", label, "label", "⟦Máŕķéd⟧");
  pseudo_locale_check_text ("test", label, "label", "12");
  g_assert_cmpuint (pseudo_locale_take_faults (), ==, 0);
}

int
main (int argc, char **argv)
{
  pseudo_locale_init (&argc, &argv);
  g_test_add_func ("/ui/pseudo-locale/check", test_check);
  pseudo_locale_add_test ("pseudo-locale/views", test_views);
  pseudo_locale_add_test ("pseudo-locale/dialogs", test_dialogs);
  pseudo_locale_add_test ("pseudo-locale/details", test_details);
  pseudo_locale_add_test ("pseudo-locale/templates", test_templates);
  pseudo_locale_add_test ("pseudo-locale/pages", test_pages);
  pseudo_locale_add_test ("pseudo-locale/search", test_search);
  pseudo_locale_add_test ("pseudo-locale/states", test_states);
  pseudo_locale_add_test ("pseudo-locale/banners", test_banners);
  pseudo_locale_add_test ("pseudo-locale/menu", test_menu);
  pseudo_locale_add_test ("pseudo-locale/citation", test_citation);
  pseudo_locale_add_test ("pseudo-locale/pack", test_pack);
  return pseudo_locale_run ();
}
