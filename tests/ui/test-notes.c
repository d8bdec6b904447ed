/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "keys.h"
#include "ui-test.h"

#include "pack/brief-own-sources.h"
#include "ui/pack/brief-note-editing.h"
#include "ui/pack/brief-note-lists.h"
#include "ui/pack/brief-pack-view.h"

#include <string.h>

#define COLLECTION "amnesty-sex-work-2016"

static BriefEntry *
get_entry (BriefWindow *window)
{
  return brief_section_get_entry (brief_pack_get_section (brief_window_get_pack (window), 0), 0);
}

/* A window with the caret in the note of an entry. */
static BriefWindow *
open_note (const char *item, GtkTextView **text_view)
{
  BriefWindow *window = ui_test_open_window (1200, 900);
  BriefPackView *view;

  ui_test_act (GTK_WIDGET (window), "win.toggle-item", item);
  ui_test_act (GTK_WIDGET (window), "win.view", "pack");
  ui_test_settle (GTK_WIDGET (window));
  view = BRIEF_PACK_VIEW (ui_test_get_view (window, "pack"));
  brief_pack_view_edit (view, G_OBJECT (get_entry (window)));
  ui_test_settle (GTK_WIDGET (window));
  *text_view = GTK_TEXT_VIEW (ui_test_find (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW, NULL, NULL));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (*text_view)));
  return window;
}

/* Shows a text in which `|` is the caret, and `<` and `>` the ends of what is selected. */
static void
set_text (GtkTextBuffer *buffer, const char *marked)
{
  g_autofree char *text = g_strdup (marked);
  int caret = -1, bound = -1, length = 0;
  GtkTextIter caret_iter, bound_iter;

  for (const char *p = marked; *p != '\0'; p++)
    {
      if (*p == '|' || *p == '<')
        bound = length;
      if (*p == '|' || *p == '>')
        caret = length;
      if (strchr ("|<>", *p) == NULL)
        text[length++] = *p;
    }
  text[length] = '\0';
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &caret_iter, caret);
  gtk_text_buffer_get_iter_at_offset (buffer, &bound_iter, bound);
  gtk_text_buffer_select_range (buffer, &caret_iter, &bound_iter);
}

static char *
dup_marked (GtkTextBuffer *buffer)
{
  GtkTextIter start, end, first, last;
  const gboolean selected = gtk_text_buffer_get_selection_bounds (buffer, &first, &last);
  g_autofree char *before = NULL;
  g_autofree char *middle = NULL;
  g_autofree char *after = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  before = gtk_text_buffer_get_text (buffer, &start, &first, TRUE);
  middle = gtk_text_buffer_get_text (buffer, &first, &last, TRUE);
  after = gtk_text_buffer_get_text (buffer, &last, &end, TRUE);
  return selected ? g_strconcat (before, "<", middle, ">", after, NULL)
                  : g_strconcat (before, "|", after, NULL);
}

static void
assert_text (GtkTextBuffer *buffer, const char *expected)
{
  g_autofree char *text = dup_marked (buffer);

  g_assert_cmpstr (text, ==, expected);
}

typedef struct {
  const char *before, *after;
} Case;

static void
test_bold (void)
{
  const Case cases[] = {
    { "a <b> c", "a **<b>** c" },
    { "a **<b>** c", "a <b> c" },
    { "a <**b**> c", "a <b> c" },
    { "a wo|rd c", "a **wo|rd** c" },
    { "a **wo|rd** c", "a wo|rd c" },
    { "word|", "**word|**" },
    { "|word", "**|word**" },
    { "a | b", "a **|** b" },
    { "a **|** b", "a | b" },
    { "|", "**|**" },
    { "a < b > c", "a < **b** > c" },
    { "*wo|rd*", "***wo|rd***" },
    { "***wo|rd***", "*wo|rd*" },
    /* Each line by itself, without the marks of a list. */
    { "<- a\n- b>", "<- **a**\n- **b>**" },
    { "- **<a**\n- **b>**", "- <a\n- b>" },
    { "<a\n\nb>", "**<a**\n\n**b>**" },
    /* What is not yet bold becomes so, and what is stays. */
    { "<**a**\nb>", "<**a**\n**b>**" },
  };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_text (buffer, cases[i].before);
      brief_note_editing_toggle_stress (buffer, BRIEF_NOTE_BOLD);
      assert_text (buffer, cases[i].after);
    }
}

