/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preview/brief-page-strip-private.h"

#include <math.h>

#define VIEWS_MIN 6 /* pages that have a picture; those near the screen are painted before they come to it */

/**
 * BriefPageStrip:
 *
 * Pages below each other, to scroll and to zoom. Only those on the screen and a few round them are there as widgets.
 *
 * Properties: "model" (#BriefPreviewModel), "current" (the page that is read, from 0), "scale" (1 for the size of paper),
 * "fit-width" (whether the scale follows the width), and those of #GtkScrollable. Signal "picked": a person clicked on
 * what an entry or section of the pack made; with its key, and how often they clicked.
 */
static void scrollable_iface_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BriefPageStrip,
                               brief_page_strip,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_iface_init))

enum {
  PROP_0,
  PROP_MODEL,
  PROP_CURRENT,
  PROP_SCALE,
  PROP_FIT_WIDTH,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

static GParamSpec *properties[N_PROPS];

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
scrollable_iface_init (GtkScrollableInterface *iface)
{
}

static void
set_current (BriefPageStrip *self, guint index)
{
  if (self->current == index)
    return;
  self->current = index;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

/* The topmost page of which half is there, or which fills half of the viewport. */
void
brief_page_strip_update_current (BriefPageStrip *self)
{
  const double top = brief_page_strip_get_value (self, GTK_ORIENTATION_VERTICAL);
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  guint index = brief_page_strip_get_page_at (self, top);
  double visible = brief_page_strip_get_page_top (self, index) + self->page_height - top;

  if (self->jumped_to < brief_page_strip_get_n_pages (self)
      && brief_page_strip_is_in_sight (self, self->jumped_to))
    index = self->jumped_to;
  else if (visible < MIN (height, self->page_height) / 2 && index + 1 < brief_page_strip_get_n_pages (self))
    index++;
  set_current (self, index);
}

static void
update_mark (BriefPageStrip *self, BriefPageView *view)
{
  BriefPreviewPage *page = brief_page_view_get_page (view);
  const BriefArea *mark = NULL;

  for (guint i = 0; page != NULL && i < self->areas->len; i++)
    if (g_array_index (self->areas, BriefArea, i).page == brief_preview_page_get_index (page))
      mark = &g_array_index (self->areas, BriefArea, i);
  brief_page_view_set_mark (view, mark);
}

static void
update_areas (BriefPageStrip *self)
{
  BriefPages *pages = self->model != NULL ? brief_preview_model_get_pages (self->model) : NULL;

  g_array_unref (self->areas);
  self->areas = pages != NULL && self->selected_key != NULL
                    ? brief_pages_list_areas (pages, self->selected_key)
                    : g_array_new (FALSE, FALSE, sizeof (BriefArea));
  for (guint i = 0; i < self->views->len; i++)
    update_mark (self, g_ptr_array_index (self->views, i));
}

static void
remove_view (gpointer data)
{
  gtk_widget_unparent (data);
}

/* How many pages are on the screen at most, were there as many. */
static guint
get_n_in_sight (BriefPageStrip *self)
{
  const double height = gtk_widget_get_height (GTK_WIDGET (self)) + 2 * BRIEF_PAGE_STRIP_GAP;

  return (guint) ceil (height / (self->page_height + BRIEF_PAGE_STRIP_GAP)) + 1;
}

/* As many views as pages fit on the screen, and one on either side. */
static void
update_n_views (BriefPageStrip *self)
{
  const guint wanted = MAX (VIEWS_MIN, get_n_in_sight (self) + 2);
  const guint n_views = MIN (MAX (wanted, self->views->len), brief_page_strip_get_n_pages (self));

  if (n_views < self->views->len)
    g_ptr_array_set_size (self->views, (int) n_views);
  while (self->views->len < n_views)
    {
      GtkWidget *view = g_object_new (BRIEF_TYPE_PAGE_VIEW, "focusable", TRUE, NULL);

      gtk_widget_set_parent (view, GTK_WIDGET (self));
      g_ptr_array_add (self->views, view);
    }
}

/* The first of the pages that have a view: those on the screen are in the middle of them. */
static guint
get_first_viewed (BriefPageStrip *self)
{
  const guint first = brief_page_strip_get_page_at (
      self, brief_page_strip_get_value (self, GTK_ORIENTATION_VERTICAL));
  const guint n_views = self->views->len;
  const guint n_in_sight = MIN (get_n_in_sight (self), n_views);

  return MIN (first - MIN (first, (n_views - n_in_sight) / 2), brief_page_strip_get_n_pages (self) - n_views);
}

/* Gives each view its page. */
void
brief_page_strip_update_views (BriefPageStrip *self)
{
  GtkWidget *previous = NULL;
  guint first;

  update_n_views (self);
  if (self->views->len == 0)
    return;
  first = get_first_viewed (self);
  for (guint i = 0; i < self->views->len; i++)
    {
      const guint index = first + i;
      BriefPageView *view = g_ptr_array_index (self->views, index % self->views->len);
      g_autoptr (BriefPreviewPage) page = g_list_model_get_item (G_LIST_MODEL (self->model), index);

      brief_page_view_set_urgency (view, brief_page_strip_is_in_sight (self, index) ? BRIEF_PAGE_IN_SIGHT
                                                                                    : BRIEF_PAGE_NEAR);
      if (brief_page_view_get_page (view) != page)
        {
          brief_page_view_set_page (view, page);
          update_mark (self, view);
        }
      /* A screen reader goes by the order of widgets. */
      if (gtk_widget_get_prev_sibling (GTK_WIDGET (view)) != previous)
        gtk_widget_insert_after (GTK_WIDGET (view), GTK_WIDGET (self), previous);
      previous = GTK_WIDGET (view);
    }
}

static void
brief_page_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (widget);
  int left, top;

  if (brief_page_strip_get_n_pages (self) == 0)
    return;
  brief_page_strip_update_page_size (self, width);
  brief_page_strip_apply_place (self, width, height);
  brief_page_strip_update_views (self);
  brief_page_strip_update_current (self);
  left = (int) (brief_page_strip_get_page_x (self)
                - brief_page_strip_get_value (self, GTK_ORIENTATION_HORIZONTAL));
  top = (int) brief_page_strip_get_value (self, GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < self->views->len; i++)
    {
      GtkWidget *view = g_ptr_array_index (self->views, i);
      const guint index = brief_preview_page_get_index (brief_page_view_get_page (BRIEF_PAGE_VIEW (view)));
      const GtkAllocation allocation = { left, (int) brief_page_strip_get_page_top (self, index) - top,
                                         self->page_width, self->page_height };

      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (view, &allocation, -1);
    }
}

/* The focus goes with the page that is read, so that a screen reader says which it is. */
void
brief_page_strip_move_focus (BriefPageStrip *self)
{
  GtkWidget *focused = gtk_widget_get_focus_child (GTK_WIDGET (self));
  BriefPageView *view = brief_page_strip_get_view (self, self->current);

  if (focused != NULL && view != NULL && focused != GTK_WIDGET (view))
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
scrolled_cb (BriefPageStrip *self)
{
  if (self->placing)
    return;
  self->jumped_to = G_MAXUINT;
  brief_page_strip_hold (self, 0);
  brief_page_strip_hold_x (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0);
  brief_page_strip_update_views (self);
  brief_page_strip_update_current (self);
  brief_page_strip_move_focus (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
laid_out_cb (BriefPageStrip *self, BriefPages *before)
{
  BriefPages *pages = brief_preview_model_get_pages (self->model);
  g_autoptr (GArray) areas_before = g_array_ref (self->areas);

  if (pages == NULL || before == NULL)
    {
      self->place = (BriefPagePlace) { 0 };
      self->place_y = BRIEF_PAGE_STRIP_MARGIN;
    }
  else if (brief_page_strip_get_value (self, GTK_ORIENTATION_VERTICAL) > 0)
    self->place = brief_page_place_follow (self->place, before, pages);
  brief_page_strip_update (self);
  update_areas (self);
  /* What was just put into the pack, or is gone from it, is nothing that a person is typing. */
  if (areas_before->len > 0 && self->areas->len > 0)
    brief_page_strip_scroll_to_change (self, before, areas_before);
}

static gboolean
brief_page_strip_grab_focus (GtkWidget *widget)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (widget);
  BriefPageView *view = brief_page_strip_get_view (self, self->current);

  return view != NULL && gtk_widget_grab_focus (GTK_WIDGET (view));
}

/* One stop for the Tab key: the page that is read. */
static gboolean
brief_page_strip_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && gtk_widget_grab_focus (widget);
}

static void
brief_page_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (widget);

  for (guint i = 0; i < self->views->len; i++)
    {
      BriefPageView *view = g_ptr_array_index (self->views, i);

      if (brief_page_strip_is_in_sight (self, brief_preview_page_get_index (brief_page_view_get_page (view))))
        gtk_widget_snapshot_child (widget, GTK_WIDGET (view), snapshot);
    }
}

static void
set_adjustment (BriefPageStrip *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_model (BriefPageStrip *self, BriefPreviewModel *model)
{
  if (!g_set_object (&self->model, model))
    return;
  g_signal_group_set_target (self->model_signals, model);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODEL]);
}

