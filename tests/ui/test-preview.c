/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-test.h"

#include "pack/brief-template.h"
#include "ui/pack/brief-pack-view.h"
#include "ui/preview/brief-page-text.h"

#include <string.h>

#define WIDE 1280
#define NARROW 360

typedef struct {
  BriefWindow *window;
  BriefPack *pack;
  BriefPackView *view;
  BriefPreview *preview;
  BriefPreviewModel *model;
  BriefPageStrip *strip;
} Fixture;

static void
fill (BriefWindow *window)
{
  BriefLibrary *library = NULL;
  g_autoptr (BriefCollection) collection = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (window, "library", &library, NULL);
  collection = g_list_model_get_item (G_LIST_MODEL (library), 0);
  g_assert_true (brief_template_apply (brief_template_lookup ("briefing"), brief_window_get_pack (window),
                                       collection, NULL, &error));
  g_assert_no_error (error);
  g_object_unref (library);
}

static gboolean
is_up_to_date (gpointer data)
{
  Fixture *self = data;
  BriefPageView *view = brief_page_strip_get_view (self->strip, brief_page_strip_get_current (self->strip));

  return brief_preview_model_is_up_to_date (self->model) && view != NULL
         && brief_page_view_is_up_to_date (view);
}

static void
wait_for_pages (Fixture *self)
{
  g_assert_true (ui_test_wait (is_up_to_date, self));
  ui_test_settle (GTK_WIDGET (self->window));
  g_assert_true (ui_test_wait (is_up_to_date, self));
}

static void
open_empty (Fixture *self, int width)
{
  self->window = ui_test_open_window (width, 720);
  ui_test_act (GTK_WIDGET (self->window), "win.view", "pack");
  ui_test_settle (GTK_WIDGET (self->window));
  self->pack = brief_window_get_pack (self->window);
  self->view = BRIEF_PACK_VIEW (ui_test_get_view (self->window, "pack"));
  self->preview = brief_pack_view_get_preview (self->view);
  self->model = brief_preview_get_model (self->preview);
  self->strip = brief_preview_get_strip (self->preview);
}

static void
open_filled (Fixture *self, int width)
{
  open_empty (self, width);
  fill (self->window);
  if (width < WIDE)
    ui_test_act (GTK_WIDGET (self->view), "pack.preview", NULL);
  wait_for_pages (self);
}

static BriefEntry *
get_entry (Fixture *self, guint section, guint position)
{
  return brief_section_get_entry (brief_pack_get_section (self->pack, section), position);
}

static BriefEntry *
get_last_entry (Fixture *self)
{
  const guint last = brief_pack_get_n_sections (self->pack) - 1;

  return get_entry (self, last, brief_section_get_n_entries (brief_pack_get_section (self->pack, last)) - 1);
}

static char *
dup_text (BriefPageView *view)
{
  GtkAccessibleTextInterface *iface = GTK_ACCESSIBLE_TEXT_GET_IFACE (view);
  g_autoptr (GBytes) bytes = iface->get_contents (GTK_ACCESSIBLE_TEXT (view), 0, G_MAXUINT);

  return g_strdup (g_bytes_get_data (bytes, NULL));
}

static char *
dup_current_text (Fixture *self)
{
  return dup_text (brief_page_strip_get_view (self->strip, brief_page_strip_get_current (self->strip)));
}

static guint
find_page (Fixture *self, BriefEntry *entry)
{
  g_autoptr (GArray) areas = brief_pages_list_areas (brief_preview_model_get_pages (self->model),
                                                     brief_entry_get_key (entry));

  g_assert_cmpuint (areas->len, >, 0);
  return g_array_index (areas, BriefArea, 0).page;
}

static void
test_pages_appear (gconstpointer data)
{
  const int width = GPOINTER_TO_INT (data);
  Fixture self;
  g_autofree char *number = NULL;
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;
  guint n_pages;
  BriefPageView *view;

  open_filled (&self, width);
  n_pages = brief_preview_model_get_n_pages (self.model);
  g_assert_cmpuint (n_pages, >, 20);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self.model)), ==, n_pages);
  number = g_strdup_printf ("of %u", n_pages);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (self.preview), number));
  g_assert_cmpuint (brief_page_strip_get_current (self.strip), ==, 0);

  /* A page fits the width and is read as text, under its own name. */
  view = brief_page_strip_get_view (self.strip, 1);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view)), <,
                   gtk_widget_get_width (GTK_WIDGET (self.strip)));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view)), >,
                   gtk_widget_get_width (GTK_WIDGET (self.strip)) * 3 / 4);
  label = g_strdup_printf ("Page 2 of %u", n_pages);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_DOCUMENT);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  text = dup_text (view);
  g_assert_true (g_str_has_prefix (text, "Contents\n"));
  g_assert_nonnull (strstr (text, "Decriminalize consensual adult sex work"));
  ui_test_close_window (self.window);
}

