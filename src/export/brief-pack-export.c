/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "export/brief-pack-export.h"

#include "document/brief-composer.h"
#include "document/brief-preflight.h"
#include "export/pdf/brief-pdf.h"
#include "layout/brief-fonts.h"
#include "pack/brief-pack-file.h"

#include <glib/gi18n-lib.h>

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

static void
add_warning (GPtrArray *findings, const char *key, char *message)
{
  BriefPreflightFinding *finding = brief_preflight_finding_new (BRIEF_SEVERITY_WARNING, message);

  finding->key = g_strdup (key);
  g_ptr_array_add (findings, finding);
  g_free (message);
}

static void
check_length (GPtrArray *findings, BriefPack *pack, BriefPages *pages)
{
  const guint n_pages = brief_pages_get_n_pages (pages);

  if (brief_pack_is_compact (pack) && n_pages > 1)
    add_warning (findings, NULL,
                 g_strdup_printf (ngettext ("a pack for one page takes %u page",
                                            "a pack for one page takes %u pages", n_pages),
                                  n_pages));
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
