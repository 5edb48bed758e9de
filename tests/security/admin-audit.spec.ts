import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { auditedActions } from "../../plugins/back-office/src/audit/audited-actions"
import { signInAdmin } from "../support/marketplace/sign-ins"
import type { Headers } from "../support/marketplace/sign-ins"
import { waitUntil } from "../support/marketplace/wait-until"
import { registeredRoutes } from "./registered-routes"

jest.setTimeout(300_000)

/** Bodies that pass the routes' schemas; the others need none. */
const bodies: Record<string, object> = {
  "POST /admin/artisans/:id/refuse": { reason: "Copies" },
  "POST /admin/artisans/:id/suspend": { reason: "Copies" },
  "POST /admin/artisans/:id/support-sessions": { reason: "They asked" },
  "POST /admin/artisans/:id/notes": { note: "Calls on Mondays" },
  "POST /admin/sale-notices/:id/resend": { key: "once-and-for-all" },
  "POST /admin/artisans/:id/close": { reason: "Copies" },
  "POST /admin/artisan-orders/:id/cancel": { reason: "Broken" },
  "POST /admin/artisan-orders/:id/refunds": { reason: "Broken", amount: 1, key: "once-and-for-all" },
  "POST /admin/commission-rules": { bps: 900 },
  "POST /admin/ledger/adjustments": { key: "once", artisan_id: "none", amount: 1, currency_code: "eur", reason: "A gift" },
  "POST /admin/payouts": { artisan_id: "none", currency_code: "eur" },
  "POST /admin/reviews/:id/hide": { reason: "Rude" },
  "POST /admin/reviews/bulk": { action: "publish", ids: ["none"] },
  "POST /admin/products/:id/artisan": { artisan_id: "none" },
  "POST /admin/shipping-zones": { name: "North", countries: ["de"] },
  "POST /admin/shipping-zones/:id": { name: "North", put_in: ["de"] },
  "POST /admin/shipping-limits/:id": { first_item: { min: 2, max: null }, additional_item: { min: null, max: null } },
  "POST /admin/marketplace/settings/:id": { auto_approve: true },
}

/** Ids that the route knows, where an unknown one does not even pass its schema. */
const ids: Record<string, string> = { "/admin/marketplace/settings/:id": "artisans", "/admin/shipping-limits/:id": "eur" }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const knex = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let admin: Headers

    beforeAll(async () => {
      admin = await signInAdmin(api, getContainer())
    })

    it("every route of ours with which an administrator changes something is audited", () => {
      const changing = registeredRoutes("admin").filter(route => !route.startsWith("GET "))
      const audited = auditedActions.map(({ method, matcher }) => `${method} ${matcher}`)
      expect(changing.length).toBeGreaterThan(15)
      expect(changing.filter(route => !audited.includes(route))).toEqual([])
    })

    it.each(auditedActions)("$method $matcher leaves an entry, whatever comes of it", async ({ method, matcher, action }) => {
      const url = matcher.replace(":id", ids[matcher] ?? "none")
      const data = bodies[`${method} ${matcher}`] ?? {}
      const { status } = await api.request({ method, url, ...method === "POST" && { data }, ...admin, validateStatus: () => true })
      expect(status).toBeLessThan(500)
      await waitUntil(async () => (await knex()("audit_entry").whereNotNull("settled_at")).length > 0)
      expect(await knex()("audit_entry").select("action", "status_code")).toEqual([{ action, status_code: status }])
    })
  },
})
