/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  BRIEF_SEVERITY_ERROR,
  BRIEF_SEVERITY_WARNING,
} BriefSeverity;

#define BRIEF_TYPE_PROBLEM (brief_problem_get_type ())

/**
 * BriefProblem:
 *
 * One thing wrong in a file: where (file, line, JSON path) and what. Immutable and reference-counted.
 */
typedef struct _BriefProblem BriefProblem;

GType brief_problem_get_type (void);
BriefProblem *brief_problem_ref (BriefProblem *self);
void brief_problem_unref (BriefProblem *self);

BriefSeverity brief_problem_get_severity (BriefProblem *self);
const char *brief_problem_get_file (BriefProblem *self);
guint brief_problem_get_line (BriefProblem *self);
const char *brief_problem_get_path (BriefProblem *self);
const char *brief_problem_get_message (BriefProblem *self);
char *brief_problem_to_string (BriefProblem *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefProblem, brief_problem_unref)

/* As many problems as a person will read; more are only counted. */
#define BRIEF_PROBLEMS_MAX 100

/**
 * BriefProblems:
 *
 * The problems found in one file, in the order in which they were found.
 */
#define BRIEF_TYPE_PROBLEMS (brief_problems_get_type ())
G_DECLARE_FINAL_TYPE (BriefProblems, brief_problems, BRIEF, PROBLEMS, GObject)

BriefProblems *brief_problems_new (const char *file) G_GNUC_WARN_UNUSED_RESULT;
void brief_problems_add (BriefProblems *self,
                         BriefSeverity severity,
                         guint line,
                         const char *path,
                         const char *format,
                         ...) G_GNUC_PRINTF (5, 6);
void brief_problems_add_valist (BriefProblems *self,
                                BriefSeverity severity,
                                guint line,
                                const char *path,
                                const char *format,
                                va_list arguments) G_GNUC_PRINTF (5, 0);
const char *brief_problems_get_file (BriefProblems *self);
gboolean brief_problems_has_errors (BriefProblems *self);
guint brief_problems_get_n_errors (BriefProblems *self);
guint brief_problems_get_n_warnings (BriefProblems *self);
guint brief_problems_get_n_listed (BriefProblems *self);
BriefProblem *brief_problems_get_listed (BriefProblems *self, guint position);
char *brief_problems_to_string (BriefProblems *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
