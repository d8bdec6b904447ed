/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-citation-popover.h"

#include "model/brief-joining.h"
#include "model/brief-language.h"
#include "model/brief-words.h"
#include "ui/brief-label-language.h"
#include "ui/reader/brief-citation-text.h"
#include "ui/reader/brief-page.h"

#include <glib/gi18n.h>

/**
 * BriefCitationPopover:
 *
 * What is known of a citation: its source, the place in it, how it was read, and where to find it.
 */
struct _BriefCitationPopover {
  GtkPopover parent_instance;

  GtkLabel *title;
  GtkLabel *publication;
  GtkLabel *locator;
  GtkLabel *grade;
  GtkLabel *account;
  GtkLabel *note;
  GtkLabel *fallback;
  GtkBox *addresses;
  GtkButton *copy_button;

  char *text;
};

G_DEFINE_FINAL_TYPE (BriefCitationPopover, brief_citation_popover, GTK_TYPE_POPOVER)

static void
copy_cb (BriefCitationPopover *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->text);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.announce", "s", _ ("Citation copied"));
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
show_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* The title of a source is in its own language, whatever that is; nobody would find it by another. */
static const char *
resolve_title (BriefSource *source, const char **language)
{
  const char *resolved = NULL;
  const char *title = brief_localized_text_resolve (brief_source_get_title (source),
                                                    brief_language_of_program (), &resolved);

  *language = brief_source_get_language (source) != NULL ? brief_source_get_language (source) : resolved;
  return title;
}

static char *
dup_publication (BriefSource *source)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (brief_source_get_kind (source) != NULL)
    g_strv_builder_add (builder, brief_words_for_source_kind (brief_source_get_kind (source)));
  if (brief_source_get_author (source) != NULL)
    g_strv_builder_add (builder, brief_source_get_author (source));
  if (brief_source_get_publisher (source) != NULL)
    g_strv_builder_add (builder, brief_source_get_publisher (source));
  if (brief_source_get_number (source) != NULL)
    g_strv_builder_add (builder, brief_source_get_number (source));
  if (brief_partial_date_is_set (brief_source_get_date (source)))
    g_strv_builder_take (builder, brief_partial_date_format (brief_source_get_date (source)));
  parts = g_strv_builder_end (builder);
  return brief_joining_line ((const char *const *) parts);
}

static void
add_address (BriefCitationPopover *self, const char *url, const char *note)
{
  GtkWidget *row, *label, *button;
  g_autofree char *name = NULL;

  if (url == NULL)
    return;
  row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  label = g_object_new (GTK_TYPE_LABEL, "label", url, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                        PANGO_WRAP_CHAR, "max-width-chars", 40, "hexpand", TRUE, "selectable", TRUE, NULL);
  gtk_widget_add_css_class (label, "caption");
  if (note != NULL)
    gtk_widget_set_tooltip_text (label, note);
  gtk_box_append (GTK_BOX (row), label);
  button = gtk_button_new_from_icon_name ("adw-external-link-symbolic");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Open Source…"));
  /* Translators: the accessible name of a button; %s is an address. */
  name = g_strdup_printf (_ ("Open source %s"), url);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", url);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.open-address");
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (self->addresses, row);
}

static void
add_addresses (BriefCitationPopover *self, BriefSource *source)
{
  GPtrArray *copies = brief_source_get_copies (source);

  add_address (self, brief_source_get_url (source), NULL);
  for (guint i = 0; copies != NULL && i < copies->len; i++)
    {
      BriefSourceCopy *copy = g_ptr_array_index (copies, i);
      add_address (self, brief_source_copy_get_url (copy), brief_source_copy_get_note (copy));
    }
}

static void
show_grade (BriefCitationPopover *self, BriefEvidence evidence)
{
  /* Translators: sign and name of an evidence grade, and what it means. */
  g_autofree char *words = g_strdup_printf (_ ("%s %s: %s"), brief_words_for_evidence_mark (evidence),
                                            brief_words_for_evidence (evidence),
                                            brief_words_explaining_evidence (evidence));

  gtk_label_set_text (self->grade, words);
}

