/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "briefings-ui"

#include "config.h"

#include "ui/brief-window-private.h"

#include "ui/brief-shifted-keys.h"
#include "ui/brief-toast.h"
#include "ui/browse/brief-filter-chips.h"
#include "ui/browse/brief-filter-popover.h"

#include <glib/gi18n.h>

/**
 * BriefWindow:
 *
 * A window: three views to browse and read, and one of the pack being made.
 *
 * Properties: "library", "query" (words and filters of all lists), "pack", "ready" (whether there is something to read).
 */
G_DEFINE_FINAL_TYPE (BriefWindow, brief_window, ADW_TYPE_APPLICATION_WINDOW)

enum {
  PROP_0,
  PROP_LIBRARY,
  PROP_QUERY,
  PROP_PACK,
  PROP_READY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_badge (AdwViewStackPage *page, guint number)
{
  adw_view_stack_page_set_badge_number (page, number);
}

static void
update_title (BriefWindow *self)
{
  const char *title = brief_pack_get_title (brief_window_get_pack (self));
  const gboolean unsaved = brief_pack_store_is_unsaved (self->store);
  g_autofree char *words = NULL;

  if (title == NULL || *title == '\0')
    title = brief_pack_store_get_file (self->store) != NULL || unsaved ? _ ("Untitled Pack")
                                                                       : _ ("Briefings");
  /* Translators: the title of a window with unsaved changes; %s is the title of a pack. */
  words = unsaved ? g_strdup_printf (_ ("• %s"), title) : g_strdup (title);
  gtk_window_set_title (GTK_WINDOW (self), words);
  if (!self->ready)
    return;
  brief_pack_view_set_unsaved (self->pack_view, unsaved);
  adw_view_stack_page_set_needs_attention (self->pack_page, unsaved);
}

static void
update_pack (BriefWindow *self)
{
  if (self->ready)
    show_badge (self->pack_page, brief_pack_get_n_entries (brief_window_get_pack (self)));
  update_title (self);
  brief_window_update_actions (self);
}

static void
update_draft (BriefWindow *self)
{
  g_autofree char *error = NULL;

  g_object_get (self->store, "draft-error", &error, NULL);
  adw_banner_set_revealed (self->draft_banner, brief_pack_store_is_from_draft (self->store)
                                                   && brief_pack_store_get_file (self->store) != NULL);
  if (error != NULL)
    brief_window_announce (self, error);
}

/* Names what Undo and Redo would do. */
static void
update_undo (BriefWindow *self)
{
  BriefUndoStack *stack = brief_pack_get_undo_stack (brief_window_get_pack (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", brief_undo_stack_can_undo (stack));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", brief_undo_stack_can_redo (stack));
  brief_window_update_undo_menu (self);
}

/* The pack of the store, which is another after its changes were discarded. */
static void
follow_pack (BriefWindow *self)
{
  BriefPack *pack = brief_pack_store_get_pack (self->store);

  g_signal_group_set_target (self->pack_signals, pack);
  g_signal_group_set_target (self->undo_signals, brief_pack_get_undo_stack (pack));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
  update_pack (self);
  update_undo (self);
  brief_window_update_review (self);
}

/* Each view opens with what was read in it last, or its first row, when it is first looked at. */
static void
show_first (BriefWindow *self)
{
  BriefBrowseView *view = brief_window_get_browse_view (self);

  if (view != NULL && brief_browse_view_get_shown (view) == NULL && !brief_window_restore_item (self, view))
    brief_browse_view_show_first (view);
}

static void
view_cb (BriefWindow *self)
{
  BriefBrowseView *view = brief_window_get_browse_view (self);

  if (!self->ready)
    return;
  brief_window_remember_view (self);
  /* Typing anywhere in a browse view searches; in the pack, letters may be meant for a note. */
  gtk_search_bar_set_key_capture_widget (self->search_bar, view != NULL ? GTK_WIDGET (self) : NULL);
  show_first (self);
  brief_window_update_actions (self);
}

static void
shown_cb (BriefWindow *self)
{
  brief_window_remember_item (self);
  brief_window_update_actions (self);
}

static void
found_cb (BriefWindow *self)
{
  if (!self->ready)
    return;
  show_badge (self->recommendations_page, brief_browse_view_get_n_found (self->recommendations));
  show_badge (self->reports_page, brief_browse_view_get_n_found (self->reports));
  show_badge (self->endorsements_page, brief_browse_view_get_n_found (self->endorsements));
  brief_window_update_actions (self);
}

static BriefBrowseView *
add_browse_view (BriefWindow *self,
                 const char *kind,
                 const char *title,
                 const char *icon_name,
                 AdwViewStackPage **page)
{
  GtkWidget *view = g_object_new (BRIEF_TYPE_BROWSE_VIEW, "kind", kind, "title", title, NULL);

  g_object_bind_property (self, "library", view, "library", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "query", view, "query", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "pack", view, "pack", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (view, "notify::shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::n-found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  *page = adw_view_stack_add_titled_with_icon (self->view_stack, view, kind, title, icon_name);
  return BRIEF_BROWSE_VIEW (view);
}

/* Views are made when there is something to show in them, after the first frame. */
static void
build_views (BriefWindow *self)
{
  g_autofree char *last_view = g_settings_get_string (self->settings, "last-view");

  self->recommendations = add_browse_view (self, "recommendations", _ ("Recommendations"),
                                           "recommendation-symbolic", &self->recommendations_page);
  self->reports = add_browse_view (self, "reports", _ ("Country Reports"), "report-symbolic",
                                   &self->reports_page);
  self->endorsements = add_browse_view (self, "endorsements", _ ("Endorsements"), "endorsement-symbolic",
                                        &self->endorsements_page);
  self->pack_view = g_object_new (BRIEF_TYPE_PACK_VIEW, NULL);
  g_object_bind_property (self, "pack", self->pack_view, "pack", G_BINDING_SYNC_CREATE);
  g_settings_bind (self->settings, "show-preview", self->pack_view, "show-preview", G_SETTINGS_BIND_DEFAULT);
  self->pack_page = adw_view_stack_add_titled_with_icon (self->view_stack, GTK_WIDGET (self->pack_view),
                                                         "pack", _ ("Briefing Pack"), "pack-symbolic");
  self->ready = TRUE;
  brief_window_update_review (self);
  adw_view_stack_set_visible_child_name (self->view_stack, self->first_view ? self->first_view : last_view);
  view_cb (self);
  update_pack (self);
  found_cb (self);
}

static void
update_ready (BriefWindow *self)
{
  BriefApplication *application = BRIEF_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  if (application == NULL || !self->painted || brief_application_is_loading (application))
    return;
  if (brief_application_get_load_error (application) != NULL)
    {
      adw_status_page_set_description (self->error_page, brief_application_get_load_error (application));
      gtk_stack_set_visible_child_name (self->state_stack, "error");
      return;
    }
  build_views (self);
  gtk_stack_set_visible_child_name (self->state_stack, "views");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static gboolean
painted_cb (gpointer user_data)
{
  BriefWindow *self = user_data;

  self->painted = TRUE;
  update_ready (self);
  return G_SOURCE_REMOVE;
}

/* The window is there at once; what fills it comes after its first frame. */
static void
after_paint_cb (GdkFrameClock *clock, BriefWindow *self)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, painted_cb, g_object_ref (self), g_object_unref);
}

static void
brief_window_realize (GtkWidget *widget)
{
  BriefWindow *self = BRIEF_WINDOW (widget);

  GTK_WIDGET_CLASS (brief_window_parent_class)->realize (widget);
  if (!self->painted)
    g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (after_paint_cb),
                             self, G_CONNECT_DEFAULT);
}

static void
search_changed_cb (BriefWindow *self)
{
  g_autoptr (BriefQuery)
      query = brief_query_with_text (self->query, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  brief_window_set_query (self, query);
}

static void
search_mode_cb (BriefWindow *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
search_activated_cb (BriefWindow *self)
{
  BriefBrowseView *view = brief_window_get_browse_view (self);

  if (view != NULL)
    brief_browse_view_focus_list (view);
}

static gboolean
brief_window_close_request (GtkWindow *window)
{
  BriefWindow *self = BRIEF_WINDOW (window);
  g_autoptr (GError) error = NULL;

  brief_window_flush_session (self);

  /* Closing asks nothing: what is unsaved stays as a draft. Only where even that fails does the window stay. */
  if (!brief_pack_store_flush_draft (self->store, &error))
    {
      brief_window_announce (self, error->message);
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (brief_window_parent_class)->close_request (window);
}

static void
brief_window_dispose (GObject *object)
{
  BriefWindow *self = BRIEF_WINDOW (object);

  brief_window_unwatch_outside (self);
  g_clear_handle_id (&self->session_timer, g_source_remove);
  g_clear_pointer (&self->read_view, g_free);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->pack_signals);
  g_clear_object (&self->undo_signals);
  g_clear_object (&self->undo_toast);
  g_clear_object (&self->review);
  g_clear_object (&self->opening_file);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_WINDOW);
  g_clear_object (&self->store);
  g_clear_object (&self->history);
  g_clear_object (&self->query);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->first_view, g_free);

  G_OBJECT_CLASS (brief_window_parent_class)->dispose (object);
}

static void
brief_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefWindow *self = BRIEF_WINDOW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_PACK:
      g_value_set_object (value, self->store ? brief_pack_store_get_pack (self->store) : NULL);
      break;
    case PROP_READY:
      g_value_set_boolean (value, self->ready);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefWindow *self = BRIEF_WINDOW (object);

  switch (prop_id)
    {
    case PROP_QUERY:
      if (g_value_get_object (value) != NULL)
        brief_window_set_query (self, g_value_get_object (value));
      break;
    case PROP_LIBRARY:
    case PROP_PACK:
    case PROP_READY:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, BRIEF_TYPE_LIBRARY, flags);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, BRIEF_TYPE_QUERY,
                                                G_PARAM_WRITABLE | flags);
  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK, flags);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, BRIEF_RESOURCE_BASE "/ui/brief-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, filter_button);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, search_bar);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, outside_banner);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, state_stack);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, view_stack);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, BriefWindow, primary_menu);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
}

