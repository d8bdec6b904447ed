/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/pdf/brief-pdf-tree.h"

#include "export/pdf/brief-pdf-syntax.h"
#include "export/pdf/brief-pdf.h"

#include <string.h>

/* How many entries a leaf of a number tree or name tree has (ISO 32000-1, 7.9.6 and 7.9.7). */
#define ENTRIES_PER_LEAF 64

typedef struct {
  BriefPdfWriter *writer;
  BriefStructure *structure;
  const BriefPdfNumbers *numbers;
  guint *objects; /* of each element; 0 if it is left out */
  guint tree;     /* the StructTreeRoot */
} Tree;

/* --- Elements ------------------------------------------------------------------------------------------------------ */

static gboolean
is_cell (const BriefElement *element)
{
  return element->tag == BRIEF_TAG_TH || element->tag == BRIEF_TAG_TD;
}

/* An element stays if something is drawn in it, or in an element in it; and so does an empty cell of a row that stays,
 * for the others to keep their columns. A parent always comes before what is in it. */
static void
number_elements (Tree *tree)
{
  const guint n_elements = brief_structure_get_n_elements (tree->structure);

  tree->objects = g_new0 (guint, n_elements);
  for (guint i = n_elements; i-- > 0;)
    {
      const BriefElement *element = brief_structure_get_element (tree->structure, i);

      for (guint kid = element->first_kid; kid != BRIEF_STRUCTURE_NONE && tree->objects[i] == 0;)
        {
          const BriefKid *content = brief_structure_get_kid (tree->structure, kid);

          tree->objects[i] = content->kind != BRIEF_KID_ELEMENT || tree->objects[content->index] != 0;
          kid = content->next;
        }
    }
  tree->objects[BRIEF_STRUCTURE_ROOT] = 1;
  for (guint i = 0; i < n_elements; i++)
    {
      const BriefElement *element = brief_structure_get_element (tree->structure, i);

      if (tree->objects[i] != 0 || (is_cell (element) && tree->objects[element->parent] != 0))
        tree->objects[i] = brief_pdf_writer_reserve (tree->writer, 1);
    }
}

static guint
get_page_object (Tree *tree, guint page)
{
  return tree->numbers->first_page + page;
}

/* The page of the first content, for what follows on it to be named by its number alone. */
static guint
find_page (Tree *tree, const BriefElement *element)
{
  for (guint kid = element->first_kid; kid != BRIEF_STRUCTURE_NONE;)
    {
      const BriefKid *content = brief_structure_get_kid (tree->structure, kid);

      if (content->kind != BRIEF_KID_ELEMENT)
        return content->page;
      kid = content->next;
    }
  return BRIEF_STRUCTURE_NONE;
}

/* A marked-content reference or an object reference (14.7.4.2 and 14.7.4.3). */
static void
append_kid_on_page (Tree *tree, const BriefKid *kid, guint page, GString *out)
{
  if (kid->kind == BRIEF_KID_CONTENT && kid->page == page)
    {
      brief_pdf_append_integer (out, kid->index);
      return;
    }
  g_string_append (out, kid->kind == BRIEF_KID_CONTENT ? "<</Type/MCR" : "<</Type/OBJR");
  if (kid->page != page)
    {
      g_string_append (out, "/Pg ");
      brief_pdf_append_reference (out, get_page_object (tree, kid->page));
    }
  if (kid->kind == BRIEF_KID_CONTENT)
    {
      g_string_append (out, "/MCID ");
      brief_pdf_append_integer (out, kid->index);
    }
  else
    {
      g_string_append (out, "/Obj ");
      brief_pdf_append_reference (out, tree->numbers->first_link + kid->index);
    }
  g_string_append (out, ">>");
}

