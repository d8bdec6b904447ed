/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-text-size.h"

/**
 * BriefTextSize:
 *
 * The size of the text that is read (style class `reading`), as the setting "text-scale" has it.
 */
struct _BriefTextSize {
  GObject parent_instance;

  GSettings *settings;
  GtkCssProvider *provider;
};

G_DEFINE_FINAL_TYPE (BriefTextSize, brief_text_size, G_TYPE_OBJECT)

#define MIN_SCALE 0.5
#define MAX_SCALE 3.0
#define STEP 0.1

static void
update_cb (BriefTextSize *self)
{
  const int percent = (int) (g_settings_get_double (self->settings, "text-scale") * 100 + 0.5);
  g_autofree char *css = g_strdup_printf (".reading { font-size: %d%%; }", percent);

  gtk_css_provider_load_from_string (self->provider, css);
}

static void
change (BriefTextSize *self, double step)
{
  double scale = g_settings_get_double (self->settings, "text-scale") + step;

  g_settings_set_double (self->settings, "text-scale", CLAMP (scale, MIN_SCALE, MAX_SCALE));
}

static void
larger_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  change (user_data, STEP);
}

static void
smaller_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  change (user_data, -STEP);
}

static void
normal_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_settings_reset (BRIEF_TEXT_SIZE (user_data)->settings, "text-scale");
}

static void
brief_text_size_finalize (GObject *object)
{
  BriefTextSize *self = BRIEF_TEXT_SIZE (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->provider);

  G_OBJECT_CLASS (brief_text_size_parent_class)->finalize (object);
}

static void
brief_text_size_class_init (BriefTextSizeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_text_size_finalize;
}

static void
brief_text_size_init (BriefTextSize *self)
{
  self->provider = gtk_css_provider_new ();
}

/**
 * brief_text_size_new:
 * @settings: the settings of the application
 *
 * Returns: (transfer full): what applies the text size to the default display
 */
BriefTextSize *
brief_text_size_new (GSettings *settings)
{
  BriefTextSize *self = g_object_new (BRIEF_TYPE_TEXT_SIZE, NULL);

  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::text-scale", G_CALLBACK (update_cb), self, G_CONNECT_SWAPPED);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  update_cb (self);
  return self;
}

/**
 * brief_text_size_add_actions:
 * @self: a text size
 * @map: where to add them
 *
 * Adds the actions "text-larger", "text-smaller" and "text-normal".
 */
void
brief_text_size_add_actions (BriefTextSize *self, GActionMap *map)
{
  const GActionEntry entries[] = {
    { .name = "text-larger", .activate = larger_cb },
    { .name = "text-smaller", .activate = smaller_cb },
    { .name = "text-normal", .activate = normal_cb },
  };

  g_return_if_fail (BRIEF_IS_TEXT_SIZE (self));

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
}
