/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-json-text.h"

#include <math.h>

static void
append_indent (BriefJsonText *self)
{
  g_string_append_c (self->text, '\n');
  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->text, "  ");
}

static void
append_string (GString *text, const char *value)
{
  const char *start = value;

  g_string_append_c (text, '"');
  for (const char *p = value; *p != '\0'; p++)
    {
      const guchar byte = (guchar) *p;

      if (byte >= 0x20 && byte != '"' && byte != '\\')
        continue;
      g_string_append_len (text, start, p - start);
      start = p + 1;
      if (byte == '"' || byte == '\\')
        g_string_append_printf (text, "\\%c", byte);
      else if (byte == '\n')
        g_string_append (text, "\\n");
      else if (byte == '\t')
        g_string_append (text, "\\t");
      else
        g_string_append_printf (text, "\\u%04x", byte);
    }
  g_string_append (text, start);
  g_string_append_c (text, '"');
}

/* The shortest way to write a number that reads back as the same. */
static void
append_double (GString *text, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const char *const formats[] = { "%.15g", "%.16g", "%.17g" };

  if (fabs (value) < 1e15 && value - floor (value) <= 0.0)
    {
      g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.1f", value));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      double again;

      g_ascii_formatd (buffer, sizeof buffer, formats[i], value);
      again = g_ascii_strtod (buffer, NULL);
      if (again >= value && again <= value)
        break;
    }
  g_string_append (text, buffer);
}

/* Goes to where the next value stands: after a comma, on a line of its own, behind its name. */
static void
place (BriefJsonText *self, const char *member)
{
  if (self->text->len > 0)
    {
      if (!self->first)
        g_string_append_c (self->text, ',');
      append_indent (self);
    }
  self->first = FALSE;
  if (member == NULL)
    return;
  append_string (self->text, member);
  g_string_append (self->text, ": ");
}

/**
 * brief_json_text_init:
 * @self: (out): a text
 * @depth: how deep its first value stands
 */
void
brief_json_text_init (BriefJsonText *self, guint depth)
{
  *self = (BriefJsonText) { .text = g_string_new (NULL), .depth = depth, .first = TRUE };
}

void
brief_json_text_clear (BriefJsonText *self)
{
  if (self->text != NULL)
    g_string_free (g_steal_pointer (&self->text), TRUE);
}

/**
 * brief_json_text_end:
 * @self: a text
 * @length: (out) (optional): its length in bytes
 *
 * Returns: (transfer full): what was written
 */
char *
brief_json_text_end (BriefJsonText *self, gsize *length)
{
  g_return_val_if_fail (self->text != NULL, NULL);

  if (length != NULL)
    *length = self->text->len;
  return g_string_free_and_steal (g_steal_pointer (&self->text));
}

/**
 * brief_json_text_begin:
 * @self: a text
 * @member: (nullable): the name of the value in an object
 * @bracket: `{` or `[`
 *
 * Starts an object or array.
 */
void
brief_json_text_begin (BriefJsonText *self, const char *member, char bracket)
{
  place (self, member);
  g_string_append_c (self->text, bracket);
  self->depth++;
  self->first = TRUE;
}

/**
 * brief_json_text_close:
 * @self: a text
 * @bracket: `}` or `]`
 *
 * Ends the object or array that was begun last.
 */
void
brief_json_text_close (BriefJsonText *self, char bracket)
{
  g_return_if_fail (self->depth > 0);

  self->depth--;
  if (!self->first)
    append_indent (self);
  g_string_append_c (self->text, bracket);
  self->first = FALSE;
}

/**
 * brief_json_text_end_line:
 * @self: a text whose first value has ended
 *
 * Ends the last line, as a file has it.
 */
void
brief_json_text_end_line (BriefJsonText *self)
{
  g_string_append_c (self->text, '\n');
}

void
brief_json_text_add_string (BriefJsonText *self, const char *member, const char *value)
{
  place (self, member);
  append_string (self->text, value);
}

/**
 * brief_json_text_add_optional_string:
 * @self: a text
 * @member: a name
 * @value: (nullable): its value, or %NULL to leave it out
 */
void
brief_json_text_add_optional_string (BriefJsonText *self, const char *member, const char *value)
{
  if (value != NULL)
    brief_json_text_add_string (self, member, value);
}

void
brief_json_text_add_integer (BriefJsonText *self, const char *member, gint64 value)
{
  place (self, member);
  g_string_append_printf (self->text, "%" G_GINT64_FORMAT, value);
}

void
brief_json_text_add_boolean (BriefJsonText *self, const char *member, gboolean value)
{
  place (self, member);
  g_string_append (self->text, value ? "true" : "false");
}

static void
add_value (BriefJsonText *self, const char *member, JsonNode *node)
{
  const GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    brief_json_text_add_string (self, member, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    brief_json_text_add_boolean (self, member, json_node_get_boolean (node));
  else if (type == G_TYPE_INT64)
    brief_json_text_add_integer (self, member, json_node_get_int (node));
  else
    {
      place (self, member);
      append_double (self->text, json_node_get_double (node));
    }
}

/**
 * brief_json_text_add_node:
 * @self: a text
 * @member: (nullable): the name of the value in an object
 * @node: a tree
 *
 * Writes a value with all that it holds.
 */
void
brief_json_text_add_node (BriefJsonText *self, const char *member, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      brief_json_text_add_object (self, member, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      brief_json_text_add_array (self, member, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      add_value (self, member, node);
      break;
    case JSON_NODE_NULL:
      place (self, member);
      g_string_append (self->text, "null");
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * brief_json_text_add_members:
 * @self: a text
 * @object: (nullable): an object
 *
 * Writes the members of @object into the object that was begun last.
 */
void
brief_json_text_add_members (BriefJsonText *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  if (object == NULL)
    return;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    brief_json_text_add_node (self, member, node);
}

void
brief_json_text_add_object (BriefJsonText *self, const char *member, JsonObject *object)
{
  brief_json_text_begin (self, member, '{');
  brief_json_text_add_members (self, object);
  brief_json_text_close (self, '}');
}

void
brief_json_text_add_array (BriefJsonText *self, const char *member, JsonArray *array)
{
  brief_json_text_begin (self, member, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    brief_json_text_add_node (self, NULL, json_array_get_element (array, i));
  brief_json_text_close (self, ']');
}

/**
 * brief_json_text_add_written:
 * @self: a text
 * @member: (nullable): the name of the value in an object
 * @text: a value that was written before, at the same depth
 */
void
brief_json_text_add_written (BriefJsonText *self, const char *member, const char *text)
{
  place (self, member);
  g_string_append (self->text, text);
}
