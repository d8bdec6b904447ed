/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-position.h"

#include "model/brief-model-enums.h"

/**
 * BriefPosition:
 *
 * What a body said about the policy or its subject.
 */
struct _BriefPosition {
  BriefItem parent_instance;

  BriefStance stance;
  char **concerns;
};

G_DEFINE_FINAL_TYPE (BriefPosition, brief_position, BRIEF_TYPE_ITEM)

enum {
  PROP_0,
  PROP_STANCE,
  PROP_CONCERNS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static BriefItemType
brief_position_get_item_type (BriefItem *item)
{
  return BRIEF_ITEM_TYPE_POSITION;
}

static void
brief_position_finalize (GObject *object)
{
  BriefPosition *self = BRIEF_POSITION (object);

  g_clear_pointer (&self->concerns, g_strfreev);

  G_OBJECT_CLASS (brief_position_parent_class)->finalize (object);
}

static void
brief_position_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPosition *self = BRIEF_POSITION (object);

  switch (prop_id)
    {
    case PROP_STANCE:
      g_value_set_enum (value, (int) self->stance);
      break;
    case PROP_CONCERNS:
      g_value_set_boxed (value, self->concerns);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_position_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefPosition *self = BRIEF_POSITION (object);

  switch (prop_id)
    {
    case PROP_STANCE:
      self->stance = (BriefStance) g_value_get_enum (value);
      break;
    case PROP_CONCERNS:
      self->concerns = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_position_class_init (BriefPositionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BriefItemClass *item_class = BRIEF_ITEM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_position_finalize;
  object_class->get_property = brief_position_get_property;
  object_class->set_property = brief_position_set_property;
  item_class->get_item_type = brief_position_get_item_type;

  properties[PROP_STANCE] = g_param_spec_enum ("stance", NULL, NULL, BRIEF_TYPE_STANCE,
                                               BRIEF_STANCE_SHARED_POSITION, flags);
  properties[PROP_CONCERNS] = g_param_spec_boxed ("concerns", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_position_init (BriefPosition *self)
{
}

/**
 * brief_position_get_stance:
 * @self: a #BriefPosition
 *
 * Returns: whether it endorses the policy, holds the same position or is critical
 */
BriefStance
brief_position_get_stance (BriefPosition *self)
{
  g_return_val_if_fail (BRIEF_IS_POSITION (self), BRIEF_STANCE_SHARED_POSITION);

  return self->stance;
}

/**
 * brief_position_get_concerns:
 * @self: a #BriefPosition
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): the ids of the recommendations or reports that it speaks to
 */
const char *const *
brief_position_get_concerns (BriefPosition *self)
{
  g_return_val_if_fail (BRIEF_IS_POSITION (self), NULL);

  return (const char *const *) self->concerns;
}
