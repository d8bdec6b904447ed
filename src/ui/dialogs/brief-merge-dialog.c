/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-merge-dialog.h"

#include <glib/gi18n.h>

/**
 * BriefMergeDialog:
 *
 * What two people have changed, side by side, for one to choose. Signal "settled": to be merged so.
 */
struct _BriefMergeDialog {
  AdwDialog parent_instance;

  GtkWidget *merge_button;
  GtkWidget *cancel_button;
  GtkBox *list;
  GtkLabel *summary;

  BriefPackMerge *merge;
  GPtrArray *pairs; /* of GtkBox, with both sides of a conflict */
};

G_DEFINE_FINAL_TYPE (BriefMergeDialog, brief_merge_dialog, ADW_TYPE_DIALOG)

enum {
  SETTLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define CHOICE_KEY "brief-merge-choice"
#define TEXT_HEIGHT_MAX 220

static void
set_orientation (BriefMergeDialog *self, GtkOrientation orientation)
{
  for (guint i = 0; i < self->pairs->len; i++)
    gtk_orientable_set_orientation (g_ptr_array_index (self->pairs, i), orientation);
}

static void
narrow_cb (BriefMergeDialog *self)
{
  set_orientation (self, GTK_ORIENTATION_VERTICAL);
}

static void
wide_cb (BriefMergeDialog *self)
{
  set_orientation (self, GTK_ORIENTATION_HORIZONTAL);
}

static void
cancel_cb (BriefMergeDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
merge_cb (BriefMergeDialog *self)
{
  g_autoptr (BriefMergeDialog) kept = g_object_ref (self);

  adw_dialog_close (ADW_DIALOG (kept));
  g_signal_emit (kept, signals[SETTLED], 0);
}

static void
chosen_cb (BriefMergeConflict *conflict, GParamSpec *pspec, GtkCheckButton *check)
{
  if (gtk_check_button_get_active (check))
    brief_merge_conflict_set_choice (
        conflict, (BriefMergeChoice) GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), CHOICE_KEY)));
}

static GtkWidget *
create_check (BriefMergeConflict *conflict, BriefMergeChoice choice, const char *label, GtkWidget *group)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_object_set_data (G_OBJECT (check), CHOICE_KEY, GUINT_TO_POINTER (choice));
  gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               brief_merge_conflict_get_choice (conflict) == choice);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (chosen_cb), conflict, G_CONNECT_SWAPPED);
  return check;
}

static GtkWidget *
create_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *window = gtk_scrolled_window_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  g_object_set (window, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                "max-content-height", TEXT_HEIGHT_MAX, "child", label, "vexpand", TRUE, NULL);
  return window;
}

/* One side of a conflict: the button that chooses it, and what it holds. */
static GtkWidget *
create_side (GtkWidget *check, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "merge-side");
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), create_text (text));
  /* The buttons are called alike in every conflict; what they stand for tells them apart. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return box;
}

static void
add_conflict (BriefMergeDialog *self, BriefMergeConflict *conflict)
{
  GtkWidget *mine = create_check (conflict, BRIEF_MERGE_MINE, _ ("Mine"), NULL);
  GtkWidget *theirs = create_check (conflict, BRIEF_MERGE_THEIRS, _ ("Theirs"), mine);
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *title = gtk_label_new (brief_merge_conflict_get_title (conflict));

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "heading");
  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  gtk_box_append (GTK_BOX (pair), create_side (mine, brief_merge_conflict_get_mine (conflict)));
  gtk_box_append (GTK_BOX (pair), create_side (theirs, brief_merge_conflict_get_theirs (conflict)));
  g_ptr_array_add (self->pairs, pair);

  g_object_set (box, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  brief_merge_conflict_get_title (conflict), -1);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), pair);
  if (brief_merge_conflict_can_take_both (conflict))
    gtk_box_append (GTK_BOX (box),
                    create_check (conflict, BRIEF_MERGE_BOTH, _ ("Both, mine before theirs"), mine));
  gtk_box_append (self->list, box);
}

static void
show_summary (BriefMergeDialog *self, guint n_conflicts)
{
  const guint n_changes = brief_pack_merge_get_n_changes (self->merge);
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *text = NULL;

  if (n_changes > 0)
    g_strv_builder_take (
        lines, g_strdup_printf (ngettext ("%'u change of theirs comes in by itself.",
                                          "%'u changes of theirs come in by themselves.", n_changes),
                                n_changes));
  else if (n_conflicts == 0)
    g_strv_builder_add (lines, _ ("Theirs has nothing that yours has not."));
  if (n_conflicts > 0)
    g_strv_builder_add (lines,
                        ngettext ("This was changed on both sides. Choose what stands.",
                                  "These were changed on both sides. Choose what stands.", n_conflicts));
  if (!brief_pack_merge_has_base (self->merge))
    g_strv_builder_add (lines, _ ("It is not known what both began with, so nothing is taken for removed."));
  all = g_strv_builder_end (lines);
  text = g_strjoinv ("\n", all);
  gtk_label_set_text (self->summary, text);
}

static void
brief_merge_dialog_dispose (GObject *object)
{
  BriefMergeDialog *self = BRIEF_MERGE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_MERGE_DIALOG);
  g_clear_object (&self->merge);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_merge_dialog_parent_class)->dispose (object);
}

static void
brief_merge_dialog_class_init (BriefMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_merge_dialog_dispose;

  signals[SETTLED] = g_signal_new ("settled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefMergeDialog, merge_button);
  gtk_widget_class_bind_template_child (widget_class, BriefMergeDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, BriefMergeDialog, list);
  gtk_widget_class_bind_template_child (widget_class, BriefMergeDialog, summary);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
}

static void
brief_merge_dialog_init (BriefMergeDialog *self)
{
  self->pairs = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * brief_merge_dialog_new:
 * @merge: a merge
 *
 * Returns: (transfer floating): the dialog; it sets what is chosen on @merge
 */
AdwDialog *
brief_merge_dialog_new (BriefPackMerge *merge)
{
  BriefMergeDialog *self = g_object_new (BRIEF_TYPE_MERGE_DIALOG, NULL);
  GListModel *conflicts = brief_pack_merge_get_conflicts (merge);
  const guint n_conflicts = g_list_model_get_n_items (conflicts);
  const gboolean is_empty = n_conflicts == 0 && brief_pack_merge_get_n_changes (merge) == 0;

  self->merge = g_object_ref (merge);
  show_summary (self, n_conflicts);
  for (guint i = 0; i < n_conflicts; i++)
    {
      g_autoptr (BriefMergeConflict) conflict = g_list_model_get_item (conflicts, i);

      add_conflict (self, conflict);
    }
  gtk_widget_set_visible (self->merge_button, !is_empty);
  gtk_button_set_label (GTK_BUTTON (self->cancel_button), is_empty ? _ ("_Close") : _ ("_Cancel"));
  adw_dialog_set_focus (ADW_DIALOG (self), is_empty ? self->cancel_button : self->merge_button);
  return ADW_DIALOG (self);
}

/**
 * brief_merge_dialog_get_merge:
 * @self: a merge dialog
 *
 * Returns: (transfer none): the merge that it shows
 */
BriefPackMerge *
brief_merge_dialog_get_merge (BriefMergeDialog *self)
{
  g_return_val_if_fail (BRIEF_IS_MERGE_DIALOG (self), NULL);

  return self->merge;
}
