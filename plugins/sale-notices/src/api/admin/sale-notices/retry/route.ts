import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { retryParkedNoticesWorkflow } from "../../../../workflows"
import type { AdminRetryParkedNoticesBody } from "../validators"

/** Makes every parked notice that matches due at once: `{count, skipped}`. */
export const POST = answering<AuthenticatedMedusaRequest<AdminRetryParkedNoticesBody>>(async (req, res) => {
  const { result } = await retryParkedNoticesWorkflow(req.scope).run({ input: req.validatedBody })
  res.json(result)
})
