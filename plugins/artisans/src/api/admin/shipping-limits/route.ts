import { answering } from "@craftmart/http"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { readCurrencies } from "../../../listings/currencies"
import { listLimits } from "../../../shipping/limits/limits"

/** The limits of every currency that the marketplace sells in, and of others that have some. */
export const GET = answering<AuthenticatedMedusaRequest>(async (req, res) => {
  const set = await listLimits(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION))
  const sold = (await readCurrencies(req.scope)).map(({ code }) => code)
  const none = { first_item: { min: null, max: null }, additional_item: { min: null, max: null } }
  const currencies = [...new Set([...sold, ...set.map(({ currency_code }) => currency_code)])]
  res.json({ shipping_limits: currencies.map(currency_code => set.find(limit => limit.currency_code === currency_code) ?? { currency_code, ...none }) })
})
