/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-progress.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "cli.h"

/* Cells of the bar. */
#define WIDTH 24

/* A terminal is written to at most so often. */
#define INTERVAL (G_USEC_PER_SEC / 10)

struct _CliProgress
{
  VitProgress *progress;
  GThread *thread; /* waits for signals */
  sigset_t blocked;
  gboolean quiet;
  gboolean is_terminal;

  GMutex mutex; /* guards what follows: work reports from any thread */
  gint64 last_drawn;
  char *last_stage;
};

/* A second Ctrl+C within this time is the impatience of the first. */
#define PATIENCE (2 * G_USEC_PER_SEC)

/* The thread that waits ends on this one. */
#define STOP SIGUSR1

static gpointer
wait_for_signals (gpointer data)
{
  CliProgress *self = data;
  gint64 cancelled = 0; /* when, or 0 */

  for (;;)
    {
      int number;

      if (sigwait (&self->blocked, &number) != 0 || number == STOP)
        return NULL;

      /* Somebody who asks again and again does not want to wait for tidiness. */
      if (cancelled != 0 && g_get_monotonic_time () - cancelled > PATIENCE)
        _exit (CLI_EXIT_INTERRUPTED);
      if (cancelled != 0)
        continue;

      cancelled = g_get_monotonic_time ();
      g_cancellable_cancel (vit_progress_get_cancellable (self->progress));
    }
}

static void
draw_bar (CliProgress *self, const char *stage, double fraction)
{
  char bar[3 * WIDTH + 1] = "";
  guint filled = (guint) (fraction * WIDTH + 0.5);

  for (guint i = 0; i < WIDTH; i++)
    g_strlcat (bar, i < filled ? "█" : "░", sizeof bar);

  fprintf (stderr, "\r%s %3.0f %%  %s\033[K", bar, fraction * 100, stage ? stage : "");
  fflush (stderr);
}

static void
show (VitProgress *progress, gpointer data)
{
  CliProgress *self = data;
  g_autofree char *stage = vit_progress_dup_stage (progress);
  double fraction = vit_progress_get_fraction (progress);
  gint64 now = g_get_monotonic_time ();

  g_mutex_lock (&self->mutex);

  if (!self->is_terminal && g_strcmp0 (stage, self->last_stage) != 0)
    {
      fprintf (stderr, "%s\n", stage);
      g_free (self->last_stage);
      self->last_stage = g_steal_pointer (&stage);
    }
  else if (self->is_terminal && now - self->last_drawn >= INTERVAL)
    {
      draw_bar (self, stage, fraction);
      self->last_drawn = now;
    }

  g_mutex_unlock (&self->mutex);
}

/**
 * cli_progress_new:
 * @quiet: whether to show nothing
 *
 * From now on, Ctrl+C, SIGTERM and the end of the terminal cancel; if that takes long, another one
 * ends the program at once. To be called before other threads are started, which inherit that they
 * do not take these signals.
 *
 * Returns: (transfer full): a progress
 */
CliProgress *
cli_progress_new (gboolean quiet)
{
  CliProgress *self = g_new0 (CliProgress, 1);

  self->progress = vit_progress_new (NULL);
  self->quiet = quiet;
  self->is_terminal = isatty (STDERR_FILENO);
  g_mutex_init (&self->mutex);

  sigemptyset (&self->blocked);
  sigaddset (&self->blocked, SIGINT);
  sigaddset (&self->blocked, SIGTERM);
  sigaddset (&self->blocked, SIGHUP);
  sigaddset (&self->blocked, STOP);
  pthread_sigmask (SIG_BLOCK, &self->blocked, NULL);
  self->thread = g_thread_new ("signals", wait_for_signals, self);

  if (!quiet)
    vit_progress_watch (self->progress, show, self);

  return self;
}

/**
 * cli_progress_get:
 *
 * Returns: (transfer none): what work reports into
 */
VitProgress *
cli_progress_get (CliProgress *self)
{
  return self->progress;
}

/**
 * cli_progress_free:
 * @self: (transfer full) (nullable): a progress
 *
 * Takes the bar off the terminal.
 */
void
cli_progress_free (CliProgress *self)
{
  if (self == NULL)
    return;

  vit_progress_watch (self->progress, NULL, NULL);
  kill (getpid (), STOP);
  g_thread_join (self->thread);

  if (!self->quiet && self->is_terminal && self->last_drawn > 0)
    fputs ("\r\033[K", stderr);

  g_clear_object (&self->progress);
  g_mutex_clear (&self->mutex);
  g_free (self->last_stage);
  g_free (self);
}
