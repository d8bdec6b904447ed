/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-partial-date.h"
#include "pack/brief-section.h"
#include "pack/brief-undo-stack.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of the picture, in bytes (DESIGN section 6). */
#define BRIEF_PACK_LOGO_SIZE_MAX (1024 * 1024)

typedef enum {
  BRIEF_PAPER_A4,
  BRIEF_PAPER_LETTER,
} BriefPaper;

/**
 * BriefPack:
 *
 * A briefing pack: sections of entries, in order, with details and options; a #GListModel of #BriefSection.
 *
 * Every function that changes it pushes one named command on its undo stack and emits "changed". Detail properties,
 * named as in the pack format: "title", "subtitle", "audience", "prepared-by", "contact", "date", "language",
 * "template", "place", "paper" (strings, as properties "" where there is none); options as booleans "cover",
 * "contents", "sources", "page-numbers", "large-print", "draft" and as words "numbering", "citations", "pdf-standard".
 * Setting such a property is a command as well. Further properties: "id", "n-items", "undo-stack".
 */
#define BRIEF_TYPE_PACK (brief_pack_get_type ())
G_DECLARE_FINAL_TYPE (BriefPack, brief_pack, BRIEF, PACK, GObject)

BriefPack *brief_pack_new (const char *title, const char *language) G_GNUC_WARN_UNUSED_RESULT;
BriefPack *brief_pack_copy (BriefPack *self) G_GNUC_WARN_UNUSED_RESULT;
BriefPack *brief_pack_clip (BriefPack *self, GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;
BriefPack *brief_pack_duplicate (BriefPack *self) G_GNUC_WARN_UNUSED_RESULT;

const char *brief_pack_get_id (BriefPack *self);
const char *brief_pack_get_title (BriefPack *self);
const char *brief_pack_get_subtitle (BriefPack *self);
const char *brief_pack_get_audience (BriefPack *self);
const char *brief_pack_get_prepared_by (BriefPack *self);
const char *brief_pack_get_contact (BriefPack *self);
const BriefPartialDate *brief_pack_get_date (BriefPack *self);
const char *brief_pack_get_language (BriefPack *self);
const char *brief_pack_get_template (BriefPack *self);
gboolean brief_pack_is_compact (BriefPack *self);
const char *brief_pack_get_place (BriefPack *self);
BriefPaper brief_pack_get_paper (BriefPack *self);
gboolean brief_pack_get_option (BriefPack *self, const char *name);
const char *brief_pack_get_choice (BriefPack *self, const char *name);
const char *brief_pack_get_logo_type (BriefPack *self);
const char *brief_pack_get_logo_text (BriefPack *self);
GBytes *brief_pack_dup_logo (BriefPack *self) G_GNUC_WARN_UNUSED_RESULT;
GListModel *brief_pack_get_own_sources (BriefPack *self);
const char *const *brief_pack_get_logo_types (void);

guint brief_pack_get_n_sections (BriefPack *self);
BriefSection *brief_pack_get_section (BriefPack *self, guint position);
gboolean brief_pack_find_section (BriefPack *self, BriefSection *section, guint *position);
guint brief_pack_get_n_entries (BriefPack *self);
BriefEntry *
brief_pack_lookup_entry (BriefPack *self, const char *key, BriefSection **section, guint *position);
BriefEntry *brief_pack_lookup_item (BriefPack *self, const char *item_reference);
BriefUndoStack *brief_pack_get_undo_stack (BriefPack *self);
guint64 brief_pack_get_serial (BriefPack *self);
gboolean brief_pack_can_move_up (BriefPack *self, GPtrArray *parts);
gboolean brief_pack_can_move_down (BriefPack *self, GPtrArray *parts);

/* Each of these is one command that undo takes back. */
void brief_pack_add_entries (BriefPack *self, BriefSection *section, guint position, GPtrArray *entries);
BriefEntry *brief_pack_add_item (BriefPack *self, BriefCollection *collection, BriefItem *item);
void brief_pack_remove_entries (BriefPack *self, GPtrArray *entries);
void brief_pack_remove_parts (BriefPack *self, GPtrArray *parts);
void brief_pack_cut_parts (BriefPack *self, GPtrArray *parts);
GPtrArray *brief_pack_paste (BriefPack *self, BriefPack *clipping, BriefSection *section, guint position)
    G_GNUC_WARN_UNUSED_RESULT;
gboolean brief_pack_move_parts (BriefPack *self, GPtrArray *parts, BriefSection *section, guint position);
BriefSection *brief_pack_move_to_new_section (BriefPack *self, GPtrArray *parts, const char *title);
gboolean brief_pack_move_up (BriefPack *self, GPtrArray *parts);
gboolean brief_pack_move_down (BriefPack *self, GPtrArray *parts);
gboolean brief_pack_set_entry_note (BriefPack *self, BriefEntry *entry, const char *note);
void brief_pack_show_part (BriefPack *self, BriefEntry *entry, BriefPart part, gboolean shown);
void brief_pack_show_finding (BriefPack *self, BriefEntry *entry, const char *id, gboolean shown);
void brief_pack_show_position (BriefPack *self, BriefEntry *entry, const char *id, gboolean shown);
void brief_pack_show_all (BriefPack *self, BriefEntry *entry);
BriefSection *brief_pack_add_section (BriefPack *self, guint position, const char *title);
void brief_pack_remove_section (BriefPack *self, BriefSection *section);
void brief_pack_move_section (BriefPack *self, BriefSection *section, guint position);
gboolean brief_pack_move_sections (BriefPack *self, GPtrArray *sections, guint position);
gboolean brief_pack_set_section_title (BriefPack *self, BriefSection *section, const char *title);
gboolean brief_pack_set_section_note (BriefPack *self, BriefSection *section, const char *note);
gboolean brief_pack_set_detail (BriefPack *self, const char *name, const char *value);
gboolean brief_pack_set_logo (BriefPack *self, GBytes *file, const char *type, const char *text);
gboolean brief_pack_set_logo_text (BriefPack *self, const char *text);
void brief_pack_remove_logo (BriefPack *self);
void brief_pack_set_paper (BriefPack *self, BriefPaper paper);
void brief_pack_set_option (BriefPack *self, const char *name, gboolean value);

G_END_DECLS
