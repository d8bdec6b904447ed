/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preview/brief-page-view.h"

#include "layout/brief-page-painter.h"
#include "ui/preview/brief-page-text.h"

#include <math.h>

/* The mark of what is selected, in points: how far it reaches beyond the text, and the bar beside it. */
#define MARK_PADDING 6
#define MARK_BAR 3
/* Of a picture of a page: about 48 MB. Larger pages are shown a little less sharp. */
#define PICTURE_PIXELS_MAX (12.0 * 1000 * 1000)

typedef struct {
  BriefJob job;
  BriefPageView *view; /* which cancels the job before it goes */
  BriefPages *pages;
  guint edition;
  guint index;
  int width; /* in pixels of the screen */
  int height;
  GdkTexture *picture;
} PictureJob;

/**
 * BriefPageView:
 *
 * A page as it is printed, on white paper. Its picture is painted in a thread; the last one stays until the next is
 * there. A screen reader finds the page's words as text.
 *
 * Properties: "page" (#BriefPreviewPage), "paper-width" (how wide it wants to be; 0 leaves that to its parent),
 * "urgency" (when its picture is painted).
 */
struct _BriefPageView {
  GtkWidget parent_instance;

  BriefPreviewPage *page;
  BriefPreviewModel *model; /* of the page, and kept as long as its painter may have a job of this view */
  GSignalGroup *model_signals;
  int paper_width;
  guint urgency;

  GdkTexture *picture;
  guint edition; /* of the picture */
  PictureJob *job;
  BriefArea mark; /* empty for none */
  char *text;     /* what a screen reader was told that stands here */
};

static void accessible_text_iface_init (GtkAccessibleTextInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BriefPageView,
                               brief_page_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_TEXT, accessible_text_iface_init))

enum {
  PROP_0,
  PROP_PAGE,
  PROP_PAPER_WIDTH,
  PROP_URGENCY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
get_text (BriefPageView *self)
{
  BriefPages *pages = self->page != NULL ? brief_preview_page_get_pages (self->page) : NULL;

  if (self->text == NULL && pages != NULL)
    self->text = brief_pages_dup_text (pages, brief_preview_page_get_index (self->page));
  return self->text != NULL ? self->text : "";
}

static GBytes *
get_contents (GtkAccessibleText *text, unsigned int start, unsigned int end)
{
  return brief_page_text_get_range (get_text (BRIEF_PAGE_VIEW (text)), start, end);
}

static GBytes *
get_contents_at (GtkAccessibleText *text,
                 unsigned int offset,
                 GtkAccessibleTextGranularity granularity,
                 unsigned int *start,
                 unsigned int *end)
{
  return brief_page_text_get_unit (get_text (BRIEF_PAGE_VIEW (text)), offset, granularity, start, end);
}

static unsigned int
get_caret_position (GtkAccessibleText *text)
{
  return 0;
}

static void
accessible_text_iface_init (GtkAccessibleTextInterface *iface)
{
  iface->get_contents = get_contents;
  iface->get_contents_at = get_contents_at;
  iface->get_caret_position = get_caret_position;
}

/* Only a text that somebody asked for is known to be another. */
static void
update_text (BriefPageView *self)
{
  g_autofree char *before = g_steal_pointer (&self->text);
  GtkAccessibleText *text = GTK_ACCESSIBLE_TEXT (self);

  if (before == NULL || g_str_equal (before, get_text (self)))
    return;
  gtk_accessible_text_update_contents (text, GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_REMOVE, 0,
                                       (guint) g_utf8_strlen (before, -1));
  gtk_accessible_text_update_contents (text, GTK_ACCESSIBLE_TEXT_CONTENT_CHANGE_INSERT, 0,
                                       (guint) g_utf8_strlen (self->text, -1));
}

static void
update_label (BriefPageView *self)
{
  g_autofree char *label = self->page != NULL ? brief_preview_page_dup_label (self->page) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label ? label : "",
                                  -1);
}

static void
picture_job_run (BriefJob *job)
{
  PictureJob *self = (PictureJob *) job;
  const BriefStyleSheet *style = brief_pages_get_style (self->pages);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  const int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, self->width / style->page_width, self->height / style->page_height);
  brief_page_paint (self->pages, self->index, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return;
    }
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * (gsize) self->height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  self->picture = gdk_memory_texture_new (self->width, self->height, GDK_MEMORY_DEFAULT, bytes,
                                          (gsize) stride);
}

