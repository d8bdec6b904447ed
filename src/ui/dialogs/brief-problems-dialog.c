/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-problems-dialog.h"

#include "pack/brief-pack-file.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static GtkWidget *
create_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "selectable", TRUE, NULL);
}

/* Paths and names may be longer than a dialog is wide, and its own body breaks lines between words alone. */
static GtkWidget *
create_text (const char *message, const char *const *lines)
{
  GtkWidget *window = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                    "propagate-natural-height", TRUE, "max-content-height", 300, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), create_label (message));
  if (lines != NULL && lines[0] != NULL)
    {
      g_autofree char *text = g_strjoinv ("\n", (char **) lines);
      GtkWidget *label = create_label (text);

      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), box);
  return window;
}

static AdwAlertDialog *
create_dialog (const char *heading, const char *message, const char *const *lines)
{
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, NULL));

  adw_alert_dialog_add_response (alert, "close", _ ("_Close"));
  adw_alert_dialog_set_default_response (alert, "close");
  adw_alert_dialog_set_close_response (alert, "close");
  adw_alert_dialog_set_prefer_wide_layout (alert, TRUE);
  adw_alert_dialog_set_extra_child (alert, create_text (message, lines));
  return alert;
}

/**
 * brief_problems_dialog_present_list:
 * @parent: a widget of the window to show it over
 * @heading: what did not work
 * @message: what that means
 * @lines: (nullable) (array zero-terminated=1): the reasons, one a line
 */
void
brief_problems_dialog_present_list (GtkWidget *parent,
                                    const char *heading,
                                    const char *message,
                                    const char *const *lines)
{
  adw_dialog_present (ADW_DIALOG (create_dialog (heading, message, lines)), parent);
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

  brief_problems_dialog_present_list (parent, _ ("Pack Not Opened"), error->message,
                                      newer ? NULL : (const char *const *) lines);
}

/**
 * brief_problems_dialog_new_with_remedy:
 * @error: why a file could not be opened
 * @problems: what is wrong in it, by line
 * @remedy: what can be done about it
 * @label: the label of a button that does that, with the response "recover"
 *
 * Returns: (transfer floating): a dialog that says all this
 */
AdwAlertDialog *
brief_problems_dialog_new_with_remedy (const GError *error,
                                       BriefProblems *problems,
                                       const char *remedy,
                                       const char *label)
{
  g_auto (GStrv) lines = dup_lines (problems);
  g_autofree char *message = g_strdup_printf ("%s\n\n%s", error->message, remedy);
  AdwAlertDialog *alert = create_dialog (_ ("Pack Is Damaged"), message, (const char *const *) lines);

  adw_alert_dialog_add_response (alert, "recover", label);
  adw_alert_dialog_set_response_appearance (alert, "recover", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "recover");
  return alert;
}

/**
 * brief_problems_dialog_present_not_saved:
 * @parent: a widget of the window to show it over
 * @error: why a pack could not be saved, and where the work is meanwhile
 *
 * Says so.
 */
void
brief_problems_dialog_present_not_saved (GtkWidget *parent, const GError *error)
{
  /* Translators: %s says why a pack could not be saved and where the work is. */
  g_autofree char *body = g_strdup_printf (_ ("%s\n\nTry another place with Save As."), error->message);

  brief_problems_dialog_present_list (parent, _ ("Pack Not Saved"), body, NULL);
}
