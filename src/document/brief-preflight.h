/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-problems.h"
#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefPreflightFinding:
 * @severity: whether it keeps a pack from being exported
 * @message: what a person should know, in their words, as the end of a sentence
 * @subject: (nullable): the heading of the entry or section that it is about
 * @key: (nullable): the key of that entry or section
 * @detail: (nullable): the detail of the pack that it is about: "title", "language" or "logo"
 * @overflows: whether it is about what does not fit on the one page that the pack is for
 *
 * Something to know before a pack is exported.
 */
typedef struct {
  BriefSeverity severity;
  char *message;
  char *subject;
  char *key;
  const char *detail;
  gboolean overflows;
} BriefPreflightFinding;

BriefPreflightFinding *
brief_preflight_finding_new (BriefSeverity severity, const char *message) G_GNUC_WARN_UNUSED_RESULT;
void brief_preflight_finding_free (BriefPreflightFinding *self);
char *brief_preflight_finding_to_string (const BriefPreflightFinding *self) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *brief_preflight (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;
guint brief_preflight_count (GPtrArray *findings, BriefSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefPreflightFinding, brief_preflight_finding_free)

G_END_DECLS
