/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The main job as a person does it who has a keyboard and a screen reader: the program runs by itself; the test sees it
 * through AT-SPI and types through XTEST. */

#include "mock-portal.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <atspi/atspi.h>
#include <locale.h>
#include <signal.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

#define LIMIT_US (15 * G_TIME_SPAN_SECOND)
#define FIRST_TITLE "Condoms as evidence, beatings, demands for money"
#define SECOND_TITLE "Include sex workers in making the laws that affect them"

static Display *display;
static AtspiAccessible *application;

static void
press (KeySym key, gboolean down)
{
  XTestFakeKeyEvent (display, XKeysymToKeycode (display, key), down, CurrentTime);
  XSync (display, False);
  g_usleep (15000);
}

/* A chord such as Ctrl+Shift+D; the last symbol is the key, 0 ends the list. */
static void
chord (KeySym first, KeySym second, KeySym third)
{
  const KeySym keys[] = { first, second, third };
  guint n_keys = third != 0 ? 3 : second != 0 ? 2 : 1;

  for (guint i = 0; i < n_keys; i++)
    press (keys[i], TRUE);
  for (guint i = n_keys; i > 0; i--)
    press (keys[i - 1], FALSE);
  g_usleep (300000);
}

static void
type (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      const gboolean upper = g_ascii_isupper (*c);

      if (upper)
        press (XK_Shift_L, TRUE);
      press (*c == ' ' ? XK_space : (KeySym) g_ascii_tolower (*c), TRUE);
      press (*c == ' ' ? XK_space : (KeySym) g_ascii_tolower (*c), FALSE);
      if (upper)
        press (XK_Shift_L, FALSE);
    }
  g_usleep (300000);
}

static gboolean
is_showing (AtspiAccessible *node)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (node);

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_SHOWING);
}

