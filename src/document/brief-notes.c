/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-notes.h"

#include "pack/brief-typed.h"

#include <cmark.h>
#include <string.h>

/* Deeper blocks become the text of the last: a note of a million “>” is nobody's note. */
#define DEPTH_MAX 12

typedef struct {
  guint heading_level; /* of the heading that the note stands under */
} Context;

static void append_block (const Context *context, BriefBlock *parent, cmark_node *node, guint depth);

/* Entities can stand for what no text may hold, and cmark writes some of them as bytes that are no UTF-8. */
static char *
dup_literal (cmark_node *node)
{
  const char *literal = cmark_node_get_literal (node);

  return literal != NULL ? brief_typed_clean (literal) : NULL;
}

/* Where a link leads, if it is one that can be followed. */
static char *
dup_target (cmark_node *link)
{
  const char *url = cmark_node_get_url (link);

  if (url == NULL
      || (g_ascii_strncasecmp (url, "https://", 8) != 0 && g_ascii_strncasecmp (url, "http://", 7) != 0
          && g_ascii_strncasecmp (url, "mailto:", 7) != 0))
    return NULL;
  return brief_typed_clean (url);
}

static gboolean
holds_text (cmark_node *node)
{
  switch ((int) cmark_node_get_type (node))
    {
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Walks all inlines of a block without recursion; what is open is a count of each mark and the innermost link. Where there are
 * blocks in it, too deep to be set as such, a space parts them. */
static void
append_inlines (BriefBlock *block, cmark_node *node)
{
  cmark_iter *iter = cmark_iter_new (node);
  cmark_event_type event;
  guint n_strong = 0, n_emphasis = 0;
  g_autofree char *target = NULL;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *at = cmark_iter_get_node (iter);
      g_autofree char *words = dup_literal (at);
      const guint step = event == CMARK_EVENT_ENTER ? 1u : (guint) -1;
      const guint flags = (n_strong > 0 ? BRIEF_INLINE_STRONG : 0u)
                          | (n_emphasis > 0 ? BRIEF_INLINE_EMPHASIS : 0u);

      switch (cmark_node_get_type (at))
        {
        case CMARK_NODE_STRONG:
          n_strong += step;
          break;
        case CMARK_NODE_EMPH:
          n_emphasis += step;
          break;
        case CMARK_NODE_LINK:
          g_clear_pointer (&target, g_free);
          target = event == CMARK_EVENT_ENTER ? dup_target (at) : NULL;
          break;
        case CMARK_NODE_CODE:
          brief_block_append_link (block, words, flags | BRIEF_INLINE_CODE, NULL, target, NULL);
          break;
        case CMARK_NODE_SOFTBREAK:
          brief_block_append_link (block, " ", flags, NULL, target, NULL);
          break;
        case CMARK_NODE_LINEBREAK:
          brief_block_append_text (block, "\n", BRIEF_INLINE_LINE_BREAK, NULL);
          break;
        default:
          if (event == CMARK_EVENT_ENTER && holds_text (at) && brief_block_get_n_inlines (block) > 0)
            brief_block_append_text (block, " ", 0, NULL);
          if (words != NULL)
            brief_block_append_link (block, words, flags, NULL, target, NULL);
        }
    }
  cmark_iter_free (iter);
}

static void
append_heading (const Context *context, BriefBlock *parent, cmark_node *node)
{
  BriefBlock *heading = brief_block_append_new (parent, BRIEF_BLOCK_HEADING);

  brief_block_set_level (heading,
                         MIN (6u, context->heading_level + (guint) cmark_node_get_heading_level (node)));
  append_inlines (heading, node);
}

static void
append_children (const Context *context, BriefBlock *parent, cmark_node *node, guint depth)
{
  for (cmark_node *child = cmark_node_first_child (node); child != NULL; child = cmark_node_next (child))
    append_block (context, parent, child, depth);
}

static void
append_list (const Context *context, BriefBlock *parent, cmark_node *node, guint depth)
{
  BriefBlock *list = brief_block_append_new (parent, BRIEF_BLOCK_LIST);
  int number = cmark_node_get_list_start (node);

  for (cmark_node *child = cmark_node_first_child (node); child != NULL; child = cmark_node_next (child))
    {
      BriefBlock *item = brief_block_append_new (list, BRIEF_BLOCK_LIST_ITEM);
      g_autofree char *label = cmark_node_get_list_type (node) == CMARK_ORDERED_LIST
                                   ? g_strdup_printf ("%d.", number++)
                                   : g_strdup ("•");

      brief_block_set_label (item, label);
      append_children (context, item, child, depth);
    }
}

static void
append_literal (BriefBlock *parent, BriefBlockKind kind, cmark_node *node)
{
  g_autofree char *text = dup_literal (node);

  brief_block_append_text (brief_block_append_new (parent, kind), g_strchomp (text), 0, NULL);
}

static void
append_block (const Context *context, BriefBlock *parent, cmark_node *node, guint depth)
{
  if (depth >= DEPTH_MAX)
    {
      append_inlines (brief_block_append_new (parent, BRIEF_BLOCK_PARAGRAPH), node);
      return;
    }

  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_BLOCK_QUOTE:
      append_children (context, brief_block_append_new (parent, BRIEF_BLOCK_QUOTATION), node, depth + 1);
      break;
    case CMARK_NODE_LIST:
      append_list (context, parent, node, depth + 1);
      break;
    case CMARK_NODE_HEADING:
      append_heading (context, parent, node);
      break;
    case CMARK_NODE_CODE_BLOCK:
      append_literal (parent, BRIEF_BLOCK_CODE, node);
      break;
    case CMARK_NODE_HTML_BLOCK:
      append_literal (parent, BRIEF_BLOCK_PARAGRAPH, node);
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      brief_block_append_new (parent, BRIEF_BLOCK_RULE);
      break;
    default:
      append_inlines (brief_block_append_new (parent, BRIEF_BLOCK_PARAGRAPH), node);
    }
}

