/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/brief-cli-commands.h"
#include "cli/brief-cli-pack.h"
#include "cli/brief-cli-support.h"
#include "document/brief-preflight.h"
#include "export/brief-pack-export.h"
#include "pack/brief-pack-fields.h"
#include "pack/brief-pack-file.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  BriefCliPackOptions pack;
  char *output;
  char *format;
  char *paper;
  char *citations;
  char *numbering;
  char *pdf_standard;
  gboolean large_print;
  gboolean draft;
  gboolean strict;
  gboolean no_cover;
  gboolean no_contents;
  gboolean no_sources;
} Options;

static void
options_clear (Options *options)
{
  brief_cli_pack_options_clear (&options->pack);
  g_clear_pointer (&options->output, g_free);
  g_clear_pointer (&options->format, g_free);
  g_clear_pointer (&options->paper, g_free);
  g_clear_pointer (&options->citations, g_free);
  g_clear_pointer (&options->numbering, g_free);
  g_clear_pointer (&options->pdf_standard, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
misuse (GError **error, const char *message)
{
  g_set_error_literal (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, message);
  return FALSE;
}

/* However the two are written. */
static gboolean
is_same_file (const char *file, const char *output)
{
  struct stat first, second;

  return file != NULL && stat (file, &first) == 0 && stat (output, &second) == 0
         && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/* An option that takes a word of the pack format is named as the format names it. */
static gboolean
check_choice (guint field, const char *word, GError **error)
{
  g_autofree char *words = NULL;

  if (word == NULL || brief_pack_field_accepts (&brief_pack_fields[field], word))
    return TRUE;
  words = g_strjoinv (", ", (char **) brief_pack_fields[field].choices);
  /* Translators: an option of the command line and what was typed for it, then the words that could have been. */
  g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, _ ("--%s cannot be “%s”; it takes %s"),
               brief_pack_fields[field].name, word, words);
  return FALSE;
}

static gboolean
check_choices (Options *options, GError **error)
{
  return check_choice (BRIEF_PACK_FIELD_PAPER, options->paper, error)
         && check_choice (BRIEF_PACK_FIELD_CITATIONS, options->citations, error)
         && check_choice (BRIEF_PACK_FIELD_NUMBERING, options->numbering, error)
         && check_choice (BRIEF_PACK_FIELD_PDF_STANDARD, options->pdf_standard, error);
}

static gboolean
check_options (Options *options, const char *file, GError **error)
{
  if (options->output == NULL)
    return misuse (error, _ ("“export” needs --output"));
  if ((file == NULL) == (options->pack.template_name == NULL))
    return misuse (error, _ ("“export” needs a pack or --template, not both"));
  if (file != NULL && (options->pack.collection != NULL || options->pack.country != NULL))
    return misuse (error, _ ("--collection and --country go with --template"));
  if (options->format != NULL && !g_str_equal (options->format, "pdf"))
    {
      /* Translators: what was typed for --format, then the names of the formats that there are. */
      g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED, _ ("no format “%s”; formats are %s"),
                   options->format, "pdf");
      return FALSE;
    }
  if (!check_choices (options, error))
    return FALSE;
  if (g_str_has_suffix (options->output, ".briefing") || is_same_file (file, options->output))
    return misuse (error, _ ("--output would write the PDF over a pack"));
  return brief_cli_pack_options_check (&options->pack, error);
}

/* A pack with problems tells them all; a valid one may have warnings. */
static BriefPack *
read_pack (const char *file, GError **error)
{
  g_autoptr (BriefProblems) problems = brief_problems_new (file);
  BriefPack *pack = brief_pack_read_file (file, problems, error);
  g_autofree char *list = brief_problems_to_string (problems);

  g_printerr ("%s", list);
  return pack;
}

static void
apply_detail (BriefPack *pack, const char *name, const char *value)
{
  if (value != NULL)
    brief_pack_set_detail (pack, name, value);
}

static void
apply_options (Options *options, BriefPack *pack)
{
  apply_detail (pack, "title", options->pack.title);
  apply_detail (pack, "language", options->pack.language);
  apply_detail (pack, "paper", options->paper);
  apply_detail (pack, "citations", options->citations);
  apply_detail (pack, "numbering", options->numbering);
  apply_detail (pack, "pdf-standard", options->pdf_standard);
  if (options->large_print)
    brief_pack_set_option (pack, "large-print", TRUE);
  if (options->draft)
    brief_pack_set_option (pack, "draft", TRUE);
  if (options->no_cover)
    brief_pack_set_option (pack, "cover", FALSE);
  if (options->no_contents)
    brief_pack_set_option (pack, "contents", FALSE);
  if (options->no_sources)
    brief_pack_set_option (pack, "sources", FALSE);
}

/* Tells what was found; what breaks the file always fails the export, the rest where that was asked for. */
static gboolean
check_findings (GPtrArray *findings, gboolean strict, GError **error)
{
  guint n_failures = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const BriefPreflightFinding *finding = g_ptr_array_index (findings, i);
      const gboolean fails = strict || finding->severity == BRIEF_SEVERITY_ERROR;
      g_autofree char *words = brief_preflight_finding_to_string (finding);

      n_failures += fails ? 1 : 0;
      g_printerr ("briefings: %s%s\n", fails ? "" : _ ("warning: "), words);
    }
  if (n_failures == 0)
    return TRUE;
  g_set_error (error, BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_FAILED,
               ngettext ("nothing was exported: %u problem", "nothing was exported: %u problems", n_failures),
               n_failures);
  return FALSE;
}

