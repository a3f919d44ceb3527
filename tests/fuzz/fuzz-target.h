/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <stddef.h>
#include <stdint.h>

/* The name that libFuzzer calls; 0 means that the input was taken. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
