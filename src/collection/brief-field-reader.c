/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-field-reader.h"

#include "collection/brief-text-rules.h"
#include "model/brief-passage.h"
#include "model/brief-source-copy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many properties a caller of brief_field_values_build () may add. */
#define MORE_MAX 4

typedef const char *(*ReadString) (const BriefJsonCursor *cursor);

static gboolean
check_array (const BriefJsonCursor *cursor)
{
  if (brief_json_cursor_is_array (cursor))
    return TRUE;
  brief_json_cursor_error (cursor, _ ("should be an array"));
  return FALSE;
}

static gboolean
check_object (const BriefJsonCursor *cursor)
{
  if (brief_json_cursor_is_object (cursor))
    return TRUE;
  brief_json_cursor_error (cursor, _ ("should be an object"));
  return FALSE;
}

static void
take_text (GValue *value, const BriefJsonCursor *cursor, const BriefReading *reading)
{
  BriefLocalizedText *text = brief_localized_text_read (cursor, reading);

  if (text == NULL)
    return;
  g_value_init (value, BRIEF_TYPE_LOCALIZED_TEXT);
  g_value_take_boxed (value, text);
}

static void
set_string (GValue *value, const char *text)
{
  if (text == NULL)
    return;
  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, text);
}

static const char *
read_any_string (const BriefJsonCursor *cursor)
{
  return brief_text_rules_read (cursor, FALSE);
}

/* An array of strings, each read by @read; @reading where they name things, once each. */
static void
take_strings (GValue *value,
              const BriefField *field,
              const BriefJsonCursor *cursor,
              ReadString read,
              BriefReferences *references)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  BriefJsonCursor element;
  BriefJsonWalk walk;

  if (!check_array (cursor))
    return;

  brief_json_walk_init (&walk, cursor);
  while (brief_json_walk_next (&walk, &element))
    {
      const char *text = read (&element);

      if (text == NULL)
        continue;
      if (field->kind != BRIEF_FIELD_STRINGS && !g_hash_table_add (seen, (gpointer) text))
        {
          brief_json_cursor_error (&element, _ ("\"%s\" stands twice"), text);
          continue;
        }
      if (field->kind == BRIEF_FIELD_REFERENCES && references != NULL)
        brief_references_name (references, &element, field->target);
      g_strv_builder_add (builder, text);
    }
  g_value_init (value, G_TYPE_STRV);
  g_value_take_boxed (value, g_strv_builder_end (builder));
}

static void
take_reference (GValue *value,
                const BriefField *field,
                const BriefJsonCursor *cursor,
                const BriefReading *reading)
{
  const char *id = brief_text_rules_read_slug (cursor);

  if (id != NULL && reading->references != NULL)
    brief_references_name (reading->references, cursor, field->target);
  set_string (value, id);
}

static void
take_date (GValue *value, const BriefJsonCursor *cursor)
{
  const char *text = brief_text_rules_read (cursor, TRUE);
  BriefPartialDate date;

  if (text == NULL)
    return;
  if (!brief_partial_date_parse (text, &date))
    {
      brief_json_cursor_error (cursor, _ ("no date of the calendar, written as 2016, 2016-05 or 2016-05-26"));
      return;
    }
  g_value_init (value, BRIEF_TYPE_PARTIAL_DATE);
  g_value_set_boxed (value, &date);
}

static void
take_boolean (GValue *value, const BriefJsonCursor *cursor)
{
  gboolean truth;

  if (!brief_json_cursor_get_boolean (cursor, &truth))
    {
      brief_json_cursor_error (cursor, _ ("should be true or false"));
      return;
    }
  g_value_init (value, G_TYPE_BOOLEAN);
  g_value_set_boolean (value, truth);
}

static void
take_revision (GValue *value, const BriefJsonCursor *cursor)
{
  gint64 number;

  if (!brief_json_cursor_get_integer (cursor, &number) || number < 1 || number > G_MAXUINT)
    {
      brief_json_cursor_error (cursor, _ ("should be a whole number from 1"));
      return;
    }
  g_value_init (value, G_TYPE_UINT);
  g_value_set_uint (value, (guint) number);
}

/* Whether a value of an enumeration stands for an absent member: those have no word of their own. */
static gboolean
is_absent (const GEnumValue *choice)
{
  return g_str_equal (choice->value_nick, "none") || g_str_equal (choice->value_nick, "ungraded");
}

