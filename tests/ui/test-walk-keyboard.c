/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A pack of ten entries with notes, from the first search to the file, by keyboard alone: the program runs by itself; the
 * test sees it through AT-SPI and types through XTEST. */

#include "config.h"

#include "mock-portal.h"
#include "walk.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define N_ENTRIES 10

static char *references[N_ENTRIES]; /* of the entries, in the order of the pack */

static char *
dup_note (guint position)
{
  return g_strdup_printf ("note %c", 'a' + position);
}

/* Opens one of the items that a search finds, and adds it. */
static void
find_and_add (guint position)
{
  walk_chord (XK_Control_L, XK_f, 0);
  walk_chord (XK_Control_L, XK_a, 0);
  walk_type ("sex workers");
  walk_chord (XK_Return, 0, 0); /* to the list */
  walk_chord (XK_Home, 0, 0);
  walk_repeat (XK_Down, position);
  walk_chord (XK_Return, 0, 0); /* opens the row */
  walk_expect ("button", "Add to Pack");
  walk_chord (XK_Control_L, XK_d, 0);
  walk_expect ("button", "Remove From Pack");
}

/* A row of the outline; the first is that of the section. */
static void
go_to_row (guint row)
{
  walk_chord (XK_Alt_L, XK_4, 0);
  walk_chord (XK_Home, 0, 0);
  walk_repeat (XK_Down, row);
}

static void
write_notes (void)
{
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autofree char *note = dup_note (i);
      g_autoptr (AtspiAccessible) field = NULL;
      g_autoptr (AtspiText) text = NULL;
      g_autofree char *typed = NULL;

      go_to_row (i + 1);
      walk_chord (XK_Return, 0, 0); /* to the note */
      walk_type (note);
      field = walk_await ("text", "Our Note");
      text = atspi_accessible_get_text_iface (field);
      typed = atspi_text_get_text (text, 0, -1, NULL);
      g_assert_cmpstr (typed, ==, note);
    }
}

static void
name_section (void)
{
  go_to_row (0);
  walk_chord (XK_Return, 0, 0); /* to the heading */
  walk_type ("What we ask");
}

/* The last entry goes up by two. */
static void
reorder (void)
{
  go_to_row (N_ENTRIES);
  walk_chord (XK_Alt_L, XK_Up, 0);
  walk_chord (XK_Alt_L, XK_Up, 0);
}

static void
name_pack (void)
{
  walk_chord (XK_Control_L, XK_Shift_L, XK_d);
  walk_type ("Ten points");
  walk_chord (XK_Escape, 0, 0);
  walk_expect ("frame", "• Ten points");
}

static void
check_saved (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *section;
  JsonArray *sections, *entries;

  g_assert_true (json_parser_load_from_file (parser, path, &error));
  g_assert_no_error (error);
  sections = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "sections");
  g_assert_cmpuint (json_array_get_length (sections), ==, 1);
  section = json_array_get_object_element (sections, 0);
  g_assert_cmpstr (json_object_get_string_member (section, "title"), ==, "What we ask");
  entries = json_object_get_array_member (section, "entries");
  g_assert_cmpuint (json_array_get_length (entries), ==, N_ENTRIES);
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      /* In the order of the notes, but for the last one. */
      const guint written = i < N_ENTRIES - 3 ? i : i == N_ENTRIES - 3 ? N_ENTRIES - 1 : i - 1;
      JsonObject *entry = json_array_get_object_element (entries, i);
      g_autofree char *note = dup_note (written);

      g_assert_cmpstr (json_object_get_string_member (entry, "note"), ==, note);
      references[i] = g_strdup (json_object_get_string_member (entry, "item"));
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (references[i], !=, references[j]);
    }
}

static void
check_exported (const char *path)
{
  g_autofree char *text = walk_read_pdf (path);
  const char *from = text;

  g_assert_nonnull (strstr (text, "Ten points"));
  g_assert_nonnull (strstr (text, "What we ask"));
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      const guint written = i < N_ENTRIES - 3 ? i : i == N_ENTRIES - 3 ? N_ENTRIES - 1 : i - 1;
      g_autofree char *note = dup_note (written);

      from = strstr (from, note);
      g_assert_nonnull (from);
    }
}

/* What a file manager does, by D-Bus: the pack is open, so its window comes, and no other. */
static void
open_by_bus (GFile *file)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *address = g_file_get_uri (file);
  g_autofree char *path = g_strdelimit (g_strconcat ("/", BRIEF_APPLICATION_ID, NULL), ".", '/');
  const char *addresses[] = { address, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;

  reply = g_dbus_connection_call_sync (bus, BRIEF_APPLICATION_ID, path, "org.freedesktop.Application", "Open",
                                       g_variant_new ("(^asa{sv})", addresses, NULL), NULL,
                                       G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);
  g_assert_no_error (error);
  walk_expect ("frame", "Ten points");
  g_assert_cmpuint (walk_count ("frame"), ==, 1);
}

/* From a new pack back to the one before. */
static void
switch_back (void)
{
  walk_chord (XK_Control_L, XK_n, 0);
  walk_expect ("button", "Create");
  walk_chord (XK_Alt_L, XK_c, 0);
  walk_expect ("frame", "• Human rights of sex workers: Amnesty International's policy of 2016");
  walk_chord (XK_Control_L, XK_j, 0);
  walk_expect ("list item", "Ten points");
  walk_type ("ten");
  walk_chord (XK_Return, 0, 0);
  walk_expect ("frame", "Ten points");
}

static GFile *
dup_work_file (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), name, NULL);

  return g_file_new_for_path (path);
}

static void
test_ten_entries (gconstpointer data)
{
  const char *arguments[] = { data, NULL };
  g_autoptr (GFile) pack = dup_work_file ("ten.briefing");
  g_autoptr (GFile) exported = dup_work_file ("ten.pdf");
  g_autoptr (GSubprocess) program = NULL;
  g_autoptr (GError) error = NULL;

  mock_portal_start (pack, exported);
  program = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  walk_await_application ();
  walk_expect ("list item", "About This Policy");
  for (guint i = 0; i < N_ENTRIES; i++)
    find_and_add (i);
  write_notes ();
  name_section ();
  reorder ();
  name_pack ();

  walk_chord (XK_Control_L, XK_s, 0);
  walk_await_file (g_file_peek_path (pack));
  walk_expect ("frame", "Ten points");
  check_saved (g_file_peek_path (pack));

  mock_portal_choose (exported);
  walk_chord (XK_Control_L, XK_e, 0);
  walk_expect ("combo box", "Language");
  walk_chord (XK_Return, 0, 0);
  walk_await_file (g_file_peek_path (exported));
  check_exported (g_file_peek_path (exported));

  open_by_bus (pack);
  switch_back ();
  walk_quit (program);
}

int
main (int argc, char **argv)
{
  walk_init (&argc, &argv);
  g_test_add_data_func ("/ui/walk/ten-entries", argv[1], test_ten_entries);
  return g_test_run ();
}
