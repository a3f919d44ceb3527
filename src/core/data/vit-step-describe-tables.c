/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What steps do that bring in other tables, or make rows of their own. */

#include "vit-step-private.h"

char *
vit_step_describe_union (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *tables = vit_step_join_names (self->tables, language);

  return g_strdup_printf (vit_text (language, "Add the lines of %s below"), tables);
}

/* "id", or "customer = id" where the tables call it differently. */
static char *
list_keys (const VitStep *self, const VitLanguage *language)
{
  g_autoptr (GStrvBuilder) pairs = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; self->columns[i] != NULL; i++)
    {
      g_autofree char *pair = g_str_equal (self->columns[i], self->names[i])
                                  ? g_strdup (self->columns[i])
                                  : g_strdup_printf ("%s = %s", self->columns[i], self->names[i]);

      g_strv_builder_add (pairs, pair);
    }
  list = g_strv_builder_end (pairs);

  return vit_step_join_names (list, language);
}

char *
vit_step_describe_join (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *keys = list_keys (self, language);
  const char *text;

  if (self->join == VIT_JOIN_INNER)
    text = vit_text (language, "Join %1$s by %2$s and keep only lines that both have");
  else if (self->join == VIT_JOIN_FULL)
    text = vit_text (language, "Join %1$s by %2$s and keep all lines of both");
  else
    text = vit_text (language, "Join %1$s by %2$s");

  return g_strdup_printf (text, self->tables[0], keys);
}

/* As it follows "columns with the". */
static const char *
get_aggregate_noun (VitAggregate aggregate, const VitLanguage *language)
{
  switch (aggregate)
    {
    case VIT_AGGREGATE_MEAN:
      return vit_text (language, "mean");
    case VIT_AGGREGATE_MEDIAN:
      return vit_text (language, "median");
    case VIT_AGGREGATE_MIN:
      return vit_text (language, "smallest value");
    case VIT_AGGREGATE_MAX:
      return vit_text (language, "greatest value");
    case VIT_AGGREGATE_COUNT:
      return vit_text (language, "number of values");
    case VIT_AGGREGATE_COUNT_DISTINCT:
      return vit_text (language, "number of different values");
    case VIT_AGGREGATE_FIRST:
      return vit_text (language, "first value");
    case VIT_AGGREGATE_LAST:
      return vit_text (language, "last value");
    case VIT_AGGREGATE_SUM:
    default:
      return vit_text (language, "sum");
    }
}

char *
vit_step_describe_pivot (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *index = vit_step_join_names (self->by, language);

  /* TRANSLATORS: a column, "sum" or the like, another column, and one or several more. */
  return g_strdup_printf (
      vit_text (language, "Make columns of the values of %1$s, with the %2$s of %3$s by %4$s"),
      self->columns[0], get_aggregate_noun (self->aggregate, language), self->column, index);
}

char *
vit_step_describe_group (const VitStep *self, const VitLanguage *language)
{
  g_autofree char *names = vit_step_join_names (self->names, language);
  g_autofree char *by = self->by ? vit_step_join_names (self->by, language) : NULL;

  if (by == NULL)
    return g_strdup_printf (vit_text (language, "Make one line of all, with %s"), names);

  return g_strdup_printf (vit_text (language, "Make one line of each %1$s, with %2$s"), by, names);
}
