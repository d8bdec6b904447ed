/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-merge-order.h"

/* The order of a list that two people have changed. Keys are interned by whoever calls: the lists hold the same strings,
 * compared by their text. */

static GHashTable *
index_keys (GPtrArray *keys)
{
  GHashTable *positions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < keys->len; i++)
    g_hash_table_insert (positions, g_ptr_array_index (keys, i), GUINT_TO_POINTER (i));
  return positions;
}

/* The length of the longest rising sequence that ends at each place (quadratic would do for a pack, but not for an odd
 * file): @tails holds the smallest end of a sequence of each length. */
static guint
find_length (GArray *tails, guint value)
{
  guint low = 0, high = tails->len;

  while (low < high)
    {
      const guint middle = (low + high) / 2;

      if (g_array_index (tails, guint, middle) < value)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == tails->len)
    g_array_append_val (tails, value);
  else
    g_array_index (tails, guint, low) = value;
  return low + 1;
}

/**
 * brief_merge_order_find_moved:
 * @base: (element-type utf8): keys in the order that they had
 * @side: (element-type utf8): keys in the order that they have
 *
 * Finds the fewest keys that have to be moved to come from one order to the other. Keys that only one of them has were
 * not moved.
 *
 * Returns: (transfer full): a set of keys
 */
GHashTable *
brief_merge_order_find_moved (GPtrArray *base, GPtrArray *side)
{
  g_autoptr (GHashTable) positions = index_keys (base);
  g_autoptr (GPtrArray) common = g_ptr_array_new ();
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) tails = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTable *moved = g_hash_table_new (g_str_hash, g_str_equal);
  guint wanted, last = G_MAXUINT;

  for (guint i = 0; i < side->len; i++)
    {
      gpointer position;
      guint value, length;

      if (!g_hash_table_lookup_extended (positions, g_ptr_array_index (side, i), NULL, &position))
        continue;
      value = GPOINTER_TO_UINT (position);
      length = find_length (tails, value);
      g_ptr_array_add (common, g_ptr_array_index (side, i));
      g_array_append_val (values, value);
      g_array_append_val (lengths, length);
    }

  wanted = tails->len;
  for (guint i = common->len; i > 0; i--)
    {
      const guint value = g_array_index (values, guint, i - 1);

      if (wanted > 0 && g_array_index (lengths, guint, i - 1) == wanted && value < last)
        {
          last = value;
          wanted--;
        }
      else
        g_hash_table_add (moved, g_ptr_array_index (common, i - 1));
    }
  return moved;
}

/* Where a key goes that follows others in @theirs: right behind the nearest of them that is there already. */
static guint
find_place (GPtrArray *theirs, guint position, GPtrArray *result)
{
  for (guint i = position; i > 0; i--)
    {
      guint place;

      if (g_ptr_array_find_with_equal_func (result, g_ptr_array_index (theirs, i - 1), g_str_equal, &place))
        return place + 1;
    }
  return 0;
}

/**
 * brief_merge_order:
 * @base: (element-type utf8): keys as both began with
 * @mine: (element-type utf8): keys as one has them
 * @theirs: (element-type utf8): keys as the other has them
 * @members: a set of the keys that stay
 *
 * Merges two orders. What only they have moved goes where they have it; what both have moved stays where it is in @mine.
 * Where only one of the two has moved anything, the order is that one's.
 *
 * Returns: (transfer container): the keys of @members that @mine or @theirs has, in order
 */
GPtrArray *
brief_merge_order (GPtrArray *base, GPtrArray *mine, GPtrArray *theirs, GHashTable *members)
{
  g_autoptr (GHashTable) moved_by_me = brief_merge_order_find_moved (base, mine);
  g_autoptr (GHashTable) moved_by_them = brief_merge_order_find_moved (base, theirs);
  g_autoptr (GHashTable) placed = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *result = g_ptr_array_new ();

  for (guint i = 0; i < mine->len; i++)
    {
      gpointer key = g_ptr_array_index (mine, i);

      if (!g_hash_table_contains (members, key)
          || (g_hash_table_contains (moved_by_them, key) && !g_hash_table_contains (moved_by_me, key)))
        continue;
      g_ptr_array_add (result, key);
      g_hash_table_add (placed, key);
    }
  for (guint i = 0; i < theirs->len; i++)
    {
      gpointer key = g_ptr_array_index (theirs, i);

      if (!g_hash_table_contains (members, key) || g_hash_table_contains (placed, key))
        continue;
      g_ptr_array_insert (result, (int) find_place (theirs, i, result), key);
      g_hash_table_add (placed, key);
    }
  return result;
}
