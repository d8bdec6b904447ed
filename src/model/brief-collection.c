/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-collection-private.h"

/**
 * BriefCollection:
 *
 * One body of policy material: its items, themes and sources, and the links between them.
 *
 * A collection is immutable. It is made from items whose references were checked (collection/brief-collection-reader.h);
 * a reference to what is not there is left out of the links.
 */
struct _BriefCollection {
  GObject parent_instance;

  char *id;
  BriefLocalizedText *title;
  BriefLocalizedText *summary;
  BriefLocalizedText *caveat;
  char *publisher;
  char *compiler;
  BriefPartialDate date;
  BriefPartialDate as_of;
  guint revision;
  char *language;
  char *license;
  char *homepage;

  BriefCollectionContents contents;
};

G_DEFINE_FINAL_TYPE (BriefCollection, brief_collection, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_CAVEAT,
  PROP_PUBLISHER,
  PROP_COMPILER,
  PROP_DATE,
  PROP_AS_OF,
  PROP_REVISION,
  PROP_LANGUAGE,
  PROP_LICENSE,
  PROP_HOMEPAGE,
  PROP_THEMES,
  PROP_SOURCES,
  PROP_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brief_collection_constructed (GObject *object)
{
  BriefCollection *self = BRIEF_COLLECTION (object);

  G_OBJECT_CLASS (brief_collection_parent_class)->constructed (object);

  brief_collection_contents_index (&self->contents);
}

static void
brief_collection_finalize (GObject *object)
{
  BriefCollection *self = BRIEF_COLLECTION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, brief_localized_text_unref);
  g_clear_pointer (&self->summary, brief_localized_text_unref);
  g_clear_pointer (&self->caveat, brief_localized_text_unref);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->compiler, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->license, g_free);
  g_clear_pointer (&self->homepage, g_free);
  brief_collection_contents_clear (&self->contents);

  G_OBJECT_CLASS (brief_collection_parent_class)->finalize (object);
}

