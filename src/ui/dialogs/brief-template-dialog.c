/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-template-dialog.h"

#include "library/brief-facets.h"
#include "model/brief-language.h"
#include "pack/brief-template.h"
#include "ui/brief-pack-check.h"
#include "ui/dialogs/brief-dialog-focus.h"
#include "ui/dialogs/brief-preflight-dialog.h"
#include "ui/dialogs/brief-problems-dialog.h"
#include "ui/dialogs/brief-template-picture.h"

#include <glib/gi18n.h>

/**
 * BriefTemplateDialog:
 *
 * Fills a pack by a template, or a new one by none. It tries the template on a copy first, and says what would not fit on
 * a page that is to hold it all.
 *
 * Signals "applied" (the pack is filled), "go-to" (the key of an entry or section that does not fit; the dialog is closed).
 */
struct _BriefTemplateDialog {
  AdwDialog parent_instance;

  GtkFlowBox *cards;
  AdwComboRow *place_row;
  AdwPreferencesGroup *entries_group;
  AdwComboRow *order_row;
  AdwPreferencesGroup *overflow_group;
  GtkLabel *overflow_label;
  GtkButton *apply_button;

  BriefLibrary *library;
  BriefPack *pack;
  GtkToggleButton *first_card;
  GtkToggleButton *chosen_card;
  const BriefTemplate *chosen; /* NULL for an empty pack */
  BriefPackCheck *check;       /* of a copy that the template was tried on */
  GPtrArray *overflow_rows;    /* those shown, not owned */
};

G_DEFINE_FINAL_TYPE (BriefTemplateDialog, brief_template_dialog, ADW_TYPE_DIALOG)

enum {
  APPLIED,
  GO_TO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define NAME_KEY "brief-template-name"
#define KEY_KEY "brief-key"

static gboolean
apply (BriefTemplateDialog *self, BriefPack *pack, GError **error)
{
  g_autoptr (BriefCollection) collection = g_list_model_get_item (G_LIST_MODEL (self->library), 0);
  BriefFacet *facet = adw_combo_row_get_selected_item (self->place_row);
  const char *place = brief_template_needs_place (self->chosen) && facet != NULL ? brief_facet_get_id (facet)
                                                                                 : NULL;

  return adw_combo_row_get_selected (self->order_row) == 1
             ? brief_template_apply_behind (self->chosen, pack, collection, place, error)
             : brief_template_apply (self->chosen, pack, collection, place, error);
}

static void
go_to_cb (BriefTemplateDialog *self, GtkWidget *button)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (button), KEY_KEY));
  g_autoptr (BriefTemplateDialog) alive = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[GO_TO], 0, key);
}

/* What the template would bring is nowhere yet. */
static gboolean
is_in_pack (BriefTemplateDialog *self, const char *key)
{
  for (guint i = 0; i < brief_pack_get_n_sections (self->pack); i++)
    if (g_str_equal (brief_section_get_key (brief_pack_get_section (self->pack, i)), key))
      return TRUE;
  return brief_pack_lookup_entry (self->pack, key, NULL, NULL) != NULL;
}

/* How many pages there are stands beside the button, what would have to go below the templates. */
static void
add_overflow (BriefTemplateDialog *self, const BriefPreflightFinding *finding)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *sentence = brief_preflight_dialog_dup_sentence (finding->message);

  if (self->overflow_rows->len == 0)
    gtk_label_set_text (self->overflow_label, sentence);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 finding->subject != NULL ? finding->subject : sentence);
  if (finding->key != NULL && is_in_pack (self, finding->key))
    {
      GtkWidget *button = gtk_button_new_with_label (_ ("Go To"));
      g_autofree char *words = brief_preflight_finding_to_string (finding);
      /* Translators: how a button is read aloud; %s says what is to be mended there. */
      g_autofree char *label = g_strdup_printf (_ ("Go to: %s"), words);

      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
      g_object_set_data_full (G_OBJECT (button), KEY_KEY, g_strdup (finding->key), g_free);
      g_signal_connect_object (button, "clicked", G_CALLBACK (go_to_cb), self, G_CONNECT_SWAPPED);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
    }
  adw_preferences_group_add (self->overflow_group, row);
  g_ptr_array_add (self->overflow_rows, row);
}

