/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "export/brief-pack-export.h"

#include "document/brief-composer.h"
#include "document/brief-preflight.h"
#include "export/pdf/brief-pdf.h"
#include "layout/brief-fonts.h"
#include "pack/brief-pack-file.h"
#include "pack/brief-typed.h"

#include <glib/gi18n-lib.h>

/* How many entries that do not fit on a page are told of by name. */
#define OVERFLOWS_MAX 12
/* Of what is shown of a heading in a message. */
#define SUBJECT_LENGTH_MAX 80

/**
 * brief_pack_lay_out:
 * @pack: a pack
 * @cancellable: (nullable): a #GCancellable
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @error: return location for an error
 *
 * Composes a pack and sets it on pages, as its own options say.
 *
 * Returns: (transfer full): the pages, or %NULL
 */
BriefPages *
brief_pack_lay_out (BriefPack *pack,
                    GCancellable *cancellable,
                    BriefProgressFunc progress,
                    gpointer user_data,
                    GError **error)
{
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (BriefStyleSheet) style = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  document = brief_compose (pack);
  style = brief_style_sheet_new_for_pack (pack);
  return brief_lay_out (document, style, cancellable, progress, user_data, error);
}

static BriefPreflightFinding *
add_warning (GPtrArray *findings, const char *key, char *message)
{
  BriefPreflightFinding *finding = brief_preflight_finding_new (BRIEF_SEVERITY_WARNING, message);

  finding->key = g_strdup (key);
  g_ptr_array_add (findings, finding);
  g_free (message);
  return finding;
}

/* Whether something of an entry or section stands behind the first page. */
static gboolean
overflows (BriefPages *pages, const char *key)
{
  g_autoptr (GArray) areas = brief_pages_list_areas (pages, key);

  return areas->len > 0 && g_array_index (areas, BriefArea, areas->len - 1).page > 0;
}

static void
add_overflow (GPtrArray *findings, const char *key, const char *heading)
{
  BriefPreflightFinding *finding = brief_preflight_finding_new (BRIEF_SEVERITY_WARNING,
                                                                _ ("does not fit on the first page"));

  finding->overflows = TRUE;
  finding->key = g_strdup (key);
  if (*heading != '\0')
    finding->subject = brief_typed_cut (heading, SUBJECT_LENGTH_MAX);
  g_ptr_array_add (findings, finding);
}

static void
check_section (GPtrArray *findings, BriefSection *section, BriefPack *pack, BriefPages *pages)
{
  if (overflows (pages, brief_section_get_key (section)))
    add_overflow (findings, brief_section_get_key (section), brief_section_get_title (section));
  for (guint i = 0; i < brief_section_get_n_entries (section); i++)
    {
      BriefEntry *entry = brief_section_get_entry (section, i);
      g_autofree char *heading = brief_entry_dup_heading (entry, brief_pack_get_language (pack));

      if (overflows (pages, brief_entry_get_key (entry)))
        add_overflow (findings, brief_entry_get_key (entry), heading);
    }
}

/* Nobody goes through a list of hundreds: what begins the overflow is told of, and how many more there are. */
static void
shorten (GPtrArray *findings, guint length)
{
  const guint n_more = findings->len - length;

  g_ptr_array_set_size (findings, (int) length);
  add_warning (findings, NULL,
               g_strdup_printf (ngettext ("%'u more entry does not fit on the first page",
                                          "%'u more entries do not fit on the first page", n_more),
                                n_more))
      ->overflows = TRUE;
}

/* Says what would have to go, or be shorter, for a pack to fit on the one page that it is for. */
static void
check_length (GPtrArray *findings, BriefPack *pack, BriefPages *pages)
{
  const guint n_pages = brief_pages_get_n_pages (pages);
  const guint n_before = findings->len + 1;

  if (!brief_pack_is_compact (pack) || n_pages <= 1)
    return;
  add_warning (findings, NULL,
               g_strdup_printf (ngettext ("a pack for one page takes %'u page",
                                          "a pack for one page takes %'u pages", n_pages),
                                n_pages))
      ->overflows = TRUE;
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    check_section (findings, brief_pack_get_section (pack, i), pack, pages);
  if (findings->len > n_before + OVERFLOWS_MAX)
    shorten (findings, n_before + OVERFLOWS_MAX);
}

static void
check_fonts (GPtrArray *findings, BriefPages *pages)
{
  g_autoptr (GArray) missing = brief_pages_list_missing_characters (pages);
  const char *family = brief_fonts_find_missing ();

  if (family != NULL)
    /* Translators: the name of a font. */
    add_warning (findings, NULL,
                 g_strdup_printf (_ ("the font %s is not installed: pages look different here"), family));
  for (guint i = 0; i < missing->len; i++)
    {
      const BriefMissingCharacter *found = &g_array_index (missing, BriefMissingCharacter, i);

      /* Translators: the number of a character in Unicode, such as U+1F9FF. */
      add_warning (
          findings, found->key,
          g_strdup_printf (_ ("no font on this computer has the character U+%04X: it can be read from the "
                              "file, and not be seen"),
                           found->character));
    }
}

/**
 * brief_preflight_pages:
 * @pack: a pack
 * @pages: its pages
 *
 * What brief_preflight() cannot tell without the pages.
 *
 * Returns: (transfer full) (element-type BriefPreflightFinding): what a person should know
 */
GPtrArray *
brief_preflight_pages (BriefPack *pack, BriefPages *pages)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) brief_preflight_finding_free);

  g_return_val_if_fail (BRIEF_IS_PACK (pack), findings);
  g_return_val_if_fail (BRIEF_IS_PAGES (pages), findings);

  check_length (findings, pack, pages);
  check_fonts (findings, pages);
  return findings;
}

/**
 * brief_pack_export_pdf:
 * @pack: a pack
 * @pages: its pages
 * @cancellable: (nullable): a #GCancellable
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @error: return location for an error of %BRIEF_EXPORT_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Writes a PDF in memory, of the standard that the pack asks for: with PDF/A-3a, the pack itself is within, as it is now.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
brief_pack_export_pdf (BriefPack *pack,
                       BriefPages *pages,
                       GCancellable *cancellable,
                       BriefProgressFunc progress,
                       gpointer user_data,
                       GError **error)
{
  g_autoptr (GBytes) attachment = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);
  g_return_val_if_fail (BRIEF_IS_PAGES (pages), NULL);

  if (g_str_equal (brief_pack_get_choice (pack, "pdf-standard"), "ua1-a3a"))
    attachment = brief_pack_to_bytes (pack);
  return brief_export_pdf (pages, attachment, cancellable, progress, user_data, error);
}
