/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever moves where: the order of the pack, and of all that is made of it, is one and the same, and nothing is lost or
 * there twice. */

#include "document/brief-composer.h"
#include "export/brief-pack-export.h"
#include "export/brief-plain-text.h"
#include "support.h"

#include <string.h>

#define N_MOVES 1000
#define N_NOTES 3 /* in a section, before an item */
#define N_SECTIONS 5

/* How often what takes long is looked at. */
#define LAYOUT_EVERY 50

static BriefCollection *collection;
static const char *structure_check; /* a script that reads the structure of a PDF */

static void
add_section (BriefPack *pack, guint position, guint *n_notes)
{
  static const char *const ids[N_SECTIONS] = { "rec-1", "report-1", "body-1", "rec-2", "statement-1" };
  g_autofree char *title = g_strdup_printf ("Heading-%c", 'A' + (int) position);
  BriefSection *section = brief_pack_add_section (pack, position, title);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autofree char *note = g_strdup_printf ("Word-%02u", (*n_notes)++);

      g_ptr_array_add (entries, brief_entry_new_for_note (note));
    }
  g_ptr_array_add (entries, brief_entry_new_for_item (
                                collection, brief_collection_lookup_item (collection, ids[position])));
  brief_pack_add_entries (pack, section, 0, entries);
}

static BriefPack *
make_pack (void)
{
  BriefPack *pack = brief_pack_new ("Moves", "en");
  guint n_notes = 0;

  for (guint i = 0; i < N_SECTIONS; i++)
    add_section (pack, i, &n_notes);
  brief_pack_set_option (pack, "contents", FALSE);
  return pack;
}

/* The words of sections and notes, in the order of the model. */
static char *
list_model (BriefPack *pack)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      g_string_append_printf (text, "%s ", brief_section_get_title (section));
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        if (brief_entry_get_note (brief_section_get_entry (section, j)) != NULL)
          g_string_append_printf (text, "%s ", brief_entry_get_note (brief_section_get_entry (section, j)));
    }
  return g_string_free_and_steal (text);
}

/* The same words out of a text. */
static char *
list_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t#*>.,", -1);
  GString *found = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "Word-") || g_str_has_prefix (words[i], "Heading-"))
      g_string_append_printf (found, "%s ", words[i]);
  return g_string_free_and_steal (found);
}

static void
assert_says (const char *text, const char *expected)
{
  g_autofree char *found = list_words (text);

  g_assert_cmpstr (found, ==, expected);
}

static void
collect (BriefBlock *block, GString *text)
{
  g_autofree char *words = brief_block_dup_text (block);

  if (brief_block_get_n_children (block) == 0)
    g_string_append_printf (text, "%s ", words);
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    collect (brief_block_get_child (block, i), text);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* All keys with what belongs to them, sorted: the same after every move. */
static char *
list_keys (BriefPack *pack)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      g_ptr_array_add (
          keys, g_strconcat (brief_section_get_key (section), " ", brief_section_get_title (section), NULL));
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefEntry *entry = brief_section_get_entry (section, j);
          const char *reference = brief_entry_get_item_reference (entry);

          g_ptr_array_add (keys, g_strconcat (brief_entry_get_key (entry), " ", reference ? reference : "-",
                                              " ", brief_entry_get_note (entry), NULL));
        }
    }
  g_ptr_array_sort (keys, compare);
  g_ptr_array_add (keys, NULL);
  return g_strjoinv ("\n", (char **) keys->pdata);
}

static void
check_document (BriefPack *pack)
{
  g_autoptr (BriefDocument) document = brief_compose (pack);
  g_autoptr (GString) blocks = g_string_new (NULL);
  g_autofree char *expected = list_model (pack);
  g_autofree char *bare = brief_export_plain_text (document, BRIEF_PLAIN_TEXT_BARE);
  g_autofree char *markdown = brief_export_plain_text (document, BRIEF_PLAIN_TEXT_MARKDOWN);

  collect (brief_document_get_root (document), blocks);
  assert_says (blocks->str, expected);
  assert_says (bare, expected);
  assert_says (markdown, expected);
}