static void
test_italic (void)
{
  const Case cases[] = {
    { "a <b> c", "a *<b>* c" },
    { "a *<b>* c", "a <b> c" },
    { "**wo|rd**", "***wo|rd***" },
    { "***wo|rd***", "**wo|rd**" },
  };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_text (buffer, cases[i].before);
      brief_note_editing_toggle_stress (buffer, BRIEF_NOTE_ITALIC);
      assert_text (buffer, cases[i].after);
    }
}

static void
test_lists (void)
{
  const struct {
    const char *before;
    gboolean is_numbered;
    const char *after;
  } cases[] = {
    { "a|", FALSE, "- a|" },
    { "- a|", FALSE, "a|" },
    { "|", FALSE, "- |" },
    { "- a|", TRUE, "1. a|" },
    { "2) a|", FALSE, "- a|" },
    { "<a\nb\n\nc>", TRUE, "1. <a\n2. b\n\n3. c>" },
    { "<1. a\n2. b>", TRUE, "<a\nb>" },
    { "<a\n>b", FALSE, "- <a\n>b" },
    { "-a|", FALSE, "- -a|" },
  };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_text (buffer, cases[i].before);
      brief_note_lists_toggle (buffer, cases[i].is_numbered);
      assert_text (buffer, cases[i].after);
    }
}

static void
test_continuation (void)
{
  const Case cases[] = {
    { "- a|", "- a\n- |" },
    { "- a|b", "- a\n- |b" },
    { "* a|", "* a\n* |" },
    { "9. a|", "9. a\n10. |" },
    { "3) a|", "3) a\n4) |" },
    { "  - a|", "  - a\n  - |" },
    /* Without words, the item ends the list. */
    { "- a\n- |", "- a\n|" },
    { "- a\n-|", "- a\n|" },
    /* No list item, or before its words: Return does what it does everywhere. */
    { "a|", NULL },
    { "|- a", NULL },
    { "-|- a", NULL },
    { "- <a>", NULL },
    { "1234567890. a|", NULL },
  };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_text (buffer, cases[i].before);
      g_assert_cmpint (brief_note_lists_continue (buffer), ==, cases[i].after != NULL);
      assert_text (buffer, cases[i].after != NULL ? cases[i].after : cases[i].before);
    }
}

static void
test_indentation (void)
{
  const struct {
    const char *before;
    gboolean deeper;
    const char *after;
  } cases[] = {
    { "- a\n- b|", TRUE, "- a\n  - b|" },
    { "1. a\n2. b|", TRUE, "1. a\n   2. b|" },
    { "- a\n  - b\n- c|", TRUE, "- a\n  - b\n  - c|" },
    { "- a\n  - b\n  - c|", TRUE, "- a\n  - b\n    - c|" },
    { "- a\n<- b\n- c>", TRUE, "- a\n  <- b\n  - c>" },
    { "- a\n  - b|", FALSE, "- a\n- b|" },
    { "1. a\n   - b|", FALSE, "1. a\n- b|" },
    /* Nowhere to go: Tab leads out of the note. */
    { "- a|", TRUE, NULL },
    { "- a\n  - b|", TRUE, NULL },
    { "a\n- b|", TRUE, NULL },
    { "- a|", FALSE, NULL },
    { "a|", TRUE, NULL },
  };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_text (buffer, cases[i].before);
      g_assert_cmpint (brief_note_lists_indent (buffer, cases[i].deeper), ==, cases[i].after != NULL);
      assert_text (buffer, cases[i].after != NULL ? cases[i].after : cases[i].before);
    }
}

static void
test_links (void)
{
  const struct {
    const char *before, *address, *after;
  } cases[] = {
    { "a wo|rd", "https://x.example/", "a [word](https://x.example/)|" },
    { "a <two words>", "https://x.example/", "a [two words](https://x.example/)|" },
    { "a <[b]>", "https://x.example/", "a [\\[b\\]](https://x.example/)|" },
    { "a |", "mailto:a@x.example", "a <mailto:a@x.example>|" },
    { "[wo|rd](https://y.example/)", "https://x.example/", "[word](https://x.example/)|" },
    { "[wo|rd](https://y.example/)", "", "word|" },
    { "word|", "https://x.example/(a)", "[word](<https://x.example/(a)>)|" },
  };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      set_text (buffer, cases[i].before);
      brief_note_editing_set_link (buffer, cases[i].address);
      assert_text (buffer, cases[i].after);
    }
}

