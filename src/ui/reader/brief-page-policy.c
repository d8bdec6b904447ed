/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-page-items.h"

#include "model/brief-statement.h"

#include <glib/gi18n.h>

static void
add_statements (BriefPage *self, const char *heading, BriefStatementKind kind)
{
  GListModel *items = brief_collection_get_items (brief_page_get_collection (self),
                                                  BRIEF_ITEM_TYPE_STATEMENT);
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefStatement) statement = g_list_model_get_item (items, i);

      if (brief_statement_get_kind (statement) == kind)
        g_ptr_array_add (statements, g_steal_pointer (&statement));
    }
  brief_page_add_links (self, heading, statements);
}

static int
compare_date_cb (gconstpointer a, gconstpointer b)
{
  BriefItem *first = *(BriefItem **) a;
  BriefItem *second = *(BriefItem **) b;

  return brief_partial_date_compare (brief_item_get_date (first), brief_item_get_date (second));
}

static void
add_milestones (BriefPage *self)
{
  GListModel *items = brief_collection_get_items (brief_page_get_collection (self),
                                                  BRIEF_ITEM_TYPE_MILESTONE);
  g_autoptr (GPtrArray) milestones = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    g_ptr_array_add (milestones, g_list_model_get_item (items, i));
  g_ptr_array_sort (milestones, compare_date_cb);
  brief_page_add_links (self, _ ("The Way to the Policy"), milestones);
}

static void
add_date (BriefPage *self, const char *name, const BriefPartialDate *date)
{
  g_autofree char *words = brief_partial_date_is_set (date) ? brief_partial_date_format (date) : NULL;

  brief_page_add_property (self, name, words);
}

/**
 * brief_page_show_policy:
 * @self: an empty page
 *
 * Fills the page with what the collection says of the policy itself: what it is, what it means and does not do, who
 * spoke for it, and the dated way to its adoption.
 */
void
brief_page_show_policy (BriefPage *self)
{
  BriefCollection *collection = brief_page_get_collection (self);

  brief_page_add_kicker (self, _ ("About this policy"));
  brief_page_add_title_text (self, brief_collection_get_title (collection));
  brief_page_tell_fallback_of_text (self, brief_collection_get_summary (collection));
  brief_page_add_text (self, brief_collection_get_summary (collection));
  brief_page_add_property (self, _ ("Publisher"), brief_collection_get_publisher (collection));
  add_date (self, _ ("Date"), brief_collection_get_date (collection));
  brief_page_add_property (self, _ ("Compiled by"), brief_collection_get_compiler (collection));
  add_date (self, _ ("Known as of"), brief_collection_get_as_of (collection));
  brief_page_add_property (self, _ ("Licence"), brief_collection_get_license (collection));
  brief_page_add_caveat (self, brief_collection_get_caveat (collection));

  add_statements (self, _ ("The Policy and Its Basis"), BRIEF_STATEMENT_KIND_POSITION);
  add_statements (self, _ ("Scope and Definitions"), BRIEF_STATEMENT_KIND_DEFINITION);
  add_statements (self, _ ("What the Policy Does Not Do"), BRIEF_STATEMENT_KIND_LIMIT);
  add_statements (self, _ ("Spokespeople"), BRIEF_STATEMENT_KIND_SPOKESPERSON);
  add_statements (self, _ ("Contested Points"), BRIEF_STATEMENT_KIND_CONTESTED);
  add_milestones (self);
}
