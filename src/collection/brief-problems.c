/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-problems.h"

#include <glib/gi18n-lib.h>

struct _BriefProblem {
  gatomicrefcount ref_count;
  BriefSeverity severity;
  char *file;
  guint line;
  char *path;
  char *message;
};

G_DEFINE_BOXED_TYPE (BriefProblem, brief_problem, brief_problem_ref, brief_problem_unref)

struct _BriefProblems {
  GObject parent_instance;

  char *file;
  GPtrArray *listed; /* of BriefProblem */
  guint n_errors;
  guint n_warnings;
};

G_DEFINE_FINAL_TYPE (BriefProblems, brief_problems, G_TYPE_OBJECT)

static void
brief_problems_finalize (GObject *object)
{
  BriefProblems *self = BRIEF_PROBLEMS (object);

  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->listed, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_problems_parent_class)->finalize (object);
}

static void
brief_problems_class_init (BriefProblemsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_problems_finalize;
}

static void
brief_problems_init (BriefProblems *self)
{
  self->listed = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_problem_unref);
}

BriefProblem *
brief_problem_ref (BriefProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
brief_problem_unref (BriefProblem *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->file);
  g_free (self->path);
  g_free (self->message);
  g_free (self);
}

/**
 * brief_problem_get_severity:
 * @self: a #BriefProblem
 *
 * Returns: whether it rejects the file or only warns
 */
BriefSeverity
brief_problem_get_severity (BriefProblem *self)
{
  g_return_val_if_fail (self != NULL, BRIEF_SEVERITY_ERROR);

  return self->severity;
}

/**
 * brief_problem_get_file:
 * @self: a #BriefProblem
 *
 * Returns: (transfer none): the name of the file, as it was given
 */
const char *
brief_problem_get_file (BriefProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->file;
}

/**
 * brief_problem_get_line:
 * @self: a #BriefProblem
 *
 * Returns: the line on which the value starts, counted from 1; 0 where it has none
 */
guint
brief_problem_get_line (BriefProblem *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->line;
}

/**
 * brief_problem_get_path:
 * @self: a #BriefProblem
 *
 * Returns: (transfer none): the JSON path of the value (RFC 9535), such as `$.reports[2].place`
 */
const char *
brief_problem_get_path (BriefProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->path;
}

/**
 * brief_problem_get_message:
 * @self: a #BriefProblem
 *
 * Returns: (transfer none): what is wrong, in a person's words
 */
const char *
brief_problem_get_message (BriefProblem *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->message;
}

/**
 * brief_problem_to_string:
 * @self: a #BriefProblem
 *
 * Returns: (transfer full): `FILE:LINE: JSON-PATH: message`, with `warning: ` before the message of a warning
 */
char *
brief_problem_to_string (BriefProblem *self)
{
  const char *prefix = "";

  g_return_val_if_fail (self != NULL, NULL);

  if (self->severity == BRIEF_SEVERITY_WARNING)
    /* Translators: stands before the message of a problem that does not reject a file; ends with a space. */
    prefix = _ ("warning: ");
  if (self->line == 0)
    return g_strdup_printf ("%s: %s%s", self->file, prefix, self->message);
  return g_strdup_printf ("%s:%u: %s: %s%s", self->file, self->line, self->path, prefix, self->message);
}

/* A name may hold what would forge a line of the list, or colour the terminal. */
static char *
dup_printable (const char *file)
{
  g_autofree char *name = g_filename_display_name (file);
  GString *printable = g_string_new (NULL);

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (printable,
                             g_unichar_iscntrl (g_utf8_get_char (p)) ? 0xfffd : g_utf8_get_char (p));
  return g_string_free_and_steal (printable);
}

/**
 * brief_problems_new:
 * @file: the name of the file, as a person knows it
 *
 * Returns: (transfer full): an empty list of problems
 */
BriefProblems *
brief_problems_new (const char *file)
{
  BriefProblems *self;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_object_new (BRIEF_TYPE_PROBLEMS, NULL);
  self->file = dup_printable (file);
  return self;
}

/**
 * brief_problems_add:
 * @self: a #BriefProblems
 * @severity: whether it rejects the file
 * @line: the line of the value, or 0 where the problem is the file's as a whole
 * @path: the JSON path of the value
 * @format: a printf format for the message
 * @...: its arguments
 *
 * Adds a problem. Past %BRIEF_PROBLEMS_MAX they are only counted.
 */
