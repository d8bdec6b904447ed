/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/brief-cli.h"
#include "ui/brief-application.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

int
main (int argc, char **argv)
{
  g_autoptr (BriefApplication) application = NULL;

  /* A file over the limit is an error to tell, as a full disk is, and no reason to die over a half-written file. */
  signal (SIGXFSZ, SIG_IGN);

  setlocale (LC_ALL, "");
  /* All texts are UTF-8, those that are typed as well, and what stands between the digits of a number. */
  if (!g_get_charset (NULL))
    {
      setlocale (LC_CTYPE, "C.UTF-8");
      setlocale (LC_NUMERIC, "C.UTF-8");
    }
  bindtextdomain (GETTEXT_PACKAGE, BRIEF_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (brief_cli_handles (argc, argv))
    return brief_cli_run (argc, argv);

  application = brief_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
