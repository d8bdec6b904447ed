/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pack/brief-template.h"

#include "model/brief-document-words.h"
#include "model/brief-report.h"
#include "pack/brief-pack-command.h"
#include "pack/brief-pack-private.h"
#include "pack/brief-section-private.h"
#include "pack/brief-template-private.h"

#include <string.h>

G_DEFINE_QUARK (brief - template - error - quark, brief_template_error)

/* An option that a template decides on. */
typedef struct {
  guint field;        /* of brief_pack_fields */
  gboolean is_on;     /* of a switch */
  const char *choice; /* of a choice */
} Option;

#define N_OPTIONS_MAX 6

struct _BriefTemplate {
  const char *name;
  const char *title;
  const char *description;
  gboolean needs_place;
  guint n_options;
  Option options[N_OPTIONS_MAX];
  void (*fill) (BriefFilling *filling);
};

static const BriefTemplate templates[] = {
  {
      .name = "briefing",
      .title = NC_ ("template", "Briefing"),
      .description = N_ (
          "Every recommendation with its evidence, the country reports, and who shares the position"),
      .n_options = 3,
      .options = { { BRIEF_PACK_FIELD_COVER, .is_on = TRUE },
                   { BRIEF_PACK_FIELD_CONTENTS, .is_on = TRUE },
                   { BRIEF_PACK_FIELD_SOURCES, .is_on = TRUE } },
      .fill = brief_template_fill_briefing,
  },
  {
      .name = "one-page",
      .title = NC_ ("template", "One Page"),
      .description = N_ ("The main recommendations, each with one line of evidence"),
      .n_options = 4,
      .options = { { BRIEF_PACK_FIELD_COVER, .is_on = FALSE },
                   { BRIEF_PACK_FIELD_CONTENTS, .is_on = FALSE },
                   { BRIEF_PACK_FIELD_SOURCES, .is_on = TRUE },
                   { BRIEF_PACK_FIELD_LARGE_PRINT, .is_on = FALSE } },
      .fill = brief_template_fill_one_page,
  },
  {
      .name = "country",
      .title = NC_ ("template", "Country"),
      .description = N_ ("The report on one place, what it supports, and who has taken a position"),
      .needs_place = TRUE,
      .n_options = 3,
      .options = { { BRIEF_PACK_FIELD_COVER, .is_on = TRUE },
                   { BRIEF_PACK_FIELD_CONTENTS, .is_on = TRUE },
                   { BRIEF_PACK_FIELD_SOURCES, .is_on = TRUE } },
      .fill = brief_template_fill_country,
  },
  {
      .name = "submission",
      .title = NC_ ("template", "Submission"),
      .description = N_ ("For a body of the United Nations: numbered paragraphs, sources as footnotes"),
      .n_options = 5,
      .options = { { BRIEF_PACK_FIELD_COVER, .is_on = FALSE },
                   { BRIEF_PACK_FIELD_CONTENTS, .is_on = FALSE },
                   { BRIEF_PACK_FIELD_SOURCES, .is_on = FALSE },
                   { BRIEF_PACK_FIELD_NUMBERING, .choice = "paragraphs" },
                   { BRIEF_PACK_FIELD_CITATIONS, .choice = "footnotes" } },
      .fill = brief_template_fill_submission,
  },
  {
      .name = "plain",
      .title = NC_ ("template", "Plain"),
      .description = N_ ("Large print and short sections: each recommendation with its plainest evidence"),
      .n_options = 4,
      .options = { { BRIEF_PACK_FIELD_COVER, .is_on = FALSE },
                   { BRIEF_PACK_FIELD_CONTENTS, .is_on = FALSE },
                   { BRIEF_PACK_FIELD_SOURCES, .is_on = TRUE },
                   { BRIEF_PACK_FIELD_LARGE_PRINT, .is_on = TRUE } },
      .fill = brief_template_fill_plain,
  },
};

/**
 * brief_template_list_names:
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of all templates
 */
const char *const *
brief_template_list_names (void)
{
  static const char *names[G_N_ELEMENTS (templates) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    names[i] = templates[i].name;
  return names;
}

/**
 * brief_template_lookup:
 * @name: the name of a template
 *
 * Returns: (nullable): the template
 */
const BriefTemplate *
brief_template_lookup (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (templates[i].name, name))
      return &templates[i];
  return NULL;
}

/**
 * brief_template_get_name:
 * @self: a template
 *
 * Returns: its name in the pack format and on the command line
 */
const char *
brief_template_get_name (const BriefTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * brief_template_get_title:
 * @self: a template
 *
 * Returns: what a person reads for it
 */
const char *
brief_template_get_title (const BriefTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "template", self->title);
}

/**
 * brief_template_get_description:
 * @self: a template
 *
 * Returns: what it puts into a pack, in one line
 */
const char *
brief_template_get_description (const BriefTemplate *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return _ (self->description);
}

/**
 * brief_template_needs_place:
 * @self: a template
 *
 * Returns: whether brief_template_apply() has to be told a place
 */
