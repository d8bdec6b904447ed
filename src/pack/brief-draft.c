/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "briefings-pack"

#include "config.h"

#include "pack/brief-draft.h"

#include "pack/brief-atomic-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUFFIX ".briefing"
#define LOCK_SUFFIX ".lock"
#define ID_LENGTH 36
/* Nobody has so many drafts of one pack. */
#define SLOTS_MAX 1000
#define FILE_ADDRESS_MAX (16 * 1024)

struct _BriefDraft {
  gatomicrefcount ref_count;
  char *path;
  char *lock_path;
  int lock_fd; /* -1 where there is no lock to be had */

  GMutex mutex;
  guint64 serial; /* of the newest state that was written */
};

static char *
dup_path (const char *pack_id, guint slot, const char *suffix)
{
  g_autofree char *folder = brief_draft_dup_folder ();
  g_autofree char *name = slot == 1 ? g_strconcat (pack_id, suffix, NULL)
                                    : g_strdup_printf ("%s.%u%s", pack_id, slot, suffix);

  return g_build_filename (folder, name, NULL);
}

static char *
dup_lock_path (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (SUFFIX));

  return g_strconcat (stem, LOCK_SUFFIX, NULL);
}

/* Whoever had the lock before may have removed its file meanwhile: then what we hold is nothing. */
static gboolean
is_still_there (int fd, const char *path)
{
  struct stat held, named;

  return fstat (fd, &held) == 0 && stat (path, &named) == 0 && held.st_ino == named.st_ino
         && held.st_dev == named.st_dev;
}

/* Returns a descriptor, or -1 with @taken telling whether another has the lock. */
static int
take_lock (const char *path, gboolean *taken)
{
  *taken = FALSE;
  while (TRUE)
    {
      int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

      if (fd < 0)
        return -1;
      if (flock (fd, LOCK_EX | LOCK_NB) != 0)
        {
          *taken = errno == EWOULDBLOCK;
          close (fd);
          return -1;
        }
      if (is_still_there (fd, path))
        return fd;
      close (fd);
    }
}

