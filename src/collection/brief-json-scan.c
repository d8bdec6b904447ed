/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-json-scan-private.h"

#include "collection/brief-json-path.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* json-glib takes in silence what loses data (NUL escapes, doubled members, numbers out of range) and needs gigabytes
 * for a file of brackets. So these bytes are read once before it, by a reader that knows JSON (RFC 8259) and nothing of
 * our formats. It never recurses, and it stops at the first byte that no JSON can have there. */

struct _BriefJsonMap {
  GArray *lines; /* of guint32 */
  GArray *nexts; /* of guint32 */
};

/* How many values are read between two looks at whether somebody has cancelled. */
#define VALUES_PER_LOOK 4096

static char *
dup_path (BriefJsonScan *scan)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < scan->depth; i++)
    {
      const BriefJsonFrame *frame = &scan->frames[i];

      if (!frame->is_object)
        brief_json_path_append_element (path, frame->element);
      else if (frame->names->len > 0)
        {
          const BriefJsonName *name = &g_array_index (frame->names, BriefJsonName, frame->names->len - 1);

          brief_json_path_append_member (path, name->text, (gssize) name->length);
        }
    }
  return g_string_free_and_steal (path);
}

void
brief_json_scan_report (BriefJsonScan *scan, const char *format, ...)
{
  g_autofree char *path = dup_path (scan);
  va_list arguments;

  va_start (arguments, format);
  brief_problems_add_valist (scan->problems, BRIEF_SEVERITY_ERROR, scan->line, path, format, arguments);
  va_end (arguments);
}

/* Reports what makes it useless to read on. */
#define fail(scan, ...)                                                                                      \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    brief_json_scan_report (scan, __VA_ARGS__);                                                              \
    (scan)->failed = TRUE;                                                                                   \
  }                                                                                                          \
  G_STMT_END

void
brief_json_scan_fail_at_byte (BriefJsonScan *scan, const char *expected)
{
  if (scan->at == scan->end)
    /* Translators: what was expected is a piece of JSON, such as \"a value\". */
    fail (scan, _ ("the file ends where %s should stand; it may have been cut off"), expected);
  else if (g_ascii_isgraph (*scan->at))
    /* Translators: what was expected is a piece of JSON; then the character that stands there. */
    fail (scan, _ ("not JSON: expected %s, found \"%c\""), expected, *scan->at);
  else
    fail (scan, _ ("not JSON: expected %s, found byte 0x%02x"), expected, (guint) (guchar) *scan->at);
}

static void
skip_space (BriefJsonScan *scan)
{
  for (; scan->at < scan->end; scan->at++)
    {
      if (*scan->at == '\n')
        scan->line++;
      else if (*scan->at != ' ' && *scan->at != '\t' && *scan->at != '\r')
        return;
    }
}

static void
enter_container (BriefJsonScan *scan, gboolean is_object, guint index)
{
  BriefJsonFrame *frame;

  if (scan->depth == scan->bounds->max_depth)
    {
      fail (scan, _ ("nested more than %u deep"), scan->bounds->max_depth);
      return;
    }

  frame = &scan->frames[scan->depth++];
  frame->is_object = is_object;
  frame->index = index;
  frame->element = 0;
  if (frame->names == NULL)
    frame->names = g_array_new (FALSE, FALSE, sizeof (BriefJsonName));
  g_array_set_size (frame->names, 0);
  scan->at++;
}

