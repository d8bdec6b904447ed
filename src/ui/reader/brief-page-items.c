/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-page-items.h"

#include "library/brief-country-names.h"
#include "model/brief-endorsement.h"
#include "model/brief-fact.h"
#include "model/brief-finding.h"
#include "model/brief-joining.h"
#include "model/brief-position.h"
#include "model/brief-recommendation.h"
#include "model/brief-statement.h"
#include "model/brief-words.h"

#include <glib/gi18n.h>

static GPtrArray *
get_linked (BriefPage *self, BriefItem *item, BriefLink link)
{
  return brief_collection_get_linked (brief_page_get_collection (self), item, link);
}

/* Positions in one array, statements in another. */
static void
part_by_type (GPtrArray *items, GPtrArray *positions, GPtrArray *others)
{
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      BriefItem *item = g_ptr_array_index (items, i);

      g_ptr_array_add (BRIEF_IS_POSITION (item) ? positions : others, g_object_ref (item));
    }
}

static void
add_concerned_by (BriefPage *self, BriefItem *item)
{
  g_autoptr (GPtrArray) positions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) statements = g_ptr_array_new_with_free_func (g_object_unref);

  part_by_type (get_linked (self, item, BRIEF_LINK_CONCERNED_BY), positions, statements);
  brief_page_add_links (self, _ ("Positions of Others"), positions);
  brief_page_add_links (self, _ ("Statements"), statements);
}

static void
add_parent_link (BriefPage *self, BriefItem *item, const char *heading)
{
  BriefItem *parent = brief_collection_get_parent (brief_page_get_collection (self), item);
  g_autoptr (GPtrArray) parents = g_ptr_array_new_with_free_func (g_object_unref);

  if (parent == NULL)
    return;
  g_ptr_array_add (parents, g_object_ref (parent));
  brief_page_add_links (self, heading, parents);
}

static void
add_date (BriefPage *self, BriefItem *item, const char *name)
{
  g_autofree char *date = NULL;

  if (!brief_partial_date_is_set (brief_item_get_date (item)))
    return;
  date = brief_partial_date_format_range (brief_item_get_date (item), brief_item_get_end_date (item));
  brief_page_add_property (self, name, date);
}

static void
show_recommendation (BriefPage *self, BriefRecommendation *recommendation)
{
  BriefItem *item = BRIEF_ITEM (recommendation);
  const char *number = brief_recommendation_get_number (recommendation);
  const char *const *addressees = brief_recommendation_get_addressees (recommendation);
  g_autofree char *asked = addressees != NULL && addressees[0] != NULL ? brief_joining_list (addressees)
                                                                       : NULL;
  g_autofree char *kicker = NULL;

  if (number != NULL)
    /* Translators: %s is the number of a recommendation. */
    kicker = g_strdup_printf (_ ("Recommendation %s"), number);
  brief_page_add_kicker (self, kicker ? kicker : brief_words_for_item_type (BRIEF_ITEM_TYPE_RECOMMENDATION));
  brief_page_add_title (self, item);
  brief_page_add_lead (self, item);
  brief_page_add_citations (self, brief_item_get_citations (item));
  brief_page_add_property (self, _ ("Asked of"), asked);
  brief_page_add_property (self, _ ("Body"), brief_recommendation_get_body (recommendation));
  brief_page_add_property (self, _ ("Session"), brief_recommendation_get_session (recommendation));
  if (brief_recommendation_get_response (recommendation) != BRIEF_RESPONSE_NONE)
    brief_page_add_property (self, _ ("Response"),
                             brief_words_for_response (brief_recommendation_get_response (recommendation)));
  add_date (self, item, _ ("Date"));
  brief_page_add_themes (self, item);
  brief_page_add_links (self, _ ("Part Of"), get_linked (self, item, BRIEF_LINK_PART_OF));
  brief_page_add_links (self, _ ("Parts"), get_linked (self, item, BRIEF_LINK_PARTS));
  brief_page_add_links (self, _ ("Findings That Support It"),
                        get_linked (self, item, BRIEF_LINK_SUPPORTED_BY));
  add_concerned_by (self, item);
  brief_page_add_links (self, _ ("Related"), get_linked (self, item, BRIEF_LINK_RELATED));
}

static const char *
get_stance_style (BriefStance stance)
{
  switch (stance)
    {
    case BRIEF_STANCE_ENDORSES:
      return "endorses";
    case BRIEF_STANCE_CRITICAL:
      return "critical";
    case BRIEF_STANCE_SHARED_POSITION:
    default:
      return "shares";
    }
}

static void
add_stance (BriefPage *self, BriefPosition *position)
{
  const BriefStance stance = brief_position_get_stance (position);

  brief_page_add_badge (self, brief_words_for_stance (stance), get_stance_style (stance));
}

static void
show_position (BriefPage *self, BriefPosition *position)
{
  BriefItem *item = BRIEF_ITEM (position);

  brief_page_add_kicker (self, brief_words_for_item_type (BRIEF_ITEM_TYPE_POSITION));
  brief_page_add_title (self, item);
  add_stance (self, position);
  brief_page_add_lead (self, item);
  brief_page_add_citations (self, brief_item_get_citations (item));
  add_date (self, item, _ ("Date"));
  brief_page_add_themes (self, item);
  add_parent_link (self, item, _ ("Held By"));
  brief_page_add_links (self, _ ("Speaks To"), get_linked (self, item, BRIEF_LINK_CONCERNS));
}

