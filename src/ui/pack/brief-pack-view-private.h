/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pack/brief-entry-editor.h"
#include "ui/pack/brief-pack-view-actions.h"
#include "ui/pack/brief-section-editor.h"

G_BEGIN_DECLS

/* Shared by the files of the view, and by nothing else. */
struct _BriefPackView {
  AdwBin parent_instance;

  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content_page;
  GtkStack *outline_stack;
  BriefPackOutline *outline;
  GtkMenuButton *menu_button;
  GtkStack *editor_stack;
  AdwStatusPage *several_page;
  BriefEntryEditor *entry_editor;
  BriefSectionEditor *section_editor;
  AdwToggleGroup *mode_group;
  BriefPreview *preview;

  BriefPack *pack;
  gboolean unsaved;
  guint n_changes;
  gboolean wide;
  gboolean show_preview;
  gboolean previewing;
  GSignalGroup *pack_signals;
};

/* brief-pack-view-selection.c */
void brief_pack_view_class_selection_init (BriefPackViewClass *klass);

G_END_DECLS