/**
 * brief_notes_append:
 * @block: where to
 * @note: the team's own words, in CommonMark
 * @heading_level: the level of the heading that the note stands under
 *
 * Appends the blocks of a note (CommonMark 0.31): raw HTML is text, a picture is its alternative text, headings go below
 * @heading_level, and only links to the web and to mail addresses are links.
 */
void
brief_notes_append (BriefBlock *block, const char *note, guint heading_level)
{
  const Context context = { .heading_level = heading_level };
  cmark_node *root;

  g_return_if_fail (block != NULL && note != NULL);

  root = cmark_parse_document (note, strlen (note), CMARK_OPT_DEFAULT);
  append_children (&context, block, root, 0);
  cmark_node_free (root);
}

/* The words of what stands within a link, its pictures by their alternative text. */
static char *
dup_words (cmark_node *link)
{
  cmark_iter *iter = cmark_iter_new (link);
  GString *words = g_string_new (NULL);

  while (cmark_iter_next (iter) != CMARK_EVENT_DONE)
    {
      g_autofree char *literal = dup_literal (cmark_iter_get_node (iter));

      if (literal != NULL)
        g_string_append (words, literal);
    }
  cmark_iter_free (iter);
  return g_string_free_and_steal (words);
}

/**
 * brief_notes_foreach_link:
 * @note: the team's own words, in CommonMark
 * @function: (scope call): told of each link that brief_notes_append() would make one
 * @user_data: for @function
 */
void
brief_notes_foreach_link (const char *note, BriefNotesLinkFunc function, gpointer user_data)
{
  cmark_node *root;
  cmark_iter *iter;
  cmark_event_type event;

  g_return_if_fail (note != NULL && function != NULL);

  root = cmark_parse_document (note, strlen (note), CMARK_OPT_DEFAULT);
  iter = cmark_iter_new (root);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *at = cmark_iter_get_node (iter);
      g_autofree char *target = NULL;
      g_autofree char *words = NULL;

      if (event == CMARK_EVENT_ENTER && cmark_node_get_type (at) == CMARK_NODE_LINK)
        target = dup_target (at);
      if (target == NULL)
        continue;
      words = dup_words (at);
      function (target, words, user_data);
    }
  cmark_iter_free (iter);
  cmark_node_free (root);
}
