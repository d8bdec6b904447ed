/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-pack-outline.h"

#include "model/brief-language.h"
#include "ui/pack/brief-outline-row.h"

#include <glib/gi18n.h>

/**
 * BriefPackOutline:
 *
 * The sections of a pack and their entries in one list, in the order of every export.
 *
 * Properties: "pack" (#BriefPack), "selected" (the selected #BriefSection or #BriefEntry). Signal "activated": a row
 * was opened, by Return or a double click.
 */
struct _BriefPackOutline {
  GtkWidget parent_instance;

  GtkListView *list;

  BriefPack *pack;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (BriefPackOutline, brief_pack_outline, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_PACK,
  PROP_SELECTED,
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
selected_cb (BriefPackOutline *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
activate_cb (BriefPackOutline *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static GtkTreeListModel *
get_tree (BriefPackOutline *self)
{
  return GTK_TREE_LIST_MODEL (gtk_single_selection_get_model (self->selection));
}

static guint
find_row (BriefPackOutline *self, GObject *item)
{
  GListModel *rows = G_LIST_MODEL (get_tree (self));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (GObject) candidate = gtk_tree_list_row_get_item (row);
      if (candidate == item)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
brief_pack_outline_dispose (GObject *object)
{
  BriefPackOutline *self = BRIEF_PACK_OUTLINE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_PACK_OUTLINE);
  g_clear_object (&self->selection);
  g_clear_object (&self->pack);

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
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED]
      = g_param_spec_object ("selected", NULL, NULL, G_TYPE_OBJECT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED]
      = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (BRIEF_TYPE_OUTLINE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, BRIEF_RESOURCE_BASE "/ui/pack/brief-pack-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefPackOutline, list);
  gtk_widget_class_bind_template_callback (widget_class, dup_accessible_label);
}

static void
brief_pack_outline_init (BriefPackOutline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
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
    tree = gtk_tree_list_model_new (g_object_ref (G_LIST_MODEL (pack)), FALSE, TRUE, create_children_cb, NULL, NULL);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
}

/**
 * brief_pack_outline_get_selected:
 * @self: an outline
 *
 * Returns: (nullable) (transfer none): the selected #BriefSection or #BriefEntry
 */
GObject *
brief_pack_outline_get_selected (BriefPackOutline *self)
{
  GtkTreeListRow *row;
  g_autoptr (GObject) item = NULL;

  g_return_val_if_fail (BRIEF_IS_PACK_OUTLINE (self), NULL);

  row = gtk_single_selection_get_selected_item (self->selection);
  if (row == NULL)
    return NULL;
  item = gtk_tree_list_row_get_item (row);
  return item; /* the pack holds it */
}

/**
 * brief_pack_outline_select:
 * @self: an outline
 * @item: (nullable): a section or entry of the pack, or %NULL for none
 *
 * Selects the row of @item and brings it into view.
 */
void
brief_pack_outline_select (BriefPackOutline *self, GObject *item)
{
  guint position;

  g_return_if_fail (BRIEF_IS_PACK_OUTLINE (self));

  if (self->pack == NULL)
    return;

  position = item ? find_row (self, item) : GTK_INVALID_LIST_POSITION;
  if (position == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  else
    gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_SELECT | GTK_LIST_SCROLL_FOCUS, NULL);
}
