/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/browse/brief-hit-row.h"

#include "library/brief-hit.h"
#include "model/brief-endorsement.h"
#include "model/brief-language.h"
#include "model/brief-recommendation.h"
#include "model/brief-words.h"
#include "ui/brief-item-icon.h"
#include "ui/brief-label-language.h"

#include <glib/gi18n.h>

/**
 * BriefHitRow:
 *
 * A row of a list: an item that was found (#BriefHit), or the policy itself (#BriefCollection). Marks what is in the
 * pack.
 *
 * Property: "pack" (#BriefPack).
 */
struct _BriefHitRow {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *number;
  GtkLabel *heading;
  GtkLabel *placing;
  GtkLabel *snippet;
  GtkImage *pack_mark;

  GObject *item;
  BriefPack *pack;
  GSignalGroup *pack_signals;
  GSignalGroup *item_signals;
};

G_DEFINE_FINAL_TYPE (BriefHitRow, brief_hit_row, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_PACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
update_mark (BriefHitRow *self)
{
  gboolean in_pack = FALSE;

  if (self->pack != NULL && BRIEF_IS_HIT (self->item))
    {
      g_autofree char *reference = brief_item_dup_reference (brief_hit_get_item (BRIEF_HIT (self->item)));

      in_pack = brief_pack_lookup_item (self->pack, reference) != NULL;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->pack_mark), in_pack);
}

static void
show_snippet (BriefHitRow *self)
{
  show_optional (self->snippet,
                 BRIEF_IS_HIT (self->item) ? brief_hit_get_snippet (BRIEF_HIT (self->item)) : NULL);
}

/* Where an item is in its list; what the heading of the list says already is left out. */
static char *
dup_placing (BriefHit *hit)
{
  BriefItem *item = brief_hit_get_item (hit);

  if (BRIEF_IS_ENDORSEMENT (item))
    return g_strdup (brief_words_for_body_kind (brief_endorsement_get_kind (BRIEF_ENDORSEMENT (item))));
  if (BRIEF_IS_RECOMMENDATION (item))
    return g_strdup (brief_recommendation_get_body (BRIEF_RECOMMENDATION (item)));
  return brief_words_placing (item, brief_hit_get_parent (hit), brief_language_of_program ());
}

static void
show_hit (BriefHitRow *self, BriefHit *hit)
{
  BriefItem *item = brief_hit_get_item (hit);
  const char *language = NULL;
  g_autofree char *heading = brief_item_dup_heading (item, brief_language_of_program (), &language);
  g_autofree char *placing = dup_placing (hit);
  gboolean is_part = FALSE;

  gtk_label_set_text (self->heading, heading);
  brief_label_set_language (self->heading, NULL, language);
  show_optional (self->placing, placing);
  show_snippet (self);
  show_optional (self->number, NULL);
  if (BRIEF_IS_RECOMMENDATION (item))
    {
      show_optional (self->number, brief_recommendation_get_number (BRIEF_RECOMMENDATION (item)));
      is_part = brief_recommendation_get_part_of (BRIEF_RECOMMENDATION (item)) != NULL;
    }
  gtk_widget_set_margin_start (self->box, is_part ? 24 : 0);
  gtk_image_set_from_icon_name (self->icon, brief_item_icon_name (brief_item_get_item_type (item)));
  gtk_widget_set_visible (GTK_WIDGET (self->icon), !gtk_widget_get_visible (GTK_WIDGET (self->number)));
}

static void
show_policy (BriefHitRow *self, BriefCollection *collection)
{
  gtk_label_set_text (self->heading, _ ("About This Policy"));
  brief_label_set_language (self->heading, NULL, NULL);
  show_optional (self->placing, brief_localized_text_resolve (brief_collection_get_title (collection),
                                                              brief_language_of_program (), NULL));
  show_optional (self->snippet, NULL);
  show_optional (self->number, NULL);
  gtk_widget_set_margin_start (self->box, 0);
  gtk_image_set_from_icon_name (self->icon, "help-about-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->icon), TRUE);
}

static void
brief_hit_row_dispose (GObject *object)
{
  BriefHitRow *self = BRIEF_HIT_ROW (object);

  g_clear_object (&self->item_signals);
  g_clear_object (&self->pack_signals);
  g_clear_object (&self->item);
  g_clear_object (&self->pack);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_HIT_ROW);

  G_OBJECT_CLASS (brief_hit_row_parent_class)->dispose (object);
}

