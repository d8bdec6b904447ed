/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* screenshots FOLDER: pictures of the windows, for the README and for software centres. */

#include "ui-test.h"

#include "pack/brief-template.h"
#include "ui/pack/brief-pack-view.h"

#define COLLECTION "amnesty-sex-work-2016"

typedef struct {
  const char *name;
  int width, height;
  gboolean dark;
  void (*arrange) (BriefWindow *window);
} Picture;

static void
show (BriefWindow *window, const char *reference)
{
  g_assert_true (brief_window_show_item (window, reference));
}

static void
arrange_recommendation (BriefWindow *window)
{
  show (window, COLLECTION "/rec-1");
  /* Without the cursor in the heading. */
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
}

static void
arrange_report (BriefWindow *window)
{
  show (window, COLLECTION "/report-png");
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
}

static gboolean
has_pages (gpointer data)
{
  BriefPreview *preview = data;
  BriefPageStrip *strip = brief_preview_get_strip (preview);
  BriefPageView *page = brief_page_strip_get_view (strip, brief_page_strip_get_current (strip));

  return brief_preview_model_is_up_to_date (brief_preview_get_model (preview)) && page != NULL
         && brief_page_view_is_up_to_date (page);
}

/* The standard pack, with the date that keeps the pictures the same from day to day. */
static void
fill (BriefWindow *window)
{
  BriefPack *pack = brief_window_get_pack (window);
  g_autoptr (BriefLibrary) library = NULL;
  g_autoptr (BriefCollection) collection = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (window, "library", &library, NULL);
  collection = g_list_model_get_item (G_LIST_MODEL (library), 0);
  g_assert_true (brief_template_apply (brief_template_lookup ("briefing"), pack, collection, NULL, &error));
  g_assert_no_error (error);
  brief_pack_set_detail (pack, "title", "Safety Under the Law");
  brief_pack_set_detail (pack, "date", "2026-11-24");
}

static void
arrange_pack (BriefWindow *window)
{
  BriefPack *pack = brief_window_get_pack (window);
  BriefPackView *view = BRIEF_PACK_VIEW (ui_test_get_view (window, "pack"));
  BriefEntry *entry;

  ui_test_act (GTK_WIDGET (window), "win.view", "pack");
  fill (window);
  entry = brief_pack_lookup_item (pack, COLLECTION "/rec-1-2");
  g_assert_nonnull (entry);
  brief_pack_set_entry_note (
      pack, entry,
      "**Begin with this.** Ask which by-laws on loitering and public order the police still use, "
      "and who may repeal them.");
  brief_pack_view_select (view, G_OBJECT (entry));
  brief_pack_view_edit (view, G_OBJECT (entry));
  g_assert_true (ui_test_wait (has_pages, brief_pack_view_get_preview (view)));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_wait (has_pages, brief_pack_view_get_preview (view)));
}

static void
arrange_list (BriefWindow *window)
{
  ui_test_act (GTK_WIDGET (window), "win.view", "recommendations");
}

static const Picture pictures[] = {
  { "recommendations", 1000, 700, FALSE, arrange_recommendation },
  { "pack", 1280, 800, FALSE, arrange_pack },
  { "report-dark", 1000, 700, TRUE, arrange_report },
  { "narrow", 360, 700, FALSE, arrange_list },
  { "narrow-dark", 360, 700, TRUE, arrange_recommendation },
};

/* With a renderer of our own, so that the pixels do not depend on the one of the display. */
static void
save (GtkWidget *window, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderer) renderer = gsk_cairo_renderer_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  /* What a paintable shows comes with the next frame. */
  ui_test_settle (window);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_true (gsk_renderer_realize_for_display (renderer, gtk_widget_get_display (window), &error));
  g_assert_no_error (error);
  texture = gsk_renderer_render_texture (renderer, node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_renderer_unrealize (renderer);
}

static void
take (const Picture *picture, const char *folder)
{
  g_autofree char *file = g_strconcat (picture->name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  BriefWindow *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), picture->dark
                                                                            ? ADW_COLOR_SCHEME_FORCE_DARK
                                                                            : ADW_COLOR_SCHEME_FORCE_LIGHT);
  window = ui_test_open_window (picture->width, picture->height);
  picture->arrange (window);
  /* The frame that a display without shadows gets. */
  gtk_widget_remove_css_class (GTK_WIDGET (window), "solid-csd");
  ui_test_settle (GTK_WIDGET (window));
  save (GTK_WIDGET (window), path);
  ui_test_close_window (window);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 2);
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    take (&pictures[i], argv[1]);
  return 0;
}
