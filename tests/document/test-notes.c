/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-notes.h"

#include <string.h>

static void
append_tree (BriefBlock *block, GString *text)
{
  static const char *const names[] = {
    [BRIEF_BLOCK_DOCUMENT] = "document", [BRIEF_BLOCK_HEADING] = "h",      [BRIEF_BLOCK_PARAGRAPH] = "p",
    [BRIEF_BLOCK_LIST] = "list",         [BRIEF_BLOCK_LIST_ITEM] = "item", [BRIEF_BLOCK_QUOTATION] = "quote",
    [BRIEF_BLOCK_NOTE] = "note",         [BRIEF_BLOCK_CODE] = "code",      [BRIEF_BLOCK_RULE] = "rule",
  };

  g_string_append (text, names[brief_block_get_kind (block)]);
  if (brief_block_get_level (block) > 0)
    g_string_append_printf (text, "%u", brief_block_get_level (block));
  if (brief_block_get_label (block) != NULL)
    g_string_append_printf (text, "<%s>", brief_block_get_label (block));
  g_string_append_c (text, '(');
  for (guint i = 0; i < brief_block_get_n_inlines (block); i++)
    {
      const BriefInline *run = brief_block_get_inline (block, i);

      g_string_append_printf (text, "%s%s%s%s", run->flags & BRIEF_INLINE_STRONG ? "*" : "",
                              run->flags & BRIEF_INLINE_EMPHASIS ? "/" : "",
                              run->flags & BRIEF_INLINE_CODE ? "`" : "", run->text);
      if (run->target != NULL)
        g_string_append_printf (text, "->%s", run->target);
      g_string_append_c (text, '|');
    }
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    append_tree (brief_block_get_child (block, i), text);
  g_string_append_c (text, ')');
}

static void
test_markup (void)
{
  const struct {
    const char *note, *tree;
  } cases[] = {
    { "plain", "note(p(plain|))" },
    { "**a** *b* `c`", "note(p(*a| |/b| |`c|))" },
    { "one\ntwo", "note(p(one two|))" },
    { "one  \ntwo", "note(p(one|\n|two|))" },
    { "- a\n- b", "note(list(item<•>(p(a|))item<•>(p(b|))))" },
    { "3. a\n4. b", "note(list(item<3.>(p(a|))item<4.>(p(b|))))" },
    /* Headings go below the heading that the note stands under, and never beyond the last level. */
    { "# a", "note(h3(a|))" },
    { "###### a", "note(h6(a|))" },
    { "> a", "note(quote(p(a|)))" },
    { "a\n\n---\n\nb", "note(p(a|)rule()p(b|))" },
    { "    code <b>", "note(code(code <b>|))" },
    /* No HTML, no pictures, and no links but to the web and to mail. */
    { "<b>a</b>", "note(p(<b>|a|</b>|))" },
    { "<div>a</div>", "note(p(<div>a</div>|))" },
    { "![words](https://x.example/p.png)", "note(p(words|))" },
    { "[a](https://x.example/)", "note(p(a->https://x.example/|))" },
    { "[a](mailto:a@x.example)", "note(p(a->mailto:a@x.example|))" },
    { "[a](javascript:alert(1))", "note(p(a|))" },
    { "[a](file:///etc/passwd)", "note(p(a|))" },
    { "", "note()" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefBlock) block = brief_block_new (BRIEF_BLOCK_NOTE);
      g_autoptr (GString) tree = g_string_new (NULL);

      brief_notes_append (block, cases[i].note, 2, NULL, NULL);
      append_tree (block, tree);
      g_assert_cmpstr (tree->str, ==, cases[i].tree);
    }
}

/* However deep a note is nested, its words arrive. */
static void
test_depth (void)
{
  g_autofree char *deep = g_strnfill (100000, '>');
  g_autofree char *note = g_strconcat (deep, " words", NULL);
  g_autoptr (BriefBlock) block = brief_block_new (BRIEF_BLOCK_NOTE);
  g_autofree char *text = NULL;

  brief_notes_append (block, note, 2, NULL, NULL);
  text = brief_block_dup_text (block);
  g_assert_cmpstr (g_strstrip (text), ==, "words");
}

