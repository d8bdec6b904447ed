/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-details-dialog.h"

#include "pack/brief-pack-fields.h"
#include "ui/dialogs/brief-dialog-focus.h"
#include "ui/dialogs/brief-logo-group.h"
#include "ui/dialogs/brief-option-rows.h"

#include <glib/gi18n.h>

/* The rows that a detail is typed in. */
enum {
  ROW_TITLE,
  ROW_SUBTITLE,
  ROW_AUDIENCE,
  ROW_PREPARED_BY,
  ROW_CONTACT,
  ROW_DATE,
  N_ROWS
};

static const guint fields[N_ROWS] = {
  [ROW_TITLE] = BRIEF_PACK_FIELD_TITLE,       [ROW_SUBTITLE] = BRIEF_PACK_FIELD_SUBTITLE,
  [ROW_AUDIENCE] = BRIEF_PACK_FIELD_AUDIENCE, [ROW_PREPARED_BY] = BRIEF_PACK_FIELD_PREPARED_BY,
  [ROW_CONTACT] = BRIEF_PACK_FIELD_CONTACT,   [ROW_DATE] = BRIEF_PACK_FIELD_DATE_OF_PACK,
};

/**
 * BriefDetailsDialog:
 *
 * Title, people, date, language, place, logo and page of a pack. What is typed is in the pack at once; what is typed on
 * one visit of a field is one step to undo.
 */
struct _BriefDetailsDialog {
  AdwDialog parent_instance;

  GtkEditable *title_row;
  GtkEditable *subtitle_row;
  GtkEditable *audience_row;
  GtkEditable *prepared_by_row;
  GtkEditable *contact_row;
  GtkEditable *date_row;
  GtkCalendar *calendar;
  GtkWidget *date_label;
  AdwComboRow *language_row;
  AdwComboRow *place_row;
  BriefLogoGroup *logo_group;
  AdwComboRow *paper_row;
  GtkWidget *cover_row;
  GtkWidget *contents_row;
  GtkWidget *sources_row;
  GtkWidget *page_numbers_row;
  GtkWidget *large_print_row;
  GtkWidget *draft_row;

  GtkEditable *rows[N_ROWS];
  BriefPack *pack;
  gboolean showing; /* what the pack has, which changes nothing; or typing, which shows what the row has */
};

G_DEFINE_FINAL_TYPE (BriefDetailsDialog, brief_details_dialog, ADW_TYPE_DIALOG)

static guint
find_row (BriefDetailsDialog *self, gpointer row)
{
  for (guint i = 0; i < N_ROWS; i++)
    if (self->rows[i] == row)
      return i;
  g_assert_not_reached ();
}

static const BriefPackField *
get_field (guint row)
{
  return &brief_pack_fields[fields[row]];
}

static gboolean
has_focus (GtkEditable *row)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
mark_date (BriefDetailsDialog *self, gboolean valid)
{
  GtkWidget *row = GTK_WIDGET (self->date_row);

  if (valid)
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  gtk_widget_set_visible (self->date_label, !valid);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
typed_cb (BriefDetailsDialog *self, GtkEditable *row)
{
  gboolean valid;

  if (self->pack == NULL || self->showing)
    return;
  self->showing = TRUE;
  valid = brief_pack_set_detail (self->pack, get_field (find_row (self, row))->name,
                                 gtk_editable_get_text (row));
  self->showing = FALSE;
  /* Nobody has typed a date wrong who is still typing it. */
  if (row == self->date_row)
    mark_date (self, valid || has_focus (row));
}

static void
show_detail (BriefDetailsDialog *self, guint row)
{
  g_autofree char *text = NULL;

  g_object_get (self->pack, get_field (row)->name, &text, NULL);
  if (self->showing || g_str_equal (gtk_editable_get_text (self->rows[row]), text))
    return;
  self->showing = TRUE;
  gtk_editable_set_text (self->rows[row], text);
  self->showing = FALSE;
  if (row == ROW_DATE)
    mark_date (self, TRUE);
}

/* Undo and redo reach the dialog. */
static void
detail_changed_cb (BriefDetailsDialog *self, GParamSpec *pspec)
{
  for (guint i = 0; i < N_ROWS; i++)
    if (g_str_equal (get_field (i)->name, pspec->name))
      show_detail (self, i);
}

static void
entered_cb (BriefDetailsDialog *self, GtkEventController *controller)
{
  const guint row = find_row (self, gtk_event_controller_get_widget (controller));

  if (self->pack != NULL)
    brief_undo_stack_begin_group (brief_pack_get_undo_stack (self->pack), _ (get_field (row)->title));
}

static void
end_visit (BriefDetailsDialog *self)
{
  if (self->pack != NULL)
    brief_undo_stack_end_group (brief_pack_get_undo_stack (self->pack));
}

static void
left_cb (BriefDetailsDialog *self, GtkEventController *controller)
{
  const char *text = gtk_editable_get_text (self->date_row);

  end_visit (self);
  if (gtk_event_controller_get_widget (controller) == GTK_WIDGET (self->date_row))
    mark_date (self,
               *text == '\0'
                   || brief_pack_field_accepts (&brief_pack_fields[BRIEF_PACK_FIELD_DATE_OF_PACK], text));
}

/* Also from month to month, so the calendar stays open. */
static void
day_cb (BriefDetailsDialog *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  if (!self->showing)
    gtk_editable_set_text (self->date_row, text);
}

static void
left_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefDetailsDialog) self = user_data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "leave-out"))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    gtk_widget_grab_focus (brief_logo_group_get_focus (self->logo_group));
}

