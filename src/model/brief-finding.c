/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-finding.h"

#include "model/brief-model-enums.h"

/**
 * BriefFinding:
 *
 * A finding of a report.
 */
struct _BriefFinding {
  BriefItem parent_instance;

  BriefFindingKind kind;
  char **supports;
};

G_DEFINE_FINAL_TYPE (BriefFinding, brief_finding, BRIEF_TYPE_ITEM)

enum {
  PROP_0,
  PROP_KIND,
  PROP_SUPPORTS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static BriefItemType
brief_finding_get_item_type (BriefItem *item)
{
  return BRIEF_ITEM_TYPE_FINDING;
}

static void
brief_finding_finalize (GObject *object)
{
  BriefFinding *self = BRIEF_FINDING (object);

  g_clear_pointer (&self->supports, g_strfreev);

  G_OBJECT_CLASS (brief_finding_parent_class)->finalize (object);
}

static void
brief_finding_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefFinding *self = BRIEF_FINDING (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_enum (value, (int) self->kind);
      break;
    case PROP_SUPPORTS:
      g_value_set_boxed (value, self->supports);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_finding_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefFinding *self = BRIEF_FINDING (object);

  switch (prop_id)
    {
    case PROP_KIND:
      self->kind = (BriefFindingKind) g_value_get_enum (value);
      break;
    case PROP_SUPPORTS:
      self->supports = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_finding_class_init (BriefFindingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BriefItemClass *item_class = BRIEF_ITEM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_finding_finalize;
  object_class->get_property = brief_finding_get_property;
  object_class->set_property = brief_finding_set_property;
  item_class->get_item_type = brief_finding_get_item_type;

  properties[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, BRIEF_TYPE_FINDING_KIND,
                                             BRIEF_FINDING_KIND_FINDING, flags);
  properties[PROP_SUPPORTS] = g_param_spec_boxed ("supports", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_finding_init (BriefFinding *self)
{
}

/**
 * brief_finding_get_kind:
 * @self: a #BriefFinding
 *
 * Returns: whether it is a finding, a recommendation of the report or a contested point
 */
BriefFindingKind
brief_finding_get_kind (BriefFinding *self)
{
  g_return_val_if_fail (BRIEF_IS_FINDING (self), BRIEF_FINDING_KIND_FINDING);

  return self->kind;
}

/**
 * brief_finding_get_supports:
 * @self: a #BriefFinding
 *
 * Returns: (nullable) (transfer none) (array zero-terminated=1): the ids of the recommendations that it is evidence for
 */
const char *const *
brief_finding_get_supports (BriefFinding *self)
{
  g_return_val_if_fail (BRIEF_IS_FINDING (self), NULL);

  return (const char *const *) self->supports;
}
