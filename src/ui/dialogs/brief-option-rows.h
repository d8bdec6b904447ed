/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Rows to choose one of some words: those of a detail of a pack, or of a setting. */
void brief_option_rows_set_words (AdwComboRow *row, const char *const *words);
void brief_option_rows_set_languages (AdwComboRow *row, const char *also, const char *none);
void brief_option_rows_set_places (AdwComboRow *row, const char *also, const char *none);

void brief_option_rows_bind (AdwComboRow *row, gpointer object, const char *property);
void brief_option_rows_bind_setting (AdwComboRow *row, GSettings *settings, const char *key);

G_END_DECLS
