/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack-private.h"

/* What the details and options of a pack say, and what goes where they say nothing. The date alone is kept as read, by
 * the pack itself. */

static const char *
get_text (BriefPack *self, guint field)
{
  GVariant *value = brief_pack_get_value (self, field);

  return value != NULL ? g_variant_get_string (value, NULL) : NULL;
}

static gboolean
get_switch (BriefPack *self, guint field)
{
  GVariant *value = brief_pack_get_value (self, field);

  return value != NULL ? g_variant_get_boolean (value) : brief_pack_fields[field].is_on;
}

static const char *
get_choice (BriefPack *self, guint field)
{
  const char *word = get_text (self, field);

  return word != NULL ? word : brief_pack_fields[field].choices[0];
}

/**
 * brief_pack_get_field_property:
 * @self: a pack
 * @field: one of #brief_pack_fields
 * @value: return location for what it says, of the type of its property
 */
void
brief_pack_get_field_property (BriefPack *self, guint field, GValue *value)
{
  const char *text;

  if (brief_pack_fields[field].kind == BRIEF_PACK_FIELD_SWITCH)
    {
      g_value_set_boolean (value, get_switch (self, field));
      return;
    }
  text = brief_pack_fields[field].kind == BRIEF_PACK_FIELD_CHOICE ? get_choice (self, field)
                                                                  : get_text (self, field);
  g_value_set_string (value, text ? text : "");
}

/**
 * brief_pack_get_title:
 * @self: a pack
 *
 * Returns: its title; "" while there is none
 */
const char *
brief_pack_get_title (BriefPack *self)
{
  const char *title;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  title = get_text (self, BRIEF_PACK_FIELD_TITLE);
  return title != NULL ? title : "";
}

/**
 * brief_pack_get_subtitle:
 * @self: a pack
 *
 * Returns: (nullable): its subtitle
 */
const char *
brief_pack_get_subtitle (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return get_text (self, BRIEF_PACK_FIELD_SUBTITLE);
}

/**
 * brief_pack_get_audience:
 * @self: a pack
 *
 * Returns: (nullable): whom it is for
 */
const char *
brief_pack_get_audience (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return get_text (self, BRIEF_PACK_FIELD_AUDIENCE);
}

/**
 * brief_pack_get_prepared_by:
 * @self: a pack
 *
 * Returns: (nullable): who prepared it
 */
const char *
brief_pack_get_prepared_by (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return get_text (self, BRIEF_PACK_FIELD_PREPARED_BY);
}

/**
 * brief_pack_get_contact:
 * @self: a pack
 *
 * Returns: (nullable): how to reach them
 */
const char *
brief_pack_get_contact (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return get_text (self, BRIEF_PACK_FIELD_CONTACT);
}

/**
 * brief_pack_get_language:
 * @self: a pack
 *
 * Returns: the BCP 47 tag of the document to be made of it
 */
const char *
brief_pack_get_language (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return get_text (self, BRIEF_PACK_FIELD_LANGUAGE_OF_PACK);
}

/**
 * brief_pack_get_template:
 * @self: a pack
 *
 * Returns: (nullable): the name of the template that it was made from, maybe one that this version does not know
 */
const char *
brief_pack_get_template (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return get_text (self, BRIEF_PACK_FIELD_TEMPLATE);
}

/**
 * brief_pack_is_compact:
 * @self: a pack
 *
 * Returns: whether its template asks for all of it on one page
 */
gboolean
brief_pack_is_compact (BriefPack *self)
{
  return g_strcmp0 (brief_pack_get_template (self), "one-page") == 0;
}

/**
 * brief_pack_get_place:
 * @self: a pack
 *
 * Returns: (nullable): the ISO 3166 code of the country or subdivision that a country pack is about
 */
const char *
brief_pack_get_place (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return get_text (self, BRIEF_PACK_FIELD_PLACE);
}

/**
 * brief_pack_get_paper:
 * @self: a pack
 *
 * Returns: the paper it is laid out for
 */
BriefPaper
brief_pack_get_paper (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), BRIEF_PAPER_A4);

  return g_str_equal (get_choice (self, BRIEF_PACK_FIELD_PAPER), "letter") ? BRIEF_PAPER_LETTER
                                                                           : BRIEF_PAPER_A4;
}

/**
 * brief_pack_get_option:
 * @self: a pack
 * @name: "cover", "contents", "sources", "page-numbers", "large-print" or "draft"
 *
 * Returns: whether the option is on; where the pack does not say, all are but the last two
 */
gboolean
brief_pack_get_option (BriefPack *self, const char *name)
{
  guint field;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (brief_pack_fields_find (name, &field), FALSE);
  g_return_val_if_fail (brief_pack_fields[field].kind == BRIEF_PACK_FIELD_SWITCH, FALSE);

  return get_switch (self, field);
}

/**
 * brief_pack_get_choice:
 * @self: a pack
 * @name: "numbering", "citations", "pdf-standard" or "paper"
 *
 * Returns: the word chosen; where the pack does not say, "none", "endnotes", "ua1-a2a" or "a4"
 */
const char *
brief_pack_get_choice (BriefPack *self, const char *name)
{
  guint field;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);
  g_return_val_if_fail (brief_pack_fields_find (name, &field), NULL);
  g_return_val_if_fail (brief_pack_fields[field].kind == BRIEF_PACK_FIELD_CHOICE, NULL);

  return get_choice (self, field);
}
