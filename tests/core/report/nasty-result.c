/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A result that no layout would choose: titles of 120 characters, names of 60, markup, formulas,
 * characters that no font may have, tables that are empty, long or wide. */

#include "nasty-result.h"

#define LONG_TITLE                                                                                                                                                 \
  "Несколько необычайно длинных и подробных слов о том, почему выручка <b>магазина</b> & его " \
  "сети упала вдвое за год 🛍"
#define LONG_NAME                                                                                  \
  "Ковёр-самолёт «Żółć» <b>&amp; Co</b> 100×200 см, шерсть, 🧵 №"

static const char *const long_text =
    "Between the first and the last month; no month from June 2019 on reaches the average before "
    "it, and every попытка сделать это & <i>more</i> of the same ended where it began, without a "
    "visible effect on orders or on what they were worth, ";

static char *
make_long (guint times)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (text, long_text);
  g_string_append (text, NASTY_END ".");

  return g_string_free (text, FALSE);
}

/**
 * nasty_table_new:
 *
 * Returns: (transfer full): a table of long names, numbers, shares, days and formulas
 */
VitTable *
nasty_table_new (const char *name, gsize n_rows, guint n_columns)
{
  const VitFormat formats[] = { VIT_FORMAT (TEXT, 0), VIT_FORMAT (MONEY, 2), VIT_FORMAT (SHARE, 1),
                                VIT_FORMAT (DAY, 0), VIT_FORMAT (TEXT, 0) };
  const VitColumnType types[] = { VIT_COLUMN_TEXT, VIT_COLUMN_DOUBLE, VIT_COLUMN_DOUBLE,
                                  VIT_COLUMN_TIMESTAMP, VIT_COLUMN_TEXT };
  g_autoptr (VitFrameBuilder) builder = vit_frame_builder_new ();
  g_autoptr (VitFrame) frame = NULL;
  VitTable *table;

  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *column = g_strdup_printf ("column_%u", i + 1);

      vit_frame_builder_add_column (builder, column, types[i % G_N_ELEMENTS (types)]);
    }
  for (gsize row = 0; row < n_rows; row++)
    for (guint i = 0; i < n_columns; i++)
      {
        g_autofree char *text = g_strdup_printf (LONG_NAME "%u", (guint) row);

        if (row % 11 == 7)
          vit_frame_builder_missing (builder);
        else if (types[i % 5] == VIT_COLUMN_DOUBLE)
          vit_frame_builder_double (builder, i % 5 == 1 ? -1234567.891 * row : 1.0 / (row + 1));
        else if (types[i % 5] == VIT_COLUMN_TIMESTAMP)
          vit_frame_builder_int64 (builder, (gint64) row * 86400 * G_USEC_PER_SEC);
        else
          vit_frame_builder_text (builder, i % 5 == 0 ? text : "=1+1");
      }

  frame = vit_frame_builder_finish (builder);
  table = vit_table_new (name, "Таблица: [все] товары / *вместе*?", frame);
  for (guint i = 0; i < n_columns; i++)
    vit_table_set_column (table, i, i % 5 == 0 ? "Наименование товара <&> полностью" : "Значение",
                          formats[i % 5]);

  return table;
}

static VitChart *
make_chart (guint n)
{
  VitChart *chart = vit_chart_new ("=Chart <&> of " LONG_NAME);
  VitSeries *series = vit_chart_add_series (chart, "=1+1", VIT_MARK_BAR, n);

  chart->x.kind = VIT_AXIS_CATEGORY;
  chart->x.categories = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      chart->x.categories[i] = g_strdup_printf (LONG_NAME "%u", i);
      series->x[i] = i;
      series->y[i] = 1e9 / (i + 1);
    }

  return chart;
}

