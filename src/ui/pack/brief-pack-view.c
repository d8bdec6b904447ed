/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-pack-view.h"

#include "ui/pack/brief-entry-editor.h"
#include "ui/pack/brief-pack-outline.h"
#include "ui/pack/brief-pack-view-actions.h"
#include "ui/pack/brief-section-editor.h"

#include <glib/gi18n.h>

/**
 * BriefPackView:
 *
 * The view Briefing Pack: the outline of the pack, and what is selected in it, to read and to edit.
 *
 * Properties: "pack" (#BriefPack), "unsaved" (whether there is something to save).
 */
struct _BriefPackView {
  AdwBin parent_instance;

  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content_page;
  GtkStack *outline_stack;
  BriefPackOutline *outline;
  GtkStack *editor_stack;
  BriefEntryEditor *entry_editor;
  BriefSectionEditor *section_editor;

  BriefPack *pack;
  gboolean unsaved;
  GSignalGroup *pack_signals;
};

G_DEFINE_FINAL_TYPE (BriefPackView, brief_pack_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PACK,
  PROP_UNSAVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_title (GObject *object, const char *title, gboolean unsaved)
{
  if (title == NULL || *title == '\0')
    title = _ ("Untitled Pack");
  /* Translators: the title of a pack with unsaved changes. */
  return unsaved ? g_strdup_printf (_ ("• %s"), title) : g_strdup (title);
}

static gboolean
is_filled (GObject *object, const char *text)
{
  return text != NULL && *text != '\0';
}

static void
selected_cb (BriefPackView *self)
{
  GObject *selected = brief_pack_outline_get_selected (self->outline);
  gboolean is_entry = BRIEF_IS_ENTRY (selected);
  gboolean is_section = BRIEF_IS_SECTION (selected);

  brief_entry_editor_set_entry (self->entry_editor, is_entry ? self->pack : NULL,
                                is_entry ? BRIEF_ENTRY (selected) : NULL);
  brief_section_editor_set_section (self->section_editor, is_section ? self->pack : NULL,
                                    is_section ? BRIEF_SECTION (selected) : NULL);
  gtk_stack_set_visible_child_name (self->editor_stack, is_entry     ? "entry"
                                                        : is_section ? "section"
                                                                     : "nothing");
  adw_navigation_page_set_title (self->content_page, is_section ? _ ("Section") : _ ("Entry"));
  brief_pack_view_update_actions (self);
}

/* Opening a row leads to where a person writes. */
static void
activated_cb (BriefPackView *self)
{
  brief_pack_view_edit (self, brief_pack_outline_get_selected (self->outline));
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

static void
pack_changed_cb (BriefPackView *self)
{
  gtk_stack_set_visible_child_name (
      self->outline_stack,
      self->pack != NULL && brief_pack_get_n_sections (self->pack) > 0 ? "outline" : "empty");
  brief_pack_view_update_actions (self);
}

static void
brief_pack_view_dispose (GObject *object)
{
  BriefPackView *self = BRIEF_PACK_VIEW (object);

  g_clear_object (&self->pack_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_PACK_VIEW);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (brief_pack_view_parent_class)->dispose (object);
}

static void
brief_pack_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPackView *self = BRIEF_PACK_VIEW (object);

  switch (prop_id)
    {
    case PROP_PACK:
      g_value_set_object (value, self->pack);
      break;
    case PROP_UNSAVED:
      g_value_set_boolean (value, self->unsaved);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_pack_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefPackView *self = BRIEF_PACK_VIEW (object);

  switch (prop_id)
    {
    case PROP_PACK:
      brief_pack_view_set_pack (self, g_value_get_object (value));
      break;
    case PROP_UNSAVED:
      brief_pack_view_set_unsaved (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_pack_view_class_init (BriefPackViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_pack_view_dispose;
  object_class->get_property = brief_pack_view_get_property;
  object_class->set_property = brief_pack_view_set_property;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  properties[PROP_UNSAVED] = g_param_spec_boolean (
      "unsaved", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (BRIEF_TYPE_ENTRY_EDITOR);
  g_type_ensure (BRIEF_TYPE_PACK_OUTLINE);
  g_type_ensure (BRIEF_TYPE_SECTION_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-pack-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, split_view);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, content_page);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, outline_stack);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, outline);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, editor_stack);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, entry_editor);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, section_editor);
  gtk_widget_class_bind_template_callback (widget_class, dup_title);
  gtk_widget_class_bind_template_callback (widget_class, is_filled);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "pack.click", NULL, click_cb);
  brief_pack_view_class_actions_init (klass);
}

static void
brief_pack_view_init (BriefPackView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->pack_signals = g_signal_group_new (BRIEF_TYPE_PACK);
  g_signal_group_connect_swapped (self->pack_signals, "changed", G_CALLBACK (pack_changed_cb), self);
  brief_pack_view_update_actions (self);
}

/**
 * brief_pack_view_get_pack:
 * @self: a pack view
 *
 * Returns: (nullable) (transfer none): the pack that it shows
 */
BriefPack *
brief_pack_view_get_pack (BriefPackView *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_VIEW (self), NULL);

  return self->pack;
}

/**
 * brief_pack_view_set_pack:
 * @self: a pack view
 * @pack: (nullable): the pack to show
 */
void
brief_pack_view_set_pack (BriefPackView *self, BriefPack *pack)
{
  g_return_if_fail (BRIEF_IS_PACK_VIEW (self));
  g_return_if_fail (pack == NULL || BRIEF_IS_PACK (pack));

  if (self->pack == pack)
    return;

  brief_pack_outline_select (self->outline, NULL);
  g_set_object (&self->pack, pack);
  g_signal_group_set_target (self->pack_signals, pack);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
  pack_changed_cb (self);
}

/**
 * brief_pack_view_focus_outline:
 * @self: a pack view
 *
 * Puts the focus on the outline.
 *
 * Returns: whether it could
 */
gboolean
brief_pack_view_focus_outline (BriefPackView *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_VIEW (self), FALSE);

  return gtk_widget_child_focus (GTK_WIDGET (self->outline), GTK_DIR_TAB_FORWARD);
}

/**
 * brief_pack_view_set_unsaved:
 * @self: a pack view
 * @unsaved: whether there is something to save
 */
void
brief_pack_view_set_unsaved (BriefPackView *self, gboolean unsaved)
{
  g_return_if_fail (BRIEF_IS_PACK_VIEW (self));

  if (self->unsaved == unsaved)
    return;
  self->unsaved = unsaved;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNSAVED]);
}

/**
 * brief_pack_view_get_selected:
 * @self: a pack view
 *
 * Returns: (nullable) (transfer none): the #BriefSection or #BriefEntry selected in the outline
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
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  if (BRIEF_IS_SECTION (item))
    gtk_widget_grab_focus (GTK_WIDGET (self->section_editor));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->entry_editor));
}
