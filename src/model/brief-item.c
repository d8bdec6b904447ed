/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-item.h"

#include "model/brief-model-enums.h"
#include "model/brief-recommendation.h"

/**
 * BriefItem:
 *
 * One item of a collection: what a team finds, reads, cross-references and puts into a pack.
 *
 * Items are immutable, so they cross threads freely. They name other items and sources by id; a #BriefCollection
 * knows what stands behind an id.
 */
typedef struct {
  char *collection_id;
  char *id;
  char *parent_id;
  BriefLocalizedText *title;
  BriefLocalizedText *text;
  gboolean verbatim;
  BriefPartialDate date;
  BriefPartialDate end_date;
  char **themes;
  GPtrArray *citations; /* of BriefCitation */
} BriefItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BriefItem, brief_item, G_TYPE_OBJECT)

/* How many characters of its text stand in for the title of an item that has neither title nor number. */
#define HEADING_LENGTH 60

enum {
  PROP_0,
  PROP_COLLECTION_ID,
  PROP_ID,
  PROP_PARENT_ID,
  PROP_TITLE,
  PROP_TEXT,
  PROP_VERBATIM,
  PROP_DATE,
  PROP_END_DATE,
  PROP_THEMES,
  PROP_CITATIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_first_words (const char *text)
{
  const char *end = text;
  const char *word_end = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < HEADING_LENGTH && *end != '\0'; i++)
    {
      if (g_unichar_isspace (g_utf8_get_char (end)))
        word_end = end;
      end = g_utf8_next_char (end);
    }
  if (*end == '\0')
    return g_strdup (text);

  words = g_strndup (text, (gsize) ((word_end ? word_end : end) - text));
  return g_strconcat (words, "…", NULL);
}

static void
brief_item_finalize (GObject *object)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (BRIEF_ITEM (object));

  g_clear_pointer (&priv->collection_id, g_free);
  g_clear_pointer (&priv->id, g_free);
  g_clear_pointer (&priv->parent_id, g_free);
  g_clear_pointer (&priv->title, brief_localized_text_unref);
  g_clear_pointer (&priv->text, brief_localized_text_unref);
  g_clear_pointer (&priv->themes, g_strfreev);
  g_clear_pointer (&priv->citations, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_item_parent_class)->finalize (object);
}

