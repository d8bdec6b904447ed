/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The main job as a person does it who has a keyboard and a screen reader: the program runs by itself; the test sees it
 * through AT-SPI and types through XTEST. In English, or in another language of the table below. */

#include "config.h"

#include "mock-portal.h"
#include "walk.h"

#include <glib/gi18n.h>
#include <string.h>

#define FIRST_TITLE "Condoms as evidence, beatings, demands for money"
#define SECOND_TITLE "Include sex workers in making the laws that affect them"

/* What the person writes. What it is about is found in English, which the collection falls back to in Arabic. */
typedef struct {
  const char *language;
  const char *note;
  const char *title;
} Writing;

static const Writing writings[] = {
  { "en", "Ask the police", "Briefing for the minister" },
  { "ar", "اسألوا الشرطة", "إحاطة للوزير" },
};
static const Writing *writing;

static void
choose_writing (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
    if (g_str_equal (writings[i].language, walk_get_language ()))
      writing = &writings[i];
  g_assert_nonnull (writing);
}

/* Where reading begins is what one chooses from; beside it is what was chosen. */
static void
expect_beside (const char *role, const char *name, const char *beside_role, const char *beside_name)
{
  g_autoptr (AtspiAccessible) first = walk_await (role, name);
  g_autoptr (AtspiAccessible) second = walk_await (beside_role, beside_name);

  if (g_str_equal (walk_get_language (), "ar"))
    g_assert_cmpint (walk_get_place (first), >, walk_get_place (second));
  else
    g_assert_cmpint (walk_get_place (first), <, walk_get_place (second));
}

static void
find_and_add (const char *words, const char *title)
{
  walk_chord (XK_Control_L, XK_f, 0);
  walk_chord (XK_Control_L, XK_a, 0);
  walk_type (words);
  walk_expect ("list item", title);
  walk_chord (XK_Return, 0, 0); /* to the list */
  walk_chord (XK_Return, 0, 0); /* open the first row */
  walk_expect ("heading", title);
  expect_beside ("list item", title, "heading", title);
  walk_chord (XK_Control_L, XK_d, 0);
  walk_expect ("button", _ ("Remove From Pack"));
}

static void
assert_note (const char *expected)
{
  g_autofree char *name = walk_dup_label (_ ("Our _Note"));
  g_autoptr (AtspiAccessible) note = walk_await ("text", name);
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (note);
  g_autofree char *typed = atspi_text_get_text (text, 0, -1, NULL);

  g_assert_cmpstr (typed, ==, expected);
}

static void
make_pack (void)
{
  g_autofree char *name = g_strdup_printf (_ ("• %s"), writing->title);

  find_and_add ("include sex workers", SECOND_TITLE);
  find_and_add ("condom", FIRST_TITLE);

  walk_chord (XK_Alt_L, XK_4, 0);
  walk_expect ("list item", SECOND_TITLE);
  walk_chord (XK_End, 0, 0);
  walk_chord (XK_Alt_L, XK_Up, 0);
  walk_chord (XK_Return, 0, 0); /* to the note of what was moved */
  walk_type (writing->note);
  assert_note (writing->note);
  walk_chord (XK_Control_L, XK_z, 0);
  assert_note ("");
  walk_chord (XK_Control_L, XK_Shift_L, XK_z);
  assert_note (writing->note);

  walk_chord (XK_Control_L, XK_Shift_L, XK_d);
  walk_type (writing->title);
  walk_chord (XK_Escape, 0, 0);
  walk_expect ("frame", name);
}

/* Up to the number of pages, which is not the same in all languages. */
static char *
dup_page_name (guint number)
{
  char *name = g_strdup_printf (_ ("Page %'u of %'u"), number, 0u);

  *strrchr (name, '0') = '\0';
  return name;
}

/* A page by its number, with the focus on it, as a screen reader reads it. */
static void
expect_page (guint number, const char *words)
{
  g_autofree char *name = dup_page_name (number);
  g_autoptr (AtspiAccessible) page = walk_await ("document text", name);
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
  walk_chord (XK_Control_L, XK_g, 0);
  walk_type ("3");
  walk_chord (XK_Return, 0, 0);
  expect_page (3, _ ("Sources"));
  walk_chord (XK_Control_L, XK_Page_Up, 0);
  expect_page (2, writing->note);
  walk_chord (XK_Home, 0, 0);
  expect_page (1, writing->title);
}

static void
export_pack (const char *path)
{
  g_autofree char *name = walk_dup_label (_ ("_Language"));

  walk_chord (XK_Control_L, XK_e, 0);
  /* With all options as they are, it goes on by the default button. */
  walk_expect ("combo box", name);
  walk_chord (XK_Return, 0, 0);
  walk_await_file (path);
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
  g_assert_nonnull (strstr (flat, writing->note));
  g_assert_nonnull (strstr (flat, writing->title));
  g_assert_nonnull (strstr (flat, _ ("Sources")));
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

  walk_chord (XK_Control_L, XK_p, 0);
  walk_await_file (printed);
  walk_expect ("label", _ ("Handed on to be printed"));
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

  /* The walk through an installed program has the real portals before it. */
  if (g_getenv ("BRIEF_TEST_PORTAL") == NULL)
    mock_portal_start (file, printed);
  program = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  walk_await_application ();
  walk_expect ("list item", _ ("About This Policy"));
  make_pack ();
  read_pages ();
  export_pack (path);
  text = walk_read_pdf (path);
  assert_order (text);
  print_pack (path, printed_path);
  if (g_getenv ("BRIEF_TEST_PORTAL") == NULL)
    {
      paper = mock_portal_dup_paper ();
      g_assert_cmpstr (paper, ==, "A4");
    }

  walk_quit (program);
}

int
main (int argc, char **argv)
{
  walk_init (&argc, &argv);
  choose_writing ();
  g_test_add_data_func ("/ui/walk/main-job", argv[1], test_main_job);
  return g_test_run ();
}