static void
close_attempt_cb (BriefDetailsDialog *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (
      _ ("Leave Out the Logo?"),
      _ ("It has no words for people who cannot see it, and comes into the pack with them only."));
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_add_responses (alert, "write", _ ("_Write Words"), "leave-out", _ ("_Leave It Out"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "leave-out", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_close_response (alert, "write");
  adw_alert_dialog_set_default_response (alert, "write");
  adw_alert_dialog_choose (alert, GTK_WIDGET (self), NULL, left_out_cb, g_object_ref (self));
}

/* A field that text is pasted into comes first. */
static gboolean
paste_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  brief_logo_group_paste (BRIEF_DETAILS_DIALOG (widget)->logo_group);
  return GDK_EVENT_STOP;
}

static void
brief_details_dialog_dispose (GObject *object)
{
  BriefDetailsDialog *self = BRIEF_DETAILS_DIALOG (object);

  end_visit (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_DETAILS_DIALOG);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (brief_details_dialog_parent_class)->dispose (object);
}

static void
brief_details_dialog_class_init (BriefDetailsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_details_dialog_dispose;

  g_type_ensure (BRIEF_TYPE_LOGO_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-details-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, subtitle_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, audience_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, prepared_by_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, contact_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, date_label);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, logo_group);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, cover_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, contents_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, sources_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, page_numbers_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, large_print_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, draft_row);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_attempt_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_visit);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, paste_cb, NULL);
}

static void
follow_visits (BriefDetailsDialog *self)
{
  GtkEditable *const rows[N_ROWS] = {
    [ROW_TITLE] = self->title_row,       [ROW_SUBTITLE] = self->subtitle_row,
    [ROW_AUDIENCE] = self->audience_row, [ROW_PREPARED_BY] = self->prepared_by_row,
    [ROW_CONTACT] = self->contact_row,   [ROW_DATE] = self->date_row,
  };

  for (guint i = 0; i < N_ROWS; i++)
    {
      GtkEventController *controller = gtk_event_controller_focus_new ();

      self->rows[i] = rows[i];
      g_signal_connect_swapped (controller, "enter", G_CALLBACK (entered_cb), self);
      g_signal_connect_swapped (controller, "leave", G_CALLBACK (left_cb), self);
      gtk_widget_add_controller (GTK_WIDGET (rows[i]), controller);
    }
}

static void
brief_details_dialog_init (BriefDetailsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  follow_visits (self);
}

static void
bind_option (BriefDetailsDialog *self, const char *option, GtkWidget *row)
{
  g_object_bind_property (self->pack, option, row, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
show_choices (BriefDetailsDialog *self)
{
  brief_option_rows_set_languages (self->language_row, brief_pack_get_language (self->pack), NULL);
  brief_option_rows_bind (self->language_row, self->pack, "language");
  brief_option_rows_set_places (self->place_row, brief_pack_get_place (self->pack), C_ ("place", "None"));
  brief_option_rows_bind (self->place_row, self->pack, "place");
  brief_option_rows_set_words (self->paper_row, brief_pack_fields[BRIEF_PACK_FIELD_PAPER].choices);
  brief_option_rows_bind (self->paper_row, self->pack, "paper");
  bind_option (self, "cover", self->cover_row);
  bind_option (self, "contents", self->contents_row);
  bind_option (self, "sources", self->sources_row);
  bind_option (self, "page-numbers", self->page_numbers_row);
  bind_option (self, "large-print", self->large_print_row);
  bind_option (self, "draft", self->draft_row);
}

/* The month of the date of the pack, where it has one, is that to choose a day from. */
static void
show_month (BriefDetailsDialog *self)
{
  const BriefPartialDate *date = brief_pack_get_date (self->pack);
  g_autoptr (GDateTime) day = NULL;

  if (!brief_partial_date_is_set (date))
    return;
  day = g_date_time_new_utc (date->year, MAX (date->month, 1), MAX (date->day, 1), 0, 0, 0);
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
}

/**
 * brief_details_dialog_new:
 * @pack: a pack
 *
 * Returns: (transfer floating): a dialog that edits its details
 */
AdwDialog *
brief_details_dialog_new (BriefPack *pack)
{
  BriefDetailsDialog *self = g_object_new (BRIEF_TYPE_DETAILS_DIALOG, NULL);

  self->pack = g_object_ref (pack);
  for (guint i = 0; i < N_ROWS; i++)
    show_detail (self, i);
  show_choices (self);
  show_month (self);
  brief_logo_group_set_pack (self->logo_group, pack);
  g_signal_connect_object (pack, "notify", G_CALLBACK (detail_changed_cb), self, G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}

/**
 * brief_details_dialog_go_to:
 * @self: a dialog that is not yet shown
 * @detail: "title", "language" or "logo"
 *
 * Puts the cursor where the detail is typed.
 */
void
brief_details_dialog_go_to (BriefDetailsDialog *self, const char *detail)
{
  GtkWidget *row;

  g_return_if_fail (BRIEF_IS_DETAILS_DIALOG (self));
  g_return_if_fail (detail != NULL);

  row = g_str_equal (detail, "logo")       ? brief_logo_group_get_focus (self->logo_group)
        : g_str_equal (detail, "language") ? GTK_WIDGET (self->language_row)
                                           : GTK_WIDGET (self->title_row);
  brief_dialog_set_first_focus (ADW_DIALOG (self), row);
}
