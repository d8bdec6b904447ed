/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-collection.h"
#include "model/brief-passage.h"
#include "pack/brief-pack.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BriefPage:
 *
 * A page of the reader while it is being filled: where its widgets go, and the sources it has cited so far, numbered in
 * order of first use. What there may be many of is filled in bit by bit, so that a long page never holds up the window.
 */
typedef struct _BriefPage BriefPage;

/* Adds what is to be said of one of several things. */
typedef void (*BriefPageFill) (BriefPage *self, gpointer object);

/* The language that a thing is shown in for want of that of the program, or NULL. */
typedef const char *(*BriefPageFallback) (gpointer object);

BriefPage *
brief_page_new (GtkBox *box, BriefCollection *collection, BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;
void brief_page_free (BriefPage *self);
BriefCollection *brief_page_get_collection (BriefPage *self);
void brief_page_add_each (BriefPage *self,
                          GPtrArray *objects,
                          BriefPageFallback find_fallback,
                          BriefPageFill fill);
gboolean brief_page_work (BriefPage *self, gint64 until);

/* Words of the program. */
void brief_page_add_kicker (BriefPage *self, const char *words);
void brief_page_add_heading (BriefPage *self, const char *words);
void brief_page_add_remark (BriefPage *self, const char *words);
void brief_page_add_badge (BriefPage *self, const char *words, const char *style_class);

/* Words of the collection, never read as markup. */
void brief_page_add_title (BriefPage *self, BriefItem *item);
void brief_page_add_title_text (BriefPage *self, BriefLocalizedText *title);
void brief_page_add_lead (BriefPage *self, BriefItem *item);
void brief_page_add_text (BriefPage *self, BriefLocalizedText *text);
void brief_page_add_text_remark (BriefPage *self, BriefLocalizedText *text);
void brief_page_add_caveat (BriefPage *self, BriefLocalizedText *text);
void brief_page_add_passage (BriefPage *self, gpointer passage);
void brief_page_add_citations (BriefPage *self, GPtrArray *citations);

/* Of the language that those are in, where it is not that of the program. */
const char *brief_page_find_item_fallback (gpointer item);
const char *brief_page_find_passage_fallback (gpointer passage);
void brief_page_tell_fallback_of_text (BriefPage *self, BriefLocalizedText *text);
char *brief_page_dup_fallback (const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* Whole parts. */
void brief_page_add_property (BriefPage *self, const char *name, const char *value);
void brief_page_add_text_property (BriefPage *self, const char *name, BriefLocalizedText *value);
void brief_page_add_links (BriefPage *self, const char *heading, GPtrArray *items);
void brief_page_add_themes (BriefPage *self, BriefItem *item);
void brief_page_add_fact_rows (BriefPage *self, GPtrArray *facts);
void brief_page_begin_card (BriefPage *self);
void brief_page_add_card_heading (BriefPage *self, BriefItem *item);
void brief_page_add_short_links (BriefPage *self, const char *label, GPtrArray *items);
void brief_page_end_card (BriefPage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefPage, brief_page_free)

G_END_DECLS
