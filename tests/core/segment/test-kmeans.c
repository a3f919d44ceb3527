/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <math.h>
#include <omp.h>
#include <string.h>

#include "matrices.h"
#include "vit-kmeans.h"
#include "vit-segment-error.h"

static VitKMeansOptions
make_options (guint k)
{
  VitKMeansOptions options;

  vit_kmeans_options_init (&options);
  options.k = k;

  return options;
}

/* Hubert and Arabie's adjusted Rand index of two groupings into at most ten groups. */
static double
rand_index (const guint32 *labels, JsonArray *others)
{
  gsize n = json_array_get_length (others);
  double table[10][10] = { { 0 } };
  double both = 0, rows = 0, columns = 0, expected;

  for (gsize i = 0; i < n; i++)
    table[labels[i]][json_array_get_int_element (others, i)]++;

  for (guint i = 0; i < 10; i++)
    {
      double row = 0, column = 0;

      for (guint j = 0; j < 10; j++)
        {
          both += table[i][j] * (table[i][j] - 1) / 2;
          row += table[i][j];
          column += table[j][i];
        }
      rows += row * (row - 1) / 2;
      columns += column * (column - 1) / 2;
    }

  expected = rows * columns / (n * (n - 1) / 2.0);

  return (both - expected) / ((rows + columns) / 2 - expected);
}

static JsonObject *
load_reference (JsonParser *parser)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "..", "reference", "kmeans.json", NULL);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);

  return json_node_get_object (json_parser_get_root (parser));
}

static VitMatrix *
read_rows (JsonObject *reference)
{
  JsonArray *rows = json_object_get_array_member (reference, "rows");
  gsize p = json_array_get_length (json_array_get_array_element (rows, 0));
  VitMatrix *matrix = vit_matrix_new (json_array_get_length (rows), p, NULL);

  for (gsize i = 0; i < matrix->n_rows; i++)
    for (gsize j = 0; j < p; j++)
      matrix->values[i * p + j] =
          json_array_get_double_element (json_array_get_array_element (rows, i), j);

  return matrix;
}

static void
test_reference (void)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonObject *reference = load_reference (parser);
  g_autoptr (VitMatrix) matrix = read_rows (reference);
  JsonArray *runs = json_object_get_array_member (reference, "runs");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < json_array_get_length (runs); i++)
    {
      JsonObject *run = json_array_get_object_element (runs, i);
      double inertia = json_object_get_double_member (run, "inertia");
      VitKMeansOptions options = make_options (json_object_get_int_member (run, "k"));
      g_autoptr (VitKMeans) found = NULL;

      found = vit_kmeans (matrix, &options, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (found->converged);
      g_assert_cmpfloat_with_epsilon (found->inertia, inertia, inertia * 1e-3);
      g_assert_cmpfloat (rand_index (found->labels, json_object_get_array_member (run, "labels")),
                         >=, 0.99);
      g_assert_cmpfloat_with_epsilon (vit_silhouette (matrix, found->labels, found->k, G_MAXSIZE, 1,
                                                      NULL, &error),
                                      json_object_get_double_member (run, "silhouette"), 2e-3);
      g_assert_no_error (error);
    }
}

static void
test_known_answer (void)
{
  const double values[] = { 100, 1, 2, 101, 3, 50, 102, 103 };
  const guint32 labels[] = { 0, 1, 1, 0, 1, 2, 0, 0 };
  g_autoptr (VitMatrix) matrix = make_column (values, 8);
  VitKMeansOptions options = make_options (3);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitKMeans) found = vit_kmeans (matrix, &options, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (found->labels, 8 * sizeof (guint32), labels, sizeof labels);
  g_assert_cmpuint (found->n, ==, 8);
  g_assert_cmpuint (found->sizes[0], ==, 4);
  g_assert_cmpuint (found->sizes[1], ==, 3);
  g_assert_cmpuint (found->sizes[2], ==, 1);
  g_assert_cmpfloat (found->centres->values[0], ==, 101.5);
  g_assert_cmpfloat (found->centres->values[1], ==, 2);
  g_assert_cmpfloat (found->centres->values[2], ==, 50);
  g_assert_cmpstr (found->centres->names[0], ==, "value");
  g_assert_cmpfloat (found->inertia, ==, 7);
  g_assert_cmpuint (found->seed, ==, 42);
  g_assert_true (found->converged);
}

