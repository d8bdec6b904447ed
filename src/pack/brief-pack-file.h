/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-problems.h"
#include "pack/brief-pack.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define BRIEF_PACK_ERROR (brief_pack_error_quark ())
GQuark brief_pack_error_quark (void);

/**
 * BriefPackError:
 * @BRIEF_PACK_ERROR_UNREADABLE: missing, not a regular file, no permission, a failing disk
 * @BRIEF_PACK_ERROR_TOO_LARGE: over 64 MiB
 * @BRIEF_PACK_ERROR_INVALID: the problems list says what is wrong
 * @BRIEF_PACK_ERROR_NEWER: written by a newer version of the format
 * @BRIEF_PACK_ERROR_NOT_SAVED: the file could not be written and stands as it was
 * @BRIEF_PACK_ERROR_OPEN_ELSEWHERE: a draft that is being worked on
 * @BRIEF_PACK_ERROR_CHANGED_OUTSIDE: the file holds what somebody else has put there, and stands as it is
 * @BRIEF_PACK_ERROR_OTHER_PACK: no copy of the pack at hand
 */
typedef enum {
  BRIEF_PACK_ERROR_UNREADABLE,
  BRIEF_PACK_ERROR_TOO_LARGE,
  BRIEF_PACK_ERROR_INVALID,
  BRIEF_PACK_ERROR_NEWER,
  BRIEF_PACK_ERROR_NOT_SAVED,
  BRIEF_PACK_ERROR_OPEN_ELSEWHERE,
  BRIEF_PACK_ERROR_CHANGED_OUTSIDE,
  BRIEF_PACK_ERROR_OTHER_PACK,
} BriefPackError;

#define BRIEF_PACK_SIZE_MAX (64u * 1024 * 1024)

BriefPack *
brief_pack_read_file (const char *path, BriefProblems *problems, GError **error) G_GNUC_WARN_UNUSED_RESULT;
BriefPack *
brief_pack_read_bytes (GBytes *bytes, BriefProblems *problems, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *brief_pack_to_bytes (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
