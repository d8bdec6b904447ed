/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-own-sources.h"

#include "collection/brief-item-reader.h"
#include "pack/brief-citables.h"
#include "pack/brief-pack-command.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-typed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a title a menu shows. */
#define TITLE_LENGTH_MAX 40
/* How long the words of an id are; a number may follow that tells it from others. */
#define ID_LENGTH_MAX 40

/* The members of a source that a form has, in the order of BriefOwnSourceField. */
static const char *const members[] = { "title", "author", "publisher", "number", "date", "url", "kind" };

G_STATIC_ASSERT (G_N_ELEMENTS (members) == BRIEF_OWN_SOURCE_N_FIELDS);

static BriefSource *
read_source (JsonNode *node, const char *language, gboolean *valid)
{
  const BriefReading reading = { .collection_id = "", .language = language, .partial = TRUE };
  g_autoptr (BriefProblems) problems = brief_problems_new ("");
  BriefJsonCursor cursor;
  BriefSource *source;

  *valid = FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  brief_json_cursor_init_for_node (&cursor, node, problems);
  source = brief_source_read (&cursor, &reading);
  *valid = source != NULL && !brief_problems_has_errors (problems);
  return source;
}

/**
 * brief_own_sources_read:
 * @array: (nullable): sources of the team's own as the pack format has them
 * @language: the language of their plain texts
 * @sources: (element-type BriefSource): a list to be filled with them
 */
void
brief_own_sources_read (JsonArray *array, const char *language, GListStore *sources)
{
  const guint n_sources = array != NULL ? json_array_get_length (array) : 0;
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_sources; i++)
    {
      gboolean valid;
      BriefSource *source = read_source (json_array_get_element (array, i), language, &valid);

      if (source != NULL)
        g_ptr_array_add (read, source);
    }
  g_list_store_splice (sources, 0, g_list_model_get_n_items (G_LIST_MODEL (sources)), read->pdata, read->len);
}

/**
 * brief_own_source_accepts:
 * @field: a field of a source
 * @value: what somebody typed
 *
 * Returns: whether a source can hold @value; all but the title may be empty
 */
gboolean
brief_own_source_accepts (BriefOwnSourceField field, const char *value)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autoptr (BriefSource) source = NULL;
  g_autofree char *clean = NULL;
  gboolean valid;

  json_node_take_object (node, object);
  g_return_val_if_fail (value != NULL, FALSE);

  clean = g_strstrip (brief_typed_clean (value));
  if (strlen (clean) > BRIEF_JSON_STRING_MAX)
    return FALSE;
  if (*clean == '\0')
    return field != BRIEF_OWN_SOURCE_TITLE;
  json_object_set_string_member (object, "id", "x");
  json_object_set_string_member (object, "title", "x");
  json_object_set_string_member (object, members[field], clean);
  source = read_source (node, "en", &valid);
  return valid;
}

static gboolean
are_accepted (const char *const *values)
{
  for (guint i = 0; i < BRIEF_OWN_SOURCE_N_FIELDS; i++)
    if (!brief_own_source_accepts (i, values[i] != NULL ? values[i] : ""))
      return FALSE;
  return TRUE;
}

static JsonObject *
find_object (JsonArray *array, const char *id, guint *position)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (object, "id", NULL), id) != 0)
        continue;
      *position = i;
      return object;
    }
  return NULL;
}

/**
 * brief_pack_lookup_own_source:
 * @self: a pack
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the source of the team's own that has it
 */
BriefSource *
brief_pack_lookup_own_source (BriefPack *self, const char *id)
{
  GListModel *sources;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  sources = brief_pack_get_own_sources (self);
  for (guint i = 0; i < g_list_model_get_n_items (sources); i++)
    {
      g_autoptr (BriefSource) source = g_list_model_get_item (sources, i);

      if (g_strcmp0 (brief_source_get_id (source), id) == 0)
        return source; /* the list holds it */
    }
  return NULL;
}