static void
brief_page_strip_dispose (GObject *object)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (object);

  g_ptr_array_set_size (self->views, 0);
  g_clear_object (&self->model_signals);
  g_clear_object (&self->model);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);

  G_OBJECT_CLASS (brief_page_strip_parent_class)->dispose (object);
}

static void
brief_page_strip_finalize (GObject *object)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (object);

  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->areas, g_array_unref);
  g_clear_pointer (&self->selected_key, g_free);

  G_OBJECT_CLASS (brief_page_strip_parent_class)->finalize (object);
}

static void
brief_page_strip_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_CURRENT:
      g_value_set_uint (value, self->current);
      break;
    case PROP_SCALE:
      g_value_set_double (value, self->scale);
      break;
    case PROP_FIT_WIDTH:
      g_value_set_boolean (value, self->fit_width);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_page_strip_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (object);

  switch (prop_id)
    {
    case PROP_MODEL:
      set_model (self, g_value_get_object (value));
      break;
    case PROP_FIT_WIDTH:
      brief_page_strip_set_fit_width (self, g_value_get_boolean (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = (guint) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = (guint) g_value_get_enum (value);
      break;
    case PROP_CURRENT:
    case PROP_SCALE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, BRIEF_TYPE_PREVIEW_MODEL, writable);
  properties[PROP_CURRENT] = g_param_spec_uint ("current", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_SCALE] = g_param_spec_double ("scale", NULL, NULL, 0, BRIEF_PAGE_STRIP_SCALE_MAX, 1,
                                                readable);
  properties[PROP_FIT_WIDTH] = g_param_spec_boolean ("fit-width", NULL, NULL, TRUE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static void
brief_page_strip_class_init (BriefPageStripClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_page_strip_dispose;
  object_class->finalize = brief_page_strip_finalize;
  object_class->get_property = brief_page_strip_get_property;
  object_class->set_property = brief_page_strip_set_property;
  widget_class->size_allocate = brief_page_strip_size_allocate;
  widget_class->snapshot = brief_page_strip_snapshot;
  widget_class->focus = brief_page_strip_focus;
  widget_class->grab_focus = brief_page_strip_grab_focus;

  install_properties (object_class);
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "pages");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  brief_page_strip_class_input_init (klass);
}

static void
brief_page_strip_init (BriefPageStrip *self)
{
  self->views = g_ptr_array_new_with_free_func (remove_view);
  self->areas = g_array_new (FALSE, FALSE, sizeof (BriefArea));
  self->scale = 1;
  self->fit_width = TRUE;
  self->jumped_to = G_MAXUINT;
  self->place_y = BRIEF_PAGE_STRIP_MARGIN;
  self->fraction_x = self->fraction_at = 0.5;
  self->model_signals = g_signal_group_new (BRIEF_TYPE_PREVIEW_MODEL);
  g_signal_group_connect_swapped (self->model_signals, "laid-out", G_CALLBACK (laid_out_cb), self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  brief_page_strip_add_input (self);
}

guint
brief_page_strip_get_current (BriefPageStrip *self)
{
  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), 0);

  return self->current;
}

/**
 * brief_page_strip_set_selected_key:
 * @self: a strip of pages
 * @key: (nullable): the key of an entry or section of the pack
 *
 * Sets off softly what it made.
 */
void
brief_page_strip_set_selected_key (BriefPageStrip *self, const char *key)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  if (g_set_str (&self->selected_key, key))
    update_areas (self);
}

/**
 * brief_page_strip_get_view:
 * @self: a strip of pages
 * @index: a page, from 0
 *
 * Returns: (nullable) (transfer none): what shows it, if it is on the screen or near it
 */
BriefPageView *
brief_page_strip_get_view (BriefPageStrip *self, guint index)
{
  BriefPageView *view;

  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), NULL);

  if (self->views->len == 0)
    return NULL;
  view = g_ptr_array_index (self->views, index % self->views->len);
  if (brief_page_view_get_page (view) == NULL
      || brief_preview_page_get_index (brief_page_view_get_page (view)) != index)
    return NULL;
  return view;
}

/**
 * brief_page_strip_pick:
 * @self: a strip of pages
 * @key: the key of an entry or section of the pack
 * @n_press: how often it was clicked on
 *
 * Tells that a person picked it.
 */
void
brief_page_strip_pick (BriefPageStrip *self, const char *key, int n_press)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));
  g_return_if_fail (key != NULL);

  g_signal_emit (self, signals[PICKED], 0, key, n_press);
}