static void
brief_collection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefCollection *self = BRIEF_COLLECTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_boxed (value, self->title);
      break;
    case PROP_SUMMARY:
      g_value_set_boxed (value, self->summary);
      break;
    case PROP_CAVEAT:
      g_value_set_boxed (value, self->caveat);
      break;
    case PROP_PUBLISHER:
      g_value_set_string (value, self->publisher);
      break;
    case PROP_COMPILER:
      g_value_set_string (value, self->compiler);
      break;
    case PROP_DATE:
      g_value_set_boxed (value, &self->date);
      break;
    case PROP_AS_OF:
      g_value_set_boxed (value, &self->as_of);
      break;
    case PROP_REVISION:
      g_value_set_uint (value, self->revision);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_LICENSE:
      g_value_set_string (value, self->license);
      break;
    case PROP_HOMEPAGE:
      g_value_set_string (value, self->homepage);
      break;
    case PROP_THEMES:
      g_value_set_boxed (value, self->contents.theme_array);
      break;
    case PROP_SOURCES:
      g_value_set_boxed (value, self->contents.source_array);
      break;
    case PROP_ITEMS:
      g_value_set_boxed (value, self->contents.item_array);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_collection_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefCollection *self = BRIEF_COLLECTION (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_boxed (value);
      break;
    case PROP_SUMMARY:
      self->summary = g_value_dup_boxed (value);
      break;
    case PROP_CAVEAT:
      self->caveat = g_value_dup_boxed (value);
      break;
    case PROP_PUBLISHER:
      self->publisher = g_value_dup_string (value);
      break;
    case PROP_COMPILER:
      self->compiler = g_value_dup_string (value);
      break;
    case PROP_DATE:
      if (g_value_get_boxed (value) != NULL)
        self->date = *(const BriefPartialDate *) g_value_get_boxed (value);
      break;
    case PROP_AS_OF:
      if (g_value_get_boxed (value) != NULL)
        self->as_of = *(const BriefPartialDate *) g_value_get_boxed (value);
      break;
    case PROP_REVISION:
      self->revision = g_value_get_uint (value);
      break;
    case PROP_LANGUAGE:
      self->language = g_value_dup_string (value);
      break;
    case PROP_LICENSE:
      self->license = g_value_dup_string (value);
      break;
    case PROP_HOMEPAGE:
      self->homepage = g_value_dup_string (value);
      break;
    case PROP_THEMES:
      self->contents.theme_array = g_value_dup_boxed (value);
      break;
    case PROP_SOURCES:
      self->contents.source_array = g_value_dup_boxed (value);
      break;
    case PROP_ITEMS:
      self->contents.item_array = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_collection_class_init (BriefCollectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = brief_collection_constructed;
  object_class->finalize = brief_collection_finalize;
  object_class->get_property = brief_collection_get_property;
  object_class->set_property = brief_collection_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_boxed ("title", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_SUMMARY] = g_param_spec_boxed ("summary", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_CAVEAT] = g_param_spec_boxed ("caveat", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_PUBLISHER] = g_param_spec_string ("publisher", NULL, NULL, NULL, flags);
  properties[PROP_COMPILER] = g_param_spec_string ("compiler", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, BRIEF_TYPE_PARTIAL_DATE, flags);
  properties[PROP_AS_OF] = g_param_spec_boxed ("as-of", NULL, NULL, BRIEF_TYPE_PARTIAL_DATE, flags);
  properties[PROP_REVISION] = g_param_spec_uint ("revision", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_LICENSE] = g_param_spec_string ("license", NULL, NULL, NULL, flags);
  properties[PROP_HOMEPAGE] = g_param_spec_string ("homepage", NULL, NULL, NULL, flags);
  properties[PROP_THEMES] = g_param_spec_boxed ("themes", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_SOURCES] = g_param_spec_boxed ("sources", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_ITEMS] = g_param_spec_boxed ("items", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_collection_init (BriefCollection *self)
{
  brief_collection_contents_init (&self->contents);
}

/**
 * brief_collection_get_id:
 * @self: a collection
 *
 * Returns: the id, unique among installed collections
 */
const char *
brief_collection_get_id (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return self->id;
}

/**
 * brief_collection_get_title:
 * @self: a collection
 *
 * Returns: (nullable) (transfer none): the title
 */
BriefLocalizedText *
brief_collection_get_title (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return self->title;
}

/**
 * brief_collection_get_summary:
 * @self: a collection
 *
 * Returns: (nullable) (transfer none): what the collection holds
 */
BriefLocalizedText *
brief_collection_get_summary (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return self->summary;
}

/**
 * brief_collection_get_caveat:
 * @self: a collection
 *
 * Returns: (nullable) (transfer none): what a reader must know of the collection as a whole
 */
BriefLocalizedText *
brief_collection_get_caveat (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return self->caveat;
}

/**
 * brief_collection_get_publisher:
 * @self: a collection
 *
 * Returns: (nullable): the body whose policy this is
 */
const char *
brief_collection_get_publisher (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return self->publisher;
}

/**
 * brief_collection_get_compiler:
 * @self: a collection
 *
 * Returns: (nullable): who prepared the collection, where that is not the publisher
 */
const char *
brief_collection_get_compiler (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return self->compiler;
}

/**
 * brief_collection_get_date:
 * @self: a collection
 *
 * Returns: (transfer none): the date of the policy; may be not set
 */
const BriefPartialDate *
brief_collection_get_date (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return &self->date;
}

/**
 * brief_collection_get_as_of:
 * @self: a collection
 *
 * Returns: (transfer none): the day on which it was last checked against its sources; may be not set
 */
const BriefPartialDate *
brief_collection_get_as_of (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return &self->as_of;
}

/**
 * brief_collection_get_revision:
 * @self: a collection
 *
 * Returns: the number that grows with every published change, 0 where there is none
 */
guint
brief_collection_get_revision (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), 0);

  return self->revision;
}

/**
 * brief_collection_get_language:
 * @self: a collection
 *
 * Returns: the BCP 47 tag of its plain texts
 */
const char *
brief_collection_get_language (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return self->language;
}

/**
 * brief_collection_get_license:
 * @self: a collection
 *
 * Returns: (nullable): the SPDX expression for its own wording
 */
const char *
brief_collection_get_license (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return self->license;
}

/**
 * brief_collection_get_homepage:
 * @self: a collection
 *
 * Returns: (nullable): its address
 */
const char *
brief_collection_get_homepage (BriefCollection *self)
{
  g_return_val_if_fail (BRIEF_IS_COLLECTION (self), NULL);

  return self->homepage;
}

const BriefCollectionContents *
brief_collection_get_contents (BriefCollection *self)
{
  return &self->contents;
}
