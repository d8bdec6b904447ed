/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-json-scan.h"

#include "collection/brief-json-path.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* json-glib takes in silence what loses data (NUL escapes, doubled members, numbers out of range) and needs gigabytes
 * for a file of brackets. So these bytes are read once before it, by a reader that knows JSON (RFC 8259) and nothing of
 * our formats. It never recurses, and it stops at the first byte that no JSON can have there. */

struct _BriefJsonMap {
  GArray *lines; /* of guint32 */
  GArray *nexts; /* of guint32 */
};

/* The name of a member, unescaped, and where it stands. */
typedef struct {
  const char *text;
  gsize length;
  guint line;
} Name;

typedef struct {
  gboolean is_object;
  guint index;   /* of the container in the map */
  guint element; /* of the element that is being read */
  GArray *names; /* of Name, so far; kept for the next object of this depth */
} Frame;

typedef struct {
  const char *start;
  const char *at;
  const char *end;
  guint line;
  guint depth;
  gboolean failed;
  const BriefJsonBounds *bounds;
  BriefProblems *problems;
  GCancellable *cancellable;
  BriefJsonMap *map;
  GStringChunk *unescaped;
  Frame frames[BRIEF_JSON_DEPTH_LIMIT];
} Scan;

/* Longer numbers are no data. */
#define NUMBER_LENGTH_MAX 64

/* How many values are read between two looks at whether somebody has cancelled. */
#define VALUES_PER_LOOK 4096

static char *
dup_path (Scan *scan)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < scan->depth; i++)
    {
      const Frame *frame = &scan->frames[i];

      if (!frame->is_object)
        brief_json_path_append_element (path, frame->element);
      else if (frame->names->len > 0)
        {
          const Name *name = &g_array_index (frame->names, Name, frame->names->len - 1);

          brief_json_path_append_member (path, name->text, (gssize) name->length);
        }
    }
  return g_string_free_and_steal (path);
}

static void G_GNUC_PRINTF (2, 3) report (Scan *scan, const char *format, ...)
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
    report (scan, __VA_ARGS__);                                                                              \
    (scan)->failed = TRUE;                                                                                   \
  }                                                                                                          \
  G_STMT_END

static void
fail_at_byte (Scan *scan, const char *expected)
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
skip_space (Scan *scan)
{
  for (; scan->at < scan->end; scan->at++)
    {
      if (*scan->at == '\n')
        scan->line++;
      else if (*scan->at != ' ' && *scan->at != '\t' && *scan->at != '\r')
        return;
    }
}

/* Reads the four digits after `\u`. */
static gboolean
read_code_unit (Scan *scan, guint *unit)
{
  if (scan->end - scan->at < 4)
    {
      scan->at = scan->end;
      fail_at_byte (scan, _ ("four hexadecimal digits"));
      return FALSE;
    }

  *unit = 0;
  for (guint i = 0; i < 4; i++)
    {
      const int digit = g_ascii_xdigit_value (*scan->at);

      if (digit < 0)
        {
          fail_at_byte (scan, _ ("a hexadecimal digit"));
          return FALSE;
        }
      *unit = *unit * 16 + (guint) digit;
      scan->at++;
    }
  return TRUE;
}

static gunichar
read_unicode_escape (Scan *scan)
{
  guint high, low;

  if (!read_code_unit (scan, &high))
    return 0;
  if (high == 0)
    {
      report (scan, _ ("a NUL character (\\u0000), which no text may hold"));
      return 0;
    }
  if (high < 0xd800 || high > 0xdfff)
    return high;

  if (high <= 0xdbff && scan->end - scan->at >= 6 && scan->at[0] == '\\' && scan->at[1] == 'u')
    {
      scan->at += 2;
      if (!read_code_unit (scan, &low))
        return 0;
      if (low >= 0xdc00 && low <= 0xdfff)
        return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
    }
  report (scan, _ ("half a character (\\u%04x, a lone surrogate)"), high);
  return 0;
}

