/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include "library/brief-hit.h"
#include "ui/browse/brief-browse-view.h"
#include "ui/browse/brief-hit-row.h"
#include "ui/reader/brief-citation-mark.h"

/* Each test runs in a wide window and in a narrow one. */
typedef struct {
  const char *name;
  int width, height;
} Size;

static const Size sizes[] = { { "wide", 1200, 800 }, { "narrow", 360, 720 } };

#define COLLECTION "amnesty-sex-work-2016"

static BriefBrowseView *
open_view (BriefWindow *window, const char *name)
{
  GtkWidget *view = ui_test_get_view (window, name);

  ui_test_act (GTK_WIDGET (window), "win.view", name);
  ui_test_settle (GTK_WIDGET (window));
  return BRIEF_BROWSE_VIEW (view);
}

static guint
count_rows (BriefWindow *window, const char *view)
{
  return g_list_model_get_n_items (
      brief_browse_view_get_rows (BRIEF_BROWSE_VIEW (ui_test_get_view (window, view))));
}

static void
assert_shown (BriefWindow *window, const char *view, const char *id)
{
  g_autofree char *reference = id ? g_strconcat (COLLECTION "/", id, NULL) : g_strdup (COLLECTION);
  GtkWidget *child = ui_test_get_view (window, view);

  g_assert_true (gtk_widget_get_mapped (child));
  g_assert_cmpstr (brief_browse_view_get_shown (BRIEF_BROWSE_VIEW (child)), ==, reference);
}

static void
show (BriefWindow *window, const char *id)
{
  g_autofree char *reference = g_strconcat (COLLECTION "/", id, NULL);

  g_assert_true (brief_window_show_item (window, reference));
  ui_test_settle (GTK_WIDGET (window));
}

static void
test_lists (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);

  /* The policy itself, and eleven recommendations. */
  g_assert_cmpuint (count_rows (window, "recommendations"), ==, 12);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "About This Policy"));
  open_view (window, "reports");
  g_assert_cmpuint (count_rows (window, "reports"), ==, 4);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Harmfully isolated"));
  open_view (window, "endorsements");
  g_assert_cmpuint (count_rows (window, "endorsements"), ==, 11);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Global Alliance Against Traffic in Women"));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Endorse This Policy"));
  ui_test_close_window (window);
}

static void
test_kinds (gconstpointer data)
{
  static const struct {
    const char *id, *view, *text;
  } cases[] = {
    { "rec-1", "recommendations", "Findings That Support It" },
    { "report-png", "reports", "ASA 34/4030/2016" },
    { "png-n1", "reports", "close to 30 people" },
    { "png-f1", "reports", "Recommendations That It Supports" },
    { "body-gaatw", "endorsements", "What It Said, and When" },
    { "pos-gaatw-1", "endorsements", "Shares the position in a text of its own" },
    { "st-structure", "recommendations", "What the policy holds" },
    { "m-1994-gaatw", "recommendations", "Milestone" },
  };
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      show (window, cases[i].id);
      assert_shown (window, cases[i].view, cases[i].id);
      g_assert_true (ui_test_shows_text (GTK_WIDGET (window), cases[i].text));
    }
  g_assert_true (brief_window_show_item (window, COLLECTION));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "The Way to the Policy"));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Before You Rely on It"));
  ui_test_close_window (window);
}

static void
test_links (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  GtkWidget *row;

  show (window, "rec-1");
  row = ui_test_find (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, "title",
                      "Police use the offences to detain and abuse");
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  ui_test_settle (GTK_WIDGET (window));
  assert_shown (window, "reports", "png-f2");

  row = ui_test_find (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, "title",
                      "Outlawed and abused: Criminalizing sex work in Papua New Guinea");
  g_assert_nonnull (row);
  gtk_widget_activate (row);
  ui_test_settle (GTK_WIDGET (window));
  assert_shown (window, "reports", "report-png");

  ui_test_act (GTK_WIDGET (window), "win.back", NULL);
  assert_shown (window, "reports", "png-f2");
  ui_test_act (GTK_WIDGET (window), "win.back", NULL);
  ui_test_settle (GTK_WIDGET (window));
  assert_shown (window, "recommendations", "rec-1");
  ui_test_act (GTK_WIDGET (window), "win.back", NULL);
  assert_shown (window, "recommendations", NULL);
  ui_test_act (GTK_WIDGET (window), "win.back", NULL);
  assert_shown (window, "recommendations", NULL);
  ui_test_close_window (window);
}

static void
test_search (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  GListModel *rows = brief_browse_view_get_rows (
      BRIEF_BROWSE_VIEW (ui_test_get_view (window, "recommendations")));
  g_autoptr (BriefHit) first = NULL;
  GtkWidget *entry;

  ui_test_act (GTK_WIDGET (window), "win.search", NULL);
  ui_test_settle (GTK_WIDGET (window));
  entry = ui_test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "CONDOM");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  first = g_list_model_get_item (rows, 0);
  g_assert_cmpstr (brief_item_get_id (brief_hit_get_item (first)), ==, "png-f4");
  g_assert_cmpuint (count_rows (window, "reports"), ==, 3);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Condoms found in a flat"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "xyzzy");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Nothing Found"));
  ui_test_act (GTK_WIDGET (window), "win.clear-search", NULL);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 12);
  ui_test_close_window (window);
}