static gboolean
check_pack (BriefPack *pack, gboolean strict, GError **error)
{
  g_autoptr (GPtrArray) findings = brief_preflight (pack);

  return check_findings (findings, strict, error);
}

static gboolean
check_pages (BriefPack *pack, BriefPages *pages, gboolean strict, GError **error)
{
  g_autoptr (GPtrArray) findings = brief_preflight_pages (pack, pages);

  return check_findings (findings, strict, error);
}

static void
show_progress (double fraction, gpointer user_data)
{
  /* Translators: a percentage of the work that is done. */
  g_printerr ("\r%s", "");
  g_printerr (_ ("Exporting… %d%%"), (int) (fraction * 100));
}

static gboolean
export_pack (BriefPack *pack, const Options *options, GError **error)
{
  const gboolean on_terminal = isatty (STDERR_FILENO) != 0;
  g_autoptr (BriefPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;

  pages = brief_pack_lay_out (pack, NULL, on_terminal ? show_progress : NULL, NULL, error);
  if (on_terminal)
    g_printerr ("\r\033[K");
  if (pages == NULL || !check_pages (pack, pages, options->strict, error))
    return FALSE;
  bytes = brief_pack_export_pdf (pack, pages, NULL, NULL, NULL, error);
  return bytes != NULL && brief_cli_write (options->output, bytes, error);
}

static gboolean
run (Options *options, const char *file, GError **error)
{
  g_autoptr (BriefPack) pack = NULL;

  if (!check_options (options, file, error))
    return FALSE;
  pack = file != NULL ? read_pack (file, error) : brief_cli_pack_options_make (&options->pack, error);
  if (pack == NULL)
    return FALSE;
  apply_options (options, pack);
  return check_pack (pack, options->strict, error) && export_pack (pack, options, error);
}

/**
 * brief_cli_export:
 * @arguments: (array zero-terminated=1): the command and its arguments
 *
 * `briefings export`: a pack, or one made from a template, as a PDF.
 *
 * Returns: an exit status
 */
int
brief_cli_export (char **arguments)
{
  g_auto (Options) options = { { NULL } };
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "template", 0, 0, G_OPTION_ARG_STRING, &options.pack.template_name,
      N_ ("briefing, one-page, country, submission or plain"), N_ ("NAME") },
    { "collection", 0, 0, G_OPTION_ARG_STRING, &options.pack.collection,
      N_ ("The collection to fill it from"), N_ ("ID") },
    { "country", 0, 0, G_OPTION_ARG_STRING, &options.pack.country,
      N_ ("The place of a country pack (ISO 3166 code)"), N_ ("CODE") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.pack.title, N_ ("The title of the document"),
      N_ ("TITLE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.pack.language,
      N_ ("The language of the document (BCP 47 tag)"), N_ ("TAG") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("The file to write; - for standard output"),
      N_ ("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("pdf"), N_ ("FORMAT") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, N_ ("a4 or letter"), N_ ("PAPER") },
    { "citations", 0, 0, G_OPTION_ARG_STRING, &options.citations,
      N_ ("endnotes (a list of sources) or footnotes"), N_ ("WAY") },
    { "numbering", 0, 0, G_OPTION_ARG_STRING, &options.numbering, N_ ("none, headings or paragraphs"),
      N_ ("WHAT") },
    { "pdf-standard", 0, 0, G_OPTION_ARG_STRING, &options.pdf_standard,
      N_ ("ua1-a2a, or ua1-a3a, which has the pack itself within"), N_ ("STANDARD") },
    { "large-print", 0, 0, G_OPTION_ARG_NONE, &options.large_print, N_ ("Larger letters"), NULL },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &options.draft, N_ ("Mark every page as a draft"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &options.strict, N_ ("Fail on what would only be warned of"), NULL },
    { "no-cover", 0, 0, G_OPTION_ARG_NONE, &options.no_cover, N_ ("Leave the cover out"), NULL },
    { "no-contents", 0, 0, G_OPTION_ARG_NONE, &options.no_contents, N_ ("Leave the contents out"), NULL },
    { "no-sources", 0, 0, G_OPTION_ARG_NONE, &options.no_sources, N_ ("Leave the list of sources out"),
      NULL },
    { NULL },
  };

  if (!brief_cli_parse (arguments, _ ("[FILE.briefing]"),
                        _ ("Exports a pack, or one made from a template, as a PDF."), entries, 0, 1, &error)
      || !run (&options, arguments[1], &error))
    return brief_cli_report (error);
  return BRIEF_CLI_DONE;
}
