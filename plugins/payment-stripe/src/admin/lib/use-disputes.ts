import Medusa from "@medusajs/js-sdk"
import { useEffect, useState } from "react"

declare const __BACKEND_URL__: string | undefined

const sdk = new Medusa({ baseUrl: typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "/", auth: { type: "session" } })

export interface Dispute {
  id: string
  amount: number
  currency_code: string
  status: string
  reason: string
  evidence_due_by: string | null
  opened_at: string
  closed_at: string | null
}

/** What is disputed of an order: empty while it is on its way, null when it could not be had. */
export function useDisputes(orderId: string): Dispute[] | null {
  const [disputes, setDisputes] = useState<Dispute[] | null>([])
  useEffect(() => {
    let current = true
    sdk.client.fetch<{ disputes: Dispute[] }>(`/admin/orders/${orderId}/disputes`)
      .then(answer => current && setDisputes(answer.disputes))
      .catch(() => current && setDisputes(null))
    return () => {
      current = false
    }
  }, [orderId])
  return disputes
}
