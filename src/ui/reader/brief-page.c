/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-page-private.h"

#include "model/brief-language.h"
#include "model/brief-passage.h"
#include "model/brief-words.h"
#include "ui/brief-label-language.h"
#include "ui/reader/brief-citation-mark.h"
#include "ui/reader/brief-pack-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Things that are still to be shown, in their order, in a place of their own. */
typedef struct {
  GtkWidget *place; /* a box, or a list */
  GPtrArray *objects;
  guint next;
  BriefPageFill fill;
  const char *told_language;
} Group;

/**
 * brief_page_new:
 * @box: an empty box
 * @collection: the collection of what is shown
 * @pack: (nullable): the pack that items can be added to
 *
 * Returns: (transfer full): a page to fill
 */
BriefPage *
brief_page_new (GtkBox *box, BriefCollection *collection, BriefPack *pack)
{
  BriefPage *self = g_new0 (BriefPage, 1);

  self->box = box;
  self->collection = collection;
  self->pack = pack;
  self->sources = g_ptr_array_new ();
  return self;
}

static void
group_free (Group *group)
{
  g_object_unref (group->place);
  g_ptr_array_unref (group->objects);
  g_free (group);
}

void
brief_page_free (BriefPage *self)
{
  g_queue_clear_full (&self->groups, (GDestroyNotify) group_free);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

BriefCollection *
brief_page_get_collection (BriefPage *self)
{
  return self->collection;
}

void
brief_page_defer (BriefPage *self, GtkWidget *place, GPtrArray *objects, BriefPageFill fill)
{
  Group *group = g_new0 (Group, 1);

  group->place = g_object_ref (place);
  group->objects = g_ptr_array_ref (objects);
  group->fill = fill;
  group->told_language = self->told_language;
  g_queue_push_tail (&self->groups, group);
}

/**
 * brief_page_add_each:
 * @self: a page
 * @objects: things, kept until all are shown
 * @find_fallback: tells which language one of them is shown in for want of that of the program
 * @fill: adds one of them
 *
 * Adds things of which there may be many: their place now, they themselves as brief_page_work () comes to them.
 */
void
brief_page_add_each (BriefPage *self, GPtrArray *objects, BriefPageFallback find_fallback, BriefPageFill fill)
{
  GtkWidget *place = gtk_box_new (GTK_ORIENTATION_VERTICAL, gtk_box_get_spacing (self->box));
  const char *outer = brief_page_tell_common_fallback (self, objects, find_fallback);

  gtk_box_append (self->box, place);
  brief_page_defer (self, place, objects, fill);
  self->told_language = outer;
}

/**
 * brief_page_work:
 * @self: a page
 * @until: when to stop, in the time of g_get_monotonic_time ()
 *
 * Goes on filling the page.
 *
 * Returns: whether something is left to do
 */
gboolean
brief_page_work (BriefPage *self, gint64 until)
{
  while (!g_queue_is_empty (&self->groups) && g_get_monotonic_time () < until)
    {
      Group *group = g_queue_peek_head (&self->groups);

      if (group->next == group->objects->len)
        {
          group_free (g_queue_pop_head (&self->groups));
          continue;
        }
      self->box = GTK_IS_BOX (group->place) ? GTK_BOX (group->place) : NULL;
      self->list = GTK_IS_LIST_BOX (group->place) ? GTK_LIST_BOX (group->place) : NULL;
      self->told_language = group->told_language;
      group->fill (self, g_ptr_array_index (group->objects, group->next++));
    }
  return !g_queue_is_empty (&self->groups);
}

GtkWidget *
brief_page_create_label (const char *text, const char *style_class, gboolean selectable)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  /* A label asks for the width of its text; a narrow window needs it to ask for less. */
  gtk_label_set_width_chars (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), selectable);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static GtkWidget *
append_label (BriefPage *self, const char *text, const char *style_class, gboolean selectable)
{
  GtkWidget *label = brief_page_create_label (text, style_class, selectable);

  gtk_box_append (self->box, label);
  return label;
}

static void
make_heading (GtkWidget *label, int level)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
}

static GtkWidget *
create_heading (const char *text, const char *style_class, int level)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
                                   text, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   NULL);

  gtk_widget_add_css_class (label, style_class);
  make_heading (label, level);
  return label;
}

/**
 * brief_page_add_kicker:
 * @self: a page
 * @words: what kind of thing the page shows
 */
void
brief_page_add_kicker (BriefPage *self, const char *words)
{
  GtkWidget *label = append_label (self, words, "caption-heading", FALSE);

  gtk_widget_add_css_class (label, "dimmed");
}

/**
 * brief_page_add_heading:
 * @self: a page
 * @words: the heading of what comes next
 */
