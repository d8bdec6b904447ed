/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/brief-words.h"

#include "model/brief-document-words.h"
#include "model/brief-joining.h"
#include "model/brief-number.h"
#include "model/brief-position.h"
#include "model/brief-recommendation.h"
#include "model/brief-report.h"
#include "model/brief-statement.h"

typedef struct {
  const char *kind;
  const char *words;
} KindWords;

/* The open lists of the collection format; what is not among them reads as “other”. */
static const KindWords body_kinds[] = {
  { "un-agency", NC_ ("body", "UN agency") },
  { "un-expert", NC_ ("body", "UN independent expert") },
  { "commission", NC_ ("body", "Commission") },
  { "ngo", NC_ ("body", "Non-governmental organization") },
  { "network", NC_ ("body", "Network") },
  { "section", NC_ ("body", "National section") },
  { "government", NC_ ("body", "Government body") },
  { "police", NC_ ("body", "Police") },
  { "professional-body", NC_ ("body", "Professional body") },
  { "academic", NC_ ("body", "Academic body") },
};

static const KindWords source_kinds[] = {
  { "policy", NC_ ("source", "Policy") },
  { "report", NC_ ("source", "Report") },
  { "summary", NC_ ("source", "Summary") },
  { "press-release", NC_ ("source", "Press release") },
  { "statement", NC_ ("source", "Statement") },
  { "guideline", NC_ ("source", "Guideline") },
  { "un-document", NC_ ("source", "UN document") },
  { "book", NC_ ("source", "Book") },
  { "article", NC_ ("source", "Article") },
  { "web-page", NC_ ("source", "Web page") },
  { "law", NC_ ("source", "Law") },
  { "dataset", NC_ ("source", "Data set") },
};

static const char *
find_kind (const KindWords *kinds, gsize n_kinds, const char *kind, const char *context, const char *other)
{
  for (gsize i = 0; kind != NULL && i < n_kinds; i++)
    if (g_str_equal (kinds[i].kind, kind))
      return brief_catalog_translate (context, kinds[i].words);
  return other;
}

/**
 * brief_words_for_item_type:
 * @type: a kind of item
 *
 * Returns: what one such item is called
 */
