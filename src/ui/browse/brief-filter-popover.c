/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/browse/brief-filter-popover.h"

#include "library/brief-facets.h"
#include "model/brief-direction.h"
#include "model/brief-language.h"

#include <glib/gi18n.h>

/**
 * BriefFilterPopover:
 *
 * Themes and places to filter by, each with the number of items it would leave.
 *
 * Properties: "library", "query".
 */
struct _BriefFilterPopover {
  GtkPopover parent_instance;

  GtkBox *theme_box;
  GtkBox *country_box;
  GtkWidget *clear_button;

  BriefLibrary *library;
  BriefQuery *query;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (BriefFilterPopover, brief_filter_popover, GTK_TYPE_POPOVER)

enum {
  PROP_0,
  PROP_LIBRARY,
  PROP_QUERY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define ID_KEY "brief-facet-id"

static const char *const *
get_chosen (BriefFilterPopover *self, GtkBox *box)
{
  return box == self->theme_box ? brief_query_get_themes (self->query)
                                : brief_query_get_countries (self->query);
}

static char **
collect_chosen (GtkBox *box)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      g_strv_builder_add (builder, g_object_get_data (G_OBJECT (child), ID_KEY));
  return g_strv_builder_end (builder);
}

static void
set_query (BriefFilterPopover *self, BriefQuery *query)
{
  if (g_set_object (&self->query, query))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

static GtkWidget *
find_check (GtkBox *box, const char *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (child), ID_KEY), id) == 0)
      return child;
  return NULL;
}

static void
set_count (GtkWidget *check, const char *label, guint count)
{
  g_autofree char *isolate = brief_direction_isolate (label);
  /* Translators: a theme or place, and how many items it has. */
  g_autofree char *text = g_strdup_printf (C_ ("filter", "%s (%'u)"), isolate, count);
  g_autofree char *line = brief_direction_lead (text);

  gtk_check_button_set_label (GTK_CHECK_BUTTON (check), line);
}

static void toggled_cb (BriefFilterPopover *self);

static GtkWidget *
append_check (BriefFilterPopover *self, GtkBox *box, BriefFacet *facet)
{
  GtkWidget *check = gtk_check_button_new ();

  g_object_set_data_full (G_OBJECT (check), ID_KEY, g_strdup (brief_facet_get_id (facet)), g_free);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, check);
  return check;
}

/* Rows are kept while the popover is open, so that the focus stays where it is. */
static void
update_box (BriefFilterPopover *self, GtkBox *box, BriefFacetDimension dimension)
{
  g_autoptr (GListModel)
      facets = brief_facets_count (self->library, self->query, dimension, brief_language_of_program ());
  const char *const *chosen = get_chosen (self, box);

  for (guint i = 0; i < g_list_model_get_n_items (facets); i++)
    {
      g_autoptr (BriefFacet) facet = g_list_model_get_item (facets, i);
      const char *id = brief_facet_get_id (facet);
      GtkWidget *check = find_check (box, id);

      if (check == NULL)
        check = append_check (self, box, facet);
      set_count (check, brief_facet_get_label (facet), brief_facet_get_count (facet));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen != NULL && g_strv_contains (chosen, id));
    }
}

static void
update (BriefFilterPopover *self)
{
  const char *const *themes, *const *countries;

  if (self->library == NULL || self->query == NULL)
    return;
  self->updating = TRUE;
  update_box (self, self->theme_box, BRIEF_FACET_THEME);
  update_box (self, self->country_box, BRIEF_FACET_COUNTRY);
  self->updating = FALSE;
  themes = brief_query_get_themes (self->query);
  countries = brief_query_get_countries (self->query);
  gtk_widget_set_sensitive (self->clear_button,
                            (themes != NULL && *themes != NULL) || (countries != NULL && *countries != NULL));
}

static void
toggled_cb (BriefFilterPopover *self)
{
  g_auto (GStrv) themes = NULL;
  g_auto (GStrv) countries = NULL;
  g_autoptr (BriefQuery) with_themes = NULL;
  g_autoptr (BriefQuery) query = NULL;

  if (self->updating)
    return;
  themes = collect_chosen (self->theme_box);
  countries = collect_chosen (self->country_box);
  with_themes = brief_query_with_themes (self->query, (const char *const *) themes);
  query = brief_query_with_countries (with_themes, (const char *const *) countries);
  set_query (self, query);
  update (self);
}

static void
clear_cb (BriefFilterPopover *self)
{
  g_autoptr (BriefQuery) without_themes = brief_query_with_themes (self->query, NULL);
  g_autoptr (BriefQuery) query = brief_query_with_countries (without_themes, NULL);

  set_query (self, query);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
brief_filter_popover_map (GtkWidget *widget)
{
  BriefFilterPopover *self = BRIEF_FILTER_POPOVER (widget);

  empty_box (self->theme_box);
  empty_box (self->country_box);
  update (self);

  GTK_WIDGET_CLASS (brief_filter_popover_parent_class)->map (widget);
}

static void
brief_filter_popover_dispose (GObject *object)
{
  BriefFilterPopover *self = BRIEF_FILTER_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_FILTER_POPOVER);
  g_clear_object (&self->query);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (brief_filter_popover_parent_class)->dispose (object);
}

static void
brief_filter_popover_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefFilterPopover *self = BRIEF_FILTER_POPOVER (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    case PROP_QUERY:
      g_value_set_object (value, self->query);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_filter_popover_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefFilterPopover *self = BRIEF_FILTER_POPOVER (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_set_object (&self->library, g_value_get_object (value));
      break;
    case PROP_QUERY:
      set_query (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_filter_popover_class_init (BriefFilterPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = brief_filter_popover_dispose;
  object_class->get_property = brief_filter_popover_get_property;
  object_class->set_property = brief_filter_popover_set_property;
  widget_class->map = brief_filter_popover_map;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, BRIEF_TYPE_LIBRARY, flags);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, BRIEF_TYPE_QUERY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/browse/brief-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefFilterPopover, theme_box);
  gtk_widget_class_bind_template_child (widget_class, BriefFilterPopover, country_box);
  gtk_widget_class_bind_template_child (widget_class, BriefFilterPopover, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
brief_filter_popover_init (BriefFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
