/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-atomic-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* So many names are tried for the temporary file before something else must be wrong. */
#define ATTEMPTS_MAX 16

static gboolean
set_error (GError **error, const char *path, int error_number)
{
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: the name of a file, and why it could not be written. */
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (error_number), _ ("%s: %s"), name,
               g_strerror (error_number));
  return FALSE;
}

/* What stands at @path now may be replaced: a regular file that we may write, or nothing. */
static gboolean
check_target (const char *path, struct stat *status, gboolean *exists, GError **error)
{
  *exists = stat (path, status) == 0;
  if (!*exists)
    return errno == ENOENT ? TRUE : set_error (error, path, errno);

  if (S_ISDIR (status->st_mode))
    return set_error (error, path, EISDIR);
  if (!S_ISREG (status->st_mode))
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("%s: not a regular file"), name);
      return FALSE;
    }
  /* A rename would get round the protection of a file that is not to be changed. */
  return access (path, W_OK) == 0 ? TRUE : set_error (error, path, errno);
}

static int
open_temporary (const char *folder, char **path)
{
  for (guint i = 0; i < ATTEMPTS_MAX; i++)
    {
      g_autofree char *name = g_strdup_printf (".briefings-%08x", g_random_int ());
      g_autofree char *candidate = g_build_filename (folder, name, NULL);
      int fd = open (candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666);

      if (fd >= 0)
        *path = g_steal_pointer (&candidate);
      if (fd >= 0 || (errno != EEXIST && errno != EINTR))
        return fd;
    }
  return -1;
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      const gssize n_written = write (fd, data, length);

      if (n_written < 0 && errno == EINTR)
        continue;
      if (n_written == 0)
        errno = EIO; /* it would go on for ever */
      if (n_written <= 0)
        return FALSE;
      data += n_written;
      length -= (gsize) n_written;
    }
  return TRUE;
}

/* The owner stays where we may see to that; nothing is lost where we may not. */
static gboolean
keep_permissions (int fd, const struct stat *status)
{
  if (fchown (fd, status->st_uid, status->st_gid) != 0 && fchown (fd, (uid_t) -1, status->st_gid) != 0)
    errno = 0;
  return fchmod (fd, status->st_mode & 07777) == 0;
}

/* A rename lasts once its folder is on the disk. Some file systems of a sandbox have no way to say so, and a folder may be
 * one that we can write and not read; a disk that fails is another matter. */
static gboolean
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int error_number = 0;

  if (fd < 0)
    return errno != EIO;
  while (error_number == 0 && fsync (fd) != 0)
    error_number = errno == EINTR ? 0 : errno;
  close (fd);
  errno = error_number;
  return error_number != EIO && error_number != ENOSPC && error_number != EDQUOT;
}

static gboolean
fill (int fd, GBytes *bytes, const struct stat *old_status)
{
  gboolean done = (old_status == NULL || keep_permissions (fd, old_status)) && write_all (fd, bytes);

  while (done && fsync (fd) != 0)
    done = errno == EINTR;
  return done;
}

/* Where a file that is not there yet goes: a link that leads to it stays one. */
static char *
dup_new_target (const char *path)
{
  g_autofree char *link = g_file_read_link (path, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  if (link == NULL)
    return g_strdup (path);
  return g_path_is_absolute (link) ? g_steal_pointer (&link) : g_build_filename (folder, link, NULL);
}

/* Leaves the file whole at a name of its own beside @target, and returns that name. */
static char *
write_temporary (const char *path, const char *target, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *temporary = NULL;
  struct stat status;
  gboolean exists, done;
  int fd, error_number;

  if (!check_target (target, &status, &exists, error))
    return NULL;
  fd = open_temporary (folder, &temporary);
  if (fd < 0)
    {
      set_error (error, path, errno);
      return NULL;
    }
  done = fill (fd, bytes, exists ? &status : NULL);
  error_number = errno;
  /* Interrupted, it is closed all the same; what it held was synced. */
  if (close (fd) != 0 && errno != EINTR && done)
    {
      done = FALSE;
      error_number = errno;
    }
  if (done)
    return g_steal_pointer (&temporary);
  unlink (temporary);
  set_error (error, path, error_number);
  return NULL;
}

/**
 * brief_atomic_write_checked:
 * @path: a file, which need not be there yet
 * @bytes: what it is to hold
 * @check: (nullable): asked at the last moment whether it may be replaced
 * @user_data: for @check
 * @error: return location for an error of %G_IO_ERROR, or of @check
 *
 * Replaces a file as a whole: whatever happens, all of the old or all of the new content is there. Permissions are kept; a
 * symbolic link stays one, and what it points to is replaced.
 *
 * Returns: whether it was written; if not, the old file stands. (Where the disk fails to say that the rename lasts, the
 *   new one may stand.)
 */
gboolean
brief_atomic_write_checked (const char *path,
                            GBytes *bytes,
                            BriefAtomicCheck check,
                            gpointer user_data,
                            GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  target = realpath (path, NULL);
  if (target == NULL)
    target = dup_new_target (path);
  temporary = write_temporary (path, target, bytes, error);
  if (temporary == NULL)
    return FALSE;
  if (check != NULL && !check (path, user_data, error))
    {
      unlink (temporary);
      return FALSE;
    }
  if (rename (temporary, target) != 0)
    {
      const int error_number = errno;

      unlink (temporary);
      return set_error (error, path, error_number);
    }
  folder = g_path_get_dirname (target);
  return sync_folder (folder) ? TRUE : set_error (error, path, errno);
}

/**
 * brief_atomic_write:
 * @path: a file, which need not be there yet
 * @bytes: what it is to hold
 * @error: return location for an error of %G_IO_ERROR
 *
 * Replaces a file as a whole, as brief_atomic_write_checked() does, whatever it holds.
 *
 * Returns: whether it was written
 */
gboolean
brief_atomic_write (const char *path, GBytes *bytes, GError **error)
{
  return brief_atomic_write_checked (path, bytes, NULL, NULL, error);
}
