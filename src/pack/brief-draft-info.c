/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-draft-info.h"

#include "pack/brief-draft.h"
#include "pack/brief-pack-file.h"

#include <sys/stat.h>

#define ID_LENGTH 36

struct _BriefDraftInfo {
  GObject parent_instance;

  char *pack_id;
  char *title;
  GDateTime *modified;
  GFile *file;
  char *path;
  gboolean open;
};

G_DEFINE_FINAL_TYPE (BriefDraftInfo, brief_draft_info, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_PACK_ID,
  PROP_TITLE,
  PROP_MODIFIED,
  PROP_FILE,
  PROP_PATH,
  PROP_OPEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
brief_draft_info_finalize (GObject *object)
{
  BriefDraftInfo *self = BRIEF_DRAFT_INFO (object);

  g_clear_pointer (&self->pack_id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->modified, g_date_time_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (brief_draft_info_parent_class)->finalize (object);
}

static void
brief_draft_info_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefDraftInfo *self = BRIEF_DRAFT_INFO (object);

  switch (prop_id)
    {
    case PROP_PACK_ID:
      g_value_set_string (value, self->pack_id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_MODIFIED:
      g_value_set_boxed (value, self->modified);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, self->open);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_draft_info_class_init (BriefDraftInfoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_draft_info_finalize;
  object_class->get_property = brief_draft_info_get_property;

  properties[PROP_PACK_ID] = g_param_spec_string ("pack-id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_MODIFIED] = g_param_spec_boxed ("modified", NULL, NULL, G_TYPE_DATE_TIME, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_draft_info_init (BriefDraftInfo *self)
{
}

/**
 * brief_draft_info_new_for_path:
 * @path: the path of a draft
 *
 * Looks at a draft. One that cannot be read has no title, and opening it tells why.
 *
 * Returns: (transfer full) (nullable): what it is, or %NULL where there is none
 */
BriefDraftInfo *
brief_draft_info_new_for_path (const char *path)
{
  g_autoptr (BriefProblems) problems = NULL;
  g_autoptr (BriefPack) pack = NULL;
  g_autofree char *name = NULL;
  BriefDraftInfo *self;
  struct stat status;

  g_return_val_if_fail (path != NULL, NULL);

  name = g_path_get_basename (path);
  if (!brief_draft_is_name (name) || stat (path, &status) != 0)
    return NULL;

  problems = brief_problems_new (name);
  pack = brief_pack_read_file (path, problems, NULL);
  self = g_object_new (BRIEF_TYPE_DRAFT_INFO, NULL);
  self->pack_id = g_strndup (name, ID_LENGTH);
  self->title = g_strdup (pack != NULL ? brief_pack_get_title (pack) : "");
  self->modified = g_date_time_new_from_unix_local (status.st_mtim.tv_sec);
  self->path = g_strdup (path);
  self->file = brief_draft_read_file (path, &self->open);
  return self;
}

/**
 * brief_draft_info_get_pack_id:
 * @self: a draft
 *
 * Returns: the id of its pack
 */
const char *
brief_draft_info_get_pack_id (BriefDraftInfo *self)
{
  g_return_val_if_fail (BRIEF_IS_DRAFT_INFO (self), NULL);

  return self->pack_id;
}

/**
 * brief_draft_info_get_title:
 * @self: a draft
 *
 * Returns: the title of its pack; "" where there is none
 */
const char *
brief_draft_info_get_title (BriefDraftInfo *self)
{
  g_return_val_if_fail (BRIEF_IS_DRAFT_INFO (self), NULL);

  return self->title;
}

/**
 * brief_draft_info_get_modified:
 * @self: a draft
 *
 * Returns: (transfer none): when it was written last
 */
GDateTime *
brief_draft_info_get_modified (BriefDraftInfo *self)
{
  g_return_val_if_fail (BRIEF_IS_DRAFT_INFO (self), NULL);

  return self->modified;
}

/**
 * brief_draft_info_get_file:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the file that the work goes back to, or %NULL where none is known
 */
GFile *
brief_draft_info_get_file (BriefDraftInfo *self)
{
  g_return_val_if_fail (BRIEF_IS_DRAFT_INFO (self), NULL);

  return self->file;
}

/**
 * brief_draft_info_get_path:
 * @self: a draft
 *
 * Returns: (type filename): where it is
 */
const char *
brief_draft_info_get_path (BriefDraftInfo *self)
{
  g_return_val_if_fail (BRIEF_IS_DRAFT_INFO (self), NULL);

  return self->path;
}

/**
 * brief_draft_info_is_open:
 * @self: a draft
 *
 * Returns: whether somebody was working on it when it was looked at
 */
gboolean
brief_draft_info_is_open (BriefDraftInfo *self)
{
  g_return_val_if_fail (BRIEF_IS_DRAFT_INFO (self), FALSE);

  return self->open;
}
