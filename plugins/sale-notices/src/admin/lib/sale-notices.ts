import Medusa from "@medusajs/js-sdk"

declare const __BACKEND_URL__: string | undefined

/** Speaks to the backend as the administrator who is signed in to the dashboard. */
const { client } = new Medusa({
  baseUrl: (typeof __BACKEND_URL__ === "string" && __BACKEND_URL__) || "/",
  auth: { type: "session" },
})

/** A notice as `GET /admin/sale-notices` lists it. */
export type AdminSaleNotice = {
  id: string
  kind: string
  recipient: string
  order_id: string | null
  status: "waiting" | "sent" | "parked"
  attempts: number
  last_error: string | null
  created_at: string
}

export type AdminSaleNoticeList = { sale_notices: AdminSaleNotice[], count: number }

export async function listSaleNotices(query: { status?: string, q?: string, limit: number, offset: number }): Promise<AdminSaleNoticeList> {
  return client.fetch<AdminSaleNoticeList>("/admin/sale-notices", { query })
}

/** Sends a notice that has not left once more, to `recipient` if it is another one. */
export async function retrySaleNotice({ id, recipient }: AdminSaleNotice, to: string): Promise<void> {
  await client.fetch(`/admin/sale-notices/${id}/retry`, { method: "POST", body: to === recipient ? {} : { recipient: to } })
}

/** What went wrong, in the backend's words where it had any. */
export function messageOf(error: unknown): string {
  return error instanceof Error && error.message ? error.message : "Something went wrong. Please try again."
}
