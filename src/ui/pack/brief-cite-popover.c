/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-cite-popover.h"

#include "document/brief-note-citations.h"
#include "model/brief-joining.h"
#include "model/brief-language.h"
#include "pack/brief-citables.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * BriefCitePopover:
 *
 * Finds a source to cite in a note: one of the team's own, or one that the entries of the pack cite.
 *
 * Property: "pack" (#BriefPack). Signal "cited" (key, locator): what to cite; the locator may be "".
 */
struct _BriefCitePopover {
  GtkPopover parent_instance;

  GtkEditable *search_entry;
  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkLabel *nothing_label;
  GtkEditable *locator_entry;
  GtkWidget *cite_button;

  BriefPack *pack;
  GtkFilterListModel *found;
  char **words; /* what is searched, folded */
};

G_DEFINE_FINAL_TYPE (BriefCitePopover, brief_cite_popover, GTK_TYPE_POPOVER)

enum {
  PROP_0,
  PROP_PACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  CITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_title (GObject *object, BriefCitable *citable)
{
  if (citable == NULL)
    return NULL;
  return g_strdup (brief_localized_text_resolve (brief_source_get_title (brief_citable_get_source (citable)),
                                                 brief_language_of_program (), NULL));
}

/* Who made it, when, and whose list it is from. */
static char *
dup_origin (GObject *object, BriefCitable *citable)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  BriefSource *source;

  if (citable == NULL)
    return NULL;
  source = brief_citable_get_source (citable);
  g_strv_builder_add (builder,
                      brief_citable_get_snapshot (citable) == NULL ? _ ("Your own") : _ ("In this pack"));
  if (brief_source_get_author (source) != NULL)
    g_strv_builder_add (builder, brief_source_get_author (source));
  if (brief_source_get_publisher (source) != NULL)
    g_strv_builder_add (builder, brief_source_get_publisher (source));
  if (brief_source_get_number (source) != NULL)
    g_strv_builder_add (builder, brief_source_get_number (source));
  if (brief_partial_date_is_set (brief_source_get_date (source)))
    g_strv_builder_take (builder, brief_partial_date_format (brief_source_get_date (source)));
  parts = g_strv_builder_end (builder);
  return brief_joining_line ((const char *const *) parts);
}

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : "", -1);
}