gboolean
brief_template_needs_place (const BriefTemplate *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->needs_place;
}

/* A country stands for its subdivisions: AR finds the report on AR-C. */
static gboolean
is_at (BriefReport *report, const char *place)
{
  const char *country = brief_report_get_country (report);
  const gsize length = strlen (place);

  return country != NULL && g_ascii_strncasecmp (country, place, length) == 0
         && (country[length] == '\0' || country[length] == '-');
}

static GPtrArray *
find_reports (BriefCollection *collection, const char *place, GError **error)
{
  GListModel *items = brief_collection_get_items (collection, BRIEF_ITEM_TYPE_REPORT);
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (g_object_unref);

  if (place == NULL || *place == '\0')
    {
      g_set_error_literal (error, BRIEF_TEMPLATE_ERROR, BRIEF_TEMPLATE_ERROR_NO_PLACE,
                           _ ("A country pack needs a place."));
      return NULL;
    }
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (BriefReport) report = g_list_model_get_item (items, i);

      if (is_at (report, place))
        g_ptr_array_add (reports, g_steal_pointer (&report));
    }
  if (reports->len > 0)
    return g_steal_pointer (&reports);
  /* Translators: an ISO country code; the id of a collection. */
  g_set_error (error, BRIEF_TEMPLATE_ERROR, BRIEF_TEMPLATE_ERROR_NO_REPORT,
               _ ("There is no report on \"%s\" in %s."), place, brief_collection_get_id (collection));
  return NULL;
}

static gboolean
is_blank (BriefSection *section)
{
  return brief_section_get_n_entries (section) == 0 && *brief_section_get_title (section) == '\0'
         && brief_section_get_note (section) == NULL;
}

/* What was typed on a section that is one no more goes on as a note. */
static void
keep_words (GPtrArray *entries, BriefSection *section)
{
  const char *title = brief_section_get_title (section);
  const char *note = brief_section_get_note (section);
  g_autofree char *words = NULL;

  if (*title == '\0' && note == NULL)
    return;
  words = g_strconcat (*title != '\0' ? "## " : "", title, *title != '\0' && note != NULL ? "\n\n" : "",
                       note != NULL ? note : "", NULL);
  g_ptr_array_add (entries, brief_entry_new_for_note (words));
}

/* What was in the pack before goes into a section of its own, in its order. */
static BriefSection *
gather_sections (GPtrArray *old_sections)
{
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < old_sections->len; i++)
    if (!is_blank (g_ptr_array_index (old_sections, i)))
      g_ptr_array_add (filled, g_ptr_array_index (old_sections, i));
  if (filled->len == 0)
    return NULL;
  if (filled->len == 1 && *brief_section_get_title (g_ptr_array_index (filled, 0)) != '\0')
    return g_object_ref (g_ptr_array_index (filled, 0));

  for (guint i = 0; i < filled->len; i++)
    {
      BriefSection *section = g_ptr_array_index (filled, i);

      keep_words (entries, section);
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        g_ptr_array_add (entries, g_object_ref (brief_section_get_entry (section, j)));
    }
  return brief_section_new (NULL, _ ("Further Material"), NULL, entries, NULL);
}

static void
replace_sections (BriefPackCommand *command, BriefPack *pack, GPtrArray *sections, gboolean behind)
{
  g_auto (BriefWordsScope) scope = brief_words_scope_enter (brief_pack_get_language (pack));
  g_autoptr (GPtrArray) old_sections = g_ptr_array_new ();
  BriefSection *gathered;

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    g_ptr_array_add (old_sections, brief_pack_get_section (pack, i));
  gathered = gather_sections (old_sections);
  if (gathered != NULL)
    g_ptr_array_insert (sections, behind ? 0 : -1, gathered);
  brief_pack_command_splice_sections (command, 0, old_sections, sections);
}

static void
set_text (BriefPackCommand *command, BriefPack *pack, guint field, const char *text)
{
  GVariant *old = brief_pack_get_value (pack, field);

  if (old == NULL || !g_str_equal (g_variant_get_string (old, NULL), text))
    brief_pack_command_change_value (command, field, g_variant_new_string (text));
}

static void
set_option (BriefPackCommand *command, BriefPack *pack, const Option *option)
{
  const char *name = brief_pack_fields[option->field].name;

  if (option->choice != NULL)
    {
      if (!g_str_equal (brief_pack_get_choice (pack, name), option->choice))
        brief_pack_command_change_value (command, option->field, g_variant_new_string (option->choice));
    }
  else if (brief_pack_get_option (pack, name) != option->is_on)
    brief_pack_command_change_value (command, option->field, g_variant_new_boolean (option->is_on));
}

static gboolean
decides_on (const BriefTemplate *template, guint field)
{
  for (guint i = 0; i < template->n_options; i++)
    if (template->options[i].field == field)
      return TRUE;
  return FALSE;
}

