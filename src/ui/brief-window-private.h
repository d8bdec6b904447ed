/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-problems.h"
#include "pack/brief-pack-review.h"
#include "ui/brief-history.h"
#include "ui/brief-window.h"
#include "ui/browse/brief-browse-view.h"
#include "ui/pack/brief-outside-banner.h"
#include "ui/pack/brief-pack-view.h"

G_BEGIN_DECLS

/* Shared by the files of the window, and by nothing else. */
struct _BriefWindow {
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toast_overlay;
  GtkStack *title_stack;
  GtkMenuButton *filter_button;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  AdwBanner *draft_banner;
  BriefOutsideBanner *outside_banner;
  GtkStack *state_stack;
  AdwStatusPage *error_page;
  AdwViewStack *view_stack;
  AdwViewStackPage *recommendations_page;
  AdwViewStackPage *reports_page;
  AdwViewStackPage *endorsements_page;
  AdwViewStackPage *pack_page;
  BriefBrowseView *recommendations;
  BriefBrowseView *reports;
  BriefBrowseView *endorsements;
  BriefPackView *pack_view;
  AdwViewSwitcherBar *switcher_bar;
  GMenu *primary_menu;

  GSettings *settings;
  BriefLibrary *library;
  BriefQuery *query;
  BriefHistory *history;
  BriefPackStore *store;
  GSignalGroup *store_signals;
  GSignalGroup *pack_signals;
  GSignalGroup *undo_signals;
  AdwToast *undo_toast;
  BriefPackReview *review;    /* of the pack with the library, once that is read */
  GFile *opening_file;        /* a file that is being read to take the place of the pack */
  char *first_view;           /* the view to open with, where somebody asked for one before there were any */
  guint n_opening;            /* packs that somebody asked for and that are being read */
  gboolean painted;           /* whether the first frame was */
  GFile *found_copy;          /* another copy of the pack, to be merged */
  gboolean is_copy_mine;      /* whether that is unsaved work of one's own */
  GHashTable *settled_copies; /* set of GFile: merged, or not wanted */
  char *read_view;            /* the view in which an item was opened, which waits to be remembered */
  gboolean is_sized;          /* whether its size waits for that */
  guint session_timer;
  guint check_timer;
  guint n_checks;
  gboolean printing;
  gboolean ready;
};

/* brief-window.c */
BriefBrowseView *brief_window_get_browse_view (BriefWindow *self);
void brief_window_set_query (BriefWindow *self, BriefQuery *query);
void brief_window_set_store (BriefWindow *self, BriefPackStore *store);
void brief_window_set_view (BriefWindow *self, const char *name);
void brief_window_announce (BriefWindow *self, const char *message);
void brief_window_update_actions (BriefWindow *self);

/* brief-window-pack-actions.c */
void brief_window_announce_undoable (BriefWindow *self, const char *message);
void brief_window_update_undo_menu (BriefWindow *self);

/* brief-window-session.c: what is remembered until the next start */
void brief_window_restore_size (BriefWindow *self);
gboolean brief_window_restore_item (BriefWindow *self, BriefBrowseView *view);
GFile *brief_window_dup_last_pack (BriefWindow *self) G_GNUC_WARN_UNUSED_RESULT;
void brief_window_follow_session (BriefWindow *self);
void brief_window_flush_session (BriefWindow *self);
void brief_window_remember_view (BriefWindow *self);
void brief_window_remember_item (BriefWindow *self);
void brief_window_remember_pack (BriefWindow *self);

/* brief-window-actions.c: search, filters, links */
gboolean brief_window_look_up (BriefWindow *self,
                               const char *reference,
                               BriefCollection **collection,
                               BriefItem **item);
void brief_window_class_browse_actions_init (BriefWindowClass *klass);

/* brief-window-pack-actions.c: what changes the pack */
void brief_window_class_pack_actions_init (BriefWindowClass *klass);

/* brief-window-add-results.c */
void brief_window_class_add_results_init (BriefWindowClass *klass);

/* brief-window-files.c: opening, saving, drafts */
void brief_window_class_file_actions_init (BriefWindowClass *klass);
gboolean brief_window_take_store (BriefWindow *self, BriefPackStore *store);
void brief_window_open_draft (BriefWindow *self, BriefDraftInfo *draft);
GtkFileDialog *brief_window_create_file_dialog (const char *title) G_GNUC_WARN_UNUSED_RESULT;
GFile *brief_window_dup_with_suffix (GFile *file, const char *suffix) G_GNUC_WARN_UNUSED_RESULT;
char *brief_window_dup_file_name (BriefWindow *self, const char *suffix) G_GNUC_WARN_UNUSED_RESULT;
void brief_window_begin_pack (BriefWindow *self, BriefPack *pack);

/* brief-window-new-pack.c: what a new pack starts with */
void brief_window_class_new_pack_actions_init (BriefWindowClass *klass);
BriefPack *brief_window_create_pack (BriefWindow *self) G_GNUC_WARN_UNUSED_RESULT;

/* brief-window-packs.c: several packs */
void brief_window_class_packs_actions_init (BriefWindowClass *klass);
void brief_window_note_recent (BriefWindow *self);

/* brief-window-trash.c */
void brief_window_class_trash_actions_init (BriefWindowClass *klass);

/* brief-window-recovery.c: packs that cannot be opened */
void
brief_window_offer_recovery (BriefWindow *self, GFile *file, const GError *error, BriefProblems *problems);

/* brief-window-review.c: a collection that says something else by now */
void brief_window_class_review_actions_init (BriefWindowClass *klass);
void brief_window_update_review (BriefWindow *self);

/* brief-window-drop.c: files that are dropped on the window */
void brief_window_add_drop_target (BriefWindow *self);

/* brief-window-outside.c: what others do to the file, and merging */
void brief_window_class_outside_actions_init (BriefWindowClass *klass);
void brief_window_watch_outside (BriefWindow *self);
void brief_window_unwatch_outside (BriefWindow *self);
void brief_window_follow_outside (BriefWindow *self);
void brief_window_ask_outside (BriefWindow *self);
void brief_window_compare_with (BriefWindow *self, GFile *copy);

/* brief-window-export.c: checking and exporting */
void brief_window_go_to (BriefWindow *self, const char *key);
void brief_window_class_export_actions_init (BriefWindowClass *klass);

/* brief-window-print.c */
void brief_window_class_print_actions_init (BriefWindowClass *klass);

/* brief-window-sources.c */
void brief_window_class_sources_actions_init (BriefWindowClass *klass);

/* brief-window-pdf.c */
void brief_window_make_pdf_async (BriefWindow *self,
                                  BriefPack *pack,
                                  GFile *file,
                                  const char *heading,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean brief_window_make_pdf_finish (BriefWindow *self, GAsyncResult *result, GError **error);

G_END_DECLS