static void
show_overflow (BriefTemplateDialog *self)
{
  GPtrArray *findings = self->check != NULL ? brief_pack_check_get_findings (self->check) : NULL;

  for (guint i = 0; i < self->overflow_rows->len; i++)
    adw_preferences_group_remove (self->overflow_group, g_ptr_array_index (self->overflow_rows, i));
  g_ptr_array_set_size (self->overflow_rows, 0);
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    if (((const BriefPreflightFinding *) g_ptr_array_index (findings, i))->overflows)
      add_overflow (self, g_ptr_array_index (findings, i));
  gtk_widget_set_visible (GTK_WIDGET (self->overflow_group), self->overflow_rows->len > 0);
}

/* Tries the template on a copy, of which nothing is kept. */
static void
try_template (BriefTemplateDialog *self)
{
  g_autoptr (BriefPack) copy = NULL;

  if (self->pack == NULL)
    return;
  g_clear_object (&self->check);
  copy = brief_pack_copy (self->pack);
  if (self->chosen != NULL && apply (self, copy, NULL) && brief_pack_is_compact (copy))
    {
      self->check = brief_pack_check_new (copy);
      g_signal_connect_object (self->check, "changed", G_CALLBACK (show_overflow), self, G_CONNECT_SWAPPED);
    }
  show_overflow (self);
}

static void
place_cb (BriefTemplateDialog *self)
{
  try_template (self);
}

static void
order_cb (BriefTemplateDialog *self)
{
  try_template (self);
}

static void
choose_cb (BriefTemplateDialog *self, GtkToggleButton *card)
{
  const char *name = g_object_get_data (G_OBJECT (card), NAME_KEY);

  if (!gtk_toggle_button_get_active (card))
    return;
  self->chosen_card = card;
  self->chosen = name != NULL ? brief_template_lookup (name) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->place_row),
                          self->chosen != NULL && brief_template_needs_place (self->chosen));
  try_template (self);
}

static GtkWidget *
create_label (const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 20);
  gtk_widget_add_css_class (label, style_class);
  return label;
}

/* @name: of a template, or NULL for none. */
static GtkToggleButton *
add_card (BriefTemplateDialog *self, const char *name, const char *title, const char *description)
{
  GtkWidget *card = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *picture = brief_template_picture_new (name);

  gtk_widget_set_margin_bottom (picture, 6);
  gtk_box_append (GTK_BOX (box), picture);
  gtk_box_append (GTK_BOX (box), create_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), create_label (description, "caption"));
  gtk_button_set_child (GTK_BUTTON (card), box);
  gtk_widget_add_css_class (card, "template-card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  g_object_set_data (G_OBJECT (card), NAME_KEY, (gpointer) name);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (card), self->first_card);
  if (self->first_card == NULL)
    self->first_card = GTK_TOGGLE_BUTTON (card);
  g_signal_connect_object (card, "toggled", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  gtk_flow_box_append (self->cards, card);
  /* The card takes the focus, not the place that it stands in. */
  gtk_widget_set_focusable (gtk_widget_get_parent (card), FALSE);
  return GTK_TOGGLE_BUTTON (card);
}

/* @first: the name of the template to choose at first. */
static void
add_cards (BriefTemplateDialog *self, const char *first)
{
  const char *const *names = brief_template_list_names ();
  GtkToggleButton *chosen = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const BriefTemplate *template = brief_template_lookup (names[i]);
      GtkToggleButton *card = add_card (self, names[i], brief_template_get_title (template),
                                        brief_template_get_description (template));

      if (g_strcmp0 (names[i], first) == 0)
        chosen = card;
    }
  gtk_toggle_button_set_active (chosen != NULL ? chosen : self->first_card, TRUE);
}

static void
show_places (BriefTemplateDialog *self)
{
  g_autoptr (BriefQuery) query = brief_query_new ();
  g_autoptr (BriefQuery)
      reports = brief_query_with_types (query, BRIEF_ITEM_TYPE_MASK (BRIEF_ITEM_TYPE_REPORT));
  g_autoptr (GListModel)
      places = brief_facets_count (self->library, reports, BRIEF_FACET_COUNTRY, brief_language_of_program ());

  adw_combo_row_set_model (self->place_row, places);
}

