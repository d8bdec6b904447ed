/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preview/brief-page-strip.h"

#include "ui/preview/brief-page-place.h"

#include <math.h>

#define PIXELS_PER_POINT (96.0 / 72.0)
#define MARGIN 18 /* round all pages */
#define GAP 14    /* between two */
#define MIN_SCALE 0.25
#define MAX_SCALE 4.0
#define VIEWS_MIN 6 /* pages that have a picture; those near the screen are painted before they come to it */
#define STEP 48     /* of a line, in pixels */

static const double scales[] = { 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4 };

/**
 * BriefPageStrip:
 *
 * Pages below each other, to scroll and to zoom. Only those on the screen and a few round them are there as widgets.
 *
 * Properties: "model" (#BriefPreviewModel), "current" (the page that is read, from 0), "scale" (1 for the size of paper),
 * "fit-width" (whether the scale follows the width), and those of #GtkScrollable. Signal "picked": a person clicked on
 * what an entry or section of the pack made; with its key, and how often they clicked.
 */
struct _BriefPageStrip {
  GtkWidget parent_instance;

  BriefPreviewModel *model;
  GSignalGroup *model_signals;
  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  guint policies[2];
  GPtrArray *views; /* page n is shown by view n modulo their number */

  double scale;
  gboolean fit_width;
  int page_width; /* in pixels */
  int page_height;
  guint current;
  guint jumped_to; /* a page that was asked for counts as current as long as nobody scrolls */
  char *selected_key;
  GArray *areas; /* of the selected entry */

  /* What stands where: scrolling, zooming and new pages move the place, all else keeps it. */
  BriefPagePlace place;
  double place_y;     /* of the place, from the top of the viewport, in pixels */
  double fraction_x;  /* of the width of a page */
  double fraction_at; /* where that stands, as a fraction of the width of the viewport */
  gboolean placing;
};

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

static guint
get_n_pages (BriefPageStrip *self)
{
  return self->model != NULL ? brief_preview_model_get_n_pages (self->model) : 0;
}

static double
get_value (BriefPageStrip *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? gtk_adjustment_get_value (adjustment) : 0;
}

static double
get_pixels_per_point (BriefPageStrip *self)
{
  return self->scale * PIXELS_PER_POINT;
}

static double
get_page_top (BriefPageStrip *self, guint index)
{
  return MARGIN + (double) index * (self->page_height + GAP);
}

static double
get_total_height (BriefPageStrip *self)
{
  const guint n_pages = get_n_pages (self);

  return n_pages > 0 ? get_page_top (self, n_pages - 1) + self->page_height + MARGIN : 0;
}

/* The page at a height of the whole strip, or the one above it. */
static guint
get_page_at (BriefPageStrip *self, double y)
{
  const guint n_pages = get_n_pages (self);

  if (n_pages == 0 || y <= MARGIN)
    return 0;
  return MIN ((guint) ((y - MARGIN) / (self->page_height + GAP)), n_pages - 1);
}

static double
get_page_x (BriefPageStrip *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  return MAX (MARGIN, floor ((width - self->page_width) / 2.0));
}

/* Takes for the place what stands at @y of the viewport. */
static void
hold (BriefPageStrip *self, double y)
{
  const double at = get_value (self, GTK_ORIENTATION_VERTICAL) + y;

  self->place.page = get_page_at (self, at);
  self->place.y = (at - get_page_top (self, self->place.page)) / get_pixels_per_point (self);
  self->place_y = y;
}

