/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_TEXT_SIZE (brief_text_size_get_type ())
G_DECLARE_FINAL_TYPE (BriefTextSize, brief_text_size, BRIEF, TEXT_SIZE, GObject)

BriefTextSize *brief_text_size_new (GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
void brief_text_size_add_actions (BriefTextSize *self, GActionMap *map);

G_END_DECLS
