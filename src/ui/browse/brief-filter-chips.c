/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/browse/brief-filter-chips.h"

#include "library/brief-country-names.h"
#include "model/brief-language.h"

#include <glib/gi18n.h>

/**
 * BriefFilterChips:
 *
 * The filters that are on, each with a button that takes it off.
 *
 * Properties: "library", "query".
 */
struct _BriefFilterChips {
  AdwBin parent_instance;

  BriefLibrary *library;
  BriefQuery *query;
};

G_DEFINE_FINAL_TYPE (BriefFilterChips, brief_filter_chips, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_LIBRARY,
  PROP_QUERY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_theme_label (BriefFilterChips *self, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->library)); i++)
    {
      g_autoptr (BriefCollection) collection = g_list_model_get_item (G_LIST_MODEL (self->library), i);
      BriefTheme *theme = brief_collection_lookup_theme (collection, id);

      if (theme != NULL)
        return g_strdup (
            brief_localized_text_resolve (brief_theme_get_label (theme), brief_language_of_program (), NULL));
    }
  return g_strdup (id);
}

static void
append_chip (AdwWrapBox *box, const char *label, const char *id, const char *action)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: the accessible name of a button; %s is a theme or place. */
  g_autofree char *name = g_strdup_printf (_ ("Take off the filter %s"), label);

  gtk_box_append (GTK_BOX (content), gtk_label_new (label));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "chip");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_wrap_box_append (box, button);
}

static void
update (BriefFilterChips *self)
{
  const char *const *themes = self->query ? brief_query_get_themes (self->query) : NULL;
  const char *const *countries = self->query ? brief_query_get_countries (self->query) : NULL;
  AdwWrapBox *box = ADW_WRAP_BOX (
      g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 6, "margin-top", 6, "margin-bottom", 6,
                    "margin-start", 12, "margin-end", 12, NULL));
  guint n_chips = 0;

  for (guint i = 0; themes != NULL && themes[i] != NULL; i++, n_chips++)
    {
      g_autofree char *label = dup_theme_label (self, themes[i]);
      append_chip (box, label, themes[i], "win.drop-theme");
    }
  for (guint i = 0; countries != NULL && countries[i] != NULL; i++, n_chips++)
    append_chip (box, brief_country_name (countries[i]), countries[i], "win.drop-country");
  if (n_chips > 1)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Clear All"));

      gtk_widget_add_css_class (button, "chip");
      gtk_widget_add_css_class (button, "flat");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.clear-filters");
      adw_wrap_box_append (box, button);
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
  gtk_widget_set_visible (GTK_WIDGET (self), n_chips > 0);
}

static void
brief_filter_chips_dispose (GObject *object)
{
  BriefFilterChips *self = BRIEF_FILTER_CHIPS (object);

  g_clear_object (&self->query);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (brief_filter_chips_parent_class)->dispose (object);
}

static void
brief_filter_chips_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefFilterChips *self = BRIEF_FILTER_CHIPS (object);

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
brief_filter_chips_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefFilterChips *self = BRIEF_FILTER_CHIPS (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_set_object (&self->library, g_value_get_object (value));
      break;
    case PROP_QUERY:
      if (g_set_object (&self->query, g_value_get_object (value)))
        update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_filter_chips_class_init (BriefFilterChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = brief_filter_chips_dispose;
  object_class->get_property = brief_filter_chips_get_property;
  object_class->set_property = brief_filter_chips_set_property;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, BRIEF_TYPE_LIBRARY, flags);
  properties[PROP_QUERY] = g_param_spec_object ("query", NULL, NULL, BRIEF_TYPE_QUERY, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_filter_chips_init (BriefFilterChips *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
