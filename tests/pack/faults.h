/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands between a test program and the system: calls that change files below a folder can be made to fail, and are
 * recorded. Linked into the program, its functions come before those of the C library, for GLib too. */

/* Instead of an error number: half of what is to be written is written. */
#define FAULTS_SHORT (-1)

typedef enum {
  FAULTS_CREATE,
  FAULTS_WRITE,
  FAULTS_SYNC,
  FAULTS_SYNC_FOLDER,
  FAULTS_RENAME,
  FAULTS_UNLINK,
} FaultsKind;

typedef struct {
  FaultsKind kind;
  char *path;  /* of a file that was written or synced, the name that it was created with */
  char *other; /* where it was renamed to */
  GBytes *data;
} FaultsOperation;

void faults_watch (const char *folder);
void faults_arm (guint nth, int error_number, gboolean for_good);
gboolean faults_disarm (void);
void faults_record (void);
GPtrArray *faults_take_record (void);

G_END_DECLS
