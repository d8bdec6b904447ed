/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-pack-outline-private.h"

#include "pack/brief-choice.h"
#include "ui/pack/brief-clipping.h"

#include <glib/gi18n.h>

/* How far from the edge of the list the line for entries begins, about where their icons stand. */
#define ENTRY_INDENT 42
#define SECTION_INDENT 6

typedef struct {
  BriefSection *section; /* that entries come into; NULL between sections */
  guint position;        /* in it, or among the sections */
  double y;              /* of the line */
} Place;

static gboolean
is_all_sections (GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    if (!BRIEF_IS_SECTION (g_ptr_array_index (parts, i)))
      return FALSE;
  return TRUE;
}

/* What is selected, without the entries of sections that are: they go with these. */
static GPtrArray *
list_dragged (BriefPackOutline *self)
{
  g_auto (BriefChoice) choice = { NULL, NULL };
  g_autoptr (GPtrArray) selected = brief_pack_outline_dup_selection (self);
  GPtrArray *dragged;

  brief_choice_init (&choice, self->pack, selected);
  dragged = g_steal_pointer (&choice.sections);
  g_ptr_array_extend_and_steal (dragged, g_steal_pointer (&choice.entries));
  return dragged;
}

static double
get_bottom (const graphene_rect_t *bounds)
{
  return bounds->origin.y + bounds->size.height;
}

/* Where the last row of a section ends that is in sight. */
static double
find_end_of_section (BriefPackOutline *self, BriefSection *section)
{
  graphene_rect_t bounds;
  double end = 0;

  if (brief_pack_outline_find_row (self, G_OBJECT (section), &bounds) != NULL)
    end = get_bottom (&bounds);
  for (guint i = brief_section_get_n_entries (section); i > 0; i--)
    if (brief_pack_outline_find_row (self, G_OBJECT (brief_section_get_entry (section, i - 1)), &bounds)
        != NULL)
      return MAX (end, get_bottom (&bounds));
  return end;
}

static void
find_place_of_section (BriefPackOutline *self,
                       GObject *item,
                       const graphene_rect_t *bounds,
                       double y,
                       Place *place)
{
  BriefSection *section = BRIEF_IS_SECTION (item) ? BRIEF_SECTION (item) : NULL;

  if (section == NULL)
    brief_pack_lookup_entry (self->pack, brief_entry_get_key (BRIEF_ENTRY (item)), &section, NULL);
  brief_pack_find_section (self->pack, section, &place->position);
  place->section = NULL;
  if (BRIEF_IS_SECTION (item) && y < bounds->origin.y + bounds->size.height / 2)
    {
      place->y = bounds->origin.y;
      return;
    }
  place->position++;
  place->y = find_end_of_section (self, section);
}

/* Before the heading of a section is the end of the one above; on it, its start, or where no entry of it is to be seen, its
 * end. */
static void
find_place_at_heading (BriefPackOutline *self,
                       BriefSection *section,
                       const graphene_rect_t *bounds,
                       double y,
                       Place *place)
{
  const gboolean is_closed = g_hash_table_contains (self->collapsed, section)
                             || brief_section_get_n_entries (section) == 0;
  const double part = is_closed ? 0.25 : 0.5;
  guint position = 0;

  brief_pack_find_section (self->pack, section, &position);
  if (position > 0 && y < bounds->origin.y + bounds->size.height * part)
    {
      place->section = brief_pack_get_section (self->pack, position - 1);
      place->position = brief_section_get_n_entries (place->section);
      place->y = bounds->origin.y;
      return;
    }
  place->section = section;
  place->position = is_closed ? brief_section_get_n_entries (section) : 0;
  place->y = get_bottom (bounds);
}

static void
find_place_at_entry (BriefPackOutline *self,
                     BriefEntry *entry,
                     const graphene_rect_t *bounds,
                     double y,
                     Place *place)
{
  const gboolean is_below = y >= bounds->origin.y + bounds->size.height / 2;

  brief_pack_lookup_entry (self->pack, brief_entry_get_key (entry), &place->section, &place->position);
  place->position += is_below ? 1 : 0;
  place->y = is_below ? get_bottom (bounds) : bounds->origin.y;
}

/* Where @parts would come to stand, were they let go at @y. */
static gboolean
find_place (BriefPackOutline *self, GPtrArray *parts, double y, Place *place)
{
  graphene_rect_t bounds;
  BriefOutlineRow *row = brief_pack_outline_find_row_at (self, y, &bounds);
  GObject *item = row != NULL ? brief_outline_row_get_item (row) : NULL;

  if (item == NULL)
    return FALSE;
  if (is_all_sections (parts))
    find_place_of_section (self, item, &bounds, y, place);
  else if (BRIEF_IS_SECTION (item))
    find_place_at_heading (self, BRIEF_SECTION (item), &bounds, y, place);
  else
    find_place_at_entry (self, BRIEF_ENTRY (item), &bounds, y, place);
  return TRUE;
}

static void
hide_line (BriefPackOutline *self)
{
  gtk_widget_set_visible (self->drop_line, FALSE);
}

static void
show_line (BriefPackOutline *self, const Place *place)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));

  gtk_widget_set_margin_start (self->drop_line, place->section != NULL ? ENTRY_INDENT : SECTION_INDENT);
  gtk_widget_set_margin_end (self->drop_line, SECTION_INDENT);
  gtk_widget_set_margin_top (self->drop_line, CLAMP ((int) place->y - 1, 0, MAX (height - 3, 0)));
  gtk_widget_set_visible (self->drop_line, TRUE);
}

