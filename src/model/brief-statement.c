/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-statement.h"

#include "model/brief-model-enums.h"

/**
 * BriefStatement:
 *
 * A statement of a person or of the policy: position, definition, limit or contested point.
 */
struct _BriefStatement {
  BriefItem parent_instance;

  BriefStatementKind kind;
  char *speaker;
  BriefLocalizedText *role;
  char *organization;
  char **concerns;
};

G_DEFINE_FINAL_TYPE (BriefStatement, brief_statement, BRIEF_TYPE_ITEM)

enum {
  PROP_0,
  PROP_KIND,
  PROP_SPEAKER,
  PROP_ROLE,
  PROP_ORGANIZATION,
  PROP_CONCERNS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static BriefItemType
brief_statement_get_item_type (BriefItem *item)
{
  return BRIEF_ITEM_TYPE_STATEMENT;
}

static void
brief_statement_finalize (GObject *object)
{
  BriefStatement *self = BRIEF_STATEMENT (object);

  g_clear_pointer (&self->speaker, g_free);
  g_clear_pointer (&self->role, brief_localized_text_unref);
  g_clear_pointer (&self->organization, g_free);
  g_clear_pointer (&self->concerns, g_strfreev);

  G_OBJECT_CLASS (brief_statement_parent_class)->finalize (object);
}

static void
brief_statement_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefStatement *self = BRIEF_STATEMENT (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, (int) self->kind);
      break;
    case PROP_SPEAKER:
      g_value_set_string (value, self->speaker);
      break;
    case PROP_ROLE:
      g_value_set_boxed (value, self->role);
      break;
    case PROP_ORGANIZATION:
      g_value_set_string (value, self->organization);
      break;
    case PROP_CONCERNS:
      g_value_set_boxed (value, self->concerns);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_statement_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefStatement *self = BRIEF_STATEMENT (object);

  switch (prop_id)
    {
    case PROP_KIND:
      self->kind = (BriefStatementKind) g_value_get_enum (value);
      break;
    case PROP_SPEAKER:
      self->speaker = g_value_dup_string (value);
      break;
    case PROP_ROLE:
      self->role = g_value_dup_boxed (value);
      break;
    case PROP_ORGANIZATION:
      self->organization = g_value_dup_string (value);
      break;
    case PROP_CONCERNS:
      self->concerns = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_statement_class_init (BriefStatementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BriefItemClass *item_class = BRIEF_ITEM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_statement_finalize;
  object_class->get_property = brief_statement_get_property;
  object_class->set_property = brief_statement_set_property;
  item_class->get_item_type = brief_statement_get_item_type;

  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, BRIEF_TYPE_STATEMENT_KIND,
                                             BRIEF_STATEMENT_KIND_POSITION, flags);
  properties[PROP_SPEAKER] = g_param_spec_string ("speaker", NULL, NULL, NULL, flags);
  properties[PROP_ROLE] = g_param_spec_boxed ("role", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_ORGANIZATION] = g_param_spec_string ("organization", NULL, NULL, NULL, flags);
  properties[PROP_CONCERNS] = g_param_spec_boxed ("concerns", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_statement_init (BriefStatement *self)
{
}

/**
 * brief_statement_get_kind:
 * @self: a #BriefStatement
 *
 * Returns: the kind of statement
 */
BriefStatementKind
brief_statement_get_kind (BriefStatement *self)
{
  g_return_val_if_fail (BRIEF_IS_STATEMENT (self), BRIEF_STATEMENT_KIND_POSITION);

  return self->kind;
}

/**
 * brief_statement_get_speaker:
 * @self: a #BriefStatement
 *
 * Returns: (nullable): who said it
 */
const char *
brief_statement_get_speaker (BriefStatement *self)
{
  g_return_val_if_fail (BRIEF_IS_STATEMENT (self), NULL);

  return self->speaker;
}

/**
 * brief_statement_get_role:
 * @self: a #BriefStatement
 *
 * Returns: (nullable) (transfer none): the speaker's role
 */
BriefLocalizedText *
brief_statement_get_role (BriefStatement *self)
{
  g_return_val_if_fail (BRIEF_IS_STATEMENT (self), NULL);

  return self->role;
}

/**
 * brief_statement_get_organization:
 * @self: a #BriefStatement
 *
 * Returns: (nullable): the speaker's organization
 */
const char *
brief_statement_get_organization (BriefStatement *self)
{
  g_return_val_if_fail (BRIEF_IS_STATEMENT (self), NULL);

  return self->organization;
}

/**
 * brief_statement_get_concerns:
 * @self: a #BriefStatement
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): the ids of the items that it concerns
 */
const char *const *
brief_statement_get_concerns (BriefStatement *self)
{
  g_return_val_if_fail (BRIEF_IS_STATEMENT (self), NULL);

  return (const char *const *) self->concerns;
}
