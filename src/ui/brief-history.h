/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_HISTORY (brief_history_get_type ())
G_DECLARE_FINAL_TYPE (BriefHistory, brief_history, BRIEF, HISTORY, GObject)

BriefHistory *brief_history_new (void) G_GNUC_WARN_UNUSED_RESULT;
void brief_history_push (BriefHistory *self,
                         const char *from_view,
                         const char *from_item,
                         const char *to_view,
                         const char *to_item);
gboolean brief_history_is_empty (BriefHistory *self);
gboolean brief_history_led_to (BriefHistory *self, const char *view, const char *item);
gboolean brief_history_pop (BriefHistory *self, char **view, char **item);

G_END_DECLS