void
brief_page_add_heading (BriefPage *self, const char *words)
{
  GtkWidget *label = create_heading (words, "title-4", 2);

  gtk_widget_set_margin_top (label, 18);
  gtk_box_append (self->box, label);
}

/**
 * brief_page_add_remark:
 * @self: a page
 * @words: (nullable): something to know of what stands above; nothing is added for %NULL
 */
void
brief_page_add_remark (BriefPage *self, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  gtk_widget_add_css_class (append_label (self, words, "caption", TRUE), "dimmed");
}

/**
 * brief_page_add_badge:
 * @self: a page
 * @words: a word that qualifies what follows
 * @style_class: (nullable): its style
 */
void
brief_page_add_badge (BriefPage *self, const char *words, const char *style_class)
{
  GtkWidget *label = append_label (self, words, "badge", FALSE);

  gtk_widget_set_halign (label, GTK_ALIGN_START);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
}

static void
add_title (BriefPage *self, const char *text, const char *language)
{
  GtkWidget *label = create_heading (text, "title-1", 1);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  brief_label_set_language (GTK_LABEL (label), NULL, language);
  gtk_box_append (self->box, label);
}

/**
 * brief_page_add_title:
 * @self: a page
 * @item: the item that the page is about
 */
void
brief_page_add_title (BriefPage *self, BriefItem *item)
{
  const char *language = NULL;
  g_autofree char *heading = brief_item_dup_heading (item, brief_language_of_program (), &language);

  add_title (self, heading, language);
  language = brief_page_find_item_fallback (item);
  brief_page_tell_fallback (self, language);
  self->told_language = language;
}

void
brief_page_add_title_text (BriefPage *self, BriefLocalizedText *title)
{
  const char *language = NULL;
  const char *text = brief_localized_text_resolve (title, brief_language_of_program (), &language);

  add_title (self, text, language);
  brief_page_tell_fallback_of_text (self, title);
}

static void
add_localized (BriefPage *self, BriefLocalizedText *localized, const char *style_class, gboolean verbatim)
{
  const char *language = NULL;
  const char *text;
  g_autofree char *quoted = NULL;
  GtkWidget *label;

  if (localized == NULL)
    return;
  text = brief_localized_text_resolve (localized, brief_language_of_program (), &language);
  if (verbatim)
    quoted = brief_words_quoting (text, language);
  label = append_label (self, quoted ? quoted : text, style_class, TRUE);
  brief_label_set_language (GTK_LABEL (label), NULL, language);
  if (verbatim)
    gtk_widget_add_css_class (label, "quotation");
}

/**
 * brief_page_add_lead:
 * @self: a page
 * @item: an item
 *
 * Adds its text: a source's own words in quotation marks, a summary without.
 */
void
brief_page_add_lead (BriefPage *self, BriefItem *item)
{
  add_localized (self, brief_item_get_text (item), self->outer ? "body" : "lead",
                 brief_item_is_verbatim (item));
}

void
brief_page_add_text (BriefPage *self, BriefLocalizedText *text)
{
  add_localized (self, text, "body", FALSE);
}

/**
 * brief_page_add_text_remark:
 * @self: a page
 * @text: (nullable): what the collection adds to what stands above; nothing is added for %NULL
 */
void
brief_page_add_text_remark (BriefPage *self, BriefLocalizedText *text)
{
  GtkWidget *label;

  if (text == NULL)
    return;
  label = brief_page_create_localized (text, "caption", TRUE);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (self->box, label);
}

/**
 * brief_page_add_caveat:
 * @self: a page
 * @text: (nullable): what a reader must know before relying on the collection
 */
void
brief_page_add_caveat (BriefPage *self, BriefLocalizedText *text)
{
  if (text == NULL)
    return;
  brief_page_add_heading (self, _ ("Before You Rely on It"));
  brief_page_tell_fallback_of_text (self, text);
  brief_page_begin_card (self);
  brief_page_add_text (self, text);
  brief_page_end_card (self);
}

static guint
number_source (BriefPage *self, const char *id)
{
  guint position;

  if (!g_ptr_array_find_with_equal_func (self->sources, id, g_str_equal, &position))
    {
      position = self->sources->len;
      g_ptr_array_add (self->sources, (gpointer) id);
    }
  return position + 1;
}

GtkWidget *
brief_page_create_wrap_box (void)
{
  return g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, NULL);
}

static GtkWidget *
create_citations (BriefPage *self, GPtrArray *citations)
{
  GtkWidget *marks = brief_page_create_wrap_box ();

  for (guint i = 0; i < citations->len; i++)
    {
      BriefCitation *citation = g_ptr_array_index (citations, i);
      const guint number = number_source (self, brief_citation_get_source (citation));

      adw_wrap_box_append (ADW_WRAP_BOX (marks),
                           brief_citation_mark_new (self->collection, citation, number));
    }
  return marks;
}