static void
hold_x (BriefPageStrip *self, double x)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width <= 0 || self->page_width <= 0)
    return;
  self->fraction_x = (get_value (self, GTK_ORIENTATION_HORIZONTAL) + x - get_page_x (self))
                     / self->page_width;
  self->fraction_at = x / width;
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
static void
update_current (BriefPageStrip *self)
{
  const double top = get_value (self, GTK_ORIENTATION_VERTICAL);
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  guint index = get_page_at (self, top);
  double visible = get_page_top (self, index) + self->page_height - top;

  if (self->jumped_to < get_n_pages (self) && brief_page_strip_is_in_sight (self, self->jumped_to))
    index = self->jumped_to;
  else if (visible < MIN (height, self->page_height) / 2 && index + 1 < get_n_pages (self))
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

/* As many views as pages fit on the screen, and one on either side. */
static void
update_n_views (BriefPageStrip *self)
{
  const double height = gtk_widget_get_height (GTK_WIDGET (self));
  const guint wanted = MAX (VIEWS_MIN, (guint) ceil (height / (self->page_height + GAP)) + 3);
  const guint n_views = MIN (MAX (wanted, self->views->len), get_n_pages (self));

  if (n_views < self->views->len)
    g_ptr_array_set_size (self->views, (int) n_views);
  while (self->views->len < n_views)
    {
      GtkWidget *view = g_object_new (BRIEF_TYPE_PAGE_VIEW, "focusable", TRUE, NULL);

      gtk_widget_set_parent (view, GTK_WIDGET (self));
      g_ptr_array_add (self->views, view);
    }
}

/* The first of the pages that have a view: those on the screen in the middle of them. */
static guint
get_first_viewed (BriefPageStrip *self)
{
  const guint first = get_page_at (self, get_value (self, GTK_ORIENTATION_VERTICAL));
  const guint n_views = self->views->len;
  const guint before = first >= n_views / 3 ? first - n_views / 3 : 0;

  return MIN (MIN (before, first), get_n_pages (self) - n_views);
}

/* Gives each view its page. */
static void
update_views (BriefPageStrip *self)
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
configure (BriefPageStrip *self, GtkOrientation orientation, double value, double total, int size)
{
  const double upper = MAX (total, size);

  if (self->adjustments[orientation] == NULL)
    return;
  gtk_adjustment_configure (self->adjustments[orientation], CLAMP (round (value), 0, upper - size), 0, upper,
                            STEP, size * 0.9, size);
}

static void
update_page_size (BriefPageStrip *self, int width)
{
  BriefPages *pages = self->model != NULL ? brief_preview_model_get_pages (self->model) : NULL;
  const BriefStyleSheet *style = pages != NULL ? brief_pages_get_style (pages) : NULL;
  double scale = self->scale;

  if (style == NULL || width <= 2 * MARGIN)
    return;
  if (self->fit_width)
    scale = CLAMP ((width - 2 * MARGIN) / (style->page_width * PIXELS_PER_POINT), 0.05, MAX_SCALE);
  self->page_width = (int) round (style->page_width * PIXELS_PER_POINT * scale);
  self->page_height = (int) round (style->page_height * PIXELS_PER_POINT * scale);
  if (scale == self->scale)
    return;
  self->scale = scale;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
}

/* Scrolls to where the place is to stand, now that sizes are known. */
static void
apply_place (BriefPageStrip *self, int width, int height)
{
  const double y = get_page_top (self, self->place.page) + self->place.y * get_pixels_per_point (self);
  const double x = get_page_x (self) + self->fraction_x * self->page_width;

  self->placing = TRUE;
  configure (self, GTK_ORIENTATION_VERTICAL, y - self->place_y, get_total_height (self), height);
  configure (self, GTK_ORIENTATION_HORIZONTAL, x - self->fraction_at * width, self->page_width + 2 * MARGIN,
             width);
  self->placing = FALSE;
}

static void
brief_page_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  BriefPageStrip *self = BRIEF_PAGE_STRIP (widget);
  int left, top;

  if (get_n_pages (self) == 0)
    return;
  update_page_size (self, width);
  apply_place (self, width, height);
  update_views (self);
  update_current (self);
  left = (int) (get_page_x (self) - get_value (self, GTK_ORIENTATION_HORIZONTAL));
  top = (int) get_value (self, GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < self->views->len; i++)
    {
      GtkWidget *view = g_ptr_array_index (self->views, i);
      const guint index = brief_preview_page_get_index (brief_page_view_get_page (BRIEF_PAGE_VIEW (view)));
      const GtkAllocation allocation = { left, (int) get_page_top (self, index) - top, self->page_width,
                                         self->page_height };

      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (view, &allocation, -1);
    }
}

/* The focus goes with the page that is read, so that a screen reader says which it is. */
static void
move_focus (BriefPageStrip *self)
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
  hold (self, 0);
  hold_x (self, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0);
  update_views (self);
  update_current (self);
  move_focus (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
laid_out_cb (BriefPageStrip *self, BriefPages *before)
{
  BriefPages *pages = brief_preview_model_get_pages (self->model);

  if (pages == NULL || before == NULL)
    {
      self->place = (BriefPagePlace) { 0 };
      self->place_y = MARGIN;
    }
  else if (get_value (self, GTK_ORIENTATION_VERTICAL) > 0)
    self->place = brief_page_place_follow (self->place, before, pages);
  update_page_size (self, gtk_widget_get_width (GTK_WIDGET (self)));
  update_views (self);
  update_areas (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
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
  properties[PROP_SCALE] = g_param_spec_double ("scale", NULL, NULL, 0, MAX_SCALE, 1, readable);
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
  self->place_y = MARGIN;
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

static void
scroll_to (BriefPageStrip *self, BriefPagePlace place, double place_y)
{
  self->place = place;
  self->place_y = place_y;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  if (self->page_height == 0)
    return;
  apply_place (self, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  update_views (self);
  update_current (self);
  move_focus (self);
}

/**
 * brief_page_strip_scroll_to_page:
 * @self: a strip of pages
 * @index: a page, from 0
 *
 * Scrolls to the top of a page, or as near to it as the end of the document lets it.
 */
void
brief_page_strip_scroll_to_page (BriefPageStrip *self, guint index)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  if (index >= get_n_pages (self))
    return;
  self->jumped_to = index;
  scroll_to (self, (BriefPagePlace) { index, 0 }, index == 0 ? MARGIN : GAP);
}

/* Whether the start of an area can be read where it stands. */
static gboolean
shows_start (BriefPageStrip *self, const BriefArea *area)
{
  const double top = get_page_top (self, area->page) + area->top * get_pixels_per_point (self)
                     - get_value (self, GTK_ORIENTATION_VERTICAL);

  return top >= 0 && top < gtk_widget_get_height (GTK_WIDGET (self)) * 0.75;
}

/**
 * brief_page_strip_scroll_to_key:
 * @self: a strip of pages
 * @key: the key of an entry or section of the pack
 *
 * Brings the start of what it made on the screen, unless it is there already.
 */
void
brief_page_strip_scroll_to_key (BriefPageStrip *self, const char *key)
{
  BriefPages *pages = self->model != NULL ? brief_preview_model_get_pages (self->model) : NULL;
  g_autoptr (GArray) areas = NULL;
  const BriefArea *first;

  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));
  g_return_if_fail (key != NULL);

  if (pages == NULL)
    return;
  areas = brief_pages_list_areas (pages, key);
  if (areas->len == 0)
    return;
  first = &g_array_index (areas, BriefArea, 0);
  if (self->page_height > 0 && shows_start (self, first))
    return;
  self->jumped_to = G_MAXUINT;
  scroll_to (self, (BriefPagePlace) { first->page, first->top },
             gtk_widget_get_height (GTK_WIDGET (self)) / 8.0);
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
 * brief_page_strip_is_in_sight:
 * @self: a strip of pages
 * @index: a page, from 0
 *
 * Returns: whether any of it is on the screen
 */
gboolean
brief_page_strip_is_in_sight (BriefPageStrip *self, guint index)
{
  double top;

  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), FALSE);

  top = get_page_top (self, index) - get_value (self, GTK_ORIENTATION_VERTICAL);
  /* Its shadow and focus ring reach a little further. */
  return top + self->page_height + GAP > 0 && top - GAP < gtk_widget_get_height (GTK_WIDGET (self));
}

