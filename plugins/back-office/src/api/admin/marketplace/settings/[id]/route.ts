import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { defaultSettings, requireSetting } from "../../../../../settings/known-setting"
import { listSettings } from "../../../../../settings/read-settings"
import type { Setting } from "../../../../../settings/schemas"
import { changeSettingWorkflow } from "../../../../../workflows"

function changing(valueOf: (req: AuthenticatedMedusaRequest) => Setting | null) {
  return answering<AuthenticatedMedusaRequest>(async (req, res) => {
    const id = requireSetting(req.scope, req.params.id)
    await changeSettingWorkflow(req.scope).run({ input: { id, value: valueOf(req), changed_by: req.auth_context.actor_id } })
    const settings = await listSettings(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), defaultSettings(req.scope))
    res.json({ setting: settings.find(setting => setting.id === id) })
  })
}

/** Sets the whole of a setting. */
export const POST = changing(req => req.validatedBody as Setting)

/** Back to the default. */
export const DELETE = changing(() => null)
