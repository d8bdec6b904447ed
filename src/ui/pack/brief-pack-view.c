/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-pack-view-private.h"

#include <glib/gi18n.h>

/**
 * BriefPackView:
 *
 * The view Briefing Pack: the outline of the pack, what is selected in it, to read and to edit, and the pages that come
 * of it. Where there is room all three stand side by side, else the editor and the pages take turns.
 *
 * Properties: "pack" (#BriefPack), "unsaved" (whether there is something to save), "n-changes" (how many
 * entries their collection has otherwise by now), "wide" (whether there is room for all),
 * "show-preview" (whether the pages are shown where there is room), "previewing" (whether they are shown now).
 */
G_DEFINE_FINAL_TYPE (BriefPackView, brief_pack_view, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PACK,
  PROP_UNSAVED,
  PROP_N_CHANGES,
  PROP_WIDE,
  PROP_SHOW_PREVIEW,
  PROP_PREVIEWING,
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

static char *
dup_changes (GObject *object, guint n_changes)
{
  /* Translators: %u is a number of entries of a pack. */
  return g_strdup_printf (ngettext ("%'u entry changed in the collection since you picked it",
                                    "%'u entries changed in the collection since you picked them", n_changes),
                          n_changes);
}

static gboolean
is_any (GObject *object, guint number)
{
  return number > 0;
}

static gboolean
is_filled (GObject *object, const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
chooses_preview (const char *mode)
{
  return g_strcmp0 (mode, "preview") == 0;
}

static gboolean
shows_editor (GObject *object, gboolean wide, const char *mode)
{
  return wide || !chooses_preview (mode);
}

static gboolean
shows_preview (GObject *object, gboolean wide, gboolean show_preview, const char *mode)
{
  return wide ? show_preview : chooses_preview (mode);
}

static void
previewing_cb (BriefPackView *self)
{
  const gboolean on_screen = !adw_navigation_split_view_get_collapsed (self->split_view)
                             || adw_navigation_split_view_get_show_content (self->split_view);
  const gboolean previewing = on_screen
                              && shows_preview (NULL, self->wide, self->show_preview,
                                                adw_toggle_group_get_active_name (self->mode_group));

  if (self->previewing == previewing)
    return;
  self->previewing = previewing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PREVIEWING]);
}

static void
set_wide (BriefPackView *self, gboolean wide)
{
  if (self->wide == wide)
    return;
  self->wide = wide;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
  previewing_cb (self);
}

static void
set_show_preview (BriefPackView *self, gboolean show_preview)
{
  if (self->show_preview == show_preview)
    return;
  self->show_preview = show_preview;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_PREVIEW]);
  previewing_cb (self);
}

static void
menu_cb (GtkMenuButton *button, gpointer user_data)
{
  brief_pack_outline_update_menu (BRIEF_PACK_VIEW (user_data)->outline);
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
    case PROP_N_CHANGES:
      g_value_set_uint (value, self->n_changes);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, self->wide);
      break;
    case PROP_SHOW_PREVIEW:
      g_value_set_boolean (value, self->show_preview);
      break;
    case PROP_PREVIEWING:
      g_value_set_boolean (value, self->previewing);
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
    case PROP_N_CHANGES:
      brief_pack_view_set_n_changes (self, g_value_get_uint (value));
      break;
    case PROP_WIDE:
      set_wide (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_PREVIEW:
      set_show_preview (self, g_value_get_boolean (value));
      break;
    case PROP_PREVIEWING:
      brief_pack_view_set_previewing (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK, flags);
  properties[PROP_UNSAVED] = g_param_spec_boolean ("unsaved", NULL, NULL, FALSE, flags);
  properties[PROP_N_CHANGES] = g_param_spec_uint ("n-changes", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE, flags);
  properties[PROP_SHOW_PREVIEW] = g_param_spec_boolean ("show-preview", NULL, NULL, TRUE, flags);
  properties[PROP_PREVIEWING] = g_param_spec_boolean ("previewing", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_pack_view_class_init (BriefPackViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_pack_view_dispose;
  object_class->get_property = brief_pack_view_get_property;
  object_class->set_property = brief_pack_view_set_property;

  install_properties (object_class);
  g_type_ensure (BRIEF_TYPE_ENTRY_EDITOR);
  g_type_ensure (BRIEF_TYPE_PACK_OUTLINE);
  g_type_ensure (BRIEF_TYPE_PREVIEW);
  g_type_ensure (BRIEF_TYPE_SECTION_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-pack-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, split_view);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, content_page);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, outline_stack);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, outline);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, editor_stack);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, several_page);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, entry_editor);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, section_editor);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, mode_group);
  gtk_widget_class_bind_template_child (widget_class, BriefPackView, preview);
  gtk_widget_class_bind_template_callback (widget_class, dup_title);
  gtk_widget_class_bind_template_callback (widget_class, dup_changes);
  gtk_widget_class_bind_template_callback (widget_class, is_any);
  gtk_widget_class_bind_template_callback (widget_class, is_filled);
  gtk_widget_class_bind_template_callback (widget_class, shows_editor);
  gtk_widget_class_bind_template_callback (widget_class, shows_preview);
  gtk_widget_class_bind_template_callback (widget_class, previewing_cb);
  brief_pack_view_class_selection_init (klass);
  brief_pack_view_class_actions_init (klass);
}

static void
brief_pack_view_init (BriefPackView *self)
{
  self->show_preview = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, menu_cb, self, NULL);

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
 * Puts the focus on the outline, or on what stands there while it is empty, so that the keys of the view work.
 *
 * Returns: whether it could
 */
gboolean
brief_pack_view_focus_outline (BriefPackView *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_VIEW (self), FALSE);

  return gtk_widget_child_focus (GTK_WIDGET (self->outline_stack), GTK_DIR_TAB_FORWARD);
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
 * brief_pack_view_set_n_changes:
 * @self: a pack view
 * @n_changes: how many entries their collection has otherwise by now
 *
 * Offers to review them, where there are any.
 */
void
brief_pack_view_set_n_changes (BriefPackView *self, guint n_changes)
{
  g_return_if_fail (BRIEF_IS_PACK_VIEW (self));

  if (self->n_changes == n_changes)
    return;
  self->n_changes = n_changes;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_CHANGES]);
}

/**
 * brief_pack_view_set_previewing:
 * @self: a pack view
 * @previewing: whether the pages are to be seen
 *
 * Shows the pages, or what is edited in their place.
 */
void
brief_pack_view_set_previewing (BriefPackView *self, gboolean previewing)
{
  g_return_if_fail (BRIEF_IS_PACK_VIEW (self));

  if (self->wide)
    {
      set_show_preview (self, previewing);
      return;
    }
  adw_toggle_group_set_active_name (self->mode_group, previewing ? "preview" : "edit");
  if (previewing)
    adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/**
 * brief_pack_view_get_outline:
 * @self: a pack view
 *
 * Returns: (transfer none): its outline
 */
BriefPackOutline *
brief_pack_view_get_outline (BriefPackView *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_VIEW (self), NULL);

  return self->outline;
}

/**
 * brief_pack_view_get_preview:
 * @self: a pack view
 *
 * Returns: (transfer none): what shows the pages
 */
BriefPreview *
brief_pack_view_get_preview (BriefPackView *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_VIEW (self), NULL);

  return self->preview;
}
