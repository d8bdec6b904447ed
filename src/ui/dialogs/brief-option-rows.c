/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-option-rows.h"

#include "library/brief-country-names.h"
#include "library/brief-language-names.h"

#include <glib/gi18n.h>
#include <string.h>

#define WORDS_KEY "brief-words"

static const char *const *
get_words (gpointer row)
{
  return g_object_get_data (row, WORDS_KEY);
}

static gboolean
find_word (gpointer row, const char *word, GValue *position)
{
  const char *const *words = get_words (row);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      {
        g_value_set_uint (position, i);
        return TRUE;
      }
  return FALSE;
}

/**
 * brief_option_rows_set_words:
 * @row: a row with a model
 * @words: (array zero-terminated=1): what its choices are called in the pack or the settings, in their order
 */
void
brief_option_rows_set_words (AdwComboRow *row, const char *const *words)
{
  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (words != NULL);

  g_object_set_data_full (G_OBJECT (row), WORDS_KEY, g_strdupv ((char **) words),
                          (GDestroyNotify) g_strfreev);
}

/* @none, where there is one, is the first choice and stands for "". */
static void
set_choices (AdwComboRow *row, char **words, const char *none, char *(*dup_name) (const char *word))
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) all = g_strv_builder_new ();
  g_auto (GStrv) taken = NULL;

  if (none != NULL)
    {
      g_strv_builder_add (all, "");
      gtk_string_list_append (names, none);
    }
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_strv_builder_add (all, words[i]);
      gtk_string_list_take (names, dup_name (words[i]));
    }
  taken = g_strv_builder_end (all);
  brief_option_rows_set_words (row, (const char *const *) taken);
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

/**
 * brief_option_rows_set_languages:
 * @row: a row
 * @also: (nullable): a language tag that has to be among the choices
 * @none: (nullable): what a choice of none is called
 *
 * Offers the languages by their names.
 */
void
brief_option_rows_set_languages (AdwComboRow *row, const char *also, const char *none)
{
  g_auto (GStrv) tags = brief_language_list_tags (also);

  set_choices (row, tags, none, brief_language_dup_name);
}

/* A subdivision has no name of its own in the list of countries. */
static char *
dup_place_name (const char *code)
{
  if (strlen (code) <= 2)
    return g_strdup (brief_country_name (code));
  /* Translators: a country, then the code of a part of it: “Mexico (MX-OAX)”. */
  return g_strdup_printf (C_ ("place", "%s (%s)"), brief_country_name (code), code);
}

/**
 * brief_option_rows_set_places:
 * @row: a row
 * @also: (nullable): the code of a country or subdivision that has to be among the choices
 * @none: (nullable): what a choice of none is called
 *
 * Offers the countries by their names.
 */
void
brief_option_rows_set_places (AdwComboRow *row, const char *also, const char *none)
{
  g_auto (GStrv) codes = brief_country_list_codes (also);

  set_choices (row, codes, none, dup_place_name);
}

static gboolean
word_to_position (GBinding *binding, const GValue *from, GValue *to, gpointer row)
{
  return find_word (row, g_value_get_string (from), to);
}

static gboolean
position_to_word (GBinding *binding, const GValue *from, GValue *to, gpointer row)
{
  if (g_value_get_uint (from) == GTK_INVALID_LIST_POSITION)
    return FALSE;
  g_value_set_string (to, get_words (row)[g_value_get_uint (from)]);
  return TRUE;
}

/**
 * brief_option_rows_bind:
 * @row: a row whose words are set
 * @object: what has the property
 * @property: a string property
 *
 * Keeps the choice of @row and a property the same.
 */
void
brief_option_rows_bind (AdwComboRow *row, gpointer object, const char *property)
{
  g_return_if_fail (get_words (row) != NULL);

  g_object_bind_property_full (object, property, row, "selected",
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL, word_to_position,
                               position_to_word, row, NULL);
}

static gboolean
setting_to_position (GValue *value, GVariant *variant, gpointer row)
{
  return find_word (row, g_variant_get_string (variant, NULL), value);
}

static GVariant *
position_to_setting (const GValue *value, const GVariantType *type, gpointer row)
{
  if (g_value_get_uint (value) == GTK_INVALID_LIST_POSITION)
    return NULL;
  return g_variant_new_string (get_words (row)[g_value_get_uint (value)]);
}

/**
 * brief_option_rows_bind_setting:
 * @row: a row whose words are set
 * @settings: settings
 * @key: a key that holds a string or an enumeration
 *
 * Keeps the choice of @row and a setting the same.
 */
void
brief_option_rows_bind_setting (AdwComboRow *row, GSettings *settings, const char *key)
{
  g_return_if_fail (get_words (row) != NULL);

  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, setting_to_position,
                                position_to_setting, row, NULL);
}
