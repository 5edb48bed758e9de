import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { defaultSettings } from "../../../../settings/known-setting"
import { listSettings } from "../../../../settings/read-settings"

/** Everything that can be set here, with its default and who set it last. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  res.json({ settings: await listSettings(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), defaultSettings(req.scope)) })
})