static void
report_choices (const BriefJsonCursor *cursor, GEnumClass *choices)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < choices->n_values; i++)
    {
      if (is_absent (&choices->values[i]))
        continue;
      if (list->len > 0)
        g_string_append (list, ", ");
      g_string_append (list, choices->values[i].value_nick);
    }
  /* Translators: a list of words of the file format, such as “primary, secondary, outline”. */
  brief_json_cursor_error (cursor, _ ("should be one of: %s"), list->str);
}

static void
take_choice (GValue *value, const BriefField *field, const BriefJsonCursor *cursor)
{
  g_autoptr (GEnumClass) choices = g_type_class_ref (field->choices ());
  const char *word = brief_text_rules_read (cursor, TRUE);
  const GEnumValue *choice;

  if (word == NULL)
    return;
  choice = g_enum_get_value_by_nick (choices, word);
  if (choice == NULL || is_absent (choice))
    {
      report_choices (cursor, choices);
      return;
    }
  g_value_init (value, field->choices ());
  g_value_set_enum (value, choice->value);
}

static gboolean
is_word (const char *text)
{
  const gsize length = strlen (text);

  return length <= 32 && g_ascii_islower (text[0])
         && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}

static void
take_word (GValue *value, const BriefField *field, const BriefJsonCursor *cursor)
{
  const char *word = brief_text_rules_read (cursor, TRUE);

  if (word == NULL)
    return;
  if (!is_word (word))
    {
      brief_json_cursor_error (cursor, _ ("should be a word of up to 32 letters a to z, digits and hyphens"));
      return;
    }
  if (!g_strv_contains (field->words, word))
    {
      brief_json_cursor_warn (cursor, _ ("kind \"%s\" is not known; read as \"other\""), word);
      word = "other";
    }
  set_string (value, word);
}

static void
take_value (GValue *value, const BriefJsonCursor *cursor, const BriefReading *reading)
{
  double number;

  if (!brief_json_cursor_get_number (cursor, &number))
    {
      take_text (value, cursor, reading);
      return;
    }
  g_value_init (value, G_TYPE_DOUBLE);
  g_value_set_double (value, number);
}

static BriefCitation *
read_citation (const BriefJsonCursor *cursor, const BriefReading *reading)
{
  g_auto (BriefFieldValues) values = { NULL };
  GValue *locator, *evidence, *note, *account_of;

  if (!check_object (cursor) || !brief_field_values_read (&values, brief_citation_fields, cursor, reading)
      || brief_field_values_get (&values, "source") == NULL)
    return NULL;

  locator = brief_field_values_get (&values, "locator");
  evidence = brief_field_values_get (&values, "evidence");
  note = brief_field_values_get (&values, "note");
  account_of = brief_field_values_get (&values, "account-of");
  return brief_citation_new (g_value_get_string (brief_field_values_get (&values, "source")),
                             locator != NULL ? g_value_get_string (locator) : NULL,
                             evidence != NULL ? (BriefEvidence) g_value_get_enum (evidence)
                                              : BRIEF_EVIDENCE_UNGRADED,
                             note != NULL ? g_value_get_boxed (note) : NULL,
                             account_of != NULL ? g_value_get_string (account_of) : NULL);
}

static BriefPassage *
read_passage (const BriefJsonCursor *cursor, const BriefReading *reading)
{
  g_auto (BriefFieldValues) values = { NULL };
  GValue *text, *as_of, *citations;

  if (!check_object (cursor) || !brief_field_values_read (&values, brief_passage_fields, cursor, reading))
    return NULL;

  text = brief_field_values_get (&values, "text");
  as_of = brief_field_values_get (&values, "as-of");
  citations = brief_field_values_get (&values, "citations");
  if (text == NULL)
    return NULL;
  return brief_passage_new (g_value_get_boxed (text), as_of != NULL ? g_value_get_boxed (as_of) : NULL,
                            citations != NULL ? g_value_get_boxed (citations) : NULL);
}

static BriefSourceCopy *
read_copy (const BriefJsonCursor *cursor, const BriefReading *reading)
{
  g_auto (BriefFieldValues) values = { NULL };
  GValue *url, *note, *accessed;

  if (!check_object (cursor) || !brief_field_values_read (&values, brief_source_copy_fields, cursor, reading))
    return NULL;

  url = brief_field_values_get (&values, "url");
  note = brief_field_values_get (&values, "note");
  accessed = brief_field_values_get (&values, "accessed");
  if (url == NULL)
    return NULL;
  return brief_source_copy_new (g_value_get_string (url), note != NULL ? g_value_get_string (note) : NULL,
                                accessed != NULL ? g_value_get_boxed (accessed) : NULL);
}

