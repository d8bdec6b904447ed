/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-pack-reader.h"

#include "collection/brief-fields.h"
#include "collection/brief-item-reader.h"
#include "collection/brief-text-rules.h"
#include "pack/brief-entry-private.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-pack-rules.h"
#include "pack/brief-pack-writer.h"
#include "pack/brief-section-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PACK_VERSION 1

static const char *const entry_members[] = { "key", "item", "note", "snapshot", "show", "kept", NULL };
static const char *const section_members[] = { "key", "title", "note", "entries", NULL };
static const char *const saved_members[] = { "revision", "hash", "parent", NULL };
static const char *const logo_members[] = { "type", "data", "alt", NULL };
static const char *const known_templates[] = {
  "briefing", "one-page", "country", "submission", "plain", NULL
};
/* The members of a pack that are no details. */
static const char *const other_members[] = { "format",   "version", "id",      "logo", "options",
                                             "sections", "saved",   "sources", NULL };

static const char *
read_key (const BriefJsonCursor *object, const char *name, GHashTable *keys)
{
  BriefJsonCursor member;
  const char *key;

  if (!brief_pack_rules_find_required (object, name, &member))
    return NULL;
  key = brief_text_rules_read (&member, TRUE);
  if (key == NULL)
    return NULL;
  if (!brief_pack_rules_is_key (key))
    brief_json_cursor_error (&member, _ ("no UUID in lower case"));
  else if (keys != NULL && !g_hash_table_add (keys, (gpointer) key))
    brief_json_cursor_error (&member, _ ("key \"%s\" stands twice"), key);
  return key;
}

static const char *
read_string (const BriefJsonCursor *object, const char *name)
{
  BriefJsonCursor member;

  if (!brief_json_cursor_find_member (object, name, &member))
    return NULL;
  return brief_text_rules_read (&member, FALSE);
}

static const char *
read_reference (const BriefJsonCursor *entry)
{
  BriefJsonCursor member;
  const char *reference;

  if (!brief_json_cursor_find_member (entry, "item", &member))
    return NULL;
  reference = brief_text_rules_read (&member, TRUE);
  if (reference != NULL && !brief_pack_rules_is_reference (reference))
    brief_json_cursor_error (&member, _ ("names no item as \"collection/item\""));
  return reference;
}

static void
check_reference (const BriefJsonCursor *entry, const char *reference, BriefSnapshot *snapshot)
{
  g_autofree char *taken = NULL;
  BriefJsonCursor member;

  if (reference == NULL || snapshot == NULL || !brief_json_cursor_find_member (entry, "item", &member))
    return;
  taken = g_strconcat (brief_snapshot_get_collection_id (snapshot), "/",
                       brief_item_get_id (brief_snapshot_get_item (snapshot)), NULL);
  if (!g_str_equal (taken, reference))
    brief_json_cursor_warn (&member, _ ("the snapshot is of \"%s\""), taken);
}

/* What it was like when the team kept its snapshot: a hash, or a word. */
static const char *
read_kept (const BriefJsonCursor *cursor)
{
  const char *kept = read_string (cursor, "kept");
  BriefJsonCursor member;

  if (kept != NULL && !g_str_equal (kept, BRIEF_ENTRY_KEPT_REMOVED) && !brief_pack_rules_is_hash (kept)
      && brief_json_cursor_find_member (cursor, "kept", &member))
    brief_json_cursor_error (&member, _ ("\"%s\" is neither a SHA-256 hash nor \"removed\""), kept);
  return kept;
}

static BriefEntry *
read_entry (const BriefJsonCursor *cursor, GHashTable *keys)
{
  g_autoptr (BriefSnapshot) snapshot = NULL;
  g_autoptr (BriefShown) shown = NULL;
  g_autoptr (JsonObject) unknown = NULL;
  const char *key, *reference, *note, *kept;
  BriefEntry *entry;
  BriefJsonCursor member;
  gboolean has_snapshot;

  if (!brief_pack_rules_check_object (cursor))
    return NULL;

  key = read_key (cursor, "key", keys);
  reference = read_reference (cursor);
  note = read_string (cursor, "note");
  has_snapshot = brief_json_cursor_find_member (cursor, "snapshot", &member);
  if (has_snapshot)
    snapshot = brief_snapshot_read (&member);
  if (!brief_json_cursor_find_member (cursor, "note", &member)
      && !(has_snapshot && brief_json_cursor_find_member (cursor, "item", &member)))
    brief_json_cursor_error (cursor, _ ("should have \"item\" and \"snapshot\", or \"note\""));
  if (brief_json_cursor_find_member (cursor, "show", &member))
    shown = brief_shown_read (&member);
  kept = read_kept (cursor);
  check_reference (cursor, reference, snapshot);
  unknown = brief_pack_rules_dup_unknown (cursor, entry_members);
  if (key == NULL)
    return NULL;
  entry = brief_entry_new (key, reference, snapshot, shown, note, unknown);
  brief_entry_set_kept (entry, kept);
  return entry;
}

