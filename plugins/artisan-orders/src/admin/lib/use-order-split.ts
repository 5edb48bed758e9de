import Medusa from "@medusajs/js-sdk"
import { useEffect, useState } from "react"

import type { OrderSplit } from "./types"

declare const __BACKEND_URL__: string | undefined

const sdk = new Medusa({ baseUrl: typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "/", auth: { type: "session" } })

/** The parts of an order: undefined while they are on their way, null when they could not be had. */
export function useOrderSplit(orderId: string): OrderSplit | null | undefined {
  const [split, setSplit] = useState<OrderSplit | null>()
  useEffect(() => {
    let current = true
    sdk.client.fetch<OrderSplit>(`/admin/orders/${orderId}/artisan-orders`)
      .then(answer => current && setSplit(answer))
      .catch(() => current && setSplit(null))
    return () => {
      current = false
    }
  }, [orderId])
  return split
}