/* Counts those before @position that stay where they are. */
static guint
count_staying (GListModel *list, guint position, GPtrArray *parts)
{
  guint n_staying = 0;

  for (guint i = 0; i < position; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, i);

      n_staying += g_ptr_array_find (parts, item, NULL) ? 0 : 1;
    }
  return n_staying;
}

static void
move_here (BriefPackOutline *self, GPtrArray *parts, const Place *place)
{
  if (place->section != NULL)
    brief_pack_move_parts (self->pack, parts, place->section,
                           count_staying (G_LIST_MODEL (place->section), place->position, parts));
  else
    brief_pack_move_sections (self->pack, parts,
                              count_staying (G_LIST_MODEL (self->pack), place->position, parts));
}

/* From the outline of another window: the other pack keeps what it has. */
static void
copy_here (BriefPackOutline *self, BriefPackOutline *source, const Place *place)
{
  g_autoptr (BriefPack) clipping = brief_pack_clip (source->pack, source->dragged);
  BriefSection *section = place->section;
  g_autoptr (GPtrArray) pasted = NULL;

  if (section == NULL)
    section = brief_pack_get_section (self->pack, MAX (place->position, 1) - 1);
  pasted = brief_pack_paste (self->pack, clipping, section, place->position);
  brief_pack_outline_select_several (self, pasted);
}

static gboolean
drop_cb (BriefPackOutline *self, const GValue *value, double x, double y)
{
  BriefPackOutline *source = g_value_get_object (value);
  Place place = { NULL, 0, 0 };

  hide_line (self);
  if (source == NULL || source->dragged == NULL || self->pack == NULL
      || !find_place (self, source->dragged, y, &place))
    return FALSE;
  if (source == self)
    move_here (self, self->dragged, &place);
  else
    copy_here (self, source, &place);
  return TRUE;
}

static GdkDragAction
drop_motion_cb (BriefPackOutline *self, double x, double y, GtkDropTarget *target)
{
  const GValue *value = gtk_drop_target_get_value (target);
  BriefPackOutline *source = value != NULL ? g_value_get_object (value) : NULL;
  Place place = { NULL, 0, 0 };

  self->drop_y = y;
  /* What is dragged is told a moment after it has come. */
  if (source == NULL)
    return GDK_ACTION_COPY | GDK_ACTION_MOVE;
  if (source->dragged == NULL || self->pack == NULL || !find_place (self, source->dragged, y, &place))
    {
      hide_line (self);
      return 0;
    }
  show_line (self, &place);
  return source == self ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

/* Rows that scroll by under the pointer move the line. */
static void
scrolled_cb (BriefPackOutline *self, GtkAdjustment *adjustment)
{
  Place place = { NULL, 0, 0 };

  if (gtk_widget_get_visible (self->drop_line) && self->dragged != NULL
      && find_place (self, self->dragged, self->drop_y, &place))
    show_line (self, &place);
}

static GdkContentProvider *
prepare_cb (BriefPackOutline *self, double x, double y)
{
  graphene_point_t point;
  graphene_rect_t bounds;
  g_autoptr (BriefPack) clipping = NULL;
  BriefOutlineRow *row;
  GdkContentProvider *providers[2];
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  /* The mouse marks text in a heading that is being typed. */
  if (self->pack == NULL
      || (focus != NULL && GTK_IS_TEXT (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
      || !gtk_widget_compute_point (GTK_WIDGET (self->list), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return NULL;
  row = brief_pack_outline_find_row_at (self, point.y, &bounds);
  if (row == NULL || point.y > get_bottom (&bounds))
    return NULL;
  if (!brief_pack_outline_is_selected (self, brief_outline_row_get_item (row)))
    brief_pack_outline_select (self, brief_outline_row_get_item (row));

  g_clear_pointer (&self->dragged, g_ptr_array_unref);
  self->dragged = list_dragged (self);
  clipping = brief_pack_clip (self->pack, self->dragged);
  providers[0] = gdk_content_provider_new_typed (BRIEF_TYPE_PACK_OUTLINE, self);
  providers[1] = brief_clipping_new (clipping);
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static char *
dup_drag_label (GPtrArray *parts)
{
  GObject *part = g_ptr_array_index (parts, 0);

  if (parts->len > 1)
    /* Translators: how many sections and entries of a pack are dragged. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u selected", "%'u selected", parts->len),
                            parts->len);
  if (BRIEF_IS_ENTRY (part))
    return brief_entry_dup_heading (BRIEF_ENTRY (part), NULL);
  return g_strdup (*brief_section_get_title (BRIEF_SECTION (part)) != '\0'
                       ? brief_section_get_title (BRIEF_SECTION (part))
                       : _ ("Section without heading"));
}

static void
drag_begin_cb (BriefPackOutline *self, GdkDrag *drag)
{
  g_autofree char *text = dup_drag_label (self->dragged);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_add_css_class (label, "dragged");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static void
drag_end_cb (BriefPackOutline *self)
{
  g_clear_pointer (&self->dragged, g_ptr_array_unref);
  hide_line (self);
}

void
brief_pack_outline_drag_init (BriefPackOutline *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (BRIEF_TYPE_PACK_OUTLINE, GDK_ACTION_COPY | GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect_object (target, "enter", G_CALLBACK (drop_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "motion", G_CALLBACK (drop_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (hide_line), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled_window), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}