static void
test_addresses (void)
{
  const Case cases[] = {
    { "https://x.example/a", "https://x.example/a" },
    { " http://x.example ", "http://x.example" },
    { "x.example/a", "https://x.example/a" },
    { "a@x.example", "mailto:a@x.example" },
    { "mailto:a@x.example", "mailto:a@x.example" },
    { "javascript:alert(1)", NULL },
    { "file:///etc/passwd", NULL },
    { "ftp://x.example", NULL },
    { "two words", NULL },
    { "word", NULL },
    { "https://", NULL },
    { "https://x.example/>", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *address = brief_note_editing_dup_address (cases[i].before);

      g_assert_cmpstr (address, ==, cases[i].after);
    }
}

static void
assert_note (BriefWindow *window, const char *expected)
{
  g_assert_cmpstr (brief_entry_get_note (get_entry (window)), ==, expected);
}

/* Every action by its key and by its button; each is one step to undo. */
static void
test_keys_and_buttons (void)
{
  const struct {
    const char *key, *icon, *after;
  } cases[] = {
    { "<Control>b", "format-text-bold-symbolic", "a **word** b" },
    { "<Control>i", "format-text-italic-symbolic", "a *word* b" },
    { "<Control><Shift>l", "view-list-bullet-symbolic", "- a word b" },
    { "<Control><Shift>o", "view-list-ordered-symbolic", "1. a word b" },
  };
  GtkTextView *text_view;
  BriefWindow *window = open_note (COLLECTION "/rec-1", &text_view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text_view);

  set_text (buffer, "a wo|rd b");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *button = ui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "icon-name", cases[i].icon);

      keys_press (GTK_WIDGET (text_view), cases[i].key);
      assert_note (window, cases[i].after);
      ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
      assert_note (window, "a word b");
      g_assert_nonnull (button);
      g_signal_emit_by_name (button, "clicked");
      ui_test_settle (GTK_WIDGET (window));
      assert_note (window, cases[i].after);
      ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
      assert_note (window, "a word b");
      set_text (buffer, "a wo|rd b");
    }
  ui_test_close_window (window);
}

/* Return and Tab, as typed. */
static void
test_typing_a_list (void)
{
  GtkTextView *text_view;
  BriefWindow *window = open_note (COLLECTION "/rec-1", &text_view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text_view);

  set_text (buffer, "- a|");
  keys_press (GTK_WIDGET (text_view), "Return");
  keys_press (GTK_WIDGET (text_view), "b");
  assert_note (window, "- a\n- b");
  keys_press (GTK_WIDGET (text_view), "Tab");
  assert_note (window, "- a\n  - b");
  keys_press (GTK_WIDGET (text_view), "<Shift>Tab");
  assert_note (window, "- a\n- b");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (text_view)));
  keys_press (GTK_WIDGET (text_view), "Return");
  keys_press (GTK_WIDGET (text_view), "Return");
  assert_note (window, "- a\n- b\n");
  /* Where there is no item to move, Tab leads on. */
  keys_press (GTK_WIDGET (text_view), "Tab");
  g_assert_false (gtk_widget_has_focus (GTK_WIDGET (text_view)));
  ui_test_close_window (window);
}

/* The keys of undo belong to the pack: steps come back in their order, and the caret stays where they were. */
static void
test_undo (void)
{
  GtkTextView *text_view;
  BriefWindow *window = open_note (COLLECTION "/rec-1", &text_view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text_view);

  set_text (buffer, "one two| three");
  keys_press (GTK_WIDGET (text_view), "<Control>b");
  keys_press (GTK_WIDGET (text_view), "x");
  assert_text (buffer, "one **twox|** three");
  keys_press (GTK_WIDGET (text_view), "<Control>z");
  assert_text (buffer, "one **two|** three");
  keys_press (GTK_WIDGET (text_view), "<Control>z");
  assert_note (window, "one two three");
  keys_press (GTK_WIDGET (text_view), "<Control><Shift>z");
  keys_press (GTK_WIDGET (text_view), "<Control><Shift>z");
  assert_text (buffer, "one **twox|** three");
  keys_press (GTK_WIDGET (text_view), "<Control>z");
  keys_press (GTK_WIDGET (text_view), "<Control>z");
  keys_press (GTK_WIDGET (text_view), "<Control>z");
  g_assert_null (brief_entry_get_note (get_entry (window)));
  ui_test_close_window (window);
}

