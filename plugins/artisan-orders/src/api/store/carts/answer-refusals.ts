import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { cartStockFields } from "../../../completion/cart"
import type { CompletingCart } from "../../../completion/cart"
import { findShortLines } from "../../../completion/find-short-lines"
import { isRefusalCode, refusals } from "../../../errors/refuse"
import type { RefusalCode } from "../../../errors/refuse"

/** Core's answer to a reservation that the stock does not suffice for; it names the inventory item. */
const outOfStock = /^Not enough stock available for item (\S+)/

interface ErrorBody { code?: unknown, message?: unknown }

function codeOf({ code, message }: ErrorBody): RefusalCode | undefined {
  if (isRefusalCode(code))
    return code
  return typeof message === "string" && outOfStock.test(message) ? "sold_out" : undefined
}

/** The lines that are short now; if none is any more, those on the item that core found short. */
async function soldOutLines(req: MedusaRequest, cartId: string | undefined, { message }: ErrorBody): Promise<string[]> {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: cartStockFields,
    filters: { id: cartId ?? "" },
  })
  const [cart] = data as unknown as CompletingCart[]
  if (!cart)
    return []
  const short = findShortLines(cart)
  const itemId = outOfStock.exec(String(message))?.[1]
  const touched = (cart.items ?? []).filter(line => line.variant?.inventory_items?.some(item => item.inventory_item_id === itemId))
  return short.length > 0 ? short : touched.map(line => line.id)
}

async function refusalFor(req: MedusaRequest, cartId: string | undefined, body: ErrorBody): Promise<object | undefined> {
  const code = codeOf(body)
  if (!code)
    return undefined
  const lines = code === "sold_out" ? { line_ids: await soldOutLines(req, cartId, body) } : {}
  return { type: MedusaError.Types.NOT_ALLOWED, code, message: refusals[code], ...lines }
}

/**
 * Answers our refusals on core's cart routes with 409, and `sold_out` with the lines: core's error handler would say
 * 400 and drop what it does not know. Whatever else the route answers is passed on as it is.
 */
export function answerRefusals(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const send = res.json.bind(res)
  // Read now: by the time that the error handler answers, the parameters of the route are gone.
  const cartId = req.params.id
  res.json = (body: unknown) => {
    if (res.statusCode < 400 || typeof body !== "object" || body === null)
      return send(body)
    refusalFor(req, cartId, body)
      .then(refusal => refusal ? res.status(409) && send(refusal) : send(body))
      .catch(() => send(body))
    return res
  }
  next()
}
