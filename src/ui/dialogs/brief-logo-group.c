/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/dialogs/brief-logo-group.h"

#include "document/brief-logo.h"

#include <glib/gi18n.h>

/**
 * BriefLogoGroup:
 *
 * The logo of a pack: chosen, dropped or pasted, shown, described, replaced, removed. A picture without words for people
 * who cannot see it is shown here, and comes into the pack with the first word.
 *
 * Property: "waiting" (whether it shows such a picture).
 */
struct _BriefLogoGroup {
  AdwPreferencesGroup parent_instance;

  GtkWidget *picture_row;
  GtkPicture *picture;
  AdwEntryRow *text_row;
  AdwPreferencesRow *choose_row;
  GtkLabel *message_label;

  BriefPack *pack;
  GBytes *waiting; /* a picture that has no words yet, and so is not in the pack */
  GCancellable *cancellable;
  gboolean showing; /* what the pack has, which changes nothing */
};

G_DEFINE_FINAL_TYPE (BriefLogoGroup, brief_logo_group, ADW_TYPE_PREFERENCES_GROUP)

enum {
  PROP_0,
  PROP_WAITING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* As wide and high as it is shown at most, with points to spare for fine screens. */
#define PICTURE_WIDTH 800
#define PICTURE_HEIGHT 192

static void
set_waiting (BriefLogoGroup *self, GBytes *file)
{
  if (file != NULL)
    g_bytes_ref (file);
  g_clear_pointer (&self->waiting, g_bytes_unref);
  self->waiting = file;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

static void
show_message (BriefLogoGroup *self, const char *message, gboolean is_error)
{
  gtk_label_set_text (self->message_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), message != NULL);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->message_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->message_label), "error");
}

static void
mark_text (BriefLogoGroup *self, gboolean valid)
{
  GtkWidget *row = GTK_WIDGET (self->text_row);

  if (valid)
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
ask_for_words (BriefLogoGroup *self)
{
  mark_text (self, FALSE);
  show_message (
      self,
      _ ("Say in a few words what the logo shows, such as “Logo of the water union”. A screen reader "
         "reads them aloud; without them the logo is not in the pack."),
      TRUE);
}

static GdkTexture *
create_texture (GBytes *file)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (file);
  g_autoptr (GdkPixbuf)
      pixbuf = gdk_pixbuf_new_from_stream_at_scale (stream, PICTURE_WIDTH, PICTURE_HEIGHT, TRUE, NULL, NULL);
  g_autoptr (GdkPixbuf) turned = pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;

  return turned != NULL ? gdk_texture_new_for_pixbuf (turned) : NULL;
}

static void
show_picture (BriefLogoGroup *self, GBytes *file)
{
  g_autoptr (GdkTexture) texture = file != NULL ? create_texture (file) : NULL;

  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (self->picture_row, file != NULL);
  adw_preferences_row_set_title (self->choose_row,
                                 file != NULL ? _ ("C_hoose Another Picture…") : _ ("C_hoose a Picture…"));
}

/* Setting what stands there already would move the cursor. */
static void
show_text (BriefLogoGroup *self, const char *text)
{
  if (g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->text_row)), text))
    return;
  self->showing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text_row), text);
  self->showing = FALSE;
}

/* A pack from elsewhere may have a logo with no more than spaces. */
static gboolean
is_blank (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return *stripped == '\0';
}

static void
show_logo (BriefLogoGroup *self)
{
  g_autoptr (GBytes) logo = brief_pack_dup_logo (self->pack);
  const char *text = brief_pack_get_logo_text (self->pack);

  if (self->waiting != NULL && logo == NULL)
    return;
  set_waiting (self, NULL);
  show_picture (self, logo);
  show_text (self, text != NULL ? text : "");
  mark_text (self, TRUE);
  show_message (self, NULL, FALSE);
  if (logo != NULL && gtk_picture_get_paintable (self->picture) == NULL)
    show_message (self, _ ("The logo cannot be read as a picture. Choose another one, or remove it."), TRUE);
  else if (logo != NULL && is_blank (text))
    ask_for_words (self);
}

