/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-shortcuts.h"

#include <glib/gi18n.h>

/* A key with an action is an accelerator. One without is a binding of a widget, so that what has the focus, such as a
 * field that undoes its own typing, comes first. */
typedef struct {
  const char *group; /* a group begins where it is set */
  const char *title;
  const char *keys; /* parted by spaces */
  const char *action;
} Shortcut;

static const Shortcut shortcuts[] = {
  { NC_ ("shortcuts", "General"), NC_ ("shortcuts", "Search"), "<Control>f", "win.search" },
  { NULL, NC_ ("shortcuts", "Filter by theme and place"), "<Control><Shift>f", "win.filter" },
  { NULL, NC_ ("shortcuts", "Recommendations"), "<Alt>1", "win.view::recommendations" },
  { NULL, NC_ ("shortcuts", "Country Reports"), "<Alt>2", "win.view::reports" },
  { NULL, NC_ ("shortcuts", "Endorsements"), "<Alt>3", "win.view::endorsements" },
  { NULL, NC_ ("shortcuts", "Briefing Pack"), "<Alt>4", "win.view::pack" },
  { NULL, NC_ ("shortcuts", "Main menu"), "F10", NULL },
  { NULL, NC_ ("shortcuts", "Preferences"), "<Control>comma", "app.preferences" },
  { NULL, NC_ ("shortcuts", "Keyboard shortcuts"), "<Control>question", "app.shortcuts" },
  { NULL, NC_ ("shortcuts", "New window"), "<Control><Shift>w", "app.new-window" },
  { NULL, NC_ ("shortcuts", "Close window"), "<Control>w", "window.close" },
  { NULL, NC_ ("shortcuts", "Quit"), "<Control>q", "app.quit" },

  { NC_ ("shortcuts", "Reading"), NC_ ("shortcuts", "Back"), "<Alt>Left", "win.back" },
  { NULL, NC_ ("shortcuts", "Add to the pack, or remove from it"), "<Control>d", "win.toggle-in-pack" },
  { NULL, NC_ ("shortcuts", "Add all that was found to the pack"), "<Control><Shift>a", "win.add-results" },
  { NULL, NC_ ("shortcuts", "Copy with citation"), "<Control><Shift>c", "win.copy-with-citation" },
  { NULL, NC_ ("shortcuts", "Larger text"), "<Control>plus <Control>equal <Control>KP_Add",
    "app.text-larger" },
  { NULL, NC_ ("shortcuts", "Smaller text"), "<Control>minus <Control>KP_Subtract", "app.text-smaller" },
  { NULL, NC_ ("shortcuts", "Normal text size"), "<Control>0 <Control>KP_0", "app.text-normal" },

  { NC_ ("shortcuts", "Briefing Pack"), NC_ ("shortcuts", "New pack"), "<Control>n", "win.choose-new-pack" },
  { NULL, NC_ ("shortcuts", "Open a pack"), "<Control>o", "win.open-pack" },
  { NULL, NC_ ("shortcuts", "Save"), "<Control>s", "win.save-pack" },
  { NULL, NC_ ("shortcuts", "Save as"), "<Control><Shift>s", "win.save-pack-as" },
  { NULL, NC_ ("shortcuts", "Check before export"), "<Control><Shift>e", "win.check-pack" },
  { NULL, NC_ ("shortcuts", "Export as PDF"), "<Control>e", "win.export-pdf" },
  { NULL, NC_ ("shortcuts", "Print"), "<Control>p", "win.print" },
  { NULL, NC_ ("shortcuts", "Title and details"), "<Control><Shift>d", "win.pack-details" },
  { NULL, NC_ ("shortcuts", "Use a template"), "<Control><Shift>t", "win.apply-template" },
  { NULL, NC_ ("shortcuts", "Switch to another pack"), "<Control>j", "win.switch-pack" },
  { NULL, NC_ ("shortcuts", "Review changes in the collection"), "<Control><Shift>r", "win.review-changes" },
  { NULL, NC_ ("shortcuts", "Sources of your own"), "<Control><Shift>b", "win.own-sources" },
  { NULL, NC_ ("shortcuts", "Unsaved packs"), "<Control><Shift>u", "win.unsaved-packs" },
  { NULL, NC_ ("shortcuts", "Compare with another copy"), "<Control><Shift>m", "win.compare-copy" },
  { NULL, NC_ ("shortcuts", "Open team folder"), "<Control><Shift>j", "win.open-team-folder" },
  { NULL, NC_ ("shortcuts", "Undo"), "<Control>z", NULL },
  { NULL, NC_ ("shortcuts", "Redo"), "<Control><Shift>z", NULL },

  { NC_ ("shortcuts", "Outline of the Pack"), NC_ ("shortcuts", "Move up"), "<Alt>Up", NULL },
  { NULL, NC_ ("shortcuts", "Move down"), "<Alt>Down", NULL },
  { NULL, NC_ ("shortcuts", "Move to a section"), "<Control>m", NULL },
  { NULL, NC_ ("shortcuts", "Cut"), "<Control>x", NULL },
  { NULL, NC_ ("shortcuts", "Copy"), "<Control>c", NULL },
  { NULL, NC_ ("shortcuts", "Paste"), "<Control>v", NULL },
  { NULL, NC_ ("shortcuts", "Remove"), "Delete", NULL },
  { NULL, NC_ ("shortcuts", "Rename a section"), "F2", NULL },
  { NULL, NC_ ("shortcuts", "Select all"), "<Control>a", NULL },
  { NULL, NC_ ("shortcuts", "Expand, or go into a section"), "Right", NULL },
  { NULL, NC_ ("shortcuts", "Collapse, or go to the section"), "Left", NULL },
  { NULL, NC_ ("shortcuts", "Expand all sections"), "<Control>Right", NULL },
  { NULL, NC_ ("shortcuts", "Collapse all sections"), "<Control>Left", NULL },
  { NULL, NC_ ("shortcuts", "Menu"), "<Shift>F10", NULL },
  { NULL, NC_ ("shortcuts", "Add a note"), "<Control><Shift>n", NULL },
  { NULL, NC_ ("shortcuts", "Add a section"), "<Control><Shift>h", NULL },

  { NC_ ("shortcuts", "Notes"), NC_ ("shortcuts", "Bold"), "<Control>b", NULL },
  { NULL, NC_ ("shortcuts", "Italic"), "<Control>i", NULL },
  { NULL, NC_ ("shortcuts", "Bulleted list"), "<Control><Shift>l", NULL },
  { NULL, NC_ ("shortcuts", "Numbered list"), "<Control><Shift>o", NULL },
  { NULL, NC_ ("shortcuts", "Move a list item in"), "Tab", NULL },
  { NULL, NC_ ("shortcuts", "Move a list item out"), "<Shift>Tab", NULL },
  { NULL, NC_ ("shortcuts", "Link"), "<Control>k", NULL },
  { NULL, NC_ ("shortcuts", "Cite a source"), "<Control><Shift>k", NULL },

  { NC_ ("shortcuts", "Preview of the Pack"), NC_ ("shortcuts", "Show or hide the pages"),
    "<Control><Shift>p", NULL },
  { NULL, NC_ ("shortcuts", "Go to a page"), "<Control>g", NULL },
  { NULL, NC_ ("shortcuts", "Thumbnails"), "F9", NULL },
  { NULL, NC_ ("shortcuts", "Next page"), "<Control>Page_Down", NULL },
  { NULL, NC_ ("shortcuts", "Previous page"), "<Control>Page_Up", NULL },
  { NULL, NC_ ("shortcuts", "Select what made the page"), "Return", NULL },
  { NULL, NC_ ("shortcuts", "Larger pages"), "plus", NULL },
  { NULL, NC_ ("shortcuts", "Smaller pages"), "minus", NULL },
  { NULL, NC_ ("shortcuts", "Fit the width"), "0", NULL },
};

