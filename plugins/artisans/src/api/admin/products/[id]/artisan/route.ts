import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

import { reassignProductWorkflow } from "../../../../../workflows/reassign-product"
import type { ReassignProductBody } from "../../../artisan-products/validators"

/** Gives the product to another artisan; what is sold stays where it is. */
export const POST = answering<AuthenticatedMedusaRequest<ReassignProductBody>>(async (req, res) => {
  const { result } = await reassignProductWorkflow(req.scope).run({ input: { product_id: req.params.id ?? "", artisan_id: req.validatedBody.artisan_id } })
  res.json({ ownership: result })
})
