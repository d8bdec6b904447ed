/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-structure.h"

/* Kids of all kinds stay in the order in which they were added. */
static void
test_order (void)
{
  g_autoptr (BriefStructure) structure = brief_structure_new (2);
  const guint paragraph = brief_structure_add_element (structure, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P);
  const guint heading = brief_structure_add_element (structure, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_H1);
  guint link;
  static const struct {
    BriefKidKind kind;
    guint page;
  } expected[] = {
    { BRIEF_KID_CONTENT, 0 },
    { BRIEF_KID_ELEMENT, 0 },
    { BRIEF_KID_CONTENT, 1 },
    { BRIEF_KID_LINK, 1 },
  };
  guint kid;

  g_assert_cmpuint (brief_structure_add_content (structure, paragraph, 0), ==, 0);
  link = brief_structure_add_element (structure, paragraph, BRIEF_TAG_LINK);
  g_assert_cmpuint (brief_structure_add_content (structure, heading, 0), ==, 1);
  g_assert_cmpuint (brief_structure_add_content (structure, paragraph, 1), ==, 0);
  brief_structure_add_link (structure, paragraph, 1, "words");

  kid = brief_structure_get_element (structure, paragraph)->first_kid;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const BriefKid *found = brief_structure_get_kid (structure, kid);

      g_assert_cmpint (found->kind, ==, expected[i].kind);
      if (found->kind == BRIEF_KID_ELEMENT)
        g_assert_cmpuint (found->index, ==, link);
      else
        g_assert_cmpuint (found->page, ==, expected[i].page);
      kid = found->next;
    }
  g_assert_cmpuint (kid, ==, BRIEF_STRUCTURE_NONE);
  g_assert_cmpuint (brief_structure_get_element (structure, link)->first_kid, ==, BRIEF_STRUCTURE_NONE);
  g_assert_cmpuint (brief_structure_get_element (structure, link)->parent, ==, paragraph);
}

/* Of each page, which element each content belongs to. */
static void
test_contents (void)
{
  g_autoptr (BriefStructure) structure = brief_structure_new (3);
  const guint first = brief_structure_add_element (structure, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P);
  const guint second = brief_structure_add_element (structure, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_P);

  brief_structure_add_content (structure, second, 2);
  brief_structure_add_content (structure, first, 2);
  g_assert_cmpuint (brief_structure_get_n_pages (structure), ==, 3);
  g_assert_cmpuint (brief_structure_get_n_contents (structure, 0), ==, 0);
  g_assert_cmpuint (brief_structure_get_n_contents (structure, 2), ==, 2);
  g_assert_cmpuint (brief_structure_get_content_element (structure, 2, 0), ==, second);
  g_assert_cmpuint (brief_structure_get_content_element (structure, 2, 1), ==, first);
}

/* Texts are the structure's own, and stay. */
static void
test_texts (void)
{
  g_autoptr (BriefStructure) structure = brief_structure_new (1);
  const guint figure = brief_structure_add_element (structure, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_FIGURE);
  char text[] = "A map";

  brief_structure_set_alternative (structure, figure, text);
  text[0] = 'X';
  for (guint i = 0; i < 1000; i++)
    brief_structure_set_id (structure, brief_structure_add_element (structure, figure, BRIEF_TAG_SPAN), "id");
  g_assert_cmpstr (brief_structure_get_element (structure, figure)->alternative, ==, "A map");
  brief_structure_set_alternative (structure, figure, NULL);
  g_assert_null (brief_structure_get_element (structure, figure)->alternative);
}

/* Links stay what they were when more are added. */
static void
test_links (void)
{
  g_autoptr (BriefStructure) structure = brief_structure_new (1);
  const guint element = brief_structure_add_element (structure, BRIEF_STRUCTURE_ROOT, BRIEF_TAG_LINK);

  for (guint i = 0; i < 100; i++)
    {
      BriefStructureLink *link = brief_structure_add_link (structure, element, 0, "words");

      link->target_top = i;
      g_array_append_vals (link->rectangles, &(BriefRectangle) { i, 0.0, 1.0, 1.0 }, 1);
    }
  g_assert_cmpuint (brief_structure_get_n_links (structure), ==, 100);
  for (guint i = 0; i < 100; i++)
    {
      const BriefStructureLink *link = brief_structure_get_link (structure, i);

      g_assert_cmpfloat (link->target_top, ==, i);
      g_assert_cmpfloat (g_array_index (link->rectangles, BriefRectangle, 0).left, ==, i);
      g_assert_cmpuint (brief_structure_get_link_element (structure, i), ==, element);
    }
}

/* Each type has a name of its own, and a mark that is no link, for Cairo would make an annotation of one. */
static void
test_tags (void)
{
  for (guint tag = 0; tag < BRIEF_N_TAGS; tag++)
    {
      g_assert_nonnull (brief_tag_get_name (tag));
      g_assert_cmpstr (brief_tag_get_mark (tag), !=, "Link");
      for (guint other = 0; other < tag; other++)
        g_assert_cmpstr (brief_tag_get_name (tag), !=, brief_tag_get_name (other));
    }
  g_assert_cmpstr (brief_tag_get_role (BRIEF_TAG_TEAM_NOTE), ==, "Div");
  g_assert_null (brief_tag_get_role (BRIEF_TAG_P));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure/order", test_order);
  g_test_add_func ("/structure/contents", test_contents);
  g_test_add_func ("/structure/texts", test_texts);
  g_test_add_func ("/structure/links", test_links);
  g_test_add_func ("/structure/tags", test_tags);

  return g_test_run ();
}