/* Reads an escape, its backslash behind us; returns the character, or 0 where it has none. */
static gunichar
read_escape (Scan *scan)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *letter;

  if (scan->at == scan->end)
    {
      fail_at_byte (scan, _ ("an escape"));
      return 0;
    }
  if (*scan->at == 'u')
    {
      scan->at++;
      return read_unicode_escape (scan);
    }

  letter = *scan->at == '\0' ? NULL : strchr (letters, *scan->at);
  if (letter == NULL)
    {
      fail_at_byte (scan, _ ("an escape"));
      return 0;
    }
  scan->at++;
  return (gunichar) meanings[letter - letters];
}

/* Reads a string, its first quotation mark behind us, and tells its text where @name is wanted. Values are only
 * measured; json-glib unescapes them. */
static void
read_string (Scan *scan, Name *name)
{
  g_autoptr (GString) unescaped = NULL;
  const char *start = scan->at;
  const char *piece = start;
  gsize n_escaped_away = 0;

  while (scan->at < scan->end && *scan->at != '"')
    {
      if (*scan->at == '\\')
        {
          const char *escape = scan->at++;
          const gunichar character = read_escape (scan);

          if (scan->failed)
            return;
          n_escaped_away += (gsize) (scan->at - escape) - (gsize) g_unichar_to_utf8 (character, NULL);
          if (name != NULL)
            {
              if (unescaped == NULL)
                unescaped = g_string_new (NULL);
              g_string_append_len (unescaped, piece, escape - piece);
              g_string_append_unichar (unescaped, character);
              piece = scan->at;
            }
          continue;
        }
      if ((guchar) *scan->at < 0x20)
        {
          fail_at_byte (scan, _ ("a character (control characters are written as escapes)"));
          return;
        }
      scan->at++;
    }
  if (scan->at == scan->end)
    {
      fail_at_byte (scan, _ ("the end of a string"));
      return;
    }

  if ((gsize) (scan->at - start) - n_escaped_away > scan->bounds->max_string)
    {
      g_autofree char *bound = g_format_size_full (scan->bounds->max_string, G_FORMAT_SIZE_IEC_UNITS);

      report (scan, _ ("a string of more than %s"), bound);
    }
  if (name != NULL)
    {
      name->line = scan->line;
      name->length = (gsize) (scan->at - start);
      name->text = start;
      if (unescaped != NULL)
        {
          g_string_append_len (unescaped, piece, scan->at - piece);
          name->length = unescaped->len;
          name->text = g_string_chunk_insert_len (scan->unescaped, unescaped->str, (gssize) unescaped->len);
        }
    }
  scan->at++;
}

static gsize
skip_digits (Scan *scan)
{
  const char *start = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;
  return (gsize) (scan->at - start);
}

/* Whether the number can be held as it stands: whole numbers in 64 bits, others as a finite double. */
static void
check_number (Scan *scan, const char *start, gboolean is_whole)
{
  const gsize length = (gsize) (scan->at - start);
  char digits[NUMBER_LENGTH_MAX + 1];

  if (length > NUMBER_LENGTH_MAX)
    {
      report (scan, _ ("a number of more than %d characters"), NUMBER_LENGTH_MAX);
      return;
    }

  memcpy (digits, start, length);
  digits[length] = '\0';
  if (is_whole ? !g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, NULL, NULL)
               : !isfinite (g_ascii_strtod (digits, NULL)))
    report (scan, _ ("the number %s is too large"), digits);
}

