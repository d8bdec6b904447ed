/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/pack/brief-outside-banner.h"

#include <glib/gi18n.h>

/**
 * BriefOutsideBanner:
 *
 * Says what others did to the file of the pack, with what can be done about it. (AdwBanner has room for one button.)
 */
struct _BriefOutsideBanner {
  AdwBin parent_instance;

  GtkRevealer *revealer;
  GtkLabel *label;
  AdwWrapBox *buttons;
};

G_DEFINE_FINAL_TYPE (BriefOutsideBanner, brief_outside_banner, ADW_TYPE_BIN)

#define N_BUTTONS_MAX 3

typedef struct {
  const char *label;
  const char *action;
} Button;

static const struct {
  const char *words;
  Button buttons[N_BUTTONS_MAX];
} all_news[] = {
  [BRIEF_OUTSIDE_NEWS_CHANGED] = { N_ ("Somebody else has changed this pack."),
                                   { { N_ ("_Reload"), "win.reload-pack" },
                                     { N_ ("_Keep Mine"), "win.keep-mine" },
                                     { N_ ("_Merge…"), "win.merge-pack" } } },
  [BRIEF_OUTSIDE_NEWS_REMOVED] = { N_ ("The file of this pack is gone."),
                                   { { N_ ("_Save It Again"), "win.save-pack" },
                                     { N_ ("Save _As…"), "win.save-pack-as" } } },
  [BRIEF_OUTSIDE_NEWS_REPLACED] = { N_ ("The file of this pack holds something else now."),
                                    { { N_ ("_Keep Mine"), "win.keep-mine" },
                                      { N_ ("Save _As…"), "win.save-pack-as" } } },
  /* Translators: %s is the name of a file. */
  [BRIEF_OUTSIDE_NEWS_COPY] = { N_ ("There is another copy of this pack: %s"),
                                { { N_ ("_Merge…"), "win.merge-copy" },
                                  { N_ ("Not No_w"), "win.dismiss-copy" } } },
  [BRIEF_OUTSIDE_NEWS_SET_ASIDE] = { N_ ("Your unsaved changes began with an older state of this file."),
                                     { { N_ ("_Merge…"), "win.merge-copy" },
                                       { N_ ("Not No_w"), "win.dismiss-copy" } } },
};

static void
set_buttons (BriefOutsideBanner *self, const Button *buttons)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    adw_wrap_box_remove (self->buttons, child);
  for (guint i = 0; i < N_BUTTONS_MAX && buttons[i].label != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_ (buttons[i].label));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), buttons[i].action);
      adw_wrap_box_append (self->buttons, button);
    }
}

static void
brief_outside_banner_dispose (GObject *object)
{
  /* The bin would let go of its child once more. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), BRIEF_TYPE_OUTSIDE_BANNER);

  G_OBJECT_CLASS (brief_outside_banner_parent_class)->dispose (object);
}

static void
brief_outside_banner_class_init (BriefOutsideBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = brief_outside_banner_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               BRIEF_RESOURCE_BASE "/ui/pack/brief-outside-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, BriefOutsideBanner, revealer);
  gtk_widget_class_bind_template_child (widget_class, BriefOutsideBanner, label);
  gtk_widget_class_bind_template_child (widget_class, BriefOutsideBanner, buttons);
}

static void
brief_outside_banner_init (BriefOutsideBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_words (BriefOutsideNews news, const char *name)
{
  const char *words = _ (all_news[news].words);
  g_auto (GStrv) around = g_strsplit (words, "%s", 2);

  return g_strjoinv (name != NULL ? name : "", around);
}

/**
 * brief_outside_banner_show:
 * @self: a banner
 * @news: what there is to say
 * @name: (nullable): the file that it is about
 */
void
brief_outside_banner_show (BriefOutsideBanner *self, BriefOutsideNews news, const char *name)
{
  g_autofree char *words = NULL;

  g_return_if_fail (BRIEF_IS_OUTSIDE_BANNER (self));

  if (news == BRIEF_OUTSIDE_NEWS_NONE)
    {
      gtk_revealer_set_reveal_child (self->revealer, FALSE);
      return;
    }
  words = dup_words (news, name);
  if (gtk_revealer_get_reveal_child (self->revealer) && g_str_equal (gtk_label_get_text (self->label), words))
    return;
  gtk_label_set_text (self->label, words);
  set_buttons (self, all_news[news].buttons);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