static void
append_kids (Tree *tree, const BriefElement *element, guint page, GString *out)
{
  gboolean any = FALSE;

  for (guint at = element->first_kid; at != BRIEF_STRUCTURE_NONE;)
    {
      const BriefKid *kid = brief_structure_get_kid (tree->structure, at);

      at = kid->next;
      if (kid->kind == BRIEF_KID_ELEMENT && tree->objects[kid->index] == 0)
        continue;
      g_string_append (out, any ? " " : "/K[");
      any = TRUE;
      if (kid->kind == BRIEF_KID_ELEMENT)
        brief_pdf_append_reference (out, tree->objects[kid->index]);
      else
        append_kid_on_page (tree, kid, page, out);
    }
  if (any)
    g_string_append_c (out, ']');
}

/* Attributes of tables, lists and layout (14.8.5). */
static void
append_attributes (const BriefElement *element, GString *out)
{
  const BriefRectangle *bounds = &element->bounds;

  if (element->scope != BRIEF_SCOPE_NONE)
    g_string_append_printf (out, "/A<</O/Table/Scope/%s>>",
                            element->scope == BRIEF_SCOPE_COLUMN ? "Column" : "Row");
  else if (element->numbering != BRIEF_LIST_NUMBERING_NONE)
    g_string_append_printf (out, "/A<</O/List/ListNumbering/%s>>",
                            element->numbering == BRIEF_LIST_NUMBERING_DISC ? "Disc" : "Decimal");
  else if (bounds->right > bounds->left && bounds->top > bounds->bottom)
    {
      const double values[] = { bounds->left, bounds->bottom, bounds->right, bounds->top };

      g_string_append (out, "/A<</O/Layout/BBox[");
      for (guint i = 0; i < 4; i++)
        {
          if (i > 0)
            g_string_append_c (out, ' ');
          brief_pdf_append_real (out, values[i]);
        }
      g_string_append (out, "]>>");
    }
}

static void
append_text_entry (const char *key, const char *text, GString *out)
{
  if (text == NULL)
    return;
  g_string_append (out, key);
  brief_pdf_append_text (out, text);
}

/* ISO 32000-1, 14.7.2; languages 14.9.2, alternatives 14.9.3, replacements 14.9.4. */
static void
write_element (Tree *tree, guint index)
{
  const BriefElement *element = brief_structure_get_element (tree->structure, index);
  const guint page = find_page (tree, element);
  const guint parent = index == BRIEF_STRUCTURE_ROOT ? tree->tree : tree->objects[element->parent];
  GString *out = brief_pdf_writer_begin (tree->writer, tree->objects[index]);

  g_string_append (out, "<</Type/StructElem/S/");
  g_string_append (out, brief_tag_get_name (element->tag));
  g_string_append (out, "/P ");
  brief_pdf_append_reference (out, parent);
  if (page != BRIEF_STRUCTURE_NONE)
    {
      g_string_append (out, "/Pg ");
      brief_pdf_append_reference (out, get_page_object (tree, page));
    }
  if (element->id != NULL)
    {
      g_string_append (out, "/ID");
      brief_pdf_append_string (out, element->id);
    }
  append_text_entry ("/Lang", element->language, out);
  append_text_entry ("/Alt", element->alternative, out);
  append_text_entry ("/ActualText", element->actual_text, out);
  append_attributes (element, out);
  append_kids (tree, element, page, out);
  g_string_append (out, ">>");
  brief_pdf_writer_end (tree->writer);
}

/* --- Trees of numbers and names ------------------------------------------------------------------------------------- */

/* The root of a number tree or name tree: its leaves, which follow each other. */
static guint
write_root (Tree *tree, guint first_leaf, guint n_leaves)
{
  const guint root = brief_pdf_writer_reserve (tree->writer, 1);
  GString *out = brief_pdf_writer_begin (tree->writer, root);

  g_string_append (out, "<</Kids[");
  for (guint i = 0; i < n_leaves; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      brief_pdf_append_reference (out, first_leaf + i);
    }
  g_string_append (out, "]>>");
  brief_pdf_writer_end (tree->writer);
  return root;
}

