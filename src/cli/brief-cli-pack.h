/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "pack/brief-pack.h"

G_BEGIN_DECLS

/**
 * BriefCliPackOptions:
 *
 * What `new` and `export` share: how to make a pack from a template.
 */
typedef struct {
  char *template_name;
  char *collection;
  char *country;
  char *title;
  char *language;
} BriefCliPackOptions;

void brief_cli_pack_options_clear (BriefCliPackOptions *self);
gboolean brief_cli_pack_options_check (BriefCliPackOptions *self, GError **error);
BriefPack *brief_cli_pack_options_make (BriefCliPackOptions *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_cli_write (const char *output, GBytes *bytes, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefCliPackOptions, brief_cli_pack_options_clear)

G_END_DECLS
