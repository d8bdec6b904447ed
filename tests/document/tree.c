/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "tree.h"

static void
add_node (GArray *nodes, BriefBlock *block, BriefBlock *parent, const char *language)
{
  const char *own = brief_block_get_language (block);
  const TreeNode node = { block, parent, own != NULL ? own : language };

  g_array_append_val (nodes, node);
  for (guint i = 0; i < brief_block_get_n_children (block); i++)
    add_node (nodes, brief_block_get_child (block, i), block, node.language);
}

GArray *
tree_list (BriefDocument *document)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (TreeNode));

  add_node (nodes, brief_document_get_root (document), NULL, brief_document_get_language (document));
  return nodes;
}

BriefBlock *
tree_find (BriefDocument *document, BriefBlockKind kind)
{
  g_autoptr (GArray) nodes = tree_list (document);

  for (guint i = 0; i < nodes->len; i++)
    if (brief_block_get_kind (g_array_index (nodes, TreeNode, i).block) == kind)
      return g_array_index (nodes, TreeNode, i).block;
  return NULL;
}

BriefBlock *
tree_lookup (BriefDocument *document, const char *anchor)
{
  g_autoptr (GArray) nodes = tree_list (document);

  for (guint i = 0; i < nodes->len; i++)
    if (g_strcmp0 (brief_block_get_anchor (g_array_index (nodes, TreeNode, i).block), anchor) == 0)
      return g_array_index (nodes, TreeNode, i).block;
  return NULL;
}
