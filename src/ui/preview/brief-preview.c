/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/preview/brief-preview.h"

#include "ui/preview/brief-preview-actions.h"

#include <glib/gi18n.h>
#include <math.h>

/**
 * BriefPreview:
 *
 * The pages of a pack as they will be printed, with what is needed to leaf through them.
 *
 * Properties: "pack" (#BriefPack), "model" (#BriefPreviewModel), "thumbnails" (whether small pages stand beside the
 * large ones). Signal "picked": a person clicked on what an entry or section made; with its key, and how often they
 * clicked.
 */
struct _BriefPreview {
  AdwBin parent_instance;

  AdwOverlaySplitView *split_view;
  GtkListView *thumbnails;
  BriefPageStrip *strip;
  GtkEntry *page_entry;

  BriefPreviewModel *model;
  GtkSingleSelection *selection; /* of thumbnails: the page that is read */
  char *selected_key;
  gboolean to_be_shown; /* whether the selected entry is to be scrolled to, once it has been laid out */
  gboolean picking;
};

G_DEFINE_FINAL_TYPE (BriefPreview, brief_preview, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PACK,
  PROP_MODEL,
  PROP_THUMBNAILS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_page_label (GObject *object, BriefPreviewPage *page)
{
  return page != NULL ? brief_preview_page_dup_label (page) : NULL;
}

static char *
dup_number (GObject *object, guint number)
{
  return g_strdup_printf ("%u", number);
}

static char *
dup_n_pages (GObject *object, guint n_pages)
{
  /* Translators: stands after the number of a page in a field; how many pages there are. */
  return n_pages > 0 ? g_strdup_printf (_ ("of %'u"), n_pages) : NULL;
}

static char *
dup_percent (GObject *object, double scale)
{
  /* Translators: how large pages are shown. */
  return g_strdup_printf (_ ("%d %%"), (int) lround (scale * 100));
}

static char *
dup_escaped (GObject *object, const char *message)
{
  return message != NULL ? g_markup_escape_text (message, -1) : NULL;
}

static gboolean
is_pages (GObject *object, const char *state)
{
  return g_strcmp0 (state, "pages") == 0;
}

static gboolean
is_being_typed (GtkEntry *entry)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
show_number (BriefPreview *self)
{
  const guint n_pages = brief_preview_model_get_n_pages (self->model);
  const guint current = brief_page_strip_get_current (self->strip);
  g_autofree char *number = n_pages > 0 ? g_strdup_printf ("%u", current + 1) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self->page_entry), number);
}

static void
current_cb (BriefPreview *self)
{
  const guint current = brief_page_strip_get_current (self->strip);

  if (!is_being_typed (self->page_entry))
    show_number (self);
  if (current >= brief_preview_model_get_n_pages (self->model))
    return;
  gtk_single_selection_set_selected (self->selection, current);
  if (adw_overlay_split_view_get_show_sidebar (self->split_view))
    gtk_list_view_scroll_to (self->thumbnails, current, GTK_LIST_SCROLL_NONE, NULL);
}

static void
page_entered_cb (BriefPreview *self)
{
  const guint n_pages = brief_preview_model_get_n_pages (self->model);
  guint64 number;

  if (n_pages > 0
      && g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (self->page_entry)), 10, 0,
                                     G_MAXUINT32, &number, NULL))
    {
      brief_page_strip_scroll_to_page (self->strip, (guint) CLAMP (number, 1, n_pages) - 1);
      gtk_widget_grab_focus (GTK_WIDGET (self->strip));
    }
  show_number (self);
}

static void
thumbnail_activated_cb (BriefPreview *self, guint position)
{
  brief_page_strip_scroll_to_page (self->strip, position);
  /* Where they cover the pages, they have done their work. */
  if (adw_overlay_split_view_get_collapsed (self->split_view))
    {
      adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
      gtk_widget_grab_focus (GTK_WIDGET (self->strip));
    }
}

static void
picked_cb (BriefPreview *self, const char *key, int n_press)
{
  /* What was clicked stays where it is. */
  self->picking = TRUE;
  g_signal_emit (self, signals[PICKED], 0, key, n_press);
  self->picking = FALSE;
}

static void
show_selected (BriefPreview *self)
{
  if (self->to_be_shown && gtk_widget_get_mapped (GTK_WIDGET (self))
      && (brief_page_strip_scroll_to_selected (self->strip)
          || brief_preview_model_is_up_to_date (self->model)))
    self->to_be_shown = FALSE;
}

static void
laid_out_cb (BriefPreview *self)
{
  show_selected (self);
  current_cb (self);
}

static gboolean
brief_preview_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BRIEF_PREVIEW (widget)->strip));
}

static void
brief_preview_map (GtkWidget *widget)
{
  BriefPreview *self = BRIEF_PREVIEW (widget);

  GTK_WIDGET_CLASS (brief_preview_parent_class)->map (widget);
  brief_preview_model_set_active (self->model, TRUE);
  show_selected (self);
}

