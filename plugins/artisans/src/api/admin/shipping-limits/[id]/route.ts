import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import type { ShippingLimitRanges } from "../../../../shipping/limits/schema"
import { setShippingLimitWorkflow } from "../../../../workflows/shipping-rules"

/** Sets the limits of the rates in a currency, whose code is the id, as a whole. */
export const POST = answering<AuthenticatedMedusaRequest<ShippingLimitRanges>>(async (req, res) => {
  const shipping_limit = { currency_code: req.params.id ?? "", ...req.validatedBody }
  await setShippingLimitWorkflow(req.scope).run({ input: shipping_limit })
  res.json({ shipping_limit })
})
