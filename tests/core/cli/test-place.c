/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program says of places that it cannot write to, and of projects that it cannot open. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli-fixture.h"
#include "vit-project.h"

static void
write_study (CliFixture *self)
{
  g_autofree char *orders = cli_fixture_make_orders (200);

  cli_fixture_write_study (self, "paid > 0", orders);
}

static void
test_parents (CliFixture *self, gconstpointer data)
{
  write_study (self);
  cli_fixture_run (self, "run", "study.json", "--out", "a/b/out", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);
  g_assert_true (cli_fixture_has (self, "a/b/out/report.pdf"));
}

/* The place of the report is looked at before any work is done: there is no orders.csv yet. */
static void
test_unwritable (CliFixture *self, gconstpointer data)
{
  cli_fixture_write_study (self, "paid > 0", NULL);
  cli_fixture_write (self, "file", "here");

  cli_fixture_assert_fails (self, "/file/out” cannot be written", "run", "study.json", "--out",
                            "file/out", "-q", NULL);
  cli_fixture_assert_fails (self, "/file/a/b/out” cannot be written", "run", "study.json", "--out",
                            "file/a/b/out", "--project", "p.vitrine", "-q", NULL);
  cli_fixture_assert_fails (self, "/file” is a file, but a report is a folder", "run", "study.json",
                            "--out", "file", "-q", NULL);
  cli_fixture_assert_fails (self, "because it holds “", "run", "study.json", "--out", ".", "-q",
                            NULL);
  cli_fixture_assert_fails (self, "“/proc/out” cannot be written", "run", "study.json", "--out",
                            "/proc/out", "-q", NULL);
}

static void
test_forbidden (CliFixture *self, gconstpointer data)
{
  g_autofree char *folder = cli_fixture_path (self, "mine");

  write_study (self);
  g_assert_no_errno (g_mkdir (folder, 0500));
  if (access (folder, W_OK) == 0)
    {
      g_test_skip ("this user may write everywhere");
      return;
    }

  cli_fixture_assert_fails (self, "/mine/out” cannot be written: Permission denied", "run",
                            "study.json", "--out", "mine/out", "-q", NULL);
  cli_fixture_assert_fails (self, "mine/p.vitrine cannot be made: you may not write", "import",
                            "mine/p.vitrine", "orders.csv", "-q", NULL);
}

static void
test_no_folder (CliFixture *self, gconstpointer data)
{
  write_study (self);
  cli_fixture_assert_fails (self, "no/where/p.vitrine cannot be made: there is no folder no/where",
                            "import", "no/where/p.vitrine", "orders.csv", "-q", NULL);
  cli_fixture_assert_fails (self, "no/p.vitrine cannot be made: there is no folder no", "run",
                            "study.json", "--out", "out", "--project", "no/p.vitrine", "-q", NULL);
}

/* A small disk of its own, if the one who runs this may make one. */
static char *
mount_disk (CliFixture *self, const char *size)
{
  g_autofree char *disk = cli_fixture_path (self, "disk");
  g_autofree char *option = g_strconcat ("size=", size, NULL);

  g_assert_no_errno (g_mkdir_with_parents (disk, 0700));
  if (mount ("tmpfs", disk, "tmpfs", 0, option) == 0)
    return g_steal_pointer (&disk);

  g_test_skip ("a small disk can only be made by root");

  return NULL;
}

/* Runs the command on a disk of @size, which must be too small: it says so and leaves nothing. */
static void
assert_full (CliFixture *self, const char *size, const char *said, const char *const *arguments)
{
  g_autofree char *disk = mount_disk (self, size);
  g_autoptr (GDir) dir = NULL;

  if (disk == NULL)
    return;

  cli_fixture_run (self, arguments[0], arguments[1], arguments[2], arguments[3], NULL);
  dir = g_dir_open (disk, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, NULL);
  g_clear_pointer (&dir, g_dir_close);
  g_assert_no_errno (umount (disk));

  cli_fixture_assert_failed (self, said);
}

static void
test_full_disk (CliFixture *self, gconstpointer data)
{
  const char *const sizes[] = { "16k", "256k", "900k" };
  g_autofree char *orders = cli_fixture_make_orders (60000);

  write_study (self);
  assert_full (self, "64k", "/disk/out/report.pdf” cannot be written: the disk is full",
               (const char *[]){ "run", "study.json", "--out=disk/out", "-q" });
  assert_full (self, "64k", "/disk/a/b/out/report.pdf” cannot be written: the disk is full",
               (const char *[]){ "run", "study.json", "--out=disk/a/b/out", "-q" });

  /* Too small for an empty project, and for what is to go into it. */
  cli_fixture_write (self, "large.csv", orders);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    assert_full (self, sizes[i], "The disk is full; free some space",
                 (const char *[]){ "import", "disk/p.vitrine", "large.csv", "-q" });
}