/* The elements of the contents of a page, by their numbers. */
static void
write_contents (Tree *tree, guint object, guint page)
{
  GString *out = brief_pdf_writer_begin (tree->writer, object);

  g_string_append_c (out, '[');
  for (guint i = 0; i < brief_structure_get_n_contents (tree->structure, page); i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      brief_pdf_append_reference (
          out, tree->objects[brief_structure_get_content_element (tree->structure, page, i)]);
    }
  g_string_append_c (out, ']');
  brief_pdf_writer_end (tree->writer);
}

static void
write_parent_leaf (Tree *tree, guint leaf, guint first_contents, guint start, guint end)
{
  const guint n_pages = brief_structure_get_n_pages (tree->structure);
  GString *out = brief_pdf_writer_begin (tree->writer, leaf);

  g_string_append_printf (out, "<</Limits[%u %u]/Nums[", start, end - 1);
  for (guint key = start; key < end; key++)
    {
      if (key > start)
        g_string_append_c (out, ' ');
      brief_pdf_append_integer (out, key);
      g_string_append_c (out, ' ');
      if (key < n_pages)
        brief_pdf_append_reference (out, first_contents + key);
      else
        brief_pdf_append_reference (
            out, tree->objects[brief_structure_get_link_element (tree->structure, key - n_pages)]);
    }
  g_string_append (out, "]>>");
  brief_pdf_writer_end (tree->writer);
}

/* The way back from content to its element (14.7.4.4). */
static guint
write_parent_tree (Tree *tree)
{
  const guint n_pages = brief_structure_get_n_pages (tree->structure);
  const guint n_keys = n_pages + brief_structure_get_n_links (tree->structure);
  const guint n_leaves = (n_keys + ENTRIES_PER_LEAF - 1) / ENTRIES_PER_LEAF;
  const guint first_contents = brief_pdf_writer_reserve (tree->writer, n_pages);
  const guint first_leaf = brief_pdf_writer_reserve (tree->writer, n_leaves);

  for (guint page = 0; page < n_pages; page++)
    write_contents (tree, first_contents + page, page);
  for (guint i = 0; i < n_leaves; i++)
    write_parent_leaf (tree, first_leaf + i, first_contents, i * ENTRIES_PER_LEAF,
                       MIN (n_keys, (i + 1) * ENTRIES_PER_LEAF));
  return write_root (tree, first_leaf, n_leaves);
}

static void
write_id_leaf (Tree *tree, guint leaf, GArray *elements, guint start, guint end)
{
  GString *out = brief_pdf_writer_begin (tree->writer, leaf);
  g_autoptr (GString) names = g_string_new (NULL);

  g_string_append (out, "<</Limits[");
  for (guint i = start; i < end; i++)
    {
      const guint index = g_array_index (elements, guint, i);
      const char *id = brief_structure_get_element (tree->structure, index)->id;

      if (i == start || i == end - 1)
        brief_pdf_append_string (out, id);
      if (start == end - 1)
        brief_pdf_append_string (out, id);
      brief_pdf_append_string (names, id);
      brief_pdf_append_reference (names, tree->objects[index]);
    }
  g_string_append (out, "]/Names[");
  g_string_append_len (out, names->str, (gssize) names->len);
  g_string_append (out, "]>>");
  brief_pdf_writer_end (tree->writer);
}

static gint
compare_ids (gconstpointer a, gconstpointer b, gpointer user_data)
{
  Tree *tree = user_data;

  return strcmp (brief_structure_get_element (tree->structure, *(const guint *) a)->id,
                 brief_structure_get_element (tree->structure, *(const guint *) b)->id);
}

/* The elements with an id, in the order of the ids' bytes, as a name tree has them. */
static GArray *
list_ids (Tree *tree, GError **error)
{
  g_autoptr (GArray) elements = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < brief_structure_get_n_elements (tree->structure); i++)
    if (tree->objects[i] != 0 && brief_structure_get_element (tree->structure, i)->id != NULL)
      g_array_append_val (elements, i);
  g_array_sort_with_data (elements, compare_ids, tree);
  for (guint i = 1; i < elements->len; i++)
    {
      const guint *index = &g_array_index (elements, guint, i);

      if (compare_ids (index - 1, index, tree) == 0)
        {
          g_set_error (error, BRIEF_EXPORT_ERROR, BRIEF_EXPORT_ERROR_FAILED, "two elements have the id “%s”",
                       brief_structure_get_element (tree->structure, *index)->id);
          return NULL;
        }
    }
  return g_steal_pointer (&elements);
}

