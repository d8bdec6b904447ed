/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-source.h"

/**
 * BriefSource:
 *
 * A document, page or book that citations name. Immutable.
 */
struct _BriefSource {
  GObject parent_instance;

  char *id;
  BriefLocalizedText *title;
  char *publisher;
  char *author;
  char *kind;
  BriefPartialDate date;
  char *number;
  char *url;
  char *language;
  char *license;
  GPtrArray *copies; /* of BriefSourceCopy */
  BriefLocalizedText *note;
};

G_DEFINE_FINAL_TYPE (BriefSource, brief_source, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_PUBLISHER,
  PROP_AUTHOR,
  PROP_KIND,
  PROP_DATE,
  PROP_NUMBER,
  PROP_URL,
  PROP_LANGUAGE,
  PROP_LICENSE,
  PROP_COPIES,
  PROP_NOTE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brief_source_finalize (GObject *object)
{
  BriefSource *self = BRIEF_SOURCE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, brief_localized_text_unref);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->url, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->license, g_free);
  g_clear_pointer (&self->copies, g_ptr_array_unref);
  g_clear_pointer (&self->note, brief_localized_text_unref);

  G_OBJECT_CLASS (brief_source_parent_class)->finalize (object);
}

static void
brief_source_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefSource *self = BRIEF_SOURCE (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_boxed (value, self->title);
      break;
    case PROP_PUBLISHER:
      g_value_set_string (value, self->publisher);
      break;
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_DATE:
      g_value_set_boxed (value, &self->date);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_URL:
      g_value_set_string (value, self->url);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_LICENSE:
      g_value_set_string (value, self->license);
      break;
    case PROP_COPIES:
      g_value_set_boxed (value, self->copies);
      break;
    case PROP_NOTE:
      g_value_set_boxed (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_source_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefSource *self = BRIEF_SOURCE (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_boxed (value);
      break;
    case PROP_PUBLISHER:
      self->publisher = g_value_dup_string (value);
      break;
    case PROP_AUTHOR:
      self->author = g_value_dup_string (value);
      break;
    case PROP_KIND:
      self->kind = g_value_dup_string (value);
      break;
    case PROP_DATE:
      if (g_value_get_boxed (value) != NULL)
        self->date = *(const BriefPartialDate *) g_value_get_boxed (value);
      break;
    case PROP_NUMBER:
      self->number = g_value_dup_string (value);
      break;
    case PROP_URL:
      self->url = g_value_dup_string (value);
      break;
    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;
    case PROP_LICENSE:
      self->license = g_value_dup_string (value);
      break;
    case PROP_COPIES:
      self->copies = g_value_dup_boxed (value);
      break;
    case PROP_NOTE:
      self->note = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_source_class_init (BriefSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_source_finalize;
  object_class->get_property = brief_source_get_property;
  object_class->set_property = brief_source_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_boxed ("title", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_PUBLISHER] = g_param_spec_string ("publisher", NULL, NULL, NULL, flags);
  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, BRIEF_TYPE_PARTIAL_DATE, flags);
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  properties[PROP_URL] = g_param_spec_string ("url", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_LICENSE] = g_param_spec_string ("license", NULL, NULL, NULL, flags);
  properties[PROP_COPIES] = g_param_spec_boxed ("copies", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_NOTE] = g_param_spec_boxed ("note", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_source_init (BriefSource *self)
{
}

/**
 * brief_source_get_id:
 * @self: a #BriefSource
 *
 * Returns: (nullable): the id that citations name
 */
const char *
brief_source_get_id (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->id;
}

/**
 * brief_source_get_title:
 * @self: a #BriefSource
 *
 * Returns: (nullable) (transfer none): the title
 */
BriefLocalizedText *
brief_source_get_title (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->title;
}

/**
 * brief_source_get_publisher:
 * @self: a #BriefSource
 *
 * Returns: (nullable): who published it
 */
const char *
brief_source_get_publisher (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->publisher;
}

/**
 * brief_source_get_author:
 * @self: a #BriefSource
 *
 * Returns: (nullable): the author
 */
const char *
brief_source_get_author (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->author;
}

/**
 * brief_source_get_kind:
 * @self: a #BriefSource
 *
 * Returns: (nullable): the kind, of the open list of the format: policy, report, law, …
 */
const char *
brief_source_get_kind (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->kind;
}

/**
 * brief_source_get_date:
 * @self: a #BriefSource
 *
 * Returns: (transfer none): when it was published, to the precision known
 */
const BriefPartialDate *
brief_source_get_date (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return &self->date;
}

/**
 * brief_source_get_number:
 * @self: a #BriefSource
 *
 * Returns: (nullable): the document symbol, index number or ISBN
 */
const char *
brief_source_get_number (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->number;
}

/**
 * brief_source_get_url:
 * @self: a #BriefSource
 *
 * Returns: (nullable): its address
 */
const char *
brief_source_get_url (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->url;
}

/**
 * brief_source_get_language:
 * @self: a #BriefSource
 *
 * Returns: (nullable): the BCP 47 tag of its language
 */
const char *
brief_source_get_language (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->language;
}

/**
 * brief_source_get_license:
 * @self: a #BriefSource
 *
 * Returns: (nullable): the SPDX expression of its licence
 */
const char *
brief_source_get_license (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->license;
}

/**
 * brief_source_get_copies:
 * @self: a #BriefSource
 *
 * Returns: (nullable) (transfer none) (element-type BriefSourceCopy): further addresses: archives, reposts, other languages
 */
GPtrArray *
brief_source_get_copies (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->copies;
}

/**
 * brief_source_get_note:
 * @self: a #BriefSource
 *
 * Returns: (nullable) (transfer none): a caveat, such as that only the opening was read
 */
BriefLocalizedText *
brief_source_get_note (BriefSource *self)
{
  g_return_val_if_fail (BRIEF_IS_SOURCE (self), NULL);

  return self->note;
}
