/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/browse/brief-browse-view-private.h"

#include "library/brief-hit.h"
#include "ui/browse/brief-hit-row.h"

#include <glib/gi18n.h>

/**
 * BriefBrowseView:
 *
 * A list of items, and the one that is open, to read.
 *
 * Properties: "kind" (which items: "recommendations", "reports", "endorsements"), "title", "library", "query" (words and
 * filters), "pack" (the pack being made), "shown" (the reference of what is open), "n-found" (how many rows the words and
 * filters find).
 */
G_DEFINE_FINAL_TYPE (BriefBrowseView, brief_browse_view, ADW_TYPE_BIN)

/* How many rows a list makes at a time, some milliseconds' work. */
#define ROWS_AT_ONCE 5
#define ROWS_DOWN_AT_ONCE 20

enum {
  PROP_0,
  PROP_KIND,
  PROP_TITLE,
  PROP_LIBRARY,
  PROP_QUERY,
  PROP_PACK,
  PROP_SHOWN,
  PROP_N_FOUND,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
has_found (GObject *object, guint n_found)
{
  return n_found > 0;
}

static char *
dup_add_label (GObject *object, guint n_found)
{
  /* Translators: a button that adds all that words and filters find to the pack. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Add %'u R_esult", "Add All %'u R_esults", n_found),
                          n_found);
}

/* Where only list or item has room, one click opens. (The list's own way of that selects what the pointer rests on.) */
static void
clicked_cb (GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  BriefBrowseView *self = BRIEF_BROWSE_VIEW (gtk_widget_get_ancestor (row, BRIEF_TYPE_BROWSE_VIEW));

  if (adw_navigation_split_view_get_collapsed (self->split_view))
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.activate-item", "u",
                                gtk_list_item_get_position (list_item));
}

static void
setup_row_cb (BriefBrowseView *self, GtkListItem *list_item)
{
  GtkWidget *row = g_object_new (BRIEF_TYPE_HIT_ROW, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_object_bind_property (self, "pack", row, "pack", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (click, "released", G_CALLBACK (clicked_cb), list_item, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (BriefBrowseView *self, GtkListItem *list_item)
{
  GObject *item = gtk_list_item_get_item (list_item);
  g_autofree char *label = brief_hit_row_dup_accessible_label (item);

  brief_hit_row_set_item (BRIEF_HIT_ROW (gtk_list_item_get_child (list_item)), item);
  gtk_list_item_set_accessible_label (list_item, label);
}

static void
unbind_row_cb (BriefBrowseView *self, GtkListItem *list_item)
{
  brief_hit_row_set_item (BRIEF_HIT_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
setup_header_cb (BriefBrowseView *self, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "list-heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (BriefBrowseView *self, GtkListHeader *header)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)),
                      brief_browse_groups_get_heading (gtk_list_header_get_item (header)));
}

static void
selected_cb (BriefBrowseView *self)
{
  GObject *row = gtk_single_selection_get_selected_item (self->selection);

  /* What is open stays open when a search takes it off the list. */
  if (BRIEF_IS_HIT (row))
    brief_reader_show (self->reader, brief_hit_get_collection (BRIEF_HIT (row)),
                       brief_hit_get_item (BRIEF_HIT (row)));
  else if (BRIEF_IS_COLLECTION (row))
    brief_reader_show (self->reader, BRIEF_COLLECTION (row), NULL);
}

static void
activated_cb (BriefBrowseView *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  selected_cb (self);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  brief_reader_focus_text (self->reader);
}

static void
shown_cb (BriefBrowseView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
update_stack (BriefBrowseView *self)
{
  const guint n_rows = g_list_model_get_n_items (brief_browse_groups_get_rows (self->groups));

  gtk_stack_set_visible_child_name (self->list_stack, n_rows > 0 ? "list" : "nothing");
}

static gboolean
grow_cb (gpointer user_data)
{
  BriefBrowseView *self = user_data;
  const guint size = gtk_slice_list_model_get_size (self->slice) + ROWS_AT_ONCE;

  gtk_slice_list_model_set_size (self->slice, size);
  if (size < g_list_model_get_n_items (brief_browse_groups_get_rows (self->groups)))
    return G_SOURCE_CONTINUE;
  self->growing_source = 0;
  return G_SOURCE_REMOVE;
}

/* A list makes up to two hundred rows at once, also those that nobody sees: it gets them a few at a time. */
static void
show_some_rows (BriefBrowseView *self)
{
  gtk_slice_list_model_set_size (self->slice, ROWS_AT_ONCE);
  if (self->growing_source == 0)
    self->growing_source = g_idle_add (grow_cb, self);
}

/* Taking rows down takes its time as well. */
static gboolean
take_rows_down (BriefBrowseView *self)
{
  const guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->slice));

  if (n_rows <= ROWS_DOWN_AT_ONCE)
    return FALSE;
  g_clear_handle_id (&self->growing_source, g_source_remove);
  gtk_slice_list_model_set_size (self->slice, n_rows - ROWS_DOWN_AT_ONCE);
  return TRUE;
}

static gboolean
update_query_cb (gpointer user_data)
{
  BriefBrowseView *self = user_data;

  if (take_rows_down (self))
    return G_SOURCE_CONTINUE;
  self->query_source = 0;
  show_some_rows (self);
  brief_browse_groups_set_query (self->groups, self->query);
  update_stack (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FOUND]);
  return G_SOURCE_REMOVE;
}

/* What is on the screen answers before its next frame; the other views when there is time. */
static void
update_query (BriefBrowseView *self)
{
  const gboolean mapped = gtk_widget_get_mapped (GTK_WIDGET (self));

  g_clear_handle_id (&self->query_source, g_source_remove);
  if (self->groups == NULL || self->query == NULL)
    return;
  if (brief_browse_groups_is_empty (self->groups))
    update_query_cb (self);
  else
    self->query_source = g_idle_add_full (mapped ? G_PRIORITY_DEFAULT : G_PRIORITY_DEFAULT_IDLE,
                                          update_query_cb, self, NULL);
}

static void
set_library (BriefBrowseView *self, BriefLibrary *library)
{
  if (!g_set_object (&self->library, library))
    return;
  g_clear_object (&self->groups);
  if (library != NULL)
    {
      self->groups = brief_browse_groups_new (library, self->kind);
      gtk_slice_list_model_set_model (self->slice, brief_browse_groups_get_rows (self->groups));
      g_signal_connect_object (brief_browse_groups_get_rows (self->groups), "items-changed",
                               G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
      update_query (self);
    }
}

static void
brief_browse_view_dispose (GObject *object)
{
  BriefBrowseView *self = BRIEF_BROWSE_VIEW (object);

  g_clear_handle_id (&self->query_source, g_source_remove);
  g_clear_handle_id (&self->growing_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_BROWSE_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->slice);
  g_clear_object (&self->groups);
  g_clear_object (&self->query);
  g_clear_object (&self->library);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (brief_browse_view_parent_class)->dispose (object);
}

static void
brief_browse_view_finalize (GObject *object)
{
  BriefBrowseView *self = BRIEF_BROWSE_VIEW (object);

  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (brief_browse_view_parent_class)->finalize (object);
}

static void
brief_browse_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefBrowseView *self = BRIEF_BROWSE_VIEW (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    case PROP_PACK:
      g_value_set_object (value, self->pack);
      break;
    case PROP_SHOWN:
      g_value_set_string (value, brief_browse_view_get_shown (self));
      break;
    case PROP_N_FOUND:
      g_value_set_uint (value, brief_browse_view_get_n_found (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_browse_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefBrowseView *self = BRIEF_BROWSE_VIEW (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_set_str (&self->kind, g_value_get_string (value));
      break;
    case PROP_TITLE:
      if (!g_set_str (&self->title, g_value_get_string (value)))
        return;
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->title,
                                      -1);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_LIBRARY:
      set_library (self, g_value_get_object (value));
      break;
    case PROP_QUERY:
      if (g_set_object (&self->query, g_value_get_object (value)))
        update_query (self);
      break;
    case PROP_PACK:
      if (g_set_object (&self->pack, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_SHOWN:
    case PROP_N_FOUND:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_browse_view_class_init (BriefBrowseViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = brief_browse_view_dispose;
  object_class->finalize = brief_browse_view_finalize;
  object_class->get_property = brief_browse_view_get_property;
  object_class->set_property = brief_browse_view_set_property;

  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, BRIEF_TYPE_LIBRARY, flags);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, BRIEF_TYPE_QUERY, flags);
  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK, flags);
  properties[PROP_SHOWN] = g_param_spec_string ("shown", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_FOUND] = g_param_spec_uint ("n-found", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (BRIEF_TYPE_READER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/browse/brief-browse-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefBrowseView, split_view);
  gtk_widget_class_bind_template_child (widget_class, BriefBrowseView, content_page);
  gtk_widget_class_bind_template_child (widget_class, BriefBrowseView, list_stack);
  gtk_widget_class_bind_template_child (widget_class, BriefBrowseView, list);
  gtk_widget_class_bind_template_child (widget_class, BriefBrowseView, reader);
  gtk_widget_class_bind_template_callback (widget_class, has_found);
  gtk_widget_class_bind_template_callback (widget_class, dup_add_label);
}

static void
brief_browse_view_init (BriefBrowseView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  self->title = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "setup", G_CALLBACK (setup_header_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headers);

  self->slice = gtk_slice_list_model_new (NULL, 0, ROWS_AT_ONCE);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->slice)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::reference", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
}

/**
 * brief_browse_view_get_n_found:
 * @self: a view
 *
 * Returns: how many rows the words and filters find, 0 without any
 */
guint
brief_browse_view_get_n_found (BriefBrowseView *self)
{
  g_return_val_if_fail (BRIEF_IS_BROWSE_VIEW (self), 0);

  return self->groups != NULL ? brief_browse_groups_get_n_found (self->groups) : 0;
}

/**
 * brief_browse_view_get_rows:
 * @self: a view
 *
 * Returns: (transfer none): the rows of its list, #BriefCollection and #BriefHit
 */
GListModel *
brief_browse_view_get_rows (BriefBrowseView *self)
{
  g_return_val_if_fail (BRIEF_IS_BROWSE_VIEW (self), NULL);

  return brief_browse_groups_get_rows (self->groups);
}

/**
 * brief_browse_view_focus_list:
 * @self: a view
 *
 * Puts the focus on the row that is open, or on the first one.
 *
 * Returns: whether it could
 */
gboolean
brief_browse_view_focus_list (BriefBrowseView *self)
{
  guint position;

  g_return_val_if_fail (BRIEF_IS_BROWSE_VIEW (self), FALSE);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    return FALSE;
  position = gtk_single_selection_get_selected (self->selection);
  gtk_list_view_scroll_to (self->list, position == GTK_INVALID_LIST_POSITION ? 0 : position,
                           GTK_LIST_SCROLL_FOCUS, NULL);
  return gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * brief_browse_view_dup_copy_text:
 * @self: a view
 *
 * Returns: (transfer full) (nullable): what is open, with its citations, as plain text
 */
char *
brief_browse_view_dup_copy_text (BriefBrowseView *self)
{
  g_return_val_if_fail (BRIEF_IS_BROWSE_VIEW (self), NULL);

  return brief_reader_dup_copy_text (self->reader);
}
