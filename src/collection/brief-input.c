/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

G_DEFINE_QUARK (brief - input - error - quark, brief_input_error)

/* Small enough that a cancelled read ends at once. */
#define CHUNK_SIZE (1024 * 1024)

static void
set_error (GError **error, BriefInputError code, const char *path, const char *reason)
{
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: the name of a file, and why it could not be read. */
  g_set_error (error, BRIEF_INPUT_ERROR, (int) code, _ ("%s: %s"), name, reason);
}

static void
set_too_large_error (GError **error, const char *path, guint64 max_size)
{
  g_autofree char *bound = g_format_size_full (max_size, G_FORMAT_SIZE_IEC_UNITS);
  /* Translators: a size such as “64.0 MiB”. */
  g_autofree char *reason = g_strdup_printf (_ ("larger than %s"), bound);

  set_error (error, BRIEF_INPUT_ERROR_TOO_LARGE, path, reason);
}

/**
 * brief_input_open:
 * @path: a file
 * @max_size: how many bytes it may have
 * @size: (out): how many it has
 * @error: return location for an error of %BRIEF_INPUT_ERROR
 *
 * Opens a file that somebody gave us. Only a regular file will do: a named pipe would make us wait for ever, a device
 * might never end.
 *
 * Returns: a file descriptor, to be closed by the caller, or -1
 */
int
brief_input_open (const char *path, guint64 max_size, guint64 *size, GError **error)
{
  struct stat status;
  int fd;

  g_return_val_if_fail (path != NULL, -1);
  g_return_val_if_fail (size != NULL, -1);

  /* Without O_NONBLOCK, opening a named pipe waits for its writer. */
  fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  if (fd < 0 || fstat (fd, &status) < 0)
    {
      /* A socket cannot be opened at all. */
      BriefInputError code = errno == ENXIO ? BRIEF_INPUT_ERROR_NOT_A_FILE : BRIEF_INPUT_ERROR_UNREADABLE;

      set_error (error, code, path, g_strerror (errno));
      if (fd >= 0)
        close (fd);
      return -1;
    }

  if (!S_ISREG (status.st_mode))
    {
      set_error (error, BRIEF_INPUT_ERROR_NOT_A_FILE, path,
                 S_ISDIR (status.st_mode) ? _ ("this is a folder") : _ ("not a regular file"));
      close (fd);
      return -1;
    }
  if ((guint64) status.st_size > max_size)
    {
      set_too_large_error (error, path, max_size);
      close (fd);
      return -1;
    }

  *size = (guint64) status.st_size;
  return fd;
}

static gboolean
read_all (int fd,
          const char *path,
          GByteArray *data,
          gsize max_size,
          GCancellable *cancellable,
          GError **error)
{
  while (TRUE)
    {
      const gsize filled = data->len;
      gssize n_read;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;

      g_byte_array_set_size (data, (guint) (filled + CHUNK_SIZE));
      n_read = read (fd, data->data + filled, CHUNK_SIZE);
      g_byte_array_set_size (data, (guint) (filled + (gsize) MAX (n_read, 0)));
      if (n_read < 0 && errno == EINTR)
        continue;
      if (n_read < 0)
        {
          set_error (error, BRIEF_INPUT_ERROR_UNREADABLE, path, g_strerror (errno));
          return FALSE;
        }
      if (n_read == 0)
        return TRUE;
      /* It may have grown since it was opened. */
      if (data->len > max_size)
        {
          set_too_large_error (error, path, max_size);
          return FALSE;
        }
    }
}

/**
 * brief_input_read:
 * @path: a file
 * @max_size: how many bytes it may have, below 4 GiB
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error of %BRIEF_INPUT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Reads the whole of a regular file.
 *
 * Returns: (transfer full): its bytes, or %NULL
 */
GBytes *
brief_input_read (const char *path, gsize max_size, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) data = NULL;
  guint64 size;
  gboolean read;
  int fd;

  g_return_val_if_fail (path != NULL, NULL);

  fd = brief_input_open (path, max_size, &size, error);
  if (fd < 0)
    return NULL;

  data = g_byte_array_sized_new ((guint) size + CHUNK_SIZE);
  read = read_all (fd, path, data, max_size, cancellable, error);
  close (fd);
  return read ? g_byte_array_free_to_bytes (g_steal_pointer (&data)) : NULL;
}