static BriefPages *
lay_out (BriefPack *pack)
{
  g_autoptr (GError) error = NULL;
  BriefPages *pages = brief_pack_lay_out (pack, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return pages;
}

/* What the outline of the PDF leads to: sections, and items by their headings. */
static void
check_outline (BriefPack *pack, BriefPages *pages)
{
  GArray *outline = brief_pages_get_outline (pages);
  guint n = 2; /* behind the title and the contents */

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      g_assert_cmpuint (n, <, outline->len);
      g_assert_true (g_str_has_suffix (g_array_index (outline, BriefOutlineEntry, n).title,
                                       brief_section_get_title (section)));
      g_assert_cmpuint (g_array_index (outline, BriefOutlineEntry, n++).level, ==, 1);
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          BriefEntry *entry = brief_section_get_entry (section, j);
          g_autofree char *heading = brief_entry_dup_heading (entry, NULL);

          if (brief_entry_get_snapshot (entry) == NULL)
            continue;
          g_assert_cmpuint (n, <, outline->len);
          g_assert_true (g_str_has_suffix (g_array_index (outline, BriefOutlineEntry, n++).title, heading));
        }
    }
}

/* Contents, then the rest, as the pages have them. */
static void
check_pages (BriefPack *pack)
{
  g_autoptr (BriefPack) copy = brief_pack_copy (pack);
  g_autoptr (BriefPages) pages = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *body = list_model (pack);

  brief_pack_set_option (copy, "contents", TRUE);
  pages = lay_out (copy);
  check_outline (pack, pages);
  for (guint i = 0; i < brief_pages_get_n_pages (pages); i++)
    {
      g_autofree char *words = brief_pages_dup_text (pages, i);

      g_string_append_printf (text, "%s\n", words);
    }
  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    g_string_append_printf (expected, "%s ", brief_section_get_title (brief_pack_get_section (pack, i)));
  g_string_append_printf (expected, "%s", body);
  assert_says (text->str, expected->str);
}

static void
write_file (const char *path, GBytes *bytes)
{
  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

/* The structure of the PDF against the pack, as a script reads both. */
static void
check_structure (BriefPack *pack)
{
  g_autofree char *folder = support_make_folder ();
  g_autofree char *pdf_path = g_build_filename (folder, "pack.pdf", NULL);
  g_autofree char *pack_path = g_build_filename (folder, "pack.briefing", NULL);
  g_autofree char *option = g_strconcat ("--pack=", pack_path, NULL);
  const char *arguments[] = { "python3", structure_check, pdf_path, option, NULL };
  g_autoptr (BriefPages) pages = lay_out (pack);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = brief_pack_export_pdf (pack, pages, NULL, NULL, NULL, &error);
  g_autoptr (GBytes) bytes = brief_pack_to_bytes (pack);
  g_autofree char *output = NULL;
  int status;

  g_assert_no_error (error);
  write_file (pdf_path, pdf);
  write_file (pack_path, bytes);
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output,
                               NULL, &status, &error));
  g_assert_no_error (error);
  g_test_message ("%s", output);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  support_remove_folder (folder);
}

static guint
random_below (guint end)
{
  return (guint) g_test_rand_int_range (0, (int) end);
}

static BriefSection *
random_section (BriefPack *pack)
{
  return brief_pack_get_section (pack, random_below (brief_pack_get_n_sections (pack)));
}

static BriefEntry *
random_entry (BriefPack *pack)
{
  BriefSection *section;

  do
    section = random_section (pack);
  while (brief_section_get_n_entries (section) == 0);
  return brief_section_get_entry (section, random_below (brief_section_get_n_entries (section)));
}

/* One or several, of one kind or of both. */
static GPtrArray *
choose (BriefPack *pack)
{
  GPtrArray *parts = g_ptr_array_new ();
  const guint kind = random_below (8);
  const guint n_parts = kind < 3 ? 1 : 1 + random_below (6);

  for (guint i = 0; i < n_parts; i++)
    g_ptr_array_add (parts, kind == 0 || kind == 3 || (kind == 4 && i == 0) ? (gpointer) random_section (pack)
                                                                            : (gpointer) random_entry (pack));
  return parts;
}