/* Reads a value, or the start of one that holds others. */
static void
read_value (BriefJsonScan *scan)
{
  const guint index = scan->map->lines->len;
  const guint next = index + 1;

  if (index == scan->bounds->max_values)
    {
      fail (scan, _ ("more than %'u values; large collections are written as JSON Lines"),
            scan->bounds->max_values);
      return;
    }
  if (scan->at == scan->end)
    {
      brief_json_scan_fail_at_byte (scan, _ ("a value"));
      return;
    }
  g_array_append_val (scan->map->lines, scan->line);
  g_array_append_val (scan->map->nexts, next);
  if (index % VALUES_PER_LOOK == 0 && g_cancellable_is_cancelled (scan->cancellable))
    scan->failed = TRUE;

  switch (*scan->at)
    {
    case '{':
    case '[':
      enter_container (scan, *scan->at == '{', index);
      break;
    case '"':
      scan->at++;
      brief_json_scan_read_string (scan, NULL);
      break;
    case 't':
      brief_json_scan_read_literal (scan, "true");
      break;
    case 'f':
      brief_json_scan_read_literal (scan, "false");
      break;
    case 'n':
      brief_json_scan_read_literal (scan, "null");
      break;
    default:
      if (*scan->at == '-' || g_ascii_isdigit (*scan->at))
        brief_json_scan_read_number (scan);
      else
        brief_json_scan_fail_at_byte (scan, _ ("a value"));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const BriefJsonName *first = a;
  const BriefJsonName *second = b;

  if (first->length != second->length)
    return first->length < second->length ? -1 : 1;
  return memcmp (first->text, second->text, first->length);
}

/* Sorting keeps this quick for whatever names a file has; a hash table can be made slow by choosing them. */
static void
report_doubled_members (BriefJsonScan *scan)
{
  GArray *names = scan->frames[scan->depth].names;

  if (names->len < 2)
    return;

  g_array_sort (names, compare_names);
  for (guint i = 1; i < names->len; i++)
    {
      const BriefJsonName *name = &g_array_index (names, BriefJsonName, i);
      const BriefJsonName *before = &g_array_index (names, BriefJsonName, i - 1);

      if (compare_names (before, name) == 0)
        {
          g_autofree char *parent = dup_path (scan);
          g_autoptr (GString) path = g_string_new (parent);

          brief_json_path_append_member (path, name->text, (gssize) name->length);
          brief_problems_add (scan->problems, BRIEF_SEVERITY_ERROR, MAX (name->line, before->line), path->str,
                              _ ("this member stands twice (also on line %u)"),
                              MIN (name->line, before->line));
        }
    }
}

static void
leave_container (BriefJsonScan *scan)
{
  BriefJsonFrame *frame = &scan->frames[--scan->depth];

  g_array_index (scan->map->nexts, guint32, frame->index) = scan->map->lines->len;
  if (frame->is_object)
    report_doubled_members (scan);
  scan->at++;
}

static void
read_member_name (BriefJsonScan *scan)
{
  BriefJsonFrame *frame = &scan->frames[scan->depth - 1];
  BriefJsonName name = { NULL, 0, 0 };

  if (scan->at == scan->end || *scan->at != '"')
    {
      brief_json_scan_fail_at_byte (scan, _ ("the name of a member"));
      return;
    }
  scan->at++;
  brief_json_scan_read_string (scan, &name);
  if (scan->failed)
    return;
  g_array_append_val (frame->names, name);

  skip_space (scan);
  if (scan->at == scan->end || *scan->at != ':')
    {
      brief_json_scan_fail_at_byte (scan, _ ("a colon"));
      return;
    }
  scan->at++;
  skip_space (scan);
}

/* Reads what comes next in the innermost container: its end, or a comma and a value. */
static void
read_on (BriefJsonScan *scan, gboolean is_first)
{
  BriefJsonFrame *frame = &scan->frames[scan->depth - 1];
  const char closing = frame->is_object ? '}' : ']';

  skip_space (scan);
  if (scan->at < scan->end && *scan->at == closing)
    {
      leave_container (scan);
      return;
    }
  if (!is_first)
    {
      if (scan->at == scan->end || *scan->at != ',')
        {
          brief_json_scan_fail_at_byte (scan,
                                        frame->is_object ? _ ("a comma or \"}\"") : _ ("a comma or \"]\""));
          return;
        }
      scan->at++;
      frame->element++;
      skip_space (scan);
    }
  if (frame->is_object)
    read_member_name (scan);
  if (!scan->failed)
    read_value (scan);
}

static gboolean
check_encoding (BriefJsonScan *scan)
{
  const char *wrong;

  if (scan->end - scan->start >= 3 && memcmp (scan->start, "\xef\xbb\xbf", 3) == 0)
    {
      fail (scan, _ ("starts with a byte order mark; save it as UTF-8 without one"));
      return FALSE;
    }
  if (g_utf8_validate_len (scan->start, (gsize) (scan->end - scan->start), &wrong))
    return TRUE;

  for (const char *p = scan->start; p < wrong; p++)
    if (*p == '\n')
      scan->line++;
  if (*wrong == '\0')
    fail (scan, _ ("a NUL byte: not a text file"));
  else
    fail (scan, _ ("byte 0x%02x: not UTF-8"), (guint) (guchar) *wrong);
  return FALSE;
}

static void
scan_text (BriefJsonScan *scan)
{
  gboolean entered;

  if (!check_encoding (scan))
    return;

  skip_space (scan);
  if (scan->at == scan->end)
    {
      fail (scan, _ ("empty"));
      return;
    }

  read_value (scan);
  entered = scan->depth > 0;
  while (!scan->failed && scan->depth > 0)
    {
      const guint depth = scan->depth;

      read_on (scan, entered);
      entered = scan->depth > depth;
    }
  if (scan->failed)
    return;

  skip_space (scan);
  if (scan->at < scan->end)
    fail (scan, _ ("more text after the end of the JSON value"));
}

/**
 * brief_json_scan:
 * @text: a JSON text (RFC 8259)
 * @length: its length in bytes
 * @first_line: the number of its first line
 * @bounds: what it may need
 * @problems: what is wrong with it
 * @cancellable: (nullable): a #GCancellable
 *
 * Reads a text once, before any parser does, for all that json-glib would not tell: encoding, nesting, number of values,
 * doubled members, NUL escapes, lone surrogates, numbers out of range, text after the end, and lines.
 *
 * Returns: (transfer full) (nullable): the map of its values, or %NULL where @problems has an error or it was cancelled
 */
BriefJsonMap *
brief_json_scan (const char *text,
                 gsize length,
                 guint first_line,
                 const BriefJsonBounds *bounds,
                 BriefProblems *problems,
                 GCancellable *cancellable)
{
  const guint n_errors_before = brief_problems_get_n_errors (problems);
  g_autoptr (BriefJsonMap) map = g_new0 (BriefJsonMap, 1);
  BriefJsonScan scan = { .start = text, .at = text, .end = text + length, .line = first_line };

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (bounds != NULL && bounds->max_depth <= BRIEF_JSON_DEPTH_LIMIT, NULL);

  map->lines = g_array_new (FALSE, FALSE, sizeof (guint32));
  map->nexts = g_array_new (FALSE, FALSE, sizeof (guint32));
  scan.bounds = bounds;
  scan.problems = problems;
  scan.cancellable = cancellable;
  scan.map = map;
  scan.unescaped = g_string_chunk_new (256);

  scan_text (&scan);

  g_string_chunk_free (scan.unescaped);
  for (guint i = 0; i < BRIEF_JSON_DEPTH_LIMIT; i++)
    g_clear_pointer (&scan.frames[i].names, g_array_unref);
  if (scan.failed || brief_problems_get_n_errors (problems) > n_errors_before)
    return NULL;
  return g_steal_pointer (&map);
}

void
brief_json_map_free (BriefJsonMap *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->nexts, g_array_unref);
  g_free (self);
}

/**
 * brief_json_map_get_n_values:
 * @self: a #BriefJsonMap
 *
 * Returns: how many values the text holds
 */
guint
brief_json_map_get_n_values (const BriefJsonMap *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->lines->len;
}

/**
 * brief_json_map_get_line:
 * @self: a #BriefJsonMap
 * @index: a value, counted in the order of the text
 *
 * Returns: the line on which it starts
 */
guint
brief_json_map_get_line (const BriefJsonMap *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->lines->len, 0);

  return g_array_index (self->lines, guint32, index);
}

/**
 * brief_json_map_get_next:
 * @self: a #BriefJsonMap
 * @index: a value, counted in the order of the text
 *
 * Returns: the index of the value after it and all that it holds
 */
guint
brief_json_map_get_next (const BriefJsonMap *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->nexts->len, 0);

  return g_array_index (self->nexts, guint32, index);
}
