/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _BriefJob BriefJob;

/**
 * BriefJobClass:
 * @run: does the work; called in the thread
 * @done: takes over what came of it; called where the worker was made, unless the job was cancelled
 * @free: frees the job and all that it holds; called in the thread, for that may take long
 *
 * What a kind of job does.
 */
typedef struct {
  void (*run) (BriefJob *job);
  void (*done) (BriefJob *job);
  void (*free) (BriefJob *job);
} BriefJobClass;

/**
 * BriefJob:
 * @klass: what it does
 * @urgency: of several jobs, that with the lowest number comes first
 * @cancellable: tells @run that nobody waits for it any more
 *
 * Work for a thread. The first member of a struct that has what is needed for it.
 */
struct _BriefJob {
  const BriefJobClass *klass;
  guint urgency;
  GCancellable *cancellable;
};

/**
 * BriefWorker:
 *
 * A thread that does jobs, one after the other. To be used where it was made; what is done is told there.
 */
typedef struct _BriefWorker BriefWorker;

BriefWorker *brief_worker_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void brief_worker_stop (BriefWorker *self);
void brief_worker_push (BriefWorker *self, BriefJob *job);
void brief_worker_cancel (BriefWorker *self, BriefJob *job);
void brief_worker_discard (BriefWorker *self, gpointer object);

void brief_job_init (BriefJob *job, const BriefJobClass *klass, guint urgency);
void brief_job_clear (BriefJob *job);

G_END_DECLS
