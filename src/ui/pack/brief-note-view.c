/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-note-view.h"

#include "document/brief-note-citations.h"
#include "ui/pack/brief-cite-popover.h"
#include "ui/pack/brief-link-popover.h"
#include "ui/pack/brief-note-editing.h"
#include "ui/pack/brief-note-lists.h"
#include "ui/pack/brief-note-styles.h"
#include "ui/pack/brief-note-view-private.h"
#include "ui/pack/brief-spelling.h"

#include <string.h>

/**
 * BriefNoteView:
 *
 * A field for the team's own words, with what formats them.
 *
 * Properties: "text", notified as a person types, and only then; "pack" (#BriefPack), whose sources it cites. It has no
 * undo of its own: typing is undone with the pack.
 */
struct _BriefNoteView {
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkMenuButton *link_button;
  GtkMenuButton *cite_button;
  BriefLinkPopover *link_popover;
  GtkWidget *frame;
  GtkWidget *hint;
  GtkTextView *text_view;
  GtkTextBuffer *buffer;
  BriefNoteStyles *styles;

  BriefPack *pack;
  char *text;
  gboolean composing; /* whether an input method is in the middle of a character */
  guint n_edits;      /* edits under way that are one change */
};

G_DEFINE_FINAL_TYPE (BriefNoteView, brief_note_view, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_TEXT,
  PROP_PACK,
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

  if (self->n_edits > 0)
    return;

  text = dup_buffer_text (self->buffer);
  brief_note_styles_update (self->styles, text);
  if (g_set_str (&self->text, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

static void
preedit_changed_cb (BriefNoteView *self, const char *preedit)
{
  self->composing = *preedit != '\0';
}

/* Before the text view: Return goes on with a list, and Tab moves its items. Where there is nothing to move, Tab leads on. */
static gboolean
key_pressed_cb (BriefNoteView *self, guint key, guint code, GdkModifierType modifiers)
{
  const gboolean shifted = (modifiers & GDK_SHIFT_MASK) != 0;
  gboolean done = FALSE;

  if (self->composing || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0
      || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_Tab
          && key != GDK_KEY_ISO_Left_Tab))
    return GDK_EVENT_PROPAGATE;
  brief_note_view_begin_edit (self);
  if (key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab)
    done = brief_note_lists_indent (self->buffer, !shifted);
  else if (!shifted)
    done = brief_note_lists_continue (self->buffer);
  brief_note_view_end_edit (self);
  if (done)
    gtk_text_view_scroll_mark_onscreen (self->text_view, gtk_text_buffer_get_insert (self->buffer));
  return done ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
link_shown_cb (BriefNoteView *self)
{
  GtkTextIter start, end;
  g_autofree char *link = brief_note_editing_dup_link (self->buffer, &start, &end);

  brief_link_popover_show_link (self->link_popover, link);
}

static void
link_chosen_cb (BriefNoteView *self, const char *address)
{
  brief_note_view_begin_edit (self);
  brief_note_editing_set_link (self->buffer, address);
  brief_note_view_end_edit (self);
}

static gboolean
focus_cb (gpointer user_data)
{
  BriefNoteView *self = user_data;

  /* It may be gone with its window. */
  if (self->text_view != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->text_view)))
    gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
  return G_SOURCE_REMOVE;
}

/* The window gives the focus to the button, once the popover is gone; who writes goes on writing. */
static void
popover_closed_cb (BriefNoteView *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, focus_cb, g_object_ref (self), g_object_unref);
}

static gboolean
brief_note_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BRIEF_NOTE_VIEW (widget)->text_view));
}

static void
brief_note_view_dispose (GObject *object)
{
  BriefNoteView *self = BRIEF_NOTE_VIEW (object);

  if (self->buffer != NULL)
    g_signal_handlers_disconnect_by_data (self->buffer, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), BRIEF_TYPE_NOTE_VIEW);
  g_clear_object (&self->styles);
  g_clear_object (&self->buffer);
  g_clear_object (&self->pack);

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
    case PROP_PACK:
      g_value_set_object (value, self->pack);
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
    case PROP_PACK:
      brief_note_view_set_pack (self, g_value_get_object (value));
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
  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, BRIEF_TYPE_PACK,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                   | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (BRIEF_TYPE_CITE_POPOVER);
  g_type_ensure (BRIEF_TYPE_LINK_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-note-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, header);
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, link_button);
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, cite_button);
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, link_popover);
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, frame);
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, hint);
  gtk_widget_class_bind_template_child (widget_class, BriefNoteView, text_view);
  gtk_widget_class_bind_template_callback (widget_class, preedit_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_chosen_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "cited_cb", G_CALLBACK (brief_note_view_cite));
  gtk_widget_class_bind_template_callback (widget_class, popover_closed_cb);
  brief_note_view_class_actions_init (klass);
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
  self->buffer = brief_spelling_create_buffer ();
  gtk_text_buffer_set_enable_undo (self->buffer, FALSE);
  gtk_text_view_set_buffer (self->text_view, self->buffer);
  self->styles = brief_note_styles_new (self->buffer);
  brief_spelling_attach (self->text_view);
  g_signal_connect_swapped (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self);
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

