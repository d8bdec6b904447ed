/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/brief-document.h"

/* A block in its document. */
typedef struct {
  BriefBlock *block;
  BriefBlock *parent;
  const char *language; /* its own, or that of what it is in */
} TreeNode;

/* All blocks of a document, in its order. */
GArray *tree_list (BriefDocument *document) G_GNUC_WARN_UNUSED_RESULT;
BriefBlock *tree_find (BriefDocument *document, BriefBlockKind kind);
BriefBlock *tree_lookup (BriefDocument *document, const char *anchor);
