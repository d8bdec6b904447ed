/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-pack-view-private.h"

#include <glib/gi18n.h>

/* What is selected in the outline: editor and preview show it, and the preview selects in turn. */

static const char *
get_key (GObject *item)
{
  if (BRIEF_IS_ENTRY (item))
    return brief_entry_get_key (BRIEF_ENTRY (item));
  return BRIEF_IS_SECTION (item) ? brief_section_get_key (BRIEF_SECTION (item)) : NULL;
}

/* The section or entry of that key. */
static GObject *
find_item (BriefPackView *self, const char *key)
{
  BriefEntry *entry = brief_pack_lookup_entry (self->pack, key, NULL, NULL);

  if (entry != NULL)
    return G_OBJECT (entry);
  for (guint i = 0; i < brief_pack_get_n_sections (self->pack); i++)
    {
      BriefSection *section = brief_pack_get_section (self->pack, i);

      if (g_str_equal (brief_section_get_key (section), key))
        return G_OBJECT (section);
    }
  return NULL;
}

/* One click on a page selects what made it; two lead to where a person writes. */
static void
picked_cb (BriefPackView *self, const char *key, int n_press)
{
  GObject *item = self->pack != NULL ? find_item (self, key) : NULL;

  /* The pack may have changed since the pages were laid out. */
  if (item == NULL)
    return;
  if (n_press == 2)
    brief_pack_view_edit (self, item);
  else
    brief_pack_view_select (self, item);
}

/* Nothing is written into several at once; the page says how many there are. */
static void
show_several (BriefPackView *self, guint n_selected)
{
  /* Translators: how many sections and entries of a pack are selected. */
  g_autofree char *title = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%'u Selected", "%'u Selected", n_selected), n_selected);

  adw_status_page_set_title (self->several_page, title);
  gtk_stack_set_visible_child_name (self->editor_stack, "several");
}

static void
selected_cb (BriefPackView *self)
{
  GObject *selected = brief_pack_outline_get_selected (self->outline);
  g_autoptr (GPtrArray) parts = brief_pack_outline_dup_selection (self->outline);
  gboolean is_entry = BRIEF_IS_ENTRY (selected);
  gboolean is_section = BRIEF_IS_SECTION (selected);

  brief_entry_editor_set_entry (self->entry_editor, is_entry ? self->pack : NULL,
                                is_entry ? BRIEF_ENTRY (selected) : NULL);
  brief_section_editor_set_section (self->section_editor, is_section ? self->pack : NULL,
                                    is_section ? BRIEF_SECTION (selected) : NULL);
  if (parts->len > 1)
    show_several (self, parts->len);
  else
    gtk_stack_set_visible_child_name (self->editor_stack, is_entry     ? "entry"
                                                          : is_section ? "section"
                                                                       : "nothing");
  adw_navigation_page_set_title (self->content_page, is_section ? _ ("Section") : _ ("Entry"));
  brief_preview_set_selected_key (self->preview, get_key (selected));
  brief_pack_view_update_actions (self);
}

/* Opening a row leads to where a person writes. */
static void
activated_cb (BriefPackView *self)
{
  GObject *selected = brief_pack_outline_get_selected (self->outline);

  if (selected != NULL)
    brief_pack_view_edit (self, selected);
}

static gboolean
show_selected_cb (gpointer user_data)
{
  BriefPackView *self = user_data;

  if (brief_pack_outline_get_selected (self->outline) != NULL)
    adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  return G_SOURCE_REMOVE;
}

/* Where only outline or entry has room, one click opens: once the list has selected what was clicked. */
static void
click_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);

  if (adw_navigation_split_view_get_collapsed (self->split_view))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show_selected_cb, g_object_ref (self), g_object_unref);
}

/**
 * brief_pack_view_class_selection_init:
 * @klass: the class of pack views, its template set
 *
 * Installs what selects.
 */
void
brief_pack_view_class_selection_init (BriefPackViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "pack.click", NULL, click_cb);
}

/**
 * brief_pack_view_get_selected:
 * @self: a pack view
 *
 * Returns: (nullable) (transfer none): the #BriefSection or #BriefEntry selected in the outline; %NULL where none or several
 *   are
 */
GObject *
brief_pack_view_get_selected (BriefPackView *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_VIEW (self), NULL);

  return brief_pack_outline_get_selected (self->outline);
}

/**
 * brief_pack_view_select:
 * @self: a pack view
 * @item: (nullable): a section or entry of its pack
 *
 * Selects @item in the outline.
 */
void
brief_pack_view_select (BriefPackView *self, GObject *item)
{
  g_return_if_fail (BRIEF_IS_PACK_VIEW (self));

  brief_pack_outline_select (self->outline, item);
}

/**
 * brief_pack_view_dup_selection:
 * @self: a pack view
 *
 * Returns: (transfer full) (element-type GObject): all sections and entries selected in the outline, in the order of the
 *   pack
 */
GPtrArray *
brief_pack_view_dup_selection (BriefPackView *self)
{
  return brief_pack_outline_dup_selection (self->outline);
}

/**
 * brief_pack_view_select_several:
 * @self: a pack view
 * @items: (element-type GObject): sections and entries of its pack
 *
 * Selects @items in the outline.
 */
void
brief_pack_view_select_several (BriefPackView *self, GPtrArray *items)
{
  g_return_if_fail (BRIEF_IS_PACK_VIEW (self));

  brief_pack_outline_select_several (self->outline, items);
}

/**
 * brief_pack_view_edit:
 * @self: a pack view
 * @item: a section or entry of its pack
 *
 * Selects @item, shows it, also where the view is narrow, and puts the cursor where a person writes.
 */
void
brief_pack_view_edit (BriefPackView *self, GObject *item)
{
  g_return_if_fail (BRIEF_IS_PACK_VIEW (self));

  brief_pack_outline_select (self->outline, item);
  adw_toggle_group_set_active_name (self->mode_group, "edit");
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (BRIEF_IS_SECTION (item))
    gtk_widget_grab_focus (GTK_WIDGET (self->section_editor));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->entry_editor));
}