/* Takes the place of what differs alone, so that caret and view stay where the text does. */
static void
show_difference (BriefNoteView *self, const char *before, const char *after)
{
  const gsize n_before = strlen (before), n_after = strlen (after);
  gsize head = 0, tail = 0;
  GtkTextIter start, end;

  while (head < MIN (n_before, n_after) && before[head] == after[head])
    head++;
  while (head > 0 && ((after[head] & 0xc0) == 0x80 || (before[head] & 0xc0) == 0x80))
    head--;
  while (tail < MIN (n_before, n_after) - head && before[n_before - tail - 1] == after[n_after - tail - 1])
    tail++;
  while (tail > 0 && (after[n_after - tail] & 0xc0) == 0x80)
    tail--;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, (int) g_utf8_strlen (before, (gssize) head));
  end = start;
  gtk_text_iter_forward_chars (&end, (int) g_utf8_strlen (before + head, (gssize) (n_before - tail - head)));
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, after + head, (int) (n_after - tail - head));
  /* Where a person writes, what undo did is where they look for it. */
  if (gtk_widget_has_focus (GTK_WIDGET (self->text_view)))
    {
      gtk_text_buffer_place_cursor (self->buffer, &start);
      gtk_text_view_scroll_mark_onscreen (self->text_view, gtk_text_buffer_get_insert (self->buffer));
    }
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
  g_autofree char *before = NULL;

  g_return_if_fail (BRIEF_IS_NOTE_VIEW (self));

  if (text == NULL)
    text = "";
  if (!g_set_str (&self->text, text))
    return;

  before = dup_buffer_text (self->buffer);
  self->n_edits++;
  show_difference (self, before, text);
  self->n_edits--;
  brief_note_styles_update (self->styles, text);
}

/**
 * brief_note_view_set_pack:
 * @self: a note view
 * @pack: (nullable): the pack whose sources its text cites
 */
void
brief_note_view_set_pack (BriefNoteView *self, BriefPack *pack)
{
  g_return_if_fail (BRIEF_IS_NOTE_VIEW (self));

  if (g_set_object (&self->pack, pack))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
}

static void
break_merge (BriefNoteView *self)
{
  if (self->pack != NULL)
    brief_undo_stack_break_merge (brief_pack_get_undo_stack (self->pack));
}

/**
 * brief_note_view_begin_edit:
 * @self: a note view
 *
 * Begins an edit that is undone by itself, apart from typing before and after it.
 *
 * Returns: (transfer none): the text to edit
 */
GtkTextBuffer *
brief_note_view_begin_edit (BriefNoteView *self)
{
  g_return_val_if_fail (BRIEF_IS_NOTE_VIEW (self), NULL);

  self->n_edits++;
  gtk_text_buffer_begin_user_action (self->buffer);
  return self->buffer;
}

void
brief_note_view_end_edit (BriefNoteView *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (BRIEF_IS_NOTE_VIEW (self));

  gtk_text_buffer_end_user_action (self->buffer);
  self->n_edits--;
  text = dup_buffer_text (self->buffer);
  if (g_str_equal (text, self->text))
    return;
  break_merge (self);
  buffer_changed_cb (self);
  break_merge (self);
}

void
brief_note_view_open_link (BriefNoteView *self)
{
  g_return_if_fail (BRIEF_IS_NOTE_VIEW (self));

  gtk_menu_button_popup (self->link_button);
}

void
brief_note_view_open_cite (BriefNoteView *self)
{
  g_return_if_fail (BRIEF_IS_NOTE_VIEW (self));

  gtk_menu_button_popup (self->cite_button);
}

BriefPack *
brief_note_view_get_pack (BriefNoteView *self)
{
  return self->pack;
}

/**
 * brief_note_view_cite:
 * @self: a note view
 * @key: what to cite
 * @locator: where in it, or ""
 *
 * Inserts a citation at the caret.
 */
void
brief_note_view_cite (BriefNoteView *self, const char *key, const char *locator)
{
  const BriefNoteCitation citation = { .key = (char *) key,
                                       .locator = *locator != '\0' ? (char *) locator : NULL };
  g_autofree char *typed = brief_note_citation_to_string (&citation);

  brief_note_view_begin_edit (self);
  brief_note_editing_cite (self->buffer, typed);
  brief_note_view_end_edit (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}