/* RFC 8259, section 6. */
static void
read_number (Scan *scan)
{
  const char *start = scan->at;
  gboolean is_whole = TRUE;

  if (*scan->at == '-')
    scan->at++;
  if (scan->at < scan->end && *scan->at == '0')
    scan->at++;
  else if (skip_digits (scan) == 0)
    {
      fail_at_byte (scan, _ ("a digit"));
      return;
    }
  if (scan->at < scan->end && *scan->at == '.')
    {
      is_whole = FALSE;
      scan->at++;
      if (skip_digits (scan) == 0)
        {
          fail_at_byte (scan, _ ("a digit"));
          return;
        }
    }
  if (scan->at < scan->end && (*scan->at == 'e' || *scan->at == 'E'))
    {
      is_whole = FALSE;
      scan->at++;
      if (scan->at < scan->end && (*scan->at == '+' || *scan->at == '-'))
        scan->at++;
      if (skip_digits (scan) == 0)
        {
          fail_at_byte (scan, _ ("a digit"));
          return;
        }
    }
  check_number (scan, start, is_whole);
}

static void
read_word (Scan *scan, const char *word)
{
  const gsize length = strlen (word);

  if ((gsize) (scan->end - scan->at) < length || memcmp (scan->at, word, length) != 0)
    fail_at_byte (scan, _ ("a value"));
  else
    scan->at += length;
}

static void
enter_container (Scan *scan, gboolean is_object, guint index)
{
  Frame *frame;

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
    frame->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_size (frame->names, 0);
  scan->at++;
}

/* Reads a value, or the start of one that holds others. */
static void
read_value (Scan *scan)
{
  const guint index = scan->map->lines->len;
  const guint next = index + 1;

  if (index == scan->bounds->max_values)
    {
      fail (scan, _ ("more than %u values; large collections are written as JSON Lines"),
            scan->bounds->max_values);
      return;
    }
  if (scan->at == scan->end)
    {
      fail_at_byte (scan, _ ("a value"));
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
      read_string (scan, NULL);
      break;
    case 't':
      read_word (scan, "true");
      break;
    case 'f':
      read_word (scan, "false");
      break;
    case 'n':
      read_word (scan, "null");
      break;
    default:
      if (*scan->at == '-' || g_ascii_isdigit (*scan->at))
        read_number (scan);
      else
        fail_at_byte (scan, _ ("a value"));
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Name *first = a;
  const Name *second = b;

  if (first->length != second->length)
    return first->length < second->length ? -1 : 1;
  return memcmp (first->text, second->text, first->length);
}

/* Sorting keeps this quick for whatever names a file has; a hash table can be made slow by choosing them. */
static void
report_doubled_members (Scan *scan)
{
  GArray *names = scan->frames[scan->depth].names;

  if (names->len < 2)
    return;

  g_array_sort (names, compare_names);
  for (guint i = 1; i < names->len; i++)
    {
      const Name *name = &g_array_index (names, Name, i);
      const Name *before = &g_array_index (names, Name, i - 1);

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
leave_container (Scan *scan)
{
  Frame *frame = &scan->frames[--scan->depth];

  g_array_index (scan->map->nexts, guint32, frame->index) = scan->map->lines->len;
  if (frame->is_object)
    report_doubled_members (scan);
  scan->at++;
}

static void
read_member_name (Scan *scan)
{
  Frame *frame = &scan->frames[scan->depth - 1];
  Name name = { NULL, 0, 0 };

  if (scan->at == scan->end || *scan->at != '"')
    {
      fail_at_byte (scan, _ ("the name of a member"));
      return;
    }
  scan->at++;
  read_string (scan, &name);
  if (scan->failed)
    return;
  g_array_append_val (frame->names, name);

  skip_space (scan);
  if (scan->at == scan->end || *scan->at != ':')
    {
      fail_at_byte (scan, _ ("a colon"));
      return;
    }
  scan->at++;
  skip_space (scan);
}

/* Reads what comes next in the innermost container: its end, or a comma and a value. */
static void
read_on (Scan *scan, gboolean is_first)
{
  Frame *frame = &scan->frames[scan->depth - 1];
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
          fail_at_byte (scan, frame->is_object ? _ ("a comma or \"}\"") : _ ("a comma or \"]\""));
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
check_encoding (Scan *scan)
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
scan_text (Scan *scan)
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
  Scan scan = { .start = text, .at = text, .end = text + length, .line = first_line };

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