static GPtrArray *
read_entries (const BriefJsonCursor *section, GHashTable *keys)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  BriefJsonCursor array, element;
  BriefJsonWalk walk;

  if (!brief_pack_rules_find_required (section, "entries", &array) || !brief_pack_rules_check_array (&array))
    return entries;
  brief_json_walk_init (&walk, &array);
  while (brief_json_walk_next (&walk, &element))
    {
      BriefEntry *entry = read_entry (&element, keys);

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  return entries;
}

static void
take_section (GPtrArray *sections, const BriefJsonCursor *cursor, GHashTable *keys)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (JsonObject) unknown = NULL;
  const char *key, *title = NULL, *note;
  BriefJsonCursor member;

  if (!brief_pack_rules_check_object (cursor))
    return;
  key = read_key (cursor, "key", keys);
  if (brief_pack_rules_find_required (cursor, "title", &member))
    title = brief_text_rules_read (&member, FALSE);
  note = read_string (cursor, "note");
  entries = read_entries (cursor, keys);
  unknown = brief_pack_rules_dup_unknown (cursor, section_members);
  if (key != NULL && title != NULL)
    g_ptr_array_add (sections, brief_section_new (key, title, note, entries, unknown));
}

static void
read_sections (const BriefJsonCursor *root, BriefPack *pack)
{
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) sections = g_ptr_array_new_with_free_func (g_object_unref);
  BriefJsonCursor array, element;
  BriefJsonWalk walk;

  if (!brief_pack_rules_find_required (root, "sections", &array) || !brief_pack_rules_check_array (&array))
    return;
  brief_json_walk_init (&walk, &array);
  while (brief_json_walk_next (&walk, &element))
    take_section (sections, &element, keys);
  brief_pack_splice (pack, 0, 0, sections);
}

static void
report_value (const BriefJsonCursor *cursor, const BriefPackField *field)
{
  g_autofree char *words = NULL;

  switch (field->kind)
    {
    case BRIEF_PACK_FIELD_DATE:
      brief_json_cursor_error (cursor, _ ("no date of the calendar, written as 2016, 2016-05 or 2016-05-26"));
      break;
    case BRIEF_PACK_FIELD_LANGUAGE:
      brief_json_cursor_error (cursor, _ ("no language tag such as en or zh-Hant"));
      break;
    case BRIEF_PACK_FIELD_WORD:
      brief_json_cursor_error (cursor, _ ("should be a word of up to 32 letters a to z, digits and hyphens"));
      break;
    case BRIEF_PACK_FIELD_CHOICE:
      words = g_strjoinv (", ", (char **) field->choices);
      /* Translators: a list of words of the file format, such as “primary, secondary, outline”. */
      brief_json_cursor_error (cursor, _ ("should be one of: %s"), words);
      break;
    case BRIEF_PACK_FIELD_TEXT:
    case BRIEF_PACK_FIELD_SWITCH:
    default:
      g_assert_not_reached ();
    }
}

static void
read_value (const BriefJsonCursor *cursor, BriefPack *pack, guint i)
{
  const BriefPackField *field = &brief_pack_fields[i];
  const char *text;
  gboolean on;

  if (field->kind == BRIEF_PACK_FIELD_SWITCH)
    {
      if (brief_json_cursor_get_boolean (cursor, &on))
        brief_pack_change_value (pack, i, g_variant_new_boolean (on));
      else
        brief_json_cursor_error (cursor, _ ("should be true or false"));
      return;
    }

  text = brief_text_rules_read (cursor, field->kind != BRIEF_PACK_FIELD_TEXT);
  if (text == NULL)
    return;
  if (!brief_pack_field_accepts (field, text))
    {
      report_value (cursor, field);
      return;
    }
  if (i == BRIEF_PACK_FIELD_TEMPLATE && !g_strv_contains (known_templates, text))
    brief_json_cursor_warn (cursor, _ ("not known; kept, and read as \"briefing\""));
  if (*text != '\0')
    brief_pack_change_value (pack, i, g_variant_new_string (text));
}

static void
read_fields (const BriefJsonCursor *object, BriefPack *pack, gboolean are_options)
{
  for (guint i = 0; i < BRIEF_PACK_N_FIELDS; i++)
    {
      const BriefPackField *field = &brief_pack_fields[i];
      BriefJsonCursor member;

      if (field->is_option != are_options)
        continue;
      if (brief_json_cursor_find_member (object, field->name, &member))
        read_value (&member, pack, i);
      else if (field->is_required)
        brief_json_cursor_error (object, _ ("\"%s\" is missing"), field->name);
    }
}

