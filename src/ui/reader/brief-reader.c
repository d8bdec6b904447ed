/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/reader/brief-reader.h"

#include "model/brief-words.h"
#include "ui/reader/brief-citation-text.h"
#include "ui/reader/brief-page-items.h"

#include <glib/gi18n.h>

/**
 * BriefReader:
 *
 * An item, or the policy itself, to read.
 *
 * Properties: "pack" (the pack being made), "reference" (of what is open: collection id / item id, or the collection id
 * alone for the policy), "title" (what kind of thing is open).
 */
struct _BriefReader {
  AdwBin parent_instance;

  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkBox *holder;
  GtkActionBar *action_bar;
  GtkButton *pack_button;
  AdwButtonContent *pack_button_content;

  BriefPack *pack;
  BriefCollection *collection;
  BriefItem *item;
  char *reference;
  GSignalGroup *pack_signals;
  GtkWidget *box;   /* what is open, in the holder */
  BriefPage *page;  /* while it is being filled */
  GPtrArray *stale; /* of GtkWidget: boxes of what was open before, hidden, taken down piece by piece */
  guint fill_source;
};

G_DEFINE_FINAL_TYPE (BriefReader, brief_reader, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_PACK,
  PROP_REFERENCE,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_pack_button (BriefReader *self)
{
  const gboolean in_pack = self->item != NULL && self->pack != NULL
                           && brief_pack_lookup_item (self->pack, self->reference) != NULL;

  adw_button_content_set_icon_name (self->pack_button_content,
                                    in_pack ? "pack-added-symbolic" : "pack-add-symbolic");
  adw_button_content_set_label (self->pack_button_content,
                                in_pack ? _ ("Remove From _Pack") : _ ("Add to _Pack"));
  gtk_widget_set_visible (GTK_WIDGET (self->pack_button), self->item != NULL);
  if (in_pack)
    gtk_widget_remove_css_class (GTK_WIDGET (self->pack_button), "suggested-action");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->pack_button), "suggested-action");
}

/* Microseconds that building and taking down pages may take at a time, to leave room for a frame. */
#define FILL_BUDGET 5000

static gboolean
take_down_piece (BriefReader *self)
{
  GtkWidget *box = self->stale->len > 0 ? g_ptr_array_index (self->stale, 0) : NULL;
  GtkWidget *piece = box != NULL ? gtk_widget_get_last_child (box) : NULL;

  if (piece != NULL)
    gtk_box_remove (GTK_BOX (box), piece);
  else if (box != NULL)
    {
      gtk_box_remove (self->holder, box);
      g_ptr_array_remove_index (self->stale, 0);
    }
  return self->stale->len > 0;
}

static gboolean
fill_cb (gpointer user_data)
{
  BriefReader *self = user_data;
  const gint64 end = g_get_monotonic_time () + FILL_BUDGET;

  if (self->page != NULL)
    {
      if (brief_page_work (self->page, g_get_monotonic_time () + FILL_BUDGET))
        return G_SOURCE_CONTINUE;
      g_clear_pointer (&self->page, brief_page_free);
    }
  while (take_down_piece (self))
    if (g_get_monotonic_time () >= end)
      return G_SOURCE_CONTINUE;
  self->fill_source = 0;
  return G_SOURCE_REMOVE;
}

static void
put_away (BriefReader *self)
{
  g_clear_pointer (&self->page, brief_page_free);
  if (self->box == NULL)
    return;
  gtk_widget_set_visible (self->box, FALSE);
  g_ptr_array_add (self->stale, g_steal_pointer (&self->box));
}

static void
rebuild (BriefReader *self)
{
  if (self->collection == NULL)
    return;
  put_away (self);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_add_css_class (self->box, "reading");
  self->page = brief_page_new (GTK_BOX (self->box), self->collection, self->pack);
  if (self->item != NULL)
    brief_page_show_item (self->page, self->item);
  else
    brief_page_show_policy (self->page);
  gtk_box_append (self->holder, self->box);
  brief_page_work (self->page, g_get_monotonic_time () + FILL_BUDGET);
  if (self->fill_source == 0)
    self->fill_source = g_idle_add (fill_cb, self);
  update_pack_button (self);
}

static const char *
get_title (BriefReader *self)
{
  if (self->item != NULL)
    return brief_words_for_item_type (brief_item_get_item_type (self->item));
  return self->collection != NULL ? _ ("About This Policy") : _ ("Nothing Open");
}