static void
test_edit (gconstpointer data)
{
  Fixture self;
  BriefEntry *entry;
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;

  open_filled (&self, GPOINTER_TO_INT (data));
  entry = get_entry (&self, 0, 1);
  brief_pack_view_select (self.view, G_OBJECT (entry));
  brief_pack_set_entry_note (self.pack, entry, "Nobody should wait for an Umbrella.");
  wait_for_pages (&self);
  /* What is typed comes on the screen. */
  text = dup_current_text (&self);
  g_assert_nonnull (strstr (text, "Nobody should wait for an Umbrella."));

  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  wait_for_pages (&self);
  undone = dup_current_text (&self);
  g_assert_null (strstr (undone, "Umbrella"));
  ui_test_close_window (self.window);
}

/* The pages are those of an export: of the pack's own paper, in its own print. */
static void
test_options (void)
{
  Fixture self;
  guint n_pages;

  open_filled (&self, WIDE);
  n_pages = brief_preview_model_get_n_pages (self.model);
  brief_pack_set_paper (self.pack, BRIEF_PAPER_LETTER);
  brief_pack_set_option (self.pack, "large-print", TRUE);
  wait_for_pages (&self);
  g_assert_cmpfloat (brief_pages_get_style (brief_preview_model_get_pages (self.model))->page_width, ==, 612);
  g_assert_cmpuint (brief_preview_model_get_n_pages (self.model), >, n_pages);
  ui_test_close_window (self.window);
}

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  return NULL;
}

static void
click (Fixture *self, int n_press, double x, double y)
{
  GtkEventController *gesture = find_controller (GTK_WIDGET (self->strip), GTK_TYPE_GESTURE_CLICK);

  g_assert_nonnull (gesture);
  g_signal_emit_by_name (gesture, "released", n_press, x, y);
  ui_test_settle (GTK_WIDGET (self->window));
}

static void
test_click (gconstpointer data)
{
  Fixture self;
  BriefEntry *entry;
  const double y = 300;
  double x, value;
  GtkAdjustment *adjustment;

  open_filled (&self, GPOINTER_TO_INT (data));
  entry = get_entry (&self, 0, 4);
  g_object_get (self.strip, "vadjustment", &adjustment, NULL);
  brief_page_strip_scroll_to_page (self.strip, find_page (&self, entry) + 1);
  ui_test_settle (GTK_WIDGET (self.window));
  x = gtk_widget_get_width (GTK_WIDGET (self.strip)) / 2.0;
  g_assert_cmpstr (brief_page_strip_find_key (self.strip, x, y), ==, brief_entry_get_key (entry));

  value = gtk_adjustment_get_value (adjustment);
  click (&self, 1, x, y);
  g_assert_true (brief_pack_view_get_selected (self.view) == G_OBJECT (entry));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, value);
  g_assert_true (brief_page_view_is_marked (
      brief_page_strip_get_view (self.strip, brief_page_strip_get_current (self.strip))));

  /* Two clicks lead to where a person writes. */
  click (&self, 2, x, y);
  g_assert_nonnull (ui_test_find (GTK_WIDGET (self.view), GTK_TYPE_TEXT_VIEW, NULL, NULL));
  g_object_unref (adjustment);
  ui_test_close_window (self.window);
}

static void
test_selection (gconstpointer data)
{
  Fixture self;
  BriefEntry *entry;
  BriefPageView *view;

  open_filled (&self, GPOINTER_TO_INT (data));
  entry = get_last_entry (&self);
  g_assert_false (brief_page_strip_is_in_sight (self.strip, find_page (&self, entry)));
  brief_pack_view_select (self.view, G_OBJECT (entry));
  wait_for_pages (&self);
  g_assert_true (brief_page_strip_is_in_sight (self.strip, find_page (&self, entry)));
  view = brief_page_strip_get_view (self.strip, find_page (&self, entry));
  g_assert_true (brief_page_view_is_marked (view));

  brief_pack_view_select (self.view, NULL);
  ui_test_settle (GTK_WIDGET (self.window));
  g_assert_false (brief_page_view_is_marked (view));
  ui_test_close_window (self.window);
}

