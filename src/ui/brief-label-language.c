/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/brief-label-language.h"

#include <string.h>

/**
 * brief_label_set_language:
 * @label: a label without other attributes
 * @part: (nullable): the part of its text that is in @language, or %NULL for the whole
 * @language: (nullable): the BCP 47 tag, or %NULL where it is not known
 *
 * Tells in what language a text is: fonts and line breaks go by it, and the voice of a screen reader. All other text of
 * the window is in that of the program.
 */
void
brief_label_set_language (GtkLabel *label, const char *part, const char *language)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoAttribute *attribute;
  const char *start;

  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_attributes (label, NULL);
  start = part != NULL ? strstr (gtk_label_get_text (label), part) : gtk_label_get_text (label);
  if (language == NULL || start == NULL)
    return;
  attribute = pango_attr_language_new (pango_language_from_string (language));
  if (part != NULL)
    {
      attribute->start_index = (guint) (start - gtk_label_get_text (label));
      attribute->end_index = attribute->start_index + (guint) strlen (part);
    }
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, attribute);
  gtk_label_set_attributes (label, attributes);
}
