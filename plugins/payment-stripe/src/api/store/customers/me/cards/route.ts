import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { listKeptCards } from "../../../../../cards/account"

/** The cards that the signed-in customer has kept for the next purchase. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const cards = await listKeptCards(req)
  res.json({ cards, count: cards.length, limit: 100, offset: 0 })
}
