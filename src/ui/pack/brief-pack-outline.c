/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-pack-outline-private.h"

#include "model/brief-language.h"

#include <glib/gi18n.h>

/**
 * BriefPackOutline:
 *
 * The sections of a pack and their entries in one list, in the order of every export. Several can be selected.
 *
 * Properties: "pack" (#BriefPack), "selected" (the selected #BriefSection or #BriefEntry where it is one; notified
 * whenever the selection changes), "menu-model" (what can be done to what is selected). Signal "activated": a row was
 * opened, by Return or a double click.
 */
G_DEFINE_FINAL_TYPE (BriefPackOutline, brief_pack_outline, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_PACK,
  PROP_SELECTED,
  PROP_MENU_MODEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The names of both kinds of row, as a screen reader says them. */
static char *
dup_accessible_label (GtkListItem *list_item, GObject *item)
{
  if (BRIEF_IS_ENTRY (item))
    return brief_entry_dup_heading (BRIEF_ENTRY (item), brief_language_of_program ());
  if (BRIEF_IS_SECTION (item) && *brief_section_get_title (BRIEF_SECTION (item)) != '\0')
    /* Translators: the accessible name of a section of a pack in the outline; %s is its title. */
    return g_strdup_printf (_ ("Section %s"), brief_section_get_title (BRIEF_SECTION (item)));
  return g_strdup (_ ("Section without heading"));
}

static GListModel *
create_children_cb (gpointer item, gpointer user_data)
{
  return BRIEF_IS_SECTION (item) ? g_object_ref (G_LIST_MODEL (item)) : NULL;
}

static void
activate_cb (BriefPackOutline *self, guint position)
{
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static GtkTreeListModel *
get_tree (BriefPackOutline *self)
{
  return GTK_TREE_LIST_MODEL (gtk_multi_selection_get_model (self->selection));
}

static GObject *
dup_item (BriefPackOutline *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return gtk_tree_list_row_get_item (row);
}

/* Which section @item is, or is in. */
static gboolean
find_section (BriefPackOutline *self, GObject *item, guint *position)
{
  BriefSection *section = NULL;

  if (BRIEF_IS_SECTION (item))
    section = BRIEF_SECTION (item);
  else if (BRIEF_IS_ENTRY (item))
    brief_pack_lookup_entry (self->pack, brief_entry_get_key (BRIEF_ENTRY (item)), &section, NULL);
  return section != NULL && brief_pack_find_section (self->pack, section, position);
}

/* Shows the entries of the section that @item is in. */
static void
reveal (BriefPackOutline *self, GObject *item)
{
  guint position;

  if (BRIEF_IS_ENTRY (item) && find_section (self, item, &position))
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (get_tree (self), position);

      gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
brief_pack_outline_dispose (GObject *object)
{
  BriefPackOutline *self = BRIEF_PACK_OUTLINE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_PACK_OUTLINE);
  g_clear_object (&self->pack_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->move_menu);
  g_clear_object (&self->held);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_clear_pointer (&self->gone, g_hash_table_unref);
  g_clear_pointer (&self->collapsed, g_hash_table_unref);
  g_clear_pointer (&self->dragged, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_pack_outline_parent_class)->dispose (object);
}

static void
brief_pack_outline_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPackOutline *self = BRIEF_PACK_OUTLINE (object);

  switch (prop_id)
    {
    case PROP_PACK:
      g_value_set_object (value, self->pack);
      break;
    case PROP_SELECTED:
      g_value_set_object (value, brief_pack_outline_get_selected (self));
      break;
    case PROP_MENU_MODEL:
      g_value_set_object (value, self->menu);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_pack_outline_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefPackOutline *self = BRIEF_PACK_OUTLINE (object);

  switch (prop_id)
    {
    case PROP_PACK:
      brief_pack_outline_set_pack (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_pack_outline_class_init (BriefPackOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_pack_outline_dispose;
  object_class->get_property = brief_pack_outline_get_property;
  object_class->set_property = brief_pack_outline_set_property;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED] = g_param_spec_object ("selected", NULL, NULL, G_TYPE_OBJECT,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_MENU_MODEL] = g_param_spec_object ("menu-model", NULL, NULL, G_TYPE_MENU_MODEL,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);

  g_type_ensure (BRIEF_TYPE_OUTLINE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-pack-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefPackOutline, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, BriefPackOutline, list);
  gtk_widget_class_bind_template_child (widget_class, BriefPackOutline, overlay);
  gtk_widget_class_bind_template_child (widget_class, BriefPackOutline, drop_line);
  gtk_widget_class_bind_template_child (widget_class, BriefPackOutline, menu_popover);
  gtk_widget_class_bind_template_child (widget_class, BriefPackOutline, move_popover);
  gtk_widget_class_bind_template_child (widget_class, BriefPackOutline, menu);
  gtk_widget_class_bind_template_callback (widget_class, dup_accessible_label);
  brief_pack_outline_class_keys_init (klass);
}

static void
brief_pack_outline_init (BriefPackOutline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  brief_pack_outline_selection_init (self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  brief_pack_outline_keys_init (self);
  brief_pack_outline_drag_init (self);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
}

/**
 * brief_pack_outline_get_pack:
 * @self: an outline
 *
 * Returns: (nullable) (transfer none): the pack that it shows
 */
BriefPack *
brief_pack_outline_get_pack (BriefPackOutline *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_OUTLINE (self), NULL);

  return self->pack;
}

/**
 * brief_pack_outline_set_pack:
 * @self: an outline
 * @pack: (nullable): the pack to show
 */
void
brief_pack_outline_set_pack (BriefPackOutline *self, BriefPack *pack)
{
  g_autoptr (GtkTreeListModel) tree = NULL;

  g_return_if_fail (BRIEF_IS_PACK_OUTLINE (self));
  g_return_if_fail (pack == NULL || BRIEF_IS_PACK (pack));

  if (!g_set_object (&self->pack, pack))
    return;

  if (pack != NULL)
    tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (pack)), FALSE, TRUE, create_children_cb, NULL,
                                    NULL);
  brief_pack_outline_selection_reset (self);
  self->restoring = TRUE;
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (tree));
  self->restoring = FALSE;
  if (pack != NULL)
    brief_pack_outline_watch_rows (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

/**
 * brief_pack_outline_get_selected:
 * @self: an outline
 *
 * Returns: (nullable) (transfer none): the selected #BriefSection or #BriefEntry; %NULL where none or several are
 */
GObject *
brief_pack_outline_get_selected (BriefPackOutline *self)
{
  g_autoptr (GtkBitset) rows = NULL;
  g_autoptr (GObject) item = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK_OUTLINE (self), NULL);

  rows = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_get_size (rows) != 1)
    return NULL;
  item = dup_item (self, gtk_bitset_get_minimum (rows));
  return item; /* the pack holds it */
}

/**
 * brief_pack_outline_dup_selection:
 * @self: an outline
 *
 * Returns: (transfer full) (element-type GObject): all selected sections and entries, in the order of the pack
 */
GPtrArray *
brief_pack_outline_dup_selection (BriefPackOutline *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) rows = NULL;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (BRIEF_IS_PACK_OUTLINE (self), items);

  rows = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  for (gboolean valid = gtk_bitset_iter_init_first (&iter, rows, &position); valid;
       valid = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (items, dup_item (self, position));
  return items;
}

gboolean
brief_pack_outline_is_selected (BriefPackOutline *self, GObject *item)
{
  return g_hash_table_contains (self->kept, item);
}

/* The row of @item, by counting: a list of rows makes an object of each that it is asked for. */
guint
brief_pack_outline_find_position (BriefPackOutline *self, GObject *item)
{
  guint section_position, entry_position = 0, position = 0;
  BriefSection *section;

  if (self->pack == NULL || !find_section (self, item, &section_position))
    return GTK_INVALID_LIST_POSITION;
  for (guint i = 0; i < section_position; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (get_tree (self), i);

      position += 1;
      if (gtk_tree_list_row_get_expanded (row))
        position += brief_section_get_n_entries (brief_pack_get_section (self->pack, i));
    }
  section = brief_pack_get_section (self->pack, section_position);
  if (item == G_OBJECT (section))
    return position;
  brief_section_find_entry (section, BRIEF_ENTRY (item), &entry_position);
  return position + 1 + entry_position;
}

/**
 * brief_pack_outline_select:
 * @self: an outline
 * @item: (nullable): a section or entry of the pack, or %NULL for none
 *
 * Selects the row of @item alone and brings it into view.
 */
void
brief_pack_outline_select (BriefPackOutline *self, GObject *item)
{
  guint position;

  g_return_if_fail (BRIEF_IS_PACK_OUTLINE (self));

  if (self->pack == NULL)
    return;

  if (item != NULL)
    reveal (self, item);
  position = item ? brief_pack_outline_find_position (self, item) : GTK_INVALID_LIST_POSITION;
  if (position == GTK_INVALID_LIST_POSITION)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  else
    {
      gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
      gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
    }
}

/**
 * brief_pack_outline_select_several:
 * @self: an outline
 * @items: (element-type GObject): sections and entries of the pack
 *
 * Selects the rows of @items, and brings the first into view.
 */
void
brief_pack_outline_select_several (BriefPackOutline *self, GPtrArray *items)
{
  g_autoptr (GtkBitset) rows = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = NULL;

  g_return_if_fail (BRIEF_IS_PACK_OUTLINE (self));

  if (self->pack == NULL || items->len == 0)
    return;

  for (guint i = 0; i < items->len; i++)
    reveal (self, g_ptr_array_index (items, i));
  for (guint i = 0; i < items->len; i++)
    {
      const guint position = brief_pack_outline_find_position (self, g_ptr_array_index (items, i));

      if (position != GTK_INVALID_LIST_POSITION)
        gtk_bitset_add (rows, position);
    }
  mask = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->selection)));
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), rows, mask);
  if (!gtk_bitset_is_empty (rows))
    gtk_list_view_scroll_to (self->list, gtk_bitset_get_minimum (rows), GTK_LIST_SCROLL_FOCUS, NULL);
}

