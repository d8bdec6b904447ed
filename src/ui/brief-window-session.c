/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#define ITEMS_KEY "last-items"
#define PACK_KEY "last-pack"

/**
 * brief_window_restore_size:
 * @self: a window that was not shown yet
 *
 * Gives it the size of the window that was closed last.
 */
void
brief_window_restore_size (BriefWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

void
brief_window_remember_size (BriefWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
is_remembered (BriefWindow *self)
{
  return g_settings_get_boolean (self->settings, "remember-recent");
}

/* What was read last in the view that is open. */
static char *
dup_item (BriefWindow *self)
{
  g_autoptr (GVariant) items = g_settings_get_value (self->settings, ITEMS_KEY);
  char *reference = NULL;

  g_variant_lookup (items, adw_view_stack_get_visible_child_name (self->view_stack), "s", &reference);
  return reference;
}

static void
remember_item (BriefWindow *self, const char *shown)
{
  const char *name = adw_view_stack_get_visible_child_name (self->view_stack);
  g_autofree char *before = dup_item (self);
  g_autoptr (GVariant) items = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *view, *reference;

  if (g_strcmp0 (before, shown) == 0)
    return;
  items = g_settings_get_value (self->settings, ITEMS_KEY);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, items);
  while (g_variant_iter_next (&iter, "{&s&s}", &view, &reference))
    if (!g_str_equal (view, name))
      g_variant_builder_add (&builder, "{ss}", view, reference);
  g_variant_builder_add (&builder, "{ss}", name, shown);
  g_settings_set_value (self->settings, ITEMS_KEY, g_variant_builder_end (&builder));
}

static void
remember_pack (BriefWindow *self)
{
  GFile *file = brief_window_get_file (self);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : g_strdup ("");
  g_autofree char *before = g_settings_get_string (self->settings, PACK_KEY);

  if (!g_str_equal (before, uri))
    g_settings_set_string (self->settings, PACK_KEY, uri);
}

/**
 * brief_window_restore_item:
 * @self: a window
 * @view: the view that is open, with nothing to read in it yet
 *
 * Opens what was read in @view last, also in another session.
 *
 * Returns: whether there is such an item
 */
gboolean
brief_window_restore_item (BriefWindow *self, BriefBrowseView *view)
{
  g_autofree char *reference = dup_item (self);
  BriefCollection *collection;
  BriefItem *item;

  if (reference == NULL || !is_remembered (self)
      || !brief_window_look_up (self, reference, &collection, &item))
    return FALSE;
  brief_browse_view_show_beside (view, collection, item);
  return TRUE;
}

/**
 * brief_window_dup_last_pack:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): the file of the pack that was open last
 */
GFile *
brief_window_dup_last_pack (BriefWindow *self)
{
  g_autofree char *uri = g_settings_get_string (self->settings, PACK_KEY);

  return *uri != '\0' && is_remembered (self) ? g_file_new_for_uri (uri) : NULL;
}

/**
 * brief_window_remember:
 * @self: a window
 *
 * Remembers what is read and which pack is open, for the next start; and forgets both where a person wants nothing
 * remembered. This is done as it happens and not when the window closes: a session that ends closes no window, and traces
 * that were cleared stay so.
 */
void
brief_window_remember (BriefWindow *self)
{
  BriefBrowseView *view;

  if (!self->ready)
    return;
  if (!is_remembered (self))
    {
      g_settings_reset (self->settings, ITEMS_KEY);
      g_settings_reset (self->settings, PACK_KEY);
      return;
    }
  view = brief_window_get_browse_view (self);
  if (view != NULL && brief_browse_view_get_shown (view) != NULL)
    remember_item (self, brief_browse_view_get_shown (view));
  remember_pack (self);
}
