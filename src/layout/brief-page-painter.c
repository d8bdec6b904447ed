/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "layout/brief-page-painter.h"

/* A page that is being painted; @source: the run of a block that what is painted comes from, where that matters. */
typedef struct {
  cairo_t *cr;
  const BriefStyleSheet *style;
  const BriefPageObserver *observer;
  gpointer user_data;
  const BriefFragment *fragment;
  const BriefInline *source;
  gboolean open;
} Painting;

static const BriefPageObserver no_observer;

/* What is of the page and not of the document. */
static gboolean
is_decoration (const BriefFragment *fragment)
{
  return fragment->kind == BRIEF_FRAGMENT_FILL || fragment->block == NULL
         || fragment->shown == BRIEF_SHOWN_AGAIN;
}

/* A run that is read in another way than its block: a link, another language, other words. */
static const BriefInline *
get_own_source (const BriefTextRun *run)
{
  const BriefInline *source = run->source;

  if (source == NULL
      || (source->target == NULL && source->language == NULL && source->alternative == NULL
          && source->anchor == NULL && !(source->flags & BRIEF_INLINE_CODE)))
    return NULL;
  return source;
}

static void
end_content (Painting *self)
{
  if (self->open && self->observer->end_content != NULL)
    self->observer->end_content (self->user_data);
  self->open = FALSE;
}

/* Whether two runs are read as one: words of a link that look unlike each other are one link all the same. */
static gboolean
read_on (const BriefInline *source, const BriefInline *next)
{
  return source == next
         || (source != NULL && next != NULL && source->target != NULL && source->alternative == NULL
             && next->alternative == NULL && g_strcmp0 (source->target, next->target) == 0
             && g_strcmp0 (source->language, next->language) == 0);
}

static void
begin_content (Painting *self, const BriefFragment *fragment, const BriefInline *source)
{
  if (self->open && self->fragment == fragment && read_on (self->source, source))
    return;
  end_content (self);
  self->fragment = fragment;
  self->source = source;
  self->open = TRUE;
  if (self->observer->begin_content != NULL)
    self->observer->begin_content (fragment, source, self->user_data);
}

static gboolean
leads_to_the_web (const BriefInline *source)
{
  return source != NULL && source->target != NULL && *source->target != '#';
}

/* A link is seen by more than its colour. */
static void
underline (Painting *self, const BriefText *text, const BriefTextRun *run, double x, double y)
{
  cairo_rectangle (self->cr, x + (double) run->x, y + text->line_height * self->style->underline_depth,
                   (double) run->width, self->style->hairline);
  cairo_fill (self->cr);
}

static void
paint_line (Painting *self, const BriefFragment *fragment, const BriefTextLine *line, double y)
{
  const BriefText *text = fragment->text;
  const gboolean is_content = !is_decoration (fragment);

  for (guint i = line->first_run; i < line->first_run + line->n_runs; i++)
    {
      const BriefTextRun *run = brief_text_get_run (text, i);

      if (is_content)
        begin_content (self, fragment, fragment->shown == BRIEF_SHOWN_TEXT ? get_own_source (run) : NULL);
      brief_text_paint_run (text, run, self->cr, fragment->x, y + text->baseline);
      if (leads_to_the_web (run->source))
        underline (self, text, run, fragment->x, y + text->baseline);
      if (is_content && self->observer->add_run != NULL)
        self->observer->add_run (text, run, fragment->x + (double) run->x, y, self->user_data);
    }
}

static void
paint_fragment (Painting *self, const BriefFragment *fragment)
{
  switch (fragment->kind)
    {
    case BRIEF_FRAGMENT_TEXT:
      for (guint i = 0; i < fragment->n_lines; i++)
        paint_line (self, fragment, brief_text_get_line (fragment->text, fragment->first_line + i),
                    fragment->y + i * fragment->text->line_height);
      break;
    case BRIEF_FRAGMENT_IMAGE:
      begin_content (self, fragment, NULL);
      brief_image_paint (fragment->image, self->cr, fragment->x, fragment->y);
      break;
    case BRIEF_FRAGMENT_FILL:
    default:
      cairo_set_source_rgb (self->cr, fragment->color.red, fragment->color.green, fragment->color.blue);
      cairo_rectangle (self->cr, fragment->x, fragment->y, fragment->width, fragment->height);
      cairo_fill (self->cr);
    }
  end_content (self);
}

static void
paint_decoration (Painting *self, GArray *fragments)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < fragments->len; i++)
    {
      const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

      if (!is_decoration (fragment))
        continue;
      if (!begun && self->observer->begin_decoration != NULL)
        self->observer->begin_decoration (self->user_data);
      begun = TRUE;
      paint_fragment (self, fragment);
    }
  if (begun && self->observer->end_decoration != NULL)
    self->observer->end_decoration (self->user_data);
}

/**
 * brief_page_paint:
 * @pages: pages
 * @page: which one, from 0
 * @cr: where to, a point a unit
 *
 * Paints a page: the same for the preview and for a file. May be called in any thread.
 */
void
brief_page_paint (BriefPages *pages, guint page, cairo_t *cr)
{
  brief_page_paint_observed (pages, page, cr, &no_observer, NULL);
}

/**
 * brief_page_paint_observed:
 * @pages: pages
 * @page: which one, from 0
 * @cr: where to, a point a unit
 * @observer: told what is painted
 * @user_data: for @observer
 *
 * The same, for those who have to know what they paint.
 */
void
brief_page_paint_observed (BriefPages *pages,
                           guint page,
                           cairo_t *cr,
                           const BriefPageObserver *observer,
                           gpointer user_data)
{
  GArray *fragments = brief_pages_get_fragments (pages, page);
  Painting painting = {
    .cr = cr,
    .style = brief_pages_get_style (pages),
    .observer = observer,
    .user_data = user_data,
  };

  paint_decoration (&painting, fragments);
  for (guint i = 0; i < fragments->len; i++)
    {
      const BriefFragment *fragment = &g_array_index (fragments, BriefFragment, i);

      if (!is_decoration (fragment))
        paint_fragment (&painting, fragment);
    }
}
