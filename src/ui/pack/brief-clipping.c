/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-clipping.h"

#include "collection/brief-json-document.h"
#include "document/brief-composer.h"
#include "export/brief-plain-text.h"
#include "pack/brief-pack-file.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * BriefClipping:
 *
 * Parts of a pack on the clipboard: as a pack for windows of this program, as plain text with citations for others. Both
 * are written when somebody asks for them.
 */
struct _BriefClipping {
  GdkContentProvider parent_instance;

  BriefPack *pack;
};

G_DEFINE_FINAL_TYPE (BriefClipping, brief_clipping, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
brief_clipping_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  gdk_content_formats_builder_add_mime_type (builder, BRIEF_CLIPPING_MIME_TYPE);
  gdk_content_formats_builder_add_gtype (builder, G_TYPE_STRING);
  return gdk_content_formats_builder_free_to_formats (builder);
}

static gboolean
brief_clipping_get_value (GdkContentProvider *provider, GValue *value, GError **error)
{
  if (G_VALUE_HOLDS_STRING (value))
    {
      g_autoptr (BriefDocument) document = brief_compose (BRIEF_CLIPPING (provider)->pack);

      g_value_take_string (value, brief_export_plain_text (document, BRIEF_PLAIN_TEXT_BARE));
      return TRUE;
    }
  return GDK_CONTENT_PROVIDER_CLASS (brief_clipping_parent_class)->get_value (provider, value, error);
}

static void
written_cb (GObject *stream, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (stream), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
brief_clipping_write_mime_type_async (GdkContentProvider *provider,
                                      const char *mime_type,
                                      GOutputStream *stream,
                                      int io_priority,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  GTask *task = g_task_new (provider, cancellable, callback, user_data);
  GBytes *bytes = brief_pack_to_bytes (BRIEF_CLIPPING (provider)->pack);

  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   io_priority, cancellable, written_cb, task);
}

static gboolean
brief_clipping_write_mime_type_finish (GdkContentProvider *provider, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
brief_clipping_finalize (GObject *object)
{
  g_clear_object (&BRIEF_CLIPPING (object)->pack);

  G_OBJECT_CLASS (brief_clipping_parent_class)->finalize (object);
}

static void
brief_clipping_class_init (BriefClippingClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = brief_clipping_finalize;
  provider_class->ref_formats = brief_clipping_ref_formats;
  provider_class->get_value = brief_clipping_get_value;
  provider_class->write_mime_type_async = brief_clipping_write_mime_type_async;
  provider_class->write_mime_type_finish = brief_clipping_write_mime_type_finish;
}

static void
brief_clipping_init (BriefClipping *self)
{
}

/**
 * brief_clipping_new:
 * @pack: what brief_pack_clip() made
 *
 * Returns: (transfer full): a clipping
 */
GdkContentProvider *
brief_clipping_new (BriefPack *pack)
{
  BriefClipping *self;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  self = g_object_new (BRIEF_TYPE_CLIPPING, NULL);
  self->pack = g_object_ref (pack);
  return GDK_CONTENT_PROVIDER (self);
}

/* Text of another program becomes a note. */
static BriefPack *
create_note_pack (const char *text)
{
  BriefPack *pack = brief_pack_new (NULL, "en");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (entries, brief_entry_new_for_note (text));
  brief_pack_add_entries (pack, NULL, 0, entries);
  return pack;
}

static void
text_read_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);

  if (text == NULL && error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (text == NULL || *g_strstrip (text) == '\0')
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("There is no text to paste."));
  else if (strlen (text) > BRIEF_JSON_STRING_MAX)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("This text is too long for a note."));
  else
    g_task_return_pointer (task, create_note_pack (text), g_object_unref);
}

static void
read_pack (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (BriefProblems) problems = brief_problems_new (_ ("the clipboard"));
  g_autoptr (GError) error = NULL;
  BriefPack *pack = brief_pack_read_bytes (task_data, problems, &error);

  if (pack != NULL)
    g_task_return_pointer (task, pack, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
spliced_cb (GObject *stream, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, &error) < 0)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_task_set_task_data (task, g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream)),
                        (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, read_pack);
}

static void
opened_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream)
      input = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &error);
  g_autoptr (GOutputStream) output = NULL;

  if (input == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (
      output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, g_task_get_cancellable (task), spliced_cb, g_object_ref (task));
}

/**
 * brief_clipping_read_async:
 * @clipboard: a clipboard
 * @cancellable: (nullable): ends it early
 * @callback: told of the end
 * @user_data: for @callback
 *
 * Reads what can be pasted into a pack: parts of a pack, or text.
 */
void
brief_clipping_read_async (GdkClipboard *clipboard,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  static const char *mime_types[] = { BRIEF_CLIPPING_MIME_TYPE, NULL };
  g_autoptr (GTask) task = NULL;
  GdkContentProvider *content;

  g_return_if_fail (GDK_IS_CLIPBOARD (clipboard));

  task = g_task_new (clipboard, cancellable, callback, user_data);
  content = gdk_clipboard_get_content (clipboard);
  /* From this very program: at hand. */
  if (BRIEF_IS_CLIPPING (content))
    g_task_return_pointer (task, g_object_ref (BRIEF_CLIPPING (content)->pack), g_object_unref);
  else if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                  BRIEF_CLIPPING_MIME_TYPE))
    gdk_clipboard_read_async (clipboard, mime_types, G_PRIORITY_DEFAULT, cancellable, opened_cb,
                              g_steal_pointer (&task));
  else
    gdk_clipboard_read_text_async (clipboard, cancellable, text_read_cb, g_steal_pointer (&task));
}

/**
 * brief_clipping_read_finish:
 * @result: what the callback was given
 * @error: return location for an error, with a message for people
 *
 * Returns: (transfer full): a pack of what is to be pasted, or %NULL
 */
BriefPack *
brief_clipping_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