/* GtkShortcutsWindow is deprecated from GTK 4.18 on; what replaces it needs libadwaita 1.8 (docs/architecture.md). */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static GtkWidget *
create_group (const Shortcut *first)
{
  return g_object_new (GTK_TYPE_SHORTCUTS_GROUP, "title",
                       g_dpgettext2 (GETTEXT_PACKAGE, "shortcuts", first->group), NULL);
}

static GtkWidget *
create_shortcut (const Shortcut *shortcut)
{
  g_auto (GStrv) keys = g_strsplit (shortcut->keys, " ", -1);

  /* The first key is the one to learn; the others are the same on other keyboards. */
  return g_object_new (GTK_TYPE_SHORTCUTS_SHORTCUT, "title",
                       g_dpgettext2 (GETTEXT_PACKAGE, "shortcuts", shortcut->title), "accelerator", keys[0],
                       NULL);
}

/**
 * brief_shortcuts_present:
 * @parent: (nullable): the window to show it over
 *
 * Shows all keys.
 */
void
brief_shortcuts_present (GtkWindow *parent)
{
  GtkWidget *section = g_object_new (GTK_TYPE_SHORTCUTS_SECTION, "section-name", "shortcuts", "max-height",
                                     12, NULL);
  GtkWidget *window = g_object_new (GTK_TYPE_SHORTCUTS_WINDOW, "modal", TRUE, "transient-for", parent, NULL);
  GtkWidget *group = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].group != NULL)
        {
          group = create_group (&shortcuts[i]);
          gtk_shortcuts_section_add_group (GTK_SHORTCUTS_SECTION (section), GTK_SHORTCUTS_GROUP (group));
        }
      gtk_shortcuts_group_add_shortcut (GTK_SHORTCUTS_GROUP (group),
                                        GTK_SHORTCUTS_SHORTCUT (create_shortcut (&shortcuts[i])));
    }
  gtk_shortcuts_window_add_section (GTK_SHORTCUTS_WINDOW (window), GTK_SHORTCUTS_SECTION (section));
  gtk_window_present (GTK_WINDOW (window));
}

G_GNUC_END_IGNORE_DEPRECATIONS

/**
 * brief_shortcuts_install:
 * @application: the application
 *
 * Sets the accelerators of all actions.
 */
void
brief_shortcuts_install (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) keys = g_strsplit (shortcuts[i].keys, " ", -1);

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) keys);
    }
}
