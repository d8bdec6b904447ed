/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-file-state.h"

#include "collection/brief-input.h"
#include "pack/brief-pack-file.h"

#include <errno.h>
#include <sys/stat.h>

struct _BriefFileState {
  struct stat status;
  char *hash;
};

static char *
hash_bytes (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/**
 * brief_file_state_read:
 * @file: a file of this computer
 * @error: return location for %G_IO_ERROR_NOT_FOUND where there is none, or an error of %BRIEF_INPUT_ERROR
 *
 * Reads the whole of a file, so a window does this in a thread.
 *
 * Returns: (transfer full): what it is now, or %NULL
 */
BriefFileState *
brief_file_state_read (GFile *file, GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autoptr (GBytes) bytes = NULL;
  struct stat status;
  BriefFileState *self;

  if (path == NULL || stat (path, &status) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR,
                           path == NULL ? G_IO_ERROR_NOT_SUPPORTED : (int) g_io_error_from_errno (errno),
                           g_strerror (path == NULL ? ENOTSUP : errno));
      return NULL;
    }
  bytes = brief_input_read (path, BRIEF_PACK_SIZE_MAX, NULL, error);
  if (bytes == NULL)
    return NULL;
  self = g_new0 (BriefFileState, 1);
  self->status = status;
  self->hash = hash_bytes (bytes);
  return self;
}

/**
 * brief_file_state_new_for_bytes:
 * @file: a file that was just written
 * @bytes: what was written
 *
 * Returns: (transfer full): what it is, unless somebody has written it since
 */
BriefFileState *
brief_file_state_new_for_bytes (GFile *file, GBytes *bytes)
{
  BriefFileState *self = g_new0 (BriefFileState, 1);

  if (stat (g_file_peek_path (file), &self->status) != 0)
    self->status = (struct stat) { 0 };
  self->hash = hash_bytes (bytes);
  return self;
}

BriefFileState *
brief_file_state_copy (const BriefFileState *self)
{
  BriefFileState *copy;

  if (self == NULL)
    return NULL;
  copy = g_new0 (BriefFileState, 1);
  copy->status = self->status;
  copy->hash = g_strdup (self->hash);
  return copy;
}

void
brief_file_state_free (BriefFileState *self)
{
  if (self == NULL)
    return;
  g_free (self->hash);
  g_free (self);
}

/**
 * brief_file_state_is_untouched:
 * @self: what a file was
 * @file: the file
 *
 * A glance that reads nothing of the file: enough to look every few seconds.
 *
 * Returns: whether it is the same file, with the same size and times
 */
gboolean
brief_file_state_is_untouched (const BriefFileState *self, GFile *file)
{
  struct stat status;

  return stat (g_file_peek_path (file), &status) == 0 && status.st_dev == self->status.st_dev
         && status.st_ino == self->status.st_ino && status.st_size == self->status.st_size
         && status.st_mtim.tv_sec == self->status.st_mtim.tv_sec
         && status.st_mtim.tv_nsec == self->status.st_mtim.tv_nsec
         && status.st_ctim.tv_sec == self->status.st_ctim.tv_sec
         && status.st_ctim.tv_nsec == self->status.st_ctim.tv_nsec;
}

gboolean
brief_file_state_is_same_content (const BriefFileState *self, const BriefFileState *other)
{
  return g_str_equal (self->hash, other->hash);
}
