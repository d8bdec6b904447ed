/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preview/brief-preview-model.h"

#include "document/brief-composer.h"
#include "ui/preview/brief-preview-page.h"

/* An edit that has waited this long is laid out to the end, though there are newer ones: who types without a pause sees
 * something, too. In microseconds. */
#define PATIENCE (100 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  BriefJob job;
  BriefPreviewModel *model; /* there as long as its worker tells it of jobs */
  BriefPack *pack;          /* a copy, which the thread has to itself */
  guint64 serial;           /* of the pack when it was copied */
  BriefPages *pages;
  GError *error;
} LayoutJob;

struct _BriefPreviewModel {
  GObject parent_instance;

  BriefPack *pack;
  GSignalGroup *pack_signals;
  gboolean active;
  const char *state;
  char *message;

  BriefPages *pages;
  guint64 serial; /* of the pack that they show */
  guint edition;  /* grows with each layout */
  GPtrArray *items;

  BriefWorker *setter;
  BriefWorker *painter;
  LayoutJob *job; /* on its way */
  gboolean again; /* whether the pack was changed since it set out */
  gint64 waiting_since;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BriefPreviewModel,
                               brief_preview_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum {
  PROP_0,
  PROP_PACK,
  PROP_ACTIVE,
  PROP_STATE,
  PROP_MESSAGE,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  LAID_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
brief_preview_model_get_item_type (GListModel *model)
{
  return BRIEF_TYPE_PREVIEW_PAGE;
}

static guint
brief_preview_model_get_n_items (GListModel *model)
{
  return BRIEF_PREVIEW_MODEL (model)->items->len;
}

static gpointer
brief_preview_model_get_item (GListModel *model, guint position)
{
  GPtrArray *items = BRIEF_PREVIEW_MODEL (model)->items;

  return position < items->len ? g_object_ref (g_ptr_array_index (items, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = brief_preview_model_get_item_type;
  iface->get_n_items = brief_preview_model_get_n_items;
  iface->get_item = brief_preview_model_get_item;
}

static void
set_state (BriefPreviewModel *self, const char *state, const char *message)
{
  if (g_set_str (&self->message, message))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
  if (g_strcmp0 (self->state, state) == 0)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
forget_item (gpointer data)
{
  brief_preview_page_forget_model (data);
  g_object_unref (data);
}

/* Pages stay the same objects; only at the end do some come or go. */
static void
set_n_items (BriefPreviewModel *self, guint n_items)
{
  const guint n_before = self->items->len;
  const guint n_kept = MIN (n_before, n_items);

  if (n_items == n_before)
    return;
  if (n_items < n_before)
    g_ptr_array_set_size (self->items, (int) n_items);
  for (guint i = n_before; i < n_items; i++)
    g_ptr_array_add (self->items, brief_preview_page_new (self, i));
  g_list_model_items_changed (G_LIST_MODEL (self), n_kept, n_before - n_kept, n_items - n_kept);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
take_pages (BriefPreviewModel *self, BriefPages *pages)
{
  BriefPages *before = self->pages;

  if (before == NULL && pages == NULL)
    return;
  self->pages = pages;
  self->edition++;
  set_n_items (self, pages != NULL ? brief_pages_get_n_pages (pages) : 0);
  g_signal_emit (self, signals[LAID_OUT], 0, before);
  /* Hundreds of pages take longer to free than a frame lasts. */
  if (before != NULL)
    brief_worker_discard (self->setter, before);
}

static void
layout_job_run (BriefJob *job)
{
  LayoutJob *self = (LayoutJob *) job;
  g_autoptr (BriefDocument) document = brief_compose (self->pack);
  g_autoptr (BriefStyleSheet) style = brief_style_sheet_new_for_pack (self->pack);

  self->pages = brief_lay_out (document, style, job->cancellable, NULL, NULL, &self->error);
}

static void
layout_job_free (BriefJob *job)
{
  LayoutJob *self = (LayoutJob *) job;

  g_clear_object (&self->pack);
  g_clear_object (&self->pages);
  g_clear_error (&self->error);
  brief_job_clear (job);
  g_free (self);
}

static void lay_out (BriefPreviewModel *self);

static void
layout_job_done (BriefJob *job)
{
  LayoutJob *result = (LayoutJob *) job;
  BriefPreviewModel *self = result->model;

  g_assert (self->job == result);

  self->job = NULL;
  self->waiting_since = 0;
  self->serial = result->serial;
  take_pages (self, g_steal_pointer (&result->pages));
  if (result->error != NULL)
    set_state (self, "error", result->error->message);
  else
    set_state (self, "pages", NULL);
  if (self->again)
    lay_out (self);
}

static const BriefJobClass layout_job_class = { layout_job_run, layout_job_done, layout_job_free };

static void
cancel (BriefPreviewModel *self)
{
  if (self->job != NULL)
    brief_worker_cancel (self->setter, &self->job->job);
  self->job = NULL;
  self->again = FALSE;
}

static void
begin (BriefPreviewModel *self)
{
  LayoutJob *job = g_new0 (LayoutJob, 1);

  brief_job_init (&job->job, &layout_job_class, 0);
  job->model = self;
  job->pack = brief_pack_copy (self->pack);
  job->serial = brief_pack_get_serial (self->pack);
  self->job = job;
  brief_worker_push (self->setter, &job->job);
}

static void
clear (BriefPreviewModel *self)
{
  cancel (self);
  self->waiting_since = 0;
  take_pages (self, NULL);
}

/* The latest state of the pack wins, unless one after the other would be given up before it can be seen. */
static void
lay_out (BriefPreviewModel *self)
{
  const gint64 now = g_get_monotonic_time ();

  if (!self->active || self->pack == NULL)
    return;
  if (brief_pack_get_n_sections (self->pack) == 0)
    {
      clear (self);
      set_state (self, "empty", NULL);
      return;
    }
  if (self->waiting_since == 0)
    self->waiting_since = now;
  if (self->job != NULL && now - self->waiting_since > PATIENCE)
    {
      self->again = TRUE;
      return;
    }
  cancel (self);
  begin (self);
  if (self->pages == NULL)
    set_state (self, "loading", NULL);
}

static void
brief_preview_model_dispose (GObject *object)
{
  BriefPreviewModel *self = BRIEF_PREVIEW_MODEL (object);

  g_clear_object (&self->pack_signals);
  g_clear_object (&self->pack);
  g_ptr_array_set_size (self->items, 0);
  self->job = NULL;
  if (self->pages != NULL)
    brief_worker_discard (self->setter, g_steal_pointer (&self->pages));
  g_clear_pointer (&self->setter, brief_worker_stop);
  g_clear_pointer (&self->painter, brief_worker_stop);

  G_OBJECT_CLASS (brief_preview_model_parent_class)->dispose (object);
}

static void
brief_preview_model_finalize (GObject *object)
{
  BriefPreviewModel *self = BRIEF_PREVIEW_MODEL (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (brief_preview_model_parent_class)->finalize (object);
}

static void
brief_preview_model_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPreviewModel *self = BRIEF_PREVIEW_MODEL (object);

  switch (prop_id)
    {
    case PROP_PACK:
      g_value_set_object (value, self->pack);
      break;
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    case PROP_STATE:
      g_value_set_string (value, self->state);
      break;
    case PROP_MESSAGE:
      g_value_set_string (value, self->message);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->items->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_preview_model_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefPreviewModel *self = BRIEF_PREVIEW_MODEL (object);

  switch (prop_id)
    {
    case PROP_PACK:
      brief_preview_model_set_pack (self, g_value_get_object (value));
      break;
    case PROP_ACTIVE:
      brief_preview_model_set_active (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_preview_model_class_init (BriefPreviewModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = brief_preview_model_dispose;
  object_class->finalize = brief_preview_model_finalize;
  object_class->get_property = brief_preview_model_get_property;
  object_class->set_property = brief_preview_model_set_property;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK, writable);
  properties[PROP_ACTIVE] = g_param_spec_boolean ("active", NULL, NULL, FALSE, writable);
  properties[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, "empty", readable);
  properties[PROP_MESSAGE] = g_param_spec_string ("message", NULL, NULL, NULL, readable);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LAID_OUT] = g_signal_new ("laid-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, BRIEF_TYPE_PAGES);
}

static void
brief_preview_model_init (BriefPreviewModel *self)
{
  self->state = "empty";
  self->items = g_ptr_array_new_with_free_func (forget_item);
  self->setter = brief_worker_new ("preview-layout");
  self->painter = brief_worker_new ("preview-paint");
  self->pack_signals = g_signal_group_new (BRIEF_TYPE_PACK);
  g_signal_group_connect_swapped (self->pack_signals, "changed", G_CALLBACK (lay_out), self);
}

/**
 * brief_preview_model_new:
 *
 * Returns: (transfer full): a preview of nothing yet
 */
BriefPreviewModel *
brief_preview_model_new (void)
{
  return g_object_new (BRIEF_TYPE_PREVIEW_MODEL, NULL);
}

/**
 * brief_preview_model_get_pack:
 * @self: a preview
 *
 * Returns: (nullable) (transfer none): the pack whose pages it has
 */
BriefPack *
brief_preview_model_get_pack (BriefPreviewModel *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW_MODEL (self), NULL);

  return self->pack;
}

/**
 * brief_preview_model_set_pack:
 * @self: a preview
 * @pack: (nullable): the pack to follow
 */
void
brief_preview_model_set_pack (BriefPreviewModel *self, BriefPack *pack)
{
  g_return_if_fail (BRIEF_IS_PREVIEW_MODEL (self));
  g_return_if_fail (pack == NULL || BRIEF_IS_PACK (pack));

  if (!g_set_object (&self->pack, pack))
    return;
  g_signal_group_set_target (self->pack_signals, pack);
  clear (self);
  set_state (self, "empty", NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
  lay_out (self);
}

/**
 * brief_preview_model_set_active:
 * @self: a preview
 * @active: whether anybody looks at it
 */
void
brief_preview_model_set_active (BriefPreviewModel *self, gboolean active)
{
  g_return_if_fail (BRIEF_IS_PREVIEW_MODEL (self));

  if (self->active == active)
    return;
  self->active = active;
  self->waiting_since = 0;
  if (!active)
    cancel (self);
  else if (!brief_preview_model_is_up_to_date (self))
    lay_out (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

/**
 * brief_preview_model_get_pages:
 * @self: a preview
 *
 * Returns: (nullable) (transfer none): the pages as they were laid out last. Nobody should hold a reference for longer
 *   than the signal "laid-out" takes, in the main thread: whoever gives up the last one frees them all.
 */
BriefPages *
brief_preview_model_get_pages (BriefPreviewModel *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW_MODEL (self), NULL);

  return self->pages;
}

/**
 * brief_preview_model_get_n_pages:
 * @self: a preview
 *
 * Returns: how many pages there are
 */
guint
brief_preview_model_get_n_pages (BriefPreviewModel *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW_MODEL (self), 0);

  return self->items->len;
}

/**
 * brief_preview_model_get_edition:
 * @self: a preview
 *
 * Returns: a number that grows with each layout
 */
guint
brief_preview_model_get_edition (BriefPreviewModel *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW_MODEL (self), 0);

  return self->edition;
}

/**
 * brief_preview_model_get_painter:
 * @self: a preview
 *
 * Returns: (transfer none): what paints its pages, one at a time: two threads must not paint the same pages
 */
BriefWorker *
brief_preview_model_get_painter (BriefPreviewModel *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW_MODEL (self), NULL);

  return self->painter;
}

/**
 * brief_preview_model_is_up_to_date:
 * @self: a preview
 *
 * Returns: whether its pages are those of the pack as it stands
 */
gboolean
brief_preview_model_is_up_to_date (BriefPreviewModel *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW_MODEL (self), FALSE);

  return self->pack != NULL && self->pages != NULL && self->serial == brief_pack_get_serial (self->pack);
}