static void
show_account (BriefCitationPopover *self, BriefCollection *collection, BriefCitation *citation)
{
  BriefSource *source;
  const char *title, *language;
  g_autofree char *words = NULL;

  show_optional (self->account, NULL);
  if (brief_citation_get_account_of (citation) == NULL)
    return;
  source = brief_collection_lookup_source (collection, brief_citation_get_account_of (citation));
  title = resolve_title (source, &language);
  /* Translators: %s is the title of the source that this source gives an account of. */
  words = g_strdup_printf (_ ("An account of: %s"), title);
  show_optional (self->account, words);
  brief_label_set_language (self->account, title, language);
}

static void
show_note (BriefCitationPopover *self, BriefLocalizedText *note)
{
  const char *asked = brief_language_of_program ();
  const char *language = NULL;
  g_autofree char *words = NULL;

  show_optional (self->note, note != NULL ? brief_localized_text_resolve (note, asked, &language) : NULL);
  brief_label_set_language (self->note, NULL, language);
  if (note != NULL && brief_localized_text_falls_back (note, asked, NULL))
    words = brief_page_dup_fallback (language);
  show_optional (self->fallback, words);
}

static void
brief_citation_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BRIEF_TYPE_CITATION_POPOVER);

  G_OBJECT_CLASS (brief_citation_popover_parent_class)->dispose (object);
}

static void
brief_citation_popover_finalize (GObject *object)
{
  g_clear_pointer (&BRIEF_CITATION_POPOVER (object)->text, g_free);

  G_OBJECT_CLASS (brief_citation_popover_parent_class)->finalize (object);
}

static void
brief_citation_popover_class_init (BriefCitationPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_citation_popover_dispose;
  object_class->finalize = brief_citation_popover_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/reader/brief-citation-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefCitationPopover, title);
  gtk_widget_class_bind_template_child (widget_class, BriefCitationPopover, publication);
  gtk_widget_class_bind_template_child (widget_class, BriefCitationPopover, locator);
  gtk_widget_class_bind_template_child (widget_class, BriefCitationPopover, grade);
  gtk_widget_class_bind_template_child (widget_class, BriefCitationPopover, account);
  gtk_widget_class_bind_template_child (widget_class, BriefCitationPopover, note);
  gtk_widget_class_bind_template_child (widget_class, BriefCitationPopover, fallback);
  gtk_widget_class_bind_template_child (widget_class, BriefCitationPopover, addresses);
  gtk_widget_class_bind_template_child (widget_class, BriefCitationPopover, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
brief_citation_popover_init (BriefCitationPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * brief_citation_popover_new:
 * @collection: a collection
 * @citation: one of its citations
 * @number: the number of its source on the page
 *
 * Returns: (transfer floating): a popover that tells of @citation
 */
GtkWidget *
brief_citation_popover_new (BriefCollection *collection, BriefCitation *citation, guint number)
{
  BriefCitationPopover *self = g_object_new (BRIEF_TYPE_CITATION_POPOVER, NULL);
  BriefSource *source = brief_collection_lookup_source (collection, brief_citation_get_source (citation));
  const char *language;
  const char *source_title = resolve_title (source, &language);
  /* Translators: the number of a source on the page, and its title. */
  g_autofree char *title = g_strdup_printf (_ ("%u. %s"), number, source_title);
  g_autofree char *publication = dup_publication (source);

  gtk_label_set_text (self->title, title);
  brief_label_set_language (self->title, source_title, language);
  show_optional (self->publication, publication);
  show_optional (self->locator, brief_citation_get_locator (citation));
  show_grade (self, brief_citation_get_evidence (citation));
  show_account (self, collection, citation);
  show_note (self, brief_citation_get_note (citation));
  add_addresses (self, source);
  self->text = brief_citation_text (collection, citation);
  return GTK_WIDGET (self);
}
