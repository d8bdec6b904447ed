/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-problems-dialog.h"

#include "pack/brief-pack-file.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static GtkWidget *
create_list (const char *const *lines)
{
  GtkWidget *window = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                    "propagate-natural-height", TRUE, "max-content-height", 300, NULL);
  g_autofree char *text = g_strjoinv ("\n", (char **) lines);
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                      "selectable", TRUE, "focusable", TRUE, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), label);
  return window;
}

/**
 * brief_problems_dialog_present_list:
 * @parent: a widget of the window to show it over
 * @heading: what did not work
 * @body: what that means
 * @lines: (nullable) (array zero-terminated=1): the reasons, one a line
 */
void
brief_problems_dialog_present_list (GtkWidget *parent,
                                    const char *heading,
                                    const char *body,
                                    const char *const *lines)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_response (alert, "close", _ ("_Close"));
  adw_alert_dialog_set_default_response (alert, "close");
  adw_alert_dialog_set_close_response (alert, "close");
  if (lines != NULL && lines[0] != NULL)
    {
      adw_alert_dialog_set_prefer_wide_layout (alert, TRUE);
      adw_alert_dialog_set_extra_child (alert, create_list (lines));
    }
  adw_dialog_present (dialog, parent);
}

static char **
dup_lines (BriefProblems *problems)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; problems != NULL && i < brief_problems_get_n_listed (problems); i++)
    g_strv_builder_take (builder, brief_problem_to_string (brief_problems_get_listed (problems, i)));
  return g_strv_builder_end (builder);
}

/**
 * brief_problems_dialog_present:
 * @parent: a widget of the window to show it over
 * @error: why a file could not be opened
 * @problems: what is wrong in it, by line
 */
void
brief_problems_dialog_present (GtkWidget *parent, const GError *error, BriefProblems *problems)
{
  g_auto (GStrv) lines = dup_lines (problems);
  const gboolean newer = g_error_matches (error, BRIEF_PACK_ERROR, BRIEF_PACK_ERROR_NEWER);
  /* Translators: %s is the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("“%s” Could Not Be Opened"), brief_problems_get_file (problems));

  brief_problems_dialog_present_list (parent, heading, error->message,
                                      newer ? NULL : (const char *const *) lines);
}

/**
 * brief_problems_dialog_present_not_saved:
 * @parent: a widget of the window to show it over
 * @error: why a pack could not be saved
 * @draft: the path of its draft
 *
 * Says so, and where the work is meanwhile.
 */
void
brief_problems_dialog_present_not_saved (GtkWidget *parent, const GError *error, const char *draft)
{
  /* Translators: the first %s is a reason, the second one the path of a file. */
  g_autofree char *body = g_strdup_printf (
      _ ("%s\n\nNothing is lost: the pack stays open, and as the draft %s. Try another place with Save As."),
      error->message, draft);

  brief_problems_dialog_present_list (parent, _ ("The Pack Was Not Saved"), body, NULL);
}