/**
 * brief_page_add_citations:
 * @self: a page
 * @citations: (nullable) (element-type BriefCitation): where what stands above comes from
 *
 * Adds a numbered mark for each citation, with its evidence grade, that opens what is known of the source.
 */
void
brief_page_add_citations (BriefPage *self, GPtrArray *citations)
{
  if (citations != NULL && citations->len > 0)
    gtk_box_append (self->box, create_citations (self, citations));
}

/**
 * brief_page_add_passage:
 * @self: a page
 * @passage: a statement about law or method
 *
 * Adds it with the day on which it is known to hold.
 */
void
brief_page_add_passage (BriefPage *self, gpointer passage)
{
  const BriefPartialDate *as_of = brief_passage_get_as_of (passage);

  brief_page_begin_card (self);
  brief_page_tell_fallback (self, brief_page_find_passage_fallback (passage));
  brief_page_add_text (self, brief_passage_get_text (passage));
  if (brief_partial_date_is_set (as_of))
    {
      g_autofree char *date = brief_partial_date_format (as_of);
      /* Translators: %s is the date on which a statement about a law is known to be true. */
      g_autofree char *words = g_strdup_printf (_ ("As of %s"), date);

      brief_page_add_remark (self, words);
    }
  else
    brief_page_add_remark (self, _ ("As of: day not known"));
  brief_page_add_citations (self, brief_passage_get_citations (passage));
  brief_page_end_card (self);
}

static void
add_property (BriefPage *self, const char *name, GtkWidget *value)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = brief_page_create_label (name, "dimmed", FALSE);

  gtk_widget_set_size_request (label, 110, -1);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), label);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_box_append (GTK_BOX (row), value);
  gtk_box_append (self->box, row);
}

/**
 * brief_page_add_property:
 * @self: a page
 * @name: what it is
 * @value: (nullable): what it is here; nothing is added for %NULL
 */
void
brief_page_add_property (BriefPage *self, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    add_property (self, name, brief_page_create_label (value, NULL, TRUE));
}

/**
 * brief_page_add_text_property:
 * @self: a page
 * @name: what it is
 * @value: (nullable): what the collection says that it is here; nothing is added for %NULL
 */
void
brief_page_add_text_property (BriefPage *self, const char *name, BriefLocalizedText *value)
{
  if (value != NULL)
    add_property (self, name, brief_page_create_localized (value, NULL, TRUE));
}

/**
 * brief_page_begin_card:
 * @self: a page
 *
 * What is added from here on belongs together, until brief_page_end_card().
 */
void
brief_page_begin_card (BriefPage *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  g_return_if_fail (self->outer == NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_box_append (self->box, card);
  self->outer = self->box;
  self->box = GTK_BOX (card);
}

/* What has no title stands under its date: the heading made for it would only repeat how its text begins. A date is in
 * the language of the program. */
static char *
dup_card_heading (BriefItem *item, const char *heading, const char **language)
{
  if (brief_item_get_title (item) != NULL || !brief_partial_date_is_set (brief_item_get_date (item)))
    return g_strdup (heading);
  *language = NULL;
  return brief_partial_date_format_range (brief_item_get_date (item), brief_item_get_end_date (item));
}

/**
 * brief_page_add_card_heading:
 * @self: a page, within a card
 * @item: the item that the card is about
 *
 * Adds its title, which opens it, and the button that takes it into the pack; and in what language it is, where the page
 * has not said so.
 */
void
brief_page_add_card_heading (BriefPage *self, BriefItem *item)
{
  const char *language = NULL;
  g_autofree char *heading = brief_item_dup_heading (item, brief_language_of_program (), &language);
  g_autofree char *shown = dup_card_heading (item, heading, &language);
  g_autofree char *reference = brief_item_dup_reference (item);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = create_heading (shown, "heading", 3);
  GtkWidget *open = gtk_button_new_from_icon_name ("go-next-symbolic");
  GtkWidget *add = brief_pack_button_new (self->pack, reference, heading);
  /* Translators: the accessible name of a button that shows an item by itself. */
  g_autofree char *name = g_strdup_printf (_ ("Open %s"), heading);

  gtk_label_set_selectable (GTK_LABEL (title), TRUE);
  brief_label_set_language (GTK_LABEL (title), NULL, language);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), add);
  gtk_widget_set_tooltip_text (open, _ ("Open"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (open), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (open, "flat");
  gtk_widget_set_valign (open, GTK_ALIGN_START);
  brief_page_link_to (GTK_ACTIONABLE (open), item);
  gtk_box_append (GTK_BOX (line), open);
  gtk_box_append (self->box, line);
  brief_page_tell_fallback (self, brief_page_find_item_fallback (item));
}

void
brief_page_end_card (BriefPage *self)
{
  g_return_if_fail (self->outer != NULL);

  self->box = g_steal_pointer (&self->outer);
}