double
brief_page_strip_get_scale (BriefPageStrip *self)
{
  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), 1);

  return self->scale;
}

/**
 * brief_page_strip_zoom:
 * @self: a strip of pages
 * @scale: how large; 1 for the size of paper
 * @x: what stands there
 * @y: and there in the viewport stays where it is
 *
 * Makes pages larger or smaller.
 */
void
brief_page_strip_zoom (BriefPageStrip *self, double scale, double x, double y)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  scale = CLAMP (scale, MIN_SCALE, MAX_SCALE);
  if (get_n_pages (self) == 0)
    return;
  hold (self, y);
  hold_x (self, x);
  brief_page_strip_set_fit_width (self, FALSE);
  if (scale == self->scale)
    return;
  self->scale = scale;
  update_page_size (self, gtk_widget_get_width (GTK_WIDGET (self)));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCALE]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
zoom_at_center (BriefPageStrip *self, double scale)
{
  brief_page_strip_zoom (self, scale, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0,
                         gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
}

void
brief_page_strip_zoom_in (BriefPageStrip *self)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (scales[i] > self->scale + 0.01)
      {
        zoom_at_center (self, scales[i]);
        return;
      }
}

void
brief_page_strip_zoom_out (BriefPageStrip *self)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  for (guint i = G_N_ELEMENTS (scales); i > 0; i--)
    if (scales[i - 1] < self->scale - 0.01)
      {
        zoom_at_center (self, scales[i - 1]);
        return;
      }
}

/**
 * brief_page_strip_set_fit_width:
 * @self: a strip of pages
 * @fit_width: whether pages are as wide as there is room
 */
void
brief_page_strip_set_fit_width (BriefPageStrip *self, gboolean fit_width)
{
  g_return_if_fail (BRIEF_IS_PAGE_STRIP (self));

  if (self->fit_width == fit_width)
    return;
  if (fit_width && self->page_height > 0)
    hold (self, 0);
  self->fit_width = fit_width;
  self->fraction_x = self->fraction_at = 0.5;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT_WIDTH]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/**
 * brief_page_strip_find_key:
 * @self: a strip of pages
 * @x: a place
 * @y: in the viewport
 *
 * Returns: (nullable): the key of the entry or section of the pack that made what stands there
 */
const char *
brief_page_strip_find_key (BriefPageStrip *self, double x, double y)
{
  BriefPages *pages = self->model != NULL ? brief_preview_model_get_pages (self->model) : NULL;
  const double at = get_value (self, GTK_ORIENTATION_VERTICAL) + y;
  const double left = get_value (self, GTK_ORIENTATION_HORIZONTAL) + x - get_page_x (self);
  const guint index = get_page_at (self, at);
  const double top = at - get_page_top (self, index);

  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), NULL);

  if (pages == NULL || top < 0 || top > self->page_height || left < 0 || left > self->page_width)
    return NULL;
  return brief_pages_find_key (pages, index, left / get_pixels_per_point (self),
                               top / get_pixels_per_point (self));
}

GtkAdjustment *
brief_page_strip_get_adjustment (BriefPageStrip *self, GtkOrientation orientation)
{
  g_return_val_if_fail (BRIEF_IS_PAGE_STRIP (self), NULL);

  return self->adjustments[orientation];
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