/* What the template before asked for and this one does not is as without any; what a person chose stays. */
static void
set_options (BriefPackCommand *command, BriefPack *pack, const BriefTemplate *template)
{
  const char *name = brief_pack_get_template (pack);
  const BriefTemplate *before = name != NULL ? brief_template_lookup (name) : NULL;

  for (guint i = 0; before != NULL && i < before->n_options; i++)
    if (!decides_on (template, before->options[i].field)
        && brief_pack_get_value (pack, before->options[i].field) != NULL)
      brief_pack_command_change_value (command, before->options[i].field, NULL);
  for (guint i = 0; i < template->n_options; i++)
    set_option (command, pack, &template->options[i]);
}

static const char *
resolve (BriefLocalizedText *text, BriefPack *pack)
{
  return brief_localized_text_resolve (text, brief_pack_get_language (pack), NULL);
}

/* A title that somebody gave stays. */
static void
set_titles (BriefPackCommand *command, BriefPack *pack, const BriefFilling *filling)
{
  const char *collection = resolve (brief_collection_get_title (filling->collection), pack);

  if (*brief_pack_get_title (pack) != '\0')
    return;
  if (filling->reports == NULL)
    {
      set_text (command, pack, BRIEF_PACK_FIELD_TITLE, collection);
      return;
    }
  set_text (command, pack, BRIEF_PACK_FIELD_TITLE,
            resolve (brief_report_get_place (g_ptr_array_index (filling->reports, 0)), pack));
  if (brief_pack_get_subtitle (pack) == NULL)
    set_text (command, pack, BRIEF_PACK_FIELD_SUBTITLE, collection);
}

static void
set_details (BriefPackCommand *command,
             const BriefTemplate *template,
             BriefPack *pack,
             const BriefFilling *filling)
{
  set_text (command, pack, BRIEF_PACK_FIELD_TEMPLATE, template->name);
  set_titles (command, pack, filling);
  set_options (command, pack, template);
  if (filling->reports != NULL)
    set_text (command, pack, BRIEF_PACK_FIELD_PLACE,
              brief_report_get_country (g_ptr_array_index (filling->reports, 0)));
  else if (brief_pack_get_place (pack) != NULL)
    brief_pack_command_change_value (command, BRIEF_PACK_FIELD_PLACE, NULL);
}

/* The headings are the document's. */
static void
fill (const BriefTemplate *self, BriefPack *pack, BriefFilling *filling)
{
  g_auto (BriefWordsScope) scope = brief_words_scope_enter (brief_pack_get_language (pack));

  self->fill (filling);
}

static gboolean
apply (const BriefTemplate *self,
       BriefPack *pack,
       BriefCollection *collection,
       const char *place,
       gboolean behind,
       GError **error)
{
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GPtrArray) sections = NULL;
  g_autoptr (BriefPackCommand) command = NULL;
  g_autofree char *name = NULL;
  BriefFilling filling;

  if (self->needs_place)
    {
      reports = find_reports (collection, place, error);
      if (reports == NULL)
        return FALSE;
    }

  sections = g_ptr_array_new_with_free_func (g_object_unref);
  filling = (BriefFilling) { collection, reports, sections };
  fill (self, pack, &filling);

  /* Translators: the name of a step that can be undone; %s is the title of a template, such as “One Page”. */
  name = g_strdup_printf (_ ("Apply Template “%s”"), brief_template_get_title (self));
  command = brief_pack_command_new (pack, name);
  replace_sections (command, pack, sections, behind);
  set_details (command, self, pack, &filling);
  brief_pack_command_run (command);
  return TRUE;
}

/**
 * brief_template_apply:
 * @self: a template
 * @pack: a pack
 * @collection: where items come from
 * @place: (nullable): the ISO 3166 code of a country or subdivision, for a template that needs one
 * @error: return location for an error of %BRIEF_TEMPLATE_ERROR
 *
 * Fills a pack and sets its options, in one command. Entries that are in it already stay, in order, in a section of
 * their own at the end; a title that it has stays too.
 *
 * Returns: whether it was done; if not, the pack is as it was
 */
gboolean
brief_template_apply (const BriefTemplate *self,
                      BriefPack *pack,
                      BriefCollection *collection,
                      const char *place,
                      GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (BRIEF_IS_PACK (pack), FALSE);
  g_return_val_if_fail (BRIEF_IS_COLLECTION (collection), FALSE);

  return apply (self, pack, collection, place, FALSE, error);
}

/**
 * brief_template_apply_behind:
 * @self: a template
 * @pack: a pack
 * @collection: where items come from
 * @place: (nullable): the ISO 3166 code of a country or subdivision, for a template that needs one
 * @error: return location for an error of %BRIEF_TEMPLATE_ERROR
 *
 * As brief_template_apply(), but with what is in the pack already in front.
 *
 * Returns: whether it was done; if not, the pack is as it was
 */
gboolean
brief_template_apply_behind (const BriefTemplate *self,
                             BriefPack *pack,
                             BriefCollection *collection,
                             const char *place,
                             GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (BRIEF_IS_PACK (pack), FALSE);
  g_return_val_if_fail (BRIEF_IS_COLLECTION (collection), FALSE);

  return apply (self, pack, collection, place, TRUE, error);
}