static gboolean
is_bold_at (GtkTextBuffer *buffer, int offset)
{
  GtkTextIter iter;
  g_autoptr (GSList) tags = NULL;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  tags = gtk_text_iter_get_tags (&iter);
  for (GSList *l = tags; l != NULL; l = l->next)
    {
      int weight;

      g_object_get (l->data, "weight", &weight, NULL);
      if (weight == PANGO_WEIGHT_BOLD)
        return TRUE;
    }
  return FALSE;
}

/* Styles follow the text, whatever way it changes, and hide none of it. */
static void
test_styles (void)
{
  GtkTextView *text_view;
  BriefWindow *window = open_note (COLLECTION "/rec-1", &text_view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text_view);
  GtkTextIter iter, end;

  set_text (buffer, "a **b** c\n\n`**d**`\n\n# e|");
  g_assert_false (is_bold_at (buffer, 0));
  g_assert_true (is_bold_at (buffer, 2));
  g_assert_true (is_bold_at (buffer, 4));
  g_assert_false (is_bold_at (buffer, 8));
  g_assert_false (is_bold_at (buffer, 14)); /* in code */
  g_assert_true (is_bold_at (buffer, 22));  /* a heading */

  /* A line more above, and what was stressed no longer is. */
  gtk_text_buffer_get_start_iter (buffer, &iter);
  gtk_text_buffer_insert (buffer, &iter, "x\n", -1);
  g_assert_true (is_bold_at (buffer, 6));
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 4);
  end = iter;
  gtk_text_iter_forward_char (&end);
  gtk_text_buffer_delete (buffer, &iter, &end);
  g_assert_false (is_bold_at (buffer, 6));
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_null (brief_entry_get_note (get_entry (window)));
  ui_test_act (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_true (is_bold_at (buffer, 23));
  /* A fence that opens takes all below it. */
  gtk_text_buffer_set_text (buffer, "a\n\n**b**", -1);
  g_assert_true (is_bold_at (buffer, 5));
  gtk_text_buffer_get_start_iter (buffer, &iter);
  gtk_text_buffer_insert (buffer, &iter, "```\n", -1);
  g_assert_false (is_bold_at (buffer, 9));
  ui_test_close_window (window);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

/* 100,000 characters: what a key costs, with all that follows from it in the main thread but the pages. */
static void
test_big_note (void)
{
  GtkTextView *text_view;
  BriefWindow *window = open_note (COLLECTION "/rec-1", &text_view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text_view);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkTextIter iter;
  gint64 times[21];

  while (text->len < 100000)
    g_string_append (text,
                     "Some words with **stress**, *some* [@more] and [a link](https://x.example/) of a note "
                     "that goes on for as long as this paragraph does, and further.\n\n");
  gtk_text_buffer_set_text (buffer, text->str, -1);
  ui_test_settle (GTK_WIDGET (window));
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, 50000);
  gtk_text_buffer_place_cursor (buffer, &iter);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      const gint64 start = g_get_monotonic_time ();

      gtk_text_buffer_insert_at_cursor (buffer, "x", 1);
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, G_N_ELEMENTS (times), sizeof (gint64), compare_times);
  g_test_message ("a key in %u characters: %.1f ms, the slowest of %u %.1f ms", (guint) text->len,
                  (double) times[G_N_ELEMENTS (times) / 2] / 1000, (guint) G_N_ELEMENTS (times),
                  (double) times[G_N_ELEMENTS (times) - 1] / 1000);
  /* Far from what it takes, so that a busy machine does not fail it. */
  g_assert_cmpint (times[G_N_ELEMENTS (times) / 2], <, 100 * 1000);
  ui_test_close_window (window);
}

static gboolean
has_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return adw_application_window_get_visible_dialog (data) == NULL;
}

