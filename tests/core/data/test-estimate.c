/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "import-fixture.h"
#include "vit-estimate.h"

static VitEstimate *
estimate (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  VitEstimate *self = vit_source_estimate (fixture->source, fixture->folder, NULL, &error);

  g_assert_no_error (error);

  return self;
}

static void
test_small (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    gint64 rows;
  } files[] = {
    { "a,b\n1,2\n3,4\n", 2 },
    { "a,b\r\n1,2\r\n\r\n3,4", 2 },
    { "{\"a\": 1}\n{\"a\": {\"b\": \"}{\"}}\n", 2 },
    { "[{\"a\": 1}, {\"a\": 2}, {\"a\": 3}]", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (VitEstimate) self = NULL;

      write_bytes (fixture, files[i].text, -1);
      self = estimate (fixture);
      g_assert_cmpint (self->rows, ==, files[i].rows);
      g_assert_true (self->is_exact);
      g_assert_true (self->fits);
      g_assert_false (self->is_impossible);
      g_assert_cmpuint (self->sample, ==, 0);
      g_assert_cmpint (self->free_disk, >, 0);
    }
}

/* By its first megabyte; within a tenth. */
static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("n,t\n");
  g_autoptr (VitEstimate) whole = NULL;
  g_autoptr (VitEstimate) sample = NULL;

  for (int i = 0; i < 300000; i++)
    g_string_append_printf (text, "%d,some text\n", 100000 + i);
  write_bytes (fixture, text->str, -1);
  whole = estimate (fixture);
  g_assert_false (whole->is_exact);
  g_assert_cmpint (whole->rows, >, 290000);
  g_assert_cmpint (whole->rows, <, 310000);
  g_assert_cmpint (whole->disk, >, (gint64) text->len / 4);

  fixture->source->sample = 3000;
  sample = estimate (fixture);
  g_assert_cmpint (sample->disk, <, whole->disk / 50);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vit_source_estimate (fixture->source, NULL, NULL, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SOURCE);
}

/* Little memory is slow, a full disk is the end; a sample is offered for both. */
static void
test_judge (void)
{
  g_autoptr (VitSource) source = vit_source_new ("/data/orders.csv");
  g_autoptr (GError) error = NULL;
  VitEstimate self = { .rows = 100000, .memory = 100, .disk = 100 };

  self.free_memory = self.free_disk = 1000;
  vit_estimate_judge (&self, 10);
  g_assert_true (self.fits);
  g_assert_true (vit_estimate_check (&self, source, NULL));

  self.free_memory = 50;
  vit_estimate_judge (&self, 10);
  g_assert_false (self.fits);
  g_assert_false (self.is_impossible);
  g_assert_cmpuint (self.sample, ==, 25000);

  self.free_disk = 5;
  vit_estimate_judge (&self, 10);
  g_assert_true (self.is_impossible);
  g_assert_cmpuint (self.sample, ==, 2500);
  g_assert_false (vit_estimate_check (&self, source, &error));
  g_assert_error (error, VIT_DATA_ERROR, VIT_DATA_ERROR_SPACE);
  g_assert_nonnull (strstr (error->message, "a sample of 2500 rows"));

  self.free_memory = self.free_disk = -1;
  vit_estimate_judge (&self, 10);
  g_assert_true (self.fits);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add ("/core/data/estimate/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("small", test_small);
  ADD ("large", test_large);
  ADD ("missing", test_missing);
  g_test_add_func ("/core/data/estimate/judge", test_judge);

  return g_test_run ();
}
