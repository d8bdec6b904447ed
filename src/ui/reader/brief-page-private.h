/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/reader/brief-page.h"

G_BEGIN_DECLS

struct _BriefPage {
  GtkBox *box;      /* where the next widget goes: the page, or a card on it */
  GtkBox *outer;    /* the page, while a card is being filled */
  GtkListBox *list; /* where the next row goes */
  GQueue groups;    /* of Group, the next first */
  BriefCollection *collection;
  BriefPack *pack;
  GPtrArray *sources;        /* ids, in order of first use */
  const char *told_language; /* what was said to be shown in place of that of the program */
};

void brief_page_defer (BriefPage *self, GtkWidget *place, GPtrArray *objects, BriefPageFill fill);
GtkWidget *brief_page_create_label (const char *text, const char *style_class, gboolean selectable);
GtkWidget *
brief_page_create_localized (BriefLocalizedText *text, const char *style_class, gboolean selectable);
GtkWidget *brief_page_create_wrap_box (void);
void brief_page_link_to (GtkActionable *actionable, BriefItem *item);

/* brief-page-language.c */
const char *brief_page_find_fact_fallback (gpointer fact);
void brief_page_tell_fallback (BriefPage *self, const char *language);
const char *
brief_page_tell_common_fallback (BriefPage *self, GPtrArray *objects, BriefPageFallback find_fallback_of);

G_END_DECLS