static void
brief_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (BRIEF_ITEM (object));

  switch (prop_id)
    {
    case PROP_COLLECTION_ID:
      g_value_set_string (value, priv->collection_id);
      break;
    case PROP_ID:
      g_value_set_string (value, priv->id);
      break;
    case PROP_PARENT_ID:
      g_value_set_string (value, priv->parent_id);
      break;
    case PROP_TITLE:
      g_value_set_boxed (value, priv->title);
      break;
    case PROP_TEXT:
      g_value_set_boxed (value, priv->text);
      break;
    case PROP_VERBATIM:
      g_value_set_boolean (value, priv->verbatim);
      break;
    case PROP_DATE:
      g_value_set_boxed (value, &priv->date);
      break;
    case PROP_END_DATE:
      g_value_set_boxed (value, &priv->end_date);
      break;
    case PROP_THEMES:
      g_value_set_boxed (value, priv->themes);
      break;
    case PROP_CITATIONS:
      g_value_set_boxed (value, priv->citations);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (BRIEF_ITEM (object));

  switch (prop_id)
    {
    case PROP_COLLECTION_ID:
      priv->collection_id = g_value_dup_string (value);
      break;
    case PROP_ID:
      priv->id = g_value_dup_string (value);
      break;
    case PROP_PARENT_ID:
      priv->parent_id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      priv->title = g_value_dup_boxed (value);
      break;
    case PROP_TEXT:
      priv->text = g_value_dup_boxed (value);
      break;
    case PROP_VERBATIM:
      priv->verbatim = g_value_get_boolean (value);
      break;
    case PROP_DATE:
      if (g_value_get_boxed (value) != NULL)
        priv->date = *(const BriefPartialDate *) g_value_get_boxed (value);
      break;
    case PROP_END_DATE:
      if (g_value_get_boxed (value) != NULL)
        priv->end_date = *(const BriefPartialDate *) g_value_get_boxed (value);
      break;
    case PROP_THEMES:
      priv->themes = g_value_dup_boxed (value);
      break;
    case PROP_CITATIONS:
      priv->citations = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_item_class_init (BriefItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_item_finalize;
  object_class->get_property = brief_item_get_property;
  object_class->set_property = brief_item_set_property;

  properties[PROP_COLLECTION_ID] = g_param_spec_string ("collection-id", NULL, NULL, NULL, flags);
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_PARENT_ID] = g_param_spec_string ("parent-id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_boxed ("title", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_TEXT] = g_param_spec_boxed ("text", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_VERBATIM] = g_param_spec_boolean ("verbatim", NULL, NULL, FALSE, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, BRIEF_TYPE_PARTIAL_DATE, flags);
  properties[PROP_END_DATE] = g_param_spec_boxed ("end-date", NULL, NULL, BRIEF_TYPE_PARTIAL_DATE, flags);
  properties[PROP_THEMES] = g_param_spec_boxed ("themes", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_CITATIONS] = g_param_spec_boxed ("citations", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_item_init (BriefItem *self)
{
}

/**
 * brief_item_get_item_type:
 * @self: an item
 *
 * Returns: the kind of item
 */
BriefItemType
brief_item_get_item_type (BriefItem *self)
{
  g_return_val_if_fail (BRIEF_IS_ITEM (self), BRIEF_ITEM_TYPE_RECOMMENDATION);

  return BRIEF_ITEM_GET_CLASS (self)->get_item_type (self);
}

/**
 * brief_item_get_collection_id:
 * @self: an item
 *
 * Returns: the id of the collection that the item belongs to
 */
const char *
brief_item_get_collection_id (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  return priv->collection_id;
}

/**
 * brief_item_get_id:
 * @self: an item
 *
 * Returns: the id, unique among all items of its collection
 */
const char *
brief_item_get_id (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  return priv->id;
}

/**
 * brief_item_get_parent_id:
 * @self: an item
 *
 * Returns: (nullable): the id of the report that a finding or fact belongs to, or of the body that took a position
 */
const char *
brief_item_get_parent_id (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  return priv->parent_id;
}

/**
 * brief_item_get_title:
 * @self: an item
 *
 * Returns: (nullable) (transfer none): the title; see brief_item_dup_heading() for what stands in where there is none
 */
BriefLocalizedText *
brief_item_get_title (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  return priv->title;
}

/**
 * brief_item_get_text:
 * @self: an item
 *
 * Returns: (nullable) (transfer none): the text: of a report its summary, of a body what it is
 */
BriefLocalizedText *
brief_item_get_text (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  return priv->text;
}

/**
 * brief_item_is_verbatim:
 * @self: an item
 *
 * Returns: whether the text is the source's own words, shown in quotation marks, rather than a summary
 */
gboolean
brief_item_is_verbatim (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), FALSE);

  return priv->verbatim;
}

/**
 * brief_item_get_date:
 * @self: an item
 *
 * Returns: (transfer none): its date, or the day on which a fact is known to hold; may be not set
 */
const BriefPartialDate *
brief_item_get_date (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  return &priv->date;
}

/**
 * brief_item_get_end_date:
 * @self: an item
 *
 * Returns: (transfer none): the last day of what took several; may be not set
 */
const BriefPartialDate *
brief_item_get_end_date (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  return &priv->end_date;
}

/**
 * brief_item_get_themes:
 * @self: an item
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): the ids of its themes
 */
const char *const *
brief_item_get_themes (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  return (const char *const *) priv->themes;
}

/**
 * brief_item_get_citations:
 * @self: an item
 *
 * Returns: (nullable) (transfer none) (element-type BriefCitation): where the item comes from
 */
GPtrArray *
brief_item_get_citations (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  return priv->citations;
}

/**
 * brief_item_dup_reference:
 * @self: an item
 *
 * Returns: (transfer full): `collection/id`, as packs and the command line name an item
 */
char *
brief_item_dup_reference (BriefItem *self)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  return g_strconcat (priv->collection_id, "/", priv->id, NULL);
}

/**
 * brief_item_falls_back:
 * @self: an item
 * @language: the language asked for
 * @resolved: (out) (optional) (transfer none): the language of what is shown in another, else that of its words; %NULL
 *   where it has none
 *
 * Tells whether the item has to be shown in another language; a spelling of the same language is none.
 *
 * Returns: whether its text or its title is not to be had in @language; the title of a report or the name of a body
 *   counts only where there is no text
 */
gboolean
brief_item_falls_back (BriefItem *self, const char *language, const char **resolved)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);

  if (resolved != NULL)
    *resolved = NULL;
  if (priv->title != NULL && (priv->text == NULL || !BRIEF_ITEM_GET_CLASS (self)->is_title_name)
      && brief_localized_text_falls_back (priv->title, language, resolved))
    return TRUE;
  return priv->text != NULL && brief_localized_text_falls_back (priv->text, language, resolved);
}

/**
 * brief_item_dup_heading:
 * @self: an item
 * @language: (nullable): the language asked for
 * @resolved: (out) (optional) (transfer none): the language of the heading
 *
 * What a list, a heading or a link calls the item: its title, else its number, else the first words of its text.
 *
 * Returns: (transfer full): the heading
 */
char *
brief_item_dup_heading (BriefItem *self, const char *language, const char **resolved)
{
  BriefItemPrivate *priv = brief_item_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_ITEM (self), NULL);

  if (resolved != NULL)
    *resolved = language;
  if (priv->title != NULL)
    return g_strdup (brief_localized_text_resolve (priv->title, language, resolved));
  if (BRIEF_IS_RECOMMENDATION (self) && brief_recommendation_get_number (BRIEF_RECOMMENDATION (self)) != NULL)
    return g_strdup (brief_recommendation_get_number (BRIEF_RECOMMENDATION (self)));
  if (priv->text != NULL)
    return dup_first_words (brief_localized_text_resolve (priv->text, language, resolved));
  return g_strdup (priv->id);
}

/**
 * brief_item_type_to_string:
 * @type: a kind of item
 *
 * Returns: the word for @type in the formats and on the command line; never translated
 */
const char *
brief_item_type_to_string (BriefItemType type)
{
  g_autoptr (GEnumClass) types = g_type_class_ref (BRIEF_TYPE_ITEM_TYPE);
  GEnumValue *value = g_enum_get_value (types, (int) type);

  g_return_val_if_fail (value != NULL, NULL);

  return value->value_nick;
}

/**
 * brief_item_type_from_string:
 * @name: a word
 * @type: (out): where to put the kind of item
 *
 * Returns: whether @name is the word for a kind of item
 */
gboolean
brief_item_type_from_string (const char *name, BriefItemType *type)
{
  g_autoptr (GEnumClass) types = g_type_class_ref (BRIEF_TYPE_ITEM_TYPE);
  GEnumValue *value;

  g_return_val_if_fail (name != NULL && type != NULL, FALSE);

  value = g_enum_get_value_by_nick (types, name);
  if (value == NULL)
    return FALSE;
  *type = (BriefItemType) value->value;
  return TRUE;
}
