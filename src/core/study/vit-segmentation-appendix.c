/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How it was computed, and from what. */

#include "vit-segmentation-exhibits.h"

#include <math.h>

static char *
list_cuts (const VitSegmentation *self, const char *letter, gboolean money)
{
  const VitLanguage *language = self->language;
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 1; i <= 4; i++)
    {
      g_autofree char *key = g_strdup_printf ("%s_q%u", letter, 20 * i);
      double value = vit_segmentation_figure (self, key);
      g_autofree char *text =
          money ? vit_words_money (language, value)
                : vit_format_number (language, value, value == floor (value) ? 0 : 1);

      g_string_append_printf (list, "%s%s", i > 1 ? " / " : "", text);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
add_scores (const VitSegmentation *self, VitExhibit *exhibit)
{
  const VitLanguage *language = self->language;
  g_autofree char *as_of = vit_format_day (language, self->rfm->as_of);
  g_autofree char *r = list_cuts (self, "r", FALSE);
  g_autofree char *f = list_cuts (self, "f", FALSE);
  g_autofree char *m = list_cuts (self, "m", TRUE);

  vit_segmentation_add_note (
      exhibit, vit_text (language, "Recency, frequency, money"),
      g_strdup_printf (vit_text (language,
                                 "Recency is the number of days from a customer’s last order "
                                 "to %s, frequency the number of different orders, money "
                                 "what they came to."),
                       as_of));
  vit_segmentation_add_note (
      exhibit, vit_text (language, "Scores"),
      g_strdup_printf (vit_text (language,
                                 "Each gets a score from 1 to %1$u, by quantiles over the "
                                 "customers. Fifths end at %2$s days, %3$s orders and %4$s "
                                 "of money."),
                       self->rfm->scores, r, f, m));
}

static void
add_groupings (const VitSegmentation *self, VitExhibit *exhibit)
{
  const VitLanguage *language = self->language;

  if (self->segments != NULL)
    vit_segmentation_add_note (exhibit, vit_text (language, "Segments"),
                               g_strdup (
                                   vit_text (language,
                                             "Each pair of a recency and a frequency score has a "
                                             "named segment. The map of names can be changed.")));

  if (self->choice != NULL)
    {
      g_autofree char *silhouette = vit_format_number (language, self->choice->silhouette, 3);
      g_autofree char *features = vit_segmentation_dup_features (self);
      const char *format =
          self->options.k > 0
              ? vit_text (language, "k-means on the standardised logarithms of %3$s, with %1$u "
                                    "groups as asked for; silhouette %2$s.")
              : vit_text (language, "k-means on the standardised logarithms of %3$s. Of %4$u to "
                                    "%5$u groups, %1$u have the best silhouette, %2$s.");

      vit_segmentation_add_note (exhibit, vit_text (language, "Groups by habit"),
                                 g_strdup_printf (format, self->choice->best->k, silhouette,
                                                  features, self->choice->low, self->choice->high));
    }
}

static void
add_method (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  VitExhibit *exhibit =
      vit_segmentation_add_exhibit (self, "method", VIT_EXHIBIT_TEXT, VIT_SECTION_APPENDIX,
                                    g_strdup (vit_text (language, "How the figures were computed")),
                                    NULL);

  add_scores (self, exhibit);
  add_groupings (self, exhibit);

  if (self->trend.months > 0)
    vit_segmentation_add_note (
        exhibit, vit_text (language, "Trend"),
        g_strdup (self->trend.year_on_year
                      ? vit_text (language, "Whole months are compared with the same "
                                            "months a year before, so that a season is not "
                                            "taken for a trend.")
                      : vit_text (language, "The last third of the whole months is compared "
                                            "with the first; a season may look like a trend.")));
  if (self->has_values)
    vit_segmentation_add_note (exhibit, vit_text (language, "Tests"),
                               g_strdup (
                                   vit_text (language,
                                             "Order values are compared by the Mann–Whitney test, "
                                             "weekdays by a chi-square test; both two-sided.")));
  vit_segmentation_add_note (exhibit, vit_text (language, "Campaigns"),
                             g_strdup (
                                 vit_text (language,
                                           "A random part of each segment gets nothing. Only the "
                                           "difference between the two parts is what the campaign "
                                           "has brought.")));
}

/* What of the table could not be counted, and why. */
static void
add_exclusions (const VitSegmentation *self, VitExhibit *exhibit)
{
  const VitLanguage *language = self->language;
  const struct
  {
    gint64 rows;
    const char *why;
  } reasons[] = {
    { self->rfm->rows_no_customer, vit_text (language, "without a customer") },
    { self->rfm->rows_no_order, vit_text (language, "without an order") },
    { self->rfm->rows_no_time, vit_text (language, "without a date") },
    { self->rfm->rows_no_amount, vit_text (language, "without an amount") },
    { self->rfm->rows_later, vit_text (language, "after the analysis date") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *rows = vit_words_rows (language, reasons[i].rows);

      if (reasons[i].rows > 0)
        vit_segmentation_add_note (exhibit, reasons[i].why,
                                   g_strdup_printf (vit_text (language, "%s, not counted."), rows));
    }
}

/* Rows that the recipe kept and that still do not count, or count otherwise than one may think.
 * What the recipe did is a page that every study has. */
static void
add_quality (VitSegmentation *self)
{
  const VitLanguage *language = self->language;
  double rows = vit_segmentation_figure (self, "rows");
  double used = vit_segmentation_figure (self, "rows_used");
  double negative = vit_segmentation_total (self, "rows_negative");
  g_autofree char *rows_text = vit_words_rows (language, rows);
  g_autofree char *used_text = vit_format_integer (language, (gint64) used);
  VitExhibit *exhibit;

  if (used == rows && negative == 0)
    return;

  exhibit = vit_segmentation_add_exhibit (
      self, "exclusions", VIT_EXHIBIT_TEXT, VIT_SECTION_APPENDIX,
      used < rows
          ? g_strdup_printf (vit_text (language, "Of %1$s after cleaning, %2$s are counted"),
                             rows_text, used_text)
          : g_strdup (vit_text (language, "Every row after cleaning is counted")),
      NULL);
  add_exclusions (self, exhibit);

  if (negative > 0)
    {
      g_autofree char *negative_text = vit_words_rows (language, negative);

      vit_segmentation_add_note (
          exhibit, vit_text (language, "Returns"),
          g_strdup_printf (vit_text (language,
                                     "%s with a negative amount, counted as money given back."),
                           negative_text));
    }
}

/**
 * vit_segmentation_add_appendix:
 *
 * The pages that say how and from what.
 */
void
vit_segmentation_add_appendix (VitSegmentation *self)
{
  add_method (self);
  add_quality (self);
}
