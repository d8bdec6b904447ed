/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#include "model/brief-language.h"
#include "ui/brief-menu-label.h"
#include "ui/brief-toast.h"
#include "ui/dialogs/brief-details-dialog.h"
#include "ui/dialogs/brief-template-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* The place of undo and redo in the primary menu. */
#define UNDO_SECTION 2

static void
dismissed_cb (BriefWindow *self)
{
  g_clear_object (&self->undo_toast);
}

/**
 * brief_window_announce_undoable:
 * @self: a window
 * @message: what was done
 *
 * Says what was done, with a button that takes it back.
 */
void
brief_window_announce_undoable (BriefWindow *self, const char *message)
{
  AdwToast *toast;

  /* One at a time: Undo on an older one would take back something else than it says. */
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  toast = brief_toast_new (GTK_WIDGET (self->toast_overlay), message);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  g_set_object (&self->undo_toast, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

static void
dismiss_undo_toast (BriefWindow *self)
{
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
}

/* Titles are long; a toast is one line. */
static char *
shorten (const char *text)
{
  const glong max_length = 48;
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= max_length)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, max_length - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static void
add_item (BriefWindow *self, BriefCollection *collection, BriefItem *item)
{
  g_autofree char *heading = brief_item_dup_heading (item, brief_language_of_program (), NULL);
  g_autofree char *title = shorten (heading);
  /* Translators: %s is the title of an item. */
  g_autofree char *message = g_strdup_printf (_ ("Added “%s”"), title);

  brief_pack_add_item (brief_window_get_pack (self), collection, item);
  brief_window_announce_undoable (self, message);
}

static void
remove_entry (BriefWindow *self, BriefEntry *entry)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *heading = brief_entry_dup_heading (entry, brief_language_of_program ());
  g_autofree char *title = shorten (heading);
  /* Translators: %s is the title of an item. */
  g_autofree char *message = g_strdup_printf (_ ("Removed “%s”"), title);

  g_ptr_array_add (entries, g_object_ref (entry));
  brief_pack_remove_entries (brief_window_get_pack (self), entries);
  brief_window_announce_undoable (self, message);
}

static void
toggle_item (BriefWindow *self, const char *reference)
{
  BriefEntry *entry = brief_pack_lookup_item (brief_window_get_pack (self), reference);
  g_auto (GStrv) parts = g_strsplit (reference, "/", 2);
  BriefCollection *collection;
  BriefItem *item;

  if (entry != NULL)
    {
      remove_entry (self, entry);
      return;
    }
  collection = brief_library_lookup_collection (self->library, parts[0]);
  item = brief_library_lookup_item (self->library, reference);
  if (collection != NULL && item != NULL)
    add_item (self, collection, item);
}

static void
toggle_item_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  toggle_item (BRIEF_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
toggle_in_pack_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  BriefBrowseView *view = brief_window_get_browse_view (self);
  const char *shown = view != NULL ? brief_browse_view_get_shown (view) : NULL;

  if (shown != NULL && strchr (shown, '/') != NULL)
    toggle_item (self, shown);
}

static void
undo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  dismiss_undo_toast (self);
  brief_undo_stack_undo (brief_pack_get_undo_stack (brief_window_get_pack (self)));
}

static void
redo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  dismiss_undo_toast (self);
  brief_undo_stack_redo (brief_pack_get_undo_stack (brief_window_get_pack (self)));
}

static void
announce_undo_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  const char *name = brief_undo_stack_get_undo_name (
      brief_pack_get_undo_stack (brief_window_get_pack (self)));

  if (name != NULL)
    brief_window_announce_undoable (self, name);
}

static void
details_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  AdwDialog *dialog = brief_details_dialog_new (brief_window_get_pack (BRIEF_WINDOW (widget)));

  adw_dialog_present (dialog, widget);
}

static void
template_applied_cb (BriefWindow *self)
{
  brief_window_set_view (self, "pack");
  announce_undo_cb (GTK_WIDGET (self), NULL, NULL);
}

/* Closing gives the focus back to a view that is not on the screen any more. */
static void
template_closed_cb (BriefWindow *self)
{
  if (brief_window_get_browse_view (self) == NULL)
    brief_pack_view_focus_outline (self->pack_view);
}

static void
template_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefWindow *self = BRIEF_WINDOW (widget);
  AdwDialog *dialog = brief_template_dialog_new (self->library, brief_window_get_pack (self));

  g_signal_connect_object (dialog, "applied", G_CALLBACK (template_applied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "go-to", G_CALLBACK (brief_window_go_to), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (template_closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static char *
dup_undo_label (const char *name)
{
  g_autofree char *escaped = NULL;

  if (name == NULL)
    return g_strdup (_ ("_Undo"));
  escaped = brief_menu_label_escape (name);
  /* Translators: a menu item; %s is the name of the change that it takes back. */
  return g_strdup_printf (_ ("_Undo %s"), escaped);
}

static char *
dup_redo_label (const char *name)
{
  g_autofree char *escaped = NULL;

  if (name == NULL)
    return g_strdup (_ ("_Redo"));
  escaped = brief_menu_label_escape (name);
  /* Translators: a menu item; %s is the name of the change that it makes again. */
  return g_strdup_printf (_ ("_Redo %s"), escaped);
}

/**
 * brief_window_update_undo_menu:
 * @self: a window
 *
 * Names in the menu what Undo and Redo would do.
 */
void
brief_window_update_undo_menu (BriefWindow *self)
{
  BriefUndoStack *stack = brief_pack_get_undo_stack (brief_window_get_pack (self));
  g_autoptr (GMenuModel) section = g_menu_model_get_item_link (G_MENU_MODEL (self->primary_menu),
                                                               UNDO_SECTION, G_MENU_LINK_SECTION);
  g_autofree char *undo = dup_undo_label (brief_undo_stack_get_undo_name (stack));
  g_autofree char *redo = dup_redo_label (brief_undo_stack_get_redo_name (stack));

  g_menu_remove_all (G_MENU (section));
  g_menu_append (G_MENU (section), undo, "win.undo");
  g_menu_append (G_MENU (section), redo, "win.redo");
}

/**
 * brief_window_class_pack_actions_init:
 * @klass: the class of windows
 *
 * Installs the actions that change the pack.
 */
void
brief_window_class_pack_actions_init (BriefWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.toggle-item", "s", toggle_item_cb);
  gtk_widget_class_install_action (widget_class, "win.toggle-in-pack", NULL, toggle_in_pack_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (widget_class, "win.announce-undo", NULL, announce_undo_cb);
  gtk_widget_class_install_action (widget_class, "win.pack-details", NULL, details_cb);
  gtk_widget_class_install_action (widget_class, "win.apply-template", NULL, template_cb);

  /* Bindings, not accelerators: a field that undoes its own typing comes first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo",
                                       NULL);
}