void
brief_problems_add (BriefProblems *self,
                    BriefSeverity severity,
                    guint line,
                    const char *path,
                    const char *format,
                    ...)
{
  va_list arguments;

  g_return_if_fail (BRIEF_IS_PROBLEMS (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (format != NULL);

  va_start (arguments, format);
  brief_problems_add_valist (self, severity, line, path, format, arguments);
  va_end (arguments);
}

/**
 * brief_problems_add_valist:
 * @self: a #BriefProblems
 * @severity: whether it rejects the file
 * @line: the line of the value, or 0
 * @path: the JSON path of the value
 * @format: a printf format for the message
 * @arguments: its arguments
 *
 * Like brief_problems_add ().
 */
void
brief_problems_add_valist (BriefProblems *self,
                           BriefSeverity severity,
                           guint line,
                           const char *path,
                           const char *format,
                           va_list arguments)
{
  BriefProblem *problem;

  g_return_if_fail (BRIEF_IS_PROBLEMS (self));

  if (severity == BRIEF_SEVERITY_ERROR)
    self->n_errors++;
  else
    self->n_warnings++;
  if (self->listed->len >= BRIEF_PROBLEMS_MAX)
    return;

  problem = g_new0 (BriefProblem, 1);
  g_atomic_ref_count_init (&problem->ref_count);
  problem->severity = severity;
  problem->file = g_strdup (self->file);
  problem->line = line;
  problem->path = g_strdup (path);
  problem->message = g_strdup_vprintf (format, arguments);
  g_ptr_array_add (self->listed, problem);
}

/**
 * brief_problems_get_file:
 * @self: a #BriefProblems
 *
 * Returns: (transfer none): the name of the file, fit to be shown
 */
const char *
brief_problems_get_file (BriefProblems *self)
{
  g_return_val_if_fail (BRIEF_IS_PROBLEMS (self), NULL);

  return self->file;
}

/**
 * brief_problems_has_errors:
 * @self: a #BriefProblems
 *
 * Returns: whether the file is rejected
 */
gboolean
brief_problems_has_errors (BriefProblems *self)
{
  g_return_val_if_fail (BRIEF_IS_PROBLEMS (self), FALSE);

  return self->n_errors > 0;
}

/**
 * brief_problems_get_n_errors:
 * @self: a #BriefProblems
 *
 * Returns: how many errors were found, listed or not
 */
guint
brief_problems_get_n_errors (BriefProblems *self)
{
  g_return_val_if_fail (BRIEF_IS_PROBLEMS (self), 0);

  return self->n_errors;
}

/**
 * brief_problems_get_n_warnings:
 * @self: a #BriefProblems
 *
 * Returns: how many warnings were found, listed or not
 */
guint
brief_problems_get_n_warnings (BriefProblems *self)
{
  g_return_val_if_fail (BRIEF_IS_PROBLEMS (self), 0);

  return self->n_warnings;
}

/**
 * brief_problems_get_n_listed:
 * @self: a #BriefProblems
 *
 * Returns: how many problems are listed
 */
guint
brief_problems_get_n_listed (BriefProblems *self)
{
  g_return_val_if_fail (BRIEF_IS_PROBLEMS (self), 0);

  return self->listed->len;
}

/**
 * brief_problems_get_listed:
 * @self: a #BriefProblems
 * @position: which one
 *
 * Returns: (transfer none): a listed problem
 */
BriefProblem *
brief_problems_get_listed (BriefProblems *self, guint position)
{
  g_return_val_if_fail (BRIEF_IS_PROBLEMS (self), NULL);
  g_return_val_if_fail (position < self->listed->len, NULL);

  return g_ptr_array_index (self->listed, position);
}

/**
 * brief_problems_to_string:
 * @self: a #BriefProblems
 *
 * Returns: (transfer full): a line for each listed problem, and one that counts the others
 */
char *
brief_problems_to_string (BriefProblems *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_more;

  g_return_val_if_fail (BRIEF_IS_PROBLEMS (self), NULL);

  for (guint i = 0; i < self->listed->len; i++)
    {
      g_autofree char *line = brief_problem_to_string (g_ptr_array_index (self->listed, i));

      g_string_append (text, line);
      g_string_append_c (text, '\n');
    }

  n_more = self->n_errors + self->n_warnings - self->listed->len;
  if (n_more > 0)
    {
      /* Translators: the first argument is the name of a file. */
      g_string_append_printf (text, ngettext ("%s: %u more problem", "%s: %u more problems", n_more),
                              self->file, n_more);
      g_string_append_c (text, '\n');
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}