/**
 * brief_pack_outline_select_all:
 * @self: an outline
 *
 * Selects all rows.
 */
void
brief_pack_outline_select_all (BriefPackOutline *self)
{
  g_return_if_fail (BRIEF_IS_PACK_OUTLINE (self));

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

/* What a child of the list shows. */
BriefOutlineRow *
brief_pack_outline_get_row (GtkWidget *list_child)
{
  GtkWidget *expander = gtk_widget_get_first_child (list_child);

  return GTK_IS_TREE_EXPANDER (expander)
             ? BRIEF_OUTLINE_ROW (gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander)))
             : NULL;
}

static gboolean
is_shown (BriefPackOutline *self, GtkWidget *list_child, graphene_rect_t *bounds)
{
  BriefOutlineRow *row = brief_pack_outline_get_row (list_child);

  return row != NULL && gtk_widget_get_mapped (list_child) && brief_outline_row_get_item (row) != NULL
         && gtk_widget_compute_bounds (list_child, GTK_WIDGET (self), bounds);
}

/* The row at @y, or the last one above it; @bounds: of the whole row, as @y from the top of the outline. */
BriefOutlineRow *
brief_pack_outline_find_row_at (BriefPackOutline *self, double y, graphene_rect_t *bounds)
{
  BriefOutlineRow *found = NULL;
  graphene_rect_t candidate;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!is_shown (self, child, &candidate))
        continue;
      if (found != NULL && (candidate.origin.y > y || candidate.origin.y < bounds->origin.y))
        continue;
      found = brief_pack_outline_get_row (child);
      *bounds = candidate;
    }
  return found;
}

