/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pack/brief-outline-row.h"
#include "ui/pack/brief-pack-outline.h"

G_BEGIN_DECLS

/* Shared by the files of the outline, and by nothing else. */
struct _BriefPackOutline {
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkScrolledWindow *scrolled_window;
  GtkListView *list;
  GtkWidget *drop_line;
  GtkPopover *menu_popover;
  GtkPopover *move_popover;
  GMenu *menu;

  BriefPack *pack;
  GtkMultiSelection *selection;
  GSignalGroup *pack_signals;
  GMenu *move_menu; /* the sections to move to */

  GHashTable *kept; /* what is selected, so that it is again after a row has left the list for a moment */
  GHashTable *gone; /* what was selected when it left the pack, should it come back */
  GHashTable *collapsed; /* sections */
  guint first_row;       /* the first that is selected */
  gboolean changing;     /* rows have changed, and the pack has not yet said that it is done */
  gboolean restoring;
  gboolean had_focus;
  GObject *held; /* the row that stays where it is on the screen */
  double held_y;

  GPtrArray *dragged; /* of sections and entries */
  double drop_y;
};

/* brief-pack-outline.c */
BriefOutlineRow *brief_pack_outline_get_row (GtkWidget *list_child);
BriefOutlineRow *brief_pack_outline_find_row_at (BriefPackOutline *self, double y, graphene_rect_t *bounds);
BriefOutlineRow *brief_pack_outline_find_row (BriefPackOutline *self, GObject *item, graphene_rect_t *bounds);
gboolean brief_pack_outline_is_selected (BriefPackOutline *self, GObject *item);
guint brief_pack_outline_find_position (BriefPackOutline *self, GObject *item);

/* brief-pack-outline-selection.c: what is selected and collapsed, and stays so whatever changes */
void brief_pack_outline_selection_init (BriefPackOutline *self);
void brief_pack_outline_selection_reset (BriefPackOutline *self);
void brief_pack_outline_watch_rows (BriefPackOutline *self);

/* brief-pack-outline-scroll.c: what is on the screen stays there */
void brief_pack_outline_hold (BriefPackOutline *self);
void brief_pack_outline_release (BriefPackOutline *self);

/* brief-pack-outline-keys.c: the keys of the list, and its menu */
void brief_pack_outline_class_keys_init (BriefPackOutlineClass *klass);
void brief_pack_outline_keys_init (BriefPackOutline *self);

/* brief-pack-outline-drag.c */
void brief_pack_outline_drag_init (BriefPackOutline *self);

G_END_DECLS
