/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-assign.h"

#include <math.h>

#include "vit-tiles.h"

/* The folder is built with -ffp-contract=off: a machine that fuses a multiplication with an
 * addition would round once where another one rounds twice. */

#define ASSIGN_NAME assign_any
#define ASSIGN_TARGET
#define ASSIGN_LANES 2
#include "vit-assign-body.h"

#ifdef __x86_64__

#define ASSIGN_NAME assign_avx2
#define ASSIGN_TARGET __attribute__ ((target ("avx2")))
#define ASSIGN_LANES 4
#include "vit-assign-body.h"

#define ASSIGN_NAME assign_avx512
#define ASSIGN_TARGET __attribute__ ((target ("avx512f")))
#define ASSIGN_LANES 8
#include "vit-assign-body.h"

#endif

/*
 * vit_assign_get:
 * @variant: width of vectors
 *
 * Returns: (nullable): the variant, or %NULL if this machine cannot run it
 */
VitAssign
vit_assign_get (VitAssignVariant variant)
{
  switch (variant)
    {
    case VIT_ASSIGN_ANY:
      return assign_any;
#ifdef __x86_64__
    case VIT_ASSIGN_AVX2:
      return __builtin_cpu_supports ("avx2") ? assign_avx2 : NULL;
    case VIT_ASSIGN_AVX512:
      return __builtin_cpu_supports ("avx512f") ? assign_avx512 : NULL;
#endif
    default:
      return NULL;
    }
}

/*
 * vit_assign_best:
 *
 * Returns: the widest variant that this machine can run
 */
VitAssign
vit_assign_best (void)
{
  int variant = VIT_N_ASSIGN - 1;

  while (vit_assign_get (variant) == NULL)
    variant--;

  return vit_assign_get (variant);
}
