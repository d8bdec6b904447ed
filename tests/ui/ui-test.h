/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/brief-window.h"

G_BEGIN_DECLS

/* What the in-process tests of the window share. */
typedef gboolean (*UiCondition) (gpointer data);

void ui_test_init (int *argc, char ***argv);
BriefApplication *ui_test_get_application (void);
void ui_test_forget_drafts (void);
BriefWindow *ui_test_open_window (int width, int height);
void ui_test_close_window (BriefWindow *window);
GFile *ui_test_save_pack (const char *name, BriefPack *pack);

gboolean ui_test_wait (UiCondition condition, gpointer data);
void ui_test_settle (GtkWidget *widget);

GtkWidget *ui_test_find (GtkWidget *root, GType type, const char *property, const char *value);
GtkWidget *ui_test_find_nth (GtkWidget *root, GType type, guint n);
gboolean ui_test_shows_text (GtkWidget *root, const char *text);
void ui_test_act (GtkWidget *widget, const char *action, const char *parameter);
GtkWidget *ui_test_get_view (BriefWindow *window, const char *name);

G_END_DECLS