static void
picture_job_done (BriefJob *job)
{
  PictureJob *result = (PictureJob *) job;
  BriefPageView *self = result->view;

  g_assert (self->job == result);

  self->job = NULL;
  if (result->picture == NULL)
    return;
  g_set_object (&self->picture, result->picture);
  self->edition = result->edition;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
picture_job_free (BriefJob *job)
{
  PictureJob *self = (PictureJob *) job;

  g_clear_object (&self->pages);
  g_clear_object (&self->picture);
  brief_job_clear (job);
  g_free (self);
}

static const BriefJobClass picture_job_class = { picture_job_run, picture_job_done, picture_job_free };

static void
cancel (BriefPageView *self)
{
  if (self->job != NULL)
    brief_worker_cancel (brief_preview_model_get_painter (self->model), &self->job->job);
  self->job = NULL;
}

static double
get_device_scale (BriefPageView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

static void
begin (BriefPageView *self, BriefPages *pages, int width, int height)
{
  PictureJob *job = g_new0 (PictureJob, 1);

  brief_job_init (&job->job, &picture_job_class, self->urgency);
  job->view = self;
  job->pages = g_object_ref (pages);
  job->edition = brief_preview_model_get_edition (self->model);
  job->index = brief_preview_page_get_index (self->page);
  job->width = width;
  job->height = height;
  self->job = job;
  brief_worker_push (brief_preview_model_get_painter (self->model), &job->job);
}

static gboolean
has_picture (BriefPageView *self, int width, int height)
{
  return self->picture != NULL && self->edition == brief_preview_model_get_edition (self->model)
         && gdk_texture_get_width (self->picture) == width
         && gdk_texture_get_height (self->picture) == height;
}

/* As large as the page is on the screen, or as a picture may be, in pixels. */
static void
measure_picture (BriefPageView *self, int *width, int *height)
{
  const double page_width = gtk_widget_get_width (GTK_WIDGET (self));
  const double page_height = gtk_widget_get_height (GTK_WIDGET (self));
  const double scale = get_device_scale (self);
  const double n_pixels = page_width * page_height * scale * scale;
  const double kept = n_pixels > PICTURE_PIXELS_MAX ? scale * sqrt (PICTURE_PIXELS_MAX / n_pixels) : scale;

  *width = (int) ceil (page_width * kept);
  *height = (int) ceil (page_height * kept);
}

/* Has the page painted as it is now and as large as it is now, unless it is so already or on its way. */
static void
update_picture (BriefPageView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  BriefPages *pages = self->page != NULL ? brief_preview_page_get_pages (self->page) : NULL;
  int width, height;

  measure_picture (self, &width, &height);
  if (pages == NULL || width <= 0 || height <= 0 || !gtk_widget_get_mapped (widget))
    {
      cancel (self);
      return;
    }
  if (has_picture (self, width, height))
    {
      cancel (self);
      return;
    }
  if (self->job != NULL && self->job->edition == brief_preview_model_get_edition (self->model)
      && self->job->width == width && self->job->height == height && self->job->job.urgency == self->urgency)
    return;
  cancel (self);
  begin (self, pages, width, height);
}

static void
laid_out_cb (BriefPageView *self)
{
  /* The paper may be another. */
  if (self->paper_width > 0)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  update_label (self);
  update_text (self);
  update_picture (self);
}

static void
brief_page_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (brief_page_view_parent_class)->map (widget);
  update_picture (BRIEF_PAGE_VIEW (widget));
}

static void
brief_page_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (brief_page_view_parent_class)->unmap (widget);
  cancel (BRIEF_PAGE_VIEW (widget));
}

static GtkSizeRequestMode
brief_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
brief_page_view_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  BriefPageView *self = BRIEF_PAGE_VIEW (widget);
  BriefPages *pages = self->page != NULL ? brief_preview_page_get_pages (self->page) : NULL;
  const BriefStyleSheet *style = pages != NULL ? brief_pages_get_style (pages) : NULL;
  int size = self->paper_width;

  if (orientation == GTK_ORIENTATION_VERTICAL && style != NULL)
    size = (int) lround (size * style->page_height / style->page_width);
  *minimum = *natural = size;
}

static void
brief_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  update_picture (BRIEF_PAGE_VIEW (widget));
}

static void
snapshot_mark (BriefPageView *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  BriefPages *pages = brief_preview_page_get_pages (self->page);
  const BriefStyleSheet *style = pages != NULL ? brief_pages_get_style (pages) : NULL;
  const double width = gtk_widget_get_width (widget);
  double scale, top, left, height;
  GdkRGBA color;

  if (style == NULL || self->mark.bottom <= self->mark.top)
    return;
  scale = width / style->page_width;
  top = (self->mark.top - MARK_PADDING) * scale;
  height = (self->mark.bottom - self->mark.top + 2 * MARK_PADDING) * scale;
  left = MIN (style->margin_start, style->margin_end) * scale / 2;
  gtk_widget_get_color (widget, &color);
  color.alpha = 0.10f;
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (width - 2 * left), (float) height));
  color.alpha = 0.85f;
  if (style->right_to_left)
    left = width - left - MARK_BAR * scale;
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (MARK_BAR * scale), (float) height));
}

