/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/preview/brief-worker.h"

struct _BriefWorker {
  gatomicrefcount ref_count; /* its owner, its thread, and each job on its way back */
  GMainContext *context;

  GMutex mutex;
  GCond cond;
  GQueue jobs;      /* to be done, in the order in which they came */
  BriefJob *job;    /* being done */
  GQueue done;      /* jobs to be freed */
  GQueue discarded; /* objects to be freed */
  gboolean stopped;
};

typedef struct {
  BriefWorker *worker;
  BriefJob *job;
} Delivery;

static BriefWorker *
worker_ref (BriefWorker *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
worker_unref (BriefWorker *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_assert (g_queue_is_empty (&self->jobs) && g_queue_is_empty (&self->done));
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_free (self);
}

/* With the mutex held. */
static void
throw_away (BriefWorker *self, BriefJob *job)
{
  g_queue_push_tail (&self->done, job);
  g_cond_signal (&self->cond);
}

static gboolean
deliver_cb (gpointer user_data)
{
  Delivery *delivery = user_data;

  /* Both cancelling and stopping happen in this thread. */
  if (!delivery->worker->stopped && !g_cancellable_is_cancelled (delivery->job->cancellable))
    delivery->job->klass->done (delivery->job);
  return G_SOURCE_REMOVE;
}

static void
delivered_cb (gpointer user_data)
{
  Delivery *delivery = user_data;
  BriefWorker *self = delivery->worker;
  gboolean stopped;

  g_mutex_lock (&self->mutex);
  stopped = self->stopped;
  if (!stopped)
    throw_away (self, delivery->job);
  g_mutex_unlock (&self->mutex);
  if (stopped)
    delivery->job->klass->free (delivery->job);
  worker_unref (self);
  g_free (delivery);
}

/* g_main_context_invoke() would call in this thread where the main loop is just not running. */
static void
deliver (BriefWorker *self, BriefJob *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Delivery *delivery = g_new (Delivery, 1);

  delivery->worker = worker_ref (self);
  delivery->job = job;
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "[briefings] deliver_cb");
  g_source_set_callback (source, deliver_cb, delivery, delivered_cb);
  g_source_attach (source, self->context);
}

/* Without the mutex; returns whether the job is on its way back. */
static gboolean
run_job (BriefWorker *self, BriefJob *job)
{
  if (!g_cancellable_is_cancelled (job->cancellable))
    job->klass->run (job);
  if (g_cancellable_is_cancelled (job->cancellable))
    return FALSE;
  deliver (self, job);
  return TRUE;
}

static BriefJob *
take_job (BriefWorker *self)
{
  GList *most_urgent = self->jobs.head;
  BriefJob *job;

  if (most_urgent == NULL)
    return NULL;
  for (GList *l = most_urgent->next; l != NULL; l = l->next)
    if (((BriefJob *) l->data)->urgency < ((BriefJob *) most_urgent->data)->urgency)
      most_urgent = l;
  job = most_urgent->data;
  g_queue_delete_link (&self->jobs, most_urgent);
  return job;
}

static gboolean
free_one (BriefWorker *self)
{
  BriefJob *job = g_queue_pop_head (&self->done);
  GObject *object = job == NULL ? g_queue_pop_head (&self->discarded) : NULL;

  if (job == NULL && object == NULL)
    return FALSE;
  g_mutex_unlock (&self->mutex);
  if (job != NULL)
    job->klass->free (job);
  g_clear_object (&object);
  g_mutex_lock (&self->mutex);
  return TRUE;
}

static gboolean
do_one (BriefWorker *self)
{
  gboolean delivered;

  self->job = take_job (self);
  if (self->job == NULL)
    return FALSE;
  g_mutex_unlock (&self->mutex);
  delivered = run_job (self, self->job);
  g_mutex_lock (&self->mutex);
  if (!delivered)
    throw_away (self, self->job);
  self->job = NULL;
  return TRUE;
}

static gpointer
work (gpointer data)
{
  BriefWorker *self = data;

  g_mutex_lock (&self->mutex);
  /* Frees first, so that what nobody needs never piles up. */
  while (free_one (self) || do_one (self) || !self->stopped)
    if (g_queue_is_empty (&self->jobs) && g_queue_is_empty (&self->done)
        && g_queue_is_empty (&self->discarded) && !self->stopped)
      g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
  worker_unref (self);
  return NULL;
}

/**
 * brief_worker_new:
 * @name: what its thread is called
 *
 * Returns: (transfer full): a worker without jobs; to be ended with brief_worker_stop()
 */
BriefWorker *
brief_worker_new (const char *name)
{
  BriefWorker *self = g_new0 (BriefWorker, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->context = g_main_context_ref_thread_default ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  g_queue_init (&self->jobs);
  g_queue_init (&self->done);
  g_queue_init (&self->discarded);
  g_thread_unref (g_thread_new (name, work, worker_ref (self)));
  return self;
}

/**
 * brief_worker_stop:
 * @self: (transfer full): a worker
 *
 * Cancels all its jobs, tells of none any more and lets its thread end as soon as it has put down what it is doing.
 */
void
brief_worker_stop (BriefWorker *self)
{
  BriefJob *job;

  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  while ((job = g_queue_pop_head (&self->jobs)) != NULL)
    {
      g_cancellable_cancel (job->cancellable);
      throw_away (self, job);
    }
  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
  self->stopped = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  worker_unref (self);
}

/**
 * brief_worker_push:
 * @self: a worker
 * @job: (transfer full): what to do; there for its maker until it is told that it is done, or cancels it
 *
 * Has a job done.
 */
void
brief_worker_push (BriefWorker *self, BriefJob *job)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (job != NULL);

  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->jobs, job);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/**
 * brief_worker_cancel:
 * @self: a worker
 * @job: one of its jobs, of which nobody was told yet that it is done
 *
 * Does without a job. It must not be touched any more.
 */
void
brief_worker_cancel (BriefWorker *self, BriefJob *job)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (job != NULL);

  g_mutex_lock (&self->mutex);
  g_cancellable_cancel (job->cancellable);
  if (g_queue_remove (&self->jobs, job))
    throw_away (self, job);
  g_mutex_unlock (&self->mutex);
}

/**
 * brief_worker_discard:
 * @self: a worker
 * @object: (type GObject) (transfer full): an object
 *
 * Gives up a reference in the thread, where what goes with the last one holds nobody up.
 */
void
brief_worker_discard (BriefWorker *self, gpointer object)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_OBJECT (object));

  g_mutex_lock (&self->mutex);
  g_queue_push_tail (&self->discarded, object);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

/**
 * brief_job_init:
 * @job: a job
 * @klass: what it does
 * @urgency: the lower, the sooner
 *
 * Sets up what all jobs have.
 */
void
brief_job_init (BriefJob *job, const BriefJobClass *klass, guint urgency)
{
  job->klass = klass;
  job->urgency = urgency;
  job->cancellable = g_cancellable_new ();
}

/* For the function that frees a job. */
void
brief_job_clear (BriefJob *job)
{
  g_clear_object (&job->cancellable);
}
