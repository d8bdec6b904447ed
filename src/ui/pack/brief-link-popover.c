/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-link-popover.h"

#include "ui/pack/brief-note-editing.h"

#include <string.h>

/**
 * BriefLinkPopover:
 *
 * Asks for the address of a link. Signal "chosen" (string): the address, "" for no link.
 */
struct _BriefLinkPopover {
  GtkPopover parent_instance;

  GtkWidget *label;
  GtkEditable *entry;
  GtkWidget *remove_button;
  GtkWidget *apply_button;
};

G_DEFINE_FINAL_TYPE (BriefLinkPopover, brief_link_popover, GTK_TYPE_POPOVER)

enum {
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
typed_cb (BriefLinkPopover *self)
{
  const char *typed = gtk_editable_get_text (self->entry);
  g_autofree char *address = brief_note_editing_dup_address (typed);
  const gboolean is_wrong = address == NULL && *typed != '\0';

  gtk_widget_set_sensitive (self->apply_button, address != NULL);
  if (is_wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
choose (BriefLinkPopover *self, const char *address)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, address);
}

static void
apply_cb (BriefLinkPopover *self)
{
  g_autofree char *address = brief_note_editing_dup_address (gtk_editable_get_text (self->entry));

  if (address != NULL)
    choose (self, address);
}

static void
remove_cb (BriefLinkPopover *self)
{
  choose (self, "");
}

static void
brief_link_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), BRIEF_TYPE_LINK_POPOVER);

  G_OBJECT_CLASS (brief_link_popover_parent_class)->dispose (object);
}

static void
brief_link_popover_class_init (BriefLinkPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_link_popover_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-link-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefLinkPopover, label);
  gtk_widget_class_bind_template_child (widget_class, BriefLinkPopover, entry);
  gtk_widget_class_bind_template_child (widget_class, BriefLinkPopover, remove_button);
  gtk_widget_class_bind_template_child (widget_class, BriefLinkPopover, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
brief_link_popover_init (BriefLinkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  typed_cb (self);
}

/* The address of a link as it is typed. */
static char *
dup_address (const char *link)
{
  const char *start = *link == '<' ? link : g_strrstr (link, "](");
  g_autofree char *address = NULL;
  char *end;

  if (start == NULL)
    return g_strdup ("");
  address = g_strdup (start + (*link == '<' ? 1 : 2));
  if (*address == '<')
    memmove (address, address + 1, strlen (address));
  /* A title may follow the address. */
  end = strpbrk (address, " \t\n>");
  if (end == NULL)
    end = address + strlen (address) - 1;
  *end = '\0';
  return g_steal_pointer (&address);
}

/**
 * brief_link_popover_show_link:
 * @self: a popover
 * @link: (nullable): the link to change, as it is typed; %NULL for a new one
 */
void
brief_link_popover_show_link (BriefLinkPopover *self, const char *link)
{
  g_autofree char *address = link != NULL ? dup_address (link) : g_strdup ("");

  g_return_if_fail (BRIEF_IS_LINK_POPOVER (self));

  gtk_editable_set_text (self->entry, address);
  gtk_widget_set_visible (self->remove_button, link != NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
