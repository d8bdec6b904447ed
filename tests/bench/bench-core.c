/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program needs without a window: to load the bundled collection, to answer a search, and to make the standard
 * pack a PDF. Medians of RUNS in one process, and the most memory that it had. */

#include "document/brief-composer.h"
#include "export/pdf/brief-pdf.h"
#include "library/brief-results.h"
#include "pack/brief-template.h"

#include <locale.h>
#include <sys/resource.h>

#define RUNS 9

typedef void (*Job) (BriefLibrary *library);

static void
load (BriefLibrary *library)
{
  g_autoptr (BriefLibrary) own = brief_library_new ();
  g_autoptr (GError) error = NULL;

  if (!brief_library_load (own, NULL, &error))
    g_error ("%s", error->message);
}

static void
search (BriefLibrary *library)
{
  g_autoptr (BriefQuery) all = brief_query_new ();
  g_autoptr (BriefQuery) query = brief_query_with_text (all, "cond");
  g_autoptr (BriefResults) results = brief_results_new (library, query, "en");

  g_assert (g_list_model_get_n_items (G_LIST_MODEL (results)) > 0);
}

static void export (BriefLibrary *library)
{
  g_autoptr (BriefPack) pack = brief_pack_new ("", "en");
  g_autoptr (BriefCollection) collection = g_list_model_get_item (G_LIST_MODEL (library), 0);
  g_autoptr (BriefDocument) document = NULL;
  g_autoptr (BriefStyleSheet) style = NULL;
  g_autoptr (BriefPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!brief_template_apply (brief_template_lookup ("briefing"), pack, collection, NULL, &error))
    g_error ("%s", error->message);
  document = brief_compose (pack);
  style = brief_style_sheet_new_for_pack (pack);
  pages = brief_lay_out (document, style, NULL, NULL, NULL, &error);
  if (pages != NULL)
    bytes = brief_export_pdf (pages, NULL, NULL, NULL, NULL, &error);
  if (bytes == NULL)
    g_error ("%s", error->message);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 first = *(const gint64 *) a;
  const gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
measure (const char *name, Job job, BriefLibrary *library)
{
  gint64 times[RUNS];

  for (guint i = 0; i < RUNS; i++)
    {
      const gint64 start = g_get_monotonic_time ();

      job (library);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, RUNS, sizeof *times, compare);
  g_print ("%-24s median %7.2f ms, least %7.2f, most %7.2f\n", name, (double) times[RUNS / 2] / 1000,
           (double) times[0] / 1000, (double) times[RUNS - 1] / 1000);
}

int
main (int argc, char *argv[])
{
  g_autoptr (BriefLibrary) library = brief_library_new ();
  struct rusage usage;

  setlocale (LC_ALL, "");
  load (library);
  if (!brief_library_load (library, NULL, NULL))
    return 1;
  measure ("load the collection", load, library);
  measure ("search for “cond”", search, library);
  measure ("standard pack to PDF", export, library);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("most memory              %ld MB\n", usage.ru_maxrss / 1024);
  return 0;
}