static void
brief_preview_unmap (GtkWidget *widget)
{
  brief_preview_model_set_active (BRIEF_PREVIEW (widget)->model, FALSE);
  GTK_WIDGET_CLASS (brief_preview_parent_class)->unmap (widget);
}

static void
brief_preview_dispose (GObject *object)
{
  BriefPreview *self = BRIEF_PREVIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_PREVIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->selected_key, g_free);

  G_OBJECT_CLASS (brief_preview_parent_class)->dispose (object);
}

static void
brief_preview_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefPreview *self = BRIEF_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_PACK:
      g_value_set_object (value, brief_preview_model_get_pack (self->model));
      break;
    case PROP_MODEL:
      g_value_set_object (value, self->model);
      break;
    case PROP_THUMBNAILS:
      g_value_set_boolean (value, adw_overlay_split_view_get_show_sidebar (self->split_view));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_preview_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefPreview *self = BRIEF_PREVIEW (object);

  switch (prop_id)
    {
    case PROP_PACK:
      brief_preview_model_set_pack (self->model, g_value_get_object (value));
      break;
    case PROP_THUMBNAILS:
      adw_overlay_split_view_set_show_sidebar (self->split_view, g_value_get_boolean (value));
      break;
    case PROP_MODEL:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags writable = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK, writable);
  properties[PROP_MODEL] = g_param_spec_object ("model", NULL, NULL, BRIEF_TYPE_PREVIEW_MODEL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_THUMBNAILS] = g_param_spec_boolean ("thumbnails", NULL, NULL, FALSE, writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
brief_preview_class_init (BriefPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_preview_dispose;
  object_class->get_property = brief_preview_get_property;
  object_class->set_property = brief_preview_set_property;
  widget_class->grab_focus = brief_preview_grab_focus;
  widget_class->map = brief_preview_map;
  widget_class->unmap = brief_preview_unmap;

  install_properties (object_class);
  signals[PICKED] = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);

  g_type_ensure (BRIEF_TYPE_PREVIEW_MODEL);
  g_type_ensure (BRIEF_TYPE_PREVIEW_PAGE);
  g_type_ensure (BRIEF_TYPE_PAGE_VIEW);
  g_type_ensure (BRIEF_TYPE_PAGE_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/preview/brief-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefPreview, split_view);
  gtk_widget_class_bind_template_child (widget_class, BriefPreview, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, BriefPreview, strip);
  gtk_widget_class_bind_template_child (widget_class, BriefPreview, page_entry);
  gtk_widget_class_bind_template_callback (widget_class, dup_page_label);
  gtk_widget_class_bind_template_callback (widget_class, dup_number);
  gtk_widget_class_bind_template_callback (widget_class, dup_n_pages);
  gtk_widget_class_bind_template_callback (widget_class, dup_percent);
  gtk_widget_class_bind_template_callback (widget_class, dup_escaped);
  gtk_widget_class_bind_template_callback (widget_class, is_pages);
  gtk_widget_class_bind_template_callback (widget_class, current_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, thumbnail_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  brief_preview_class_actions_init (klass);
}

static void
thumbnails_cb (BriefPreview *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_THUMBNAILS]);
  current_cb (self);
}

static void
brief_preview_init (BriefPreview *self)
{
  self->model = brief_preview_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_list_view_set_model (self->thumbnails, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->split_view, "notify::show-sidebar", G_CALLBACK (thumbnails_cb), self,
                           G_CONNECT_SWAPPED);
  /* After the strip, which has followed the pages by then. */
  g_signal_connect_object (self->model, "laid-out", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * brief_preview_get_model:
 * @self: a preview
 *
 * Returns: (transfer none): the pages that it shows
 */
BriefPreviewModel *
brief_preview_get_model (BriefPreview *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW (self), NULL);

  return self->model;
}

BriefPageStrip *
brief_preview_get_strip (BriefPreview *self)
{
  g_return_val_if_fail (BRIEF_IS_PREVIEW (self), NULL);

  return self->strip;
}

/**
 * brief_preview_set_selected_key:
 * @self: a preview
 * @key: (nullable): the key of an entry or section of its pack
 *
 * Sets off what it made and scrolls there, now or as soon as it has been laid out.
 */
void
brief_preview_set_selected_key (BriefPreview *self, const char *key)
{
  g_return_if_fail (BRIEF_IS_PREVIEW (self));

  if (!g_set_str (&self->selected_key, key))
    return;
  brief_page_strip_set_selected_key (self->strip, key);
  self->to_be_shown = key != NULL && !self->picking;
  show_selected (self);
}

/**
 * brief_preview_ask_for_page:
 * @self: a preview
 *
 * Puts the cursor where a person types the number of a page.
 */
void
brief_preview_ask_for_page (BriefPreview *self)
{
  g_return_if_fail (BRIEF_IS_PREVIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->page_entry));
}