static void
move_at_random (BriefPack *pack)
{
  BriefUndoStack *stack = brief_pack_get_undo_stack (pack);
  g_autoptr (GPtrArray) parts = choose (pack);

  switch (random_below (10))
    {
    case 0:
    case 1:
      brief_pack_move_up (pack, parts);
      break;
    case 2:
    case 3:
      brief_pack_move_down (pack, parts);
      break;
    case 4:
      brief_pack_move_sections (pack, parts, random_below (N_SECTIONS));
      break;
    case 5:
      /* Not to before the pack was made. */
      if (g_str_has_prefix (brief_undo_stack_get_undo_name (stack), "Move"))
        brief_undo_stack_undo (stack);
      break;
    case 6:
      brief_undo_stack_redo (stack);
      break;
    default:
      brief_pack_move_parts (pack, parts, random_section (pack), random_below (8));
      break;
    }
}

static void
test_moves (void)
{
  g_autoptr (BriefPack) pack = make_pack ();
  g_autofree char *keys = list_keys (pack);
  g_autofree char *first = list_model (pack);
  g_autofree char *last = NULL;

  for (guint i = 0; i < N_MOVES; i++)
    {
      g_autofree char *now = NULL;

      move_at_random (pack);
      now = list_keys (pack);
      g_assert_cmpstr (now, ==, keys);
      check_document (pack);
      if (i % LAYOUT_EVERY == 0)
        check_pages (pack);
      if (i % (N_MOVES / 4) == 0)
        check_structure (pack);
    }
  last = list_model (pack);
  g_assert_cmpstr (last, !=, first);
}

static GPtrArray *
list_parts (BriefPack *pack, const char *words)
{
  g_auto (GStrv) wanted = g_strsplit (words, " ", -1);
  GPtrArray *parts = g_ptr_array_new ();

  for (guint i = 0; i < brief_pack_get_n_sections (pack); i++)
    {
      BriefSection *section = brief_pack_get_section (pack, i);

      if (g_strv_contains ((const char *const *) wanted, brief_section_get_title (section)))
        g_ptr_array_add (parts, section);
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        {
          const char *note = brief_entry_get_note (brief_section_get_entry (section, j));

          if (note != NULL && g_strv_contains ((const char *const *) wanted, note))
            g_ptr_array_add (parts, brief_section_get_entry (section, j));
        }
    }
  return parts;
}

/* A clipping keeps words and items, and can be pasted more than once. */
static void
test_clipping (void)
{
  g_autoptr (BriefPack) pack = make_pack ();
  g_autoptr (GPtrArray) parts = list_parts (pack, "Word-01 Word-02 Heading-C Word-07");
  g_autoptr (BriefPack) clipping = brief_pack_clip (pack, parts);
  g_autoptr (BriefPack) other = brief_pack_new (NULL, "en");
  g_autofree char *before = support_write (pack);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) once = NULL;
  g_autoptr (GPtrArray) twice = NULL;
  g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);
  BriefSection *section;

  once = brief_pack_paste (other, clipping, NULL, 0);
  twice = brief_pack_paste (other, clipping, brief_pack_get_section (other, 0), 1);
  g_assert_cmpuint (once->len, ==, 3);
  g_assert_cmpuint (brief_pack_get_n_sections (other), ==, 3);
  g_assert_cmpuint (brief_section_get_n_entries (brief_pack_get_section (other, 0)), ==, 4);
  section = brief_pack_get_section (other, 1);
  g_assert_cmpstr (brief_section_get_title (section), ==, "Heading-C");
  g_assert_cmpuint (brief_section_get_n_entries (section), ==, N_NOTES + 1);
  g_assert_cmpstr (brief_entry_get_item_reference (brief_section_get_entry (section, N_NOTES)), ==,
                   "water/body-1");
  for (guint i = 0; i < 3; i++)
    {
      section = brief_pack_get_section (other, i);
      g_assert_true (g_hash_table_add (keys, (gpointer) brief_section_get_key (section)));
      for (guint j = 0; j < brief_section_get_n_entries (section); j++)
        g_assert_true (
            g_hash_table_add (keys, (gpointer) brief_entry_get_key (brief_section_get_entry (section, j))));
    }

  /* The pack itself is as it was. */
  after = support_write (pack);
  g_assert_cmpstr (after, ==, before);
  brief_undo_stack_undo (brief_pack_get_undo_stack (other));
  brief_undo_stack_undo (brief_pack_get_undo_stack (other));
  g_assert_cmpuint (brief_pack_get_n_sections (other), ==, 0);
}

