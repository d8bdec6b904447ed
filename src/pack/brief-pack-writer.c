/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-writer.h"

#include "pack/brief-entry-private.h"
#include "pack/brief-json-text.h"
#include "pack/brief-section-private.h"
#include "pack/brief-snapshot-private.h"

static void
write_value (BriefJsonText *text, const char *name, GVariant *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    brief_json_text_add_boolean (text, name, g_variant_get_boolean (value));
  else
    brief_json_text_add_string (text, name, g_variant_get_string (value, NULL));
}

static void
write_fields (BriefJsonText *text, BriefPack *pack, guint first, guint last)
{
  for (guint i = first; i <= last; i++)
    {
      GVariant *value = brief_pack_get_value (pack, i);

      if (value != NULL)
        write_value (text, brief_pack_fields[i].name, value);
      else if (i == BRIEF_PACK_FIELD_TITLE)
        brief_json_text_add_string (text, brief_pack_fields[i].name, "");
    }
}

static void
write_options (BriefJsonText *text, BriefPack *pack)
{
  JsonObject *unknown = brief_pack_get_kept (pack)->unknown_options;
  gboolean any = unknown != NULL;

  for (guint i = BRIEF_PACK_FIELD_COVER; i <= BRIEF_PACK_FIELD_PDF_STANDARD; i++)
    any |= brief_pack_get_value (pack, i) != NULL;
  if (!any)
    return;

  brief_json_text_begin (text, "options", '{');
  write_fields (text, pack, BRIEF_PACK_FIELD_COVER, BRIEF_PACK_FIELD_PDF_STANDARD);
  brief_json_text_add_members (text, unknown);
  brief_json_text_close (text, '}');
}

static void
write_entry (BriefJsonText *text, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  const char *note = brief_entry_get_note (entry);
  const gboolean is_note = brief_entry_get_item_reference (entry) == NULL || snapshot == NULL;

  brief_json_text_begin (text, NULL, '{');
  brief_json_text_add_string (text, "key", brief_entry_get_key (entry));
  brief_json_text_add_optional_string (text, "item", brief_entry_get_item_reference (entry));
  /* An entry is an item or a note, so that one without an item has a note, be it empty. */
  brief_json_text_add_optional_string (text, "note", note == NULL && is_note ? "" : note);
  if (snapshot != NULL)
    brief_json_text_add_written (text, "snapshot", brief_snapshot_get_text (snapshot));
  if (brief_entry_get_shown (entry) != NULL)
    brief_json_text_add_object (text, "show", brief_shown_get_json (brief_entry_get_shown (entry)));
  brief_json_text_add_optional_string (text, "kept", brief_entry_get_kept (entry));
  brief_json_text_add_members (text, brief_entry_get_unknown (entry));
  brief_json_text_close (text, '}');
}

static void
write_section (BriefJsonText *text, BriefSection *section)
{
  brief_json_text_begin (text, NULL, '{');
  brief_json_text_add_string (text, "key", brief_section_get_key (section));
  brief_json_text_add_string (text, "title", brief_section_get_title (section));
  brief_json_text_add_optional_string (text, "note", brief_section_get_note (section));
  brief_json_text_begin (text, "entries", '[');
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    write_entry (text, brief_section_get_entry (section, i));
  brief_json_text_close (text, ']');
  brief_json_text_add_members (text, brief_section_get_unknown (section));
  brief_json_text_close (text, '}');
}

static void
write_saved (BriefJsonText *text, const BriefSavedState *saved)
{
  brief_json_text_begin (text, "saved", '{');
  brief_json_text_add_integer (text, "revision", saved->revision);
  brief_json_text_add_string (text, "hash", saved->hash);
  brief_json_text_add_optional_string (text, "parent", saved->parent);
  brief_json_text_add_members (text, saved->unknown);
  brief_json_text_close (text, '}');
}

/**
 * brief_pack_write:
 * @pack: a pack
 * @saved: (nullable): the state of its last save, or %NULL to leave that out
 * @length: (out): the length of the text in bytes
 *
 * Writes a pack in the pack format, members in the order of its schema, those that are not known behind the others. The
 * same pack gives the same bytes.
 *
 * Returns: (transfer full): the text
 */
char *
brief_pack_write (BriefPack *pack, const BriefSavedState *saved, gsize *length)
{
  const BriefPackKept *kept = brief_pack_get_kept (pack);
  g_auto (BriefJsonText) text = { NULL };

  brief_json_text_init (&text, 0);
  brief_json_text_begin (&text, NULL, '{');
  brief_json_text_add_string (&text, "format", "briefings-pack");
  brief_json_text_add_integer (&text, "version", 1);
  brief_json_text_add_string (&text, "id", brief_pack_get_id (pack));
  write_fields (&text, pack, BRIEF_PACK_FIELD_TITLE, BRIEF_PACK_FIELD_PAPER);
  if (kept->logo != NULL)
    brief_json_text_add_object (&text, "logo", kept->logo);
  write_options (&text, pack);
  brief_json_text_begin (&text, "sections", '[');
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    write_section (&text, brief_pack_get_section (pack, i));
  brief_json_text_close (&text, ']');
  if (saved != NULL)
    write_saved (&text, saved);
  write_fields (&text, pack, BRIEF_PACK_FIELD_PLACE, BRIEF_PACK_FIELD_PLACE);
  if (kept->sources != NULL)
    brief_json_text_add_array (&text, "sources", kept->sources);
  brief_json_text_add_members (&text, kept->unknown);
  brief_json_text_close (&text, '}');
  brief_json_text_end_line (&text);
  return brief_json_text_end (&text, length);
}

/**
 * brief_pack_make_saved:
 * @pack: a pack
 *
 * Describes the save that is about to be: one more than the last, unless nothing has changed since.
 *
 * Returns: (transfer full): the state that a file saved now has
 */
BriefSavedState *
brief_pack_make_saved (BriefPack *pack)
{
  const BriefSavedState *last = brief_pack_get_saved (pack);
  g_autofree char *text = NULL;
  g_autofree char *hash = NULL;
  gsize length;

  text = brief_pack_write (pack, NULL, &length);
  hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) text, length);
  if (last == NULL)
    return brief_saved_state_new (1, hash, NULL, NULL);
  if (g_str_equal (last->hash, hash))
    return brief_saved_state_new (last->revision, hash, last->parent, last->unknown);
  return brief_saved_state_new (MIN (last->revision, G_MAXINT64 - 1) + 1, hash, last->hash, last->unknown);
}

/**
 * brief_pack_hash_tree:
 * @root: a pack as it was read
 *
 * What a file holds is compared by its values in their order, not by its blanks: so what a tool has only laid out anew
 * counts as the same.
 *
 * Returns: (transfer full): SHA-256 over the pack without `saved`, as the writer would write it
 */
char *
brief_pack_hash_tree (JsonObject *root)
{
  g_auto (BriefJsonText) text = { NULL };
  g_autofree char *written = NULL;
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;
  gsize length;

  brief_json_text_init (&text, 0);
  brief_json_text_begin (&text, NULL, '{');
  json_object_iter_init_ordered (&iter, root);
  while (json_object_iter_next_ordered (&iter, &member, &node))
    if (!g_str_equal (member, "saved"))
      brief_json_text_add_node (&text, member, node);
  brief_json_text_close (&text, '}');
  brief_json_text_end_line (&text);
  written = brief_json_text_end (&text, &length);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) written, length);
}
