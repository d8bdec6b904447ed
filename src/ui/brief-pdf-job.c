/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ui/brief-pdf-job.h"

#include "export/brief-pack-export.h"
#include "export/pdf/brief-pdf.h"
#include "pack/brief-atomic-write.h"
#include "pack/brief-pack-file.h"

#include <glib/gi18n.h>

typedef struct {
  GBytes *pack; /* a copy as it was, which the thread has to itself */
  GFile *file;
  GMainContext *context;
  BriefPdfJobProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
  int percent; /* told last */
} Job;

typedef struct {
  BriefPdfJobProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable;
  double fraction;
} Report;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->pack, g_bytes_unref);
  g_clear_object (&job->file);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->context, g_main_context_unref);
  g_free (job);
}

static void
report_free (gpointer data)
{
  Report *report = data;

  g_clear_object (&report->cancellable);
  g_free (report);
}

static gboolean
report_cb (gpointer user_data)
{
  Report *report = user_data;

  /* Who cancelled may be gone. */
  if (!g_cancellable_is_cancelled (report->cancellable))
    report->progress (report->fraction, report->progress_data);
  return G_SOURCE_REMOVE;
}

static void
tell (Job *job, double fraction)
{
  const int percent = (int) (fraction * 100);
  Report *report;

  if (job->progress == NULL || percent == job->percent)
    return;
  job->percent = percent;
  report = g_new0 (Report, 1);
  report->progress = job->progress;
  report->progress_data = job->progress_data;
  g_set_object (&report->cancellable, job->cancellable);
  report->fraction = fraction;
  g_main_context_invoke_full (job->context, G_PRIORITY_DEFAULT, report_cb, report, report_free);
}

static void
laid_out_cb (double fraction, gpointer user_data)
{
  tell (user_data, fraction * 0.7);
}

static void
written_cb (double fraction, gpointer user_data)
{
  tell (user_data, 0.7 + fraction * 0.3);
}

static GBytes *
make_pdf (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (BriefProblems) problems = brief_problems_new ("pack");
  g_autoptr (BriefPack) pack = brief_pack_read_bytes (job->pack, problems, error);
  g_autoptr (BriefPages) pages = NULL;

  if (pack == NULL)
    return NULL;
  pages = brief_pack_lay_out (pack, cancellable, laid_out_cb, job, error);
  if (pages == NULL)
    return NULL;
  return brief_pack_export_pdf (pack, pages, cancellable, written_cb, job, error);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_pdf (job, cancellable, &error);

  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, &error)
      || !brief_atomic_write (g_file_peek_path (job->file), bytes, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

/**
 * brief_pdf_job_run_async:
 * @pack: a pack; what is changed in it meanwhile does not count
 * @file: the local file to write
 * @progress: (nullable): told how far it is
 * @progress_data: for @progress
 * @cancellable: (nullable): a #GCancellable; after it, nothing is told any more and no file is written
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Composes @pack, sets it on pages and writes it as a PDF, in a thread of its own.
 */
void
brief_pdf_job_run_async (BriefPack *pack,
                         GFile *file,
                         BriefPdfJobProgressFunc progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (BRIEF_IS_PACK (pack));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, brief_pdf_job_run_async);
  if (g_file_peek_path (file) == NULL)
    {
      g_task_return_new_error_literal (task, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED,
                                       _ ("This place is not on this computer."));
      return;
    }
  job = g_new0 (Job, 1);
  job->pack = brief_pack_to_bytes (pack);
  job->file = g_object_ref (file);
  job->context = g_main_context_ref_thread_default ();
  job->progress = progress;
  job->progress_data = progress_data;
  job->percent = -1;
  g_set_object (&job->cancellable, cancellable);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_in_thread);
}

gboolean
brief_pdf_job_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