/* ISO 32000-1, 14.7.2, table 322; notes need it by ISO 14289-1, 7.9. */
static gboolean
write_id_tree (Tree *tree, guint *root, GError **error)
{
  g_autoptr (GArray) elements = list_ids (tree, error);
  guint n_leaves, first_leaf;

  if (elements == NULL)
    return FALSE;
  *root = 0;
  if (elements->len == 0)
    return TRUE;
  n_leaves = (elements->len + ENTRIES_PER_LEAF - 1) / ENTRIES_PER_LEAF;
  first_leaf = brief_pdf_writer_reserve (tree->writer, n_leaves);
  for (guint i = 0; i < n_leaves; i++)
    write_id_leaf (tree, first_leaf + i, elements, i * ENTRIES_PER_LEAF,
                   MIN (elements->len, (i + 1) * ENTRIES_PER_LEAF));
  *root = write_root (tree, first_leaf, n_leaves);
  return TRUE;
}

/* --- The root ------------------------------------------------------------------------------------------------------- */

/* 14.7.3 */
static void
append_roles (GString *out)
{
  g_string_append (out, "/RoleMap<<");
  for (guint tag = 0; tag < BRIEF_N_TAGS; tag++)
    if (brief_tag_get_role (tag) != NULL)
      g_string_append_printf (out, "/%s/%s", brief_tag_get_name (tag), brief_tag_get_role (tag));
  g_string_append (out, ">>");
}

static void
write_tree_root (Tree *tree, guint parent_tree, guint id_tree)
{
  const guint n_keys = brief_structure_get_n_pages (tree->structure)
                       + brief_structure_get_n_links (tree->structure);
  GString *out = brief_pdf_writer_begin (tree->writer, tree->tree);

  g_string_append (out, "<</Type/StructTreeRoot/K ");
  brief_pdf_append_reference (out, tree->objects[BRIEF_STRUCTURE_ROOT]);
  g_string_append (out, "/ParentTree ");
  brief_pdf_append_reference (out, parent_tree);
  g_string_append_printf (out, "/ParentTreeNextKey %u", n_keys);
  if (id_tree != 0)
    {
      g_string_append (out, "/IDTree ");
      brief_pdf_append_reference (out, id_tree);
    }
  append_roles (out);
  g_string_append (out, ">>");
  brief_pdf_writer_end (tree->writer);
}

/**
 * brief_pdf_tree_write:
 * @writer: a writer
 * @structure: what was recorded
 * @numbers: the objects that elements lead to
 * @error: return location for an error of %BRIEF_EXPORT_ERROR
 *
 * Writes the logical structure of a document (ISO 32000-1, 14.7 and 14.8; ISO 14289-1, 7.1): the elements, the parent tree,
 * the tree of ids and the map of roles. Elements in which nothing is drawn are left out.
 *
 * Returns: the number of the StructTreeRoot, or 0
 */
guint
brief_pdf_tree_write (BriefPdfWriter *writer,
                      BriefStructure *structure,
                      const BriefPdfNumbers *numbers,
                      GError **error)
{
  Tree tree = { .writer = writer, .structure = structure, .numbers = numbers };
  g_autofree guint *objects = NULL;
  guint parent_tree, id_tree;

  tree.tree = brief_pdf_writer_reserve (writer, 1);
  number_elements (&tree);
  objects = tree.objects;
  for (guint i = 0; i < brief_structure_get_n_elements (structure); i++)
    if (tree.objects[i] != 0)
      write_element (&tree, i);
  parent_tree = write_parent_tree (&tree);
  if (!write_id_tree (&tree, &id_tree, error))
    return 0;
  write_tree_root (&tree, parent_tree, id_tree);
  return tree.tree;
}
