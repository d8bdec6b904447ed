/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-shown-rows.h"

#include "model/brief-language.h"
#include "model/brief-words.h"

#include <glib/gi18n.h>

/**
 * BriefShownRows:
 *
 * What of its item an entry shows: its parts, and its findings and positions one by one.
 */
struct _BriefShownRows {
  AdwPreferencesGroup parent_instance;

  GtkWidget *show_all_button;
  AdwExpanderRow *parts_row;
  AdwExpanderRow *findings_row;
  AdwExpanderRow *positions_row;

  BriefPack *pack;
  BriefEntry *entry;
  GSignalGroup *entry_signals;
  GPtrArray *rows; /* of GtkWidget: the switches, each in its expander */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (BriefShownRows, brief_shown_rows, ADW_TYPE_PREFERENCES_GROUP)

/* What a switch is for: a part, or the id of a finding or position. */
#define PART_KEY "brief-part"
#define ID_KEY "brief-id"
#define EXPANDER_KEY "brief-expander"

static const char *
get_words_for_part (BriefPart part)
{
  switch (part)
    {
    case BRIEF_PART_TITLE:
      return _ ("Title");
    case BRIEF_PART_TEXT:
      return _ ("Text");
    case BRIEF_PART_LAW:
      return _ ("Law");
    case BRIEF_PART_METHOD:
      return _ ("Method");
    case BRIEF_PART_FACTS:
      return _ ("Facts");
    case BRIEF_PART_FINDINGS:
      return _ ("Findings");
    case BRIEF_PART_POSITIONS:
      return _ ("Positions");
    case BRIEF_PART_SOURCES:
    default:
      return _ ("Sources");
    }
}

static BriefPart
get_part (gpointer row)
{
  return (BriefPart) GPOINTER_TO_UINT (g_object_get_data (row, PART_KEY));
}

static const char *
get_id (gpointer row)
{
  return g_object_get_data (row, ID_KEY);
}

static gboolean
is_in (gpointer row, AdwExpanderRow *expander)
{
  return g_object_get_data (row, EXPANDER_KEY) == expander;
}

static gboolean
is_listed (const char *const *ids, const char *id)
{
  return ids == NULL || g_strv_contains (ids, id);
}

static gboolean
is_shown (BriefShownRows *self, gpointer row)
{
  if (is_in (row, self->findings_row))
    return is_listed (brief_entry_get_shown_findings (self->entry), get_id (row));
  if (is_in (row, self->positions_row))
    return is_listed (brief_entry_get_shown_positions (self->entry), get_id (row));
  return (brief_entry_get_parts (self->entry) & get_part (row)) != 0;
}

/* Under an expander, how much of what it has is shown. */
static void
show_count (BriefShownRows *self, AdwExpanderRow *expander)
{
  guint n = 0, n_shown = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwSwitchRow *row = g_ptr_array_index (self->rows, i);

      if (!is_in (row, expander))
        continue;
      n++;
      n_shown += adw_switch_row_get_active (row) ? 1 : 0;
    }
  gtk_widget_set_visible (GTK_WIDGET (expander), n > 0);
  /* Translators: how many of the parts, findings or positions of an item are shown; the second number is all of them. */
  count = n_shown == n ? g_strdup (_ ("All shown")) : g_strdup_printf (_ ("%'u of %'u shown"), n_shown, n);
  adw_expander_row_set_subtitle (expander, count);
}

static void
shown_cb (BriefShownRows *self)
{
  const guint parts = brief_entry_get_parts (self->entry);
  gboolean is_all = TRUE;

  self->showing = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      AdwSwitchRow *row = g_ptr_array_index (self->rows, i);

      adw_switch_row_set_active (row, is_shown (self, row));
      is_all = is_all && adw_switch_row_get_active (row);
    }
  self->showing = FALSE;
  show_count (self, self->parts_row);
  show_count (self, self->findings_row);
  show_count (self, self->positions_row);
  gtk_widget_set_sensitive (GTK_WIDGET (self->findings_row), (parts & BRIEF_PART_FINDINGS) != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->positions_row), (parts & BRIEF_PART_POSITIONS) != 0);
  gtk_widget_set_sensitive (self->show_all_button, !is_all);
}