/* The last line of the contents on a page. */
static graphene_point_t
find_contents_line (BriefPages *pages, guint page)
{
  GArray *fragments = brief_pages_get_fragments (pages, page);
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);

  for (guint i = 0; i < fragments->len; i++)
    {
      const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

      if (fragment->shown == BRIEF_SHOWN_CONTENTS)
        point = GRAPHENE_POINT_INIT ((float) fragment->x + 10, (float) (fragment->y + fragment->height / 2));
    }
  return point;
}

/* A line of the contents leads to what it names. */
static void
test_contents (void)
{
  Fixture self;
  GtkWidget *view;
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);
  double scale;
  guint page;

  open_filled (&self, WIDE);
  brief_page_strip_scroll_to_page (self.strip, 1);
  wait_for_pages (&self);
  point = find_contents_line (brief_preview_model_get_pages (self.model), 1);
  view = GTK_WIDGET (brief_page_strip_get_view (self.strip, 1));
  scale = gtk_widget_get_width (view)
          / brief_pages_get_style (brief_preview_model_get_pages (self.model))->page_width;
  g_assert_true (gtk_widget_compute_point (
      view, GTK_WIDGET (self.strip),
      &GRAPHENE_POINT_INIT ((float) (point.x * scale), (float) (point.y * scale)), &point));
  page = brief_page_strip_get_current (self.strip);
  click (&self, 1, point.x, point.y);
  /* The last line: that of the sources. */
  g_assert_cmpuint (brief_page_strip_get_current (self.strip), >, page + 15);
  ui_test_close_window (self.window);
}

/* What is selected while the pages are not there is shown as soon as they are. */
static void
test_selected_before (void)
{
  Fixture self;

  open_empty (&self, NARROW);
  fill (self.window);
  ui_test_settle (GTK_WIDGET (self.window));
  g_assert_null (brief_preview_model_get_pages (self.model));
  brief_pack_view_select (self.view, G_OBJECT (get_last_entry (&self)));
  ui_test_act (GTK_WIDGET (self.view), "pack.preview", NULL);
  wait_for_pages (&self);
  g_assert_true (brief_page_strip_is_in_sight (self.strip, find_page (&self, get_last_entry (&self))));
  ui_test_close_window (self.window);
}

/* Pages that come in before what is read do not push it away. */
static void
test_place_is_kept (void)
{
  Fixture self;
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *key = NULL;
  guint page;

  open_filled (&self, WIDE);
  brief_page_strip_scroll_to_page (self.strip, find_page (&self, get_last_entry (&self)));
  wait_for_pages (&self);
  page = brief_page_strip_get_current (self.strip);
  key = g_strdup (
      brief_page_strip_find_key (self.strip, gtk_widget_get_width (GTK_WIDGET (self.strip)) / 2.0, 200));
  g_assert_nonnull (key);

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (note, "Line %u of a long note.\n\n", i);
  brief_pack_set_entry_note (self.pack, get_entry (&self, 0, 0), note->str);
  wait_for_pages (&self);
  g_assert_cmpuint (brief_page_strip_get_current (self.strip), >, page + 4);
  g_assert_cmpstr (
      brief_page_strip_find_key (self.strip, gtk_widget_get_width (GTK_WIDGET (self.strip)) / 2.0, 200), ==,
      key);
  ui_test_close_window (self.window);
}

static void
test_zoom (gconstpointer data)
{
  Fixture self;
  gboolean fits;
  double fitting;
  guint page;

  open_filled (&self, GPOINTER_TO_INT (data));
  brief_page_strip_scroll_to_page (self.strip, 9);
  ui_test_settle (GTK_WIDGET (self.window));
  page = brief_page_strip_get_current (self.strip);
  fitting = brief_page_strip_get_scale (self.strip);

  for (guint i = 0; i < 3; i++)
    ui_test_act (GTK_WIDGET (self.strip), "preview.zoom-in", NULL);
  wait_for_pages (&self);
  g_object_get (self.strip, "fit-width", &fits, NULL);
  g_assert_false (fits);
  g_assert_cmpfloat (brief_page_strip_get_scale (self.strip), >, fitting);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (brief_page_strip_get_view (self.strip, page))), >,
                   gtk_widget_get_width (GTK_WIDGET (self.strip)));
  g_assert_cmpuint (brief_page_strip_get_current (self.strip), ==, page);

  for (guint i = 0; i < 20; i++)
    ui_test_act (GTK_WIDGET (self.strip), "preview.zoom-out", NULL);
  wait_for_pages (&self);
  g_assert_cmpfloat (brief_page_strip_get_scale (self.strip), ==, 0.25);
  for (guint i = 0; i < brief_preview_model_get_n_pages (self.model); i++)
    if (brief_page_strip_is_in_sight (self.strip, i))
      g_assert_nonnull (brief_page_strip_get_view (self.strip, i));

  ui_test_act (GTK_WIDGET (self.strip), "preview.fit-width", NULL);
  wait_for_pages (&self);
  g_assert_cmpfloat_with_epsilon (brief_page_strip_get_scale (self.strip), fitting, 0.02);
  ui_test_close_window (self.window);
}

