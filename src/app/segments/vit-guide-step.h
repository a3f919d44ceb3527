/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vit-workspace.h"

G_BEGIN_DECLS

/**
 * VitGuideStep:
 *
 * One step of the guided flow. The page around it shows its `problem` in a line above the
 * buttons, the running job while it is `busy`, and "Continue" (or its `next-label`) while it is
 * `ready`. Continue calls the `advance` function; when that has done its work, which may take a
 * job, it emits `advanced`.
 */
#define VIT_TYPE_GUIDE_STEP (vit_guide_step_get_type ())
G_DECLARE_DERIVABLE_TYPE (VitGuideStep, vit_guide_step, VIT, GUIDE_STEP, AdwBin)

struct _VitGuideStepClass
{
  AdwBinClass parent_class;

  /* The workspace has just been given. */
  void (*connected) (VitGuideStep *self);
  /* The step comes to the front. */
  void (*enter) (VitGuideStep *self);
  /* Continue was pressed. The default emits `advanced` at once. */
  void (*advance) (VitGuideStep *self);
};

void vit_guide_step_connect (VitGuideStep *self, VitWorkspace *workspace);
VitWorkspace *vit_guide_step_get_workspace (VitGuideStep *self);
void vit_guide_step_enter (VitGuideStep *self);
void vit_guide_step_advance (VitGuideStep *self);
void vit_guide_step_advanced (VitGuideStep *self);

const char *vit_guide_step_get_next_label (VitGuideStep *self);
gboolean vit_guide_step_get_ready (VitGuideStep *self);
void vit_guide_step_set_ready (VitGuideStep *self, gboolean ready);
gboolean vit_guide_step_get_busy (VitGuideStep *self);
void vit_guide_step_set_busy (VitGuideStep *self, gboolean busy);
const char *vit_guide_step_get_problem (VitGuideStep *self);
void vit_guide_step_set_problem (VitGuideStep *self, const char *problem);
void vit_guide_step_fail (VitGuideStep *self, const GError *error);

G_END_DECLS