static void
add_position_card (BriefPage *self, gpointer position)
{
  BriefItem *item = BRIEF_ITEM (position);

  brief_page_begin_card (self);
  brief_page_add_card_heading (self, item);
  add_stance (self, position);
  brief_page_add_lead (self, item);
  brief_page_add_citations (self, brief_item_get_citations (item));
  brief_page_add_short_links (self, _ ("Speaks to:"), get_linked (self, item, BRIEF_LINK_CONCERNS));
  brief_page_end_card (self);
}

static void
show_endorsement (BriefPage *self, BriefEndorsement *body)
{
  BriefItem *item = BRIEF_ITEM (body);
  GPtrArray *positions = brief_endorsement_get_positions (body);

  brief_page_add_kicker (self, brief_words_for_body_kind (brief_endorsement_get_kind (body)));
  brief_page_add_title (self, item);
  brief_page_add_property (self, _ ("Short name"), brief_endorsement_get_abbreviation (body));
  if (brief_endorsement_get_country (body) != NULL)
    brief_page_add_property (self, _ ("Country"), brief_country_name (brief_endorsement_get_country (body)));
  brief_page_add_lead (self, item);
  brief_page_add_citations (self, brief_item_get_citations (item));
  brief_page_add_heading (self, _ ("What It Said, and When"));
  if (positions != NULL)
    brief_page_add_each (self, positions, brief_page_find_item_fallback, add_position_card);
  brief_page_add_links (self, _ ("Statements"), get_linked (self, item, BRIEF_LINK_CONCERNED_BY));
}

static void
show_finding (BriefPage *self, BriefFinding *finding)
{
  BriefItem *item = BRIEF_ITEM (finding);
  const gboolean contested = brief_finding_get_kind (finding) == BRIEF_FINDING_KIND_CONTESTED;

  brief_page_add_kicker (self, brief_words_for_finding_kind (brief_finding_get_kind (finding)));
  brief_page_add_title (self, item);
  if (contested)
    brief_page_add_badge (self, _ ("Contested"), "contested");
  brief_page_add_lead (self, item);
  brief_page_add_citations (self, brief_item_get_citations (item));
  add_date (self, item, _ ("Date"));
  brief_page_add_themes (self, item);
  add_parent_link (self, item, _ ("From the Report"));
  brief_page_add_links (self, _ ("Recommendations That It Supports"),
                        get_linked (self, item, BRIEF_LINK_SUPPORTS));
  add_concerned_by (self, item);
}

static void
show_fact (BriefPage *self, BriefFact *fact)
{
  BriefItem *item = BRIEF_ITEM (fact);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_object_unref);

  brief_page_add_kicker (self, brief_words_for_item_type (BRIEF_ITEM_TYPE_FACT));
  brief_page_add_title (self, item);
  g_ptr_array_add (facts, g_object_ref (fact));
  brief_page_add_fact_rows (self, facts);
  brief_page_add_themes (self, item);
  add_parent_link (self, item, _ ("From the Report"));
}

static void
show_statement (BriefPage *self, BriefStatement *statement)
{
  BriefItem *item = BRIEF_ITEM (statement);

  brief_page_add_kicker (self, brief_words_for_statement_kind (brief_statement_get_kind (statement)));
  brief_page_add_title (self, item);
  if (brief_statement_get_kind (statement) == BRIEF_STATEMENT_KIND_CONTESTED)
    brief_page_add_badge (self, _ ("Contested"), "contested");
  brief_page_add_lead (self, item);
  brief_page_add_citations (self, brief_item_get_citations (item));
  brief_page_add_property (self, _ ("Speaker"), brief_statement_get_speaker (statement));
  brief_page_add_text_property (self, _ ("Role"), brief_statement_get_role (statement));
  brief_page_add_property (self, _ ("Organization"), brief_statement_get_organization (statement));
  add_date (self, item, _ ("Date"));
  brief_page_add_themes (self, item);
  brief_page_add_links (self, _ ("Speaks To"), get_linked (self, item, BRIEF_LINK_CONCERNS));
}

static void
show_milestone (BriefPage *self, BriefItem *item)
{
  brief_page_add_kicker (self, brief_words_for_item_type (BRIEF_ITEM_TYPE_MILESTONE));
  brief_page_add_title (self, item);
  add_date (self, item, _ ("Date"));
  brief_page_add_lead (self, item);
  brief_page_add_citations (self, brief_item_get_citations (item));
  brief_page_add_themes (self, item);
}

/**
 * brief_page_show_item:
 * @self: an empty page
 * @item: an item of its collection
 *
 * Fills the page with all that the collection knows of @item.
 */
void
brief_page_show_item (BriefPage *self, BriefItem *item)
{
  switch (brief_item_get_item_type (item))
    {
    case BRIEF_ITEM_TYPE_RECOMMENDATION:
      show_recommendation (self, BRIEF_RECOMMENDATION (item));
      break;
    case BRIEF_ITEM_TYPE_REPORT:
      brief_page_show_report (self, BRIEF_REPORT (item));
      break;
    case BRIEF_ITEM_TYPE_FACT:
      show_fact (self, BRIEF_FACT (item));
      break;
    case BRIEF_ITEM_TYPE_FINDING:
      show_finding (self, BRIEF_FINDING (item));
      break;
    case BRIEF_ITEM_TYPE_ENDORSEMENT:
      show_endorsement (self, BRIEF_ENDORSEMENT (item));
      break;
    case BRIEF_ITEM_TYPE_POSITION:
      show_position (self, BRIEF_POSITION (item));
      break;
    case BRIEF_ITEM_TYPE_STATEMENT:
      show_statement (self, BRIEF_STATEMENT (item));
      break;
    case BRIEF_ITEM_TYPE_MILESTONE:
      show_milestone (self, item);
      break;
    default:
      g_return_if_reached ();
    }
}
