/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui-test.h"

#include "ui/pack/brief-pack-view.h"

G_BEGIN_DECLS

/* What the tests of the outline share: a window with a pack of notes that are a letter each. */
typedef struct {
  BriefWindow *window;
  BriefPack *pack;
  BriefPackView *view;
  BriefPackOutline *outline;
  GtkListView *list;
} OutlineFixture;

void outline_set_up (OutlineFixture *self, int width);
void outline_tear_down (OutlineFixture *self);
void outline_settle (OutlineFixture *self);
void outline_act (OutlineFixture *self, const char *action);
void outline_assert_pack (BriefPack *pack, const char *expected);
void outline_assert_selected (OutlineFixture *self, const char *expected);
void outline_assert_rows (OutlineFixture *self, const char *expected);
void outline_select_rows (OutlineFixture *self, guint first, guint n_rows);
GtkWidget *outline_get_focus (OutlineFixture *self);
void outline_assert_focus (OutlineFixture *self, const char *expected);

G_END_DECLS
