/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * BriefJsonText:
 * @text: what was written so far
 * @depth: how deep the next value stands
 * @first: whether the next value is the first of its container
 *
 * JSON as packs have it: two spaces of indentation, one member or element a line, the same bytes for the same values. It
 * lives on the stack of the function that writes.
 */
typedef struct {
  GString *text;
  guint depth;
  gboolean first;
} BriefJsonText;

void brief_json_text_init (BriefJsonText *self, guint depth);
void brief_json_text_clear (BriefJsonText *self);
char *brief_json_text_end (BriefJsonText *self, gsize *length) G_GNUC_WARN_UNUSED_RESULT;

void brief_json_text_begin (BriefJsonText *self, const char *member, char bracket);
void brief_json_text_close (BriefJsonText *self, char bracket);
void brief_json_text_end_line (BriefJsonText *self);
void brief_json_text_add_string (BriefJsonText *self, const char *member, const char *value);
void brief_json_text_add_optional_string (BriefJsonText *self, const char *member, const char *value);
void brief_json_text_add_integer (BriefJsonText *self, const char *member, gint64 value);
void brief_json_text_add_boolean (BriefJsonText *self, const char *member, gboolean value);
void brief_json_text_add_node (BriefJsonText *self, const char *member, JsonNode *node);
void brief_json_text_add_members (BriefJsonText *self, JsonObject *object);
void brief_json_text_add_object (BriefJsonText *self, const char *member, JsonObject *object);
void brief_json_text_add_array (BriefJsonText *self, const char *member, JsonArray *array);
void brief_json_text_add_written (BriefJsonText *self, const char *member, const char *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefJsonText, brief_json_text_clear)

G_END_DECLS
