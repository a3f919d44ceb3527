/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VIT_DATA_ERROR (vit_data_error_quark ())
GQuark vit_data_error_quark (void);

typedef enum
{
  VIT_DATA_ERROR_ENGINE,  /* the engine refused a query or broke */
  VIT_DATA_ERROR_SOURCE,  /* a file that cannot be read as a table */
  VIT_DATA_ERROR_PROJECT, /* a project file that is damaged or not one */
  VIT_DATA_ERROR_BUSY,    /* a project that another process has open */
  VIT_DATA_ERROR_SPACE,   /* the disk or the memory is full */
  VIT_DATA_ERROR_RECIPE,  /* a step that does not apply */
  VIT_DATA_ERROR_EXPRESSION, /* SQL beyond one expression */
  VIT_DATA_ERROR_ROLE,    /* a role that is missing or does not fit its column */
  VIT_DATA_ERROR_COLUMN,  /* no such table or column */
} VitDataError;

G_END_DECLS