/* While words are typed, what stands in the row is more than the pack has, such as a space at the end. */
static void
pack_changed_cb (BriefLogoGroup *self)
{
  if (!self->showing)
    show_logo (self);
}

static void
take_words (BriefLogoGroup *self, const char *text)
{
  self->showing = TRUE;
  if (self->waiting != NULL)
    {
      if (brief_pack_set_logo (self->pack, self->waiting, brief_logo_find_type (self->waiting), text))
        set_waiting (self, NULL);
    }
  else if (!brief_pack_set_logo_text (self->pack, text))
    {
      self->showing = FALSE;
      ask_for_words (self);
      return;
    }
  self->showing = FALSE;
  if (self->waiting != NULL)
    {
      ask_for_words (self);
      return;
    }
  mark_text (self, TRUE);
  show_message (self, NULL, FALSE);
}

static void
typed_cb (BriefLogoGroup *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text_row));

  if (!self->showing && self->pack != NULL
      && (self->waiting != NULL || brief_pack_get_logo_text (self->pack) != NULL))
    take_words (self, text);
}

/* All that is typed on one visit is one step to undo. */
static void
text_entered_cb (BriefLogoGroup *self)
{
  if (self->pack != NULL)
    brief_undo_stack_begin_group (brief_pack_get_undo_stack (self->pack),
                                  self->waiting != NULL ? _ ("Add Logo") : _ ("Describe Logo"));
}

/* An emptied row shows again what the pack has. */
static void
text_left_cb (BriefLogoGroup *self)
{
  if (self->pack == NULL)
    return;
  brief_undo_stack_end_group (brief_pack_get_undo_stack (self->pack));
  if (self->waiting == NULL)
    show_logo (self);
}

static void
take_picture (BriefLogoGroup *self, GBytes *file)
{
  const char *text = brief_pack_get_logo_text (self->pack);

  if (text == NULL)
    {
      set_waiting (self, file);
      show_picture (self, file);
      show_text (self, "");
      ask_for_words (self);
    }
  else
    {
      g_autofree char *words = g_strdup (text);

      brief_pack_set_logo (self->pack, file, brief_logo_find_type (file), words);
      show_message (self, _ ("Do the words still say what the logo shows?"), FALSE);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->text_row));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefLogoGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = brief_logo_read_finish (G_FILE (source), result, &error);

  if (file != NULL)
    take_picture (self, file);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_message (self, error->message, TRUE);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefLogoGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL && self->pack != NULL)
    brief_logo_group_read_file (self, file);
  else if (file == NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
           && self->pack != NULL)
    show_message (self, error->message, TRUE);
}

static void
choose_cb (BriefLogoGroup *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();
  const char *const *types = brief_pack_get_logo_types ();

  gtk_file_filter_set_name (pictures, _ ("Pictures (PNG, JPEG, SVG)"));
  for (guint i = 0; types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (pictures, types[i]);
  g_list_store_append (filters, pictures);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _ ("Choose a Logo"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable,
                        chosen_cb, g_object_ref (self));
}

static void
take_texture (BriefLogoGroup *self, GdkTexture *texture)
{
  g_autoptr (GBytes) file = gdk_texture_save_to_png_bytes (texture);
  g_autoptr (GError) error = NULL;

  if (brief_logo_check (file, &error))
    take_picture (self, file);
  else
    show_message (self, error->message, TRUE);
}

/* What was dropped or pasted: files, or a picture itself. */
static gboolean
take_value (BriefLogoGroup *self, const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    {
      take_texture (self, g_value_get_object (value));
      return TRUE;
    }
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      if (files == NULL)
        return FALSE;
      brief_logo_group_read_file (self, files->data);
      return TRUE;
    }
  return FALSE;
}

