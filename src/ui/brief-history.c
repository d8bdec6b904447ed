/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/brief-history.h"

/**
 * BriefHistory:
 *
 * The links that a person followed in a window, so that Back leads to where each one stood.
 */
struct _BriefHistory {
  GObject parent_instance;

  GPtrArray *steps; /* of Step, the last one at the end */
};

typedef struct {
  char *from_view;
  char *from_item;
  char *to_view;
  char *to_item;
} Step;

G_DEFINE_FINAL_TYPE (BriefHistory, brief_history, G_TYPE_OBJECT)

/* More than anybody goes back; keeps a long day from growing without end. */
#define MAX_STEPS 200

static void
step_free (Step *step)
{
  g_free (step->from_view);
  g_free (step->from_item);
  g_free (step->to_view);
  g_free (step->to_item);
  g_free (step);
}

static void
brief_history_finalize (GObject *object)
{
  g_clear_pointer (&BRIEF_HISTORY (object)->steps, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_history_parent_class)->finalize (object);
}

static void
brief_history_class_init (BriefHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = brief_history_finalize;
}

static void
brief_history_init (BriefHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
}

/**
 * brief_history_new:
 *
 * Returns: (transfer full): a history without steps
 */
BriefHistory *
brief_history_new (void)
{
  return g_object_new (BRIEF_TYPE_HISTORY, NULL);
}

/**
 * brief_history_push:
 * @self: a history
 * @from_view: the name of the view that was open
 * @from_item: (nullable): the reference of what it showed
 * @to_view: the name of the view that is open now
 * @to_item: (nullable): the reference of what it shows
 *
 * Remembers that a link was followed.
 */
void
brief_history_push (BriefHistory *self,
                    const char *from_view,
                    const char *from_item,
                    const char *to_view,
                    const char *to_item)
{
  Step *step;

  g_return_if_fail (BRIEF_IS_HISTORY (self));

  step = g_new0 (Step, 1);
  step->from_view = g_strdup (from_view);
  step->from_item = g_strdup (from_item);
  step->to_view = g_strdup (to_view);
  step->to_item = g_strdup (to_item);
  g_ptr_array_add (self->steps, step);
  if (self->steps->len > MAX_STEPS)
    g_ptr_array_remove_index (self->steps, 0);
}

/**
 * brief_history_is_empty:
 * @self: a history
 *
 * Returns: whether there is nothing to go back to
 */
gboolean
brief_history_is_empty (BriefHistory *self)
{
  g_return_val_if_fail (BRIEF_IS_HISTORY (self), TRUE);

  return self->steps->len == 0;
}

/**
 * brief_history_led_to:
 * @self: a history
 * @view: the name of a view
 * @item: (nullable): the reference of what it shows
 *
 * Returns: whether the last link led there
 */
gboolean
brief_history_led_to (BriefHistory *self, const char *view, const char *item)
{
  const Step *step;

  g_return_val_if_fail (BRIEF_IS_HISTORY (self), FALSE);

  if (self->steps->len == 0)
    return FALSE;
  step = g_ptr_array_index (self->steps, self->steps->len - 1);
  return g_strcmp0 (step->to_view, view) == 0 && g_strcmp0 (step->to_item, item) == 0;
}

/**
 * brief_history_pop:
 * @self: a history
 * @view: (out) (transfer full): the view to go back to
 * @item: (out) (transfer full) (nullable): what it showed
 *
 * Takes the last step off.
 *
 * Returns: whether there was one
 */
gboolean
brief_history_pop (BriefHistory *self, char **view, char **item)
{
  Step *step;

  g_return_val_if_fail (BRIEF_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (view != NULL && item != NULL, FALSE);

  if (self->steps->len == 0)
    return FALSE;
  step = g_ptr_array_index (self->steps, self->steps->len - 1);
  *view = g_steal_pointer (&step->from_view);
  *item = g_steal_pointer (&step->from_item);
  g_ptr_array_remove_index (self->steps, self->steps->len - 1);
  return TRUE;
}
