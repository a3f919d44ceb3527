/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "vit-column-settle.h"

#include <string.h>

#include "vit-date-guess.h"
#include "vit-sql.h"
#include "vit-staging.h"

/* What the values that were looked at leave open, all values of a file together may settle. */

/* The condition under which a value of the staging table was written in a way that only the reading
 * that was taken fits, or %NULL if values do not tell. */
static char *
write_proof (const VitPlanColumn *column, const VitAmbiguity *ambiguity)
{
  g_autofree char *name = vit_sql_name (column->name);

  /* A day beyond the twelfth is no month, whichever of the two is read first. */
  if (ambiguity->kind == VIT_AMBIGUITY_DAY_MONTH &&
      strstr (column->guess->format, VIT_DATE_SEPARATOR) == NULL)
    return g_strdup_printf ("day(%s) > 12", name);

  /* A number with decimals that are not three, or with none but zero before them, has no
   * thousands in it. */
  if (ambiguity->kind == VIT_AMBIGUITY_THOUSANDS && column->guess->type == VIT_TYPE_OF_NUMBER)
    return g_strdup_printf ("(%1$s <> 0 AND abs(%1$s) < 1) OR round(%1$s * 1000) <> %1$s * 1000",
                            name);

  return NULL;
}

static gboolean
is_proven (VitConnection *connection, const char *proof, gboolean *proven, GError **error)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT EXISTS (SELECT 1 FROM " VIT_STAGING_TABLE " WHERE %s)", proof);
  g_autoptr (VitFrame) frame = vit_connection_query (connection, sql, NULL, error);

  if (frame == NULL)
    return FALSE;
  *proven = vit_column_get_bools (vit_frame_get_column (frame, 0))[0];

  return TRUE;
}

static gboolean
settle (VitPlanColumn *column, VitConnection *connection, GError **error)
{
  GPtrArray *ambiguities = column->guess->ambiguities;

  for (guint i = 0; i < ambiguities->len;)
    {
      const VitAmbiguity *ambiguity = g_ptr_array_index (ambiguities, i);
      g_autofree char *proof = write_proof (column, ambiguity);
      gboolean proven = FALSE;

      if (proof != NULL && !is_proven (connection, proof, &proven, error))
        return FALSE;
      if (proven)
        g_ptr_array_remove_index (ambiguities, i);
      else
        i++;
    }

  return TRUE;
}

/**
 * vit_columns_settle:
 * @plan: how the rows in the staging table were read
 * @connection: has the staging table
 *
 * Drops the ambiguities that the whole file settles.
 *
 * Returns: %TRUE, or %FALSE with an error of #VitDataError
 */
gboolean
vit_columns_settle (VitReadPlan *plan, VitConnection *connection, GError **error)
{
  for (guint i = 0; i < plan->columns->len; i++)
    {
      VitPlanColumn *column = g_ptr_array_index (plan->columns, i);

      if (!column->is_ignored && !settle (column, connection, error))
        return FALSE;
    }

  return TRUE;
}
