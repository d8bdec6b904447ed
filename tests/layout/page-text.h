/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "layout/brief-pages.h"

G_BEGIN_DECLS

char *page_text_write (BriefPages *pages, guint n_pages) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