static void
test_filters (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  GtkWidget *popover;

  ui_test_act (GTK_WIDGET (window), "win.view", "reports");
  ui_test_act (GTK_WIDGET (window), "win.filter", NULL);
  ui_test_settle (GTK_WIDGET (window));
  popover = ui_test_find (GTK_WIDGET (window), GTK_TYPE_POPOVER, NULL, NULL);
  g_assert_nonnull (popover);
  g_assert_true (ui_test_shows_text (popover, "Policing ("));
  ui_test_act (GTK_WIDGET (window), "win.filter-theme", "policing");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_nonnull (ui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "label", "Policing"));
  g_assert_cmpuint (count_rows (window, "recommendations"), <, 60);
  g_assert_cmpuint (count_rows (window, "reports"), >, 4);
  ui_test_act (GTK_WIDGET (window), "win.drop-theme", "policing");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_cmpuint (count_rows (window, "reports"), ==, 4);
  ui_test_close_window (window);
}

static void
test_citation (gconstpointer data)
{
  const Size *size = data;
  BriefWindow *window = ui_test_open_window (size->width, size->height);
  GtkWidget *mark, *button, *popover;

  show (window, "png-f2");
  mark = ui_test_find (GTK_WIDGET (window), BRIEF_TYPE_CITATION_MARK, NULL, NULL);
  g_assert_nonnull (mark);
  button = ui_test_find (mark, GTK_TYPE_MENU_BUTTON, NULL, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_test_settle (GTK_WIDGET (window));
  popover = ui_test_find (mark, GTK_TYPE_POPOVER, NULL, NULL);
  g_assert_nonnull (popover);
  g_assert_true (ui_test_shows_text (popover, "Primary: read in the source itself"));
  g_assert_true (ui_test_shows_text (popover, "An account of: Outlawed and abused"));
  g_assert_true (ui_test_shows_text (popover, "http"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  ui_test_close_window (window);
}

static void
test_text_size (void)
{
  GSettings *settings = brief_application_get_settings (ui_test_get_application ());
  GActionGroup *actions = G_ACTION_GROUP (ui_test_get_application ());

  g_action_group_activate_action (actions, "text-larger", NULL);
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (settings, "text-scale"), 1.1, 0.001);
  for (guint i = 0; i < 50; i++)
    g_action_group_activate_action (actions, "text-smaller", NULL);
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (settings, "text-scale"), 0.5, 0.001);
  g_action_group_activate_action (actions, "text-normal", NULL);
  g_assert_cmpfloat_with_epsilon (g_settings_get_double (settings, "text-scale"), 1.0, 0.001);
}

static void
test_copy (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  g_autofree char *text = NULL;
  BriefBrowseView *view;

  show (window, "png-f2");
  view = BRIEF_BROWSE_VIEW (ui_test_get_view (window, "reports"));
  text = brief_browse_view_dup_copy_text (view);
  g_assert_nonnull (strstr (text, "Police use the offences to detain and abuse"));
  g_assert_nonnull (strstr (text, "Source:\n1. "));
  g_assert_nonnull (strstr (text, "[Primary: read in the source itself]"));
  g_assert_nonnull (strstr (text, "Account of: Outlawed and abused"));
  ui_test_close_window (window);
}

/* Right to left, every kind of page must still be set without a complaint. */
static void
test_right_to_left (void)
{
  BriefWindow *window;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  window = ui_test_open_window (1200, 800);
  show (window, "report-no");
  show (window, "body-unaids");
  g_assert_cmpint (gtk_widget_get_direction (GTK_WIDGET (window)), ==, GTK_TEXT_DIR_RTL);
  ui_test_close_window (window);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_unknown_item (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);

  g_assert_false (brief_window_show_item (window, "nowhere/rec-1"));
  g_assert_false (brief_window_show_item (window, COLLECTION "/nothing"));
  assert_shown (window, "recommendations", NULL);
  ui_test_close_window (window);
}

static void
add_test (const char *name, GTestDataFunc test)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/browse/%s/%s", name, sizes[i].name);

      g_test_add_data_func (path, &sizes[i], test);
    }
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  add_test ("lists", test_lists);
  add_test ("kinds", test_kinds);
  add_test ("links", test_links);
  add_test ("search", test_search);
  add_test ("filters", test_filters);
  add_test ("citation", test_citation);
  g_test_add_func ("/ui/browse/text-size", test_text_size);
  g_test_add_func ("/ui/browse/copy", test_copy);
  g_test_add_func ("/ui/browse/right-to-left", test_right_to_left);
  g_test_add_func ("/ui/browse/unknown-item", test_unknown_item);
  return g_test_run ();
}
