/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-packs-dialog.h"

#include "model/brief-joining.h"
#include "pack/brief-draft-info.h"
#include "ui/brief-drafts.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * BriefPacksDialog:
 *
 * Leads from the pack of a window to others: those of other windows, unsaved and recent ones. Signal "chosen" (#GObject):
 * the #BriefWindow, #BriefDraftInfo or #BriefRecentPack to go on with.
 */
struct _BriefPacksDialog {
  AdwDialog parent_instance;

  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListBox *list;
  GtkButton *trash_button;

  BriefWindow *window;
};

G_DEFINE_FINAL_TYPE (BriefPacksDialog, brief_packs_dialog, ADW_TYPE_DIALOG)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define PACK_KEY "brief-pack"
#define GROUP_KEY "brief-group"

static GObject *
get_pack (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), PACK_KEY);
}

static void
activated_cb (BriefPacksDialog *self, GtkListBoxRow *row)
{
  g_autoptr (GObject) pack = g_object_ref (get_pack (row));

  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHOSEN], 0, pack);
}

static gboolean
holds (const char *text, const char *folded_words)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, folded_words) != NULL;
}

static gboolean
filter_cb (GtkListBoxRow *row, gpointer user_data)
{
  BriefPacksDialog *self = user_data;
  g_autofree char *words = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);

  return holds (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), g_strstrip (words))
         || holds (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), words);
}

/* Where a group begins stands what it holds. */
static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  const char *group = g_object_get_data (G_OBJECT (row), GROUP_KEY);
  GtkWidget *label;

  if (before != NULL && g_str_equal (g_object_get_data (G_OBJECT (before), GROUP_KEY), group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = g_object_new (GTK_TYPE_LABEL, "label", group, "xalign", 0.0, "margin-top", before != NULL ? 12 : 6,
                        "margin-start", 12, "margin-bottom", 6, "accessible-role",
                        GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_header (row, label);
}

static GtkListBoxRow *
get_first_shown (BriefPacksDialog *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

static void
update_found (BriefPacksDialog *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_invalidate_headers (self->list);
  gtk_stack_set_visible_child_name (self->stack, get_first_shown (self) != NULL ? "list"
                                                 : gtk_list_box_get_row_at_index (self->list, 0) != NULL
                                                     ? "nothing"
                                                     : "empty");
}

static void
search_changed_cb (BriefPacksDialog *self)
{
  update_found (self);
}

static void
search_activated_cb (BriefPacksDialog *self)
{
  GtkListBoxRow *row = get_first_shown (self);

  if (row != NULL)
    activated_cb (self, row);
}

static void
stop_search_cb (BriefPacksDialog *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else
    adw_dialog_close (ADW_DIALOG (self));
}

static void
add_row (BriefPacksDialog *self, const char *group, const char *title, const char *subtitle, gpointer pack)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 title != NULL && *title != '\0' ? title : _ ("Untitled Pack"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), PACK_KEY, g_object_ref (pack), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), GROUP_KEY, g_strdup (group), g_free);
  gtk_list_box_append (self->list, row);
}

/* The path as a person knows it. What the document portal hands over has a name only. */
static char *
dup_place (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *portal = g_build_filename (g_get_user_runtime_dir (), "doc", "", NULL);
  g_autofree char *home = g_strconcat (g_get_home_dir (), "/", NULL);

  if (g_str_has_prefix (path, portal))
    return g_filename_display_name (name);
  if (g_str_has_prefix (path, home))
    return g_strconcat ("~/", path + strlen (home), NULL);
  return g_steal_pointer (&path);
}

static char *
dup_time_and_place (GDateTime *time, GFile *file)
{
  g_autofree char *words = g_date_time_format (time, "%c");
  g_autofree char *place = NULL;

  if (file == NULL)
    return g_steal_pointer (&words);
  place = dup_place (file);
  return brief_joining_line ((const char *const[]) { words, place, NULL });
}

static void
add_open (BriefPacksDialog *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      GFile *file;
      g_autofree char *place = NULL;

      if (!BRIEF_IS_WINDOW (l->data) || l->data == self->window)
        continue;
      file = brief_window_get_file (l->data);
      place = file != NULL ? dup_place (file) : g_strdup (_ ("Not saved yet"));
      add_row (self, _ ("Other Windows"), brief_pack_get_title (brief_window_get_pack (l->data)), place,
               l->data);
    }
}

static void
add_recent (BriefPacksDialog *self)
{
  BriefApplication *application = BRIEF_APPLICATION (gtk_window_get_application (GTK_WINDOW (self->window)));
  GListModel *packs = G_LIST_MODEL (brief_application_get_recent_packs (application));

  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (BriefRecentPack) pack = g_list_model_get_item (packs, i);
      GFile *file = brief_recent_pack_get_file (pack);
      g_autofree char *subtitle = NULL;

      if (brief_window_find (application, file) != NULL)
        continue;
      subtitle = dup_time_and_place (brief_recent_pack_get_used (pack), file);
      add_row (self, _ ("Recent Packs"), brief_recent_pack_get_title (pack), subtitle, pack);
    }
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefPacksDialog) self = user_data;
  g_autoptr (GListModel) drafts = brief_drafts_list_finish (result, NULL);

  /* It may have been closed meanwhile. */
  if (self->list == NULL || self->window == NULL)
    return;
  for (guint i = 0; drafts != NULL && i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (BriefDraftInfo) draft = g_list_model_get_item (drafts, i);
      g_autofree char *subtitle = dup_time_and_place (brief_draft_info_get_modified (draft),
                                                      brief_draft_info_get_file (draft));

      add_row (self, _ ("Unsaved Packs"), brief_draft_info_get_title (draft), subtitle, draft);
    }
  add_recent (self);
  update_found (self);
}

/* Runs an action of the window once the dialog is out of its way. */
static void
run_cb (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (BriefPacksDialog) self = g_object_ref (BRIEF_PACKS_DIALOG (widget));
  BriefWindow *window = self->window;

  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (GTK_WIDGET (window), g_variant_get_string (parameter, NULL), NULL);
}

static void
brief_packs_dialog_dispose (GObject *object)
{
  g_clear_weak_pointer (&BRIEF_PACKS_DIALOG (object)->window);
  gtk_widget_dispose_template (GTK_WIDGET (object), BRIEF_TYPE_PACKS_DIALOG);

  G_OBJECT_CLASS (brief_packs_dialog_parent_class)->dispose (object);
}

static void
brief_packs_dialog_class_init (BriefPacksDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_packs_dialog_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_OBJECT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-packs-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefPacksDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, BriefPacksDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, BriefPacksDialog, list);
  gtk_widget_class_bind_template_child (widget_class, BriefPacksDialog, trash_button);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_install_action (widget_class, "packs.run", "s", run_cb);
}

static void
brief_packs_dialog_init (BriefPacksDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
}

/**
 * brief_packs_dialog_new:
 * @window: the window whose pack is to give way to another
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
brief_packs_dialog_new (BriefWindow *window)
{
  BriefPacksDialog *self = g_object_new (BRIEF_TYPE_PACKS_DIALOG, NULL);
  BriefPackStore *store = brief_window_get_store (window);

  g_set_weak_pointer (&self->window, window);
  gtk_widget_set_visible (GTK_WIDGET (self->trash_button),
                          brief_pack_store_get_file (store) != NULL || brief_pack_store_is_unsaved (store));
  add_open (self);
  brief_drafts_list_async (NULL, listed_cb, g_object_ref (self));
  return ADW_DIALOG (self);
}