static BriefDraft *
new_draft (const char *path, const char *lock_path, int lock_fd)
{
  BriefDraft *self = g_new0 (BriefDraft, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->path = g_strdup (path);
  self->lock_path = g_strdup (lock_path);
  self->lock_fd = lock_fd;
  return self;
}

/**
 * brief_draft_claim:
 * @pack_id: the id of a pack
 * @opened_elsewhere: (out): whether another window or program has the pack open
 *
 * Finds a place for the draft of a pack and locks it. Where the pack is open elsewhere, that is a place of its own, so
 * that neither overwrites the other's work. A place that cannot be locked is used without.
 *
 * Returns: (transfer full): the draft
 */
BriefDraft *
brief_draft_claim (const char *pack_id, gboolean *opened_elsewhere)
{
  g_autofree char *folder = brief_draft_dup_folder ();

  *opened_elsewhere = FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    g_info ("No folder for drafts: %s", g_strerror (errno));

  for (guint slot = 1; slot < SLOTS_MAX; slot++)
    {
      g_autofree char *path = dup_path (pack_id, slot, SUFFIX);
      g_autofree char *lock_path = dup_lock_path (path);
      gboolean taken;
      int fd;

      /* Behind the first place are drafts that were kept apart. */
      if (slot > 1 && g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      fd = take_lock (lock_path, &taken);
      if (!taken)
        return new_draft (path, lock_path, fd);
      *opened_elsewhere = TRUE;
    }
  g_return_val_if_reached (NULL);
}

/**
 * brief_draft_claim_path:
 * @path: the path of a draft
 * @opened_elsewhere: (out): whether somebody is working on it
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL where somebody is working on it
 */
BriefDraft *
brief_draft_claim_path (const char *path, gboolean *opened_elsewhere)
{
  g_autofree char *lock_path = dup_lock_path (path);
  int fd = take_lock (lock_path, opened_elsewhere);

  return *opened_elsewhere ? NULL : new_draft (path, lock_path, fd);
}

BriefDraft *
brief_draft_ref (BriefDraft *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
brief_draft_unref (BriefDraft *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  if (self->lock_fd >= 0)
    {
      /* As long as there is a draft, somebody will want to know whose it is. */
      if (!brief_draft_exists (self))
        unlink (self->lock_path);
      close (self->lock_fd);
    }
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self->lock_path);
  g_free (self);
}

const char *
brief_draft_get_path (BriefDraft *self)
{
  return self->path;
}

gboolean
brief_draft_exists (BriefDraft *self)
{
  return g_file_test (self->path, G_FILE_TEST_EXISTS);
}

/**
 * brief_draft_write:
 * @self: a draft
 * @serial: which state of the pack this is; a later one has a higher number
 * @bytes: the pack
 * @error: return location for an error of %G_IO_ERROR
 *
 * Writes the draft, unless a later state was written before.
 *
 * Returns: whether all is well
 */
gboolean
brief_draft_write (BriefDraft *self, guint64 serial, GBytes *bytes, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  g_autofree char *folder = NULL;

  if (serial < self->serial)
    return TRUE;
  folder = g_path_get_dirname (self->path);
  g_mkdir_with_parents (folder, 0700);
  if (!brief_atomic_write (self->path, bytes, error))
    return FALSE;
  self->serial = serial;
  return TRUE;
}

/**
 * brief_draft_remove:
 * @self: a draft
 * @serial: which state of the pack is safe without it
 * @error: return location for an error of %G_IO_ERROR
 *
 * Removes the draft, unless a later state was written before.
 *
 * Returns: whether all is well
 */
gboolean
brief_draft_remove (BriefDraft *self, guint64 serial, GError **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (serial < self->serial)
    return TRUE;
  self->serial = serial;
  if (unlink (self->path) == 0 || errno == ENOENT || errno == ENOTDIR)
    return TRUE;
  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (errno), _ ("%s: %s"), self->path,
               g_strerror (errno));
  return FALSE;
}

static void
write_address (int fd, GFile *file)
{
  g_autofree char *address = file != NULL ? g_file_get_uri (file) : NULL;

  if (ftruncate (fd, 0) != 0
      || (address != NULL && pwrite (fd, address, strlen (address), 0) != (gssize) strlen (address)))
    g_info ("A draft does not tell its file: %s", g_strerror (errno));
}

/**
 * brief_draft_set_file:
 * @self: a draft
 * @file: (nullable): the file that the work goes back to
 *
 * Notes which file a draft belongs to, for a list of drafts.
 */
void
brief_draft_set_file (BriefDraft *self, GFile *file)
{
  if (self->lock_fd >= 0)
    write_address (self->lock_fd, file);
}

/**
 * brief_draft_set_aside:
 * @self: a draft
 *
 * Moves the draft that stands there to a name of its own, so that new work does not overwrite it.
 *
 * Returns: (transfer full) (nullable): where it is now, or %NULL where it could not be moved
 */
char *
brief_draft_set_aside (BriefDraft *self)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *pack_id = g_strndup (name, ID_LENGTH);
  gboolean locked;
  g_autoptr (GFile) file = brief_draft_read_file (self->path, &locked);

  for (guint slot = 2; slot < SLOTS_MAX; slot++)
    {
      g_autofree char *path = dup_path (pack_id, slot, SUFFIX);
      g_autofree char *lock_path = dup_lock_path (path);
      gboolean taken, moved;
      int fd;

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      fd = take_lock (lock_path, &taken);
      if (taken)
        continue;
      moved = rename (self->path, path) == 0;
      if (fd >= 0)
        {
          write_address (fd, file);
          close (fd);
        }
      return moved ? g_steal_pointer (&path) : NULL;
    }
  return NULL;
}

/**
 * brief_draft_dup_folder:
 *
 * Returns: (transfer full): the folder of all drafts
 */
char *
brief_draft_dup_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "briefings", "packs", NULL);
}

/**
 * brief_draft_is_name:
 * @name: the name of a file in the folder of drafts
 *
 * Returns: whether it is that of a draft
 */
gboolean
brief_draft_is_name (const char *name)
{
  g_autofree char *pack_id = g_strndup (name, ID_LENGTH);
  const gsize length = strlen (name);

  return length > ID_LENGTH && name[ID_LENGTH] == '.' && g_uuid_string_is_valid (pack_id)
         && g_str_has_suffix (name, SUFFIX);
}

/**
 * brief_draft_read_file:
 * @path: the path of a draft
 * @locked: (out): whether somebody is working on it
 *
 * Returns: (transfer full) (nullable): the file that the work goes back to, or %NULL where none is known
 */
GFile *
brief_draft_read_file (const char *path, gboolean *locked)
{
  g_autofree char *lock_path = dup_lock_path (path);
  g_autofree char *address = g_malloc (FILE_ADDRESS_MAX + 1);
  int fd = open (lock_path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  gssize length;

  *locked = FALSE;
  if (fd < 0)
    return NULL;
  *locked = flock (fd, LOCK_SH | LOCK_NB) != 0;
  length = read (fd, address, FILE_ADDRESS_MAX);
  close (fd);
  if (length <= 0)
    return NULL;
  address[length] = '\0';
  return g_uri_is_valid (address, G_URI_FLAGS_NONE, NULL) ? g_file_new_for_uri (address) : NULL;
}