static void
test_names (void)
{
  static const struct {
    const char *parts;
    const char *name;
  } cases[] = {
    { "Word-01", "Cut “Word-01”" },
    { "Word-01 Word-02", "Cut 2 Entries" },
    { "Heading-A", "Cut Section “Heading-A”" },
    { "Heading-A Word-00", "Cut Section “Heading-A”" },
    { "Heading-A Heading-B", "Cut 2 Sections" },
    { "Heading-A Word-09", "Cut Sections and Entries" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = make_pack ();
      g_autoptr (GPtrArray) parts = list_parts (pack, cases[i].parts);
      g_autofree char *before = support_write (pack);
      g_autofree char *after = NULL;

      brief_pack_cut_parts (pack, parts);
      g_assert_cmpstr (brief_undo_stack_get_undo_name (brief_pack_get_undo_stack (pack)), ==, cases[i].name);
      brief_undo_stack_undo (brief_pack_get_undo_stack (pack));
      after = support_write (pack);
      g_assert_cmpstr (after, ==, before);
    }
}

/* What stands together moves together, and what cannot move holds up what is right behind it. */
static void
test_shift (void)
{
  static const struct {
    const char *parts;
    gboolean up;
    const char *expected; /* the beginning, or NULL where nothing moves */
  } cases[] = {
    { "Word-01 Word-02", TRUE, "Heading-A Word-01 Word-02 Word-00 Heading-B Word-03 " },
    { "Word-00 Word-02", TRUE, "Heading-A Word-00 Word-02 Word-01 Heading-B Word-03 " },
    { "Word-00 Word-01", TRUE, NULL },
    { "Word-03 Word-04", TRUE, "Heading-A Word-00 Word-01 Word-02 Word-03 Word-04 Heading-B Word-05 " },
    { "Heading-B", TRUE, "Heading-B Word-03 Word-04 Word-05 Heading-A Word-00 " },
    { "Heading-A Word-05", TRUE, NULL },
    { "Heading-A Heading-C", FALSE, "Heading-B Word-03 Word-04 Word-05 Heading-A Word-00 " },
    { "Heading-D Heading-E", FALSE, NULL },
    { "Word-00", FALSE, "Heading-A Word-01 Word-00 Word-02 Heading-B " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefPack) pack = make_pack ();
      g_autoptr (GPtrArray) parts = list_parts (pack, cases[i].parts);
      const gboolean can_move = cases[i].up ? brief_pack_can_move_up (pack, parts)
                                            : brief_pack_can_move_down (pack, parts);
      const gboolean moved = cases[i].up ? brief_pack_move_up (pack, parts)
                                         : brief_pack_move_down (pack, parts);
      g_autofree char *text = list_model (pack);

      g_test_message ("%s", cases[i].parts);
      g_assert_cmpint (moved, ==, cases[i].expected != NULL);
      g_assert_cmpint (can_move, ==, moved);
      if (moved && !g_str_has_prefix (text, cases[i].expected))
        g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  structure_check = argv[1];
  collection = support_read_collection ();
  g_test_add_func ("/pack-order/moves", test_moves);
  g_test_add_func ("/pack-order/clipping", test_clipping);
  g_test_add_func ("/pack-order/names", test_names);
  g_test_add_func ("/pack-order/shift", test_shift);
  status = g_test_run ();
  g_clear_object (&collection);
  return status;
}