static void
read_saved (const BriefJsonCursor *root, BriefPack *pack)
{
  g_autoptr (JsonObject) unknown = NULL;
  const char *const names[] = { "hash", "parent" };
  const char *hashes[G_N_ELEMENTS (names)] = { NULL };
  BriefJsonCursor saved, member;
  gint64 revision = 0;

  if (!brief_json_cursor_find_member (root, "saved", &saved) || !brief_pack_rules_check_object (&saved))
    return;
  if (brief_pack_rules_find_required (&saved, "revision", &member)
      && (!brief_json_cursor_get_integer (&member, &revision) || revision < 1))
    brief_json_cursor_error (&member, _ ("should be a whole number from 1"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (i == 0 ? !brief_pack_rules_find_required (&saved, names[i], &member)
                 : !brief_json_cursor_find_member (&saved, names[i], &member))
        continue;
      hashes[i] = brief_text_rules_read (&member, TRUE);
      if (hashes[i] != NULL && !brief_pack_rules_is_hash (hashes[i]))
        brief_json_cursor_error (&member, _ ("no SHA-256 hash: 64 digits 0 to 9 and a to f"));
    }
  unknown = brief_pack_rules_dup_unknown (&saved, saved_members);
  if (hashes[0] != NULL)
    brief_pack_take_saved (pack, brief_saved_state_new (revision, hashes[0], hashes[1], unknown));
}

static void
check_logo_data (const BriefJsonCursor *cursor)
{
  const char *text = brief_text_rules_read (cursor, TRUE);
  gsize length, padding = 0;

  if (text == NULL)
    return;
  length = strlen (text);
  while (padding < 2 && length > padding && text[length - padding - 1] == '=')
    padding++;
  if (length % 4 != 0
      || strspn (text, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
             != length - padding)
    brief_json_cursor_error (cursor, _ ("no base64 text"));
  else if (length / 4 * 3 - padding > BRIEF_PACK_LOGO_SIZE_MAX)
    brief_json_cursor_error (cursor, _ ("a logo larger than 1 MiB"));
}

static void
read_logo (const BriefJsonCursor *root, BriefPackKept *kept)
{
  BriefJsonCursor logo, member;
  const char *type;

  if (!brief_json_cursor_find_member (root, "logo", &logo) || !brief_pack_rules_check_object (&logo))
    return;
  if (brief_pack_rules_find_required (&logo, "type", &member))
    {
      type = brief_text_rules_read (&member, TRUE);
      if (type != NULL && !g_strv_contains (brief_pack_get_logo_types (), type))
        brief_json_cursor_error (&member, _ ("should be one of: %s"), "image/png, image/jpeg, image/svg+xml");
    }
  if (brief_pack_rules_find_required (&logo, "data", &member))
    check_logo_data (&member);
  if (brief_pack_rules_find_required (&logo, "alt", &member))
    (void) brief_text_rules_read (&member, TRUE);
  brief_pack_rules_warn_unknown (&logo, logo_members);
  kept->logo = json_object_ref (json_node_get_object (logo.node));
}

static void
check_own_source (const BriefJsonCursor *cursor, GHashTable *ids, const BriefReading *reading)
{
  g_autoptr (BriefSource) source = NULL;
  BriefJsonCursor member;

  if (!brief_pack_rules_check_object (cursor))
    return;
  (void) brief_pack_rules_find_required (cursor, "title", &member);
  brief_pack_rules_warn_unknown_fields (cursor, brief_source_fields);
  if (brief_pack_rules_find_required (cursor, "id", &member) && brief_json_cursor_get_string (&member) != NULL
      && !g_hash_table_add (ids, (gpointer) brief_json_cursor_get_string (&member)))
    brief_json_cursor_error (&member, _ ("id \"%s\" stands twice"), brief_json_cursor_get_string (&member));
  source = brief_source_read (cursor, reading);
}

static void
read_own_sources (const BriefJsonCursor *root, BriefPackKept *kept)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  BriefReading reading = { .collection_id = "", .language = "en", .partial = TRUE };
  BriefJsonCursor array, element;
  BriefJsonWalk walk;

  if (!brief_json_cursor_find_member (root, "sources", &array) || !brief_pack_rules_check_array (&array))
    return;
  if (brief_json_cursor_find_member (root, "language", &element)
      && brief_json_cursor_get_string (&element) != NULL)
    reading.language = brief_json_cursor_get_string (&element);
  brief_json_walk_init (&walk, &array);
  while (brief_json_walk_next (&walk, &element))
    check_own_source (&element, ids, &reading);
  kept->sources = json_array_ref (json_node_get_array (array.node));
}

static JsonObject *
dup_unknown_members (const BriefJsonCursor *root)
{
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  g_strv_builder_addv (known, (const char **) other_members);
  for (guint i = 0; i < BRIEF_PACK_N_FIELDS; i++)
    if (!brief_pack_fields[i].is_option)
      g_strv_builder_add (known, brief_pack_fields[i].name);
  names = g_strv_builder_end (known);
  return brief_pack_rules_dup_unknown (root, (const char *const *) names);
}

static JsonObject *
dup_unknown_options (const BriefJsonCursor *options)
{
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < BRIEF_PACK_N_FIELDS; i++)
    if (brief_pack_fields[i].is_option)
      g_strv_builder_add (known, brief_pack_fields[i].name);
  names = g_strv_builder_end (known);
  return brief_pack_rules_dup_unknown (options, (const char *const *) names);
}

