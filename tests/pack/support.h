/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack-file.h"

/* Files of the tests. */
char *support_fixture (const char *name) G_GNUC_WARN_UNUSED_RESULT;
BriefCollection *support_read_collection (void) G_GNUC_WARN_UNUSED_RESULT;
BriefCollection *support_read_bundled (void) G_GNUC_WARN_UNUSED_RESULT;
BriefPack *support_read_pack (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* A pack with something in it, and its text without what a save adds. */
BriefPack *support_make_pack (BriefCollection *collection) G_GNUC_WARN_UNUSED_RESULT;
char *support_write (BriefPack *pack) G_GNUC_WARN_UNUSED_RESULT;

GPtrArray *support_one (gpointer object) G_GNUC_WARN_UNUSED_RESULT;
char *support_make_folder (void) G_GNUC_WARN_UNUSED_RESULT;
void support_remove_folder (const char *path);
void support_result_cb (GObject *source, GAsyncResult *result, gpointer data);
GAsyncResult *support_wait_for (GAsyncResult **result);