/* A project that is there keeps its tables when there is no room for more. */
static void
test_full_disk_project (CliFixture *self, gconstpointer data)
{
  g_autofree char *disk = mount_disk (self, "3m");
  g_autoptr (GString) orders = g_string_new ("who,paid\n");
  g_autoptr (GDir) dir = NULL;

  if (disk == NULL)
    return;

  /* Hardly anything that the engine could write in fewer bytes. */
  for (guint i = 0; i < 200000; i++)
    g_string_append_printf (orders, "%08x%08x,%u\n", g_random_int (), g_random_int (),
                            g_random_int ());
  write_study (self);
  cli_fixture_write (self, "large.csv", orders->str);
  cli_fixture_run (self, "import", "disk/p.vitrine", "orders.csv", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);

  for (guint i = 0; i < 2; i++)
    {
      cli_fixture_run (self, "import", "disk/p.vitrine", "large.csv", "--table", "orders", "-q",
                       NULL);
      cli_fixture_assert_failed (self, "full");
      cli_fixture_run (self, "sql", "disk/p.vitrine", "SELECT count(*) AS n FROM orders", "-f",
                       "csv", NULL);
      g_assert_cmpstr (self->output, ==, "n\r\n200\r\n");
    }

  dir = g_dir_open (disk, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "p.vitrine");
  g_assert_cmpstr (g_dir_read_name (dir), ==, NULL);
  g_clear_pointer (&dir, g_dir_close);
  g_assert_no_errno (umount (disk));
}

/* Every command that opens the project. */
static void
assert_cannot_open (CliFixture *self, const char *said)
{
  cli_fixture_assert_fails (self, said, "sql", "p.vitrine", "SELECT * FROM orders", NULL);
  cli_fixture_assert_fails (self, said, "import", "p.vitrine", "orders.csv", "-q", NULL);
  cli_fixture_assert_fails (self, said, "run", "study.json", "--out", "a/out", "--project",
                            "p.vitrine", "-q", NULL);
}

static void
import_orders (CliFixture *self)
{
  write_study (self);
  cli_fixture_run (self, "import", "p.vitrine", "orders.csv", "-q", NULL);
  g_assert_cmpint (self->code, ==, 0);
}

static void
test_busy (CliFixture *self, gconstpointer data)
{
  g_autofree char *path = cli_fixture_path (self, "p.vitrine");
  g_autoptr (VitProject) project = NULL;
  g_autoptr (GError) error = NULL;

  import_orders (self);
  project = vit_project_open (path, &error);
  g_assert_no_error (error);

  assert_cannot_open (self, "p.vitrine is open in another window or program; close it there");
}

static void
test_truncated (CliFixture *self, gconstpointer data)
{
  const double shares[] = { 0.001, 0.1, 0.5, 0.99 };
  g_autofree char *path = cli_fixture_path (self, "p.vitrine");
  g_autofree char *content = NULL;
  gsize length;

  import_orders (self);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *after = NULL;
      gsize kept = (gsize) (shares[i] * (double) length);
      gsize length_after;

      g_assert_true (g_file_set_contents (path, content, (gssize) kept, NULL));
      assert_cannot_open (self, "p.vitrine is damaged");
      g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
      g_assert_cmpmem (after, length_after, content, kept);
    }
}

static void
test_other_files (CliFixture *self, gconstpointer data)
{
  g_autofree char *content = NULL;

  write_study (self);
  cli_fixture_write (self, "p.vitrine", "");
  assert_cannot_open (self, "p.vitrine is empty");
  cli_fixture_write (self, "p.vitrine", "this is not a project");
  assert_cannot_open (self, "p.vitrine is not a Vitrine project");
  content = cli_fixture_read (self, "p.vitrine");
  g_assert_cmpstr (content, ==, "this is not a project");

  /* The project comes first. */
  cli_fixture_assert_fails (self, "orders.csv is not a Vitrine project", "import", "orders.csv",
                            "p.vitrine", "-q", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_fixture_add ("/core/cli/place/parents", test_parents);
  cli_fixture_add ("/core/cli/place/unwritable", test_unwritable);
  cli_fixture_add ("/core/cli/place/forbidden", test_forbidden);
  cli_fixture_add ("/core/cli/place/no-folder", test_no_folder);
  cli_fixture_add ("/core/cli/place/full-disk", test_full_disk);
  cli_fixture_add ("/core/cli/place/full-disk-project", test_full_disk_project);
  cli_fixture_add ("/core/cli/place/busy", test_busy);
  cli_fixture_add ("/core/cli/place/truncated", test_truncated);
  cli_fixture_add ("/core/cli/place/other-files", test_other_files);

  return g_test_run ();
}