const char *
brief_words_for_item_type (BriefItemType type)
{
  switch (type)
    {
    case BRIEF_ITEM_TYPE_RECOMMENDATION:
      return C_ ("item", "Recommendation");
    case BRIEF_ITEM_TYPE_REPORT:
      return C_ ("item", "Country report");
    case BRIEF_ITEM_TYPE_FACT:
      return C_ ("item", "Fact");
    case BRIEF_ITEM_TYPE_FINDING:
      return C_ ("item", "Finding");
    case BRIEF_ITEM_TYPE_ENDORSEMENT:
      return C_ ("item", "Body");
    case BRIEF_ITEM_TYPE_POSITION:
      return C_ ("item", "Position");
    case BRIEF_ITEM_TYPE_STATEMENT:
      return C_ ("item", "Statement");
    case BRIEF_ITEM_TYPE_MILESTONE:
      return C_ ("item", "Milestone");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * brief_words_for_item_types:
 * @type: a kind of item
 *
 * Returns: what several such items are called, as a heading has it
 */
const char *
brief_words_for_item_types (BriefItemType type)
{
  switch (type)
    {
    case BRIEF_ITEM_TYPE_RECOMMENDATION:
      return C_ ("items", "Recommendations");
    case BRIEF_ITEM_TYPE_REPORT:
      return C_ ("items", "Country Reports");
    case BRIEF_ITEM_TYPE_FACT:
      return C_ ("items", "Facts");
    case BRIEF_ITEM_TYPE_FINDING:
      return C_ ("items", "Findings");
    case BRIEF_ITEM_TYPE_ENDORSEMENT:
      return C_ ("items", "Bodies");
    case BRIEF_ITEM_TYPE_POSITION:
      return C_ ("items", "Positions");
    case BRIEF_ITEM_TYPE_STATEMENT:
      return C_ ("items", "Statements");
    case BRIEF_ITEM_TYPE_MILESTONE:
      return C_ ("items", "Milestones");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * brief_words_for_evidence:
 * @evidence: an evidence grade
 *
 * Returns: its name
 */
const char *
brief_words_for_evidence (BriefEvidence evidence)
{
  switch (evidence)
    {
    case BRIEF_EVIDENCE_UNGRADED:
      return C_ ("evidence", "Not graded");
    case BRIEF_EVIDENCE_PRIMARY:
      return C_ ("evidence", "Primary");
    case BRIEF_EVIDENCE_SECONDARY:
      return C_ ("evidence", "Secondary");
    case BRIEF_EVIDENCE_OUTLINE:
      return C_ ("evidence", "Outline");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * brief_words_explaining_evidence:
 * @evidence: an evidence grade
 *
 * Returns: what it means, as a phrase
 */
const char *
brief_words_explaining_evidence (BriefEvidence evidence)
{
  switch (evidence)
    {
    case BRIEF_EVIDENCE_UNGRADED:
      return _ ("the collection gives no evidence grade");
    case BRIEF_EVIDENCE_PRIMARY:
      return _ ("read in the source itself");
    case BRIEF_EVIDENCE_SECONDARY:
      return _ ("read in someone else’s account");
    case BRIEF_EVIDENCE_OUTLINE:
      return _ ("known only from a table of contents or abstract");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * brief_words_for_evidence_mark:
 * @evidence: an evidence grade
 *
 * Returns: the sign for it, always shown with the name at hand: a filled, half, open or dotted circle
 */
const char *
brief_words_for_evidence_mark (BriefEvidence evidence)
{
  switch (evidence)
    {
    case BRIEF_EVIDENCE_UNGRADED:
      return "◌";
    case BRIEF_EVIDENCE_PRIMARY:
      return "●";
    case BRIEF_EVIDENCE_SECONDARY:
      return "◐";
    case BRIEF_EVIDENCE_OUTLINE:
      return "○";
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * brief_words_for_stance:
 * @stance: a stance
 *
 * Returns: its name
 */
const char *
brief_words_for_stance (BriefStance stance)
{
  switch (stance)
    {
    case BRIEF_STANCE_ENDORSES:
      return C_ ("stance", "Endorses this policy");
    case BRIEF_STANCE_SHARED_POSITION:
      return C_ ("stance", "Shares the position in a text of its own");
    case BRIEF_STANCE_CRITICAL:
      return C_ ("stance", "Critical");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * brief_words_for_response:
 * @response: a State's answer
 *
 * Returns: its name, empty where there is none
 */
const char *
brief_words_for_response (BriefResponse response)
{
  switch (response)
    {
    case BRIEF_RESPONSE_NONE:
      return "";
    case BRIEF_RESPONSE_ACCEPTED:
      return C_ ("response", "Accepted");
    case BRIEF_RESPONSE_PARTLY_ACCEPTED:
      return C_ ("response", "Partly accepted");
    case BRIEF_RESPONSE_NOTED:
      return C_ ("response", "Noted");
    case BRIEF_RESPONSE_REJECTED:
      return C_ ("response", "Rejected");
    case BRIEF_RESPONSE_PENDING:
      return C_ ("response", "Pending");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * brief_words_for_finding_kind:
 * @kind: a kind of finding
 *
 * Returns: its name
 */
const char *
brief_words_for_finding_kind (BriefFindingKind kind)
{
  switch (kind)
    {
    case BRIEF_FINDING_KIND_FINDING:
      return C_ ("finding", "Finding");
    case BRIEF_FINDING_KIND_RECOMMENDATION:
      return C_ ("finding", "Recommendation of the report");
    case BRIEF_FINDING_KIND_CONTESTED:
      return C_ ("finding", "Contested point");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * brief_words_for_statement_kind:
 * @kind: a kind of statement
 *
 * Returns: its name
 */
const char *
brief_words_for_statement_kind (BriefStatementKind kind)
{
  switch (kind)
    {
    case BRIEF_STATEMENT_KIND_SPOKESPERSON:
      return C_ ("statement", "Spokesperson");
    case BRIEF_STATEMENT_KIND_POSITION:
      return C_ ("statement", "Position");
    case BRIEF_STATEMENT_KIND_DEFINITION:
      return C_ ("statement", "Definition");
    case BRIEF_STATEMENT_KIND_LIMIT:
      return C_ ("statement", "What the policy does not do");
    case BRIEF_STATEMENT_KIND_CONTESTED:
      return C_ ("statement", "Contested point");
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * brief_words_for_body_kind:
 * @kind: (nullable): a word of the open list of the format
 *
 * Returns: its name
 */
const char *
brief_words_for_body_kind (const char *kind)
{
  return find_kind (body_kinds, G_N_ELEMENTS (body_kinds), kind, "body", C_ ("body", "Other body"));
}

/**
 * brief_words_for_source_kind:
 * @kind: (nullable): a word of the open list of the format
 *
 * Returns: its name
 */
const char *
brief_words_for_source_kind (const char *kind)
{
  return find_kind (source_kinds, G_N_ELEMENTS (source_kinds), kind, "source", C_ ("source", "Other source"));
}

static void
add_words (GStrvBuilder *builder, const char *words)
{
  if (words != NULL && *words != '\0')
    g_strv_builder_add (builder, words);
}

static void
add_place (GStrvBuilder *builder, BriefItem *item, BriefItem *parent, const char *language)
{
  if (BRIEF_IS_REPORT (item))
    add_words (builder,
               brief_localized_text_resolve (brief_report_get_place (BRIEF_REPORT (item)), language, NULL));
  else if (parent != NULL && BRIEF_IS_REPORT (parent))
    add_words (builder,
               brief_localized_text_resolve (brief_report_get_place (BRIEF_REPORT (parent)), language, NULL));
  else if (parent != NULL && brief_item_get_title (parent) != NULL)
    add_words (builder, brief_localized_text_resolve (brief_item_get_title (parent), language, NULL));
  else if (BRIEF_IS_STATEMENT (item) && brief_statement_get_speaker (BRIEF_STATEMENT (item)) != NULL)
    add_words (builder, brief_statement_get_speaker (BRIEF_STATEMENT (item)));
  else if (BRIEF_IS_RECOMMENDATION (item))
    add_words (builder, brief_recommendation_get_body (BRIEF_RECOMMENDATION (item)));
}

/**
 * brief_words_placing:
 * @item: an item
 * @parent: (nullable): its report or body
 * @language: (nullable): the language asked for
 *
 * The line under an item's heading in lists: its place, body or speaker, its stance, and its date.
 *
 * Returns: (transfer full): the line, empty where nothing is known
 */
char *
brief_words_placing (BriefItem *item, BriefItem *parent, const char *language)
{
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (BRIEF_IS_ITEM (item), NULL);

  builder = g_strv_builder_new ();
  add_place (builder, item, parent, language);
  if (BRIEF_IS_POSITION (item))
    add_words (builder, brief_words_for_stance (brief_position_get_stance (BRIEF_POSITION (item))));
  if (brief_partial_date_is_set (brief_item_get_date (item)))
    g_strv_builder_take (builder, brief_partial_date_format_range (brief_item_get_date (item),
                                                                   brief_item_get_end_date (item)));
  words = g_strv_builder_end (builder);
  return brief_joining_line ((const char *const *) words);
}

/**
 * brief_words_for_fact_value:
 * @fact: a fact
 * @language: (nullable): the language asked for
 * @resolved: (out) (optional) (transfer none): the language of the value, %NULL for a number
 *
 * Returns: (transfer full): its value without its unit
 */
char *
brief_words_for_fact_value (BriefFact *fact, const char *language, const char **resolved)
{
  g_return_val_if_fail (BRIEF_IS_FACT (fact), NULL);

  if (!brief_fact_is_number (fact))
    return g_strdup (brief_localized_text_resolve (brief_fact_get_value (fact), language, resolved));
  if (resolved != NULL)
    *resolved = NULL;
  return brief_number_format (brief_fact_get_number (fact));
}

/**
 * brief_words_for_fact:
 * @fact: a fact
 * @language: (nullable): the language asked for
 *
 * Returns: (transfer full): its value with its unit
 */
char *
brief_words_for_fact (BriefFact *fact, const char *language)
{
  g_autofree char *value = NULL;
  BriefLocalizedText *unit;

  g_return_val_if_fail (BRIEF_IS_FACT (fact), NULL);

  value = brief_words_for_fact_value (fact, language, NULL);
  unit = brief_fact_get_unit (fact);
  if (unit == NULL)
    return g_steal_pointer (&value);
  /* Translators: a figure and its unit. */
  return g_strdup_printf (C_ ("fact", "%s %s"), value, brief_localized_text_resolve (unit, language, NULL));
}

/**
 * brief_words_quoting:
 * @text: a source's own words
 * @language: (nullable): the BCP 47 tag of their language
 *
 * Puts verbatim text, and nothing else, in the quotation marks of its language.
 *
 * Returns: (transfer full): the quotation
 */
char *
brief_words_quoting (const char *text, const char *language)
{
  static const struct {
    const char *language, *open, *close;
  } marks[] = {
    { "es", "«", "»" },        { "fr", "«\u202f", "\u202f»" },
    { "nb", "«", "»" },        { "nn", "«", "»" },
    { "no", "«", "»" },        { "de", "„", "“" },
    { "da", "»", "«" },        { "ja", "「", "」" },
    { "zh-Hant", "「", "」" }, { "ru", "«", "»" },
  };

  g_return_val_if_fail (text != NULL, NULL);

  for (gsize i = 0; language != NULL && i < G_N_ELEMENTS (marks); i++)
    {
      gsize length = strlen (marks[i].language);
      if (g_ascii_strncasecmp (language, marks[i].language, length) == 0
          && (language[length] == '\0' || language[length] == '-'))
        return g_strconcat (marks[i].open, text, marks[i].close, NULL);
    }
  return g_strconcat ("“", text, "”", NULL);
}
