/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-outline-row.h"

#include "model/brief-language.h"
#include "model/brief-words.h"
#include "ui/brief-item-icon.h"
#include "ui/pack/brief-pack-outline.h"

#include <glib/gi18n.h>

/**
 * BriefOutlineRow:
 *
 * A row of the outline of a pack: a section, or an entry in it. Follows what changes in either. The heading of a section
 * can be typed in its place.
 *
 * Property: "list-row" (the #GtkTreeListRow that it shows).
 */
struct _BriefOutlineRow {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkBox *words;
  GtkImage *icon;
  GtkLabel *heading;
  GtkLabel *subtitle;
  GtkImage *note_mark;

  GtkTreeListRow *list_row;
  GObject *item; /* BriefSection or BriefEntry */
  GSignalGroup *item_signals;
  GSignalGroup *row_signals;
  GtkWidget *title_entry; /* while the heading of a section is typed */
};

G_DEFINE_FINAL_TYPE (BriefOutlineRow, brief_outline_row, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_LIST_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_filled (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
show_section (BriefOutlineRow *self, BriefSection *section)
{
  guint n_entries = brief_section_get_n_entries (section);
  const char *title = brief_section_get_title (section);
  g_autofree char *count = NULL;

  /* Translators: how many entries a section of a pack has. */
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u entry", "%'u entries", n_entries), n_entries);
  gtk_label_set_text (self->heading, is_filled (title) ? title : _ ("Section without heading"));
  gtk_label_set_text (self->subtitle, count);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), TRUE);
  gtk_image_set_from_icon_name (self->icon, "view-list-bullet-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_widget_set_visible (GTK_WIDGET (self->note_mark), is_filled (brief_section_get_note (section)));
}

static void
show_entry (BriefOutlineRow *self, BriefEntry *entry)
{
  BriefSnapshot *snapshot = brief_entry_get_snapshot (entry);
  g_autofree char *heading = brief_entry_dup_heading (entry, brief_language_of_program ());
  g_autofree char *subtitle = NULL;

  if (snapshot != NULL)
    subtitle = brief_words_placing (brief_snapshot_get_item (snapshot), brief_snapshot_get_parent (snapshot),
                                    brief_language_of_program ());

  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->subtitle, subtitle ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), is_filled (subtitle));
  gtk_image_set_from_icon_name (self->icon,
                                snapshot ? brief_item_icon_name (brief_snapshot_get_item_type (snapshot))
                                         : "document-edit-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_widget_set_visible (GTK_WIDGET (self->note_mark),
                          snapshot != NULL && is_filled (brief_entry_get_note (entry)));
}

static void
update_cb (BriefOutlineRow *self)
{
  if (BRIEF_IS_SECTION (self->item))
    show_section (self, BRIEF_SECTION (self->item));
  else if (BRIEF_IS_ENTRY (self->item))
    show_entry (self, BRIEF_ENTRY (self->item));
}

static void
expanded_cb (BriefOutlineRow *self)
{
  GtkWidget *list_item = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_TREE_EXPANDER);

  list_item = list_item != NULL ? gtk_widget_get_parent (list_item) : NULL;
  if (list_item == NULL || !BRIEF_IS_SECTION (self->item))
    return;
  gtk_accessible_update_state (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_STATE_EXPANDED,
                               gtk_tree_list_row_get_expanded (self->list_row), -1);
}

static void
stop_renaming (BriefOutlineRow *self)
{
  GtkWidget *entry = g_steal_pointer (&self->title_entry);
  const gboolean had_focus = entry != NULL
                             && (gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_VIEW);

  if (entry == NULL)
    return;
  gtk_box_remove (self->words, entry);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), TRUE);
  if (had_focus && list != NULL)
    gtk_widget_grab_focus (list);
}

/* One step to undo, and apart from what was typed in the editor. */
static void
take_title (BriefOutlineRow *self)
{
  GtkWidget *outline = gtk_widget_get_ancestor (GTK_WIDGET (self), BRIEF_TYPE_PACK_OUTLINE);
  BriefPack *pack = outline != NULL ? brief_pack_outline_get_pack (BRIEF_PACK_OUTLINE (outline)) : NULL;
  g_autofree char *title = NULL;

  if (self->title_entry == NULL)
    return;
  title = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->title_entry)));
  stop_renaming (self);
  if (pack == NULL || !BRIEF_IS_SECTION (self->item)
      || !brief_pack_find_section (pack, BRIEF_SECTION (self->item), NULL))
    return;
  brief_undo_stack_break_merge (brief_pack_get_undo_stack (pack));
  brief_pack_set_section_title (pack, BRIEF_SECTION (self->item), title);
  brief_undo_stack_break_merge (brief_pack_get_undo_stack (pack));
}

static gboolean
title_key_cb (BriefOutlineRow *self, guint key)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  stop_renaming (self);
  return GDK_EVENT_STOP;
}

/* Two clicks on a section let its heading be typed; the list would open it. */
static void
pressed_cb (BriefOutlineRow *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (n_press != 2 || !BRIEF_IS_SECTION (self->item) || self->title_entry != NULL)
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "pack.rename", NULL);
}

/* With Ctrl or Shift, a click is about what is selected alone. */
static void
released_cb (BriefOutlineRow *self, int n_press, double x, double y, GtkEventController *click)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (click);

  if (self->title_entry == NULL && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "pack.click", NULL);
}

