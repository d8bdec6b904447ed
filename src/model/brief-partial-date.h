/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BriefPartialDate:
 * @year: 1 to 9999, or 0 where there is no date
 * @month: 1 to 12, or 0 where only the year is known
 * @day: 1 to 31, or 0 where only year and month are known
 *
 * A calendar date to the precision that is known (ISO 8601-1:2019, 5.2.2): 2016, 2016-05 or 2016-05-26.
 */
typedef struct {
  guint16 year;
  guint8 month;
  guint8 day;
} BriefPartialDate;

#define BRIEF_TYPE_PARTIAL_DATE (brief_partial_date_get_type ())
GType brief_partial_date_get_type (void);

gboolean brief_partial_date_parse (const char *iso, BriefPartialDate *date);
gboolean brief_partial_date_is_set (const BriefPartialDate *date);
char *brief_partial_date_to_iso (const BriefPartialDate *date) G_GNUC_WARN_UNUSED_RESULT;
char *brief_partial_date_format (const BriefPartialDate *date) G_GNUC_WARN_UNUSED_RESULT;
char *brief_partial_date_format_range (const BriefPartialDate *start,
                                       const BriefPartialDate *end) G_GNUC_WARN_UNUSED_RESULT;
int brief_partial_date_compare (const BriefPartialDate *a, const BriefPartialDate *b);
int brief_partial_date_months_between (const BriefPartialDate *earlier, const BriefPartialDate *later);
BriefPartialDate *brief_partial_date_copy (const BriefPartialDate *date) G_GNUC_WARN_UNUSED_RESULT;
void brief_partial_date_free (BriefPartialDate *date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BriefPartialDate, brief_partial_date_free)

G_END_DECLS
