/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-sql-functions.h"

#include "vit-nearest.h"

#include <stdlib.h>
#include <string.h>

/* Functions and operators whose value follows from their arguments alone (and pseudonym(), which the
 * project brings along, from its key): none that draws a
 * random number, reads the clock, a setting, a sequence, a file or the catalogue, none over
 * several rows, and none that makes several rows of one. A list of what is let in rather than of
 * what is kept out, so that a newer engine brings no holes with it. In the order of strcmp(). */
static const char *const row_functions[] = {
  "!__postfix", "!~~", "!~~*", "%", "&", "&&", "*", "**", "+", "-", "->>", "/", "//", "<->", "<<",
  "<=>", "<@", ">>", "@", "@>", "^", "^@", "abs", "acos", "acosh", "add", "apply", "array_append",
  "array_apply", "array_cat", "array_concat", "array_contains", "array_cosine_distance",
  "array_cosine_similarity", "array_cross_product", "array_distance", "array_distinct",
  "array_dot_product", "array_extract", "array_filter", "array_grade_up", "array_has",
  "array_has_all", "array_has_any", "array_indexof", "array_inner_product", "array_intersect",
  "array_length", "array_negative_dot_product", "array_negative_inner_product", "array_pop_back",
  "array_pop_front", "array_position", "array_prepend", "array_push_back", "array_push_front",
  "array_reduce", "array_resize", "array_reverse", "array_reverse_sort", "array_select",
  "array_slice", "array_sort", "array_to_json", "array_to_string", "array_transform",
  "array_unique", "array_where", "array_zip", "ascii", "asin", "asinh", "atan", "atan2", "atanh",
  "bar", "base64", "bin", "bit_count", "bit_length", "bit_position", "cardinality", "cbrt", "ceil",
  "ceiling", "century", "char_length", "character_length", "chr", "concat", "concat_ws",
  "contains", "cos", "cosh", "cot", "damerau_levenshtein", "date_add", "date_diff", "date_part",
  "date_sub", "date_trunc", "datediff", "datepart", "datesub", "datetrunc", "day", "dayname",
  "dayofmonth", "dayofweek", "dayofyear", "decade", "degrees", "divide", "editdist3", "element_at",
  "ends_with", "epoch", "epoch_ms", "epoch_ns", "epoch_us", "era", "even", "exp", "factorial",
  "fdiv", "filter", "flatten", "floor", "fmod", "format", "format_bytes", "from_base64",
  "from_binary", "from_hex", "gamma", "gcd", "generate_series", "grade_up", "greatest",
  "greatest_common_divisor", "hamming", "hex", "hour", "ilike_escape", "instr", "isfinite",
  "isinf", "isnan", "isodow", "isoyear", "jaccard", "jaro_similarity", "jaro_winkler_similarity",
  "json_array", "json_array_length", "json_contains", "json_exists", "json_extract",
  "json_extract_path", "json_extract_path_text", "json_extract_string", "json_keys",
  "json_merge_patch", "json_object", "json_pretty", "json_quote", "json_type", "json_valid",
  "json_value", "julian", "last_day", "lcase", "lcm", "least", "least_common_multiple", "left",
  "left_grapheme", "len", "length", "length_grapheme", "levenshtein", "lgamma", "like_escape",
  "list_any_value", "list_append", "list_apply", "list_avg", "list_bit_and", "list_bit_or",
  "list_bit_xor", "list_bool_and", "list_bool_or", "list_cat", "list_concat", "list_contains",
  "list_cosine_distance", "list_cosine_similarity", "list_count", "list_distance", "list_distinct",
  "list_dot_product", "list_element", "list_extract", "list_filter", "list_first", "list_grade_up",
  "list_has", "list_has_all", "list_has_any", "list_indexof", "list_inner_product",
  "list_intersect", "list_kurtosis", "list_kurtosis_pop", "list_last", "list_mad", "list_max",
  "list_median", "list_min", "list_negative_dot_product", "list_negative_inner_product",
  "list_pack", "list_position", "list_prepend", "list_product", "list_reduce", "list_resize",
  "list_reverse", "list_reverse_sort", "list_select", "list_sem", "list_skewness", "list_slice",
  "list_sort", "list_stddev_pop", "list_stddev_samp", "list_string_agg", "list_sum",
  "list_transform", "list_unique", "list_value", "list_var_pop", "list_var_samp", "list_where",
  "list_zip", "ln", "log", "log10", "log2", "lower", "lpad", "ltrim", "make_date", "make_time",
  "make_timestamp", "make_timestamp_ms", "make_timestamp_ns", "make_timestamptz", "map",
  "map_concat", "map_contains", "map_contains_entry", "map_contains_value", "map_entries",
  "map_extract", "map_extract_value", "map_from_entries", "map_keys", "map_values", "md5",
  "md5_number", "md5_number_lower", "md5_number_upper", "microsecond", "millennium", "millisecond",
  "minute", "mismatches", "mod", "month", "monthname", "multiply", "nanosecond", "nfc_normalize",
  "normalized_interval", "not_ilike_escape", "not_like_escape", "nullif", "octet_length", "ord",
  "parse_dirname", "parse_dirpath", "parse_filename", "parse_path", "pi", "position", "pow",
  "power", "prefix", "printf", "pseudonym", "quarter", "radians", "range", "reduce", "regexp_escape",
  "regexp_extract", "regexp_extract_all", "regexp_full_match", "regexp_matches", "regexp_replace",
  "regexp_split_to_array", "repeat", "replace", "reverse", "right", "right_grapheme", "round",
  "round_even", "roundbankers", "row", "row_to_json", "rpad", "rtrim", "second", "sha1", "sha256",
  "sign", "signbit", "sin", "sinh", "split", "split_part", "sqrt", "starts_with", "str_split",
  "str_split_regex", "strftime", "string_split", "string_split_regex", "string_to_array",
  "strip_accents", "strlen", "strpos", "strptime", "struct_concat", "struct_contains",
  "struct_extract", "struct_extract_at", "struct_has", "struct_indexof", "struct_insert",
  "struct_pack", "struct_position", "struct_update", "substr", "substring", "substring_grapheme",
  "subtract", "suffix", "tan", "tanh", "time_bucket", "timezone", "timezone_hour",
  "timezone_minute", "to_base", "to_base64", "to_binary", "to_centuries", "to_days", "to_decades",
  "to_hex", "to_hours", "to_json", "to_microseconds", "to_millennia", "to_milliseconds",
  "to_minutes", "to_months", "to_quarters", "to_seconds", "to_timestamp", "to_weeks", "to_years",
  "translate", "trim", "trunc", "try_strptime", "ucase", "unbin", "unhex", "unicode",
  "union_extract", "union_tag", "union_value", "upper", "url_decode", "url_encode",
  "variant_extract", "week", "weekday", "weekofyear", "xor", "year", "yearweek", "|", "||", "~",
  "~~", "~~*", "~~~",
};

