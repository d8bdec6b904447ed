/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-problems.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefPreflightFinding:
 * @severity: whether it keeps a pack from being exported
 * @message: what a person should know, in their words
 * @key: (nullable): the key of the section or entry that it is about
 *
 * Something to know before a pack is exported.
 */
typedef struct {
  BriefSeverity severity;
  char *message;
  char *key;
} BriefPreflightFinding;

GPtrArray *brief_preflight (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