static gboolean
drop_cb (BriefLogoGroup *self, const GValue *value)
{
  return self->pack != NULL && take_value (self, value);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (BriefLogoGroup) self = user_data;
  g_autoptr (GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (self->pack == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (value == NULL || !take_value (self, value))
    show_message (self, _ ("What was copied is no picture."), TRUE);
}

static void
paste_cb (BriefLogoGroup *self)
{
  brief_logo_group_paste (self);
}

static void
remove_cb (BriefLogoGroup *self)
{
  set_waiting (self, NULL);
  brief_pack_remove_logo (self->pack);
  show_logo (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->choose_row));
}

static void
accept_drops (BriefLogoGroup *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
brief_logo_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_WAITING:
      g_value_set_boolean (value, BRIEF_LOGO_GROUP (object)->waiting != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_logo_group_dispose (GObject *object)
{
  BriefLogoGroup *self = BRIEF_LOGO_GROUP (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_LOGO_GROUP);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->waiting, g_bytes_unref);

  G_OBJECT_CLASS (brief_logo_group_parent_class)->dispose (object);
}

static void
brief_logo_group_class_init (BriefLogoGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = brief_logo_group_get_property;
  G_OBJECT_CLASS (klass)->dispose = brief_logo_group_dispose;

  properties[PROP_WAITING] = g_param_spec_boolean (
      "waiting", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/dialogs/brief-logo-group.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefLogoGroup, picture_row);
  gtk_widget_class_bind_template_child (widget_class, BriefLogoGroup, picture);
  gtk_widget_class_bind_template_child (widget_class, BriefLogoGroup, text_row);
  gtk_widget_class_bind_template_child (widget_class, BriefLogoGroup, choose_row);
  gtk_widget_class_bind_template_child (widget_class, BriefLogoGroup, message_label);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
brief_logo_group_init (BriefLogoGroup *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  accept_drops (self);
}

/**
 * brief_logo_group_set_pack:
 * @self: a logo group
 * @pack: the pack that the logo is for
 */
void
brief_logo_group_set_pack (BriefLogoGroup *self, BriefPack *pack)
{
  g_return_if_fail (BRIEF_IS_LOGO_GROUP (self));
  g_return_if_fail (self->pack == NULL);

  self->pack = g_object_ref (pack);
  g_signal_connect_object (pack, "changed", G_CALLBACK (pack_changed_cb), self, G_CONNECT_SWAPPED);
  show_logo (self);
}

/**
 * brief_logo_group_get_focus:
 * @self: a logo group
 *
 * Returns: (transfer none): where a person goes to mend the logo
 */
GtkWidget *
brief_logo_group_get_focus (BriefLogoGroup *self)
{
  g_return_val_if_fail (BRIEF_IS_LOGO_GROUP (self), NULL);

  return gtk_widget_get_visible (self->picture_row) ? GTK_WIDGET (self->text_row)
                                                    : GTK_WIDGET (self->choose_row);
}

/**
 * brief_logo_group_read_file:
 * @self: a logo group
 * @file: a picture
 *
 * Takes @file for the logo, or says why it cannot be one.
 */
void
brief_logo_group_read_file (BriefLogoGroup *self, GFile *file)
{
  g_return_if_fail (BRIEF_IS_LOGO_GROUP (self));
  g_return_if_fail (G_IS_FILE (file));

  brief_logo_read_async (file, self->cancellable, read_cb, g_object_ref (self));
}

/**
 * brief_logo_group_paste:
 * @self: a logo group
 *
 * Takes what was copied for the logo, where it is a picture or the file of one.
 */
void
brief_logo_group_paste (BriefLogoGroup *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  g_autoptr (GdkContentFormats)
      all = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));
  const GType type = gdk_content_formats_contain_gtype (all, GDK_TYPE_FILE_LIST) ? GDK_TYPE_FILE_LIST
                                                                                 : GDK_TYPE_TEXTURE;

  if (gdk_content_formats_contain_gtype (all, type))
    gdk_clipboard_read_value_async (clipboard, type, G_PRIORITY_DEFAULT, self->cancellable, pasted_cb,
                                    g_object_ref (self));
  else
    show_message (self, _ ("What was copied is no picture."), TRUE);
}
