/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each function under its own name, since programs may call either. */
#undef _FILE_OFFSET_BITS
#define _GNU_SOURCE

#include "faults.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FILES_MAX 4096

static GMutex mutex;
static char *watched;
static char *paths[FILES_MAX]; /* of the descriptors that are open below the folder */
static guint n_calls;
static guint failing_call; /* 0 for none */
static int failing_error;
static gboolean is_for_good;
static gboolean has_failed;
static GPtrArray *record;

static gpointer
find (const char *name)
{
  gpointer function = dlsym (RTLD_NEXT, name);

  g_assert_nonnull (function);
  return function;
}

static gboolean
is_watched (const char *path)
{
  return watched != NULL && path != NULL && g_str_has_prefix (path, watched);
}

static const char *
get_path (int fd)
{
  return fd >= 0 && fd < FILES_MAX ? paths[fd] : NULL;
}

/* The error that the call is to fail with; 0 to go on. */
static int
count_call (gboolean is_counted)
{
  if (!is_counted || failing_call == 0)
    return 0;
  n_calls++;
  if (n_calls != failing_call && !(is_for_good && n_calls > failing_call))
    return 0;
  has_failed = TRUE;
  return failing_error;
}

static int
count (const char *path)
{
  int error_number;

  g_mutex_lock (&mutex);
  error_number = count_call (is_watched (path));
  g_mutex_unlock (&mutex);
  return error_number;
}

static void
free_operation (gpointer data)
{
  FaultsOperation *operation = data;

  g_free (operation->path);
  g_free (operation->other);
  g_clear_pointer (&operation->data, g_bytes_unref);
  g_free (operation);
}

static void
note (FaultsKind kind, const char *path, const char *other, GBytes *data)
{
  g_mutex_lock (&mutex);
  if (record != NULL && is_watched (path))
    {
      FaultsOperation *operation = g_new0 (FaultsOperation, 1);

      operation->kind = kind;
      operation->path = g_strdup (path);
      operation->other = g_strdup (other);
      operation->data = data != NULL ? g_bytes_ref (data) : NULL;
      g_ptr_array_add (record, operation);
    }
  g_mutex_unlock (&mutex);
}

static int
fail (int error_number)
{
  errno = error_number > 0 ? error_number : EIO;
  return -1;
}

static int
opened (int fd, const char *path, int flags)
{
  if (fd < 0 || fd >= FILES_MAX || !is_watched (path))
    return fd;
  g_mutex_lock (&mutex);
  g_free (paths[fd]);
  paths[fd] = g_strdup (path);
  g_mutex_unlock (&mutex);
  if (flags & O_EXCL)
    note (FAULTS_CREATE, path, NULL, NULL);
  return fd;
}

typedef int (*OpenFunction) (const char *path, int flags, ...);

static int
open_by (const char *name, const char *path, int flags, mode_t mode)
{
  const int error_number = (flags & O_ACCMODE) != O_RDONLY || (flags & O_DIRECTORY) ? count (path) : 0;

  if (error_number > 0)
    return fail (error_number);
  return opened (((OpenFunction) find (name)) (path, flags, mode), path, flags);
}

#define MODE_OF(flags, mode)                                                                                 \
  mode_t mode = 0;                                                                                           \
  if ((flags) & O_CREAT)                                                                                     \
    {                                                                                                        \
      va_list arguments;                                                                                     \
      va_start (arguments, flags);                                                                           \
      mode = va_arg (arguments, mode_t);                                                                     \
      va_end (arguments);                                                                                    \
    }

int
open (const char *path, int flags, ...)
{
  MODE_OF (flags, mode)
  return open_by ("open", path, flags, mode);
}

int
open64 (const char *path, int flags, ...)
{
  MODE_OF (flags, mode)
  return open_by ("open64", path, flags, mode);
}

typedef int (*OpenatFunction) (int folder, const char *path, int flags, ...);

static int
openat_by (const char *name, int folder, const char *path, int flags, mode_t mode)
{
  const int error_number = (flags & O_ACCMODE) != O_RDONLY ? count (path) : 0;

  if (error_number > 0)
    return fail (error_number);
  return opened (((OpenatFunction) find (name)) (folder, path, flags, mode), path, flags);
}

int
openat (int folder, const char *path, int flags, ...)
{
  MODE_OF (flags, mode)
  return openat_by ("openat", folder, path, flags, mode);
}

int
openat64 (int folder, const char *path, int flags, ...)
{
  MODE_OF (flags, mode)
  return openat_by ("openat64", folder, path, flags, mode);
}

