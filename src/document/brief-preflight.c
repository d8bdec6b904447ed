/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-preflight.h"

#include "model/brief-passage.h"
#include "model/brief-report.h"

#include <glib/gi18n-lib.h>

/* Law may have changed since: DESIGN section 10. */
#define LAW_AGE_MAX_MONTHS 24
#define NOTE_LENGTH_MAX 100000

static void
finding_free (BriefPreflightFinding *finding)
{
  g_free (finding->message);
  g_free (finding->key);
  g_free (finding);
}

static void
add_finding (GPtrArray *findings, BriefSeverity severity, const char *key, char *message)
{
  BriefPreflightFinding *finding = g_new0 (BriefPreflightFinding, 1);

  finding->severity = severity;
  finding->message = message;
  finding->key = g_strdup (key);
  g_ptr_array_add (findings, finding);
}

/* A pack without a date is for today. */
static BriefPartialDate
get_date (BriefPack *pack)
{
  g_autoptr (GDateTime) now = NULL;

  if (brief_partial_date_is_set (brief_pack_get_date (pack)))
    return *brief_pack_get_date (pack);
  now = g_date_time_new_now_local ();
  return (BriefPartialDate) {
    .year = (guint16) g_date_time_get_year (now),
    .month = (guint8) g_date_time_get_month (now),
    .day = (guint8) g_date_time_get_day_of_month (now),
  };
}

static void
check_law (GPtrArray *findings, BriefPack *pack, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  const BriefPartialDate date = get_date (pack);
  g_autofree char *heading = brief_entry_dup_heading (entry, brief_pack_get_language (pack));
  GPtrArray *law;
  guint n_old = 0, n_undated = 0;

  if (!BRIEF_IS_REPORT (brief_snapshot_get_item (snapshot))
      || !(brief_entry_get_parts (entry) & BRIEF_PART_LAW))
    return;

  law = brief_report_get_law (BRIEF_REPORT (brief_snapshot_get_item (snapshot)));
  for (guint i = 0; law != NULL && i < law->len; i++)
    {
      const BriefPartialDate *as_of = brief_passage_get_as_of (g_ptr_array_index (law, i));

      if (!brief_partial_date_is_set (as_of))
        n_undated++;
      else if (brief_partial_date_months_between (as_of, &date) > LAW_AGE_MAX_MONTHS)
        n_old++;
    }
  if (n_old > 0)
    /* Translators: the first argument is the title of a report. */
    add_finding (
        findings, BRIEF_SEVERITY_WARNING, brief_entry_get_key (entry),
        g_strdup_printf (ngettext ("“%s”: %u statement about the law is more than two years old",
                                   "“%s”: %u statements about the law are more than two years old", n_old),
                         heading, n_old));
  if (n_undated > 0)
    /* Translators: the first argument is the title of a report. */
    add_finding (
        findings, BRIEF_SEVERITY_WARNING, brief_entry_get_key (entry),
        g_strdup_printf (ngettext ("“%s”: the day of %u statement about the law is not known",
                                   "“%s”: the day of %u statements about the law is not known", n_undated),
                         heading, n_undated));
}

/* A reader can look up neither a source without an address nor one without a number. Each is told of once. */
static void
check_sources (GPtrArray *findings, BriefPack *pack, BriefEntry *entry, GHashTable *seen)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  JsonArray *sources = json_object_get_array_member (brief_snapshot_get_json (snapshot), "sources");

  for (guint i = 0; sources != NULL && i < json_array_get_length (sources); i++)
    {
      const char *id = json_object_get_string_member (json_array_get_object_element (sources, i), "id");
      BriefSource *source = brief_snapshot_lookup_source (snapshot, id);

      if (source == NULL || brief_source_get_url (source) != NULL || brief_source_get_number (source) != NULL
          || (brief_source_get_copies (source) != NULL && brief_source_get_copies (source)->len > 0)
          || !g_hash_table_add (seen,
                                g_strconcat (brief_snapshot_get_collection_id (snapshot), "/", id, NULL)))
        continue;
      /* Translators: the title of a source. */
      add_finding (findings, BRIEF_SEVERITY_WARNING, brief_entry_get_key (entry),
                   g_strdup_printf (_ ("the source “%s” has neither an address nor a number"),
                                    brief_localized_text_resolve (brief_source_get_title (source),
                                                                  brief_pack_get_language (pack), NULL)));
    }
}

/* Nobody reads it, and laying it out takes its time. */
static void
check_note (GPtrArray *findings, const char *key, const char *note)
{
  const glong length = note != NULL ? g_utf8_strlen (note, -1) : 0;

  if (length > NOTE_LENGTH_MAX)
    /* Translators: the number of characters of a note. */
    add_finding (findings, BRIEF_SEVERITY_WARNING, key,
                 g_strdup_printf (_ ("a note has %ld characters: the export takes long"), length));
}

static void
check_section (GPtrArray *findings, BriefPack *pack, BriefSection *section, GHashTable *seen)
{
  if (brief_section_get_n_entries (section) == 0)
    add_finding (findings, BRIEF_SEVERITY_WARNING, brief_section_get_key (section),
                 *brief_section_get_title (section) == '\0'
                     ? g_strdup (_ ("a section without heading is empty"))
                     /* Translators: the title of a section. */
                     : g_strdup_printf (_ ("the section “%s” is empty"), brief_section_get_title (section)));
  check_note (findings, brief_section_get_key (section), brief_section_get_note (section));
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    {
      BriefEntry *entry = brief_section_get_entry (section, i);

      check_note (findings, brief_entry_get_key (entry), brief_entry_get_note (entry));
      if (brief_entry_get_snapshot (entry) == NULL)
        continue;
      check_law (findings, pack, entry);
      check_sources (findings, pack, entry, seen);
    }
}

/**
 * brief_preflight:
 * @pack: a pack
 *
 * Looks a pack over before it is exported (DESIGN sections 10 and 11).
 *
 * Returns: (transfer full) (element-type BriefPreflightFinding): what a person should know
 */
GPtrArray *
brief_preflight (BriefPack *pack)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) finding_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *title;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), findings);

  title = brief_pack_get_title (pack);
  if (title == NULL || *title == '\0')
    add_finding (findings, BRIEF_SEVERITY_WARNING, NULL, g_strdup (_ ("the pack has no title")));
  if (brief_pack_get_n_entries (pack) == 0)
    add_finding (findings, BRIEF_SEVERITY_ERROR, NULL, g_strdup (_ ("the pack is empty")));
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    check_section (findings, pack, brief_pack_get_section (pack, i), seen);
  return findings;
}
