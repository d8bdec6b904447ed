/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/brief-preflight.h"

#include "document/brief-logo.h"
#include "document/brief-notes.h"
#include "model/brief-passage.h"
#include "model/brief-readable.h"
#include "model/brief-report.h"
#include "pack/brief-citables.h"
#include "pack/brief-typed.h"

#include <glib/gi18n-lib.h>

/* Law may have changed since: DESIGN section 10. */
#define LAW_AGE_MAX_MONTHS 24
#define NOTE_LENGTH_MAX 100000
/* A heading of more is two lines and more in the contents, the outline and the running header. */
#define HEADING_LENGTH_MAX 120
/* Of what is shown of a heading or an address in a message. */
#define SUBJECT_LENGTH_MAX 80

/* What a check is about: the pack as a whole, or one of its sections or entries. */
typedef struct {
  GPtrArray *findings;
  BriefPack *pack;
  GHashTable *sources; /* those told of */
  BriefCitables *citables;
  const char *key;
  char *subject;
} Check;

/**
 * brief_preflight_finding_new:
 * @severity: whether it keeps a pack from being exported
 * @message: what a person should know
 *
 * Returns: (transfer full): a finding about the pack as a whole
 */
BriefPreflightFinding *
brief_preflight_finding_new (BriefSeverity severity, const char *message)
{
  BriefPreflightFinding *self = g_new0 (BriefPreflightFinding, 1);

  self->severity = severity;
  self->message = g_strdup (message);
  return self;
}

void
brief_preflight_finding_free (BriefPreflightFinding *self)
{
  g_free (self->message);
  g_free (self->subject);
  g_free (self->key);
  g_free (self);
}

/**
 * brief_preflight_finding_to_string:
 * @self: a finding
 *
 * Returns: (transfer full): what a person should know, and of what, in one line
 */
char *
brief_preflight_finding_to_string (const BriefPreflightFinding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->subject == NULL)
    return g_strdup (self->message);
  /* Translators: the heading of an entry or section, then what is to be known of it. */
  return g_strdup_printf (_ ("“%s”: %s"), self->subject, self->message);
}

static void
add_finding (Check *check, BriefSeverity severity, const char *message)
{
  BriefPreflightFinding *finding = brief_preflight_finding_new (severity, message);

  finding->key = g_strdup (check->key);
  finding->subject = g_strdup (check->subject);
  g_ptr_array_add (check->findings, finding);
}

