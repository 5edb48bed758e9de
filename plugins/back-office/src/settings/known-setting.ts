import { answering, parse, refuse } from "@craftmart/http"
import type { MedusaRequest } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { z } from "@medusajs/framework/zod"

import { BACK_OFFICE_MODULE } from "../modules/back-office/key"
import type { BackOfficeModuleService } from "../modules/back-office/service"
import { isSettingId, settingSchemas } from "./schemas"
import type { Setting, SettingId, Settings } from "./schemas"

/** The settings that have an effect here, with their defaults. */
export function defaultSettings(container: MedusaContainer): Partial<Settings> {
  return container.resolve<BackOfficeModuleService>(BACK_OFFICE_MODULE).options.settings
}

/** @throws 404 `setting_not_found` for one that there is not, or that nobody would obey here. */
export function requireSetting(container: MedusaContainer, id: string | undefined): SettingId {
  if (id === undefined || !isSettingId(id) || !defaultSettings(container)[id])
    throw refuse({ status: 404, code: "setting_not_found", message: "There is no such setting." })
  return id
}

/** Checks the body as the setting's own schema wants it. */
export const validateSetting = answering<MedusaRequest>((req, _res, next) => {
  const schema: z.ZodType<Setting> = settingSchemas[requireSetting(req.scope, req.params.id)]
  req.validatedBody = parse(schema, req.body ?? {})
  next()
})