static void
fill_row (GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *row = ui_test_find (root, ADW_TYPE_ENTRY_ROW, "title", title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
press_button (GtkWidget *root, const char *label)
{
  GtkWidget *button = ui_test_find (root, GTK_TYPE_BUTTON, "label", label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/* The form, from a note: what is added there is cited at once. */
static void
test_new_source (void)
{
  GtkTextView *text_view;
  BriefWindow *window = open_note (COLLECTION "/rec-1", &text_view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text_view);
  GtkWidget *dialog;

  set_text (buffer, "As they say|");
  ui_test_act (GTK_WIDGET (text_view), "note.new-source", NULL);
  g_assert_true (ui_test_wait (has_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_assert_false (gtk_widget_is_sensitive (ui_test_find (dialog, GTK_TYPE_BUTTON, "label", "_Add")));
  fill_row (dialog, "_Title", "Wells & <b>springs</b>");
  fill_row (dialog, "A_uthor", "Zoë Smith");
  fill_row (dialog, "_Date", "yesterday");
  g_assert_false (gtk_widget_is_sensitive (ui_test_find (dialog, GTK_TYPE_BUTTON, "label", "_Add")));
  fill_row (dialog, "_Date", "2021");
  press_button (dialog, "_Add");
  g_assert_true (ui_test_wait (has_no_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  assert_note (window, "As they say [@zoe-smith-2021]");
  g_assert_nonnull (brief_pack_lookup_own_source (brief_window_get_pack (window), "zoe-smith-2021"));
  /* Two steps to undo: the citation, and the source. */
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  assert_note (window, "As they say");
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_null (brief_pack_lookup_own_source (brief_window_get_pack (window), "zoe-smith-2021"));
  ui_test_close_window (window);
}

static void
add_source (BriefWindow *window, const char *title)
{
  const char *values[BRIEF_OWN_SOURCE_N_FIELDS] = { [BRIEF_OWN_SOURCE_TITLE] = title };

  g_assert_nonnull (brief_pack_add_own_source (brief_window_get_pack (window), values));
}

/* By keyboard alone: search, choose, place, Return. */
static void
test_cite (void)
{
  GtkTextView *text_view;
  BriefWindow *window = open_note (COLLECTION "/rec-1", &text_view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text_view);
  GtkWidget *search, *locator;

  add_source (window, "Wells");
  add_source (window, "Springs");
  set_text (buffer, "a|");
  keys_press (GTK_WIDGET (text_view), "<Control><Shift>k");
  search = ui_test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, "placeholder-text", "Search sources");
  g_assert_nonnull (search);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), search));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Wells"));
  gtk_editable_set_text (GTK_EDITABLE (search), "nothing has this");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "No source has these words."));
  gtk_editable_set_text (GTK_EDITABLE (search), "own SPR");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Springs"));
  locator = ui_test_find (GTK_WIDGET (window), GTK_TYPE_ENTRY, "text", "");
  g_assert_nonnull (locator);
  gtk_editable_set_text (GTK_EDITABLE (locator), "p. 3; 4");
  g_signal_emit_by_name (locator, "activate");
  assert_note (window, "a");
  gtk_editable_set_text (GTK_EDITABLE (locator), "p. 3");
  g_signal_emit_by_name (search, "activate");
  ui_test_settle (GTK_WIDGET (window));
  assert_note (window, "a [@springs, p. 3]");

  /* Those that entries cite are there, too. */
  keys_press (GTK_WIDGET (text_view), "<Control><Shift>k");
  gtk_editable_set_text (GTK_EDITABLE (search), "in this pack");
  ui_test_settle (GTK_WIDGET (window));
  g_signal_emit_by_name (search, "activate");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (
      g_str_has_prefix (brief_entry_get_note (get_entry (window)), "a [@springs, p. 3] [@" COLLECTION "/"));
  ui_test_close_window (window);
}

static void
test_link (void)
{
  GtkTextView *text_view;
  BriefWindow *window = open_note (COLLECTION "/rec-1", &text_view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text_view);
  GtkWidget *entry;

  set_text (buffer, "a wo|rd b");
  keys_press (GTK_WIDGET (text_view), "<Control>k");
  entry = ui_test_find (GTK_WIDGET (window), GTK_TYPE_ENTRY, "placeholder-text", "https://");
  g_assert_nonnull (entry);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "javascript:alert(1)");
  g_signal_emit_by_name (entry, "activate");
  assert_note (window, "a word b");
  gtk_editable_set_text (GTK_EDITABLE (entry), "x.example");
  g_signal_emit_by_name (entry, "activate");
  ui_test_settle (GTK_WIDGET (window));
  assert_note (window, "a [word](https://x.example) b");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (text_view)));

  keys_press (GTK_WIDGET (text_view), "<Control>k");
  g_assert_false (gtk_widget_has_focus (GTK_WIDGET (text_view)));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER)));
  ui_test_settle (GTK_WIDGET (window));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (text_view)));

  /* In a link, it changes or goes. */
  set_text (buffer, "a [wo|rd](https://x.example) b");
  keys_press (GTK_WIDGET (text_view), "<Control>k");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "https://x.example");
  press_button (GTK_WIDGET (window), "_Remove Link");
  ui_test_settle (GTK_WIDGET (window));
  assert_note (window, "a word b");
  ui_test_close_window (window);
}

