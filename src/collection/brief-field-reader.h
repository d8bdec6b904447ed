/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "collection/brief-item-reader.h"

G_BEGIN_DECLS

/**
 * BriefFieldValues:
 * @fields: the members of the object
 * @values: what each holds; unset where it is absent
 *
 * The members of one JSON object as they were read.
 */
typedef struct {
  const BriefField *fields;
  GValue values[BRIEF_FIELDS_MAX];
} BriefFieldValues;

gboolean brief_field_values_read (BriefFieldValues *self,
                                  const BriefField *fields,
                                  const BriefJsonCursor *cursor,
                                  const BriefReading *reading);
void brief_field_values_clear (BriefFieldValues *self);
GValue *brief_field_values_get (BriefFieldValues *self, const char *member);
GObject *brief_field_values_build (BriefFieldValues *self,
                                   GType type,
                                   guint n_more,
                                   const char *const *more_names,
                                   const GValue *more_values) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BriefFieldValues, brief_field_values_clear)

G_END_DECLS