/* The logo has a bound of its own, so the scan lets longer texts through; all others are held to theirs here. */
static void
check_lengths (const BriefJsonCursor *cursor)
{
  const char *text = brief_json_cursor_get_string (cursor);
  g_autofree char *bound = NULL;
  BriefJsonCursor child;
  BriefJsonWalk walk;

  if (text != NULL && strlen (text) > BRIEF_JSON_STRING_MAX)
    {
      bound = g_format_size_full (BRIEF_JSON_STRING_MAX, G_FORMAT_SIZE_IEC_UNITS);
      brief_json_cursor_error (cursor, _ ("a string of more than %s"), bound);
    }
  if ((!brief_json_cursor_is_object (cursor) && !brief_json_cursor_is_array (cursor))
      || (cursor->parent != NULL && cursor->parent->parent == NULL
          && g_strcmp0 (cursor->member, "logo") == 0))
    return;
  brief_json_walk_init (&walk, cursor);
  while (brief_json_walk_next (&walk, &child))
    check_lengths (&child);
}

/* Says first of all whether this is a pack, and one that we can read: else no other problem is worth a word. */
static gboolean
check_format (const BriefJsonCursor *root, gboolean *newer)
{
  BriefJsonCursor member;
  gint64 version;

  if (!brief_pack_rules_check_object (root) || !brief_pack_rules_find_required (root, "format", &member))
    return FALSE;
  if (g_strcmp0 (brief_json_cursor_get_string (&member), "briefings-pack") != 0)
    {
      brief_json_cursor_error (&member, _ ("no briefing pack: should be \"%s\""), "briefings-pack");
      return FALSE;
    }
  if (!brief_pack_rules_find_required (root, "version", &member))
    return FALSE;
  if (!brief_json_cursor_get_integer (&member, &version) || version < PACK_VERSION)
    {
      brief_json_cursor_error (&member, _ ("should be a whole number from 1"));
      return FALSE;
    }
  *newer = version > PACK_VERSION;
  if (*newer)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, version);

      /* Translators: both are versions of the file format, such as 2. */
      brief_json_cursor_error (&member, _ ("version %s of the format; this program reads %d"), number,
                               PACK_VERSION);
    }
  return !*newer;
}

/**
 * brief_pack_read:
 * @root: the root of a pack in JSON
 * @newer: (out): whether it was written by a newer version of the format
 *
 * Reads a pack and reports all that is wrong with it.
 *
 * Returns: (transfer full) (nullable): the pack, or %NULL where an error was reported
 */
BriefPack *
brief_pack_read (const BriefJsonCursor *root, gboolean *newer)
{
  g_autoptr (BriefPack) pack = NULL;
  g_autofree char *hash = NULL;
  BriefPackKept kept = { NULL };
  BriefJsonCursor options;
  const char *id;

  *newer = FALSE;
  if (!check_format (root, newer))
    return NULL;

  check_lengths (root);
  id = read_key (root, "id", NULL);
  read_logo (root, &kept);
  read_own_sources (root, &kept);
  kept.unknown = dup_unknown_members (root);
  if (brief_json_cursor_find_member (root, "options", &options) && brief_pack_rules_check_object (&options))
    kept.unknown_options = dup_unknown_options (&options);

  pack = brief_pack_new_with_id (id, &kept);
  read_fields (root, pack, FALSE);
  if (brief_json_cursor_find_member (root, "options", &options) && brief_json_cursor_is_object (&options))
    read_fields (&options, pack, TRUE);
  read_sections (root, pack);
  read_saved (root, pack);
  if (brief_problems_has_errors (root->problems))
    return NULL;

  hash = brief_pack_hash_tree (json_node_get_object (root->node));
  brief_pack_set_content_hash (pack, hash);
  return g_steal_pointer (&pack);
}
