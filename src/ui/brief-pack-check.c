/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/brief-pack-check.h"

#include "export/brief-pack-export.h"

struct _BriefPackCheck {
  GObject parent_instance;

  BriefPack *pack;
  GPtrArray *findings; /* errors first */
  guint idle;
  GCancellable *cancellable; /* of the check of the pages that is under way */
};

G_DEFINE_FINAL_TYPE (BriefPackCheck, brief_pack_check, G_TYPE_OBJECT)

enum {
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const BriefPreflightFinding *first = a;
  const BriefPreflightFinding *second = b;

  return (int) first->severity - (int) second->severity;
}

static void
check_pages_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BriefPages) pages = brief_pack_lay_out (task_data, cancellable, NULL, NULL, &error);

  if (pages == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, brief_preflight_pages (task_data, pages),
                           (GDestroyNotify) g_ptr_array_unref);
}

static void
pages_checked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  BriefPackCheck *self = BRIEF_PACK_CHECK (source);
  g_autoptr (GPtrArray) of_pages = g_task_propagate_pointer (G_TASK (result), NULL);

  /* A pack that cannot be laid out is told of by the export. */
  if (of_pages == NULL || of_pages->len == 0)
    return;
  g_ptr_array_extend_and_steal (self->findings, g_steal_pointer (&of_pages));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Laying out takes its time. */
static void
check_pages (BriefPackCheck *self)
{
  g_autoptr (GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, pages_checked_cb, NULL);
  g_task_set_source_tag (task, check_pages);
  g_task_set_task_data (task, brief_pack_copy (self->pack), g_object_unref);
  g_task_run_in_thread (task, check_pages_in_thread);
}

static void
check (BriefPackCheck *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = brief_preflight (self->pack);
  /* What keeps the pack from being exported comes first; else the order of the pack stays. */
  g_ptr_array_sort_values (self->findings, compare_findings);
  check_pages (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
check_cb (gpointer user_data)
{
  BriefPackCheck *self = user_data;

  self->idle = 0;
  check (self);
  return G_SOURCE_REMOVE;
}

/* Once for all that is changed at a time. */
static void
pack_changed_cb (BriefPackCheck *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (check_cb, self);
}

static void
brief_pack_check_dispose (GObject *object)
{
  BriefPackCheck *self = BRIEF_PACK_CHECK (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (brief_pack_check_parent_class)->dispose (object);
}

static void
brief_pack_check_class_init (BriefPackCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = brief_pack_check_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
brief_pack_check_init (BriefPackCheck *self)
{
}

/**
 * brief_pack_check_new:
 * @pack: a pack
 *
 * Checks @pack. What its pages tell comes later, with "changed".
 *
 * Returns: (transfer full): the check
 */
BriefPackCheck *
brief_pack_check_new (BriefPack *pack)
{
  BriefPackCheck *self;

  g_return_val_if_fail (BRIEF_IS_PACK (pack), NULL);

  self = g_object_new (BRIEF_TYPE_PACK_CHECK, NULL);
  self->pack = g_object_ref (pack);
  g_signal_connect_object (pack, "changed", G_CALLBACK (pack_changed_cb), self, G_CONNECT_SWAPPED);
  check (self);
  return self;
}

/**
 * brief_pack_check_get_findings:
 * @self: a check
 *
 * Returns: (transfer none) (element-type BriefPreflightFinding): what a person should know, errors first
 */
GPtrArray *
brief_pack_check_get_findings (BriefPackCheck *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_CHECK (self), NULL);

  return self->findings;
}

/**
 * brief_pack_check_has_errors:
 * @self: a check
 *
 * Returns: whether something keeps the pack from being exported
 */
gboolean
brief_pack_check_has_errors (BriefPackCheck *self)
{
  g_return_val_if_fail (BRIEF_IS_PACK_CHECK (self), TRUE);

  return brief_preflight_count (self->findings, BRIEF_SEVERITY_ERROR) > 0;
}