static void
brief_window_class_init (BriefWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = brief_window_dispose;
  object_class->get_property = brief_window_get_property;
  object_class->set_property = brief_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = brief_window_close_request;
  GTK_WIDGET_CLASS (klass)->realize = brief_window_realize;

  install_properties (object_class);
  g_type_ensure (BRIEF_TYPE_FILTER_CHIPS);
  g_type_ensure (BRIEF_TYPE_FILTER_POPOVER);
  g_type_ensure (BRIEF_TYPE_OUTSIDE_BANNER);
  bind_template (GTK_WIDGET_CLASS (klass));
  brief_window_class_browse_actions_init (klass);
  brief_window_class_pack_actions_init (klass);
  brief_window_class_add_results_init (klass);
  brief_window_class_file_actions_init (klass);
  brief_window_class_new_pack_actions_init (klass);
  brief_window_class_outside_actions_init (klass);
  brief_window_class_export_actions_init (klass);
  brief_window_class_print_actions_init (klass);
  brief_window_class_packs_actions_init (klass);
  brief_window_class_trash_actions_init (klass);
  brief_window_class_review_actions_init (klass);
  brief_window_class_sources_actions_init (klass);
}

static void
brief_window_init (BriefWindow *self)
{
  self->query = brief_query_new ();
  self->history = brief_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  brief_shifted_keys_follow (GTK_WINDOW (self));

  self->store_signals = g_signal_group_new (BRIEF_TYPE_PACK_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::pack", G_CALLBACK (follow_pack), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::unsaved", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::file", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::from-draft", G_CALLBACK (update_draft), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::draft-error", G_CALLBACK (update_draft),
                                  self);
  g_signal_group_connect_swapped (self->store_signals, "notify::unsaved",
                                  G_CALLBACK (brief_window_note_recent), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::file", G_CALLBACK (brief_window_note_recent),
                                  self);
  g_signal_group_connect_swapped (self->store_signals, "notify::unsaved",
                                  G_CALLBACK (brief_window_remember_pack), self);
  g_signal_group_connect_swapped (self->store_signals, "notify::file",
                                  G_CALLBACK (brief_window_remember_pack), self);
  brief_window_watch_outside (self);
  self->pack_signals = g_signal_group_new (BRIEF_TYPE_PACK);
  g_signal_group_connect_swapped (self->pack_signals, "changed", G_CALLBACK (update_pack), self);
  self->undo_signals = g_signal_group_new (BRIEF_TYPE_UNDO_STACK);
  g_signal_group_connect_swapped (self->undo_signals, "notify", G_CALLBACK (update_undo), self);
  brief_window_add_drop_target (self);
}

