/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-note-view.h"

/**
 * BriefNoteView:
 *
 * A field for the team's own words.
 *
 * Property: "text", notified as a person types, and only then. It has no undo of its own: typing is undone with the
 * pack.
 */
struct _BriefNoteView {
  GtkWidget parent_instance;

  GtkWidget *label;
  GtkWidget *frame;
  GtkWidget *hint;
  GtkTextView *text_view;
  GtkTextBuffer *buffer;

  char *text;
  gboolean setting;
};

G_DEFINE_FINAL_TYPE (BriefNoteView, brief_note_view, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
buffer_changed_cb (BriefNoteView *self)
{
  g_autofree char *text = NULL;

  if (self->setting)
    return;

  text = dup_buffer_text (self->buffer);
  if (g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static gboolean
brief_note_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BRIEF_NOTE_VIEW (widget)->text_view));
}

static void
brief_note_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BRIEF_TYPE_NOTE_VIEW);

  G_OBJECT_CLASS (brief_note_view_parent_class)->dispose (object);
}

static void
brief_note_view_finalize (GObject *object)
{
  g_clear_pointer (&BRIEF_NOTE_VIEW (object)->text, g_free);

  G_OBJECT_CLASS (brief_note_view_parent_class)->finalize (object);
}

static void
brief_note_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  BriefNoteView *self = BRIEF_NOTE_VIEW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_note_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  BriefNoteView *self = BRIEF_NOTE_VIEW (object);

  switch (prop_id)
    {
    case PROP_TEXT:
      brief_note_view_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
brief_note_view_class_init (BriefNoteViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = brief_note_view_dispose;
  object_class->finalize = brief_note_view_finalize;
  object_class->get_property = brief_note_view_get_property;
  object_class->set_property = brief_note_view_set_property;
  widget_class->grab_focus = brief_note_view_grab_focus;

  properties[PROP_TEXT] = g_param_spec_string (
      "text", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-note-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, label);
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, frame);
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, hint);
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, text_view);
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, buffer);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
}

/* The text view takes the keys of its own undo even where that is off; the pack's come first. */
static void
add_undo_keys (BriefNoteView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>z"), gtk_named_action_new ("win.undo")));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control><Shift>z"),
                        gtk_named_action_new ("win.redo")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
brief_note_view_init (BriefNoteView *self)
{
  self->text = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  add_undo_keys (self);
}

/**
 * brief_note_view_get_text:
 * @self: a note view
 *
 * Returns: the text as it stands
 */
const char *
brief_note_view_get_text (BriefNoteView *self)
{
  g_return_val_if_fail (BRIEF_IS_NOTE_VIEW (self), NULL);

  return self->text;
}

/**
 * brief_note_view_set_text:
 * @self: a note view
 * @text: (nullable): the text to show
 *
 * Shows @text; where that is what stands there already, the cursor stays where it is.
 */
void
brief_note_view_set_text (BriefNoteView *self, const char *text)
{
  g_return_if_fail (BRIEF_IS_NOTE_VIEW (self));

  if (text == NULL)
    text = "";
  if (!g_set_str (&self->text, text))
    return;

  self->setting = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->setting = FALSE;
}