/* A source that a note cites goes after a question only. */
static void
test_remove_source (void)
{
  GtkTextView *text_view;
  BriefWindow *window = open_note (COLLECTION "/rec-1", &text_view);
  BriefPack *pack = brief_window_get_pack (window);
  GtkWidget *dialog;

  add_source (window, "Wells");
  add_source (window, "Springs");
  brief_pack_set_entry_note (pack, get_entry (window), "a [@springs]");
  ui_test_act (GTK_WIDGET (window), "win.own-sources", NULL);
  g_assert_true (ui_test_wait (has_dialog, window));
  ui_test_settle (GTK_WIDGET (window));
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  ui_test_act (dialog, "sources.remove", "wells");
  g_assert_null (brief_pack_lookup_own_source (pack, "wells"));
  ui_test_act (dialog, "win.undo", NULL);
  g_assert_nonnull (brief_pack_lookup_own_source (pack, "wells"));

  ui_test_act (dialog, "sources.remove", "springs");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_nonnull (brief_pack_lookup_own_source (pack, "springs"));
  g_assert_true (ui_test_shows_text (GTK_WIDGET (window), "Remove “Springs”?"));
  press_button (GTK_WIDGET (window), "_Remove");
  ui_test_settle (GTK_WIDGET (window));
  g_assert_null (brief_pack_lookup_own_source (pack, "springs"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  ui_test_close_window (window);
}

/* The switches: each choice is a step to undo, and undo shows in them. */
static void
test_shown (void)
{
  GtkTextView *text_view;
  BriefWindow *window = open_note (COLLECTION "/rec-1", &text_view);
  BriefEntry *entry = get_entry (window);
  GtkWidget *parts, *findings, *row;
  g_autofree char *subtitle = NULL;

  parts = ui_test_find (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, "title", "Parts");
  findings = ui_test_find (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, "title", "Findings");
  g_assert_nonnull (parts);
  g_assert_nonnull (findings);
  g_assert_null (ui_test_find (GTK_WIDGET (window), ADW_TYPE_EXPANDER_ROW, "title", "Positions"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (parts), TRUE);
  ui_test_settle (GTK_WIDGET (window));
  g_assert_null (ui_test_find (parts, ADW_TYPE_SWITCH_ROW, "title", "Law"));
  row = ui_test_find (parts, ADW_TYPE_SWITCH_ROW, "title", "Text");
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  g_assert_false (brief_entry_get_parts (entry) & BRIEF_PART_TEXT);
  g_object_get (parts, "subtitle", &subtitle, NULL);
  g_assert_cmpstr (subtitle, ==, "3 of 4 shown");
  ui_test_act (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (findings), TRUE);
  ui_test_settle (GTK_WIDGET (window));
  row = ui_test_find (findings, ADW_TYPE_SWITCH_ROW, NULL, NULL);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  g_assert_nonnull (brief_entry_get_shown_findings (entry));
  press_button (GTK_WIDGET (window), "Show A_ll");
  g_assert_null (brief_entry_get_shown_findings (entry));
  g_assert_true (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  ui_test_close_window (window);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/notes/bold", test_bold);
  g_test_add_func ("/ui/notes/italic", test_italic);
  g_test_add_func ("/ui/notes/lists", test_lists);
  g_test_add_func ("/ui/notes/continuation", test_continuation);
  g_test_add_func ("/ui/notes/indentation", test_indentation);
  g_test_add_func ("/ui/notes/links", test_links);
  g_test_add_func ("/ui/notes/addresses", test_addresses);
  g_test_add_func ("/ui/notes/keys-and-buttons", test_keys_and_buttons);
  g_test_add_func ("/ui/notes/typing-a-list", test_typing_a_list);
  g_test_add_func ("/ui/notes/undo", test_undo);
  g_test_add_func ("/ui/notes/styles", test_styles);
  g_test_add_func ("/ui/notes/big-note", test_big_note);
  g_test_add_func ("/ui/notes/new-source", test_new_source);
  g_test_add_func ("/ui/notes/cite", test_cite);
  g_test_add_func ("/ui/notes/link", test_link);
  g_test_add_func ("/ui/notes/remove-source", test_remove_source);
  g_test_add_func ("/ui/notes/shown", test_shown);
  return g_test_run ();
}