/* Reads an array of objects; those that are items belong to the object whose id is @parent_id. */
static void
take_objects (GValue *value,
              const BriefField *field,
              const BriefJsonCursor *cursor,
              const BriefReading *reading,
              const char *parent_id)
{
  g_autoptr (GPtrArray) objects = NULL;
  BriefJsonCursor element;
  BriefJsonWalk walk;

  if (!check_array (cursor))
    return;
  objects = g_ptr_array_new_with_free_func (
      field->kind == BRIEF_FIELD_CITATIONS  ? (GDestroyNotify) brief_citation_unref
      : field->kind == BRIEF_FIELD_PASSAGES ? (GDestroyNotify) brief_passage_unref
      : field->kind == BRIEF_FIELD_COPIES   ? (GDestroyNotify) brief_source_copy_unref
                                            : g_object_unref);

  brief_json_walk_init (&walk, cursor);
  while (brief_json_walk_next (&walk, &element))
    {
      gpointer object;

      if (field->kind == BRIEF_FIELD_CITATIONS)
        object = read_citation (&element, reading);
      else if (field->kind == BRIEF_FIELD_PASSAGES)
        object = read_passage (&element, reading);
      else if (field->kind == BRIEF_FIELD_COPIES)
        object = read_copy (&element, reading);
      else
        object = brief_item_read (&element, field->item_type, parent_id, reading);
      if (object != NULL)
        g_ptr_array_add (objects, object);
    }
  if ((field->flags & BRIEF_FIELD_NOT_EMPTY) && walk.element == 0)
    brief_json_cursor_error (cursor, _ ("should not be empty"));

  g_value_init (value, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (value, g_steal_pointer (&objects));
}

/* A field that is one string, by the rules of its kind. */
static const char *
read_string (const BriefField *field, const BriefJsonCursor *cursor)
{
  switch (field->kind)
    {
    case BRIEF_FIELD_SLUG:
      return brief_text_rules_read_slug (cursor);
    case BRIEF_FIELD_COUNTRY:
      return brief_text_rules_read_country (cursor);
    case BRIEF_FIELD_LANGUAGE:
      return brief_text_rules_read_language (cursor);
    case BRIEF_FIELD_URL:
      return brief_text_rules_read_url (cursor);
    default:
      return brief_text_rules_read (cursor, (field->flags & BRIEF_FIELD_NOT_EMPTY) != 0);
    }
}

static void
read_field (GValue *value,
            const BriefField *field,
            const BriefJsonCursor *cursor,
            const BriefReading *reading,
            const char *id)
{
  switch (field->kind)
    {
    case BRIEF_FIELD_TEXT:
      take_text (value, cursor, reading);
      break;
    case BRIEF_FIELD_STRING:
    case BRIEF_FIELD_SLUG:
    case BRIEF_FIELD_COUNTRY:
    case BRIEF_FIELD_LANGUAGE:
    case BRIEF_FIELD_URL:
      set_string (value, read_string (field, cursor));
      break;
    case BRIEF_FIELD_STRINGS:
      take_strings (value, field, cursor, read_any_string, NULL);
      break;
    case BRIEF_FIELD_REFERENCE:
      take_reference (value, field, cursor, reading);
      break;
    case BRIEF_FIELD_REFERENCES:
      take_strings (value, field, cursor, brief_text_rules_read_slug, reading->references);
      break;
    case BRIEF_FIELD_COUNTRIES:
      take_strings (value, field, cursor, brief_text_rules_read_country, NULL);
      break;
    case BRIEF_FIELD_DATE:
      take_date (value, cursor);
      break;
    case BRIEF_FIELD_BOOLEAN:
      take_boolean (value, cursor);
      break;
    case BRIEF_FIELD_REVISION:
      take_revision (value, cursor);
      break;
    case BRIEF_FIELD_CHOICE:
      take_choice (value, field, cursor);
      break;
    case BRIEF_FIELD_WORD:
      take_word (value, field, cursor);
      break;
    case BRIEF_FIELD_VALUE:
      take_value (value, cursor, reading);
      break;
    case BRIEF_FIELD_CITATIONS:
    case BRIEF_FIELD_PASSAGES:
    case BRIEF_FIELD_COPIES:
    case BRIEF_FIELD_ITEMS:
      take_objects (value, field, cursor, reading, id);
      break;
    default:
      g_assert_not_reached ();
    }
}

static guint
find_field (const BriefField *fields, const char *member)
{
  guint i = 0;

  while (fields[i].member != NULL && !g_str_equal (fields[i].member, member))
    i++;
  return i;
}

/**
 * brief_field_values_read:
 * @self: (out caller-allocates): the values, zeroed; to be cleared also where it fails
 * @fields: the members that the object may have
 * @cursor: an object
 * @reading: what is round it
 *
 * Reads the members of an object and reports all that is wrong with them.
 *
 * Returns: whether all is well
 */
gboolean
brief_field_values_read (BriefFieldValues *self,
                         const BriefField *fields,
                         const BriefJsonCursor *cursor,
                         const BriefReading *reading)
{
  const guint n_errors_before = brief_problems_get_n_errors (cursor->problems);
  BriefJsonCursor member;
  BriefJsonWalk walk;
  guint64 present = 0;
  const char *id = NULL;

  g_assert (brief_fields_count (fields) <= BRIEF_FIELDS_MAX);

  self->fields = fields;
  /* The items that an object holds are told whose they are, wherever its id stands. */
  if (brief_json_cursor_find_member (cursor, "id", &member))
    id = brief_json_cursor_get_string (&member);

  brief_json_walk_init (&walk, cursor);
  while (brief_json_walk_next (&walk, &member))
    {
      const guint i = find_field (fields, member.member);

      if (fields[i].member != NULL)
        {
          present |= G_GUINT64_CONSTANT (1) << i;
          read_field (&self->values[i], &fields[i], &member, reading, id);
        }
      else if (!reading->partial && !(reading->typed && g_str_equal (member.member, "type")))
        brief_json_cursor_warn (&member, _ ("not known; left out"));
    }

  for (guint i = 0; fields[i].member != NULL && !reading->partial; i++)
    if ((fields[i].flags & BRIEF_FIELD_REQUIRED) && !(present & (G_GUINT64_CONSTANT (1) << i)))
      brief_json_cursor_error (cursor, _ ("\"%s\" is missing"), fields[i].member);
  return brief_problems_get_n_errors (cursor->problems) == n_errors_before;
}

void
brief_field_values_clear (BriefFieldValues *self)
{
  for (guint i = 0; i < BRIEF_FIELDS_MAX; i++)
    if (G_IS_VALUE (&self->values[i]))
      g_value_unset (&self->values[i]);
}

/**
 * brief_field_values_get:
 * @self: values that were read
 * @member: the name of a member
 *
 * Returns: (transfer none) (nullable): its value, or %NULL where it is absent
 */
GValue *
brief_field_values_get (BriefFieldValues *self, const char *member)
{
  const guint i = find_field (self->fields, member);

  g_return_val_if_fail (self->fields[i].member != NULL, NULL);

  return G_IS_VALUE (&self->values[i]) ? &self->values[i] : NULL;
}

/* A number or text is a property each, and one that tells which it is. */
static guint
add_value_property (const GValue *value, const char **names, GValue *values)
{
  if (!G_VALUE_HOLDS_DOUBLE (value))
    {
      names[0] = "value";
      values[0] = *value;
      return 1;
    }
  names[0] = "number";
  values[0] = *value;
  names[1] = "is-number";
  g_value_init (&values[1], G_TYPE_BOOLEAN);
  g_value_set_boolean (&values[1], TRUE);
  return 2;
}

/**
 * brief_field_values_build:
 * @self: values that were read without an error
 * @type: the class of the object
 * @n_more: how many further properties there are, 4 at most
 * @more_names: (array length=n_more): their names
 * @more_values: (array length=n_more): their values
 *
 * Returns: (transfer full): an object with these properties
 */
GObject *
brief_field_values_build (BriefFieldValues *self,
                          GType type,
                          guint n_more,
                          const char *const *more_names,
                          const GValue *more_values)
{
  const char *names[BRIEF_FIELDS_MAX + 1 + MORE_MAX];
  GValue values[BRIEF_FIELDS_MAX + 1 + MORE_MAX] = { G_VALUE_INIT };
  guint n = 0;

  g_return_val_if_fail (n_more <= MORE_MAX, NULL);

  for (guint i = 0; self->fields[i].member != NULL; i++)
    {
      if (!G_IS_VALUE (&self->values[i]))
        continue;
      if (self->fields[i].kind == BRIEF_FIELD_VALUE)
        {
          n += add_value_property (&self->values[i], &names[n], &values[n]);
          continue;
        }
      names[n] = self->fields[i].property;
      values[n++] = self->values[i];
    }
  for (guint i = 0; i < n_more; i++)
    {
      names[n] = more_names[i];
      values[n++] = more_values[i];
    }
  /* The values stay those of @self and of the caller: the copies here only borrow them. */
  return g_object_new_with_properties (type, n, names, values);
}
