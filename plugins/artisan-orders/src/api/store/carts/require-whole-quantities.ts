import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

/** Refuses what core would take: 0.0001 of a bowl, or 1e308 bowls. The answer is a 400 that names the field. */
export function requireWholeQuantities(schema: z.ZodType) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    const issue = schema.safeParse(req.body ?? {}).error?.issues[0]
    if (!issue)
      return next()
    const field = issue.path.join(".")
    res.status(400).json({
      type: MedusaError.Types.INVALID_DATA,
      code: "validation_failed",
      message: `${field}: ${issue.message}`,
      field,
    })
  }
}