static int
compare_names (const void *a, const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * vit_sql_is_row_function:
 * @name: a function or an operator as the engine's parser names it
 *
 * Returns: whether an expression may use it
 */
gboolean
vit_sql_is_row_function (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *key = lower;

  return bsearch (&key, row_functions, G_N_ELEMENTS (row_functions), sizeof *row_functions,
                  compare_names) != NULL;
}

/**
 * vit_sql_nearest_row_function:
 * @name: a name that is not one
 *
 * Returns: (nullable): the function that was probably meant
 */
const char *
vit_sql_nearest_row_function (const char *name)
{
  return vit_nearest (name, row_functions, G_N_ELEMENTS (row_functions));
}

/* Aggregates whose value follows from the rows of the group: none that guesses or draws. In the
 * order of strcmp(), apart from how they hang on the order of rows. */
static const char *const exact_aggregates[] = {
  "bit_and", "bit_or", "bit_xor", "bool_and", "bool_or", "count", "count_if", "count_star",
  "countif", "mad", "max", "median", "min", "quantile", "quantile_cont", "quantile_disc",
};
static const char *const ordered_aggregates[] = {
  "any_value", "arbitrary", "arg_max", "arg_max_null", "arg_min", "arg_min_null", "argmax",
  "argmin", "array_agg", "corr", "covar_pop", "covar_samp", "entropy", "favg", "first", "fsum",
  "group_concat", "kahan_sum", "kurtosis", "kurtosis_pop", "last", "list", "listagg", "max_by",
  "min_by", "mode", "product", "regr_avgx", "regr_avgy", "regr_count", "regr_intercept", "regr_r2",
  "regr_slope", "regr_sxx", "regr_sxy", "regr_syy", "sem", "skewness", "stddev", "stddev_pop",
  "stddev_samp", "string_agg", "sumkahan", "var_pop", "var_samp", "variance",
};

/**
 * vit_sql_get_aggregate:
 * @name: a function as the engine's parser names it
 *
 * Returns: which kind of aggregate it is
 */
VitSqlAggregateKind
vit_sql_get_aggregate (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *key = lower;

  if (g_str_equal (lower, "sum"))
    return VIT_SQL_AGGREGATE_SUM;
  if (g_str_equal (lower, "avg") || g_str_equal (lower, "mean"))
    return VIT_SQL_AGGREGATE_MEAN;
  if (bsearch (&key, exact_aggregates, G_N_ELEMENTS (exact_aggregates), sizeof *exact_aggregates,
               compare_names) != NULL)
    return VIT_SQL_AGGREGATE_EXACT;
  if (bsearch (&key, ordered_aggregates, G_N_ELEMENTS (ordered_aggregates),
               sizeof *ordered_aggregates, compare_names) != NULL)
    return VIT_SQL_AGGREGATE_ORDERED;

  return VIT_SQL_AGGREGATE_NONE;
}

/**
 * vit_sql_nearest_aggregate:
 * @name: a name that is not one
 *
 * Returns: (nullable): the aggregate that was probably meant
 */
const char *
vit_sql_nearest_aggregate (const char *name)
{
  static const char *const sums[] = { "sum", "avg" };
  const char *nearest = vit_nearest (name, sums, G_N_ELEMENTS (sums));

  if (nearest == NULL)
    nearest = vit_nearest (name, exact_aggregates, G_N_ELEMENTS (exact_aggregates));
  if (nearest == NULL)
    nearest = vit_nearest (name, ordered_aggregates, G_N_ELEMENTS (ordered_aggregates));

  return nearest;
}