/* What a result must be, whatever the data. */
static void
check_consistent (const VitMatrix *matrix, const VitKMeans *found)
{
  const gsize p = matrix->n_columns;
  g_autofree double *sums = g_new0 (double, found->k *p);
  g_autofree gsize *sizes = g_new0 (gsize, found->k);
  double inertia = 0;

  for (gsize i = 0; i < found->n; i++)
    {
      double distance = 0;

      sizes[found->labels[i]]++;
      for (gsize j = 0; j < p; j++)
        {
          double from =
              matrix->values[i * p + j] - found->centres->values[found->labels[i] * p + j];

          sums[found->labels[i] * p + j] += matrix->values[i * p + j];
          distance += from * from;
        }
      inertia += distance;
    }

  g_assert_cmpfloat_with_epsilon (found->inertia, inertia, 1e-9 * inertia + 1e-12);
  for (guint c = 0; c < found->k; c++)
    {
      g_assert_cmpuint (found->sizes[c], ==, sizes[c]);
      g_assert_cmpuint (sizes[c], >, 0);
      g_assert_true (c == 0 || sizes[c] <= sizes[c - 1]);
      for (gsize j = 0; found->converged && j < p; j++)
        g_assert_cmpfloat_with_epsilon (found->centres->values[c * p + j],
                                        sums[c * p + j] / sizes[c], 1e-9);
    }
}

