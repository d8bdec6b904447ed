/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pack/brief-template.h"
#include "support.h"

/* Writes packs of every kind into the folder that is its argument, for test-pack-schema.py to check. */

static void
write_pack (const char *folder, const char *name, BriefPack *pack)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = brief_pack_to_bytes (pack);

  g_assert_true (
      g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

/* An entry of every item that there is. */
static BriefPack *
make_full_pack (BriefCollection *collection)
{
  BriefPack *pack = brief_pack_new ("Everything", "en");

  for (guint type = 0; type < BRIEF_N_ITEM_TYPES; type++)
    {
      GListModel *items = brief_collection_get_items (collection, (BriefItemType) type);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (BriefItem) item = g_list_model_get_item (items, i);

          brief_pack_set_entry_note (pack, brief_pack_add_item (pack, collection, item), "A note");
        }
    }
  brief_pack_set_detail (pack, "subtitle", "A\ttab and a \"quotation\"");
  brief_pack_set_detail (pack, "date", "2026-11-24");
  brief_pack_set_detail (pack, "numbering", "paragraphs");
  brief_pack_set_option (pack, "draft", TRUE);
  brief_pack_set_paper (pack, BRIEF_PAPER_LETTER);
  return pack;
}

int
main (int argc, char *argv[])
{
  const char *folder = argv[argc - 1];
  const char *const *names = brief_template_list_names ();
  g_autoptr (BriefCollection) collection = NULL;
  g_autoptr (BriefPack) full = NULL;
  g_autoptr (BriefPack) empty = brief_pack_new (NULL, "zh-Hant");
  g_autoptr (BriefPack) unknown = NULL;

  g_test_init (&argc, &argv, NULL);
  collection = support_read_bundled ();
  full = make_full_pack (collection);
  unknown = support_read_pack ("unknown-members.briefing");
  write_pack (folder, "full.briefing", full);
  write_pack (folder, "empty.briefing", empty);
  write_pack (folder, "unknown.briefing", unknown);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr (BriefPack) pack = brief_pack_new (NULL, "en");
      g_autofree char *name = g_strconcat (names[i], ".briefing", NULL);

      g_assert_true (brief_template_apply (brief_template_lookup (names[i]), pack, collection, "HK", NULL));
      write_pack (folder, name, pack);
    }
  return 0;
}