/**
 * brief_pack_dup_own_source_value:
 * @self: a pack
 * @id: the id of a source of the team's own
 * @field: one of its fields
 *
 * Returns: (transfer full): what a form shows in the field; "" where it holds nothing
 */
char *
brief_pack_dup_own_source_value (BriefPack *self, const char *id, BriefOwnSourceField field)
{
  BriefSource *source;
  JsonObject *object;
  guint position;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  source = brief_pack_lookup_own_source (self, id);
  object = find_object (brief_pack_get_kept (self)->sources, id, &position);
  if (source == NULL || object == NULL)
    return g_strdup ("");
  if (field == BRIEF_OWN_SOURCE_TITLE)
    return g_strdup (
        brief_localized_text_resolve (brief_source_get_title (source), brief_pack_get_language (self), NULL));
  return g_strdup (json_object_get_string_member_with_default (object, members[field], ""));
}

/* A title in several languages is changed in that of the pack. */
static void
set_title (JsonObject *object, const char *title, const char *language)
{
  JsonNode *node = json_object_get_member (object, "title");

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    json_object_set_string_member (json_node_get_object (node), language, title);
  else
    json_object_set_string_member (object, "title", title);
}

static void
set_values (JsonObject *object, const char *const *values, const char *language)
{
  for (guint i = 0; i < BRIEF_OWN_SOURCE_N_FIELDS; i++)
    {
      g_autofree char *clean = g_strstrip (brief_typed_clean (values[i] != NULL ? values[i] : ""));

      if (i == BRIEF_OWN_SOURCE_TITLE)
        set_title (object, clean, language);
      else if (*clean != '\0')
        json_object_set_string_member (object, members[i], clean);
      else
        json_object_remove_member (object, members[i]);
    }
}

/* The ASCII letters and digits of a text, words parted by hyphens. */
static void
append_slug (GString *slug, const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");

  for (const char *p = ascii; *p != '\0' && slug->len < ID_LENGTH_MAX; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, g_ascii_tolower (*p));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-' && *p != '?' && *p != '\'')
        g_string_append_c (slug, '-');
    }
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
}

/* What a note cites the source by: its author and year where both are known, else its title. */
static char *
make_id (BriefPack *self, const char *const *values)
{
  g_autoptr (BriefCitables) citables = brief_citables_new (self);
  const char *author = values[BRIEF_OWN_SOURCE_AUTHOR];
  const char *date = values[BRIEF_OWN_SOURCE_DATE];
  GString *id = g_string_new (NULL);
  gsize length;

  if (author != NULL && date != NULL && *date != '\0')
    {
      append_slug (id, author);
      if (id->len > 0)
        g_string_append_printf (id, "-%.4s", date);
    }
  if (id->len == 0)
    append_slug (id, values[BRIEF_OWN_SOURCE_TITLE]);
  if (id->len == 0)
    g_string_append (id, "source");

  length = id->len;
  for (guint i = 2; brief_citables_lookup (citables, id->str) != NULL; i++)
    {
      g_string_truncate (id, length);
      g_string_append_printf (id, "-%u", i);
    }
  return g_string_free_and_steal (id);
}

static char *
dup_name (const char *format, const char *title)
{
  g_autofree char *cut = brief_typed_cut (title, TITLE_LENGTH_MAX);
  g_auto (GStrv) around = g_strsplit (format, "%s", 2);

  return g_strjoinv (cut, around);
}

/* The sources as they are, but for one, which another takes the place of, or none. */
static JsonArray *
copy_but (JsonArray *array, guint position, JsonObject *object)
{
  JsonArray *copy = json_array_new ();
  const guint n_sources = array != NULL ? json_array_get_length (array) : 0;

  for (guint i = 0; i < MAX (n_sources, position + 1); i++)
    {
      if (i != position)
        json_array_add_element (copy, json_node_copy (json_array_get_element (array, i)));
      else if (object != NULL)
        json_array_add_object_element (copy, json_object_ref (object));
    }
  return copy;
}

