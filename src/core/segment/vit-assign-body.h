/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The body of a VitAssign, included once per width of vectors, with
 *
 * ASSIGN_NAME    name of the function
 * ASSIGN_TARGET  attribute that lets the compiler use the instructions
 * ASSIGN_LANES   doubles in a vector register
 *
 * For each row i and centre c, Σj (x(i,j) − c(j))², over j in order. The difference is squared
 * rather than ‖x‖² − 2 x·c + ‖c‖² expanded, because the latter loses the digits of rows that lie
 * close together and far from the origin. Four registers of rows are worked on at once so that
 * the additions do not wait for each other. Cost: 3 n k p operations. */

#define PASTE_(a, b) a##b
#define PASTE(a, b) PASTE_ (a, b)
#define Lanes PASTE (ASSIGN_NAME, _lanes)
#define Mask PASTE (ASSIGN_NAME, _mask)
#define SELECT(mask, yes, no) ((Lanes) (((mask) & (Mask) (yes)) | (~(mask) & (Mask) (no))))
#define REGISTERS (VIT_TILE_ROWS / ASSIGN_LANES)

typedef double Lanes __attribute__ ((vector_size (8 * ASSIGN_LANES)));
typedef gint64 Mask __attribute__ ((vector_size (8 * ASSIGN_LANES)));

ASSIGN_TARGET static void
ASSIGN_NAME (const double *tiles,
              gsize n_tiles,
              gsize p,
              const double *centres,
              guint k,
              double *distances,
              guint32 *labels)
{
  /* Four registers at a time; a tile holds one, two or four such fours. */
  for (gsize four = 0; four < n_tiles * REGISTERS / 4; four++)
    {
      gsize tile = four / (REGISTERS / 4);
      gsize part = four % (REGISTERS / 4);
      const Lanes *x = (const Lanes *) (tiles + tile * p * VIT_TILE_ROWS) + 4 * part;
      Lanes *nearest = (Lanes *) distances + 4 * four;
      Lanes b0 = (Lanes){ 0 } + INFINITY, b1 = b0, b2 = b0, b3 = b0;
      Mask l0 = { 0 }, l1 = { 0 }, l2 = { 0 }, l3 = { 0 };

      for (guint c = 0; c < k; c++)
        {
          const double *centre = centres + c * p;
          const gint64 label = c;
          Lanes d0 = { 0 }, d1 = { 0 }, d2 = { 0 }, d3 = { 0 };
          Mask m0, m1, m2, m3;

          for (gsize j = 0; j < p; j++)
            {
              Lanes e0 = x[REGISTERS * j] - centre[j];
              Lanes e1 = x[REGISTERS * j + 1] - centre[j];
              Lanes e2 = x[REGISTERS * j + 2] - centre[j];
              Lanes e3 = x[REGISTERS * j + 3] - centre[j];

              d0 += e0 * e0;
              d1 += e1 * e1;
              d2 += e2 * e2;
              d3 += e3 * e3;
            }

          m0 = d0 < b0;
          m1 = d1 < b1;
          m2 = d2 < b2;
          m3 = d3 < b3;
          b0 = SELECT (m0, d0, b0);
          b1 = SELECT (m1, d1, b1);
          b2 = SELECT (m2, d2, b2);
          b3 = SELECT (m3, d3, b3);
          l0 = (m0 & label) | (~m0 & l0);
          l1 = (m1 & label) | (~m1 & l1);
          l2 = (m2 & label) | (~m2 & l2);
          l3 = (m3 & label) | (~m3 & l3);
        }

      nearest[0] = b0;
      nearest[1] = b1;
      nearest[2] = b2;
      nearest[3] = b3;

      for (guint i = 0; i < ASSIGN_LANES; i++)
        {
          guint32 *own = labels + 4 * four * ASSIGN_LANES + i;

          own[0] = (guint32) l0[i];
          own[ASSIGN_LANES] = (guint32) l1[i];
          own[2 * ASSIGN_LANES] = (guint32) l2[i];
          own[3 * ASSIGN_LANES] = (guint32) l3[i];
        }
    }
}

#undef PASTE_
#undef PASTE
#undef Lanes
#undef Mask
#undef SELECT
#undef REGISTERS
#undef ASSIGN_NAME
#undef ASSIGN_TARGET
#undef ASSIGN_LANES