static void
test_page_entry (gconstpointer data)
{
  Fixture self;
  GtkWidget *entry;
  g_autofree char *last = NULL;
  guint n_pages;

  open_filled (&self, GPOINTER_TO_INT (data));
  n_pages = brief_preview_model_get_n_pages (self.model);
  last = g_strdup_printf ("%u", n_pages);
  ui_test_act (GTK_WIDGET (self.view), "pack.go-to-page", NULL);
  entry = ui_test_find (GTK_WIDGET (self.preview), GTK_TYPE_ENTRY, NULL, NULL);
  g_assert_true (gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN);
  gtk_editable_set_text (GTK_EDITABLE (entry), "12");
  g_signal_emit_by_name (entry, "activate");
  ui_test_settle (GTK_WIDGET (self.window));
  g_assert_cmpuint (brief_page_strip_get_current (self.strip), ==, 11);
  /* The focus is on the page, which a screen reader says then. */
  g_assert_true (gtk_root_get_focus (GTK_ROOT (self.window))
                 == GTK_WIDGET (brief_page_strip_get_view (self.strip, 11)));

  gtk_editable_set_text (GTK_EDITABLE (entry), "99999");
  g_signal_emit_by_name (entry, "activate");
  ui_test_settle (GTK_WIDGET (self.window));
  g_assert_cmpuint (brief_page_strip_get_current (self.strip), ==, n_pages - 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, last);
  gtk_editable_set_text (GTK_EDITABLE (entry), "no number");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, last);
  ui_test_close_window (self.window);
}

static void
test_thumbnails (gconstpointer data)
{
  Fixture self;
  GtkWidget *list;

  open_filled (&self, GPOINTER_TO_INT (data));
  g_assert_null (ui_test_find (GTK_WIDGET (self.preview), GTK_TYPE_LIST_VIEW, NULL, NULL));
  ui_test_act (GTK_WIDGET (self.view), "pack.thumbnails", NULL);
  ui_test_settle (GTK_WIDGET (self.window));
  list = ui_test_find (GTK_WIDGET (self.preview), GTK_TYPE_LIST_VIEW, NULL, NULL);
  g_assert_nonnull (list);
  g_assert_true (ui_test_shows_text (list, "2"));
  g_assert_true (gtk_widget_activate_action (list, "list.activate-item", "u", 5u));
  wait_for_pages (&self);
  g_assert_cmpuint (brief_page_strip_get_current (self.strip), ==, 5);
  ui_test_close_window (self.window);
}

static void
test_empty (void)
{
  Fixture self;

  open_empty (&self, WIDE);
  g_assert_true (ui_test_shows_text (GTK_WIDGET (self.preview), "No Pages Yet"));
  fill (self.window);
  wait_for_pages (&self);
  g_assert_false (ui_test_shows_text (GTK_WIDGET (self.preview), "No Pages Yet"));
  ui_test_act (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_test_settle (GTK_WIDGET (self.window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (self.preview), "No Pages Yet"));
  g_assert_cmpuint (brief_preview_model_get_n_pages (self.model), ==, 0);
  ui_test_close_window (self.window);
}

static void
test_quick_changes (void)
{
  Fixture self;
  g_autofree char *text = NULL;

  open_filled (&self, WIDE);
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      brief_pack_set_detail (self.pack, "title", title);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (i * 1000);
    }
  wait_for_pages (&self);
  text = dup_current_text (&self);
  g_assert_true (g_str_has_prefix (text, "Title 49"));
  ui_test_close_window (self.window);
}

