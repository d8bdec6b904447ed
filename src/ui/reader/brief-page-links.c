/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-page-private.h"

#include "model/brief-fact.h"
#include "model/brief-language.h"
#include "model/brief-recommendation.h"
#include "model/brief-words.h"
#include "ui/brief-label-language.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static char *
dup_link_title (BriefItem *item, const char **language)
{
  g_autofree char *heading = brief_item_dup_heading (item, brief_language_of_program (), language);
  const char *number = NULL;

  if (BRIEF_IS_RECOMMENDATION (item))
    number = brief_recommendation_get_number (BRIEF_RECOMMENDATION (item));
  if (number == NULL)
    return g_steal_pointer (&heading);
  /* Translators: a recommendation in a list: its number and title. */
  return g_strdup_printf (_ ("%s  %s"), number, heading);
}

void
brief_page_link_to (GtkActionable *actionable, BriefItem *item)
{
  g_autofree char *reference = brief_item_dup_reference (item);

  gtk_actionable_set_action_target (actionable, "s", reference);
  gtk_actionable_set_action_name (actionable, "win.show-item");
}

/* The row makes the label of its title itself. */
static GtkLabel *
find_title (GtkWidget *widget)
{
  GtkLabel *found = NULL;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title"))
    return GTK_LABEL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_title (child);
  return found;
}

static GtkWidget *
create_link_row (BriefPage *self, BriefItem *item)
{
  BriefItem *parent = brief_collection_get_parent (self->collection, item);
  const char *language = NULL;
  g_autofree char *title = dup_link_title (item, &language);
  g_autofree char *placing = BRIEF_IS_RECOMMENDATION (item)
                                 ? NULL
                                 : brief_words_placing (item, parent, brief_language_of_program ());
  GtkWidget *row = adw_action_row_new ();
  GtkLabel *label = find_title (row);

  /* Before its texts, which are nobody's markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (label != NULL)
    brief_label_set_language (label, NULL, language);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (placing != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), placing);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  brief_page_link_to (GTK_ACTIONABLE (row), item);
  return row;
}

static GtkWidget *
append_boxed_list (BriefPage *self, const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->box, list);
  return list;
}

static void
add_link_row (BriefPage *self, gpointer item)
{
  gtk_list_box_append (self->list, create_link_row (self, item));
}

/**
 * brief_page_add_links:
 * @self: a page
 * @heading: what the items are to what the page shows
 * @items: (nullable) (element-type BriefItem): the items; nothing is added where there are none
 */
void
brief_page_add_links (BriefPage *self, const char *heading, GPtrArray *items)
{
  if (items == NULL || items->len == 0)
    return;
  brief_page_add_heading (self, heading);
  brief_page_defer (self, append_boxed_list (self, heading), items, add_link_row);
}

/**
 * brief_page_add_short_links:
 * @self: a page
 * @label: what the items are to what stands above
 * @items: (nullable) (element-type BriefItem): the items
 *
 * Adds links in a line, by number where the items have one.
 */
void
brief_page_add_short_links (BriefPage *self, const char *label, GPtrArray *items)
{
  GtkWidget *box;

  if (items == NULL || items->len == 0)
    return;
  box = brief_page_create_wrap_box ();
  adw_wrap_box_append (ADW_WRAP_BOX (box), brief_page_create_label (label, "dimmed", FALSE));
  for (guint i = 0; i < items->len; i++)
    {
      BriefItem *item = g_ptr_array_index (items, i);
      const char *language = NULL;
      g_autofree char *title = dup_link_title (item, &language);
      GtkWidget *text = gtk_label_new (title);
      GtkWidget *button = gtk_button_new ();

      brief_label_set_language (GTK_LABEL (text), NULL, language);
      gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (text), 34);
      gtk_button_set_child (GTK_BUTTON (button), text);
      gtk_widget_add_css_class (button, "chip");
      gtk_widget_set_tooltip_text (button, title);
      brief_page_link_to (GTK_ACTIONABLE (button), item);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }
  gtk_box_append (self->box, box);
}

/**
 * brief_page_add_themes:
 * @self: a page
 * @item: an item
 *
 * Adds its themes; each one filters the lists.
 */
