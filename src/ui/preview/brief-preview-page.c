/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/preview/brief-preview-page.h"

#include <glib/gi18n.h>

struct _BriefPreviewPage {
  GObject parent_instance;

  BriefPreviewModel *model; /* which has this page */
  guint index;
};

G_DEFINE_FINAL_TYPE (BriefPreviewPage, brief_preview_page, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_NUMBER,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brief_preview_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPreviewPage *self = BRIEF_PREVIEW_PAGE (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_uint (value, self->index + 1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_preview_page_class_init (BriefPreviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = brief_preview_page_get_property;

  properties[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 1, G_MAXUINT, 1,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_preview_page_init (BriefPreviewPage *self)
{
}

/**
 * brief_preview_page_new:
 * @model: the preview that it belongs to
 * @index: its place, from 0
 *
 * Returns: (transfer full): a page
 */
BriefPreviewPage *
brief_preview_page_new (BriefPreviewModel *model, guint index)
{
  BriefPreviewPage *self = g_object_new (BRIEF_TYPE_PREVIEW_PAGE, NULL);

  self->model = model;
  self->index = index;
  return self;
}

/**
 * brief_preview_page_forget_model:
 * @self: a page
 *
 * Tells it that its model does not have it any more.
 */
void
brief_preview_page_forget_model (BriefPreviewPage *self)
{
  g_return_if_fail (BRIEF_IS_PREVIEW_PAGE (self));

  self->model = NULL;
}

/**
 * brief_preview_page_get_model:
 * @self: a page
 *
 * Returns: (nullable) (transfer none): the model that has it
 */
BriefPreviewModel *
brief_preview_page_get_model (BriefPreviewPage *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW_PAGE (self), NULL);

  return self->model;
}

/**
 * brief_preview_page_get_index:
 * @self: a page
 *
 * Returns: its place, from 0
 */
guint
brief_preview_page_get_index (BriefPreviewPage *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW_PAGE (self), 0);

  return self->index;
}

/**
 * brief_preview_page_get_pages:
 * @self: a page
 *
 * Returns: (nullable) (transfer none): the pages as they are now, of which this is one
 */
BriefPages *
brief_preview_page_get_pages (BriefPreviewPage *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW_PAGE (self), NULL);

  if (self->model == NULL || self->index >= brief_preview_model_get_n_pages (self->model))
    return NULL;
  return brief_preview_model_get_pages (self->model);
}

/**
 * brief_preview_page_dup_label:
 * @self: a page
 *
 * Returns: (transfer full): which page it is, in words
 */
char *
brief_preview_page_dup_label (BriefPreviewPage *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW_PAGE (self), NULL);

  /* Translators: the number of a page, and how many there are. */
  return g_strdup_printf (_ ("Page %'u of %'u"), self->index + 1,
                          self->model != NULL ? brief_preview_model_get_n_pages (self->model) : 0);
}
