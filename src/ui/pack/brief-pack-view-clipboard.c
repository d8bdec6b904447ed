/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-clipping.h"
#include "ui/pack/brief-pack-view-actions.h"

#include <glib/gi18n.h>

static gboolean
copy_selection (BriefPackView *self)
{
  g_autoptr (GPtrArray) parts = brief_pack_view_dup_selection (self);
  g_autoptr (BriefPack) clipping = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  if (parts->len == 0)
    return FALSE;
  clipping = brief_pack_clip (brief_pack_view_get_pack (self), parts);
  content = brief_clipping_new (clipping);
  return gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
}

static void
copy_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  copy_selection (BRIEF_PACK_VIEW (widget));
}

static void
cut_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefPackView *self = BRIEF_PACK_VIEW (widget);
  g_autoptr (GPtrArray) parts = brief_pack_view_dup_selection (self);

  if (copy_selection (self))
    brief_pack_cut_parts (brief_pack_view_get_pack (self), parts);
}

static void
announce_error (BriefPackView *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", message);
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefPackView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPack) clipping = brief_clipping_read_finish (result, &error);
  BriefPack *pack = brief_pack_view_get_pack (self);
  g_autoptr (GPtrArray) pasted = NULL;
  BriefSection *section;
  guint position;

  if (clipping == NULL)
    {
      announce_error (self, error->message);
      return;
    }
  /* The window may have been closed, or have got another pack, meanwhile. */
  if (pack == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  section = brief_pack_view_find_place (self, &position);
  pasted = brief_pack_paste (pack, clipping, section, position);
  brief_pack_view_select_several (self, pasted);
}

static void
paste_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  brief_clipping_read_async (gtk_widget_get_clipboard (widget), NULL, read_cb, g_object_ref (widget));
}

/**
 * brief_pack_view_class_clipboard_init:
 * @klass: the class of pack views
 *
 * Installs the actions of the clipboard.
 */
void
brief_pack_view_class_clipboard_init (BriefPackViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "pack.cut", NULL, cut_cb);
  gtk_widget_class_install_action (widget_class, "pack.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "pack.paste", NULL, paste_cb);
  /* Also where the outline is empty and cannot have the focus; a text that has it takes the key first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "pack.paste", NULL);
}