static void
set_list_row (BriefOutlineRow *self, GtkTreeListRow *list_row)
{
  if (!g_set_object (&self->list_row, list_row))
    return;

  stop_renaming (self);
  g_clear_object (&self->item);
  self->item = list_row != NULL ? gtk_tree_list_row_get_item (list_row) : NULL;
  g_signal_group_set_target (self->item_signals, self->item);
  g_signal_group_set_target (self->row_signals, list_row);
  update_cb (self);
  brief_outline_row_update_place (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_ROW]);
}

static void
brief_outline_row_dispose (GObject *object)
{
  BriefOutlineRow *self = BRIEF_OUTLINE_ROW (object);

  self->title_entry = NULL;
  g_clear_object (&self->item_signals);
  g_clear_object (&self->row_signals);
  g_clear_object (&self->item);
  g_clear_object (&self->list_row);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_OUTLINE_ROW);

  G_OBJECT_CLASS (brief_outline_row_parent_class)->dispose (object);
}

static void
brief_outline_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefOutlineRow *self = BRIEF_OUTLINE_ROW (object);

  switch (prop_id)
    {
    case PROP_LIST_ROW:
      g_value_set_object (value, self->list_row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_outline_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefOutlineRow *self = BRIEF_OUTLINE_ROW (object);

  switch (prop_id)
    {
    case PROP_LIST_ROW:
      set_list_row (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_outline_row_class_init (BriefOutlineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_outline_row_dispose;
  object_class->get_property = brief_outline_row_get_property;
  object_class->set_property = brief_outline_row_set_property;

  properties[PROP_LIST_ROW] = g_param_spec_object ("list-row", NULL, NULL, GTK_TYPE_TREE_LIST_ROW,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                       | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, box);
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, words);
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, icon);
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, heading);
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, BriefOutlineRow, note_mark);
}

static void
brief_outline_row_init (BriefOutlineRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  self->item_signals = g_signal_group_new (G_TYPE_OBJECT);
  g_signal_group_connect_swapped (self->item_signals, "notify", G_CALLBACK (update_cb), self);
  self->row_signals = g_signal_group_new (GTK_TYPE_TREE_LIST_ROW);
  g_signal_group_connect_swapped (self->row_signals, "notify::expanded", G_CALLBACK (expanded_cb), self);
}

/**
 * brief_outline_row_get_item:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): the section or entry that the row shows
 */
GObject *
brief_outline_row_get_item (BriefOutlineRow *self)
{
  g_return_val_if_fail (BRIEF_IS_OUTLINE_ROW (self), NULL);

  return self->item;
}

/* Where among its like the row stands, from 1. */
static int
get_place (BriefOutlineRow *self, BriefPack *pack, int *n_places)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (self->list_row);
  guint position = 0;

  if (parent == NULL)
    {
      brief_pack_find_section (pack, BRIEF_SECTION (self->item), &position);
      *n_places = (int) brief_pack_get_n_sections (pack);
      return (int) position + 1;
    }
  *n_places = (int) g_list_model_get_n_items (gtk_tree_list_row_get_children (parent));
  return (int) (gtk_tree_list_row_get_position (self->list_row) - gtk_tree_list_row_get_position (parent));
}

/**
 * brief_outline_row_update_place:
 * @self: a row
 *
 * Tells a screen reader where the row stands: a section among the sections, an entry in its section.
 */
void
brief_outline_row_update_place (BriefOutlineRow *self)
{
  GtkWidget *expander = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *list_item = expander != NULL ? gtk_widget_get_parent (expander) : NULL;
  GtkWidget *outline = gtk_widget_get_ancestor (GTK_WIDGET (self), BRIEF_TYPE_PACK_OUTLINE);
  int place, n_places = 0;

  g_return_if_fail (BRIEF_IS_OUTLINE_ROW (self));

  if (list_item == NULL || outline == NULL || self->item == NULL
      || gtk_tree_list_row_get_position (self->list_row) == GTK_INVALID_LIST_POSITION)
    return;
  place = get_place (self, brief_pack_outline_get_pack (BRIEF_PACK_OUTLINE (outline)), &n_places);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) gtk_tree_list_row_get_depth (self->list_row) + 1, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_RELATION_POS_IN_SET, place,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, n_places, -1);
  if (BRIEF_IS_SECTION (self->item))
    expanded_cb (self);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_STATE_EXPANDED);
}

/**
 * brief_outline_row_rename:
 * @self: the row of a section
 *
 * Lets a person type the heading in its place: Return or leaving it takes what was typed, Escape leaves it as it was.
 */
void
brief_outline_row_rename (BriefOutlineRow *self)
{
  GtkEventController *keys, *focus;

  g_return_if_fail (BRIEF_IS_OUTLINE_ROW (self));
  g_return_if_fail (BRIEF_IS_SECTION (self->item));

  if (self->title_entry != NULL)
    return;
  self->title_entry = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->title_entry),
                         brief_section_get_title (BRIEF_SECTION (self->item)));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->title_entry), 8);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->title_entry), _ ("Section without heading"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title_entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Section Heading"), -1);
  gtk_box_insert_child_after (self->words, self->title_entry, GTK_WIDGET (self->heading));
  gtk_widget_set_visible (GTK_WIDGET (self->heading), FALSE);
  gtk_widget_grab_focus (self->title_entry);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (title_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->title_entry, keys);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (take_title), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->title_entry, focus);
  g_signal_connect_object (self->title_entry, "activate", G_CALLBACK (take_title), self, G_CONNECT_SWAPPED);
}