/* Sets marks as a format would: what is cited in angle brackets, "x…" being no source. */
static gboolean
cite_cb (BriefBlock *parent, BriefBlock *block, GPtrArray *citations, gboolean is_parted, gpointer user_data)
{
  g_autoptr (GString) marks = g_string_new (is_parted ? "_" : "");

  for (guint i = 0; i < citations->len; i++)
    {
      const BriefNoteCitation *citation = g_ptr_array_index (citations, i);

      if (citation->key[0] == 'x')
        return FALSE;
      g_string_append_printf (marks, "<%s%s%s>", citation->key, citation->locator ? ":" : "",
                              citation->locator ? citation->locator : "");
    }
  brief_block_append_text (block, marks->str, 0, NULL);
  return TRUE;
}

static void
report_cb (const BriefNoteCitation *citation, gboolean in_heading, gpointer user_data)
{
  g_autofree char *typed = brief_note_citation_to_string (citation);

  g_string_append_printf (user_data, "%s%s", in_heading ? "#" : "", typed);
}

static void
test_citations (void)
{
  const struct {
    const char *note, *tree, *reported;
  } cases[] = {
    { "a [@b]", "note(p(a|_<b>|))", "[@b]" },
    { "a[@b].", "note(p(a|<b>|.|))", "[@b]" },
    { "[@b]", "note(p(<b>|))", "[@b]" },
    { "a [@b, p. 3] c", "note(p(a|_<b:p. 3>| c|))", "[@b, p. 3]" },
    { "[@b p. 3]", "note(p(<b:p. 3>|))", "[@b, p. 3]" },
    { "[ @b ,  pp. 3, 4 ]", "note(p(<b:pp. 3, 4>|))", "[@b, pp. 3, 4]" },
    { "[@b, ]", "note(p(<b>|))", "[@b]" },
    { "[-@b, p. 3]", "note(p(<b:p. 3>|))", "[@b, p. 3]" },
    { "[@a; @b, p. 2]", "note(p(<a><b:p. 2>|))", "[@a][@b, p. 2]" },
    { "[@a;@b;@c]", "note(p(<a><b><c>|))", "[@a][@b][@c]" },
    /* Doubled: each is its own. */
    { "[@a] [@a]", "note(p(<a>|_<a>|))", "[@a][@a]" },
    { "[@a][@b]", "note(p(<a>|<b>|))", "[@a][@b]" },
    /* Over the end of a line, and in what else a paragraph has. */
    { "a [@b,\np. 3]", "note(p(a|_<b:p. 3>|))", "[@b, p. 3]" },
    { "a\n[@b]", "note(p(a|_<b>|))", "[@b]" },
    { "**a [@b]**", "note(p(*a|_<b>|))", "[@b]" },
    { "- a [@b]", "note(list(item<•>(p(a|_<b>|))))", "[@b]" },
    { "> a [@b]", "note(quote(p(a|_<b>|)))", "[@b]" },
    /* What no text may hold. */
    { "a&#xFFFF; [@b, p.&#xD800; 3]", "note(p(a�|_<b:p.� 3>|))", "[@b, p.� 3]" },
    /* Keys. */
    { "[@water/s-1:2, s. 3]", "note(p(<water/s-1:2:s. 3>|))", "[@water/s-1:2, s. 3]" },
    { "[@Åse_1]", "note(p(<Åse_1>|))", "[@Åse_1]" },
    { "[@foo_bar_b]", "note(p(<foo_bar_b>|))", "[@foo_bar_b]" },
    /* No such source: as typed, and told of. */
    { "a [@x, p. 3] b", "note(p(a| [@x, p. 3]| b|))", "[@x, p. 3]" },
    { "[@b] [@x]", "note(p(<b>| [@x]|))", "[@b][@x]" },
    /* Malformed. */
    { "[@b", "note(p([@b|))", "" },
    { "[@]", "note(p([@]|))", "" },
    { "[@ b]", "note(p([@ b]|))", "" },
    { "[b@c.example]", "note(p([b@c.example]|))", "" },
    { "[see @b]", "note(p([see @b]|))", "" },
    { "[@b.]", "note(p([@b.]|))", "" },
    { "[@b!]", "note(p([@b!]|))", "" },
    { "[@a; b]", "note(p([@a; b]|))", "" },
    { "[@a;]", "note(p([@a;]|))", "" },
    { "[@a, [p. 3]]", "note(p([@a, [p. 3]]|))", "" },
    { "[@a, *p. 3*]", "note(p([@a, |/p. 3|]|))", "" },
    { "[[@a]]", "note(p([|<a>|]|))", "[@a]" },
    { "@a", "note(p(@a|))", "" },
    /* Escaped. */
    { "\\[@b]", "note(p([@b]|))", "" },
    { "[\\@b]", "note(p([@b]|))", "" },
    { "\\[-@b]", "note(p([-@b]|))", "" },
    { "\\\\[@b]", "note(p(\\|<b>|))", "[@b]" },
    { "`\\[@b]`", "note(p(`\\[@b]|))", "" },
    { "[a](https://x.example/\\[@b])", "note(p(a->https://x.example/[@b]|))", "" },
    /* In code, in links and in pictures. */
    { "`[@b]`", "note(p(`[@b]|))", "" },
    { "    [@b]", "note(code([@b]|))", "" },
    { "```\n[@b]\n```", "note(code([@b]|))", "" },
    { "[a [@b]](https://x.example/)", "note(p(a [@b]->https://x.example/|))", "" },
    { "[@b](https://x.example/)", "note(p(@b->https://x.example/|))", "" },
    { "[@b]\n\n[@b]: https://x.example/", "note(p(@b->https://x.example/|))", "" },
    { "![[@b]](https://x.example/p.png)", "note(p([@b]|))", "" },
    { "<b title='[@b]'>", "note(p(<b title='[@b]'>|))", "" },
    /* A heading stands in the contents, too. */
    { "# a [@b]", "note(h3(a [@b]|))", "#[@b]" },
    { "# a\n\nb [@c]", "note(h3(a|)p(b|_<c>|))", "[@c]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (BriefBlock) block = brief_block_new (BRIEF_BLOCK_NOTE);
      g_autoptr (GString) tree = g_string_new (NULL);
      g_autoptr (GString) reported = g_string_new (NULL);

      brief_notes_append (block, cases[i].note, 2, cite_cb, NULL);
      append_tree (block, tree);
      g_assert_cmpstr (tree->str, ==, cases[i].tree);
      brief_notes_foreach_citation (cases[i].note, report_cb, reported);
      g_assert_cmpstr (reported->str, ==, cases[i].reported);
    }
}

/* What is nested too deep to be a block of its own does not run into what stands before it. */
static void
test_depth_of_many (void)
{
  g_autofree char *deep = g_strnfill (20, '>');
  g_autofree char *note = g_strconcat (deep, " one\n", deep, "\n", deep, " two\n", deep, "\n", deep,
                                       "- three", NULL);
  g_autoptr (BriefBlock) block = brief_block_new (BRIEF_BLOCK_NOTE);
  g_autofree char *text = NULL;

  brief_notes_append (block, note, 2, NULL, NULL);
  text = brief_block_dup_text (block);
  g_assert_cmpstr (text, ==, "one two three");
}

/* Entities for what is no character leave texts and addresses in UTF-8. */
static void
test_entities (void)
{
  g_autoptr (BriefBlock) note = brief_block_new (BRIEF_BLOCK_NOTE);
  BriefBlock *paragraph;
  g_autofree char *text = NULL;

  brief_notes_append (note, "a&#xFFFF;b&#xFFFE;c&#xD800;d&#x7;e&amp;&#x0; [f](http://g/&#xFFFF;)", 2, NULL,
                      NULL);
  paragraph = brief_block_get_child (note, 0);
  text = brief_block_dup_text (note);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = "abcde&f"; *p != '\0'; p++)
    g_assert_nonnull (strchr (text, *p));
  for (guint i = 0; i < brief_block_get_n_inlines (paragraph); i++)
    {
      const char *target = brief_block_get_inline (paragraph, i)->target;

      g_assert_true (target == NULL || g_utf8_validate (target, -1, NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notes/markup", test_markup);
  g_test_add_func ("/notes/depth", test_depth);
  g_test_add_func ("/notes/citations", test_citations);
  g_test_add_func ("/notes/entities", test_entities);
  g_test_add_func ("/notes/depth-of-many", test_depth_of_many);

  return g_test_run ();
}
