/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the expression builder offers. All of it is let in by the guard of expressions, which
 * knows more: a test runs every example. */

#include "vit-expression.h"

/* Marks texts that vit_text() looks up later. */
#define N_(text) (text)

static const VitFunction functions[] = {
  { "round", "round(number, digits)", "round(12.345, 1)", "12.3", VIT_FUNCTION_NUMBERS,
    N_ ("Rounds to so many digits after the decimal mark") },
  { "floor", "floor(number)", "floor(12.9)", "12", VIT_FUNCTION_NUMBERS,
    N_ ("The next whole number below") },
  { "ceil", "ceil(number)", "ceil(12.1)", "13", VIT_FUNCTION_NUMBERS,
    N_ ("The next whole number above") },
  { "abs", "abs(number)", "abs(-5)", "5", VIT_FUNCTION_NUMBERS,
    N_ ("The number without its sign") },
  { "greatest", "greatest(a, b)", "greatest(3, 7)", "7", VIT_FUNCTION_NUMBERS,
    N_ ("The greatest of several values in a line") },
  { "least", "least(a, b)", "least(3, 7)", "3", VIT_FUNCTION_NUMBERS,
    N_ ("The smallest of several values in a line") },
  { "ratio", "a / nullif(b, 0)", "30 / nullif(120, 0)", "0.25", VIT_FUNCTION_NUMBERS,
    N_ ("One number divided by another, and missing where the other is zero") },
  { "mod", "number % divisor", "17 % 5", "2", VIT_FUNCTION_NUMBERS,
    N_ ("What is left over after a division") },
  { "power", "power(number, exponent)", "power(2, 10)", "1024", VIT_FUNCTION_NUMBERS,
    N_ ("A number to the power of another") },
  { "sqrt", "sqrt(number)", "sqrt(81)", "9", VIT_FUNCTION_NUMBERS, N_ ("The square root") },
  { "ln", "ln(number)", "ln(1)", "0", VIT_FUNCTION_NUMBERS,
    N_ ("The natural logarithm, which evens out very uneven amounts") },
  { "number", "TRY_CAST(text AS DOUBLE)", "TRY_CAST('12.5' AS DOUBLE)", "12.5",
    VIT_FUNCTION_NUMBERS, N_ ("Text as a number, and missing where it is none") },

  { "lower", "lower(text)", "lower('ABC')", "abc", VIT_FUNCTION_TEXT, N_ ("In small letters") },
  { "upper", "upper(text)", "upper('abc')", "ABC", VIT_FUNCTION_TEXT, N_ ("In capital letters") },
  { "trim", "trim(text)", "trim('  tea ')", "tea", VIT_FUNCTION_TEXT,
    N_ ("Without blanks around it") },
  { "length", "length(text)", "length('coffee')", "6", VIT_FUNCTION_TEXT,
    N_ ("How many characters it has") },
  { "left", "left(text, count)", "left('AB-1234', 2)", "AB", VIT_FUNCTION_TEXT,
    N_ ("The first characters") },
  { "right", "right(text, count)", "right('AB-1234', 4)", "1234", VIT_FUNCTION_TEXT,
    N_ ("The last characters") },
  { "substring", "substring(text, start, count)", "substring('AB-1234', 4, 2)", "12",
    VIT_FUNCTION_TEXT, N_ ("Characters from the middle, counted from 1") },
  { "split_part", "split_part(text, separator, number)", "split_part('red/large', '/', 2)", "large",
    VIT_FUNCTION_TEXT, N_ ("A part between separators, counted from 1") },
  { "replace", "replace(text, old, new)", "replace('1 200', ' ', '')", "1200", VIT_FUNCTION_TEXT,
    N_ ("With one piece of text in place of another, everywhere") },
  { "concat", "text || ' ' || text", "'Anna' || ' ' || 'Nowak'", "Anna Nowak", VIT_FUNCTION_TEXT,
    N_ ("Several texts, one after the other") },
  { "contains", "contains(text, part)", "contains('green tea', 'tea')", "true", VIT_FUNCTION_TEXT,
    N_ ("Whether a piece of text occurs in it") },
  { "starts_with", "starts_with(text, part)", "starts_with('SKU-7', 'SKU')", "true",
    VIT_FUNCTION_TEXT, N_ ("Whether it begins with a piece of text") },
  { "regexp_extract", "regexp_extract(text, pattern)", "regexp_extract('size 42 blue', '[0-9]+')",
    "42", VIT_FUNCTION_TEXT, N_ ("The first piece that fits a pattern") },
  { "pseudonym", "pseudonym(text)", "pseudonym('Anna') = pseudonym('Anna')", "true",
    VIT_FUNCTION_TEXT,
    N_ ("A stand-in for a name or an address: the same for the same value in all tables of this "
        "project, whose key only the project has; in another project, another one") },
  { "strip_accents", "strip_accents(text)", "strip_accents('café')", "cafe", VIT_FUNCTION_TEXT,
    N_ ("Letters without their accents") },
  { "word", "regexp_extract(lower(text), '^\\w+')", "regexp_extract(lower('Tea, green'), '^\\w+')",
    "tea", VIT_FUNCTION_TEXT, N_ ("The first word") },

  { "year", "year(date)", "year(DATE '2024-03-15')", "2024", VIT_FUNCTION_DATES, N_ ("The year") },
  { "quarter", "quarter(date)", "quarter(DATE '2024-03-15')", "1", VIT_FUNCTION_DATES,
    N_ ("The quarter of the year, 1 to 4") },
  { "month", "month(date)", "month(DATE '2024-03-15')", "3", VIT_FUNCTION_DATES,
    N_ ("The month, 1 to 12") },
  { "week", "week(date)", "week(DATE '2024-03-15')", "11", VIT_FUNCTION_DATES,
    N_ ("The week of the year; weeks begin on Monday") },
  { "day", "day(date)", "day(DATE '2024-03-15')", "15", VIT_FUNCTION_DATES,
    N_ ("The day of the month") },
  { "weekday", "isodow(date)", "isodow(DATE '2024-03-15')", "5", VIT_FUNCTION_DATES,
    N_ ("The day of the week, from 1 for Monday to 7 for Sunday") },
  { "hour", "hour(time)", "hour(TIMESTAMP '2024-03-15 18:30:00')", "18", VIT_FUNCTION_DATES,
    N_ ("The hour of the day, 0 to 23") },
  { "days_between", "date_diff('day', first, second)",
    "date_diff('day', DATE '2024-03-01', DATE '2024-03-15')", "14", VIT_FUNCTION_DATES,
    N_ ("How many days, months or years lie between two dates") },
  { "age", "date_sub('year', birthday, date)",
    "date_sub('year', DATE '1990-06-01', DATE '2024-03-15')", "33", VIT_FUNCTION_DATES,
    N_ ("How many whole years have passed: the age on a day") },
  { "add_days", "date + INTERVAL 30 DAY", "CAST(DATE '2024-03-15' + INTERVAL 30 DAY AS DATE)",
    "2024-04-14", VIT_FUNCTION_DATES, N_ ("A date some days later") },
  { "strftime", "strftime(date, '%Y-%m')", "strftime(DATE '2024-03-15', '%Y-%m')", "2024-03",
    VIT_FUNCTION_DATES, N_ ("A date as text in a form of your choice") },
  { "last_day", "last_day(date)", "last_day(DATE '2024-02-10')", "2024-02-29", VIT_FUNCTION_DATES,
    N_ ("The last day of the month") },

  { "case", "CASE WHEN condition THEN value ELSE other END",
    "CASE WHEN 120 > 100 THEN 'large' ELSE 'small' END", "large", VIT_FUNCTION_CONDITIONS,
    N_ ("One value where a condition is true, and another where it is not") },
  { "coalesce", "coalesce(a, b)", "coalesce(NULL, 7)", "7", VIT_FUNCTION_CONDITIONS,
    N_ ("The first of several values that is not missing") },
  { "nullif", "nullif(value, other)", "nullif('-', '-')", NULL, VIT_FUNCTION_CONDITIONS,
    N_ ("Missing where the value is a certain one, and the value itself elsewhere") },
  { "is_missing", "value IS NULL", "NULL IS NULL", "true", VIT_FUNCTION_CONDITIONS,
    N_ ("Whether the value is missing") },
  { "in", "value IN (a, b)", "'tea' IN ('tea', 'coffee')", "true", VIT_FUNCTION_CONDITIONS,
    N_ ("Whether the value is one of a list") },
  { "between", "value BETWEEN low AND high", "5 BETWEEN 1 AND 10", "true", VIT_FUNCTION_CONDITIONS,
    N_ ("Whether the value lies within bounds, these included") },
  { "like", "text ILIKE '%part%'", "'Green tea' ILIKE '%TEA'", "true", VIT_FUNCTION_CONDITIONS,
    N_ ("Whether text fits a pattern in which a percent sign stands for anything") },
  { "and", "condition AND condition", "5 > 1 AND 5 < 10", "true", VIT_FUNCTION_CONDITIONS,
    N_ ("Whether both conditions are true; OR for either, NOT for the opposite") },

  { "bin", "floor(number / width) * width", "floor(137 / 50) * 50", "100", VIT_FUNCTION_BINS,
    N_ ("The lower end of an interval of equal width") },
  { "bin_range",
    "CASE WHEN number < 10 THEN 'up to 10' WHEN number < 50 THEN '10 to 50' ELSE 'over 50' END",
    "CASE WHEN 20 < 10 THEN 'up to 10' WHEN 20 < 50 THEN '10 to 50' ELSE 'over 50' END", "10 to 50",
    VIT_FUNCTION_BINS, N_ ("Intervals with bounds and names of your own") },
  { "month_start", "date_trunc('month', date)", "date_trunc('month', DATE '2024-03-15')",
    "2024-03-01", VIT_FUNCTION_BINS, N_ ("The first day of the month; also week, quarter, year") },
  { "part_of_day",
    "CASE WHEN hour(time) < 6 THEN 'night' WHEN hour(time) < 12 THEN 'morning' WHEN hour(time) < "
    "18 THEN 'afternoon' ELSE 'evening' END",
    "CASE WHEN hour(TIMESTAMP '2024-03-15 18:30:00') < 18 THEN 'day' ELSE 'evening' END", "evening",
    VIT_FUNCTION_BINS, N_ ("The part of the day that a time falls into") },
};

