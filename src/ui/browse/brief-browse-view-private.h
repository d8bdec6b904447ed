/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/browse/brief-browse-groups.h"
#include "ui/browse/brief-browse-view.h"
#include "ui/reader/brief-reader.h"

G_BEGIN_DECLS

/* Shared by the files of the view, and by nothing else. */
struct _BriefBrowseView {
  AdwBin parent_instance;

  AdwNavigationSplitView *split_view;
  AdwNavigationPage *content_page;
  GtkStack *list_stack;
  GtkListView *list;
  BriefReader *reader;

  char *kind;
  char *title;
  BriefLibrary *library;
  BriefQuery *query;
  BriefPack *pack;
  BriefBrowseGroups *groups;
  GtkSliceListModel *slice; /* of the rows: as many as the list has made so far */
  GtkSingleSelection *selection;
  guint query_source;
  guint growing_source;
};

G_END_DECLS
