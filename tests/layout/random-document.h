/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-document.h"

G_BEGIN_DECLS

BriefDocument *random_document_new (guint32 seed, guint n_items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