/**
 * vit_functions_get:
 * @n_functions: (out): how many
 *
 * Returns: (transfer none) (array length=n_functions): what an expression can be made of, group by
 *   group
 */
const VitFunction *
vit_functions_get (guint *n_functions)
{
  *n_functions = G_N_ELEMENTS (functions);

  return functions;
}

/**
 * vit_function_get_help:
 *
 * Returns: (transfer none): what it yields, without full stop: "The first characters"
 */
const char *
vit_function_get_help (const VitFunction *self, const VitLanguage *language)
{
  return vit_text (language, self->help);
}

/**
 * vit_function_group_get_title:
 *
 * Returns: (transfer none): what to call the group: "Dates and times"
 */
const char *
vit_function_group_get_title (VitFunctionGroup group, const VitLanguage *language)
{
  switch (group)
    {
    case VIT_FUNCTION_NUMBERS:
      return vit_text (language, "Numbers");
    case VIT_FUNCTION_TEXT:
      return vit_text (language, "Text");
    case VIT_FUNCTION_DATES:
      return vit_text (language, "Dates and times");
    case VIT_FUNCTION_CONDITIONS:
      return vit_text (language, "Conditions");
    case VIT_FUNCTION_BINS:
    default:
      return vit_text (language, "Intervals");
    }
}

