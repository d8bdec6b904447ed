/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-json-document.h"

#include "collection/brief-json-path.h"

#include <glib/gi18n-lib.h>

const BriefJsonBounds brief_json_default_bounds = {
  .max_values = BRIEF_JSON_VALUES_MAX,
  .max_depth = BRIEF_JSON_DEPTH_MAX,
  .max_string = BRIEF_JSON_STRING_MAX,
};

struct _BriefJsonDocument {
  JsonNode *root;
  BriefJsonMap *map;
};

/**
 * brief_json_document_parse:
 * @text: a JSON text
 * @length: its length in bytes
 * @first_line: the number of its first line
 * @bounds: what it may need
 * @problems: what is wrong with it
 * @cancellable: (nullable): a #GCancellable
 *
 * Scans a text, then has json-glib parse it.
 *
 * Returns: (transfer full) (nullable): its tree, or %NULL where @problems has an error or it was cancelled
 */
BriefJsonDocument *
brief_json_document_parse (const char *text,
                           gsize length,
                           guint first_line,
                           const BriefJsonBounds *bounds,
                           BriefProblems *problems,
                           GCancellable *cancellable)
{
  g_autoptr (BriefJsonMap) map = NULL;
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) error = NULL;
  BriefJsonDocument *self;

  map = brief_json_scan (text, length, first_line, bounds, problems, cancellable);
  if (map == NULL)
    return NULL;

  parser = json_parser_new_immutable ();
  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, text, (gssize) length, &error))
    {
      brief_problems_add (problems, BRIEF_SEVERITY_ERROR,
                          first_line - 1 + json_parser_get_current_line (parser), "$", "%s", error->message);
      return NULL;
    }

  self = g_new0 (BriefJsonDocument, 1);
  self->root = json_parser_steal_root (parser);
  self->map = g_steal_pointer (&map);
  return self;
}

void
brief_json_document_free (BriefJsonDocument *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->map, brief_json_map_free);
  g_free (self);
}

/**
 * brief_json_document_init_cursor:
 * @self: a #BriefJsonDocument, which must outlive the cursor
 * @problems: where to report what is wrong with its values
 * @cursor: (out): its root
 */
void
brief_json_document_init_cursor (BriefJsonDocument *self, BriefProblems *problems, BriefJsonCursor *cursor)
{
  g_return_if_fail (self != NULL);

  *cursor = (BriefJsonCursor) { .map = self->map, .problems = problems, .node = self->root };
}

/**
 * brief_json_cursor_init_for_node:
 * @cursor: (out): the root of a tree
 * @node: the tree
 * @problems: where to report what is wrong with its values
 *
 * Reads a tree that comes from no file: its problems have paths and no lines.
 */
void
brief_json_cursor_init_for_node (BriefJsonCursor *cursor, JsonNode *node, BriefProblems *problems)
{
  g_return_if_fail (node != NULL);

  *cursor = (BriefJsonCursor) { .problems = problems, .node = node };
}

gboolean
brief_json_cursor_is_object (const BriefJsonCursor *self)
{
  return JSON_NODE_HOLDS_OBJECT (self->node);
}

gboolean
brief_json_cursor_is_array (const BriefJsonCursor *self)
{
  return JSON_NODE_HOLDS_ARRAY (self->node);
}

/**
 * brief_json_cursor_get_string:
 * @self: a value
 *
 * Returns: (nullable) (transfer none): its text, or %NULL where it is no string
 */
