/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-collection-reader.h"

#include "collection/brief-collection-builder.h"
#include "collection/brief-input.h"
#include "collection/brief-json-lines-reader.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (brief - collection - error - quark, brief_collection_error)

static void
add_array (BriefCollectionBuilder *builder, const char *type, const BriefJsonCursor *array)
{
  BriefJsonCursor element;
  BriefJsonWalk walk;

  if (!brief_json_cursor_is_array (array))
    {
      brief_json_cursor_error (array, _ ("should be an array"));
      return;
    }
  brief_json_walk_init (&walk, array);
  while (brief_json_walk_next (&walk, &element))
    if (!brief_collection_builder_add (builder, type, &element))
      return;
}

static BriefCollection *
read_root (const BriefJsonCursor *root)
{
  g_autoptr (BriefCollectionBuilder) builder = brief_collection_builder_new (root, FALSE);
  BriefJsonCursor member;
  BriefJsonWalk walk;

  if (builder == NULL)
    return NULL;

  if (!brief_json_cursor_find_member (root, "sources", &member))
    brief_json_cursor_error (root, _ ("\"%s\" is missing"), "sources");

  brief_json_walk_init (&walk, root);
  while (brief_json_walk_next (&walk, &member))
    {
      const char *type = brief_collection_builder_get_array_type (member.member);

      if (type != NULL)
        add_array (builder, type, &member);
    }
  return brief_collection_builder_end (builder, root->problems);
}

static void
set_invalid_error (GError **error, BriefProblems *problems)
{
  const guint n_errors = brief_problems_get_n_errors (problems);

  /* Translators: the name of a file. */
  g_set_error (error, BRIEF_COLLECTION_ERROR, BRIEF_COLLECTION_ERROR_INVALID,
               ngettext ("%s is not a valid collection: %'u error",
                         "%s is not a valid collection: %'u errors", n_errors),
               brief_problems_get_file (problems), n_errors);
}

/**
 * brief_collection_read_bytes:
 * @bytes: a collection in JSON
 * @problems: what is wrong with it
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error of %BRIEF_COLLECTION_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Reads a collection (shared/formats/collection.schema.json). An error rejects it as a whole.
 *
 * Returns: (transfer full): the collection, or %NULL
 */
BriefCollection *
brief_collection_read_bytes (GBytes *bytes,
                             BriefProblems *problems,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (BriefJsonDocument) document = NULL;
  BriefCollection *collection = NULL;
  BriefJsonCursor root;
  const char *text;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (BRIEF_IS_PROBLEMS (problems), NULL);

  text = g_bytes_get_data (bytes, &length);
  document = brief_json_document_parse (text != NULL ? text : "", length, 1, &brief_json_default_bounds,
                                        problems, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (document != NULL)
    {
      brief_json_document_init_cursor (document, problems, &root);
      collection = read_root (&root);
    }
  if (collection == NULL)
    set_invalid_error (error, problems);
  return collection;
}

/**
 * brief_collection_read_file:
 * @path: a collection: JSON, or JSON Lines where its name ends in `.jsonl`
 * @problems: what is wrong with it
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for an error of %BRIEF_COLLECTION_ERROR, %BRIEF_INPUT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Reads a collection file. An error rejects it as a whole.
 *
 * Returns: (transfer full): the collection, or %NULL
 */
BriefCollection *
brief_collection_read_file (const char *path,
                            BriefProblems *problems,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) read_error = NULL;
  BriefCollection *collection;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (BRIEF_IS_PROBLEMS (problems), NULL);

  if (!g_str_has_suffix (path, ".jsonl"))
    {
      bytes = brief_input_read (path, BRIEF_JSON_FILE_SIZE_MAX, cancellable, error);
      return bytes == NULL ? NULL : brief_collection_read_bytes (bytes, problems, cancellable, error);
    }

  collection = brief_json_lines_read_file (path, problems, cancellable, &read_error);
  if (collection == NULL && read_error == NULL)
    set_invalid_error (error, problems);
  else if (read_error != NULL)
    g_propagate_error (error, g_steal_pointer (&read_error));
  return collection;
}
