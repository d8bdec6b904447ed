/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-logo.h"

#include "document/brief-picture.h"
#include "pack/brief-pack.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How large it is drawn does not matter to whether it can be read. */
#define TRIAL_SIZE 64
/* How far into a drawing its first element may stand: behind a prologue, comments, a licence. */
#define PROLOGUE_MAX 4096

G_DEFINE_QUARK (brief - logo - error - quark, brief_logo_error)

static gboolean
is_drawing (const char *data, gsize size)
{
  g_autofree char *start = g_strndup (data, MIN (size, PROLOGUE_MAX));
  const char *text = g_str_has_prefix (start, "\xef\xbb\xbf") ? start + 3 : start;

  while (g_ascii_isspace (*text))
    text++;
  return *text == '<' && strstr (text, "<svg") != NULL;
}

/**
 * brief_logo_find_type:
 * @file: a file
 *
 * Tells the kind of a picture by what it starts with (PNG, section 5.2; JPEG, B.1.1.3; SVG), whatever it is called.
 *
 * Returns: (nullable): its media type; %NULL where a logo cannot have it
 */
const char *
brief_logo_find_type (GBytes *file)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);

  if (size >= 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return "image/png";
  if (size >= 3 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return "image/jpeg";
  return size > 0 && is_drawing (data, size) ? "image/svg+xml" : NULL;
}

/**
 * brief_logo_can_be_decoded:
 * @file: a picture
 * @type: its media type
 *
 * Returns: whether it is one, and no larger than a logo ever is
 */
gboolean
brief_logo_can_be_decoded (GBytes *file, const char *type)
{
  g_autoptr (GdkPixbuf) picture = brief_picture_read (file, type, TRIAL_SIZE, TRIAL_SIZE);

  return picture != NULL;
}

/**
 * brief_logo_check:
 * @file: a picture
 * @error: return location for an error of %BRIEF_LOGO_ERROR
 *
 * Returns: whether it can be the logo of a pack
 */
gboolean
brief_logo_check (GBytes *file, GError **error)
{
  const char *type;

  g_return_val_if_fail (file != NULL, FALSE);

  if (g_bytes_get_size (file) > BRIEF_PACK_LOGO_SIZE_MAX)
    {
      g_set_error_literal (
          error, BRIEF_LOGO_ERROR, BRIEF_LOGO_ERROR_TOO_LARGE,
          _ ("This picture is larger than 1 MiB. Save it smaller, or as SVG, and choose it again."));
      return FALSE;
    }
  type = brief_logo_find_type (file);
  if (type == NULL)
    {
      g_set_error_literal (error, BRIEF_LOGO_ERROR, BRIEF_LOGO_ERROR_NO_PICTURE,
                           _ ("This is no PNG, JPEG or SVG picture."));
      return FALSE;
    }
  if (!brief_logo_can_be_decoded (file, type))
    {
      g_set_error_literal (error, BRIEF_LOGO_ERROR, BRIEF_LOGO_ERROR_UNREADABLE,
                           _ ("This picture cannot be read. It may be damaged."));
      return FALSE;
    }
  return TRUE;
}

/* One byte more than a pack holds tells that there are too many; the rest is not read. */
static GBytes *
read_start (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  const gsize most = BRIEF_PACK_LOGO_SIZE_MAX + 1;
  g_autofree guchar *data = g_malloc (most);
  gsize size;

  if (!g_input_stream_read_all (stream, data, most, &size, cancellable, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/* A named pipe would never end. */
static gboolean
is_regular (GFile *file, GCancellable *cancellable)
{
  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_REGULAR;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_query_exists (source, cancellable) && !is_regular (source, cancellable))
    g_set_error_literal (&error, BRIEF_LOGO_ERROR, BRIEF_LOGO_ERROR_NO_PICTURE,
                         _ ("This is no PNG, JPEG or SVG picture."));
  else
    stream = g_file_read (source, cancellable, &error);
  if (stream != NULL)
    bytes = read_start (G_INPUT_STREAM (stream), cancellable, &error);
  if (bytes == NULL || !brief_logo_check (bytes, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, g_steal_pointer (&bytes), (GDestroyNotify) g_bytes_unref);
}

/**
 * brief_logo_read_async:
 * @file: a file
 * @cancellable: (nullable): a #GCancellable
 * @callback: called when it is read
 * @user_data: for @callback
 *
 * Reads a picture to be a logo, and checks that it can be one.
 */
void
brief_logo_read_async (GFile *file,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, brief_logo_read_async);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * brief_logo_read_finish:
 * @file: a file
 * @result: a result
 * @error: return location for an error of %BRIEF_LOGO_ERROR or %G_IO_ERROR
 *
 * Returns: (transfer full): the picture as its file has it, or %NULL
 */
GBytes *
brief_logo_read_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
