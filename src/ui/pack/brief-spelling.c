/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-spelling.h"

#ifdef HAVE_LIBSPELLING
#include <libspelling.h>
#endif

/* Spell checking, where Briefings was built with libspelling. Nothing else knows of it. */

/**
 * brief_spelling_create_buffer:
 *
 * Returns: (transfer full): a text buffer that can be checked
 */
GtkTextBuffer *
brief_spelling_create_buffer (void)
{
#ifdef HAVE_LIBSPELLING
  GtkSourceBuffer *buffer = gtk_source_buffer_new (NULL);

  /* It would mark brackets and colour the text. */
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  gtk_source_buffer_set_highlight_syntax (buffer, FALSE);
  gtk_source_buffer_set_style_scheme (buffer, NULL);
  return GTK_TEXT_BUFFER (buffer);
#else
  return gtk_text_buffer_new (NULL);
#endif
}

/**
 * brief_spelling_attach:
 * @text_view: a text view with a buffer of brief_spelling_create_buffer()
 *
 * Marks words that are not in the dictionary of the person's language, and offers others in the menu of @text_view.
 */
void
brief_spelling_attach (GtkTextView *text_view)
{
#ifdef HAVE_LIBSPELLING
  GtkSourceBuffer *buffer = GTK_SOURCE_BUFFER (gtk_text_view_get_buffer (text_view));
  g_autoptr (SpellingTextBufferAdapter)
      adapter = spelling_text_buffer_adapter_new (buffer, spelling_checker_get_default ());

  gtk_text_view_set_extra_menu (text_view, spelling_text_buffer_adapter_get_menu_model (adapter));
  gtk_widget_insert_action_group (GTK_WIDGET (text_view), "spelling", G_ACTION_GROUP (adapter));
  spelling_text_buffer_adapter_set_enabled (adapter, TRUE);
#endif
}
