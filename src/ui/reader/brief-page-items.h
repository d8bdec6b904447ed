/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-report.h"
#include "ui/reader/brief-page.h"

G_BEGIN_DECLS

/* What the reader shows of each kind of item. */
void brief_page_show_item (BriefPage *self, BriefItem *item);
void brief_page_show_policy (BriefPage *self);
void brief_page_show_report (BriefPage *self, BriefReport *report);

G_END_DECLS
