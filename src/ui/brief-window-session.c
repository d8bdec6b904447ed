/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-window-private.h"

#define ITEMS_KEY "last-items"
#define PACK_KEY "last-pack"
#define VIEW_KEY "last-view"

/* Going through a list with the arrow keys is one thing to write: in a sandbox, settings are a file. */
#define WRITE_DELAY_MSEC 500

static gboolean
is_remembered (BriefWindow *self)
{
  return g_settings_get_boolean (self->settings, "remember-recent");
}

/**
 * brief_window_restore_size:
 * @self: a window that was not shown yet
 *
 * Gives it the size of the window that was sized last.
 */
void
brief_window_restore_size (BriefWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static void
write_size (BriefWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static char *
dup_item (BriefWindow *self, const char *view)
{
  g_autoptr (GVariant) items = g_settings_get_value (self->settings, ITEMS_KEY);
  char *reference = NULL;

  g_variant_lookup (items, view, "s", &reference);
  return reference;
}

static void
write_item (BriefWindow *self, const char *view_name, const char *shown)
{
  g_autofree char *before = dup_item (self, view_name);
  g_autoptr (GVariant) items = NULL;
  GVariantBuilder builder;
  GVariantIter iter;
  const char *view, *reference;

  if (shown == NULL || g_strcmp0 (before, shown) == 0)
    return;
  items = g_settings_get_value (self->settings, ITEMS_KEY);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, items);
  while (g_variant_iter_next (&iter, "{&s&s}", &view, &reference))
    if (!g_str_equal (view, view_name))
      g_variant_builder_add (&builder, "{ss}", view, reference);
  g_variant_builder_add (&builder, "{ss}", view_name, shown);
  g_settings_set_value (self->settings, ITEMS_KEY, g_variant_builder_end (&builder));
}

/**
 * brief_window_flush_session:
 * @self: a window
 *
 * Writes what waits to be written.
 */
void
brief_window_flush_session (BriefWindow *self)
{
  GtkWidget *view = self->read_view != NULL
                        ? adw_view_stack_get_child_by_name (self->view_stack, self->read_view)
                        : NULL;

  g_clear_handle_id (&self->session_timer, g_source_remove);
  if (self->is_sized)
    write_size (self);
  if (BRIEF_IS_BROWSE_VIEW (view) && is_remembered (self))
    write_item (self, self->read_view, brief_browse_view_get_shown (BRIEF_BROWSE_VIEW (view)));
  self->is_sized = FALSE;
  g_clear_pointer (&self->read_view, g_free);
}

static gboolean
timer_cb (gpointer user_data)
{
  BriefWindow *self = user_data;

  self->session_timer = 0;
  brief_window_flush_session (self);
  return G_SOURCE_REMOVE;
}

static void
start_timer (BriefWindow *self)
{
  /* A window that is being disposed of has no settings any more. */
  if (self->session_timer == 0 && self->settings != NULL)
    self->session_timer = g_timeout_add (WRITE_DELAY_MSEC, timer_cb, self);
}

static void
sized_cb (BriefWindow *self)
{
  self->is_sized = TRUE;
  start_timer (self);
}

/**
 * brief_window_remember_item:
 * @self: a window
 *
 * Remembers what is read in the view that is open.
 */
void
brief_window_remember_item (BriefWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->view_stack);
  BriefBrowseView *view = brief_window_get_browse_view (self);

  if (view == NULL || brief_browse_view_get_shown (view) == NULL)
    return;
  if (self->read_view != NULL && !g_str_equal (self->read_view, name))
    brief_window_flush_session (self);
  g_set_str (&self->read_view, name);
  start_timer (self);
}

/**
 * brief_window_remember_view:
 * @self: a window
 *
 * Remembers which view is open.
 */
void
brief_window_remember_view (BriefWindow *self)
{
  if (is_remembered (self))
    g_settings_set_string (self->settings, VIEW_KEY,
                           adw_view_stack_get_visible_child_name (self->view_stack));
}

/**
 * brief_window_remember_pack:
 * @self: a window
 *
 * Remembers that its pack is the one that is worked on. A window in which nobody has begun anything says nothing of that.
 */
void
brief_window_remember_pack (BriefWindow *self)
{
  GFile *file = brief_pack_store_get_file (self->store);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : g_strdup ("");
  g_autofree char *before = g_settings_get_string (self->settings, PACK_KEY);

  if (is_remembered (self) && !brief_window_is_pristine (self) && !g_str_equal (before, uri))
    g_settings_set_string (self->settings, PACK_KEY, uri);
}

/* Of several windows, the one that was used last is gone on with. Coming back from another program changes nothing, so that
 * traces that were cleared stay so. */
static void
active_cb (BriefWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (application != NULL && gtk_window_is_active (GTK_WINDOW (self))
      && brief_application_change_window (BRIEF_APPLICATION (application), GTK_APPLICATION_WINDOW (self)))
    brief_window_remember_pack (self);
}

static void
forget (BriefWindow *self)
{
  if (is_remembered (self))
    return;
  g_settings_reset (self->settings, VIEW_KEY);
  g_settings_reset (self->settings, ITEMS_KEY);
  g_settings_reset (self->settings, PACK_KEY);
}

/**
 * brief_window_follow_session:
 * @self: a window that was not shown yet
 *
 * Remembers its size, and which window is used last, for the next start, from here on. All of that is written as it happens
 * and not when the window closes: a session that ends closes no window, and traces that were cleared stay so.
 */
void
brief_window_follow_session (BriefWindow *self)
{
  const char *const size[] = { "notify::default-width", "notify::default-height", "notify::maximized" };

  forget (self);
  g_signal_connect_object (self->settings, "changed::remember-recent", G_CALLBACK (forget), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (size); i++)
    g_signal_connect (self, size[i], G_CALLBACK (sized_cb), NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
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
  g_autofree char *reference = dup_item (self, adw_view_stack_get_visible_child_name (self->view_stack));
  BriefCollection *collection;
  BriefItem *item;

  if (reference == NULL || !brief_window_look_up (self, reference, &collection, &item))
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

  return *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}