static void
switched_cb (BriefShownRows *self, GParamSpec *pspec, AdwSwitchRow *row)
{
  const gboolean shown = adw_switch_row_get_active (row);

  if (self->showing || self->entry == NULL)
    return;
  if (is_in (row, self->findings_row))
    brief_pack_show_finding (self->pack, self->entry, get_id (row), shown);
  else if (is_in (row, self->positions_row))
    brief_pack_show_position (self->pack, self->entry, get_id (row), shown);
  else
    brief_pack_show_part (self->pack, self->entry, get_part (row), shown);
}

static void
show_all_cb (BriefShownRows *self)
{
  if (self->entry != NULL)
    brief_pack_show_all (self->pack, self->entry);
}

static GtkWidget *
add_row (BriefShownRows *self, AdwExpanderRow *expander, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data (G_OBJECT (row), EXPANDER_KEY, expander);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
add_parts (BriefShownRows *self)
{
  const guint available = brief_entry_get_available_parts (self->entry);

  for (guint part = BRIEF_PART_TITLE; part <= BRIEF_PART_SOURCES; part <<= 1)
    if (available & part)
      g_object_set_data (
          G_OBJECT (add_row (self, self->parts_row, get_words_for_part ((BriefPart) part), NULL)), PART_KEY,
          GUINT_TO_POINTER (part));
}

/* A finding that supports a recommendation says whose it is; one of a report or a position, when it is of. */
static char *
dup_placing (BriefShownRows *self, BriefItem *item)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (self->entry);

  return brief_words_placing (item, brief_snapshot_get_evidence_parent (snapshot, item),
                              brief_language_of_program ());
}

static void
add_items (BriefShownRows *self, AdwExpanderRow *expander, GPtrArray *items)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      BriefItem *item = g_ptr_array_index (items, i);
      const char *text = brief_localized_text_resolve (brief_item_get_text (item),
                                                       brief_language_of_program (), NULL);
      g_autofree char *placing = dup_placing (self, item);
      GtkWidget *row = add_row (self, expander, text, *placing != '\0' ? placing : NULL);

      g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (brief_item_get_id (item)), g_free);
    }
}

static void
remove_rows (BriefShownRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_expander_row_remove (g_object_get_data (G_OBJECT (row), EXPANDER_KEY), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

static void
brief_shown_rows_dispose (GObject *object)
{
  BriefShownRows *self = BRIEF_SHOWN_ROWS (object);

  g_clear_object (&self->entry_signals);
  g_clear_object (&self->entry);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_SHOWN_ROWS);

  G_OBJECT_CLASS (brief_shown_rows_parent_class)->dispose (object);
}

static void
brief_shown_rows_class_init (BriefShownRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_shown_rows_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-shown-rows.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefShownRows, show_all_button);
  gtk_widget_class_bind_template_child (widget_class, BriefShownRows, parts_row);
  gtk_widget_class_bind_template_child (widget_class, BriefShownRows, findings_row);
  gtk_widget_class_bind_template_child (widget_class, BriefShownRows, positions_row);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
brief_shown_rows_init (BriefShownRows *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->entry_signals = g_signal_group_new (BRIEF_TYPE_ENTRY);
  g_signal_group_connect_swapped (self->entry_signals, "notify::shown", G_CALLBACK (shown_cb), self);
}

/**
 * brief_shown_rows_set_entry:
 * @self: the rows
 * @pack: (nullable): the pack of @entry
 * @entry: (nullable): the entry to choose for
 */
void
brief_shown_rows_set_entry (BriefShownRows *self, BriefPack *pack, BriefEntry *entry)
{
  g_return_if_fail (BRIEF_IS_SHOWN_ROWS (self));
  g_return_if_fail ((pack == NULL) == (entry == NULL));

  remove_rows (self);
  g_set_object (&self->pack, pack);
  g_set_object (&self->entry, entry);
  g_signal_group_set_target (self->entry_signals, entry);
  gtk_widget_set_visible (GTK_WIDGET (self), entry != NULL && brief_entry_get_snapshot (entry) != NULL);
  if (entry == NULL)
    return;
  add_parts (self);
  add_items (self, self->findings_row, brief_entry_get_findings (entry));
  add_items (self, self->positions_row, brief_entry_get_positions (entry));
  shown_cb (self);
}
