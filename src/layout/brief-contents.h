/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-block.h"

G_BEGIN_DECLS

GPtrArray *brief_contents_list_headings (BriefBlock *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