/**
 * brief_window_new:
 * @application: the application, started
 *
 * Returns: (transfer none): a window with an empty pack
 */
BriefWindow *
brief_window_new (BriefApplication *application)
{
  BriefWindow *self = g_object_new (BRIEF_TYPE_WINDOW, "application", application, NULL);
  g_autoptr (BriefPack) pack = NULL;
  g_autoptr (BriefPackStore) store = NULL;

  self->settings = g_object_ref (brief_application_get_settings (application));
  g_set_object (&self->library, brief_application_get_library (application));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY]);
  pack = brief_window_create_pack (self);
  store = brief_pack_store_new (pack);
  brief_window_set_store (self, store);
  brief_window_restore_size (self);
  brief_window_follow_session (self);
  g_signal_connect_object (application, "notify::loading", G_CALLBACK (update_ready), self,
                           G_CONNECT_SWAPPED);
  update_ready (self);
  return self;
}

/**
 * brief_window_get_browse_view:
 * @self: a window
 *
 * Returns: (nullable) (transfer none): the browse view that is open, %NULL for the pack
 */
BriefBrowseView *
brief_window_get_browse_view (BriefWindow *self)
{
  GtkWidget *child = adw_view_stack_get_visible_child (self->view_stack);

  return BRIEF_IS_BROWSE_VIEW (child) ? BRIEF_BROWSE_VIEW (child) : NULL;
}

