/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-citation-mark.h"

#include "model/brief-language.h"
#include "model/brief-words.h"
#include "ui/reader/brief-citation-popover.h"

#include <glib/gi18n.h>

/**
 * BriefCitationMark:
 *
 * The numbered mark of a citation, with the sign and name of its evidence grade. Opens what is known of the source.
 */
struct _BriefCitationMark {
  GtkWidget parent_instance;

  GtkWidget *button;

  BriefCollection *collection;
  BriefCitation *citation;
  guint number;
};

G_DEFINE_FINAL_TYPE (BriefCitationMark, brief_citation_mark, GTK_TYPE_WIDGET)

static void
create_popover_cb (GtkMenuButton *button, gpointer user_data)
{
  BriefCitationMark *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button,
                                 brief_citation_popover_new (self->collection, self->citation, self->number));
}

static gboolean
brief_citation_mark_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BRIEF_CITATION_MARK (widget)->button);
}

static gboolean
brief_citation_mark_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (BRIEF_CITATION_MARK (widget)->button, direction);
}

static void
brief_citation_mark_dispose (GObject *object)
{
  BriefCitationMark *self = BRIEF_CITATION_MARK (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->collection);
  g_clear_pointer (&self->citation, brief_citation_unref);

  G_OBJECT_CLASS (brief_citation_mark_parent_class)->dispose (object);
}

static void
brief_citation_mark_class_init (BriefCitationMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_citation_mark_dispose;
  widget_class->grab_focus = brief_citation_mark_grab_focus;
  widget_class->focus = brief_citation_mark_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
brief_citation_mark_init (BriefCitationMark *self)
{
  self->button = gtk_menu_button_new ();
  gtk_widget_add_css_class (self->button, "citation");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover_cb, self, NULL);
}

static const char *
get_icon_name (BriefEvidence evidence)
{
  switch (evidence)
    {
    case BRIEF_EVIDENCE_PRIMARY:
      return "evidence-primary-symbolic";
    case BRIEF_EVIDENCE_SECONDARY:
      return "evidence-secondary-symbolic";
    case BRIEF_EVIDENCE_OUTLINE:
      return "evidence-outline-symbolic";
    case BRIEF_EVIDENCE_UNGRADED:
    default:
      return NULL;
    }
}

/* Number, sign and name of the grade: never colour or shape alone. */
static GtkWidget *
create_child (guint number, BriefEvidence evidence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  const char *icon = get_icon_name (evidence);

  gtk_box_append (GTK_BOX (box), gtk_label_new (digits));
  if (icon != NULL)
    {
      GtkWidget *image = gtk_image_new_from_icon_name (icon);

      gtk_image_set_pixel_size (GTK_IMAGE (image), 12);
      gtk_box_append (GTK_BOX (box), image);
    }
  gtk_box_append (GTK_BOX (box), gtk_label_new (brief_words_for_evidence (evidence)));
  return box;
}

/**
 * brief_citation_mark_new:
 * @collection: a collection
 * @citation: one of its citations
 * @number: the number of its source on the page
 *
 * Returns: (transfer floating): the mark
 */
GtkWidget *
brief_citation_mark_new (BriefCollection *collection, BriefCitation *citation, guint number)
{
  BriefCitationMark *self = g_object_new (BRIEF_TYPE_CITATION_MARK, NULL);
  const BriefEvidence evidence = brief_citation_get_evidence (citation);
  const char *grade = brief_words_for_evidence (evidence);
  BriefSource *source = brief_collection_lookup_source (collection, brief_citation_get_source (citation));
  const char *title
      = brief_localized_text_resolve (brief_source_get_title (source), brief_language_of_program (), NULL);
  /* Translators: the accessible name of the mark of a citation: number, evidence grade, title of the source. */
  g_autofree char *name = g_strdup_printf (_ ("Source %u, %s: %s"), number, grade, title);

  self->collection = g_object_ref (collection);
  self->citation = brief_citation_ref (citation);
  self->number = number;
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), create_child (number, evidence));
  gtk_widget_set_tooltip_text (self->button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
