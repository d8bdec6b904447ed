/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/preview/brief-preview.h"

G_BEGIN_DECLS

void brief_preview_class_actions_init (BriefPreviewClass *klass);

G_END_DECLS
