/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-fact.h"

/**
 * BriefFact:
 *
 * A figure or other fact of a report. Its label is the item's title.
 */
struct _BriefFact {
  BriefItem parent_instance;

  gboolean is_number;
  double number;
  BriefLocalizedText *value;
  BriefLocalizedText *unit;
  BriefLocalizedText *note;
  gboolean contested;
};

G_DEFINE_FINAL_TYPE (BriefFact, brief_fact, BRIEF_TYPE_ITEM)

enum {
  PROP_0,
  PROP_IS_NUMBER,
  PROP_NUMBER,
  PROP_VALUE,
  PROP_UNIT,
  PROP_NOTE,
  PROP_CONTESTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static BriefItemType
brief_fact_get_item_type (BriefItem *item)
{
  return BRIEF_ITEM_TYPE_FACT;
}

static void
brief_fact_finalize (GObject *object)
{
  BriefFact *self = BRIEF_FACT (object);

  g_clear_pointer (&self->value, brief_localized_text_unref);
  g_clear_pointer (&self->unit, brief_localized_text_unref);
  g_clear_pointer (&self->note, brief_localized_text_unref);

  G_OBJECT_CLASS (brief_fact_parent_class)->finalize (object);
}

static void
brief_fact_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefFact *self = BRIEF_FACT (object);

  switch (prop_id)
    {
    case PROP_IS_NUMBER:
      g_value_set_boolean (value, self->is_number);
      break;
    case PROP_NUMBER:
      g_value_set_double (value, self->number);
      break;
    case PROP_VALUE:
      g_value_set_boxed (value, self->value);
      break;
    case PROP_UNIT:
      g_value_set_boxed (value, self->unit);
      break;
    case PROP_NOTE:
      g_value_set_boxed (value, self->note);
      break;
    case PROP_CONTESTED:
      g_value_set_boolean (value, self->contested);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_fact_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefFact *self = BRIEF_FACT (object);

  switch (prop_id)
    {
    case PROP_IS_NUMBER:
      self->is_number = g_value_get_boolean (value);
      break;
    case PROP_NUMBER:
      self->number = g_value_get_double (value);
      break;
    case PROP_VALUE:
      self->value = g_value_dup_boxed (value);
      break;
    case PROP_UNIT:
      self->unit = g_value_dup_boxed (value);
      break;
    case PROP_NOTE:
      self->note = g_value_dup_boxed (value);
      break;
    case PROP_CONTESTED:
      self->contested = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_fact_class_init (BriefFactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BriefItemClass *item_class = BRIEF_ITEM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_fact_finalize;
  object_class->get_property = brief_fact_get_property;
  object_class->set_property = brief_fact_set_property;
  item_class->get_item_type = brief_fact_get_item_type;

  properties[PROP_IS_NUMBER] = g_param_spec_boolean ("is-number", NULL, NULL, FALSE, flags);
  properties[PROP_NUMBER] = g_param_spec_double ("number", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  properties[PROP_VALUE] = g_param_spec_boxed ("value", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_UNIT] = g_param_spec_boxed ("unit", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_NOTE] = g_param_spec_boxed ("note", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_CONTESTED] = g_param_spec_boolean ("contested", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_fact_init (BriefFact *self)
{
}

/**
 * brief_fact_is_number:
 * @self: a #BriefFact
 *
 * Returns: whether the value is a number rather than a text
 */
gboolean
brief_fact_is_number (BriefFact *self)
{
  g_return_val_if_fail (BRIEF_IS_FACT (self), FALSE);

  return self->is_number;
}

/**
 * brief_fact_get_number:
 * @self: a #BriefFact
 *
 * Returns: the value as a number
 */
double
brief_fact_get_number (BriefFact *self)
{
  g_return_val_if_fail (BRIEF_IS_FACT (self), 0);

  return self->number;
}

/**
 * brief_fact_get_value:
 * @self: a #BriefFact
 *
 * Returns: (nullable) (transfer none): the value as a text, %NULL where it is a number
 */
BriefLocalizedText *
brief_fact_get_value (BriefFact *self)
{
  g_return_val_if_fail (BRIEF_IS_FACT (self), NULL);

  return self->value;
}

/**
 * brief_fact_get_unit:
 * @self: a #BriefFact
 *
 * Returns: (nullable) (transfer none): what the number counts
 */
BriefLocalizedText *
brief_fact_get_unit (BriefFact *self)
{
  g_return_val_if_fail (BRIEF_IS_FACT (self), NULL);

  return self->unit;
}

/**
 * brief_fact_get_note:
 * @self: a #BriefFact
 *
 * Returns: (nullable) (transfer none): what a reader must know beside the figure
 */
BriefLocalizedText *
brief_fact_get_note (BriefFact *self)
{
  g_return_val_if_fail (BRIEF_IS_FACT (self), NULL);

  return self->note;
}

/**
 * brief_fact_is_contested:
 * @self: a #BriefFact
 *
 * Returns: whether the fact is disputed
 */
gboolean
brief_fact_is_contested (BriefFact *self)
{
  g_return_val_if_fail (BRIEF_IS_FACT (self), FALSE);

  return self->contested;
}
