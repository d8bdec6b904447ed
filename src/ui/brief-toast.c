/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/brief-toast.h"

/* Where a toast has less room than this, in pixels, its message has lines of so many characters beside a button. */
#define NARROW 500
#define NARROW_CHARS 15

static GtkWidget *
create_title (const char *message)
{
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", message, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "max-width-chars", NARROW_CHARS, "margin-top", 6,
                                   "margin-bottom", 6, NULL);

  gtk_widget_add_css_class (title, "heading");
  return title;
}

/**
 * brief_toast_new:
 * @place: what the toast will be shown over
 * @message: what is to say, never read as markup
 *
 * A toast is one line that may end early. In a narrow window nothing would be left of most messages, so it has lines
 * there.
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
brief_toast_new (GtkWidget *place, const char *message)
{
  AdwToast *toast;
  GtkRoot *root;
  int width;

  g_return_val_if_fail (GTK_IS_WIDGET (place), NULL);
  g_return_val_if_fail (message != NULL, NULL);

  toast = adw_toast_new (message);
  adw_toast_set_use_markup (toast, FALSE);
  root = gtk_widget_get_root (place);
  width = gtk_widget_get_width (place);
  /* Before the first frame, it will be as wide as its window. */
  if (width == 0 && GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, NULL);
  if (width >= NARROW)
    return toast;
  adw_toast_set_custom_title (toast, create_title (message));
  /* The library announces titles of its own making alone. */
  gtk_accessible_announce (GTK_ACCESSIBLE (place), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return toast;
}