static AtspiAccessible *
search (AtspiAccessible *node, const char *role, const char *name)
{
  g_autofree char *node_role = atspi_accessible_get_role_name (node, NULL);
  g_autofree char *node_name = atspi_accessible_get_name (node, NULL);
  const int n_children = atspi_accessible_get_child_count (node, NULL);

  if (g_strcmp0 (node_role, role) == 0 && node_name != NULL
      && (name == NULL || strstr (node_name, name) != NULL) && is_showing (node))
    return g_object_ref (node);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (node, i, NULL);
      AtspiAccessible *found = child != NULL ? search (child, role, name) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Waits for something on the screen with that role, and a name that holds those words. */
static AtspiAccessible *
await (const char *role, const char *name)
{
  const gint64 end = g_get_monotonic_time () + LIMIT_US;

  while (g_get_monotonic_time () < end)
    {
      AtspiAccessible *found = search (application, role, name);

      if (found != NULL)
        return found;
      g_usleep (100000);
      /* What libatspi knows of the tree, it hears of in a main loop. */
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_error ("there is no %s “%s”", role, name);
}

static void
expect (const char *role, const char *name)
{
  g_autoptr (AtspiAccessible) found = await (role, name);

  g_test_message ("%s: %s", role, name);
}

static void
await_application (void)
{
  const gint64 end = g_get_monotonic_time () + LIMIT_US;

  while (application == NULL && g_get_monotonic_time () < end)
    {
      g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
      const int n_children = atspi_accessible_get_child_count (desktop, NULL);

      for (int i = 0; i < n_children && application == NULL; i++)
        {
          g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);
          g_autofree char *name = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;

          if (g_strcmp0 (name, "briefings") == 0)
            application = g_object_ref (child);
        }
      g_usleep (100000);
    }
  g_assert_nonnull (application);
  /* Names are refreshed from a main loop only, and there is none here. */
  atspi_accessible_set_cache_mask (application, ATSPI_CACHE_NONE);
}

static void
find_and_add (const char *words, const char *title)
{
  chord (XK_Control_L, XK_f, 0);
  chord (XK_Control_L, XK_a, 0);
  type (words);
  expect ("list item", title);
  chord (XK_Return, 0, 0); /* to the list */
  chord (XK_Return, 0, 0); /* open the first row */
  expect ("heading", title);
  chord (XK_Control_L, XK_d, 0);
  expect ("button", "Remove From Pack");
}

static void
assert_note (const char *expected)
{
  g_autoptr (AtspiAccessible) note = await ("text", "Our Note");
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (note);
  g_autofree char *typed = atspi_text_get_text (text, 0, -1, NULL);

  g_assert_cmpstr (typed, ==, expected);
}

static void
make_pack (void)
{
  find_and_add ("include sex workers", SECOND_TITLE);
  find_and_add ("condom", FIRST_TITLE);

  chord (XK_Alt_L, XK_4, 0);
  expect ("list item", SECOND_TITLE);
  chord (XK_End, 0, 0);
  chord (XK_Alt_L, XK_Up, 0);
  chord (XK_Return, 0, 0); /* to the note of what was moved */
  type ("Ask the police");
  assert_note ("Ask the police");
  chord (XK_Control_L, XK_z, 0);
  assert_note ("");
  chord (XK_Control_L, XK_Shift_L, XK_z);
  assert_note ("Ask the police");

  chord (XK_Control_L, XK_Shift_L, XK_d);
  type ("Briefing for the minister");
  chord (XK_Escape, 0, 0);
  expect ("frame", "• Briefing for the minister");
}

/* A page by its number, with the focus on it, as a screen reader reads it. */
static void
expect_page (const char *name, const char *words)
{
  g_autoptr (AtspiAccessible) page = await ("document text", name);
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (page);
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (page);
  g_autofree char *contents = atspi_text_get_text (text, 0, -1, NULL);

  g_test_message ("%s: %s", name, contents);
  g_assert_true (atspi_state_set_contains (states, ATSPI_STATE_FOCUSED));
  g_assert_nonnull (strstr (contents, words));
}

static void
read_pages (void)
{
  chord (XK_Control_L, XK_g, 0);
  type ("3");
  chord (XK_Return, 0, 0);
  expect_page ("Page 3 of", "Sources");
  chord (XK_Control_L, XK_Page_Up, 0);
  expect_page ("Page 2 of", "Ask the police");
  chord (XK_Home, 0, 0);
  expect_page ("Page 1 of", "Briefing for the minister");
}

static char *
read_pdf (const char *path)
{
  const char *arguments[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return text;
}

static void
await_file (const char *path)
{
  const gint64 end = g_get_monotonic_time () + LIMIT_US;

  while (!g_file_test (path, G_FILE_TEST_EXISTS) && g_get_monotonic_time () < end)
    g_usleep (100000);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
export_pack (const char *path)
{
  chord (XK_Control_L, XK_e, 0);
  /* With all options as they are, it goes on by the default button. */
  expect ("combo box", "Language");
  chord (XK_Return, 0, 0);
  await_file (path);
}

static void
assert_order (const char *text)
{
  g_autofree char *flat = g_strdelimit (g_strdup (text), "\n", ' ');
  const char *first = strstr (flat, FIRST_TITLE);
  const char *second = strstr (flat, SECOND_TITLE);

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  g_assert_true (first < second);
  g_assert_nonnull (strstr (flat, "Ask the police"));
  g_assert_nonnull (strstr (flat, "Briefing for the minister"));
}

/* What is printed is the file that was exported, to the last byte, and nothing of it is left behind. */
static void
print_pack (const char *exported, const char *printed)
{
  g_autoptr (GDir) folder = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize first_length, second_length;
  const char *name;

  chord (XK_Control_L, XK_p, 0);
  await_file (printed);
  expect ("label", "Handed on to be printed");
  g_assert_true (g_file_get_contents (exported, &first, &first_length, NULL));
  g_assert_true (g_file_get_contents (printed, &second, &second_length, NULL));
  g_assert_cmpmem (first, first_length, second, second_length);
  folder = g_dir_open (g_get_user_runtime_dir (), 0, NULL);
  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_false (g_str_has_prefix (name, "briefings-"));
}

static void
test_main_job (gconstpointer data)
{
  const char *arguments[] = { data, NULL };
  g_autofree char *path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "briefing.pdf", NULL);
  g_autofree char *printed_path = g_build_filename (g_getenv ("BRIEF_TEST_FOLDER"), "printed.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) printed = g_file_new_for_path (printed_path);
  g_autofree char *paper = NULL;
  g_autoptr (GSubprocess) program = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  mock_portal_start (file, printed);
  program = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  await_application ();
  expect ("list item", "About This Policy");
  make_pack ();
  read_pages ();
  export_pack (path);
  text = read_pdf (path);
  assert_order (text);
  print_pack (path, printed_path);
  paper = mock_portal_dup_paper ();
  g_assert_cmpstr (paper, ==, "A4");

  chord (XK_Control_L, XK_q, 0);
  g_assert_true (g_subprocess_wait_check (program, NULL, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  /* libatspi asks every program for a cache that GTK does not have, and warns. */
  g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL));
  g_assert_cmpint (argc, ==, 2);
  display = XOpenDisplay (NULL);
  g_assert_nonnull (display);
  atspi_init ();
  g_test_add_data_func ("/ui/walk/main-job", argv[1], test_main_job);
  return g_test_run ();
}
