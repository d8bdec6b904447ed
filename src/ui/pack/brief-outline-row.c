/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-outline-row.h"

#include "model/brief-language.h"
#include "model/brief-words.h"
#include "pack/brief-section.h"
#include "ui/brief-item-icon.h"

#include <glib/gi18n.h>

/**
 * BriefOutlineRow:
 *
 * A row of the outline of a pack: a section, or an entry in it. Follows what changes in either.
 */
struct _BriefOutlineRow {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *heading;
  GtkLabel *subtitle;
  GtkImage *note_mark;

  GObject *item; /* BriefSection or BriefEntry */
  GSignalGroup *item_signals;
};

G_DEFINE_FINAL_TYPE (BriefOutlineRow, brief_outline_row, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
show_section (BriefOutlineRow *self, BriefSection *section)
{
  guint n_entries = brief_section_get_n_entries (section);
  const char *title = brief_section_get_title (section);
  g_autofree char *count = NULL;

  /* Translators: how many entries a section of a pack has. */
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry", "%u entries", n_entries), n_entries);
  gtk_label_set_text (self->heading, is_filled (title) ? title : _ ("Section without heading"));
  gtk_label_set_text (self->subtitle, count);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), TRUE);
  gtk_image_set_from_icon_name (self->icon, "view-list-bullet-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_widget_set_visible (GTK_WIDGET (self->note_mark), is_filled (brief_section_get_note (section)));
}

static void
show_entry (BriefOutlineRow *self, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  g_autofree char *heading = brief_entry_dup_heading (entry, brief_language_of_program ());
  g_autofree char *subtitle = NULL;

  if (snapshot != NULL)
    subtitle = brief_words_placing (brief_snapshot_get_item (snapshot), brief_snapshot_get_parent (snapshot),
                                    brief_language_of_program ());

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->subtitle, subtitle ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), is_filled (subtitle));
  gtk_image_set_from_icon_name (self->icon,
                                snapshot ? brief_item_icon_name (brief_snapshot_get_item_type (snapshot))
                                         : "document-edit-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_widget_set_visible (GTK_WIDGET (self->note_mark),
                          snapshot != NULL && is_filled (brief_entry_get_note (entry)));
}

static void
update_cb (BriefOutlineRow *self)
{
  if (BRIEF_IS_SECTION (self->item))
    show_section (self, BRIEF_SECTION (self->item));
  else if (BRIEF_IS_ENTRY (self->item))
    show_entry (self, BRIEF_ENTRY (self->item));
}

static void
clicked_cb (BriefOutlineRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "pack.click", NULL);
}

static void
brief_outline_row_dispose (GObject *object)
{
  BriefOutlineRow *self = BRIEF_OUTLINE_ROW (object);

  g_clear_object (&self->item_signals);
  g_clear_object (&self->item);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_OUTLINE_ROW);

  G_OBJECT_CLASS (brief_outline_row_parent_class)->dispose (object);
}

static void
brief_outline_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefOutlineRow *self = BRIEF_OUTLINE_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_outline_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefOutlineRow *self = BRIEF_OUTLINE_ROW (object);

  switch (prop_id)
    {
    case PROP_ITEM:
      brief_outline_row_set_item (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_outline_row_class_init (BriefOutlineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_outline_row_dispose;
  object_class->get_property = brief_outline_row_get_property;
  object_class->set_property = brief_outline_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, box);
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, heading);
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, note_mark);
}

static void
brief_outline_row_init (BriefOutlineRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  self->item_signals = g_signal_group_new (G_TYPE_OBJECT);
  g_signal_group_connect_swapped (self->item_signals, "notify", G_CALLBACK (update_cb), self);
}

/**
 * brief_outline_row_get_item:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): the section or entry that the row shows
 */
GObject *
brief_outline_row_get_item (BriefOutlineRow *self)
{
  g_return_val_if_fail (BRIEF_IS_OUTLINE_ROW (self), NULL);

  return self->item;
}

/**
 * brief_outline_row_set_item:
 * @self: a row
 * @item: (nullable): a #BriefSection or #BriefEntry
 *
 * Makes the row show @item.
 */
void
brief_outline_row_set_item (BriefOutlineRow *self, GObject *item)
{
  g_return_if_fail (BRIEF_IS_OUTLINE_ROW (self));

  if (!g_set_object (&self->item, item))
    return;

  g_signal_group_set_target (self->item_signals, item);
  update_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
