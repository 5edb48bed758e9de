import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { readFile } from "node:fs/promises"
import { join } from "node:path"

import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../support/marketplace/api"
import { createArtisan, createProduct } from "../../support/marketplace/artisans"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { applyAndSignIn, signInAdmin } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"
import { waitUntil } from "../../support/marketplace/wait-until"
import { placeOrder } from "../../support/orders/place-order"
import { buy, signInBuyer } from "../reviews/support/buyers"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    const knex = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let admin: Headers
    let shop: Marketplace

    beforeAll(async () => {
      admin = await signInAdmin(api, getContainer())
      shop = await setUpMarketplace(getContainer())
    })

    const set = (id: string, value: object) => api.post(`/admin/marketplace/settings/${id}`, value, admin)
    const reset = (id: string) => api.delete(`/admin/marketplace/settings/${id}`, admin)
    async function settings() {
      return (await api.get("/admin/marketplace/settings", admin)).data.settings
    }
    async function auditLog() {
      await waitUntil(async () => (await knex()("audit_entry").whereNull("settled_at")).length === 0)
      return (await api.get("/admin/audit-entries", admin)).data.audit_entries
    }

    describe("the settings", () => {
      it("are what the shop was configured with until somebody sets them, and then say who did", async () => {
        expect(await settings()).toEqual([
          { id: "artisans", value: { auto_approve: false }, default: { auto_approve: false }, is_default: true, updated_at: null, updated_by: null },
          { id: "reviews", value: { moderation: "publish", invite_after_days: 5 }, default: { moderation: "publish", invite_after_days: 5 }, is_default: true, updated_at: null, updated_by: null },
          { id: "mail", value: { sender: null, texts: {} }, default: { sender: null, texts: {} }, is_default: true, updated_at: null, updated_by: null },
        ])
        await set("reviews", { moderation: "hold", invite_after_days: 9 })
        expect((await settings())[1]).toMatchObject({ value: { moderation: "hold", invite_after_days: 9 }, is_default: false, updated_by: "admin@craftmart.test" })
        expect((await reset("reviews")).data.setting).toMatchObject({ value: { moderation: "publish", invite_after_days: 5 }, is_default: true, updated_by: null })
      })

      it("stand in the audit log from what to what, the default included", async () => {
        await set("reviews", { moderation: "hold", invite_after_days: 5 })
        await set("reviews", { moderation: "hold", invite_after_days: 9 })
        await reset("reviews")
        const entries = await auditLog()
        expect(entries.map(({ action, subject_id, outcome, changes }: Record<string, unknown>) => ({ action, subject_id, outcome, changes }))).toEqual([
          { action: "setting.reset", subject_id: "reviews", outcome: "done", changes: [{ key: "invite_after_days", from: 9, to: 5 }, { key: "moderation", from: "hold", to: "publish" }] },
          { action: "setting.change", subject_id: "reviews", outcome: "done", changes: [{ key: "invite_after_days", from: 5, to: 9 }] },
          { action: "setting.change", subject_id: "reviews", outcome: "done", changes: [{ key: "moderation", from: "publish", to: "hold" }] },
        ])
      })

      it("refuse what makes no sense, name the field, and change nothing", async () => {
        const refused = async (id: string, value: object) => {
          const { status, data } = await refusalOf(set(id, value))
          return { status, field: (data as { field?: string }).field }
        }
        expect(await refused("reviews", { moderation: "maybe", invite_after_days: 5 })).toEqual({ status: 400, field: "moderation" })
        expect(await refused("reviews", { moderation: "hold", invite_after_days: -1 })).toEqual({ status: 400, field: "invite_after_days" })
        expect(await refused("reviews", { moderation: "hold", invite_after_days: 5, more: 1 })).toEqual({ status: 400, field: "more" })
        expect(await refused("artisans", {})).toEqual({ status: 400, field: "auto_approve" })
        expect(await refused("mail", { sender: { name: "A\r\nBcc: x@y.de", address: "a@b.de" }, texts: {} })).toEqual({ status: 400, field: "sender.name" })
        expect(await refused("mail", { sender: { name: "A", address: "nobody" }, texts: {} })).toEqual({ status: 400, field: "sender.address" })
        expect(await refused("mail", { sender: null, texts: { unheard_of: { subject: "A", intro: null } } })).toEqual({ status: 400, field: "texts.unheard_of" })
        expect(await refused("shipping", {})).toEqual({ status: 404, field: undefined })
        expect((await settings()).every(({ is_default }: { is_default: boolean }) => is_default)).toBe(true)
      })

      it("are for administrators only", async () => {
        expect((await refusalOf(api.get("/admin/marketplace/settings"))).status).toBe(401)
        expect((await refusalOf(api.post("/admin/marketplace/settings/artisans", { auto_approve: true }))).status).toBe(401)
      })
    })

    describe("what is set", () => {
      it("lets who applies sell at once, from the next application on, and tells them", async () => {
        const before = await applyAndSignIn(api, shop.store, "early")
        await set("artisans", { auto_approve: true })
        const after = await applyAndSignIn(api, shop.store, "late")
        const statusOf = async ({ headers }: { headers: Headers }) => (await api.get("/artisan/me", headers)).data.artisan.status
        expect([await statusOf(before), await statusOf(after)]).toEqual(["pending", "active"])
        expect(await knex()("artisan_status_change").where({ artisan_id: after.id }).pluck("transition")).toEqual(["approve"])
        await set("artisans", { auto_approve: false })
        expect(await statusOf(await applyAndSignIn(api, shop.store, "last"))).toBe("pending")
      })

      it("holds a review back that is written after it, and leaves the one before alone", async () => {
        const mira = await createArtisan(getContainer(), "mira")
        const [mug, bowl] = [await createProduct(getContainer(), shop, { title: "Mug", price: 20, artisan: mira }), await createProduct(getContainer(), shop, { title: "Bowl", price: 30, artisan: mira })]
        const bea = await signInBuyer(api, shop, "bea@craftmart.test")
        await buy(api, dbConnection, shop, [mug.variant_id, bowl.variant_id], bea)
        const review = (id: string) => api.post(`/store/products/${id}/reviews`, { rating: 4, content: "A good thing, well made" }, { headers: bea.headers })
        await review(mug.id)
        await set("reviews", { moderation: "hold", invite_after_days: 5 })
        await review(bowl.id)
        expect(await knex()("review").orderBy("created_at").select("product_id", "status")).toEqual([
          { product_id: mug.id, status: "published" },
          { product_id: bowl.id, status: "waiting" },
        ])
      })

      it("gives mails a sender and words of the marketplace's own, which are text and nothing else", async () => {
        await set("mail", {
          sender: { name: "The Guild", address: "guild@craftmart.test" },
          texts: { order_confirmation: { subject: "Order {order} & thanks", intro: "Closed on <b>Mondays</b>.\nOrder {order} waits." } },
        })
        const mira = await createArtisan(getContainer(), "mira")
        const mug = await createProduct(getContainer(), shop, { title: "Mug", price: 20, artisan: mira })
        const { order } = await placeOrder(api, shop, [{ variant_id: mug.variant_id }])
        await waitUntil(async () => (await knex()("sale_notice").where({ order_id: order?.id, kind: "order_confirmation", status: "sent" })).length === 1)
        const [sent] = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({ template: "order_confirmation", resource_id: order?.id ?? "" })
        const letter = await readFile(join(process.env.MAILBOX_DIR ?? "", `${sent?.external_id}.eml`), "utf8")
        expect(letter).toMatch(/^From: "?The Guild"? <guild@craftmart\.test>\r?$/m)
        expect(letter).toMatch(new RegExp(`^Subject: Order ${order?.display_id} & thanks\\r?$`, "m"))
        const [notice] = await knex()("sale_notice").where({ order_id: order?.id, kind: "order_confirmation" }).pluck("id")
        const { mail } = (await api.get(`/admin/sale-notices/${notice}/preview`, admin)).data
        expect(mail.subject).toBe(`Order ${order?.display_id} & thanks`)
        expect(mail.html).toContain("Closed on &lt;b&gt;Mondays&lt;/b&gt;.")
        expect(mail.text).toContain(`Closed on <b>Mondays</b>.\n\nOrder ${order?.display_id} waits.`)
      })
    })
  },
})
