/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-recommendation.h"

#include "model/brief-model-enums.h"

/**
 * BriefRecommendation:
 *
 * What a policy, or the body that made it, asks of its addressees.
 */
struct _BriefRecommendation {
  BriefItem parent_instance;

  char *number;
  char *part_of;
  char **addressees;
  char **countries;
  char *body;
  char *session;
  BriefResponse response;
  char **related;
};

G_DEFINE_FINAL_TYPE (BriefRecommendation, brief_recommendation, BRIEF_TYPE_ITEM)

enum {
  PROP_0,
  PROP_NUMBER,
  PROP_PART_OF,
  PROP_ADDRESSEES,
  PROP_COUNTRIES,
  PROP_BODY,
  PROP_SESSION,
  PROP_RESPONSE,
  PROP_RELATED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static BriefItemType
brief_recommendation_get_item_type (BriefItem *item)
{
  return BRIEF_ITEM_TYPE_RECOMMENDATION;
}

static void
brief_recommendation_finalize (GObject *object)
{
  BriefRecommendation *self = BRIEF_RECOMMENDATION (object);

  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->part_of, g_free);
  g_clear_pointer (&self->addressees, g_strfreev);
  g_clear_pointer (&self->countries, g_strfreev);
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->session, g_free);
  g_clear_pointer (&self->related, g_strfreev);

  G_OBJECT_CLASS (brief_recommendation_parent_class)->finalize (object);
}

static void
brief_recommendation_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefRecommendation *self = BRIEF_RECOMMENDATION (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_PART_OF:
      g_value_set_string (value, self->part_of);
      break;
    case PROP_ADDRESSEES:
      g_value_set_boxed (value, self->addressees);
      break;
    case PROP_COUNTRIES:
      g_value_set_boxed (value, self->countries);
      break;
    case PROP_BODY:
      g_value_set_string (value, self->body);
      break;
    case PROP_SESSION:
      g_value_set_string (value, self->session);
      break;
    case PROP_RESPONSE:
      g_value_set_enum (value, (int) self->response);
      break;
    case PROP_RELATED:
      g_value_set_boxed (value, self->related);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_recommendation_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefRecommendation *self = BRIEF_RECOMMENDATION (object);

  switch (prop_id)
    {
    case PROP_NUMBER:
      self->number = g_value_dup_string (value);
      break;
    case PROP_PART_OF:
      self->part_of = g_value_dup_string (value);
      break;
    case PROP_ADDRESSEES:
      self->addressees = g_value_dup_boxed (value);
      break;
    case PROP_COUNTRIES:
      self->countries = g_value_dup_boxed (value);
      break;
    case PROP_BODY:
      self->body = g_value_dup_string (value);
      break;
    case PROP_SESSION:
      self->session = g_value_dup_string (value);
      break;
    case PROP_RESPONSE:
      self->response = (BriefResponse) g_value_get_enum (value);
      break;
    case PROP_RELATED:
      self->related = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_recommendation_class_init (BriefRecommendationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BriefItemClass *item_class = BRIEF_ITEM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_recommendation_finalize;
  object_class->get_property = brief_recommendation_get_property;
  object_class->set_property = brief_recommendation_set_property;
  item_class->get_item_type = brief_recommendation_get_item_type;

  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  properties[PROP_PART_OF] = g_param_spec_string ("part-of", NULL, NULL, NULL, flags);
  properties[PROP_ADDRESSEES] = g_param_spec_boxed ("addressees", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_COUNTRIES] = g_param_spec_boxed ("countries", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_BODY] = g_param_spec_string ("body", NULL, NULL, NULL, flags);
  properties[PROP_SESSION] = g_param_spec_string ("session", NULL, NULL, NULL, flags);
  properties[PROP_RESPONSE] = g_param_spec_enum ("response", NULL, NULL, BRIEF_TYPE_RESPONSE,
                                                 BRIEF_RESPONSE_NONE, flags);
  properties[PROP_RELATED] = g_param_spec_boxed ("related", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_recommendation_init (BriefRecommendation *self)
{
}

/**
 * brief_recommendation_get_number:
 * @self: a #BriefRecommendation
 *
 * Returns: (nullable): the number in its document
 */
const char *
brief_recommendation_get_number (BriefRecommendation *self)
{
  g_return_val_if_fail (BRIEF_IS_RECOMMENDATION (self), NULL);

  return self->number;
}

/**
 * brief_recommendation_get_part_of:
 * @self: a #BriefRecommendation
 *
 * Returns: (nullable): the id of the recommendation that this one is a part of
 */
const char *
brief_recommendation_get_part_of (BriefRecommendation *self)
{
  g_return_val_if_fail (BRIEF_IS_RECOMMENDATION (self), NULL);

  return self->part_of;
}

/**
 * brief_recommendation_get_addressees:
 * @self: a #BriefRecommendation
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): whom it asks
 */
const char *const *
brief_recommendation_get_addressees (BriefRecommendation *self)
{
  g_return_val_if_fail (BRIEF_IS_RECOMMENDATION (self), NULL);

  return (const char *const *) self->addressees;
}

/**
 * brief_recommendation_get_countries:
 * @self: a #BriefRecommendation
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): ISO 3166 codes of the places it is about
 */
const char *const *
brief_recommendation_get_countries (BriefRecommendation *self)
{
  g_return_val_if_fail (BRIEF_IS_RECOMMENDATION (self), NULL);

  return (const char *const *) self->countries;
}

/**
 * brief_recommendation_get_body:
 * @self: a #BriefRecommendation
 *
 * Returns: (nullable): the body that made it, where that is not the publisher of the collection
 */
const char *
brief_recommendation_get_body (BriefRecommendation *self)
{
  g_return_val_if_fail (BRIEF_IS_RECOMMENDATION (self), NULL);

  return self->body;
}

/**
 * brief_recommendation_get_session:
 * @self: a #BriefRecommendation
 *
 * Returns: (nullable): the session or cycle of that body
 */
const char *
brief_recommendation_get_session (BriefRecommendation *self)
{
  g_return_val_if_fail (BRIEF_IS_RECOMMENDATION (self), NULL);

  return self->session;
}

/**
 * brief_recommendation_get_response:
 * @self: a #BriefRecommendation
 *
 * Returns: the State's answer
 */
BriefResponse
brief_recommendation_get_response (BriefRecommendation *self)
{
  g_return_val_if_fail (BRIEF_IS_RECOMMENDATION (self), BRIEF_RESPONSE_NONE);

  return self->response;
}

/**
 * brief_recommendation_get_related:
 * @self: a #BriefRecommendation
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): the ids of related items
 */
const char *const *
brief_recommendation_get_related (BriefRecommendation *self)
{
  g_return_val_if_fail (BRIEF_IS_RECOMMENDATION (self), NULL);

  return (const char *const *) self->related;
}
