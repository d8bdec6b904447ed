/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-details-dialog.h"

#include "model/brief-localized-text.h"
#include "model/brief-partial-date.h"
#include "ui/dialogs/brief-dialog-focus.h"

/**
 * BriefDetailsDialog:
 *
 * Title, people, date, language and page of a pack. What is typed is in the pack at once, and undone with it.
 */
struct _BriefDetailsDialog {
  AdwDialog parent_instance;

  GtkEditable *title_row;
  GtkEditable *subtitle_row;
  GtkEditable *audience_row;
  GtkEditable *prepared_by_row;
  GtkEditable *contact_row;
  GtkEditable *date_row;
  GtkEditable *language_row;
  AdwComboRow *paper_row;
  GtkWidget *cover_row;
  GtkWidget *contents_row;
  GtkWidget *sources_row;
  GtkWidget *page_numbers_row;
  GtkWidget *large_print_row;
  GtkWidget *draft_row;
  GtkWidget *logo_group;
  GtkEditable *logo_row;

  BriefPack *pack;
};

G_DEFINE_FINAL_TYPE (BriefDetailsDialog, brief_details_dialog, ADW_TYPE_DIALOG)

static const char *
get_detail (BriefDetailsDialog *self, GtkEditable *row)
{
  if (row == self->title_row)
    return "title";
  if (row == self->subtitle_row)
    return "subtitle";
  if (row == self->audience_row)
    return "audience";
  if (row == self->prepared_by_row)
    return "prepared-by";
  if (row == self->contact_row)
    return "contact";
  if (row == self->date_row)
    return "date";
  return "language";
}

static gboolean
is_valid (const char *detail, const char *text)
{
  BriefPartialDate date;

  if (g_str_equal (detail, "date"))
    return *text == '\0' || brief_partial_date_parse (text, &date);
  if (g_str_equal (detail, "language"))
    return brief_language_tag_is_valid (text);
  return TRUE;
}

static void
mark_valid (GtkEditable *row, gboolean valid)
{
  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
typed_cb (BriefDetailsDialog *self, GtkEditable *row)
{
  const char *detail = get_detail (self, row);
  const char *text = gtk_editable_get_text (row);

  if (self->pack == NULL)
    return;
  mark_valid (row, is_valid (detail, text) && brief_pack_set_detail (self->pack, detail, text));
}

static void
logo_typed_cb (BriefDetailsDialog *self, GtkEditable *row)
{
  if (self->pack != NULL && brief_pack_get_logo_text (self->pack) != NULL)
    mark_valid (row, brief_pack_set_logo_text (self->pack, gtk_editable_get_text (row)));
}

static void
remove_logo_cb (BriefDetailsDialog *self)
{
  brief_pack_remove_logo (self->pack);
  gtk_widget_set_visible (self->logo_group, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
}

static void
paper_cb (BriefDetailsDialog *self)
{
  const BriefPaper paper = adw_combo_row_get_selected (self->paper_row) == 1 ? BRIEF_PAPER_LETTER
                                                                             : BRIEF_PAPER_A4;

  if (self->pack != NULL && brief_pack_get_paper (self->pack) != paper)
    brief_pack_set_paper (self->pack, paper);
}

static void
brief_details_dialog_dispose (GObject *object)
{
  BriefDetailsDialog *self = BRIEF_DETAILS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_DETAILS_DIALOG);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (brief_details_dialog_parent_class)->dispose (object);
}

static void
brief_details_dialog_class_init (BriefDetailsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_details_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-details-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, subtitle_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, audience_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, prepared_by_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, contact_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, language_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, cover_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, contents_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, sources_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, page_numbers_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, large_print_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, draft_row);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, logo_group);
  gtk_widget_class_bind_template_child (widget_class, BriefDetailsDialog, logo_row);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, logo_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_logo_cb);
  gtk_widget_class_bind_template_callback (widget_class, paper_cb);
}

static void
brief_details_dialog_init (BriefDetailsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_detail (BriefPack *pack, const char *detail, GtkEditable *row)
{
  g_autofree char *text = NULL;

  g_object_get (pack, detail, &text, NULL);
  gtk_editable_set_text (row, text ? text : "");
}

static void
bind_option (BriefPack *pack, const char *option, GtkWidget *row)
{
  g_object_bind_property (pack, option, row, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
show_logo (BriefDetailsDialog *self, const char *text)
{
  gtk_widget_set_visible (self->logo_group, text != NULL);
  gtk_editable_set_text (self->logo_row, text != NULL ? text : "");
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
  GtkEditable *const rows[] = { self->title_row,       self->subtitle_row, self->audience_row,
                                self->prepared_by_row, self->contact_row,  self->date_row,
                                self->language_row };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    show_detail (pack, get_detail (self, rows[i]), rows[i]);
  show_logo (self, brief_pack_get_logo_text (pack));
  adw_combo_row_set_selected (self->paper_row, brief_pack_get_paper (pack) == BRIEF_PAPER_LETTER ? 1 : 0);
  bind_option (pack, "cover", self->cover_row);
  bind_option (pack, "contents", self->contents_row);
  bind_option (pack, "sources", self->sources_row);
  bind_option (pack, "page-numbers", self->page_numbers_row);
  bind_option (pack, "large-print", self->large_print_row);
  bind_option (pack, "draft", self->draft_row);
  /* Set last, so that showing what is there changes nothing. */
  g_set_object (&self->pack, pack);
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
  GtkEditable *row;

  g_return_if_fail (BRIEF_IS_DETAILS_DIALOG (self));
  g_return_if_fail (detail != NULL);

  row = g_str_equal (detail, "logo")       ? self->logo_row
        : g_str_equal (detail, "language") ? self->language_row
                                           : self->title_row;
  brief_dialog_set_first_focus (ADW_DIALOG (self), GTK_WIDGET (row));
}