static void
brief_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BriefPageView *self = BRIEF_PAGE_VIEW (widget);

  /* The scale of the screen may be another since. */
  update_picture (self);
  if (self->picture != NULL)
    gtk_snapshot_append_texture (snapshot, self->picture,
                                 &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                      (float) gtk_widget_get_height (widget)));
  if (self->page != NULL)
    snapshot_mark (self, snapshot);
}

static void
brief_page_view_dispose (GObject *object)
{
  BriefPageView *self = BRIEF_PAGE_VIEW (object);

  brief_page_view_set_page (self, NULL);
  g_clear_object (&self->model_signals);

  G_OBJECT_CLASS (brief_page_view_parent_class)->dispose (object);
}

static void
brief_page_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPageView *self = BRIEF_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_object (value, self->page);
      break;
    case PROP_PAPER_WIDTH:
      g_value_set_int (value, self->paper_width);
      break;
    case PROP_URGENCY:
      g_value_set_uint (value, self->urgency);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_page_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefPageView *self = BRIEF_PAGE_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      brief_page_view_set_page (self, g_value_get_object (value));
      break;
    case PROP_PAPER_WIDTH:
      self->paper_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_URGENCY:
      brief_page_view_set_urgency (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_page_view_class_init (BriefPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = brief_page_view_dispose;
  object_class->get_property = brief_page_view_get_property;
  object_class->set_property = brief_page_view_set_property;
  widget_class->map = brief_page_view_map;
  widget_class->unmap = brief_page_view_unmap;
  widget_class->get_request_mode = brief_page_view_get_request_mode;
  widget_class->measure = brief_page_view_measure;
  widget_class->size_allocate = brief_page_view_size_allocate;
  widget_class->snapshot = brief_page_view_snapshot;

  properties[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, BRIEF_TYPE_PREVIEW_PAGE,
                                               flags | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PAPER_WIDTH] = g_param_spec_int ("paper-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_URGENCY] = g_param_spec_uint ("urgency", NULL, NULL, 0, BRIEF_PAGE_NEAR, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DOCUMENT);
}

static void
brief_page_view_init (BriefPageView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  self->model_signals = g_signal_group_new (BRIEF_TYPE_PREVIEW_MODEL);
  g_signal_group_connect_swapped (self->model_signals, "laid-out", G_CALLBACK (laid_out_cb), self);
}

/**
 * brief_page_view_get_page:
 * @self: a view
 *
 * Returns: (nullable) (transfer none): the page that it shows
 */
BriefPreviewPage *
brief_page_view_get_page (BriefPageView *self)
{
  g_return_val_if_fail (BRIEF_IS_PAGE_VIEW (self), NULL);

  return self->page;
}

/**
 * brief_page_view_set_page:
 * @self: a view
 * @page: (nullable): the page to show
 */
void
brief_page_view_set_page (BriefPageView *self, BriefPreviewPage *page)
{
  BriefPreviewModel *model = page != NULL ? brief_preview_page_get_model (page) : NULL;

  g_return_if_fail (BRIEF_IS_PAGE_VIEW (self));
  g_return_if_fail (page == NULL || BRIEF_IS_PREVIEW_PAGE (page));

  if (self->page == page)
    return;
  cancel (self);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->text, g_free);
  self->mark = (BriefArea) { 0 };
  g_set_object (&self->page, page);
  g_set_object (&self->model, model);
  g_signal_group_set_target (self->model_signals, model);
  if (page != NULL)
    {
      update_label (self);
      update_picture (self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

/**
 * brief_page_view_set_urgency:
 * @self: a view
 * @urgency: when its page is painted
 */
void
brief_page_view_set_urgency (BriefPageView *self, BriefPageUrgency urgency)
{
  g_return_if_fail (BRIEF_IS_PAGE_VIEW (self));

  if (self->urgency == urgency)
    return;
  self->urgency = urgency;
  update_picture (self);
}

/**
 * brief_page_view_set_mark:
 * @self: a view
 * @area: (nullable): a part of the page to set off softly
 */
void
brief_page_view_set_mark (BriefPageView *self, const BriefArea *area)
{
  const BriefArea mark = area != NULL ? *area : (BriefArea) { 0 };

  g_return_if_fail (BRIEF_IS_PAGE_VIEW (self));

  if (self->mark.top == mark.top && self->mark.bottom == mark.bottom)
    return;
  self->mark = mark;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
brief_page_view_is_marked (BriefPageView *self)
{
  g_return_val_if_fail (BRIEF_IS_PAGE_VIEW (self), FALSE);

  return self->mark.bottom > self->mark.top;
}

/**
 * brief_page_view_is_up_to_date:
 * @self: a view
 *
 * Returns: whether it shows its page as it was laid out last
 */
gboolean
brief_page_view_is_up_to_date (BriefPageView *self)
{
  g_return_val_if_fail (BRIEF_IS_PAGE_VIEW (self), FALSE);

  return self->page != NULL && self->picture != NULL
         && self->edition == brief_preview_model_get_edition (self->model);
}
