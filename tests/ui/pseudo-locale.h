/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui-test.h"

G_BEGIN_DECLS

/* The windows in a language that is English with marks: what is without them was never given to a translator, and what is
 * cut would be cut in a language of long words. tests/po/pseudo.py makes the language. Titles of our own in the tests have
 * the marks, too. */
typedef struct {
  const char *name;
  int width, height;
  GtkTextDirection direction;
} PseudoSize;

void pseudo_locale_init (int *argc, char ***argv);
void pseudo_locale_learn (const char *path);
void pseudo_locale_add_test (const char *name, GTestDataFunc test);
int pseudo_locale_run (void);

BriefWindow *pseudo_locale_open_window (const PseudoSize *size);
void pseudo_locale_close_window (BriefWindow *window);
AdwDialog *pseudo_locale_open_dialog (BriefWindow *window, const char *action, const char *parameter);
AdwDialog *pseudo_locale_await_dialog (BriefWindow *window, const char *action);
void pseudo_locale_close_dialogs (BriefWindow *window);

void pseudo_locale_check_text (const char *place, GtkWidget *widget, const char *what, const char *text);
void pseudo_locale_check_widget (const char *place, GtkWidget *widget);
void pseudo_locale_check_window (BriefWindow *window, const PseudoSize *size, const char *view);
void pseudo_locale_check_dialog (BriefWindow *window, const PseudoSize *size, const char *action);
guint pseudo_locale_take_faults (void);
GLogLevelFlags pseudo_locale_allow_warnings (void);

G_END_DECLS