static void
change (BriefPack *self, const char *name, guint position, JsonObject *object)
{
  g_autoptr (BriefPackCommand) command = brief_pack_command_new (self, name);
  g_autoptr (JsonArray) sources = copy_but (brief_pack_get_kept (self)->sources, position, object);

  brief_pack_command_change_own_sources (command, json_array_get_length (sources) > 0 ? sources : NULL);
  brief_pack_command_run (command);
}

/**
 * brief_pack_add_own_source:
 * @self: a pack
 * @values: (array fixed-size=7): what it is, by #BriefOwnSourceField
 *
 * Adds a source of the team's own, with an id that no other source of the pack has.
 *
 * Returns: (transfer none) (nullable): the source; %NULL where a value cannot be held and nothing is added
 */
BriefSource *
brief_pack_add_own_source (BriefPack *self, const char *const *values)
{
  g_autoptr (JsonObject) object = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  JsonArray *sources;

  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);
  g_return_val_if_fail (values != NULL, NULL);

  if (!are_accepted (values))
    return NULL;
  id = make_id (self, values);
  object = json_object_new ();
  json_object_set_string_member (object, "id", id);
  set_values (object, values, brief_pack_get_language (self));
  /* Translators: the name of a step that can be undone; %s is a title. */
  name = dup_name (_ ("Add Source “%s”"), values[BRIEF_OWN_SOURCE_TITLE]);
  sources = brief_pack_get_kept (self)->sources;
  change (self, name, sources != NULL ? json_array_get_length (sources) : 0, object);
  return brief_pack_lookup_own_source (self, id);
}

/* Another with the same members, since the one that is there may be undone to. */
static JsonObject *
copy_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *member;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &member))
    {
      if (JSON_NODE_HOLDS_OBJECT (member))
        json_object_set_object_member (copy, name, copy_object (json_node_get_object (member)));
      else
        json_object_set_member (copy, name, json_node_copy (member));
    }
  return copy;
}

/**
 * brief_pack_edit_own_source:
 * @self: a pack
 * @id: the id of a source of the team's own
 * @values: (array fixed-size=7): what it is, by #BriefOwnSourceField
 *
 * Changes a source of the team's own. Notes go on citing it; members that no form has stay.
 *
 * Returns: %FALSE where a value cannot be held and the source stays as it is
 */
gboolean
brief_pack_edit_own_source (BriefPack *self, const char *id, const char *const *values)
{
  g_autoptr (JsonObject) object = NULL;
  g_autofree char *name = NULL;
  JsonObject *old;
  guint position;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (id != NULL && values != NULL, FALSE);

  old = find_object (brief_pack_get_kept (self)->sources, id, &position);
  if (old == NULL || !are_accepted (values))
    return FALSE;
  object = copy_object (old);
  set_values (object, values, brief_pack_get_language (self));
  /* Translators: the name of a step that can be undone; %s is a title. */
  name = dup_name (_ ("Edit Source “%s”"), values[BRIEF_OWN_SOURCE_TITLE]);
  change (self, name, position, object);
  return TRUE;
}

/**
 * brief_pack_remove_own_source:
 * @self: a pack
 * @id: the id of a source of the team's own
 *
 * Removes a source of the team's own. Notes that cite it keep their words.
 */
void
brief_pack_remove_own_source (BriefPack *self, const char *id)
{
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  guint position;

  g_return_if_fail (BRIEF_IS_PACK (self));
  g_return_if_fail (id != NULL);

  if (find_object (brief_pack_get_kept (self)->sources, id, &position) == NULL)
    return;
  title = brief_pack_dup_own_source_value (self, id, BRIEF_OWN_SOURCE_TITLE);
  /* Translators: the name of a step that can be undone; %s is a title. */
  name = dup_name (_ ("Remove Source “%s”"), title);
  change (self, name, position, NULL);
}