static gboolean
is_found (gpointer item, gpointer user_data)
{
  BriefCitePopover *self = user_data;
  g_autofree char *title = dup_title (NULL, item);
  g_autofree char *origin = dup_origin (NULL, item);
  g_autofree char *text = g_strjoin (" ", title, origin, brief_citable_get_key (item), NULL);
  g_autofree char *folded = fold (text);

  for (guint i = 0; self->words != NULL && self->words[i] != NULL; i++)
    if (strstr (folded, self->words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static BriefCitable *
get_selected (BriefCitePopover *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
selected_cb (BriefCitePopover *self)
{
  const gboolean valid = brief_note_citations_can_hold (gtk_editable_get_text (self->locator_entry));

  gtk_widget_set_sensitive (self->cite_button, valid && get_selected (self) != NULL);
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->locator_entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->locator_entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->locator_entry), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
show_found (BriefCitePopover *self)
{
  const gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0;
  const gboolean searches = self->words != NULL && self->words[0] != NULL;

  gtk_label_set_text (self->nothing_label, searches
                                               ? _ ("No source has these words.")
                                               : _ ("This pack has no sources yet. Add one of your own."));
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "nothing");
  if (any)
    gtk_single_selection_set_selected (self->selection, 0);
  selected_cb (self);
}

static void
searched_cb (BriefCitePopover *self)
{
  g_autofree char *folded = fold (gtk_editable_get_text (self->search_entry));
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);
  g_clear_pointer (&self->words, g_strfreev);
  self->words = g_strv_builder_end (words);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  show_found (self);
}

/* Up and Down choose while the search has the focus. */
static gboolean
key_pressed_cb (BriefCitePopover *self, guint key, guint code, GdkModifierType modifiers)
{
  const guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  const guint selected = gtk_single_selection_get_selected (self->selection);
  guint next = selected;

  if (key == GDK_KEY_Down && selected + 1 < n_found)
    next = selected + 1;
  else if (key == GDK_KEY_Up && selected > 0)
    next = selected - 1;
  else if (key != GDK_KEY_Down && key != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;
  if (next < n_found)
    gtk_list_view_scroll_to (self->list, next, GTK_LIST_SCROLL_SELECT, NULL);
  return GDK_EVENT_STOP;
}

static void
cite_cb (BriefCitePopover *self)
{
  g_autofree char *locator = g_strstrip (g_strdup (gtk_editable_get_text (self->locator_entry)));
  BriefCitable *citable = get_selected (self);
  g_autofree char *key = NULL;

  if (citable == NULL || !brief_note_citations_can_hold (locator))
    return;
  key = g_strdup (brief_citable_get_key (citable));
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CITED], 0, key, locator);
}

static void
activated_cb (BriefCitePopover *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  cite_cb (self);
}

static void
stopped_cb (BriefCitePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
new_source_cb (BriefCitePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "note.new-source", NULL);
}

static void
own_sources_cb (BriefCitePopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.own-sources", NULL);
}

/* What the pack has now. */
static void
brief_cite_popover_show (GtkWidget *widget)
{
  BriefCitePopover *self = BRIEF_CITE_POPOVER (widget);
  g_autoptr (BriefCitables) citables = self->pack != NULL ? brief_citables_new (self->pack) : NULL;

  gtk_editable_set_text (self->search_entry, "");
  gtk_editable_set_text (self->locator_entry, "");
  g_clear_pointer (&self->words, g_strfreev);
  gtk_filter_list_model_set_model (self->found, citables != NULL ? brief_citables_get_list (citables) : NULL);
  show_found (self);

  GTK_WIDGET_CLASS (brief_cite_popover_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
brief_cite_popover_dispose (GObject *object)
{
  BriefCitePopover *self = BRIEF_CITE_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_CITE_POPOVER);
  g_clear_object (&self->found);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (brief_cite_popover_parent_class)->dispose (object);
}

static void
brief_cite_popover_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PACK:
      g_value_set_object (value, BRIEF_CITE_POPOVER (object)->pack);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_cite_popover_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_PACK:
      if (g_set_object (&BRIEF_CITE_POPOVER (object)->pack, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-cite-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefCitePopover, search_entry);
  gtk_widget_class_bind_template_child (widget_class, BriefCitePopover, stack);
  gtk_widget_class_bind_template_child (widget_class, BriefCitePopover, list);
  gtk_widget_class_bind_template_child (widget_class, BriefCitePopover, selection);
  gtk_widget_class_bind_template_child (widget_class, BriefCitePopover, nothing_label);
  gtk_widget_class_bind_template_child (widget_class, BriefCitePopover, locator_entry);
  gtk_widget_class_bind_template_child (widget_class, BriefCitePopover, cite_button);
  gtk_widget_class_bind_template_callback (widget_class, dup_title);
  gtk_widget_class_bind_template_callback (widget_class, dup_origin);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cite_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_source_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_sources_cb);
}

static void
brief_cite_popover_class_init (BriefCitePopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_cite_popover_dispose;
  object_class->get_property = brief_cite_popover_get_property;
  object_class->set_property = brief_cite_popover_set_property;
  widget_class->show = brief_cite_popover_show;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CITED] = g_signal_new ("cited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (BRIEF_TYPE_CITABLE);
  bind_template (widget_class);
}

static void
brief_cite_popover_init (BriefCitePopover *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));

  gtk_widget_init_template (GTK_WIDGET (self));
  self->found = gtk_filter_list_model_new (NULL, filter);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->found));
}
