/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "vit-ambiguity.h"
#include "vit-number-form.h"

G_BEGIN_DECLS

/**
 * VitColumnHint: what is known of a column before its values are looked at.
 * @name: its name
 * @type: (nullable): the type that it must have, or %NULL
 * @format: (nullable): the date pattern that it must have, or %NULL
 * @decimal: what stands before decimals in the file
 * @may_reject: whether a few values that do not fit may be left to be rejected
 * @is_text: whether its values are texts, so that what looks like a number is none
 * @is_decimal_set: whether @decimal holds, also where another mark would fit
 * @source: (nullable): what else is set: thousands and words
 */
typedef struct
{
  const char *name;
  const VitTypeOf *type;
  const char *format;
  char decimal;
  gboolean may_reject;
  gboolean is_text;
  gboolean is_decimal_set;
  const VitSource *source;
} VitColumnHint;

/**
 * VitColumnGuess:
 * @type: what the column holds
 * @format: (nullable): of dates: patterns, with %VIT_DATE_SEPARATOR between them
 * @reading: of numbers: the forms that are read, with %VIT_NUMBER_WHOLE
 * @decimal: of numbers: what stands before their decimals; 0 if they have none
 * @thousands: of numbers: what stands between their thousands, as in a #VitSource; 0 for nothing
 * @n_digits: of numbers: the most digits before the decimals
 * @n_unread: values that were looked at and are not of the type
 * @markers: (element-type utf8): words for a missing value, as they stand in the column
 * @is_ambiguous: whether another reading fits as well; @reason names it
 * @ambiguities: (element-type VitAmbiguity): all that can be read in another way
 * @reason: why, in a few words
 */
typedef struct
{
  VitTypeOf type;
  char *format;
  VitNumberForm reading;
  char decimal;
  char thousands;
  guint n_digits;
  guint n_unread;
  GPtrArray *markers;
  gboolean is_ambiguous;
  GPtrArray *ambiguities;
  char *reason;
} VitColumnGuess;

VitColumnGuess *vit_column_guess_new (VitTypeOf type, const char *reason);
VitColumnGuess *vit_column_guess (const VitColumnHint *hint, GPtrArray *values);
void vit_column_guess_free (VitColumnGuess *self);

G_END_DECLS
