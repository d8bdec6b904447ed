/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-compared-row.h"

#include <glib/gi18n.h>

/**
 * BriefComparedRow:
 *
 * A paragraph as it was and as it is. A word says how it differs; words that went are struck through, words that came are
 * bold and underlined.
 *
 * Property: "narrow" (whether one side stands above the other).
 */
struct _BriefComparedRow {
  AdwBin parent_instance;

  GtkBox *sides;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (BriefComparedRow, brief_compared_row, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
get_words (BriefComparedKind kind)
{
  switch (kind)
    {
    case BRIEF_COMPARED_CHANGED:
      return _ ("Changed");
    case BRIEF_COMPARED_ADDED:
      return _ ("New");
    case BRIEF_COMPARED_REMOVED:
      return _ ("Gone");
    case BRIEF_COMPARED_SAME:
    default:
      return NULL;
    }
}

static void
mark (PangoAttrList *attributes, const BriefComparedSpan *span, PangoAttribute *attribute)
{
  attribute->start_index = span->start;
  attribute->end_index = span->end;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttrList *
create_marks (GArray *spans, gboolean is_old)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const BriefComparedSpan *span = &g_array_index (spans, BriefComparedSpan, i);

      if (is_old)
        mark (attributes, span, pango_attr_strikethrough_new (TRUE));
      else
        {
          mark (attributes, span, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
          mark (attributes, span, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
        }
    }
  return attributes;
}

static GtkWidget *
create_side (const char *text, GArray *spans, gboolean is_old)
{
  g_autoptr (PangoAttrList) marks = create_marks (spans, is_old);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text != NULL ? text : "—", "xalign", 0.0,
                                   "yalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "selectable", text != NULL, "attributes", marks, NULL);

  if (text == NULL)
    gtk_widget_add_css_class (label, "dimmed");
  /* Translators: a side of a comparison. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_old ? _ ("As you picked it") : _ ("In the collection now"), -1);
  return label;
}

static void
set_narrow (BriefComparedRow *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->sides, !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
brief_compared_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, BRIEF_COMPARED_ROW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_compared_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      set_narrow (BRIEF_COMPARED_ROW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_compared_row_class_init (BriefComparedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = brief_compared_row_get_property;
  object_class->set_property = brief_compared_row_set_property;

  properties[PROP_NARROW] = g_param_spec_boolean (
      "narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
brief_compared_row_init (BriefComparedRow *self)
{
  self->sides = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_box_set_homogeneous (self->sides, TRUE);
}

static void
add_badge (GtkBox *box, const char *words, BriefComparedKind kind)
{
  GtkWidget *badge = g_object_new (GTK_TYPE_LABEL, "label", words, "halign", GTK_ALIGN_START, NULL);

  gtk_widget_add_css_class (badge, "badge");
  if (kind == BRIEF_COMPARED_ADDED)
    gtk_widget_add_css_class (badge, "endorses");
  else if (kind == BRIEF_COMPARED_REMOVED)
    gtk_widget_add_css_class (badge, "contested");
  gtk_box_append (box, badge);
}

/**
 * brief_compared_row_new:
 * @line: a paragraph on both sides
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
brief_compared_row_new (const BriefComparedLine *line)
{
  BriefComparedRow *self = g_object_new (BRIEF_TYPE_COMPARED_ROW, NULL);
  const char *words = get_words (line->kind);
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  if (words != NULL)
    {
      add_badge (box, words, line->kind);
      gtk_widget_add_css_class (GTK_WIDGET (self), "card");
      gtk_widget_add_css_class (GTK_WIDGET (self), "compared");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->sides), "dimmed");
      gtk_widget_add_css_class (GTK_WIDGET (self), "compared");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The same"),
                                      -1);
    }
  gtk_box_append (self->sides, create_side (line->old_text, line->old_spans, TRUE));
  gtk_box_append (self->sides, create_side (line->new_text, line->new_spans, FALSE));
  gtk_box_append (box, GTK_WIDGET (self->sides));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
  return GTK_WIDGET (self);
}