static void
brief_hit_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PACK:
      g_value_set_object (value, BRIEF_HIT_ROW (object)->pack);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_hit_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefHitRow *self = BRIEF_HIT_ROW (object);

  switch (prop_id)
    {
    case PROP_PACK:
      if (!g_set_object (&self->pack, g_value_get_object (value)))
        return;
      g_signal_group_set_target (self->pack_signals, self->pack);
      update_mark (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_hit_row_class_init (BriefHitRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_hit_row_dispose;
  object_class->get_property = brief_hit_row_get_property;
  object_class->set_property = brief_hit_row_set_property;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/browse/brief-hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefHitRow, box);
  gtk_widget_class_bind_template_child (widget_class, BriefHitRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BriefHitRow, number);
  gtk_widget_class_bind_template_child (widget_class, BriefHitRow, heading);
  gtk_widget_class_bind_template_child (widget_class, BriefHitRow, placing);
  gtk_widget_class_bind_template_child (widget_class, BriefHitRow, snippet);
  gtk_widget_class_bind_template_child (widget_class, BriefHitRow, pack_mark);
}

static void
brief_hit_row_init (BriefHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->pack_signals = g_signal_group_new (BRIEF_TYPE_PACK);
  g_signal_group_connect_swapped (self->pack_signals, "changed", G_CALLBACK (update_mark), self);
  self->item_signals = g_signal_group_new (BRIEF_TYPE_HIT);
  g_signal_group_connect_swapped (self->item_signals, "notify::snippet", G_CALLBACK (show_snippet), self);
}

/**
 * brief_hit_row_get_item:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): what it shows
 */
GObject *
brief_hit_row_get_item (BriefHitRow *self)
{
  g_return_val_if_fail (BRIEF_IS_HIT_ROW (self), NULL);

  return self->item;
}

/**
 * brief_hit_row_set_item:
 * @self: a row
 * @item: (nullable): a #BriefHit or #BriefCollection
 */
void
brief_hit_row_set_item (BriefHitRow *self, GObject *item)
{
  g_return_if_fail (BRIEF_IS_HIT_ROW (self));

  if (!g_set_object (&self->item, item))
    return;
  g_signal_group_set_target (self->item_signals, BRIEF_IS_HIT (item) ? item : NULL);
  if (BRIEF_IS_HIT (item))
    show_hit (self, BRIEF_HIT (item));
  else if (BRIEF_IS_COLLECTION (item))
    show_policy (self, BRIEF_COLLECTION (item));
  update_mark (self);
}

/**
 * brief_hit_row_dup_accessible_label:
 * @item: a #BriefHit or #BriefCollection
 *
 * Returns: (transfer full): what a screen reader calls the row of @item
 */
char *
brief_hit_row_dup_accessible_label (GObject *item)
{
  BriefItem *found;
  g_autofree char *heading = NULL;
  g_autofree char *placing = NULL;

  if (BRIEF_IS_COLLECTION (item))
    return g_strdup (_ ("About This Policy"));

  g_return_val_if_fail (BRIEF_IS_HIT (item), NULL);

  found = brief_hit_get_item (BRIEF_HIT (item));
  heading = brief_item_dup_heading (found, brief_language_of_program (), NULL);
  placing = dup_placing (BRIEF_HIT (item));
  if (BRIEF_IS_RECOMMENDATION (found)
      && brief_recommendation_get_number (BRIEF_RECOMMENDATION (found)) != NULL)
    /* Translators: the accessible name of a recommendation: its number and title. */
    return g_strdup_printf (_ ("%s, %s"), brief_recommendation_get_number (BRIEF_RECOMMENDATION (found)),
                            heading);
  if (placing == NULL || *placing == '\0')
    return g_steal_pointer (&heading);
  /* Translators: the accessible name of an item in a list: its title, then its place and date. */
  return g_strdup_printf (_ ("%s, %s"), heading, placing);
}
