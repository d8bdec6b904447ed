/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/dialogs/brief-template-picture.h"

/**
 * BriefTemplatePicture:
 *
 * A page as a template makes it, small: what is heading, text, number and note in it. Only to be looked at.
 */
struct _BriefTemplatePicture {
  GtkWidget parent_instance;

  const char *name; /* of a template, or NULL for an empty page */
};

G_DEFINE_FINAL_TYPE (BriefTemplatePicture, brief_template_picture, GTK_TYPE_WIDGET)

/* The page, and what stands on it from its edge, in pixels. */
#define PAGE_WIDTH 72
#define PAGE_HEIGHT 100

typedef enum {
  INK_HEADING,
  INK_TEXT,
  INK_QUIET,
} Ink;

static const GdkRGBA inks[] = {
  [INK_HEADING] = { 0.09f, 0.26f, 0.42f, 1 },
  [INK_TEXT] = { 0.55f, 0.57f, 0.60f, 1 },
  [INK_QUIET] = { 0.80f, 0.82f, 0.84f, 1 },
};

typedef struct {
  float x, y, width, height;
  Ink ink;
  guint n_lines; /* one below the other, as text has them */
} Mark;

static const Mark briefing[] = {
  { 10, 34, 18, 2, INK_HEADING, 1 },
  { 10, 42, 48, 6, INK_HEADING, 2 },
  { 10, 66, 30, 2, INK_TEXT, 3 },
  { 0 },
};

static const Mark one_page[] = {
  { 10, 9, 40, 4, INK_HEADING, 1 }, { 10, 18, 24, 2, INK_TEXT, 1 },
  { 10, 22, 52, 2, INK_QUIET, 3 },  { 10, 37, 24, 2, INK_TEXT, 1 },
  { 10, 41, 52, 2, INK_QUIET, 3 },  { 10, 56, 24, 2, INK_TEXT, 1 },
  { 10, 60, 52, 2, INK_QUIET, 3 },  { 10, 76, 20, 3, INK_HEADING, 1 },
  { 10, 83, 52, 1, INK_QUIET, 3 },  { 0 },
};

static const Mark country[] = {
  { 5, 12, 9, 3, INK_HEADING, 1 }, { 18, 11, 40, 5, INK_HEADING, 1 },
  { 18, 22, 46, 2, INK_QUIET, 4 }, { 18, 42, 20, 2, INK_TEXT, 4 },
  { 42, 42, 22, 2, INK_QUIET, 4 }, { 18, 63, 22, 3, INK_HEADING, 1 },
  { 18, 70, 46, 2, INK_QUIET, 4 }, { 0 },
};

static const Mark submission[] = {
  { 18, 10, 40, 5, INK_HEADING, 1 }, { 8, 22, 4, 2, INK_TEXT, 1 },
  { 18, 22, 46, 2, INK_QUIET, 3 },   { 8, 36, 4, 2, INK_TEXT, 1 },
  { 18, 36, 46, 2, INK_QUIET, 3 },   { 8, 50, 4, 2, INK_TEXT, 1 },
  { 18, 50, 46, 2, INK_QUIET, 3 },   { 18, 70, 16, 1, INK_TEXT, 1 },
  { 18, 75, 46, 1, INK_TEXT, 4 },    { 0 },
};

static const Mark plain[] = {
  { 10, 12, 50, 7, INK_HEADING, 1 },
  { 10, 28, 52, 4, INK_TEXT, 3 },
  { 10, 58, 36, 7, INK_HEADING, 1 },
  { 10, 74, 52, 4, INK_TEXT, 2 },
  { 0 },
};

static const struct {
  const char *name;
  const Mark *marks;
} pages[] = {
  { "briefing", briefing },     { "one-page", one_page }, { "country", country },
  { "submission", submission }, { "plain", plain },
};

static void
draw_mark (const Mark *mark, gboolean mirrored, GtkSnapshot *snapshot)
{
  for (guint i = 0; i < mark->n_lines; i++)
    {
      /* The last line of several is short, as text has it. */
      const float width = mark->n_lines > 1 && i + 1 == mark->n_lines ? mark->width * 0.6f : mark->width;
      const float x = mirrored ? PAGE_WIDTH - mark->x - width : mark->x;
      const graphene_rect_t line = GRAPHENE_RECT_INIT (x, mark->y + (float) i * (mark->height + 2), width,
                                                       mark->height);

      gtk_snapshot_append_color (snapshot, &inks[mark->ink], &line);
    }
}

static void
brief_template_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BriefTemplatePicture *self = BRIEF_TEMPLATE_PICTURE (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (self->name, pages[i].name) == 0)
      for (const Mark *mark = pages[i].marks; mark->n_lines > 0; mark++)
        draw_mark (mark, mirrored, snapshot);
}

static void
brief_template_picture_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? PAGE_WIDTH : PAGE_HEIGHT;
}

static void
brief_template_picture_class_init (BriefTemplatePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = brief_template_picture_snapshot;
  widget_class->measure = brief_template_picture_measure;

  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
brief_template_picture_init (BriefTemplatePicture *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
}

/**
 * brief_template_picture_new:
 * @template_name: (nullable): the name of a template, or %NULL for an empty page
 *
 * Returns: (transfer floating): its picture
 */
GtkWidget *
brief_template_picture_new (const char *template_name)
{
  BriefTemplatePicture *self = g_object_new (BRIEF_TYPE_TEMPLATE_PICTURE, NULL);

  self->name = g_intern_string (template_name);
  return GTK_WIDGET (self);
}
