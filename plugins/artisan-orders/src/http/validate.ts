import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { z } from "@medusajs/framework/zod"

/** Parses a part of the request strictly; what does not fit is answered with a 400 that names the field. */
function validate(schema: z.ZodType, part: "query" | "body", keep: (req: MedusaRequest, value: unknown) => void) {
  return (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void => {
    const { data, error } = schema.safeParse(req[part] ?? {})
    const issue = error?.issues[0]
    if (!issue) {
      keep(req, data)
      return next()
    }
    const field = issue.path.join(".")
    const message = field ? `${field}: ${issue.message}` : issue.message
    res.status(400).json({ type: MedusaError.Types.INVALID_DATA, code: "validation_failed", message, ...field && { field } })
  }
}

/** The parsed query is in `req.validatedQuery`. */
export function validateQuery(schema: z.ZodType) {
  return validate(schema, "query", (req, value) => req.validatedQuery = value as Record<string, unknown>)
}

/** The parsed body is in `req.validatedBody`. */
export function validateBody(schema: z.ZodType) {
  return validate(schema, "body", (req, value) => req.validatedBody = value)
}
