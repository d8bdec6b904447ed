/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How values are written (ISO 32000-1, 7.3). */
void brief_pdf_append_integer (GString *out, guint number);
void brief_pdf_append_real (GString *out, double number);
void brief_pdf_append_reference (GString *out, guint object);
void brief_pdf_append_name (GString *out, const char *name);
void brief_pdf_append_string (GString *out, const char *bytes);
void brief_pdf_append_text (GString *out, const char *text);

G_END_DECLS
