/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BRIEF_TYPE_TEMPLATE_PICTURE (brief_template_picture_get_type ())
G_DECLARE_FINAL_TYPE (BriefTemplatePicture, brief_template_picture, BRIEF, TEMPLATE_PICTURE, GtkWidget)

GtkWidget *brief_template_picture_new (const char *template_name);

G_END_DECLS
