/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-recipe-files.h"

#include <glib/gi18n.h>

#include "vit-recipe-file.h"

/* A question that a file chooser asks. */
typedef struct
{
  VitWorkspace *workspace; /* owned: where a failure is told */
  VitRecipe *recipe;       /* owned (nullable): to be saved */
  VitRecipeFunc done;      /* of what is opened, as are those below */
  gpointer data;
  GDestroyNotify data_free; /* (nullable) */
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->workspace);
  g_clear_pointer (&question->recipe, vit_recipe_unref);
  if (question->data_free != NULL)
    question->data_free (question->data);
  g_free (question);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *pattern)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_pattern (filter, pattern);
  gtk_file_chooser_add_filter (chooser, filter);
}

/* The path that was chosen, or %NULL. */
static char *
dup_path (GtkNativeDialog *dialog, int response)
{
  g_autoptr (GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return NULL;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  return g_file_get_path (file);
}

static void
on_save_response (GtkNativeDialog *dialog, int response, Question *question)
{
  g_autofree char *path = dup_path (dialog, response);
  g_autoptr (GError) error = NULL;

  if (path != NULL && vit_recipe_save_file (question->recipe, path, &error))
    vit_workspace_say (question->workspace, _ ("The recipe was saved"), FALSE);
  else if (path != NULL)
    vit_workspace_complain (question->workspace, error->message);
  g_object_unref (dialog);
}

static void
on_open_response (GtkNativeDialog *dialog, int response, Question *question)
{
  g_autofree char *path = dup_path (dialog, response);
  g_autoptr (GError) error = NULL;
  g_autoptr (VitRecipe) recipe = path != NULL ? vit_recipe_load_file (path, &error) : NULL;

  if (recipe != NULL)
    question->done (recipe, question->data);
  else if (error != NULL)
    vit_workspace_complain (question->workspace, error->message);
  g_object_unref (dialog);
}

static void
ask (GtkFileChooserNative *dialog, GCallback on_response, Question *question)
{
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("Recipes"), "*.json");
  add_filter (GTK_FILE_CHOOSER (dialog), _ ("All Files"), "*");
  g_signal_connect_data (dialog, "response", on_response, question, question_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * vit_recipe_files_ask_save:
 * @parent: the window that the file chooser opens over
 * @workspace: what tells how it went
 * @table: which gives the file a name
 *
 * Asks where to save @recipe, and saves it.
 */
void
vit_recipe_files_ask_save (GtkWindow *parent,
                           VitWorkspace *workspace,
                           const char *table,
                           VitRecipe *recipe)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save Recipe"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _ ("_Save"), _ ("_Cancel"));
  g_autofree char *name = g_strdup_printf (_ ("Recipe of %s.json"), table);
  Question *question = g_new0 (Question, 1);

  question->workspace = g_object_ref (workspace);
  question->recipe = vit_recipe_ref (recipe);
  g_strdelimit (name, "/", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (dialog, G_CALLBACK (on_save_response), question);
}

/**
 * vit_recipe_files_ask_open:
 * @done: called with the recipe of the file that is chosen
 *
 * Asks for a file with a recipe.
 */
void
vit_recipe_files_ask_open (GtkWindow *parent,
                           VitWorkspace *workspace,
                           VitRecipeFunc done,
                           gpointer data,
                           GDestroyNotify data_free)
{
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Apply a Recipe"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                   _ ("_Open"), _ ("_Cancel"));
  Question *question = g_new0 (Question, 1);

  question->workspace = g_object_ref (workspace);
  question->done = done;
  question->data = data;
  question->data_free = data_free;
  ask (dialog, G_CALLBACK (on_open_response), question);
}