/* Where it is hidden, nothing is laid out for it. */
static void
test_hidden (void)
{
  Fixture self;
  guint edition;

  open_filled (&self, WIDE);
  ui_test_act (GTK_WIDGET (self.view), "pack.preview", NULL);
  ui_test_settle (GTK_WIDGET (self.window));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.preview)));
  edition = brief_preview_model_get_edition (self.model);
  brief_pack_set_detail (self.pack, "title", "Behind the curtain");
  ui_test_settle (GTK_WIDGET (self.window));
  g_assert_cmpuint (brief_preview_model_get_edition (self.model), ==, edition);
  g_assert_false (brief_preview_model_is_up_to_date (self.model));

  ui_test_act (GTK_WIDGET (self.view), "pack.preview", NULL);
  wait_for_pages (&self);
  g_assert_cmpuint (brief_preview_model_get_edition (self.model), >, edition);
  ui_test_close_window (self.window);
}

static guint
count_threads (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  guint n = 0;
  const char *id;

  g_assert_nonnull (tasks);
  while ((id = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", id, "comm", NULL);
      g_autofree char *name = NULL;

      /* Others come and go with the toolkit. */
      if (g_file_get_contents (path, &name, NULL, NULL) && g_str_has_prefix (name, "preview-"))
        n++;
    }
  return n;
}

static gboolean
has_no_threads (gpointer data)
{
  return count_threads () == 0;
}

static gboolean
tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
test_threads_end (void)
{
  Fixture self;
  guint tick;

  open_filled (&self, WIDE);
  g_assert_cmpuint (count_threads (), ==, 2);
  /* In the middle of work. */
  brief_pack_set_detail (self.pack, "title", "Closing");
  ui_test_close_window (self.window);
  tick = g_timeout_add (20, tick_cb, NULL);
  g_assert_true (ui_test_wait (has_no_threads, NULL));
  g_source_remove (tick);
}

static void
assert_unit (const char *text, guint offset, GtkAccessibleTextGranularity granularity, const char *unit)
{
  guint start, end;
  g_autoptr (GBytes) bytes = brief_page_text_get_unit (text, offset, granularity, &start, &end);

  g_assert_cmpstr (g_bytes_get_data (bytes, NULL), ==, unit);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, strlen (unit));
  g_assert_cmpuint (end - start, ==, (guint) g_utf8_strlen (unit, -1));
}

static void
test_text_units (void)
{
  const char *text = "Über uns\nEin Satz. Noch einer.";

  assert_unit (text, 0, GTK_ACCESSIBLE_TEXT_GRANULARITY_CHARACTER, "Ü");
  assert_unit (text, 1, GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD, "Über ");
  assert_unit (text, 6, GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE, "Über uns\n");
  assert_unit (text, 9, GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE, "Ein Satz. Noch einer.");
  assert_unit (text, 12, GTK_ACCESSIBLE_TEXT_GRANULARITY_SENTENCE, "Ein Satz. ");
  assert_unit (text, 99, GTK_ACCESSIBLE_TEXT_GRANULARITY_WORD, "einer.");
  assert_unit ("", 0, GTK_ACCESSIBLE_TEXT_GRANULARITY_LINE, "");
}

static void
add_for_both_widths (const char *name, GTestDataFunc test)
{
  g_autofree char *wide = g_strconcat ("/ui/preview/", name, "/wide", NULL);
  g_autofree char *narrow = g_strconcat ("/ui/preview/", name, "/narrow", NULL);

  g_test_add_data_func (wide, GINT_TO_POINTER (WIDE), test);
  g_test_add_data_func (narrow, GINT_TO_POINTER (NARROW), test);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  add_for_both_widths ("pages-appear", test_pages_appear);
  add_for_both_widths ("edit", test_edit);
  add_for_both_widths ("click", test_click);
  add_for_both_widths ("selection", test_selection);
  add_for_both_widths ("zoom", test_zoom);
  add_for_both_widths ("page-entry", test_page_entry);
  add_for_both_widths ("thumbnails", test_thumbnails);
  g_test_add_func ("/ui/preview/options", test_options);
  g_test_add_func ("/ui/preview/contents", test_contents);
  g_test_add_func ("/ui/preview/selected-before", test_selected_before);
  g_test_add_func ("/ui/preview/place-is-kept", test_place_is_kept);
  g_test_add_func ("/ui/preview/empty", test_empty);
  g_test_add_func ("/ui/preview/quick-changes", test_quick_changes);
  g_test_add_func ("/ui/preview/hidden", test_hidden);
  g_test_add_func ("/ui/preview/threads-end", test_threads_end);
  g_test_add_func ("/ui/preview/text-units", test_text_units);
  return g_test_run ();
}
