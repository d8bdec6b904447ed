/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-review-dialog.h"

#include "model/brief-language.h"
#include "pack/brief-pack-decisions.h"
#include "ui/dialogs/brief-compared-row.h"

#include <glib/gi18n.h>

/**
 * BriefReviewDialog:
 *
 * Shows what a collection says otherwise than when its items were picked, one item at a time, old and new side by side, to
 * take or to keep.
 *
 * Property: "narrow" (whether one side stands above the other).
 */
struct _BriefReviewDialog {
  AdwDialog parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkLabel *heading_label;
  GtkLabel *summary_label;
  GtkBox *lines_box;
  GtkActionBar *action_bar;
  GtkButton *take_button;
  GtkMenuButton *all_button;

  BriefPack *pack;
  BriefPackReview *review;
  guint position;
  gboolean narrow;
  gboolean decided;
};

G_DEFINE_FINAL_TYPE (BriefReviewDialog, brief_review_dialog, ADW_TYPE_DIALOG)

enum {
  PROP_0,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* More of the same than this in a row is only counted. */
#define SAME_MAX 2

static guint
count (BriefReviewDialog *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->review));
}

static void
clear_lines (BriefReviewDialog *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines_box))) != NULL)
    gtk_box_remove (self->lines_box, child);
}

static void
add_skipped (BriefReviewDialog *self, guint number)
{
  /* Translators: paragraphs that did not change, which are left out. */
  g_autofree char *words = g_strdup_printf (
      ngettext ("%'u paragraph is the same", "%'u paragraphs are the same", number), number);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.5, "margin-top", 6,
                                   "margin-bottom", 6, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_box_append (self->lines_box, label);
}

static void
add_line (BriefReviewDialog *self, const BriefComparedLine *line)
{
  GtkWidget *row = brief_compared_row_new (line);

  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  gtk_box_append (self->lines_box, row);
}

/* Where nothing stands on the other side, one word at the top says more than one at each paragraph. */
static void
show_gone (BriefReviewDialog *self, GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      BriefComparedLine line = *(const BriefComparedLine *) g_ptr_array_index (lines, i);

      line.kind = BRIEF_COMPARED_SAME;
      add_line (self, &line);
    }
}

static guint
count_same (GPtrArray *lines, guint start)
{
  guint end = start;

  while (end < lines->len
         && ((const BriefComparedLine *) g_ptr_array_index (lines, end))->kind == BRIEF_COMPARED_SAME)
    end++;
  return end - start;
}

static void
show_lines (BriefReviewDialog *self, BriefEntryChange *change)
{
  BriefEntry *entry = brief_entry_change_get_entry (change);
  const char *language = brief_pack_get_language (self->pack);
  g_autoptr (GPtrArray)
      lines = brief_compare_snapshots (brief_entry_get_snapshot (entry), brief_entry_change_get_now (change),
                                       language ? language : brief_language_of_program ());

  clear_lines (self);
  if (brief_entry_change_get_now (change) == NULL)
    {
      show_gone (self, lines);
      return;
    }
  for (guint i = 0; i < lines->len;)
    {
      const guint n_same = count_same (lines, i);

      if (n_same > SAME_MAX)
        {
          add_skipped (self, n_same);
          i += n_same;
        }
      else
        add_line (self, g_ptr_array_index (lines, i++));
    }
}

static char *
summarize (BriefEntryChange *change)
{
  const guint n_new = brief_entry_change_get_n_new_findings (change);

  if (brief_entry_change_get_now (change) == NULL)
    return g_strdup (
        _ ("The collection has this item no more. Your pack keeps it as you picked it, unless you "
           "remove it."));
  if (n_new > 0)
    return g_strdup_printf (
        ngettext ("It changed, with %'u new finding.", "It changed, with %'u new findings.", n_new), n_new);
  return g_strdup (_ ("It changed since you picked it."));
}

static void
update_actions (BriefReviewDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean any = count (self) > 0;

  gtk_widget_action_set_enabled (widget, "review.previous", any && self->position > 0);
  gtk_widget_action_set_enabled (widget, "review.next", any && self->position + 1 < count (self));
  gtk_widget_action_set_enabled (widget, "review.take", any);
  gtk_widget_action_set_enabled (widget, "review.keep", any);
  gtk_widget_action_set_enabled (widget, "review.take-all", any);
  gtk_widget_action_set_enabled (widget, "review.keep-all", any);
  gtk_action_bar_set_revealed (self->action_bar, any);
}

/* A button that is of no use any more takes the keyboard with it. */
static void
keep_focus (BriefReviewDialog *self)
{
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (self));

  if (focus != NULL && gtk_widget_is_sensitive (focus))
    return;
  if (count (self) == 0 || !gtk_widget_grab_focus (GTK_WIDGET (self->take_button)))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
