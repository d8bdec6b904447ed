/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-pack-button.h"

#include <glib/gi18n.h>

/**
 * BriefPackButton:
 *
 * Takes an item into the pack, or out of it, and shows which.
 */
struct _BriefPackButton {
  GtkWidget parent_instance;

  GtkWidget *button;

  BriefPack *pack;
  char *reference;
  char *name;
};

G_DEFINE_FINAL_TYPE (BriefPackButton, brief_pack_button, GTK_TYPE_WIDGET)

static void
update_cb (BriefPackButton *self)
{
  const gboolean in_pack = self->pack != NULL && brief_pack_lookup_item (self->pack, self->reference) != NULL;
  g_autofree char *name = NULL;

  if (in_pack)
    /* Translators: the accessible name of a button; %s is the title of an item. */
    name = g_strdup_printf (_ ("Remove %s from the pack"), self->name);
  else
    /* Translators: the accessible name of a button; %s is the title of an item. */
    name = g_strdup_printf (_ ("Add %s to the pack"), self->name);
  gtk_button_set_icon_name (GTK_BUTTON (self->button), in_pack ? "pack-added-symbolic" : "pack-add-symbolic");
  gtk_widget_set_tooltip_text (self->button, in_pack ? _ ("Remove From Pack") : _ ("Add to Pack"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (in_pack)
    gtk_widget_add_css_class (self->button, "accent");
  else
    gtk_widget_remove_css_class (self->button, "accent");
}

static gboolean
brief_pack_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BRIEF_PACK_BUTTON (widget)->button);
}

static gboolean
brief_pack_button_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (BRIEF_PACK_BUTTON (widget)->button, direction);
}

static void
brief_pack_button_dispose (GObject *object)
{
  BriefPackButton *self = BRIEF_PACK_BUTTON (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (brief_pack_button_parent_class)->dispose (object);
}

static void
brief_pack_button_finalize (GObject *object)
{
  BriefPackButton *self = BRIEF_PACK_BUTTON (object);

  g_clear_pointer (&self->reference, g_free);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (brief_pack_button_parent_class)->finalize (object);
}

static void
brief_pack_button_class_init (BriefPackButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_pack_button_dispose;
  object_class->finalize = brief_pack_button_finalize;
  widget_class->grab_focus = brief_pack_button_grab_focus;
  widget_class->focus = brief_pack_button_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
brief_pack_button_init (BriefPackButton *self)
{
  self->button = gtk_button_new ();
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * brief_pack_button_new:
 * @pack: (nullable): a pack
 * @reference: collection id / item id
 * @name: the title of the item
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
brief_pack_button_new (BriefPack *pack, const char *reference, const char *name)
{
  BriefPackButton *self = g_object_new (BRIEF_TYPE_PACK_BUTTON, NULL);

  self->reference = g_strdup (reference);
  self->name = g_strdup (name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", reference);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "win.toggle-item");
  if (g_set_object (&self->pack, pack))
    g_signal_connect_object (pack, "changed", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  update_cb (self);
  return GTK_WIDGET (self);
}
