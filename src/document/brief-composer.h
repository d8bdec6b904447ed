/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-document.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

BriefDocument *brief_compose (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