/**
 * brief_window_set_query:
 * @self: a window
 * @query: words and filters
 *
 * Filters all lists.
 */
void
brief_window_set_query (BriefWindow *self, BriefQuery *query)
{
  if (!g_set_object (&self->query, query))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/**
 * brief_window_set_store:
 * @self: a window
 * @store: keeps a pack
 *
 * Works on the pack of @store from here on.
 */
void
brief_window_set_store (BriefWindow *self, BriefPackStore *store)
{
  if (!g_set_object (&self->store, store))
    return;
  g_signal_group_set_target (self->store_signals, store);
  follow_pack (self);
  update_draft (self);
  brief_window_note_recent (self);
  brief_window_remember_pack (self);
  brief_window_follow_outside (self);
}

void
brief_window_set_view (BriefWindow *self, const char *name)
{
  if (self->ready)
    adw_view_stack_set_visible_child_name (self->view_stack, name);
  else
    g_set_str (&self->first_view, name);
}

/**
 * brief_window_announce:
 * @self: a window
 * @message: what happened
 *
 * Says in passing what happened.
 */
void
brief_window_announce (BriefWindow *self, const char *message)
{
  AdwToast *toast;

  /* Work that goes on after the window was closed has nobody to tell. */
  if (self->toast_overlay == NULL)
    return;
  toast = brief_toast_new (GTK_WIDGET (self->toast_overlay), message);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

BriefPackStore *
brief_window_get_store (BriefWindow *self)
{
  g_return_val_if_fail (BRIEF_IS_WINDOW (self), NULL);

  return self->store;
}

BriefPack *
brief_window_get_pack (BriefWindow *self)
{
  g_return_val_if_fail (BRIEF_IS_WINDOW (self), NULL);

  return brief_pack_store_get_pack (self->store);
}

/**
 * brief_window_is_pristine:
 * @self: a window
 *
 * Returns: whether its pack is new and untouched
 */
gboolean
brief_window_is_pristine (BriefWindow *self)
{
  g_return_val_if_fail (BRIEF_IS_WINDOW (self), FALSE);

  return self->n_opening == 0 && brief_pack_store_get_file (self->store) == NULL
         && !brief_pack_store_is_unsaved (self->store)
         && brief_pack_get_n_entries (brief_window_get_pack (self)) == 0;
}
