/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "briefings-pack"

#include "config.h"

#include "pack/brief-pack-loading.h"

#include "pack/brief-pack-history.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-pack-writer.h"

#include <glib/gi18n-lib.h>

void
brief_pack_loaded_free (BriefPackLoaded *self)
{
  g_clear_object (&self->pack);
  g_clear_pointer (&self->draft, brief_draft_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->state, brief_file_state_free);
  g_clear_pointer (&self->set_aside, g_free);
  g_free (self);
}

/* A file that was changed by another program is a state of its own, which came from the one that was saved. */
static void
adopt_saved (BriefPack *pack)
{
  const BriefSavedState *saved = brief_pack_get_saved (pack);
  const char *hash = brief_pack_get_content_hash (pack);

  if (saved == NULL)
    brief_pack_take_saved (pack, brief_saved_state_new (1, hash, NULL, NULL));
  else if (!g_str_equal (saved->hash, hash))
    brief_pack_take_saved (pack, brief_saved_state_new (MIN (saved->revision, G_MAXINT64 - 1) + 1, hash,
                                                        saved->hash, saved->unknown));
}

/**
 * brief_pack_load_file:
 * @file: a pack
 * @problems: what is wrong with it
 * @error: return location for an error of %BRIEF_PACK_ERROR
 *
 * Reads the user's file, whatever drafts there are.
 *
 * Returns: (transfer full): the pack, or %NULL
 */
BriefPack *
brief_pack_load_file (GFile *file, BriefProblems *problems, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  BriefPack *pack;

  if (path == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);

      g_set_error (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_UNREADABLE,
                   _ ("%s: not a file of this computer"), name);
      return NULL;
    }
  pack = brief_pack_read_file (path, problems, error);
  if (pack != NULL)
    adopt_saved (pack);
  return pack;
}

/**
 * brief_pack_keep_base:
 * @pack: a pack as its file holds it
 *
 * Keeps what somebody begins to work on as a merge base, whoever saved it. One base less makes a later merge harder, but
 * nothing is lost.
 */
void
brief_pack_keep_base (BriefPack *pack)
{
  const BriefSavedState *saved = brief_pack_get_saved (pack);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  if (brief_pack_history_has (brief_pack_get_id (pack), saved->hash))
    return;
  text = brief_pack_write (pack, saved, &length);
  bytes = g_bytes_new_take (text, length);
  if (!brief_pack_history_add (brief_pack_get_id (pack), saved->revision, saved->hash, bytes, &error))
    g_info ("No merge base kept: %s", error->message);
}

static BriefPack *
read_draft (const char *path, BriefProblems *problems, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (BriefProblems) own_problems = problems == NULL ? brief_problems_new (name) : NULL;

  return brief_pack_read_file (path, problems != NULL ? problems : own_problems, error);
}

static gboolean
is_same_content (BriefPack *a, BriefPack *b)
{
  return g_strcmp0 (brief_pack_get_content_hash (a), brief_pack_get_content_hash (b)) == 0;
}

/* Whether a draft goes on from what @pack's file holds. */
static gboolean
continues (BriefPack *draft, BriefPack *pack)
{
  const BriefSavedState *base = brief_pack_get_saved (draft);

  return base != NULL && g_str_equal (base->hash, brief_pack_get_saved (pack)->hash);
}

/* Goes on from the draft that waits for the pack, if one does. One that belongs to another state of the file is nobody's
 * to throw away: it is put aside. */
static void
take_draft (BriefPackLoaded *loaded)
{
  g_autoptr (BriefPack) pack = NULL;

  if (!brief_draft_exists (loaded->draft))
    return;

  pack = read_draft (brief_draft_get_path (loaded->draft), NULL, NULL);
  if (pack != NULL && is_same_content (pack, loaded->pack))
    brief_draft_remove (loaded->draft, 0, NULL);
  else if (pack != NULL && continues (pack, loaded->pack))
    {
      loaded->from_draft = TRUE;
      g_set_object (&loaded->pack, pack);
    }
  else
    loaded->set_aside = brief_draft_set_aside (loaded->draft);
}

/**
 * brief_pack_load:
 * @file: a pack
 * @problems: what is wrong with it
 * @error: return location for an error of %BRIEF_PACK_ERROR
 *
 * Reads the user's file and goes on from the unsaved work on it, if there is some.
 *
 * Returns: (transfer full): the pack, or %NULL
 */
BriefPackLoaded *
brief_pack_load (GFile *file, BriefProblems *problems, GError **error)
{
  /* Before it is read: what changes meanwhile is noticed later. */
  g_autoptr (BriefFileState) state = brief_file_state_read (file, NULL);
  g_autoptr (BriefPack) pack = brief_pack_load_file (file, problems, error);
  BriefPackLoaded *loaded;

  if (pack == NULL)
    return NULL;

  brief_pack_keep_base (pack);
  loaded = g_new0 (BriefPackLoaded, 1);
  loaded->state = g_steal_pointer (&state);
  loaded->draft = brief_draft_claim (brief_pack_get_id (pack), &loaded->opened_elsewhere);
  loaded->pack = g_steal_pointer (&pack);
  loaded->file = g_object_ref (file);
  take_draft (loaded);
  brief_draft_set_file (loaded->draft, file);
  return loaded;
}

/* The file that a draft came from, provided that it still holds what the draft goes on from: else saving would
 * overwrite what somebody else has done. */
static void
find_file (BriefPackLoaded *loaded, GFile *file)
{
  g_autoptr (BriefFileState) state = file != NULL ? brief_file_state_read (file, NULL) : NULL;
  g_autoptr (BriefProblems) problems = brief_problems_new ("");
  g_autoptr (BriefPack) pack = NULL;

  if (file == NULL)
    return;
  pack = brief_pack_load_file (file, problems, NULL);
  if (pack == NULL || !continues (loaded->pack, pack))
    return;
  loaded->file = g_object_ref (file);
  loaded->state = g_steal_pointer (&state);
}

/**
 * brief_pack_load_draft:
 * @path: the path of a draft
 * @file: (nullable): the file that it is known to come from
 * @problems: what is wrong with it
 * @error: return location for an error of %BRIEF_PACK_ERROR
 *
 * Goes on from unsaved work without a file, or whose file has gone or changed.
 *
 * Returns: (transfer full): the pack, or %NULL
 */
BriefPackLoaded *
brief_pack_load_draft (const char *path, GFile *file, BriefProblems *problems, GError **error)
{
  g_autoptr (BriefDraft) draft = NULL;
  g_autoptr (BriefPack) pack = NULL;
  BriefPackLoaded *loaded;
  gboolean opened_elsewhere;

  draft = brief_draft_claim_path (path, &opened_elsewhere);
  if (draft == NULL)
    {
      g_set_error_literal (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_OPEN_ELSEWHERE,
                           _ ("This draft is open in another window."));
      return NULL;
    }
  pack = read_draft (path, problems, error);
  if (pack == NULL)
    return NULL;

  loaded = g_new0 (BriefPackLoaded, 1);
  loaded->pack = g_steal_pointer (&pack);
  find_file (loaded, file);
  loaded->draft = g_steal_pointer (&draft);
  loaded->from_draft = TRUE;
  return loaded;
}
