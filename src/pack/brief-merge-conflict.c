/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-merge-conflict.h"

struct _BriefMergeConflict {
  GObject parent_instance;

  char *title;
  char *mine;
  char *theirs;
  gboolean can_take_both;
  BriefMergeChoice choice;
};

G_DEFINE_FINAL_TYPE (BriefMergeConflict, brief_merge_conflict, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_TITLE,
  PROP_MINE,
  PROP_THEIRS,
  PROP_CAN_TAKE_BOTH,
  PROP_CHOICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brief_merge_conflict_finalize (GObject *object)
{
  BriefMergeConflict *self = BRIEF_MERGE_CONFLICT (object);

  g_free (self->title);
  g_free (self->mine);
  g_free (self->theirs);

  G_OBJECT_CLASS (brief_merge_conflict_parent_class)->finalize (object);
}

static void
brief_merge_conflict_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefMergeConflict *self = BRIEF_MERGE_CONFLICT (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MINE:
      g_value_set_string (value, self->mine);
      break;
    case PROP_THEIRS:
      g_value_set_string (value, self->theirs);
      break;
    case PROP_CAN_TAKE_BOTH:
      g_value_set_boolean (value, self->can_take_both);
      break;
    case PROP_CHOICE:
      g_value_set_uint (value, self->choice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_merge_conflict_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOICE:
      brief_merge_conflict_set_choice (BRIEF_MERGE_CONFLICT (object), g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_merge_conflict_class_init (BriefMergeConflictClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_merge_conflict_finalize;
  object_class->get_property = brief_merge_conflict_get_property;
  object_class->set_property = brief_merge_conflict_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_MINE] = g_param_spec_string ("mine", NULL, NULL, NULL, flags);
  properties[PROP_THEIRS] = g_param_spec_string ("theirs", NULL, NULL, NULL, flags);
  properties[PROP_CAN_TAKE_BOTH] = g_param_spec_boolean ("can-take-both", NULL, NULL, FALSE, flags);
  properties[PROP_CHOICE] = g_param_spec_uint ("choice", NULL, NULL, BRIEF_MERGE_MINE, BRIEF_MERGE_BOTH,
                                               BRIEF_MERGE_MINE,
                                               flags | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_merge_conflict_init (BriefMergeConflict *self)
{
}

/**
 * brief_merge_conflict_new:
 * @title: what was changed twice, for people
 * @mine: what one has
 * @theirs: what the other has
 * @can_take_both: whether both can stand one behind the other
 * @choice: what to begin with
 *
 * Returns: (transfer full): a conflict
 */
BriefMergeConflict *
brief_merge_conflict_new (const char *title,
                          const char *mine,
                          const char *theirs,
                          gboolean can_take_both,
                          BriefMergeChoice choice)
{
  BriefMergeConflict *self = g_object_new (BRIEF_TYPE_MERGE_CONFLICT, NULL);

  self->title = g_strdup (title);
  self->mine = g_strdup (mine);
  self->theirs = g_strdup (theirs);
  self->can_take_both = can_take_both;
  self->choice = choice;
  return self;
}

const char *
brief_merge_conflict_get_title (BriefMergeConflict *self)
{
  g_return_val_if_fail (BRIEF_IS_MERGE_CONFLICT (self), NULL);

  return self->title;
}

const char *
brief_merge_conflict_get_mine (BriefMergeConflict *self)
{
  g_return_val_if_fail (BRIEF_IS_MERGE_CONFLICT (self), NULL);

  return self->mine;
}

const char *
brief_merge_conflict_get_theirs (BriefMergeConflict *self)
{
  g_return_val_if_fail (BRIEF_IS_MERGE_CONFLICT (self), NULL);

  return self->theirs;
}

gboolean
brief_merge_conflict_can_take_both (BriefMergeConflict *self)
{
  g_return_val_if_fail (BRIEF_IS_MERGE_CONFLICT (self), FALSE);

  return self->can_take_both;
}

BriefMergeChoice
brief_merge_conflict_get_choice (BriefMergeConflict *self)
{
  g_return_val_if_fail (BRIEF_IS_MERGE_CONFLICT (self), BRIEF_MERGE_MINE);

  return self->choice;
}

/**
 * brief_merge_conflict_set_choice:
 * @self: a conflict
 * @choice: what is to stand; %BRIEF_MERGE_BOTH only where both can
 */
void
brief_merge_conflict_set_choice (BriefMergeConflict *self, BriefMergeChoice choice)
{
  g_return_if_fail (BRIEF_IS_MERGE_CONFLICT (self));
  g_return_if_fail (choice != BRIEF_MERGE_BOTH || self->can_take_both);

  if (self->choice == choice)
    return;
  self->choice = choice;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
}
