/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "collection/brief-json-document.h"
#include "pack/brief-pack-command.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-typed.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const types[] = { "image/png", "image/jpeg", "image/svg+xml", NULL };

/**
 * brief_pack_get_logo_types:
 *
 * Returns: (transfer none) (array zero-terminated=1): the media types that a logo can have
 */
const char *const *
brief_pack_get_logo_types (void)
{
  return types;
}

/**
 * brief_pack_take_typed:
 * @typed: (nullable): what somebody typed
 * @text: (out) (transfer full) (nullable): as the pack keeps it: %NULL for none
 *
 * Returns: whether a pack can hold so much (DESIGN section 6)
 */
gboolean
brief_pack_take_typed (const char *typed, char **text)
{
  g_autofree char *clean = brief_typed_clean (typed != NULL ? typed : "");

  if (strlen (clean) > BRIEF_JSON_STRING_MAX)
    return FALSE;
  *text = *clean != '\0' ? g_steal_pointer (&clean) : NULL;
  return TRUE;
}

/* What stands for a picture has to say something: spaces alone do not. */
static gboolean
take_words (const char *typed, char **text)
{
  g_autofree char *clean = NULL;

  if (!brief_pack_take_typed (typed, &clean) || clean == NULL)
    return FALSE;
  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isgraph (g_utf8_get_char (p)))
      {
        *text = g_steal_pointer (&clean);
        return TRUE;
      }
  return FALSE;
}

static void
change_logo (BriefPack *self, const char *name, JsonObject *logo)
{
  g_autoptr (BriefPackCommand) command = brief_pack_command_new (self, name);

  brief_pack_command_change_logo (command, logo);
  brief_pack_command_run (command);
}

/**
 * brief_pack_set_logo:
 * @self: a pack
 * @file: a picture, as its file has it
 * @type: its media type
 * @text: what stands for it where it cannot be seen
 *
 * Sets the logo, in place of the one that is there.
 *
 * Returns: %FALSE where a pack cannot hold it (over 1 MiB, of another type, without words), and stays as it is
 */
gboolean
brief_pack_set_logo (BriefPack *self, GBytes *file, const char *type, const char *text)
{
  g_autoptr (JsonObject) logo = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *data = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (file != NULL && type != NULL, FALSE);

  if (g_bytes_get_size (file) == 0 || g_bytes_get_size (file) > BRIEF_PACK_LOGO_SIZE_MAX
      || !g_strv_contains (types, type) || !take_words (text, &clean))
    return FALSE;

  data = g_base64_encode (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  logo = json_object_new ();
  json_object_set_string_member (logo, "type", type);
  json_object_set_string_member (logo, "data", data);
  json_object_set_string_member (logo, "alt", clean);
  change_logo (self, brief_pack_get_logo_type (self) != NULL ? _ ("Replace Logo") : _ ("Add Logo"), logo);
  return TRUE;
}

/* Another with the same members, since the one that is there may be undone to. */
static JsonObject *
copy_members (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_member (copy, l->data, json_node_copy (json_object_get_member (object, l->data)));
  return copy;
}

/**
 * brief_pack_set_logo_text:
 * @self: a pack with a logo
 * @text: what stands for the logo where it cannot be seen
 *
 * Sets the alternative text of the logo. Calls that follow without a pause become one command.
 *
 * Returns: %FALSE where @text says nothing or is over 1 MiB, and it stays as it is
 */
gboolean
brief_pack_set_logo_text (BriefPack *self, const char *text)
{
  g_autoptr (JsonObject) logo = NULL;
  g_autofree char *clean = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);
  g_return_val_if_fail (brief_pack_get_logo_text (self) != NULL, FALSE);

  if (!take_words (text, &clean))
    return FALSE;
  if (g_str_equal (clean, brief_pack_get_logo_text (self)))
    return TRUE;

  logo = copy_members (brief_pack_get_kept (self)->logo);
  json_object_set_string_member (logo, "alt", clean);
  change_logo (self, _ ("Describe Logo"), logo);
  return TRUE;
}

/**
 * brief_pack_remove_logo:
 * @self: a pack
 *
 * Takes the logo out, where there is one.
 */
void
brief_pack_remove_logo (BriefPack *self)
{
  g_return_if_fail (BRIEF_IS_PACK (self));

  if (brief_pack_get_kept (self)->logo != NULL)
    change_logo (self, _ ("Remove Logo"), NULL);
}
