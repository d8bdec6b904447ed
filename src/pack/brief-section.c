/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-section.h"

#include "pack/brief-section-private.h"

struct _BriefSection {
  GObject parent_instance;

  char *key;
  char *title;
  char *note;
  GPtrArray *entries;  /* of BriefEntry */
  JsonObject *unknown; /* members that this version does not know, to be written back */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BriefSection,
                               brief_section,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum {
  PROP_0,
  PROP_KEY,
  PROP_TITLE,
  PROP_NOTE,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static GType
brief_section_get_item_type (GListModel *model)
{
  return BRIEF_TYPE_ENTRY;
}

static guint
brief_section_get_n_items (GListModel *model)
{
  return BRIEF_SECTION (model)->entries->len;
}

static gpointer
brief_section_get_item (GListModel *model, guint position)
{
  GPtrArray *entries = BRIEF_SECTION (model)->entries;

  return position < entries->len ? g_object_ref (g_ptr_array_index (entries, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = brief_section_get_item_type;
  iface->get_n_items = brief_section_get_n_items;
  iface->get_item = brief_section_get_item;
}

static void
brief_section_finalize (GObject *object)
{
  BriefSection *self = BRIEF_SECTION (object);

  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->unknown, json_object_unref);

  G_OBJECT_CLASS (brief_section_parent_class)->finalize (object);
}

static void
brief_section_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefSection *self = BRIEF_SECTION (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, self->key);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note ? self->note : "");
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->entries->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_section_class_init (BriefSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_section_finalize;
  object_class->get_property = brief_section_get_property;

  properties[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_section_init (BriefSection *self)
{
  self->title = g_strdup ("");
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * brief_section_new:
 * @key: (nullable): its key, or %NULL for a new one
 * @title: its heading, or ""
 * @note: (nullable): the team's words
 * @entries: (nullable) (element-type BriefEntry): its entries
 * @unknown: (nullable): members to be written back
 *
 * Returns: (transfer full): a section
 */
BriefSection *
brief_section_new (const char *key,
                   const char *title,
                   const char *note,
                   GPtrArray *entries,
                   JsonObject *unknown)
{
  BriefSection *self = g_object_new (BRIEF_TYPE_SECTION, NULL);

  self->key = key != NULL ? g_strdup (key) : g_uuid_string_random ();
  brief_section_change_title (self, title);
  brief_section_change_note (self, note);
  if (entries != NULL)
    brief_section_splice (self, 0, 0, entries);
  self->unknown = unknown != NULL ? json_object_ref (unknown) : NULL;
  return self;
}

JsonObject *
brief_section_get_unknown (BriefSection *self)
{
  return self->unknown;
}

/**
 * brief_section_change_title:
 * @self: a section
 * @title: its heading, or ""
 *
 * Sets the heading, without undo.
 */
void
brief_section_change_title (BriefSection *self, const char *title)
{
  if (g_set_str (&self->title, title))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * brief_section_change_note:
 * @self: a section
 * @note: (nullable): the team's words
 *
 * Sets the note, without undo.
 */
void
brief_section_change_note (BriefSection *self, const char *note)
{
  if (g_set_str (&self->note, note != NULL && *note != '\0' ? note : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/**
 * brief_section_splice:
 * @self: a section
 * @position: where
 * @n_removed: how many entries to take out there
 * @added: (nullable) (element-type BriefEntry): the entries to put in there
 *
 * Replaces entries, without undo.
 */
void
brief_section_splice (BriefSection *self, guint position, guint n_removed, GPtrArray *added)
{
  const guint n_added = added != NULL ? added->len : 0;

  g_assert (position + n_removed <= self->entries->len);

  if (n_removed > 0)
    g_ptr_array_remove_range (self->entries, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->entries, (int) (position + i), g_object_ref (g_ptr_array_index (added, i)));

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  if (n_removed != n_added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/**
 * brief_section_get_key:
 * @self: a section
 *
 * Returns: its key, a UUID, unique within the pack
 */
const char *
brief_section_get_key (BriefSection *self)
{
  g_return_val_if_fail (BRIEF_IS_SECTION (self), NULL);

  return self->key;
}

/**
 * brief_section_get_title:
 * @self: a section
 *
 * Returns: its heading; "" for a section without one
 */
const char *
brief_section_get_title (BriefSection *self)
{
  g_return_val_if_fail (BRIEF_IS_SECTION (self), NULL);

  return self->title;
}

/**
 * brief_section_get_note:
 * @self: a section
 *
 * Returns: (nullable): the team's own words, CommonMark; %NULL where there are none
 */
const char *
brief_section_get_note (BriefSection *self)
{
  g_return_val_if_fail (BRIEF_IS_SECTION (self), NULL);

  return self->note;
}

/**
 * brief_section_get_n_entries:
 * @self: a section
 *
 * Returns: how many entries it has
 */
guint
brief_section_get_n_entries (BriefSection *self)
{
  g_return_val_if_fail (BRIEF_IS_SECTION (self), 0);

  return self->entries->len;
}

/**
 * brief_section_get_entry:
 * @self: a section
 * @position: which one
 *
 * Returns: (transfer none): an entry
 */
BriefEntry *
brief_section_get_entry (BriefSection *self, guint position)
{
  g_return_val_if_fail (BRIEF_IS_SECTION (self), NULL);
  g_return_val_if_fail (position < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, position);
}

/**
 * brief_section_find_entry:
 * @self: a section
 * @entry: an entry
 * @position: (out) (optional): where it stands
 *
 * Returns: whether the section has @entry
 */
gboolean
brief_section_find_entry (BriefSection *self, BriefEntry *entry, guint *position)
{
  g_return_val_if_fail (BRIEF_IS_SECTION (self), FALSE);

  return g_ptr_array_find (self->entries, entry, position);
}