static void
test_consistent (void)
{
  const gsize sizes[][2] = { { 1, 1 }, { 31, 2 }, { 33, 3 }, { 1000, 7 }, { 20000, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (VitMatrix) matrix = make_noise (sizes[i][0], sizes[i][1]);
      VitKMeansOptions options = make_options (MIN (12, sizes[i][0]));
      g_autoptr (GError) error = NULL;
      g_autoptr (VitKMeans) found = NULL;

      options.tolerance = 0;
      options.n_starts = 2;
      found = vit_kmeans (matrix, &options, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (found->n, ==, sizes[i][0]);
      check_consistent (matrix, found);
    }
}

static void
test_not_converged (void)
{
  g_autoptr (VitMatrix) matrix = make_noise (5000, 3);
  VitKMeansOptions options = make_options (20);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitKMeans) found = NULL;

  options.max_iterations = 2;
  options.n_starts = 1;
  found = vit_kmeans (matrix, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (found->converged);
  g_assert_cmpuint (found->iterations, ==, 2);
  check_consistent (matrix, found);
}

static void
test_given_centres (void)
{
  const double values[] = { 0, 1, 10, 11, 12, 100 };
  const double starts[] = { 5, 100 };
  g_autoptr (VitMatrix) matrix = make_column (values, 6);
  g_autoptr (VitMatrix) centres = make_column (starts, 2);
  VitKMeansOptions options = make_options (2);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitKMeans) found = NULL;

  options.centres = centres;
  found = vit_kmeans (matrix, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (found->converged);
  g_assert_cmpuint (found->iterations, ==, 2);
  g_assert_cmpuint (found->sizes[0], ==, 5);
  g_assert_cmpfloat (found->centres->values[0], ==, 6.8);
}

static void
test_threads (void)
{
  g_autoptr (VitMatrix) matrix = make_noise (60001, 5);
  VitKMeansOptions options = make_options (9);
  const int n_threads = omp_get_max_threads ();
  g_autoptr (VitKMeans) one = NULL;
  double silhouette;

  options.n_starts = 2;
  options.n_swaps = 20;
  omp_set_num_threads (1);
  one = vit_kmeans (matrix, &options, NULL, NULL);
  silhouette = vit_silhouette (matrix, one->labels, 9, 3000, 5, NULL, NULL);

  for (int i = 2; i <= 3; i++)
    {
      g_autoptr (VitKMeans) more = NULL;

      omp_set_num_threads (i);
      more = vit_kmeans (matrix, &options, NULL, NULL);
      g_assert_cmpmem (one->labels, one->n * sizeof (guint32), more->labels,
                       more->n * sizeof (guint32));
      g_assert_cmpmem (one->centres->values, 45 * sizeof (double), more->centres->values,
                       45 * sizeof (double));
      g_assert_true (one->inertia == more->inertia);
      g_assert_true (vit_silhouette (matrix, more->labels, 9, 3000, 5, NULL, NULL) == silhouette);
    }

  omp_set_num_threads (n_threads);
}

static void
test_constant (void)
{
  g_autoptr (VitMatrix) matrix = vit_matrix_new (6, 2, NULL);
  VitKMeansOptions options = make_options (2);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitKMeans) two = NULL;
  g_autoptr (VitKMeans) one = NULL;

  for (guint i = 0; i < 6; i++)
    {
      matrix->values[2 * i] = 1e6;
      matrix->values[2 * i + 1] = i < 2 ? 1 : 2;
    }
  two = vit_kmeans (matrix, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (two->inertia, ==, 0);
  g_assert_cmpuint (two->sizes[1], ==, 2);

  /* All rows the same. */
  for (guint i = 0; i < 12; i++)
    matrix->values[i] = 3;
  options.k = 1;
  one = vit_kmeans (matrix, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (one->inertia, ==, 0);
  g_assert_cmpuint (one->sizes[0], ==, 6);
}

static void
test_too_few (void)
{
  const double values[] = { 1, 2, 2, 1 };
  g_autoptr (VitMatrix) matrix = make_column (values, 4);
  g_autoptr (VitMatrix) none = vit_matrix_new (0, 1, NULL);
  VitKMeansOptions options = make_options (5);
  g_autoptr (GError) error = NULL;

  g_assert_null (vit_kmeans (matrix, &options, NULL, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW);
  g_assert_nonnull (strstr (error->message, "of 4 different rows"));
  g_clear_error (&error);

  options.k = 3;
  g_assert_null (vit_kmeans (matrix, &options, NULL, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW);
  g_assert_nonnull (strstr (error->message, "of 2 different rows"));
  g_clear_error (&error);

  options.k = 1;
  g_assert_null (vit_kmeans (none, &options, NULL, &error));
  g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_TOO_FEW);
}

static void
test_not_finite (void)
{
  const double wrong[] = { NAN, INFINITY, -INFINITY, 1e200 };
  const char *const words[] = { "missing", "infinite", "infinite", "too large" };
  const char *const names[] = { "recency", "monetary", NULL };
  g_autoptr (VitMatrix) matrix = vit_matrix_new (40, 2, names);
  VitKMeansOptions options = make_options (1);

  memset (matrix->values, 0, 80 * sizeof (double));

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      matrix->values[2 * 36 + 1] = wrong[i];
      g_assert_null (vit_kmeans (matrix, &options, NULL, &error));
      g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_NOT_FINITE);
      g_assert_nonnull (strstr (error->message, words[i]));
      g_assert_nonnull (strstr (error->message, "“monetary”"));
      g_assert_nonnull (strstr (error->message, "row 37"));
    }
}

static void
test_options (void)
{
  g_autoptr (VitMatrix) matrix = make_noise (10, 2);
  VitKMeansOptions wrong[6];

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    wrong[i] = make_options (2);
  wrong[0].k = 0;
  wrong[1].n_starts = 0;
  wrong[2].max_iterations = 0;
  wrong[3].tolerance = -1;
  wrong[4].tolerance = NAN;
  wrong[5].centres = matrix;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (vit_kmeans (matrix, &wrong[i], NULL, &error));
      g_assert_error (error, VIT_SEGMENT_ERROR, VIT_SEGMENT_ERROR_OPTION);
    }
}

static void
cancel (VitProgress *progress, gpointer data)
{
  g_cancellable_cancel (vit_progress_get_cancellable (progress));
}

static void
test_cancel (void)
{
  g_autoptr (VitMatrix) matrix = make_noise (2000, 3);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  VitKMeansOptions options = make_options (5);
  g_autoptr (GError) error = NULL;

  /* The first of very many starts reports, and that is the end. */
  options.n_starts = G_MAXUINT;
  vit_progress_watch (progress, cancel, NULL);
  g_assert_null (vit_kmeans (matrix, &options, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (vit_progress_get_fraction (progress), <, 0.001);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (20000);
  g_cancellable_cancel (vit_progress_get_cancellable (data));

  return NULL;
}

static void
test_cancel_within_start (void)
{
  g_autoptr (VitMatrix) matrix = make_noise (30000, 4);
  g_autoptr (VitProgress) progress = vit_progress_new (NULL);
  VitKMeansOptions options = make_options (3000);
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("cancel", cancel_soon, progress);

  /* Many seconds, were it not cancelled. */
  options.tolerance = 0;
  g_assert_null (vit_kmeans (matrix, &options, progress, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/segment/kmeans/reference", test_reference);
  g_test_add_func ("/core/segment/kmeans/known-answer", test_known_answer);
  g_test_add_func ("/core/segment/kmeans/consistent", test_consistent);
  g_test_add_func ("/core/segment/kmeans/not-converged", test_not_converged);
  g_test_add_func ("/core/segment/kmeans/given-centres", test_given_centres);
  g_test_add_func ("/core/segment/kmeans/threads", test_threads);
  g_test_add_func ("/core/segment/kmeans/constant", test_constant);
  g_test_add_func ("/core/segment/kmeans/too-few", test_too_few);
  g_test_add_func ("/core/segment/kmeans/not-finite", test_not_finite);
  g_test_add_func ("/core/segment/kmeans/options", test_options);
  g_test_add_func ("/core/segment/kmeans/cancel", test_cancel);
  g_test_add_func ("/core/segment/kmeans/cancel-within-start", test_cancel_within_start);

  return g_test_run ();
}