static void
add_detail_finding (Check *check, const char *detail, const char *message)
{
  BriefPreflightFinding *finding = brief_preflight_finding_new (BRIEF_SEVERITY_ERROR, message);

  finding->detail = detail;
  g_ptr_array_add (check->findings, finding);
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
check_law (Check *check, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  const BriefPartialDate date = get_date (check->pack);
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
    {
      g_autofree char *message = g_strdup_printf (
          ngettext ("%'u statement about the law is more than two years old",
                    "%'u statements about the law are more than two years old", n_old),
          n_old);
      add_finding (check, BRIEF_SEVERITY_WARNING, message);
    }
  if (n_undated > 0)
    {
      g_autofree char *message = g_strdup_printf (
          ngettext ("the day of %'u statement about the law is not known",
                    "the day of %'u statements about the law is not known", n_undated),
          n_undated);
      add_finding (check, BRIEF_SEVERITY_WARNING, message);
    }
}

static char *
dup_source_message (Check *check, BriefSource *source)
{
  /* Translators: the title of a source. */
  return g_strdup_printf (_ ("the source “%s” has neither an address nor a number"),
                          brief_localized_text_resolve (brief_source_get_title (source),
                                                        brief_pack_get_language (check->pack), NULL));
}

/* A reader can look up neither a source without an address nor one without a number. Each is told of once. */
static void
check_sources (Check *check, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  JsonArray *sources = json_object_get_array_member (brief_snapshot_get_json (snapshot), "sources");

  for (guint i = 0; sources != NULL && i < json_array_get_length (sources); i++)
    {
      const char *id = json_object_get_string_member (json_array_get_object_element (sources, i), "id");
      BriefSource *source = brief_snapshot_lookup_source (snapshot, id);
      g_autofree char *message = NULL;

      if (source == NULL || brief_source_get_url (source) != NULL || brief_source_get_number (source) != NULL
          || (brief_source_get_copies (source) != NULL && brief_source_get_copies (source)->len > 0)
          || !g_hash_table_add (check->sources,
                                g_strconcat (brief_snapshot_get_collection_id (snapshot), "/", id, NULL)))
        continue;
      message = dup_source_message (check, source);
      add_finding (check, BRIEF_SEVERITY_WARNING, message);
    }
}

/* A screen reader would say “link”, and nothing of where it leads (ISO 14289-1, 7.18.5). */
static void
check_link (const char *target, const char *words, gpointer user_data)
{
  Check *check = user_data;
  g_autofree char *shown = NULL;
  g_autofree char *message = NULL;

  if (brief_is_readable (words))
    return;
  shown = brief_typed_cut (target, SUBJECT_LENGTH_MAX);
  /* Translators: the address that a link in a note leads to. */
  message = g_strdup_printf (_ ("the link to %s has no words to click on"), shown);
  add_finding (check, BRIEF_SEVERITY_ERROR, message);
}

/* Of a source of the team's own; those of a snapshot are looked over with it. */
static void
check_own_source (Check *check, BriefSource *source)
{
  g_autofree char *message = NULL;

  if (brief_source_get_url (source) != NULL || brief_source_get_number (source) != NULL
      || !g_hash_table_add (check->sources, g_strconcat ("/", brief_source_get_id (source), NULL)))
    return;
  message = dup_source_message (check, source);
  add_finding (check, BRIEF_SEVERITY_WARNING, message);
}

static void
check_citation (const BriefNoteCitation *citation, gboolean in_heading, gpointer user_data)
{
  Check *check = user_data;
  BriefCitable *citable = brief_citables_lookup (check->citables, citation->key);
  g_autofree char *shown = brief_typed_cut (citation->key, SUBJECT_LENGTH_MAX);
  g_autofree char *message = NULL;

  if (citable != NULL && !in_heading)
    {
      if (brief_citable_get_snapshot (citable) == NULL)
        check_own_source (check, brief_citable_get_source (citable));
      return;
    }
  message = g_strdup_printf (in_heading
                                 /* Translators: the short name of a source. */
                                 ? _ ("a heading in a note cites “%s”: only the text below it can")
                                 /* Translators: the short name of a source. */
                                 : _ ("a note cites “%s”, which is no source of this pack"),
                             shown);
  add_finding (check, BRIEF_SEVERITY_WARNING, message);
}

static void
check_note (Check *check, const char *note)
{
  const glong length = note != NULL ? g_utf8_strlen (note, -1) : 0;

  if (note == NULL)
    return;
  brief_notes_foreach_link (note, check_link, check);
  brief_notes_foreach_citation (note, check_citation, check);
  /* Nobody reads it, and laying it out takes its time. */
  if (length > NOTE_LENGTH_MAX)
    {
      /* Translators: the number of characters of a note. */
      g_autofree char *message = g_strdup_printf (_ ("the note has %ld characters: the export takes long"),
                                                  length);
      add_finding (check, BRIEF_SEVERITY_WARNING, message);
    }
}

static void
check_heading (Check *check, const char *heading)
{
  const glong length = g_utf8_strlen (heading, -1);
  g_autofree char *message = NULL;

  if (length <= HEADING_LENGTH_MAX)
    return;
  /* Translators: the number of characters of a heading. */
  message = g_strdup_printf (_ ("the heading has %ld characters: too long for contents and page headers"),
                             length);
  add_finding (check, BRIEF_SEVERITY_WARNING, message);
}

static void
set_subject (Check *check, const char *key, const char *heading)
{
  check->key = key;
  g_clear_pointer (&check->subject, g_free);
  check->subject = brief_typed_cut (heading, SUBJECT_LENGTH_MAX);
  if (*check->subject == '\0')
    g_clear_pointer (&check->subject, g_free);
}

static void
check_entry (Check *check, BriefEntry *entry)
{
  g_autofree char *heading = brief_entry_dup_heading (entry, brief_pack_get_language (check->pack));

  set_subject (check, brief_entry_get_key (entry), heading);
  check_note (check, brief_entry_get_note (entry));
  if (brief_entry_get_snapshot (entry) == NULL)
    return;
  check_heading (check, heading);
  check_law (check, entry);
  check_sources (check, entry);
}

/* Whether nothing would stand below the heading. */
static gboolean
is_empty (BriefSection *section)
{
  if (brief_is_readable (brief_section_get_note (section)))
    return FALSE;
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    {
      BriefEntry *entry = brief_section_get_entry (section, i);

      if (brief_entry_get_snapshot (entry) != NULL || brief_is_readable (brief_entry_get_note (entry)))
        return FALSE;
    }
  return TRUE;
}

static void
check_section (Check *check, BriefSection *section)
{
  const char *title = brief_section_get_title (section);

  set_subject (check, brief_section_get_key (section), title);
  if (is_empty (section))
    add_finding (check, BRIEF_SEVERITY_WARNING,
                 check->subject == NULL ? _ ("a section without heading is empty")
                                        : _ ("the section is empty"));
  check_heading (check, title);
  check_note (check, brief_section_get_note (section));
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    check_entry (check, brief_section_get_entry (section, i));
}

static void
check_logo (Check *check)
{
  g_autoptr (GBytes) logo = brief_pack_dup_logo (check->pack);

  if (logo == NULL)
    return;
  if (!brief_is_readable (brief_pack_get_logo_text (check->pack)))
    add_detail_finding (check, "logo", _ ("the logo has no words for people who cannot see it"));
  if (!brief_logo_can_be_decoded (logo, brief_pack_get_logo_type (check->pack)))
    add_detail_finding (check, "logo", _ ("the logo cannot be read as a picture"));
}

/* `und` is the tag of a language that nobody has determined (BCP 47). */
static gboolean
has_language (BriefPack *pack)
{
  const char *language = brief_pack_get_language (pack);

  return brief_is_readable (language) && g_ascii_strcasecmp (language, "und") != 0
         && g_ascii_strncasecmp (language, "und-", 4) != 0;
}

static gboolean
has_contents (BriefPack *pack)
{
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    if (!is_empty (brief_pack_get_section (pack, i)))
      return TRUE;
  return FALSE;
}

/**
 * brief_preflight:
 * @pack: a pack
 *
 * Looks a pack over before it is exported (DESIGN sections 10 and 11). Errors are what would break the accessible file
 * (ISO 14289-1), or leave nothing to read in it. See brief_preflight_pages() for what only the pages tell.
 *
 * Returns: (transfer full) (element-type BriefPreflightFinding): what a person should know
 */
GPtrArray *
brief_preflight (BriefPack *pack)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_preflight_finding_free);
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (BriefCitables) citables = NULL;
  Check check = { .findings = findings, .pack = pack, .sources = sources };

  g_return_val_if_fail (BRIEF_IS_PACK (pack), findings);

  citables = brief_citables_new (pack);
  check.citables = citables;
  if (!has_contents (pack))
    add_finding (&check, BRIEF_SEVERITY_ERROR, _ ("the pack is empty"));
  if (!brief_is_readable (brief_pack_get_title (pack)))
    add_detail_finding (&check, "title", _ ("the pack has no title"));
  if (!has_language (pack))
    add_detail_finding (&check, "language", _ ("the pack does not say what language it is in"));
  check_logo (&check);
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    check_section (&check, brief_pack_get_section (pack, i));
  g_free (check.subject);
  return findings;
}

/**
 * brief_preflight_count:
 * @findings: (element-type BriefPreflightFinding): findings
 * @severity: a severity
 *
 * Returns: how many of @findings have @severity
 */
guint
brief_preflight_count (GPtrArray *findings, BriefSeverity severity)
{
  guint n = 0;

  g_return_val_if_fail (findings != NULL, 0);

  for (guint i = 0; i < findings->len; i++)
    n += ((const BriefPreflightFinding *) g_ptr_array_index (findings, i))->severity == severity ? 1 : 0;
  return n;
}