show_change (BriefReviewDialog *self)
{
  g_autoptr (BriefEntryChange) change = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *place = NULL;

  if (count (self) > 0)
    self->position = MIN (self->position, count (self) - 1);
  update_actions (self);
  change = g_list_model_get_item (G_LIST_MODEL (self->review), self->position);
  gtk_stack_set_visible_child_name (self->stack, change != NULL ? "change" : "done");
  if (change == NULL)
    {
      clear_lines (self);
      adw_window_title_set_subtitle (self->window_title, "");
      keep_focus (self);
      return;
    }
  heading = brief_entry_dup_heading (brief_entry_change_get_entry (change), brief_language_of_program ());
  summary = summarize (change);
  /* Translators: which of how many changes is shown. */
  place = g_strdup_printf (_ ("%'u of %'u"), self->position + 1, count (self));
  gtk_label_set_text (self->heading_label, heading);
  gtk_label_set_text (self->summary_label, summary);
  adw_window_title_set_subtitle (self->window_title, place);
  gtk_button_set_label (self->take_button,
                        brief_entry_change_get_now (change) != NULL ? _ ("_Take") : _ ("_Remove"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->take_button), brief_entry_change_get_now (change) != NULL
                                                                   ? _ ("Take What the Collection Says Now")
                                                                   : _ ("Remove It From the Pack"));
  show_lines (self, change);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  keep_focus (self);
}

typedef void (*Decide) (BriefPack *pack, GPtrArray *changes);

static GPtrArray *
list_changes (BriefReviewDialog *self, gboolean all)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = all ? 0 : self->position; i < count (self); i++)
    {
      g_ptr_array_add (changes, g_list_model_get_item (G_LIST_MODEL (self->review), i));
      if (!all)
        break;
    }
  return changes;
}

static void
decide (BriefReviewDialog *self, gboolean all, Decide how)
{
  g_autoptr (GPtrArray) changes = list_changes (self, all);

  if (changes->len == 0)
    return;
  self->decided = TRUE;
  how (self->pack, changes);
}

static void
take_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  decide (BRIEF_REVIEW_DIALOG (widget), FALSE, brief_pack_take_changes);
}

static void
keep_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  decide (BRIEF_REVIEW_DIALOG (widget), FALSE, brief_pack_keep_entries);
}

static void
take_all_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  decide (BRIEF_REVIEW_DIALOG (widget), TRUE, brief_pack_take_changes);
}

static void
keep_all_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  decide (BRIEF_REVIEW_DIALOG (widget), TRUE, brief_pack_keep_entries);
}

static void
previous_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefReviewDialog *self = BRIEF_REVIEW_DIALOG (widget);

  self->position--;
  show_change (self);
}

static void
next_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  BriefReviewDialog *self = BRIEF_REVIEW_DIALOG (widget);

  self->position++;
  show_change (self);
}

static void
brief_review_dialog_dispose (GObject *object)
{
  BriefReviewDialog *self = BRIEF_REVIEW_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_REVIEW_DIALOG);
  g_clear_object (&self->review);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (brief_review_dialog_parent_class)->dispose (object);
}

static void
brief_review_dialog_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, BRIEF_REVIEW_DIALOG (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_review_dialog_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefReviewDialog *self = BRIEF_REVIEW_DIALOG (object);

  switch (prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "review.take", NULL, take_cb);
  gtk_widget_class_install_action (widget_class, "review.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "review.take-all", NULL, take_all_cb);
  gtk_widget_class_install_action (widget_class, "review.keep-all", NULL, keep_all_cb);
  gtk_widget_class_install_action (widget_class, "review.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "review.next", NULL, next_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK, "review.previous",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK, "review.next",
                                       NULL);
}

static void
brief_review_dialog_class_init (BriefReviewDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_review_dialog_dispose;
  object_class->get_property = brief_review_dialog_get_property;
  object_class->set_property = brief_review_dialog_set_property;

  properties[PROP_NARROW] = g_param_spec_boolean (
      "narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-review-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefReviewDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, BriefReviewDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BriefReviewDialog, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, BriefReviewDialog, heading_label);
  gtk_widget_class_bind_template_child (widget_class, BriefReviewDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, BriefReviewDialog, lines_box);
  gtk_widget_class_bind_template_child (widget_class, BriefReviewDialog, action_bar);
  gtk_widget_class_bind_template_child (widget_class, BriefReviewDialog, take_button);
  gtk_widget_class_bind_template_child (widget_class, BriefReviewDialog, all_button);
  install_actions (widget_class);
}

static void
brief_review_dialog_init (BriefReviewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * brief_review_dialog_new:
 * @pack: a pack
 * @review: what its collections say otherwise
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
brief_review_dialog_new (BriefPack *pack, BriefPackReview *review)
{
  BriefReviewDialog *self = g_object_new (BRIEF_TYPE_REVIEW_DIALOG, NULL);

  self->pack = g_object_ref (pack);
  self->review = g_object_ref (review);
  g_signal_connect_object (review, "items-changed", G_CALLBACK (show_change), self, G_CONNECT_SWAPPED);
  show_change (self);
  return ADW_DIALOG (self);
}

/**
 * brief_review_dialog_has_decided:
 * @self: the dialog
 *
 * Returns: whether anything was taken or kept
 */
gboolean
brief_review_dialog_has_decided (BriefReviewDialog *self)
{
  g_return_val_if_fail (BRIEF_IS_REVIEW_DIALOG (self), FALSE);

  return self->decided;
}
