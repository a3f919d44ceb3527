/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-options.h"
#include "cli-progress.h"
#include "cli-project.h"
#include "cli-notices.h"
#include "vit-report.h"
#include "vit-result-store.h"

/* Sources up to this size are kept in memory if there is no project to keep them in. */
#define MAX_IN_MEMORY (G_GOFFSET_CONSTANT (256) << 20)

static char *folder;
static char *project_path;
static gboolean quiet;

static const GOptionEntry entries[] = {
  { "out", 'o', 0, G_OPTION_ARG_FILENAME, &folder, "Folder to write the report to", "DIR" },
  { "project", 'p', 0, G_OPTION_ARG_FILENAME, &project_path,
    "Project to keep tables, study and result in (default: none is kept)", "FILE.vitrine" },
  { "quiet", 'q', 0, G_OPTION_ARG_NONE, &quiet, "Show no progress", NULL },
  { NULL },
};

static goffset
measure_sources (const VitStudy *study)
{
  goffset size = 0;

  for (guint i = 0; i < study->sources->len; i++)
    {
      const VitSource *source = g_ptr_array_index (study->sources, i);
      g_autoptr (GFile) file = g_file_new_for_path (source->path);
      g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                      G_FILE_QUERY_INFO_NONE, NULL, NULL);

      size += info ? g_file_info_get_size (info) : 0;
    }

  return size;
}

/* The nearest folder above the report's that is there by now. */
static char *
find_work_folder (void)
{
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  char *parent = g_path_get_dirname (absolute);

  while (!g_file_test (parent, G_FILE_TEST_IS_DIR))
    {
      char *above = g_path_get_dirname (parent);

      g_free (parent);
      parent = above;
    }

  return parent;
}

static CliProject *
open_project (const VitStudy *study, GError **error)
{
  g_autofree char *work_folder = NULL;

  if (project_path != NULL)
    return cli_project_new (project_path, error);

  if (measure_sources (study) > MAX_IN_MEMORY)
    work_folder = find_work_folder ();

  return cli_project_new_temporary (work_folder, error);
}

/* Tables are made on a copy, so that a project is as it was if the study fails after all. */
static gboolean
prepare (const VitStudy *study, CliProject *project, VitProgress *progress, GError **error)
{
  g_autoptr (VitProgress) copy = vit_progress_new_part (progress, 0, 0.1);
  g_autoptr (VitProgress) rest = vit_progress_new_part (progress, 0.1, 1);
  gboolean prepared;

  if (!vit_study_is_prepared (study, cli_project_get (project), &prepared, error))
    return FALSE;

  return prepared || (cli_project_begin (project, copy, error) &&
                      vit_study_prepare (study, cli_project_get (project), rest, error));
}

/* The window opens a project with the study and its result on show. */
static gboolean
keep (const VitStudy *study, VitResult *result, CliProject *project, GError **error)
{
  return project_path == NULL ||
         (vit_study_save (study, cli_project_get (project), error) &&
          vit_result_save (result, study, cli_project_get (project), NULL, error) &&
          cli_project_flush (project, error));
}

/* What can fail is done before the report and the project take their places, so that there are both
 * or neither. */
static VitResult *
work (const VitStudy *study, VitProgress *progress, GError **error)
{
  g_autoptr (VitProgress) preparing = vit_progress_new_part (progress, 0, 0.4);
  g_autoptr (VitProgress) running = vit_progress_new_part (progress, 0.4, 0.7);
  g_autoptr (VitProgress) writing = vit_progress_new_part (progress, 0.7, 1);
  g_autoptr (CliProject) project = NULL;
  g_autoptr (VitResult) result = NULL;
  g_autoptr (VitReportFolder) report = NULL;

  if (!vit_report_check_folder (folder, error))
    return NULL;

  project = open_project (study, error);
  if (project == NULL || !prepare (study, project, preparing, error))
    return NULL;

  result = vit_study_run (study, cli_project_get (project), running, error);
  if (result == NULL)
    return NULL;

  report = vit_report_prepare (result, folder, study->pdf, study->xlsx, writing, error);
  if (report == NULL || !keep (study, result, project, error) ||
      !vit_report_folder_commit (report, error) || !cli_project_commit (project, error))
    return NULL;

  return g_steal_pointer (&result);
}

static CliExit
run (int argc, char **argv)
{
  g_autoptr (VitStudy) study = NULL;
  g_autoptr (VitResult) result = NULL;
  g_autoptr (CliProgress) progress = NULL;
  GError *error = NULL;

  if (!cli_options_parse (&cli_run, "STUDY.json",
                          "Writes result.json, report.pdf, report.xlsx and tables/*.csv.", entries,
                          &argc, &argv, 1, 1))
    return CLI_EXIT_USAGE;
  if (folder == NULL)
    return cli_usage (&cli_run, "--out DIR is missing");

  study = vit_study_load (argv[1], &error);
  if (study == NULL)
    return cli_fail (error);

  progress = cli_progress_new (quiet);
  result = work (study, cli_progress_get (progress), &error);
  g_clear_pointer (&progress, cli_progress_free);
  if (result == NULL)
    {
      /* Its message names a key of the study file. */
      if (error->domain == VIT_STUDY_ERROR)
        g_prefix_error (&error, "%s: ", argv[1]);
      return cli_fail (error);
    }

  if (!quiet)
    cli_notices_tell (result->sources);

  return CLI_EXIT_DONE;
}

const CliCommand cli_run = { "run", "Runs a study and writes its report.", run };