static void
set_pack (BriefReader *self, BriefPack *pack)
{
  if (!g_set_object (&self->pack, pack))
    return;
  g_signal_group_set_target (self->pack_signals, pack);
  rebuild (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
}

static void
brief_reader_dispose (GObject *object)
{
  BriefReader *self = BRIEF_READER (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_pointer (&self->page, brief_page_free);
  g_clear_object (&self->pack_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_READER);
  g_clear_object (&self->pack);
  g_clear_object (&self->item);
  g_clear_object (&self->collection);

  G_OBJECT_CLASS (brief_reader_parent_class)->dispose (object);
}

static void
brief_reader_finalize (GObject *object)
{
  g_clear_pointer (&BRIEF_READER (object)->reference, g_free);
  g_clear_pointer (&BRIEF_READER (object)->stale, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_reader_parent_class)->finalize (object);
}

static void
brief_reader_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefReader *self = BRIEF_READER (object);

  switch (prop_id)
    {
    case PROP_PACK:
      g_value_set_object (value, self->pack);
      break;
    case PROP_REFERENCE:
      g_value_set_string (value, self->reference);
      break;
    case PROP_TITLE:
      g_value_set_string (value, get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_reader_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefReader *self = BRIEF_READER (object);

  switch (prop_id)
    {
    case PROP_PACK:
      set_pack (self, g_value_get_object (value));
      break;
    case PROP_REFERENCE:
    case PROP_TITLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_reader_class_init (BriefReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_reader_dispose;
  object_class->finalize = brief_reader_finalize;
  object_class->get_property = brief_reader_get_property;
  object_class->set_property = brief_reader_set_property;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  properties[PROP_REFERENCE] = g_param_spec_string ("reference", NULL, NULL, NULL,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/reader/brief-reader.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefReader, stack);
  gtk_widget_class_bind_template_child (widget_class, BriefReader, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, BriefReader, holder);
  gtk_widget_class_bind_template_child (widget_class, BriefReader, action_bar);
  gtk_widget_class_bind_template_child (widget_class, BriefReader, pack_button);
  gtk_widget_class_bind_template_child (widget_class, BriefReader, pack_button_content);
}

static void
brief_reader_init (BriefReader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->stale = g_ptr_array_new ();
  self->pack_signals = g_signal_group_new (BRIEF_TYPE_PACK);
  g_signal_group_connect_swapped (self->pack_signals, "changed", G_CALLBACK (update_pack_button), self);
}

/**
 * brief_reader_show:
 * @self: a reader
 * @collection: a collection
 * @item: (nullable): one of its items, or %NULL for the policy itself
 *
 * Opens @item at its beginning.
 */
void
brief_reader_show (BriefReader *self, BriefCollection *collection, BriefItem *item)
{
  g_return_if_fail (BRIEF_IS_READER (self));
  g_return_if_fail (BRIEF_IS_COLLECTION (collection));
  g_return_if_fail (item == NULL || BRIEF_IS_ITEM (item));

  if (self->collection == collection && self->item == item)
    return;

  g_set_object (&self->collection, collection);
  g_set_object (&self->item, item);
  g_free (self->reference);
  self->reference = item != NULL ? brief_item_dup_reference (item)
                                 : g_strdup (brief_collection_get_id (collection));
  rebuild (self);
  gtk_stack_set_visible_child_name (self->stack, "page");
  adw_toolbar_view_set_reveal_bottom_bars (ADW_TOOLBAR_VIEW (adw_bin_get_child (ADW_BIN (self))), TRUE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REFERENCE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * brief_reader_get_collection:
 * @self: a reader
 *
 * Returns: (nullable) (transfer none): the collection of what is open
 */
BriefCollection *
brief_reader_get_collection (BriefReader *self)
{
  g_return_val_if_fail (BRIEF_IS_READER (self), NULL);

  return self->collection;
}

/**
 * brief_reader_get_item:
 * @self: a reader
 *
 * Returns: (nullable) (transfer none): the item that is open, %NULL for none and for the policy itself
 */
BriefItem *
brief_reader_get_item (BriefReader *self)
{
  g_return_val_if_fail (BRIEF_IS_READER (self), NULL);

  return self->item;
}

/**
 * brief_reader_get_reference:
 * @self: a reader
 *
 * Returns: (nullable): the reference of what is open
 */
const char *
brief_reader_get_reference (BriefReader *self)
{
  g_return_val_if_fail (BRIEF_IS_READER (self), NULL);

  return self->reference;
}

/**
 * brief_reader_dup_copy_text:
 * @self: a reader
 *
 * Returns: (transfer full) (nullable): what is open, with its citations, as plain text
 */
char *
brief_reader_dup_copy_text (BriefReader *self)
{
  g_return_val_if_fail (BRIEF_IS_READER (self), NULL);

  if (self->collection == NULL)
    return NULL;
  return self->item != NULL ? brief_citation_text_for_item (self->collection, self->item)
                            : brief_citation_text_for_policy (self->collection);
}

/**
 * brief_reader_focus_text:
 * @self: a reader
 *
 * Puts the focus on what is open.
 *
 * Returns: whether it could
 */
gboolean
brief_reader_focus_text (BriefReader *self)
{
  g_return_val_if_fail (BRIEF_IS_READER (self), FALSE);

  return self->box != NULL && gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}
