/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/brief-cli.h"

#include "cli/brief-cli-commands.h"
#include "cli/brief-cli-support.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* The commands and what stands after them; docs and `--help` have the same order as DESIGN section 11. */
static const struct {
  const char *name;
  const char *parameters;
  const char *summary;
  int (*run) (char **arguments);
} commands[] = {
  { "list", N_ ("[--type=T] [--collection=ID] [--country=CC] [--theme=T] [--format=text|json]"),
    N_ ("list items"), brief_cli_list },
  { "show", N_ ("ITEM [--language=TAG] [--format=text|markdown|json]"),
    N_ ("show an item with all its sources"), brief_cli_show },
  { "search",
    N_ ("QUERY [--type=T] [--collection=ID] [--country=CC] [--theme=T] [--limit=N] [--format=text|json]"),
    N_ ("find items by words"), brief_cli_search },
  { "check", N_ ("FILE…"), N_ ("check collections and packs, and print what is wrong with them"),
    brief_cli_check },
  { "new",
    N_ ("--template=NAME [--collection=ID] [--country=CC] [--title=…] [--language=TAG] "
        "--output=FILE.briefing"),
    N_ ("make a pack from a template"), brief_cli_new },
  { "export",
    N_ ("FILE.briefing | --template=NAME [--collection=ID] [--country=CC] [--title=…]\n"
        "          --output=FILE [--format=pdf] [--paper=a4|letter] [--language=TAG] [--large-print] "
        "[--draft]\n"
        "          [--strict] [--no-cover] [--no-contents] [--no-sources] [--citations=endnotes|footnotes]\n"
        "          [--numbering=none|headings|paragraphs] [--pdf-standard=ua1-a2a|ua1-a3a]"),
    N_ ("export a pack as a PDF"), brief_cli_export },
};

static int
print_version (void)
{
  g_print ("briefings %s\n", BRIEF_VERSION);
  return BRIEF_CLI_DONE;
}

static int
print_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n\n", _ ("Read policy evidence and prepare briefing packs."));
  g_string_append_printf (text, "%s\n", _ ("Usage:"));
  g_string_append_printf (text, "  briefings %s\n      %s\n", _ ("[--new-window] [FILE…]"),
                          _ ("open the window, and packs in it"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  briefings %s %s\n      %s\n", commands[i].name,
                            _ (commands[i].parameters), _ (commands[i].summary));
  g_string_append_printf (text, "  briefings --version\n  briefings --help\n\n%s\n",
                          _ ("“briefings COMMAND --help” tells more of a command.\n"
                             "Exit status: 0 done, 1 the input or the work failed, 2 wrong usage."));
  brief_cli_print (text->str);
  return BRIEF_CLI_DONE;
}

/* What could not be printed was not done. */
static int
finish_output (int status)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  g_printerr ("briefings: %s\n", _ ("standard output could not be written"));
  return BRIEF_CLI_FAILED;
}

static int
report_unknown (const char *name)
{
  g_autoptr (GError) error = g_error_new (BRIEF_CLI_ERROR, BRIEF_CLI_ERROR_MISUSED,
                                          _ ("unknown option or command “%s”"), name);

  return brief_cli_report (error);
}

/* Options that the window takes; GApplication's own are among them. */
static gboolean
is_window_option (const char *argument)
{
  return g_str_equal (argument, "--new-window") || g_str_equal (argument, "--")
         || g_str_has_prefix (argument, "--gapplication-");
}

/* Something that looks like a word rather than a file. */
static gboolean
is_mistyped_command (const char *argument)
{
  for (const char *p = argument; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && *p != '-')
      return FALSE;
  return *argument != '\0' && !g_file_test (argument, G_FILE_TEST_EXISTS);
}

/**
 * brief_cli_handles:
 * @argc: the number of arguments of the program
 * @argv: the arguments
 *
 * Returns: whether they are for the command line, which needs no display; else they are for the window
 */
gboolean
brief_cli_handles (int argc, char **argv)
{
  if (argc < 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return TRUE;
  if (argv[1][0] == '-')
    return !is_window_option (argv[1]);
  return is_mistyped_command (argv[1]);
}

/**
 * brief_cli_run:
 * @argc: the number of arguments of the program
 * @argv: the arguments
 *
 * Runs a command of the command line (DESIGN section 11).
 *
 * Returns: the exit status of the program
 */
int
brief_cli_run (int argc, char **argv)
{
  g_return_val_if_fail (argc >= 2, BRIEF_CLI_MISUSED);

  if (g_str_equal (argv[1], "--version"))
    return finish_output (print_version ());
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    return finish_output (print_help ());

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      {
        /* A copy: the command takes its options out. */
        g_auto (GStrv) arguments = g_strdupv (argv + 1);

        return finish_output (commands[i].run (arguments));
      }
  return report_unknown (argv[1]);
}
