/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-language.h"
#include "vit-source.h"

G_BEGIN_DECLS

/**
 * VitAmbiguityKind: what of a column can be read in more than one way.
 * @VIT_AMBIGUITY_DAY_MONTH: 03/04/2020: the day first, or the month
 * @VIT_AMBIGUITY_THOUSANDS: 1.234: thousands, or decimals
 * @VIT_AMBIGUITY_MIXED_DATES: several patterns of dates in one column
 * @VIT_AMBIGUITY_LEADING_ZEROS: 007: a code, or a number that loses its zeros
 * @VIT_AMBIGUITY_LONG_DIGITS: more digits than a number keeps: a code, or a number that is rounded
 * @VIT_AMBIGUITY_NUMBER_OR_ID: whole numbers that name a row
 * @VIT_AMBIGUITY_DIGITS_OR_DATE: 20200131: a day, or a whole number
 * @VIT_AMBIGUITY_BAD_CELLS: a few cells that are not of the type of all others
 */
typedef enum
{
  VIT_AMBIGUITY_DAY_MONTH,
  VIT_AMBIGUITY_THOUSANDS,
  VIT_AMBIGUITY_MIXED_DATES,
  VIT_AMBIGUITY_LEADING_ZEROS,
  VIT_AMBIGUITY_LONG_DIGITS,
  VIT_AMBIGUITY_NUMBER_OR_ID,
  VIT_AMBIGUITY_DIGITS_OR_DATE,
  VIT_AMBIGUITY_BAD_CELLS,
} VitAmbiguityKind;

/**
 * VitColumnReading: one way to read a column, and what to set in a source for it.
 * @type: the type that it gives the column
 * @date_format: (nullable): of dates: the pattern, for `date_formats`
 * @decimal: (nullable): of numbers: "." or ",", for `decimals`
 * @n_values: how many of the values that were looked at it reads
 * @value: (nullable): what it makes of the ambiguity's example: "2020-04-03", "1234";
 *   %NULL if it cannot read it, which leaves the cell missing
 */
typedef struct
{
  VitTypeOf type;
  char *date_format;
  char *decimal;
  guint n_values;
  char *value;
} VitColumnReading;

/**
 * VitAmbiguity:
 * @kind: what it is about
 * @example: a value as it stands in the file
 * @n_values: how many values were looked at
 * @readings: (element-type VitColumnReading): the ways that fit; the first was taken
 * @is_set: whether the first was taken because the source says so
 */
typedef struct
{
  VitAmbiguityKind kind;
  char *example;
  guint n_values;
  GPtrArray *readings;
  gboolean is_set;
} VitAmbiguity;

VitAmbiguity *vit_ambiguity_new (VitAmbiguityKind kind, const char *example, guint n_values);
VitAmbiguity *vit_ambiguity_copy (const VitAmbiguity *self);
void vit_ambiguity_free (VitAmbiguity *self);
void vit_ambiguity_add_reading (VitAmbiguity *self,
                                VitTypeOf type,
                                const char *date_format,
                                const char *decimal,
                                guint n_values,
                                const char *value);
char *vit_ambiguity_describe (const VitAmbiguity *self, const VitLanguage *language);
char *vit_column_reading_describe (const VitColumnReading *self,
                                   const char *example,
                                   const VitLanguage *language);
void vit_source_choose_reading (VitSource *self, const char *column, const VitColumnReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VitAmbiguity, vit_ambiguity_free)

G_END_DECLS
