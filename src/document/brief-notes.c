/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/brief-notes.h"

#include "pack/brief-typed.h"

#include <cmark.h>
#include <string.h>

/* Deeper blocks become the text of the last: a note of a million “>” is nobody's note. */
#define DEPTH_MAX 12

/* Stands behind the bracket or sign that a backslash made plain, so that it begins no citation. No text has this character:
 * Unicode keeps it for the use of programs. */
#define PLAIN_MARK "\uFDD0"

typedef struct {
  guint heading_level;     /* of the heading that the note stands under */
  BriefNotesCiteFunc cite; /* NULL where citations stand as they were typed */
  gpointer user_data;
} Context;

/* What is open round a run of text. */
typedef struct {
  guint n_strong;
  guint n_emphasis;
  guint n_images;
  cmark_node *link; /* NULL outside of links */
} Open;

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

/* Marks what is escaped, which the parser makes no different from what is not. */
static char *
mark_escapes (const char *note)
{
  GString *marked = g_string_sized_new (strlen (note));

  for (const char *p = note; *p != '\0'; p++)
    {
      g_string_append_c (marked, *p);
      if (p[0] != '\\' || !g_ascii_ispunct (p[1]))
        continue;
      g_string_append_c (marked, *++p);
      if ((p[0] == '[' && (p[1] == '@' || p[1] == '-')) || (p[0] == '@' && g_ascii_isalnum (p[1])))
        g_string_append (marked, PLAIN_MARK);
    }
  return g_string_free_and_steal (marked);
}

/* A text that may cite, clean but with its marks: cleaning would take them out, as it does from what is shown. */
static char *
dup_marked (cmark_node *node)
{
  g_auto (GStrv) parts = g_strsplit (cmark_node_get_literal (node), PLAIN_MARK, -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = parts[i];

      parts[i] = brief_typed_clean (part);
    }
  return g_strjoinv (PLAIN_MARK, parts);
}

/* A citation goes on over the end of a line as any other words do. */
static void
join_lines (cmark_node *root)
{
  g_autoptr (GPtrArray) breaks = g_ptr_array_new ();
  cmark_iter *iter = cmark_iter_new (root);

  while (cmark_iter_next (iter) != CMARK_EVENT_DONE)
    if (cmark_node_get_type (cmark_iter_get_node (iter)) == CMARK_NODE_SOFTBREAK)
      g_ptr_array_add (breaks, cmark_iter_get_node (iter));
  cmark_iter_free (iter);

  for (guint i = 0; i < breaks->len; i++)
    {
      cmark_node *space = cmark_node_new (CMARK_NODE_TEXT);

      cmark_node_set_literal (space, " ");
      cmark_node_replace (g_ptr_array_index (breaks, i), space);
      cmark_node_free (g_ptr_array_index (breaks, i));
    }
  cmark_consolidate_text_nodes (root);
}

static cmark_node *
parse (const char *note)
{
  g_autofree char *marked = mark_escapes (note);
  cmark_node *root = cmark_parse_document (marked, strlen (marked), CMARK_OPT_DEFAULT);

  join_lines (root);
  return root;
}

/* Notes what opens or closes. */
static void
follow (Open *open, cmark_node *node, cmark_event_type event)
{
  const guint step = event == CMARK_EVENT_ENTER ? 1u : (guint) -1;

  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_STRONG:
      open->n_strong += step;
      break;
    case CMARK_NODE_EMPH:
      open->n_emphasis += step;
      break;
    case CMARK_NODE_IMAGE:
      open->n_images += step;
      break;
    case CMARK_NODE_LINK:
      open->link = event == CMARK_EVENT_ENTER ? node : NULL;
      break;
    default:
      break;
    }
}

static gboolean
can_cite (const Open *open, cmark_node *node)
{
  return cmark_node_get_type (node) == CMARK_NODE_TEXT && open->link == NULL && open->n_images == 0;
}

static guint
get_flags (const Open *open)
{
  return (open->n_strong > 0 ? BRIEF_INLINE_STRONG : 0u)
         | (open->n_emphasis > 0 ? BRIEF_INLINE_EMPHASIS : 0u);
}

/* The next citations of a text, and where they start; %NULL where there are none. */
static GPtrArray *
find_citations (const char *text, const char **start, const char **end)
{
  for (*start = strchr (text, '['); *start != NULL; *start = strchr (*start + 1, '['))
    {
      GPtrArray *citations = brief_note_citations_parse (*start, end);

      if (citations != NULL)
        return citations;
    }
  return NULL;
}

static void
append_run (BriefBlock *block, const char *text, const Open *open, guint flags)
{
  g_autofree char *plain = brief_typed_clean (text);
  g_autofree char *target = open->link != NULL ? dup_target (open->link) : NULL;

  if (*plain != '\0')
    brief_block_append_link (block, plain, get_flags (open) | flags, NULL, target, NULL);
}