/* The row that shows @item, where there is one. */
BriefOutlineRow *
brief_pack_outline_find_row (BriefPackOutline *self, GObject *item, graphene_rect_t *bounds)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown (self, child, bounds)
        && brief_outline_row_get_item (brief_pack_outline_get_row (child)) == item)
      return brief_pack_outline_get_row (child);
  return NULL;
}

/**
 * brief_pack_outline_rename:
 * @self: an outline
 * @section: a section of the pack
 *
 * Lets a person type the heading of @section in its row.
 */
void
brief_pack_outline_rename (BriefPackOutline *self, BriefSection *section)
{
  graphene_rect_t bounds;
  BriefOutlineRow *row;

  g_return_if_fail (BRIEF_IS_PACK_OUTLINE (self));

  brief_pack_outline_select (self, G_OBJECT (section));
  row = brief_pack_outline_find_row (self, G_OBJECT (section), &bounds);
  if (row != NULL)
    brief_outline_row_rename (row);
}

/**
 * brief_pack_outline_set_all_expanded:
 * @self: an outline
 * @expanded: whether the entries are to be seen
 *
 * Expands or collapses all sections.
 */
void
brief_pack_outline_set_all_expanded (BriefPackOutline *self, gboolean expanded)
{
  g_return_if_fail (BRIEF_IS_PACK_OUTLINE (self));

  for (guint i = 0; self->pack != NULL && i < brief_pack_get_n_sections (self->pack); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (get_tree (self), i);

      gtk_tree_list_row_set_expanded (row, expanded);
    }
}
