/* SPDX-FileCopyrightText: The Briefings developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader in French, with what a collection has not in it: it says so, once for all that is near, and tags each text
 * with its language. */

#include "config.h"

#include "ui-test.h"

#include "collection/brief-collection-reader.h"
#include "ui/browse/brief-browse-view.h"
#include "ui/browse/brief-hit-row.h"
#include "ui/reader/brief-citation-mark.h"
#include "ui/reader/brief-reader.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#define COLLECTION "amnesty-sex-work-2016"
#define PARTLY "partly-french"
/* What stands last on the page of a report. */
#define REPORT_END "Only these headlines are known."

static char *remark;

static GtkWidget *
get_reader (BriefWindow *window)
{
  GtkWidget *reader = ui_test_find (GTK_WIDGET (window), BRIEF_TYPE_READER, NULL, NULL);

  g_assert_nonnull (reader);
  return reader;
}

/* The labels on the screen with that text. */
static guint
count_labels (GtkWidget *root, const char *text)
{
  guint n = GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
            && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);
  return n;
}

typedef struct {
  GtkWidget *root;
  const char *text;
} Shown;

static gboolean
is_shown (gpointer data)
{
  const Shown *shown = data;

  return ui_test_shows_text (shown->root, shown->text);
}

/* Opens an item, and waits for what stands last on its page. */
static GtkWidget *
show (BriefWindow *window, const char *reference, const char *last)
{
  Shown shown = { NULL, last };

  g_assert_true (brief_window_show_item (window, reference));
  ui_test_settle (GTK_WIDGET (window));
  shown.root = get_reader (window);
  if (!ui_test_wait (is_shown, &shown))
    g_error ("%s does not show “%s”", reference, last);
  return shown.root;
}

static GtkWidget *
find_label (GtkWidget *root, const char *start)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), start))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, start);
  return found;
}

/* The language at the end of a text. */
static void
assert_language (GtkWidget *root, const char *start, const char *language)
{
  GtkWidget *label = find_label (root, start);
  PangoAttrList *list;
  g_autoptr (PangoAttrIterator) iterator = NULL;
  PangoAttribute *attribute;
  int from, to;

  if (label == NULL)
    g_error ("There is no “%s”", start);
  list = gtk_label_get_attributes (GTK_LABEL (label));
  g_assert_nonnull (list);
  iterator = pango_attr_list_get_iterator (list);
  do
    pango_attr_iterator_range (iterator, &from, &to);
  while (to < (int) strlen (gtk_label_get_text (GTK_LABEL (label))) && pango_attr_iterator_next (iterator));
  attribute = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);
  g_assert_nonnull (attribute);
  g_assert_cmpstr (pango_language_to_string (((PangoAttrLanguage *) attribute)->value), ==, language);
}

/* How often a page says that it shows English. */
static void
test_remarks (void)
{
  static const struct {
    const char *reference, *last;
    guint n_remarks;
  } cases[] = {
    { COLLECTION "/rec-1", "Déclarations", 0 },  /* all of it in French */
    { COLLECTION "/rec-1-1", "Thèmes", 1 },      /* a title in French, the text in English */
    { COLLECTION "/report-png", REPORT_END, 5 }, /* law, method, facts, findings, what it asks for */
    { COLLECTION "/png-n1", "close to 30", 1 },  /* a fact */
    { COLLECTION "/body-gaatw", "It welcomed the final policy", 1 }, /* a body with three positions */
    { COLLECTION, "GAATW salue la politique", 0 },                   /* the policy itself */
    { PARTLY "/rec-1", "Rendez l’eau gratuite.", 1 },                /* the title alone in English */
    { PARTLY "/report-1", "Pipes broke.", 1 }, /* one finding of two; a document keeps its title */
    { PARTLY "/finding-1", "Des puits", 0 },
    { PARTLY "/finding-2", "Pipes broke.", 1 },
    { PARTLY, "Water", 1 },
  };
  BriefWindow *window = ui_test_open_window (1200, 800);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *reader = show (window, cases[i].reference, cases[i].last);
      const guint n = count_labels (reader, remark);

      if (n != cases[i].n_remarks)
        g_error ("%s says %u times that it is in English", cases[i].reference, n);
    }
  ui_test_close_window (window);
}

static void
test_tags (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  GtkWidget *reader = show (window, COLLECTION "/report-png", REPORT_END);
  GtkWidget *list;

  assert_language (reader, "Outlawed and abused", "en");
  assert_language (reader, "Selling sex is not named", "en");
  assert_language (reader, "Sex workers interviewed", "en");
  assert_language (reader, "close to 30", "en");
  assert_language (reader, "La police invoque", "fr");
  assert_language (reader, "Papouasie", "fr");
  reader = show (window, COLLECTION "/rec-1", "Déclarations");
  assert_language (reader, "Les États devraient", "fr");
  assert_language (reader, "Its secretariat supports", "en");
  assert_language (reader, "La police invoque", "fr");
  ui_test_act (GTK_WIDGET (window), "win.view", "reports");
  ui_test_settle (GTK_WIDGET (window));
  list = gtk_widget_get_ancestor (ui_test_find (GTK_WIDGET (window), BRIEF_TYPE_HIT_ROW, NULL, NULL),
                                  GTK_TYPE_LIST_VIEW);
  assert_language (list, "Outlawed and abused", "en");
  ui_test_close_window (window);
}

static void
test_citation (void)
{
  BriefWindow *window = ui_test_open_window (1200, 800);
  GtkWidget *reader = show (window, PARTLY "/rec-1", "Rendez l’eau gratuite.");
  GtkWidget *mark, *button;

  mark = ui_test_find (reader, BRIEF_TYPE_CITATION_MARK, NULL, NULL);
  button = ui_test_find (mark, GTK_TYPE_MENU_BUTTON, NULL, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_test_settle (GTK_WIDGET (window));
  assert_language (mark, "1. Wasserbericht", "de");
  g_assert_cmpuint (count_labels (mark, remark), ==, 0);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));

  reader = show (window, COLLECTION "/png-n1", "close to 30");
  mark = ui_test_find (reader, BRIEF_TYPE_CITATION_MARK, NULL, NULL);
  button = ui_test_find (mark, GTK_TYPE_MENU_BUTTON, NULL, NULL);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  ui_test_settle (GTK_WIDGET (window));
  assert_language (mark, "The exact number was not seen.", "en");
  g_assert_cmpuint (count_labels (mark, remark), ==, 1);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  ui_test_close_window (window);
}

static void
add_collection (void)
{
  BriefLibrary *library = brief_application_get_library (ui_test_get_application ());
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "languages", "partly-french.json",
                                                 NULL);
  g_autoptr (BriefProblems) problems = brief_problems_new (path);
  g_autoptr (BriefCollection) collection = brief_collection_read_file (path, problems, NULL, NULL);

  g_assert_nonnull (collection);
  brief_library_add (library, collection);
}

int
main (int argc, char **argv)
{
  int status;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("BRIEF_TEST_LOCALE_FOLDER"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  ui_test_init (&argc, &argv);
  g_assert_nonnull (setlocale (LC_ALL, ""));
  remark = g_strdup_printf (gettext ("Shown in %s: not available in %s."), "anglais", "français");
  g_assert_true (g_str_has_prefix (remark, "Affiché en anglais"));
  add_collection ();
  g_test_add_func ("/ui/languages/remarks", test_remarks);
  g_test_add_func ("/ui/languages/tags", test_tags);
  g_test_add_func ("/ui/languages/citation", test_citation);
  status = g_test_run ();
  g_free (remark);
  return status;
}
