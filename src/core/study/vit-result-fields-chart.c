/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-chart.h"
#include "vit-result-fields.h"

static gpointer
format_io (VitResultIo *io, gpointer item)
{
  VitFormat *self = item;

  self->kind = vit_result_io_count (io, "kind", self->kind, VIT_FORMAT_MONTH);
  self->decimals = (int) vit_result_io_count (io, "decimals", (guint) self->decimals, 20);

  return self;
}

/**
 * vit_result_fields_format:
 * @format: a #VitFormat
 */
void
vit_result_fields_format (VitResultIo *io, const char *key, gpointer format)
{
  vit_result_io_item (io, key, format_io, &format);
}

static gpointer
axis_io (VitResultIo *io, gpointer item)
{
  VitAxis *self = item;

  self->kind = vit_result_io_count (io, "kind", self->kind, VIT_AXIS_TIME);
  vit_result_io_text (io, "title", &self->title);
  vit_result_fields_format (io, "format", &self->format);
  vit_result_io_texts (io, "categories", &self->categories, -1);
  vit_result_io_number (io, "low", &self->low);
  vit_result_io_number (io, "high", &self->high);

  return self;
}

/* The names of a series stand in the order of its data, some of them missing. */
static gpointer
series_io (VitResultIo *io, gpointer item)
{
  VitSeries *self = item;
  guint n = vit_result_io_is_reading (io) ? G_MAXUINT : self->n;

  vit_result_io_text (io, "name", &self->name);
  self->mark = vit_result_io_count (io, "mark", self->mark, VIT_MARK_CELL);
  self->ink = vit_result_io_count (io, "ink", self->ink, VIT_INK_CATEGORY);
  self->category = vit_result_io_count (io, "category", self->category, G_MAXINT);
  vit_result_io_doubles (io, "x", &self->x, &n);
  self->n = n != G_MAXUINT ? n : 0;
  vit_result_io_doubles (io, "y", &self->y, &self->n);
  vit_result_io_doubles (io, "value", &self->value, &self->n);
  vit_result_io_doubles (io, "low", &self->low, &self->n);
  vit_result_io_doubles (io, "high", &self->high, &self->n);
  vit_result_io_texts (io, "labels", &self->labels, self->n);
  vit_result_io_flags (io, "accent", &self->accent, self->n);
  vit_result_io_flags (io, "labelled", &self->labelled, self->n);

  return self;
}

static gpointer
rule_io (VitResultIo *io, gpointer item)
{
  VitRule *self = item != NULL ? item : g_new0 (VitRule, 1);

  vit_result_io_boolean (io, "along_x", &self->along_x);
  vit_result_io_number (io, "at", &self->at);
  vit_result_io_text (io, "text", &self->text);

  return self;
}

/* Only a chart can make a series, so each is read into one that it made. */
static gpointer
new_series_io (VitResultIo *io, gpointer item)
{
  g_autoptr (VitChart) owner = NULL;

  if (item != NULL)
    return series_io (io, item);

  owner = vit_chart_new (NULL);
  vit_chart_add_series (owner, NULL, VIT_MARK_BAR, 0);
  series_io (io, g_ptr_array_index (owner->series, 0));

  return g_ptr_array_steal_index (owner->series, 0);
}

/**
 * vit_result_fields_chart:
 * @chart: (nullable): a #VitChart to write, or %NULL to read one
 *
 * Returns: (transfer full): @chart, or the one that was read
 */
gpointer
vit_result_fields_chart (VitResultIo *io, gpointer chart)
{
  VitChart *self = chart != NULL ? chart : vit_chart_new (NULL);
  gpointer x = &self->x, y = &self->y;

  vit_result_io_text (io, "title", &self->title);
  vit_result_io_item (io, "x", axis_io, &x);
  vit_result_io_item (io, "y", axis_io, &y);
  vit_result_fields_format (io, "value_format", &self->value_format);
  vit_result_io_number (io, "base", &self->base);
  vit_result_io_boolean (io, "turned", &self->turned);
  vit_result_io_boolean (io, "stacked", &self->stacked);
  vit_result_io_boolean (io, "diverging", &self->diverging);
  vit_result_io_list (io, "series", new_series_io, self->series);
  vit_result_io_list (io, "rules", rule_io, self->rules);

  return self;
}
