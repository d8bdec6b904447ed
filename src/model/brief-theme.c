/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-theme.h"

/**
 * BriefTheme:
 *
 * A theme that items are filed under. Immutable.
 */
struct _BriefTheme {
  GObject parent_instance;

  char *id;
  BriefLocalizedText *label;
  BriefLocalizedText *description;
  char *scheme;
};

G_DEFINE_FINAL_TYPE (BriefTheme, brief_theme, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  PROP_DESCRIPTION,
  PROP_SCHEME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brief_theme_finalize (GObject *object)
{
  BriefTheme *self = BRIEF_THEME (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->label, brief_localized_text_unref);
  g_clear_pointer (&self->description, brief_localized_text_unref);
  g_clear_pointer (&self->scheme, g_free);

  G_OBJECT_CLASS (brief_theme_parent_class)->finalize (object);
}

static void
brief_theme_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefTheme *self = BRIEF_THEME (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_LABEL:
      g_value_set_boxed (value, self->label);
      break;
    case PROP_DESCRIPTION:
      g_value_set_boxed (value, self->description);
      break;
    case PROP_SCHEME:
      g_value_set_string (value, self->scheme);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_theme_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefTheme *self = BRIEF_THEME (object);

  switch (prop_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_boxed (value);
      break;
    case PROP_DESCRIPTION:
      self->description = g_value_dup_boxed (value);
      break;
    case PROP_SCHEME:
      self->scheme = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_theme_class_init (BriefThemeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_theme_finalize;
  object_class->get_property = brief_theme_get_property;
  object_class->set_property = brief_theme_set_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_boxed ("label", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_boxed ("description", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT,
                                                     flags);
  properties[PROP_SCHEME] = g_param_spec_string ("scheme", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_theme_init (BriefTheme *self)
{
}

/**
 * brief_theme_get_id:
 * @self: a #BriefTheme
 *
 * Returns: (nullable): the id that items name
 */
const char *
brief_theme_get_id (BriefTheme *self)
{
  g_return_val_if_fail (BRIEF_IS_THEME (self), NULL);

  return self->id;
}

/**
 * brief_theme_get_label:
 * @self: a #BriefTheme
 *
 * Returns: (nullable) (transfer none): the name that a reader sees
 */
BriefLocalizedText *
brief_theme_get_label (BriefTheme *self)
{
  g_return_val_if_fail (BRIEF_IS_THEME (self), NULL);

  return self->label;
}

/**
 * brief_theme_get_description:
 * @self: a #BriefTheme
 *
 * Returns: (nullable) (transfer none): what the theme covers
 */
BriefLocalizedText *
brief_theme_get_description (BriefTheme *self)
{
  g_return_val_if_fail (BRIEF_IS_THEME (self), NULL);

  return self->description;
}

/**
 * brief_theme_get_scheme:
 * @self: a #BriefTheme
 *
 * Returns: (nullable): the dimension it belongs to (theme, affected-persons, sdg, mechanism); %NULL counts as theme
 */
const char *
brief_theme_get_scheme (BriefTheme *self)
{
  g_return_val_if_fail (BRIEF_IS_THEME (self), NULL);

  return self->scheme;
}