ssize_t
write (int fd, const void *data, size_t length)
{
  static ssize_t (*next) (int, const void *, size_t);
  const char *path = get_path (fd);
  int error_number = path != NULL ? count (path) : 0;
  ssize_t written;

  if (next == NULL)
    next = find ("write");
  if (error_number > 0)
    return fail (error_number);
  written = next (fd, data, error_number == FAULTS_SHORT && length > 1 ? length / 2 : length);
  if (path != NULL && written > 0)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (data, (gsize) written);

      note (FAULTS_WRITE, path, NULL, bytes);
    }
  return written;
}

int
fsync (int fd)
{
  int (*next) (int) = find ("fsync");
  const char *path = get_path (fd);
  const int error_number = path != NULL ? count (path) : 0;
  struct stat status;
  int result;

  if (error_number > 0)
    return fail (error_number);
  result = next (fd);
  if (path != NULL && result == 0)
    note (fstat (fd, &status) == 0 && S_ISDIR (status.st_mode) ? FAULTS_SYNC_FOLDER : FAULTS_SYNC, path, NULL,
          NULL);
  return result;
}

int
close (int fd)
{
  int (*next) (int) = find ("close");
  const char *path = get_path (fd);
  const int error_number = path != NULL ? count (path) : 0;
  int result;

  if (path != NULL)
    {
      g_mutex_lock (&mutex);
      g_clear_pointer (&paths[fd], g_free);
      g_mutex_unlock (&mutex);
    }
  /* It is closed whatever it says. */
  result = next (fd);
  return error_number > 0 ? fail (error_number) : result;
}

int
fchmod (int fd, mode_t mode)
{
  int (*next) (int, mode_t) = find ("fchmod");
  const int error_number = get_path (fd) != NULL ? count (get_path (fd)) : 0;

  return error_number > 0 ? fail (error_number) : next (fd, mode);
}

int
ftruncate (int fd, off_t length)
{
  int (*next) (int, off_t) = find ("ftruncate");
  const int error_number = get_path (fd) != NULL ? count (get_path (fd)) : 0;

  return error_number > 0 ? fail (error_number) : next (fd, length);
}

int
ftruncate64 (int fd, off64_t length)
{
  int (*next) (int, off64_t) = find ("ftruncate64");
  const int error_number = get_path (fd) != NULL ? count (get_path (fd)) : 0;

  return error_number > 0 ? fail (error_number) : next (fd, length);
}

int
rename (const char *from, const char *to)
{
  int (*next) (const char *, const char *) = find ("rename");
  const int error_number = count (from);
  int result;

  if (error_number > 0)
    return fail (error_number);
  result = next (from, to);
  if (result == 0)
    note (FAULTS_RENAME, from, to, NULL);
  return result;
}

int
renameat (int from_folder, const char *from, int to_folder, const char *to)
{
  int (*next) (int, const char *, int, const char *) = find ("renameat");
  const int error_number = count (from);
  int result;

  if (error_number > 0)
    return fail (error_number);
  result = next (from_folder, from, to_folder, to);
  if (result == 0)
    note (FAULTS_RENAME, from, to, NULL);
  return result;
}

int
unlink (const char *path)
{
  int (*next) (const char *) = find ("unlink");
  const int error_number = count (path);
  int result;

  if (error_number > 0)
    return fail (error_number);
  result = next (path);
  if (result == 0)
    note (FAULTS_UNLINK, path, NULL, NULL);
  return result;
}

/* From here on, calls on what is below @folder are looked at. */
void
faults_watch (const char *folder)
{
  g_mutex_lock (&mutex);
  g_set_str (&watched, folder);
  g_mutex_unlock (&mutex);
}

/* Makes the @nth call from now on fail, or that and all that come. */
void
faults_arm (guint nth, int error_number, gboolean for_good)
{
  g_mutex_lock (&mutex);
  n_calls = 0;
  failing_call = nth;
  failing_error = error_number;
  is_for_good = for_good;
  has_failed = FALSE;
  g_mutex_unlock (&mutex);
}

/* Returns whether there were so many calls that one has failed. */
gboolean
faults_disarm (void)
{
  gboolean failed;

  g_mutex_lock (&mutex);
  failing_call = 0;
  failed = has_failed;
  g_mutex_unlock (&mutex);
  return failed;
}

void
faults_record (void)
{
  g_mutex_lock (&mutex);
  record = g_ptr_array_new_with_free_func (free_operation);
  g_mutex_unlock (&mutex);
}

GPtrArray *
faults_take_record (void)
{
  GPtrArray *taken;

  g_mutex_lock (&mutex);
  taken = g_steal_pointer (&record);
  g_mutex_unlock (&mutex);
  return taken;
}
