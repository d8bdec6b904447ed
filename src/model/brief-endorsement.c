/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-endorsement.h"

/**
 * BriefEndorsement:
 *
 * A body and what it said, over time. Its name is the item's title, what it is the item's text.
 */
struct _BriefEndorsement {
  BriefItem parent_instance;

  char *abbreviation;
  char *kind;
  char *country;
  GPtrArray *positions; /* of BriefPosition */
};

G_DEFINE_FINAL_TYPE (BriefEndorsement, brief_endorsement, BRIEF_TYPE_ITEM)

enum {
  PROP_0,
  PROP_ABBREVIATION,
  PROP_KIND,
  PROP_COUNTRY,
  PROP_POSITIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static BriefItemType
brief_endorsement_get_item_type (BriefItem *item)
{
  return BRIEF_ITEM_TYPE_ENDORSEMENT;
}

static void
brief_endorsement_finalize (GObject *object)
{
  BriefEndorsement *self = BRIEF_ENDORSEMENT (object);

  g_clear_pointer (&self->abbreviation, g_free);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->positions, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_endorsement_parent_class)->finalize (object);
}

static void
brief_endorsement_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefEndorsement *self = BRIEF_ENDORSEMENT (object);

  switch (prop_id)
    {
    case PROP_ABBREVIATION:
      g_value_set_string (value, self->abbreviation);
      break;
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_COUNTRY:
      g_value_set_string (value, self->country);
      break;
    case PROP_POSITIONS:
      g_value_set_boxed (value, self->positions);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_endorsement_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefEndorsement *self = BRIEF_ENDORSEMENT (object);

  switch (prop_id)
    {
    case PROP_ABBREVIATION:
      self->abbreviation = g_value_dup_string (value);
      break;
    case PROP_KIND:
      self->kind = g_value_dup_string (value);
      break;
    case PROP_COUNTRY:
      self->country = g_value_dup_string (value);
      break;
    case PROP_POSITIONS:
      self->positions = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_endorsement_class_init (BriefEndorsementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BriefItemClass *item_class = BRIEF_ITEM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_endorsement_finalize;
  object_class->get_property = brief_endorsement_get_property;
  object_class->set_property = brief_endorsement_set_property;
  item_class->get_item_type = brief_endorsement_get_item_type;
  item_class->is_title_name = TRUE;

  properties[PROP_ABBREVIATION] = g_param_spec_string ("abbreviation", NULL, NULL, NULL, flags);
  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  properties[PROP_POSITIONS] = g_param_spec_boxed ("positions", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_endorsement_init (BriefEndorsement *self)
{
}

/**
 * brief_endorsement_get_abbreviation:
 * @self: a #BriefEndorsement
 *
 * Returns: (nullable): its short name
 */
const char *
brief_endorsement_get_abbreviation (BriefEndorsement *self)
{
  g_return_val_if_fail (BRIEF_IS_ENDORSEMENT (self), NULL);

  return self->abbreviation;
}

/**
 * brief_endorsement_get_kind:
 * @self: a #BriefEndorsement
 *
 * Returns: (nullable): the kind of body, of the open list of the format
 */
const char *
brief_endorsement_get_kind (BriefEndorsement *self)
{
  g_return_val_if_fail (BRIEF_IS_ENDORSEMENT (self), NULL);

  return self->kind;
}

/**
 * brief_endorsement_get_country:
 * @self: a #BriefEndorsement
 *
 * Returns: (nullable): the ISO 3166 code of its country
 */
const char *
brief_endorsement_get_country (BriefEndorsement *self)
{
  g_return_val_if_fail (BRIEF_IS_ENDORSEMENT (self), NULL);

  return self->country;
}

/**
 * brief_endorsement_get_positions:
 * @self: a #BriefEndorsement
 *
 * Returns: (nullable) (transfer none) (element-type BriefPosition): what it said
 */
GPtrArray *
brief_endorsement_get_positions (BriefEndorsement *self)
{
  g_return_val_if_fail (BRIEF_IS_ENDORSEMENT (self), NULL);

  return self->positions;
}
