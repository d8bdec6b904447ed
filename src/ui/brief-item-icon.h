/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-types.h"

G_BEGIN_DECLS

const char *brief_item_icon_name (BriefItemType type);

G_END_DECLS
