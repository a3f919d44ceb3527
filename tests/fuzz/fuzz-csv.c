/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-file.h"
#include "fuzz-target.h"

/* The first letters of the input choose how the rest is to be read. */
#define N_CHOICES 5

static const char *const delimiters[] = { "auto", ",", ";", "\t", "|", " " };
static const char *const quotes[] = { "auto", "\"", "'", "" };
static const char *const decimals[] = { "auto", ".", "," };
static const char *const encodings[] = { "auto", "UTF-8", "UTF-16LE", "WINDOWS-1251",
                                         "ISO-8859-2" };

#define PICK(choices, letter) g_strdup (choices[(letter) % G_N_ELEMENTS (choices)])

static void
set_choices (VitSource *source, const uint8_t *letters)
{
  g_free (source->delimiter);
  g_free (source->quote);
  g_free (source->decimal);
  g_free (source->encoding);
  g_free (source->format);

  source->delimiter = PICK (delimiters, letters[0] - (uint8_t) '0');
  source->quote = PICK (quotes, letters[1] - (uint8_t) '0');
  source->decimal = PICK (decimals, letters[2] - (uint8_t) '0');
  source->encoding = PICK (encodings, letters[3] - (uint8_t) '0');
  source->header = letters[4] % 3 - 1;
  source->skip = letters[4] / 3 % 4;
  source->format = g_strdup ("csv");
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (VitSource) source = vit_source_new (fuzz_file_get_path ());

  if (size < N_CHOICES)
    return 0;

  set_choices (source, data);
  fuzz_file_write (data + N_CHOICES, size - N_CHOICES);
  fuzz_file_import (source);

  return 0;
}
