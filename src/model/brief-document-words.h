/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/brief-catalog.h"

/* Instead of glib/gi18n-lib.h where words can stand in a document: they are in the language of the document that is being
 * made, and in the program's where none is. There are no plural forms, as no word of a document needs one. */
#define _(words) brief_catalog_translate (NULL, words)
#define C_(context, words) brief_catalog_translate (context, words)
#define N_(words) (words)
#define NC_(context, words) (words)
