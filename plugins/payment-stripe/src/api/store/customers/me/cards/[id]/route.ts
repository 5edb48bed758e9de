import { answering, refuse } from "@craftmart/http"
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { listKeptCards } from "../../../../../../cards/account"
import { forgetCardWorkflow } from "../../../../../../workflows/forget-card"

/** Forgets a card. Somebody else's is as unknown as one that is not there. */
export const DELETE = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> => {
  const id = req.params.id ?? ""
  const cards = await listKeptCards(req)
  if (!cards.some(card => card.id === id))
    throw refuse({ status: 404, code: "card_not_found", message: "There is no such card." })
  await forgetCardWorkflow(req.scope).run({ input: { id } })
  res.json({ id, object: "card", deleted: true })
})