static const VitAggregateFunction aggregates[] = {
  { "count", "count(*)", FALSE, N_ ("How many lines the group has") },
  { "count_values", "count(column)", FALSE, N_ ("How many values are not missing") },
  { "distinct", "count(DISTINCT column)", FALSE, N_ ("How many different values there are") },
  { "sum", "sum(column)", TRUE, N_ ("The sum") },
  { "share", "share(column)", TRUE, N_ ("The group’s part of the sum of all groups, 0 to 1") },
  { "mean", "avg(column)", TRUE, N_ ("The mean") },
  { "median", "median(column)", TRUE, N_ ("The middle value") },
  { "quantile", "quantile_cont(column, 0.9)", TRUE,
    N_ ("The value that a given part of the lines do not exceed") },
  { "deviation", "stddev(column)", TRUE, N_ ("The standard deviation") },
  { "min", "min(column)", FALSE, N_ ("The smallest value") },
  { "max", "max(column)", FALSE, N_ ("The greatest value") },
  { "first", "first(column)", FALSE, N_ ("The value of the first line") },
  { "last", "last(column)", FALSE, N_ ("The value of the last line") },
  { "mode", "mode(column)", FALSE, N_ ("The most frequent value") },
  { "list", "string_agg(DISTINCT column, ', ')", FALSE, N_ ("All different values in one text") },
};

/**
 * vit_aggregate_functions_get:
 * @n_functions: (out): how many
 *
 * Returns: (transfer none) (array length=n_functions): what the aggregates of a group can be
 */
const VitAggregateFunction *
vit_aggregate_functions_get (guint *n_functions)
{
  *n_functions = G_N_ELEMENTS (aggregates);

  return aggregates;
}

/**
 * vit_aggregate_function_get_help:
 *
 * Returns: (transfer none): what it yields, without full stop
 */
const char *
vit_aggregate_function_get_help (const VitAggregateFunction *self, const VitLanguage *language)
{
  return vit_text (language, self->help);
}
