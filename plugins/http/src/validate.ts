import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"

import { refuse } from "./refuse"
import { answering } from "./answering"

type Issue = z.core.$ZodIssue

/** A strict schema's complaint about an unknown key names that key. */
function fieldOf(issue: Issue): string {
  const unknownKey = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : []
  return [...issue.path.map(String), ...unknownKey].join(".") || "body"
}

/** The input as the schema has it. @throws 400 `validation_failed` that names the first bad field. */
export function parse<Output>(schema: z.ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input)
  if (result.success)
    return result.data
  const [issue] = result.error.issues
  const field = issue ? fieldOf(issue) : "body"
  throw refuse({ status: 400, code: "validation_failed", message: `${field}: ${issue?.message}`, field })
}

/** Checks the body strictly and puts it into `req.validatedBody`; 400 `validation_failed` names the first bad field. */
export function validateBody<Output>(schema: z.ZodType<Output>) {
  return answering<MedusaRequest>((req, _res: MedusaResponse, next: MedusaNextFunction) => {
    req.validatedBody = parse(schema, req.body ?? {})
    next()
  })
}

/** The same for the query string, into `req.validatedQuery`. */
export function validateQuery<Output extends Record<string, unknown>>(schema: z.ZodType<Output>) {
  return answering<MedusaRequest>((req, _res: MedusaResponse, next: MedusaNextFunction) => {
    req.validatedQuery = parse(schema, req.query)
    next()
  })
}
