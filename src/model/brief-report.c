/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/brief-report.h"

/**
 * BriefReport:
 *
 * A country report: its place, law, method, facts and findings. Its summary is the item's text.
 */
struct _BriefReport {
  BriefItem parent_instance;

  char *country;
  BriefLocalizedText *place;
  char *number;
  GPtrArray *law;      /* of BriefPassage */
  GPtrArray *method;   /* of BriefPassage */
  GPtrArray *facts;    /* of BriefFact */
  GPtrArray *findings; /* of BriefFinding */
};

G_DEFINE_FINAL_TYPE (BriefReport, brief_report, BRIEF_TYPE_ITEM)

enum {
  PROP_0,
  PROP_COUNTRY,
  PROP_PLACE,
  PROP_NUMBER,
  PROP_LAW,
  PROP_METHOD,
  PROP_FACTS,
  PROP_FINDINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static BriefItemType
brief_report_get_item_type (BriefItem *item)
{
  return BRIEF_ITEM_TYPE_REPORT;
}

static void
brief_report_finalize (GObject *object)
{
  BriefReport *self = BRIEF_REPORT (object);

  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->place, brief_localized_text_unref);
  g_clear_pointer (&self->number, g_free);
  g_clear_pointer (&self->law, g_ptr_array_unref);
  g_clear_pointer (&self->method, g_ptr_array_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_report_parent_class)->finalize (object);
}

static void
brief_report_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefReport *self = BRIEF_REPORT (object);

  switch (prop_id)
    {
    case PROP_COUNTRY:
      g_value_set_string (value, self->country);
      break;
    case PROP_PLACE:
      g_value_set_boxed (value, self->place);
      break;
    case PROP_NUMBER:
      g_value_set_string (value, self->number);
      break;
    case PROP_LAW:
      g_value_set_boxed (value, self->law);
      break;
    case PROP_METHOD:
      g_value_set_boxed (value, self->method);
      break;
    case PROP_FACTS:
      g_value_set_boxed (value, self->facts);
      break;
    case PROP_FINDINGS:
      g_value_set_boxed (value, self->findings);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_report_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefReport *self = BRIEF_REPORT (object);

  switch (prop_id)
    {
    case PROP_COUNTRY:
      self->country = g_value_dup_string (value);
      break;
    case PROP_PLACE:
      self->place = g_value_dup_boxed (value);
      break;
    case PROP_NUMBER:
      self->number = g_value_dup_string (value);
      break;
    case PROP_LAW:
      self->law = g_value_dup_boxed (value);
      break;
    case PROP_METHOD:
      self->method = g_value_dup_boxed (value);
      break;
    case PROP_FACTS:
      self->facts = g_value_dup_boxed (value);
      break;
    case PROP_FINDINGS:
      self->findings = g_value_dup_boxed (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_report_class_init (BriefReportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  BriefItemClass *item_class = BRIEF_ITEM_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = brief_report_finalize;
  object_class->get_property = brief_report_get_property;
  object_class->set_property = brief_report_set_property;
  item_class->get_item_type = brief_report_get_item_type;
  item_class->is_title_name = TRUE;

  properties[PROP_COUNTRY] = g_param_spec_string ("country", NULL, NULL, NULL, flags);
  properties[PROP_PLACE] = g_param_spec_boxed ("place", NULL, NULL, BRIEF_TYPE_LOCALIZED_TEXT, flags);
  properties[PROP_NUMBER] = g_param_spec_string ("number", NULL, NULL, NULL, flags);
  properties[PROP_LAW] = g_param_spec_boxed ("law", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_METHOD] = g_param_spec_boxed ("method", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_FACTS] = g_param_spec_boxed ("facts", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_FINDINGS] = g_param_spec_boxed ("findings", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_report_init (BriefReport *self)
{
}

/**
 * brief_report_get_country:
 * @self: a #BriefReport
 *
 * Returns: (nullable): the ISO 3166 code of its place
 */
const char *
brief_report_get_country (BriefReport *self)
{
  g_return_val_if_fail (BRIEF_IS_REPORT (self), NULL);

  return self->country;
}

/**
 * brief_report_get_place:
 * @self: a #BriefReport
 *
 * Returns: (nullable) (transfer none): the place as a reader sees it
 */
BriefLocalizedText *
brief_report_get_place (BriefReport *self)
{
  g_return_val_if_fail (BRIEF_IS_REPORT (self), NULL);

  return self->place;
}

/**
 * brief_report_get_number:
 * @self: a #BriefReport
 *
 * Returns: (nullable): its index number
 */
const char *
brief_report_get_number (BriefReport *self)
{
  g_return_val_if_fail (BRIEF_IS_REPORT (self), NULL);

  return self->number;
}

/**
 * brief_report_get_law:
 * @self: a #BriefReport
 *
 * Returns: (nullable) (transfer none) (element-type BriefPassage): the legal framework
 */
GPtrArray *
brief_report_get_law (BriefReport *self)
{
  g_return_val_if_fail (BRIEF_IS_REPORT (self), NULL);

  return self->law;
}

/**
 * brief_report_get_method:
 * @self: a #BriefReport
 *
 * Returns: (nullable) (transfer none) (element-type BriefPassage): how the research was done
 */
GPtrArray *
brief_report_get_method (BriefReport *self)
{
  g_return_val_if_fail (BRIEF_IS_REPORT (self), NULL);

  return self->method;
}

/**
 * brief_report_get_facts:
 * @self: a #BriefReport
 *
 * Returns: (nullable) (transfer none) (element-type BriefFact): its facts
 */
GPtrArray *
brief_report_get_facts (BriefReport *self)
{
  g_return_val_if_fail (BRIEF_IS_REPORT (self), NULL);

  return self->facts;
}

/**
 * brief_report_get_findings:
 * @self: a #BriefReport
 *
 * Returns: (nullable) (transfer none) (element-type BriefFinding): its findings
 */
GPtrArray *
brief_report_get_findings (BriefReport *self)
{
  g_return_val_if_fail (BRIEF_IS_REPORT (self), NULL);

  return self->findings;
}
