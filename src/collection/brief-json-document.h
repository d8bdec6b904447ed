/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-json-scan.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What any JSON file of ours may need (DESIGN section 6). */
#define BRIEF_JSON_FILE_SIZE_MAX (64u * 1024 * 1024)
#define BRIEF_JSON_VALUES_MAX 2000000u
#define BRIEF_JSON_DEPTH_MAX 32u
#define BRIEF_JSON_STRING_MAX (1024u * 1024)

extern const BriefJsonBounds brief_json_default_bounds;

/**
 * BriefJsonDocument:
 *
 * A JSON text that was scanned and parsed: its tree, and the line of each value.
 */
typedef struct _BriefJsonDocument BriefJsonDocument;

BriefJsonDocument *brief_json_document_parse (const char *text,
                                              gsize length,
                                              guint first_line,
                                              const BriefJsonBounds *bounds,
                                              BriefProblems *problems,
                                              GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void brief_json_document_free (BriefJsonDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefJsonDocument, brief_json_document_free)

/**
 * BriefJsonCursor:
 * @map: (nullable): where values stand in their file; %NULL for a tree that comes from no file
 * @problems: where to report
 * @parent: (nullable): the container of this value
 * @node: the value
 * @index: its index in @map
 * @member: (nullable): its name in an object
 * @element: its index in an array
 *
 * A value of a JSON tree together with its way from the root, so that a problem can tell its line and path. It lives on
 * the stack of the function that reads the value.
 */
typedef struct _BriefJsonCursor BriefJsonCursor;
struct _BriefJsonCursor {
  const BriefJsonMap *map;
  BriefProblems *problems;
  const BriefJsonCursor *parent;
  JsonNode *node;
  guint index;
  const char *member;
  guint element;
};

/**
 * BriefJsonWalk:
 *
 * A walk through the members of an object or the elements of an array, in their order.
 */
typedef struct {
  const BriefJsonCursor *container;
  JsonObjectIter members;
  guint element;
  guint index;
} BriefJsonWalk;

void
brief_json_document_init_cursor (BriefJsonDocument *self, BriefProblems *problems, BriefJsonCursor *cursor);
void brief_json_cursor_init_for_node (BriefJsonCursor *cursor, JsonNode *node, BriefProblems *problems);

gboolean brief_json_cursor_is_object (const BriefJsonCursor *self);
gboolean brief_json_cursor_is_array (const BriefJsonCursor *self);
const char *brief_json_cursor_get_string (const BriefJsonCursor *self);
gboolean brief_json_cursor_get_boolean (const BriefJsonCursor *self, gboolean *value);
gboolean brief_json_cursor_get_integer (const BriefJsonCursor *self, gint64 *value);
gboolean brief_json_cursor_get_number (const BriefJsonCursor *self, double *value);
guint brief_json_cursor_get_line (const BriefJsonCursor *self);
char *brief_json_cursor_dup_path (const BriefJsonCursor *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean
brief_json_cursor_find_member (const BriefJsonCursor *self, const char *name, BriefJsonCursor *member);

void brief_json_walk_init (BriefJsonWalk *self, const BriefJsonCursor *container);
gboolean brief_json_walk_next (BriefJsonWalk *self, BriefJsonCursor *child);

void brief_json_cursor_error (const BriefJsonCursor *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
void brief_json_cursor_warn (const BriefJsonCursor *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
