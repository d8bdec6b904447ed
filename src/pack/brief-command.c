/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-undo-stack.h"

typedef struct {
  char *name;
} BriefCommandPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BriefCommand, brief_command, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brief_command_finalize (GObject *object)
{
  BriefCommandPrivate *priv = brief_command_get_instance_private (BRIEF_COMMAND (object));

  g_clear_pointer (&priv->name, g_free);

  G_OBJECT_CLASS (brief_command_parent_class)->finalize (object);
}

static void
brief_command_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, brief_command_get_name (BRIEF_COMMAND (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_command_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefCommandPrivate *priv = brief_command_get_instance_private (BRIEF_COMMAND (object));

  switch (prop_id)
    {
    case PROP_NAME:
      priv->name = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_command_class_init (BriefCommandClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = brief_command_finalize;
  object_class->get_property = brief_command_get_property;
  object_class->set_property = brief_command_set_property;

  properties[PROP_NAME] = g_param_spec_string (
      "name", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_command_init (BriefCommand *self)
{
}

/**
 * brief_command_get_name:
 * @self: a command
 *
 * Returns: what it does, as a menu shows it
 */
const char *
brief_command_get_name (BriefCommand *self)
{
  BriefCommandPrivate *priv = brief_command_get_instance_private (self);

  g_return_val_if_fail (BRIEF_IS_COMMAND (self), NULL);

  return priv->name;
}