static VitExhibit *
add_exhibit (VitResult *result, const char *id, VitExhibitKind kind, guint n_notes)
{
  VitExhibit *exhibit = vit_exhibit_new (id, kind, VIT_SECTION_SEGMENTS);

  vit_exhibit_set_title (exhibit, LONG_TITLE, long_text);
  for (guint i = 0; i < n_notes; i++)
    {
      g_autofree char *text = make_long (1 + i % 3);

      vit_exhibit_add_note (exhibit, i % 2 == 0 ? "Что проверить <дальше> & потом" : NULL, text);
    }
  g_ptr_array_add (result->exhibits, exhibit);

  return exhibit;
}

static void
add_exhibits (VitResult *result)
{
  VitExhibit *exhibit;

  exhibit = add_exhibit (result, "chart", VIT_EXHIBIT_CHART, 9);
  exhibit->chart = make_chart (5);
  exhibit->table = nasty_table_new ("nasty", 200, 5);
  add_exhibit (result, "chart 'alone'", VIT_EXHIBIT_CHART, 0)->chart = make_chart (40);
  exhibit = add_exhibit (result, "compared", VIT_EXHIBIT_CHART, 5);
  exhibit->chart = make_chart (3);
  exhibit->other = make_chart (1);
  exhibit = add_exhibit (result, "card", VIT_EXHIBIT_CARD, 8);
  exhibit->chart = make_chart (3);
  for (guint i = 0; i < 9; i++)
    vit_exhibit_add_key_figure (exhibit, i % 2 ? LONG_NAME LONG_NAME : "1 234", LONG_NAME,
                                i % 3 ? LONG_NAME : NULL);
  add_exhibit (result, "card without chart", VIT_EXHIBIT_CARD, 2);
  add_exhibit (result, "empty", VIT_EXHIBIT_TABLE, 1)->table = nasty_table_new ("empty", 0, 5);
  add_exhibit (result, "long", VIT_EXHIBIT_TABLE, 2)->table = nasty_table_new ("long", 200, 4);
  add_exhibit (result, "wide", VIT_EXHIBIT_TABLE, 1)->table = nasty_table_new ("wide", 9, 26);
  add_exhibit (result, "narrow", VIT_EXHIBIT_TABLE, 4)->table = nasty_table_new ("narrow", 3, 2);
  add_exhibit (result, "text", VIT_EXHIBIT_TEXT, 14);
  add_exhibit (result, "no text", VIT_EXHIBIT_TEXT, 0);
}

/**
 * nasty_result_new:
 * @language: "en", "ru" or "pl"
 *
 * Returns: (transfer full): a result with every kind of exhibit, each too long
 */
VitResult *
nasty_result_new (const char *language)
{
  VitResult *result = vit_result_new ("segmentation", vit_language_get (language));
  const char *const no_figures[] = { NULL };
  g_autofree char *text = make_long (2);

  result->title = g_strdup (LONG_TITLE LONG_TITLE);
  result->shop = g_strdup (LONG_NAME LONG_NAME LONG_NAME);
  result->summary_title = g_strdup (LONG_TITLE);
  result->footer = g_strdup_printf ("%s%s", long_text, long_text);
  result->first_time = 0;
  result->last_time = G_GINT64_CONSTANT (1580428800) * G_USEC_PER_SEC;

  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (result->key_figures,
                     vit_key_figure_new (i % 2 ? "−123 456 789 012 345,67 млн" : "<&>", LONG_NAME,
                                         i > 1 ? LONG_NAME : NULL));
  for (guint i = 0; i < 11; i++)
    g_ptr_array_add (result->findings,
                     vit_finding_new (LONG_NAME, i % 4 == 3 ? NULL : text, no_figures,
                                      i % 3 == 0   ? "long"
                                      : i % 3 == 1 ? "not there"
                                                   : NULL));
  add_exhibits (result);

  g_ptr_array_add (result->tables, nasty_table_new ("nasty", 200, 5));
  g_ptr_array_add (result->contacts, nasty_table_new ("first", 20, 4));
  g_ptr_array_add (result->contacts, nasty_table_new ("second", 0, 4));

  return result;
}