/* A text with its citations. The space before a mark is left to who sets it. */
static void
append_citing (const Context *context,
               BriefBlock *parent,
               BriefBlock *block,
               cmark_node *node,
               const Open *open)
{
  g_autofree char *marked = dup_marked (node);
  const char *text = marked;
  const char *start, *end;
  GPtrArray *citations;

  while ((citations = find_citations (text, &start, &end)) != NULL)
    {
      g_autofree char *before = g_strndup (text, (gsize) (start - text));
      g_autofree char *typed = NULL;
      const gboolean is_parted = g_str_has_suffix (before, " ");

      append_run (block, g_strchomp (before), open, 0);
      if (!context->cite (parent, block, citations, is_parted, context->user_data))
        {
          typed = g_strdup_printf ("%s%.*s", is_parted ? " " : "", (int) (end - start), start);
          append_run (block, typed, open, 0);
        }
      g_ptr_array_unref (citations);
      text = end;
    }
  append_run (block, text, open, 0);
}

/* Walks all inlines of a block without recursion. Where there are blocks in it, too deep to be set as such, a space parts
 * them. */
static void
append_inlines (const Context *context, BriefBlock *parent, BriefBlock *block, cmark_node *node)
{
  cmark_iter *iter = cmark_iter_new (node);
  cmark_event_type event;
  Open open = { 0 };

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *at = cmark_iter_get_node (iter);

      follow (&open, at, event);
      if (event == CMARK_EVENT_ENTER && holds_text (at) && brief_block_get_n_inlines (block) > 0)
        brief_block_append_text (block, " ", 0, NULL);
      if (cmark_node_get_type (at) == CMARK_NODE_LINEBREAK)
        brief_block_append_text (block, "\n", BRIEF_INLINE_LINE_BREAK, NULL);
      else if (cmark_node_get_literal (at) == NULL)
        continue;
      else if (context->cite != NULL && can_cite (&open, at))
        append_citing (context, parent, block, at, &open);
      else
        append_run (block, cmark_node_get_literal (at), &open,
                    cmark_node_get_type (at) == CMARK_NODE_CODE ? BRIEF_INLINE_CODE : 0u);
    }
  cmark_iter_free (iter);
}

static void
append_paragraph (const Context *context, BriefBlock *parent, cmark_node *node)
{
  append_inlines (context, parent, brief_block_append_new (parent, BRIEF_BLOCK_PARAGRAPH), node);
}

static void
append_heading (const Context *context, BriefBlock *parent, cmark_node *node)
{
  const Context inside = { .heading_level = context->heading_level };
  BriefBlock *heading = brief_block_append_new (parent, BRIEF_BLOCK_HEADING);

  brief_block_set_level (heading,
                         MIN (6u, context->heading_level + (guint) cmark_node_get_heading_level (node)));
  /* Contents and running headers repeat a heading; a mark stands in one place. */
  append_inlines (&inside, parent, heading, node);
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
      append_paragraph (context, parent, node);
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
      append_paragraph (context, parent, node);
    }
}

/**
 * brief_notes_append:
 * @block: where to
 * @note: the team's own words, in CommonMark
 * @heading_level: the level of the heading that the note stands under
 * @cite: (nullable) (scope call): sets the marks of citations; %NULL to leave citations as they were typed
 * @user_data: for @cite
 *
 * Appends the blocks of a note (CommonMark 0.31): raw HTML is text, a picture is its alternative text, headings go below
 * @heading_level, and only links to the web and to mail addresses are links. Citations are those of Pandoc; in code, links
 * and headings there are none.
 */
void
brief_notes_append (BriefBlock *block,
                    const char *note,
                    guint heading_level,
                    BriefNotesCiteFunc cite,
                    gpointer user_data)
{
  const Context context = { .heading_level = heading_level, .cite = cite, .user_data = user_data };
  cmark_node *root;

  g_return_if_fail (block != NULL && note != NULL);

  root = parse (note);
  append_children (&context, block, root, 0);
  cmark_node_free (root);
}

static void
report_citations (cmark_node *node, gboolean in_heading, BriefNotesCitationFunc function, gpointer user_data)
{
  g_autofree char *marked = dup_marked (node);
  const char *text = marked;
  const char *start, *end;
  GPtrArray *citations;

  while ((citations = find_citations (text, &start, &end)) != NULL)
    {
      for (guint i = 0; i < citations->len; i++)
        function (g_ptr_array_index (citations, i), in_heading, user_data);
      g_ptr_array_unref (citations);
      text = end;
    }
}

/**
 * brief_notes_foreach_citation:
 * @note: the team's own words, in CommonMark
 * @function: (scope call): told of each citation
 * @user_data: for @function
 */
void
brief_notes_foreach_citation (const char *note, BriefNotesCitationFunc function, gpointer user_data)
{
  cmark_node *root;
  cmark_iter *iter;
  cmark_event_type event;
  Open open = { 0 };
  gboolean in_heading = FALSE;

  g_return_if_fail (note != NULL && function != NULL);

  /* Most notes cite nothing. */
  if (strchr (note, '@') == NULL)
    return;
  root = parse (note);
  iter = cmark_iter_new (root);
  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *at = cmark_iter_get_node (iter);

      follow (&open, at, event);
      if (cmark_node_get_type (at) == CMARK_NODE_HEADING)
        in_heading = event == CMARK_EVENT_ENTER;
      else if (can_cite (&open, at))
        report_citations (at, in_heading, function, user_data);
    }
  cmark_iter_free (iter);
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
