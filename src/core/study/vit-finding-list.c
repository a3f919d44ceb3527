/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-finding-list.h"

#include "vit-words.h"

typedef struct
{
  double weight;
  guint place; /* in the order of being stated, which decides between equal weights */
  VitFinding *finding;
} Candidate;

struct _VitFindingList
{
  GArray *candidates; /* Candidate; owns the findings */
};

static void
clear_candidate (gpointer data)
{
  Candidate *candidate = data;

  g_clear_pointer (&candidate->finding, vit_finding_free);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  if (first->weight != second->weight)
    return first->weight > second->weight ? -1 : 1;

  return (first->place > second->place) - (first->place < second->place);
}

/**
 * vit_finding_list_new:
 *
 * Returns: (transfer full): an empty list
 */
VitFindingList *
vit_finding_list_new (void)
{
  VitFindingList *self = g_new0 (VitFindingList, 1);

  self->candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_array_set_clear_func (self->candidates, clear_candidate);

  return self;
}

/**
 * vit_finding_list_free:
 * @self: (transfer full) (nullable): a list
 */
void
vit_finding_list_free (VitFindingList *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->candidates);
  g_free (self);
}

/**
 * vit_finding_list_state:
 * @weight: how much it matters, 0 to 100; where it is about money, the percentage of all money
 * @exhibit: (nullable): id of the exhibit that proves it
 * @head: (transfer full): the message, as a page's title: without full stop
 * @text: (transfer full): what backs it
 * @...: keys of the figures that it rests on, %NULL-terminated
 */
void
vit_finding_list_state (VitFindingList *self,
                        double weight,
                        const char *exhibit,
                        char *head,
                        char *text,
                        ...)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  /* Shares of nothing are NaN, and would upset the order. */
  Candidate candidate = { weight >= 0 ? weight : 0, self->candidates->len, NULL };
  g_autofree char *stopped = g_strconcat (head, ".", NULL);
  g_autofree char *sentence = vit_words_tidy (stopped);
  const char *key;
  va_list arguments;

  va_start (arguments, text);
  while ((key = va_arg (arguments, const char *)) != NULL)
    g_ptr_array_add (keys, (char *) key);
  va_end (arguments);
  g_ptr_array_add (keys, NULL);

  candidate.finding = vit_finding_new (sentence, text, (const char *const *) keys->pdata, exhibit);
  g_array_append_val (self->candidates, candidate);
  g_free (head);
  g_free (text);
}

/**
 * vit_finding_list_move:
 * @findings: (element-type VitFinding): where to append
 * @max: at most so many
 *
 * Moves the heaviest findings, heaviest first. The list is then used up.
 */
void
vit_finding_list_move (VitFindingList *self, GPtrArray *findings, guint max)
{
  g_array_sort (self->candidates, compare_candidates);

  for (guint i = 0; i < MIN (max, self->candidates->len); i++)
    g_ptr_array_add (findings,
                     g_steal_pointer (&g_array_index (self->candidates, Candidate, i).finding));
}
