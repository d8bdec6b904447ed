/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-pack.h"

#include "pack/brief-own-sources.h"
#include "pack/brief-pack-private.h"

struct _BriefPack {
  GObject parent_instance;

  char *id;
  GVariant *values[BRIEF_PACK_N_FIELDS]; /* NULL where absent */
  BriefPartialDate date;                 /* as its value says */
  GPtrArray *sections;                   /* of BriefSection */
  BriefPackKept kept;
  GListStore *own_sources; /* of BriefSource: what kept.sources holds */
  BriefSavedState *saved;
  char *content_hash;

  BriefUndoStack *undo_stack;
  guint64 serial;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BriefPack,
                               brief_pack,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* The details and options come first, in the order of brief_pack_fields. */
enum {
  PROP_0,
  PROP_ID = BRIEF_PACK_N_FIELDS + 1,
  PROP_N_ITEMS,
  PROP_UNDO_STACK,
  N_PROPS
};

#define PROPERTY_OF_FIELD(field) ((field) + 1)
#define FIELD_OF_PROPERTY(property) ((property) - 1)

static GParamSpec *properties[N_PROPS];

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GType
brief_pack_get_item_type (GListModel *model)
{
  return BRIEF_TYPE_SECTION;
}

static guint
brief_pack_get_n_items (GListModel *model)
{
  return BRIEF_PACK (model)->sections->len;
}

static gpointer
brief_pack_get_item (GListModel *model, guint position)
{
  GPtrArray *sections = BRIEF_PACK (model)->sections;

  return position < sections->len ? g_object_ref (g_ptr_array_index (sections, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = brief_pack_get_item_type;
  iface->get_n_items = brief_pack_get_n_items;
  iface->get_item = brief_pack_get_item;
}

static void
undo_stack_changed_cb (BriefPack *self)
{
  self->serial++;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
brief_pack_dispose (GObject *object)
{
  BriefPack *self = BRIEF_PACK (object);

  /* Its commands point back at the pack. */
  if (self->undo_stack != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->undo_stack, self);
      brief_undo_stack_clear (self->undo_stack);
    }
  g_clear_object (&self->undo_stack);

  G_OBJECT_CLASS (brief_pack_parent_class)->dispose (object);
}

static void
brief_pack_finalize (GObject *object)
{
  BriefPack *self = BRIEF_PACK (object);

  g_clear_pointer (&self->id, g_free);
  for (guint i = 0; i < BRIEF_PACK_N_FIELDS; i++)
    g_clear_pointer (&self->values[i], g_variant_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  brief_pack_kept_clear (&self->kept);
  g_clear_object (&self->own_sources);
  g_clear_pointer (&self->saved, brief_saved_state_free);
  g_clear_pointer (&self->content_hash, g_free);

  G_OBJECT_CLASS (brief_pack_parent_class)->finalize (object);
}

static void
brief_pack_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPack *self = BRIEF_PACK (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->sections->len);
      break;
    case PROP_UNDO_STACK:
      g_value_set_object (value, self->undo_stack);
      break;
    default:
      if (FIELD_OF_PROPERTY (prop_id) < BRIEF_PACK_N_FIELDS)
        brief_pack_get_field_property (self, FIELD_OF_PROPERTY (prop_id), value);
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_pack_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  const guint field = FIELD_OF_PROPERTY (prop_id);

  if (field >= BRIEF_PACK_N_FIELDS)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (brief_pack_fields[field].kind == BRIEF_PACK_FIELD_SWITCH)
    brief_pack_set_option (BRIEF_PACK (object), brief_pack_fields[field].name, g_value_get_boolean (value));
  else
    brief_pack_set_detail (BRIEF_PACK (object), brief_pack_fields[field].name, g_value_get_string (value));
}

static void
brief_pack_class_init (BriefPackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = brief_pack_dispose;
  object_class->finalize = brief_pack_finalize;
  object_class->get_property = brief_pack_get_property;
  object_class->set_property = brief_pack_set_property;

  for (guint i = 0; i < BRIEF_PACK_N_FIELDS; i++)
    {
      const BriefPackField *field = &brief_pack_fields[i];
      const char *initial = field->choices != NULL ? field->choices[0] : "";

      properties[PROPERTY_OF_FIELD (i)] = field->kind == BRIEF_PACK_FIELD_SWITCH
                                              ? g_param_spec_boolean (field->name, NULL, NULL, field->is_on,
                                                                      writable)
                                              : g_param_spec_string (field->name, NULL, NULL, initial,
                                                                     writable);
    }
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, readable);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_UNDO_STACK] = g_param_spec_object ("undo-stack", NULL, NULL, BRIEF_TYPE_UNDO_STACK,
                                                     readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
brief_pack_init (BriefPack *self)
{
  self->sections = g_ptr_array_new_with_free_func (g_object_unref);
  self->own_sources = g_list_store_new (BRIEF_TYPE_SOURCE);
  self->undo_stack = brief_undo_stack_new ();
  g_signal_connect_swapped (self->undo_stack, "changed", G_CALLBACK (undo_stack_changed_cb), self);
}

/* Their plain texts are in the language of the pack. */
static void
read_own_sources (BriefPack *self)
{
  const char *language = brief_pack_get_language (self);

  if (self->kept.sources != NULL || g_list_model_get_n_items (G_LIST_MODEL (self->own_sources)) > 0)
    brief_own_sources_read (self->kept.sources, language != NULL ? language : "en", self->own_sources);
}

/**
 * brief_pack_new:
 * @title: (nullable): its title
 * @language: the BCP 47 tag of the document to be made of it
 *
 * Returns: (transfer full): an empty pack with an id of its own
 */
BriefPack *
brief_pack_new (const char *title, const char *language)
{
  BriefPack *self;

  g_return_val_if_fail (
      brief_pack_field_accepts (&brief_pack_fields[BRIEF_PACK_FIELD_LANGUAGE_OF_PACK], language), NULL);

  self = brief_pack_new_with_id (NULL, NULL);
  brief_pack_change_value (self, BRIEF_PACK_FIELD_LANGUAGE_OF_PACK, g_variant_new_string (language));
  if (title != NULL)
    brief_pack_change_value (self, BRIEF_PACK_FIELD_TITLE, g_variant_new_string (title));
  return self;
}

/**
 * brief_pack_new_with_id:
 * @id: (nullable): its id, or %NULL for a new one
 * @kept: (nullable): what it carries from its file; left empty
 *
 * Returns: (transfer full): an empty pack
 */
BriefPack *
brief_pack_new_with_id (const char *id, BriefPackKept *kept)
{
  BriefPack *self = g_object_new (BRIEF_TYPE_PACK, NULL);

  self->id = id != NULL ? g_strdup (id) : g_uuid_string_random ();
  if (kept != NULL)
    {
      self->kept = *kept;
      *kept = (BriefPackKept) { NULL };
    }
  return self;
}

const BriefPackKept *
brief_pack_get_kept (BriefPack *self)
{
  return &self->kept;
}

GVariant *
brief_pack_get_value (BriefPack *self, guint field)
{
  g_assert (field < BRIEF_PACK_N_FIELDS);

  return self->values[field];
}

/**
 * brief_pack_change_value:
 * @self: a pack
 * @field: one of #brief_pack_fields
 * @value: (nullable): what it holds, or %NULL for nothing
 *
 * Sets a detail or option, without undo.
 */
void
brief_pack_change_value (BriefPack *self, guint field, GVariant *value)
{
  g_assert (field < BRIEF_PACK_N_FIELDS);

  if (value != NULL)
    g_variant_ref_sink (value);
  g_clear_pointer (&self->values[field], g_variant_unref);
  self->values[field] = value;
  if (field == BRIEF_PACK_FIELD_DATE_OF_PACK)
    {
      self->date = (BriefPartialDate) { 0 };
      if (value != NULL)
        brief_partial_date_parse (g_variant_get_string (value, NULL), &self->date);
    }
  if (field == BRIEF_PACK_FIELD_LANGUAGE_OF_PACK)
    read_own_sources (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROPERTY_OF_FIELD (field)]);
}

/**
 * brief_pack_change_logo:
 * @self: a pack
 * @logo: (nullable): the logo as the format has it
 *
 * Sets the logo, without undo.
 */
void
brief_pack_change_logo (BriefPack *self, JsonObject *logo)
{
  if (logo != NULL)
    json_object_ref (logo);
  g_clear_pointer (&self->kept.logo, json_object_unref);
  self->kept.logo = logo;
}

/**
 * brief_pack_change_own_sources:
 * @self: a pack
 * @sources: (nullable): the sources of the team's own as the format has them
 *
 * Sets the sources of the team's own, without undo.
 */
void
brief_pack_change_own_sources (BriefPack *self, JsonArray *sources)
{
  if (sources != NULL)
    json_array_ref (sources);
  g_clear_pointer (&self->kept.sources, json_array_unref);
  self->kept.sources = sources;
  read_own_sources (self);
}

/**
 * brief_pack_get_own_sources:
 * @self: a pack
 *
 * Returns: (transfer none): the sources of the team's own, as #BriefSource
 */
GListModel *
brief_pack_get_own_sources (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return G_LIST_MODEL (self->own_sources);
}

/**
 * brief_pack_change_kept:
 * @self: a pack
 * @kept: what it is to carry from its file
 *
 * Sets logo, sources of the team's own and what this version does not know, without undo.
 */
void
brief_pack_change_kept (BriefPack *self, const BriefPackKept *kept)
{
  brief_pack_kept_set (&self->kept, kept);
  read_own_sources (self);
}

/**
 * brief_pack_splice:
 * @self: a pack
 * @position: where
 * @n_removed: how many sections to take out there
 * @added: (nullable) (element-type BriefSection): the sections to put in there
 *
 * Replaces sections, without undo.
 */
void
brief_pack_splice (BriefPack *self, guint position, guint n_removed, GPtrArray *added)
{
  const guint n_added = added != NULL ? added->len : 0;

  g_assert (position + n_removed <= self->sections->len);

  if (n_removed > 0)
    g_ptr_array_remove_range (self->sections, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->sections, (int) (position + i), g_object_ref (g_ptr_array_index (added, i)));

  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  if (n_removed != n_added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

const BriefSavedState *
brief_pack_get_saved (BriefPack *self)
{
  return self->saved;
}

void
brief_pack_take_saved (BriefPack *self, BriefSavedState *saved)
{
  g_clear_pointer (&self->saved, brief_saved_state_free);
  self->saved = saved;
}

/**
 * brief_pack_get_content_hash:
 * @self: a pack
 *
 * Returns: (nullable): SHA-256 over what its file held when it was read, `saved` left out; %NULL for a new pack
 */
const char *
brief_pack_get_content_hash (BriefPack *self)
{
  return self->content_hash;
}

void
brief_pack_set_content_hash (BriefPack *self, const char *hash)
{
  g_set_str (&self->content_hash, hash);
}

/**
 * brief_pack_get_id:
 * @self: a pack
 *
 * Returns: its id, a UUID that all copies of it share
 */
const char *
brief_pack_get_id (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return self->id;
}

/**
 * brief_pack_get_date:
 * @self: a pack
 *
 * Returns: (transfer none): its date; may be not set
 */
const BriefPartialDate *
brief_pack_get_date (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return &self->date;
}

/**
 * brief_pack_get_n_sections:
 * @self: a pack
 *
 * Returns: how many sections it has
 */
guint
brief_pack_get_n_sections (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), 0);

  return self->sections->len;
}

/**
 * brief_pack_get_section:
 * @self: a pack
 * @position: which one
 *
 * Returns: (transfer none): a section
 */
BriefSection *
brief_pack_get_section (BriefPack *self, guint position)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);
  g_return_val_if_fail (position < self->sections->len, NULL);

  return g_ptr_array_index (self->sections, position);
}

/**
 * brief_pack_find_section:
 * @self: a pack
 * @section: a section
 * @position: (out) (optional): where it stands
 *
 * Returns: whether the pack has @section
 */
gboolean
brief_pack_find_section (BriefPack *self, BriefSection *section, guint *position)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), FALSE);

  return g_ptr_array_find (self->sections, section, position);
}

/**
 * brief_pack_get_undo_stack:
 * @self: a pack
 *
 * Returns: (transfer none): what can be undone and done again
 */
BriefUndoStack *
brief_pack_get_undo_stack (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), NULL);

  return self->undo_stack;
}

/**
 * brief_pack_get_serial:
 * @self: a pack
 *
 * Returns: a number that grows with every change
 */
guint64
brief_pack_get_serial (BriefPack *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK (self), 0);

  return self->serial;
}
