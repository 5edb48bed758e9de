import { answering, refuse } from "@craftmart/http"
import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { presentOffers } from "../../../../../shipping/present-offers"
import type { CommerceLine } from "../../../../../shipping/to-shipping-lines"
import { normalizeDestination, readShippingFacts } from "../../../../../shipping/quote-lines"

const fields = [
  "id",
  "currency_code",
  "shipping_address.country_code",
  "items.id",
  "items.created_at",
  "items.product_id",
  "items.quantity",
  "items.unit_price",
  "items.raw_unit_price",
  "items.requires_shipping",
]

type CartLine = CommerceLine & { created_at: Date }

/** At which speeds, prices and times each artisan of the cart delivers to its address. */
export const GET = answering<MedusaRequest>(async (req, res) => {
  const id = req.params.id ?? ""
  const known = /^cart_\w+$/.test(id)
  const { data: [cart] } = known
    ? await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "cart", fields, filters: { id } })
    : { data: [] }
  if (!cart)
    throw refuse({ status: 404, code: "cart_not_found", message: "There is no such cart." })

  const destination = normalizeDestination({ currency_code: cart.currency_code, country_code: cart.shipping_address?.country_code })
  const items = ([...cart.items ?? []] as CartLine[]).sort((a, b) => +a.created_at - +b.created_at || a.id.localeCompare(b.id))
  const facts = await readShippingFacts(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), items, destination)
  res.json({ currency_code: destination.currency_code, artisans: presentOffers(facts, destination) })
})