static void
apply_cb (BriefTemplateDialog *self)
{
  g_autoptr (BriefTemplateDialog) alive = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (self->chosen != NULL && !apply (self, self->pack, &error))
    {
      brief_problems_dialog_present_list (GTK_WIDGET (self), _ ("Template Not Used"), error->message, NULL);
      return;
    }
  g_signal_emit (self, signals[APPLIED], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
enter_cb (GtkWidget *widget, GVariant *arguments, gpointer self)
{
  apply_cb (self);
  return GDK_EVENT_STOP;
}

/* On a card, too, Enter does what it does elsewhere in a dialog; Space chooses the card. */
static void
take_enter (BriefTemplateDialog *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Return|KP_Enter"),
                        gtk_callback_action_new (enter_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->cards), controller);
}

static void
brief_template_dialog_dispose (GObject *object)
{
  BriefTemplateDialog *self = BRIEF_TEMPLATE_DIALOG (object);

  g_clear_object (&self->check);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_TEMPLATE_DIALOG);
  g_clear_object (&self->library);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->overflow_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_template_dialog_parent_class)->dispose (object);
}

static void
brief_template_dialog_class_init (BriefTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_template_dialog_dispose;

  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (BRIEF_TYPE_FACET);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefTemplateDialog, cards);
  gtk_widget_class_bind_template_child (widget_class, BriefTemplateDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, BriefTemplateDialog, entries_group);
  gtk_widget_class_bind_template_child (widget_class, BriefTemplateDialog, order_row);
  gtk_widget_class_bind_template_child (widget_class, BriefTemplateDialog, overflow_group);
  gtk_widget_class_bind_template_child (widget_class, BriefTemplateDialog, overflow_label);
  gtk_widget_class_bind_template_child (widget_class, BriefTemplateDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
}

static void
brief_template_dialog_init (BriefTemplateDialog *self)
{
  self->overflow_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  take_enter (self);
}

static BriefTemplateDialog *
create (BriefLibrary *library, BriefPack *pack)
{
  BriefTemplateDialog *self = g_object_new (BRIEF_TYPE_TEMPLATE_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->pack = g_object_ref (pack);
  show_places (self);
  return self;
}

/* Says what becomes of what a person has made. */
static void
show_entries (BriefTemplateDialog *self)
{
  const guint n_entries = brief_pack_get_n_entries (self->pack);
  g_autofree char *words = NULL;

  if (n_entries == 0)
    return;
  words = g_strdup_printf (
      ngettext (
          "The pack has %'u entry. It stays, in a section of its own. Title, notes and details stay too; "
          "all that the template does is one step to undo.",
          "The pack has %'u entries. They stay, in their order, in a section of their own. Title, notes "
          "and details stay too; all that the template does is one step to undo.",
          n_entries),
      n_entries);
  adw_preferences_group_set_description (self->entries_group, words);
  gtk_widget_set_visible (GTK_WIDGET (self->entries_group), TRUE);
}

/**
 * brief_template_dialog_new:
 * @library: a library with a collection
 * @pack: the pack to fill
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
brief_template_dialog_new (BriefLibrary *library, BriefPack *pack)
{
  BriefTemplateDialog *self = create (library, pack);

  show_entries (self);
  add_cards (self, brief_pack_get_template (pack));
  brief_dialog_set_first_focus (ADW_DIALOG (self), GTK_WIDGET (self->chosen_card));
  return ADW_DIALOG (self);
}

/**
 * brief_template_dialog_new_for_new_pack:
 * @library: a library with a collection
 * @pack: a new pack, which nobody has seen yet
 * @first: (nullable): the name of the template to choose at first; another for an empty pack
 *
 * Returns: (transfer floating): a dialog that offers an empty pack, too
 */
AdwDialog *
brief_template_dialog_new_for_new_pack (BriefLibrary *library, BriefPack *pack, const char *first)
{
  BriefTemplateDialog *self = create (library, pack);

  adw_dialog_set_title (ADW_DIALOG (self), _ ("New Pack"));
  gtk_button_set_label (self->apply_button, _ ("_Create"));
  add_card (self, NULL, C_ ("template", "Empty"), _ ("Nothing yet: you add what you find"));
  add_cards (self, first);
  brief_dialog_set_first_focus (ADW_DIALOG (self), GTK_WIDGET (self->chosen_card));
  return ADW_DIALOG (self);
}

/**
 * brief_template_dialog_get_pack:
 * @self: the dialog
 *
 * Returns: (transfer none): the pack that it fills
 */
BriefPack *
brief_template_dialog_get_pack (BriefTemplateDialog *self)
{
  g_return_val_if_fail (BRIEF_IS_TEMPLATE_DIALOG (self), NULL);

  return self->pack;
}