const char *
brief_json_cursor_get_string (const BriefJsonCursor *self)
{
  if (!JSON_NODE_HOLDS_VALUE (self->node) || json_node_get_value_type (self->node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (self->node);
}

gboolean
brief_json_cursor_get_boolean (const BriefJsonCursor *self, gboolean *value)
{
  if (!JSON_NODE_HOLDS_VALUE (self->node) || json_node_get_value_type (self->node) != G_TYPE_BOOLEAN)
    return FALSE;
  *value = json_node_get_boolean (self->node);
  return TRUE;
}

/**
 * brief_json_cursor_get_integer:
 * @self: a value
 * @value: (out): its number
 *
 * Returns: whether it is a whole number, written in whatever way (`1`, `1.0`)
 */
gboolean
brief_json_cursor_get_integer (const BriefJsonCursor *self, gint64 *value)
{
  double number;

  if (!brief_json_cursor_get_number (self, &number))
    return FALSE;
  if (json_node_get_value_type (self->node) == G_TYPE_INT64)
    {
      *value = json_node_get_int (self->node);
      return TRUE;
    }
  *value = (gint64) CLAMP (number, -9.0e15, 9.0e15);
  return (double) *value >= number && (double) *value <= number;
}

gboolean
brief_json_cursor_get_number (const BriefJsonCursor *self, double *value)
{
  if (!JSON_NODE_HOLDS_VALUE (self->node))
    return FALSE;
  if (json_node_get_value_type (self->node) == G_TYPE_INT64)
    *value = (double) json_node_get_int (self->node);
  else if (json_node_get_value_type (self->node) == G_TYPE_DOUBLE)
    *value = json_node_get_double (self->node);
  else
    return FALSE;
  return TRUE;
}

/**
 * brief_json_cursor_get_line:
 * @self: a value
 *
 * Returns: the line on which it starts, or 0 where it comes from no file
 */
guint
brief_json_cursor_get_line (const BriefJsonCursor *self)
{
  return self->map == NULL ? 0 : brief_json_map_get_line (self->map, self->index);
}

static void
append_path (const BriefJsonCursor *self, GString *path)
{
  if (self->parent == NULL)
    {
      g_string_append_c (path, '$');
      return;
    }

  append_path (self->parent, path);
  if (self->member != NULL)
    brief_json_path_append_member (path, self->member, -1);
  else
    brief_json_path_append_element (path, self->element);
}

/**
 * brief_json_cursor_dup_path:
 * @self: a value
 *
 * Returns: (transfer full): its JSON path
 */
char *
brief_json_cursor_dup_path (const BriefJsonCursor *self)
{
  GString *path = g_string_new (NULL);

  append_path (self, path);
  return g_string_free_and_steal (path);
}

/**
 * brief_json_cursor_find_member:
 * @self: an object
 * @name: the name of a member
 * @member: (out): its value
 *
 * Returns: whether there is such a member
 */
gboolean
brief_json_cursor_find_member (const BriefJsonCursor *self, const char *name, BriefJsonCursor *member)
{
  BriefJsonWalk walk;

  if (!brief_json_cursor_is_object (self))
    return FALSE;

  brief_json_walk_init (&walk, self);
  while (brief_json_walk_next (&walk, member))
    if (g_str_equal (member->member, name))
      return TRUE;
  return FALSE;
}

/**
 * brief_json_walk_init:
 * @self: (out): a walk
 * @container: an object or array, which must outlive the walk
 *
 * Starts a walk through what @container holds.
 */
void
brief_json_walk_init (BriefJsonWalk *self, const BriefJsonCursor *container)
{
  self->container = container;
  self->element = 0;
  self->index = container->index + 1;
  if (brief_json_cursor_is_object (container))
    json_object_iter_init_ordered (&self->members, json_node_get_object (container->node));
}

/**
 * brief_json_walk_next:
 * @self: a walk
 * @child: (out): the next value
 *
 * Returns: whether there was one
 */
gboolean
brief_json_walk_next (BriefJsonWalk *self, BriefJsonCursor *child)
{
  const BriefJsonCursor *container = self->container;

  *child = (BriefJsonCursor) { .map = container->map, .problems = container->problems, .parent = container };
  if (brief_json_cursor_is_object (container))
    {
      if (!json_object_iter_next_ordered (&self->members, &child->member, &child->node))
        return FALSE;
    }
  else
    {
      JsonArray *array = json_node_get_array (container->node);

      if (self->element == json_array_get_length (array))
        return FALSE;
      child->element = self->element++;
      child->node = json_array_get_element (array, child->element);
    }

  child->index = self->index;
  if (container->map != NULL)
    self->index = brief_json_map_get_next (container->map, child->index);
  return TRUE;
}

static void G_GNUC_PRINTF (3, 0)
    report (const BriefJsonCursor *self, BriefSeverity severity, const char *format, va_list arguments)
{
  g_autofree char *path = brief_json_cursor_dup_path (self);

  brief_problems_add_valist (self->problems, severity, brief_json_cursor_get_line (self), path, format,
                             arguments);
}

/**
 * brief_json_cursor_error:
 * @self: a value
 * @format: a printf format
 * @...: its arguments
 *
 * Reports what rejects the file, at the place of the value.
 */
void
brief_json_cursor_error (const BriefJsonCursor *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  report (self, BRIEF_SEVERITY_ERROR, format, arguments);
  va_end (arguments);
}

/**
 * brief_json_cursor_warn:
 * @self: a value
 * @format: a printf format
 * @...: its arguments
 *
 * Reports what a reader should know, at the place of the value.
 */
void
brief_json_cursor_warn (const BriefJsonCursor *self, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  report (self, BRIEF_SEVERITY_WARNING, format, arguments);
  va_end (arguments);
}
