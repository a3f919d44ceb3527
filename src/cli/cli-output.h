/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "cli.h"

G_BEGIN_DECLS

/* Standard output carries what was asked for, whole or with a failure. */
void cli_output_json (JsonNode *node);
CliExit cli_output_finish (void);

G_END_DECLS