void
brief_page_add_themes (BriefPage *self, BriefItem *item)
{
  const char *const *themes = brief_item_get_themes (item);
  GtkWidget *box;

  if (themes == NULL || themes[0] == NULL)
    return;
  box = brief_page_create_wrap_box ();
  gtk_widget_set_margin_top (box, 12);
  adw_wrap_box_append (ADW_WRAP_BOX (box), brief_page_create_label (_ ("Themes:"), "dimmed", FALSE));
  for (guint i = 0; themes[i] != NULL; i++)
    {
      BriefTheme *theme = brief_collection_lookup_theme (self->collection, themes[i]);
      GtkWidget *button = gtk_button_new ();

      gtk_button_set_child (GTK_BUTTON (button),
                            brief_page_create_localized (brief_theme_get_label (theme), NULL, FALSE));
      gtk_widget_add_css_class (button, "chip");
      gtk_widget_set_tooltip_text (button, _ ("Show what has this theme"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", themes[i]);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.filter-theme");
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }
  gtk_box_append (self->box, box);
}

/* A number is in none, but its unit is. */
static const char *
find_value_language (BriefFact *fact)
{
  BriefLocalizedText *words = brief_fact_is_number (fact) ? brief_fact_get_unit (fact)
                                                          : brief_fact_get_value (fact);
  const char *language = NULL;

  if (words != NULL)
    brief_localized_text_resolve (words, brief_language_of_program (), &language);
  return language;
}

/* What the fact is, beside how much or what. */
static GtkWidget *
create_fact_line (BriefFact *fact, const char *value)
{
  GtkWidget *line = brief_page_create_wrap_box ();
  GtkWidget *label = brief_page_create_label (value, "fact-value", FALSE);

  brief_label_set_language (GTK_LABEL (label), NULL, find_value_language (fact));
  adw_wrap_box_set_justify (ADW_WRAP_BOX (line), ADW_JUSTIFY_SPREAD);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (line), TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (line),
                       brief_page_create_localized (brief_item_get_title (BRIEF_ITEM (fact)), NULL, FALSE));
  adw_wrap_box_append (ADW_WRAP_BOX (line), label);
  return line;
}

static GtkWidget *
create_fact_row (BriefPage *self, BriefFact *fact)
{
  BriefItem *item = BRIEF_ITEM (fact);
  const char *language = brief_language_of_program ();
  g_autofree char *heading = brief_item_dup_heading (item, language, NULL);
  g_autofree char *value = brief_words_for_fact (fact, language);
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "activatable", TRUE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkBox *outer = self->box;

  gtk_box_append (GTK_BOX (box), create_fact_line (fact, value));
  g_object_set (box, "margin-top", 10, "margin-bottom", 10, "margin-start", 12, "margin-end", 12, NULL);

  self->box = GTK_BOX (box);
  brief_page_tell_fallback (self, brief_page_find_fact_fallback (fact));
  if (brief_fact_is_contested (fact))
    brief_page_add_badge (self, _ ("Contested"), "contested");
  brief_page_add_text_remark (self, brief_fact_get_note (fact));
  if (brief_partial_date_is_set (brief_item_get_date (item)))
    {
      g_autofree char *date = brief_partial_date_format (brief_item_get_date (item));
      g_autofree char *words = g_strdup_printf (_ ("As of %s"), date);

      brief_page_add_remark (self, words);
    }
  brief_page_add_citations (self, brief_item_get_citations (item));
  self->box = outer;

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value, -1);
  brief_page_link_to (GTK_ACTIONABLE (row), item);
  return row;
}

static void
add_fact_row (BriefPage *self, gpointer fact)
{
  gtk_list_box_append (self->list, create_fact_row (self, fact));
}

/**
 * brief_page_add_fact_rows:
 * @self: a page
 * @facts: (element-type BriefFact): facts
 *
 * Adds the figures in rows, each with its unit, the day it holds for, its note and its citations.
 */
void
brief_page_add_fact_rows (BriefPage *self, GPtrArray *facts)
{
  const char *outer = brief_page_tell_common_fallback (self, facts, brief_page_find_fact_fallback);

  brief_page_defer (self, append_boxed_list (self, _ ("Facts")), facts, add_fact_row);
  self->told_language = outer;
}
