import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { placeOrder } from "../../support/orders/place-order"
import { refusalOf } from "../../support/marketplace/api"
import { createArtisan, createProduct } from "../../support/marketplace/artisans"
import type { ShopArtisan } from "../../support/marketplace/artisans"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"
import { waitUntil } from "../../support/marketplace/wait-until"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const knex = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    let admin: Headers
    let shop: Marketplace
    let mira: ShopArtisan
    let tilda: ShopArtisan
    let mug: { id: string, variant_id: string }

    beforeAll(async () => {
      admin = await signInAdmin(api, getContainer())
      shop = await setUpMarketplace(getContainer())
      mira = await createArtisan(getContainer(), "mira")
      tilda = await createArtisan(getContainer(), "tilda")
      mug = await createProduct(getContainer(), shop, { title: "Mug", price: 20, artisan: mira })
    })

    const give = (product_id: string, artisan_id: string) => api.post(`/admin/products/${product_id}/artisan`, { artisan_id }, admin)
    const list = async (query = "") => (await api.get(`/admin/artisan-products${query}`, admin)).data

    it("a product given to another artisan leaves what is sold where it is; the next order is the new one's", async () => {
      const sold = (await placeOrder(api, shop, [{ variant_id: mug.variant_id }])).order
      expect((await give(mug.id, tilda.id)).data.ownership).toEqual({ product_id: mug.id, artisan_id: tilda.id, former_artisan_id: mira.id })
      const next = (await placeOrder(api, shop, [{ variant_id: mug.variant_id }])).order
      const artisanOf = async (order: { id: string } | null) => knex()("artisan_order").where({ order_id: order?.id }).pluck("artisan_id")
      expect([await artisanOf(sold), await artisanOf(next)]).toEqual([[mira.id], [tilda.id]])
      expect(await knex()("artisan_product").where({ product_id: mug.id }).whereNull("deleted_at").pluck("artisan_id")).toEqual([tilda.id])
    })

    it("the audit log says from whom to whom", async () => {
      await give(mug.id, tilda.id)
      await waitUntil(async () => (await knex()("audit_entry").whereNull("settled_at")).length === 0)
      const { audit_entries: [entry] } = (await api.get("/admin/audit-entries?action=product.reassign", admin)).data
      expect(entry).toMatchObject({
        subject_type: "product",
        subject_id: mug.id,
        subject_name: "Mug",
        outcome: "done",
        changes: [{ key: "artisan", from: "Mira", to: "Tilda" }, { key: "artisan_id", from: mira.id, to: tilda.id }],
      })
    })

    it("what is not there, or cannot sell, gets nothing, and the field is named", async () => {
      const closed = await createArtisan(getContainer(), "shut", { status: "closed" })
      expect(await refusalOf(give(mug.id, closed.id))).toMatchObject({ status: 409, data: { code: "artisan_not_active", field: "artisan_id" } })
      expect(await refusalOf(give(mug.id, "art_none"))).toMatchObject({ status: 404, data: { code: "artisan_not_found", field: "artisan_id" } })
      expect(await refusalOf(give("prod_none", tilda.id))).toMatchObject({ status: 404, data: { code: "product_not_found" } })
      expect(await refusalOf(api.post(`/admin/products/${mug.id}/artisan`, {}, admin))).toMatchObject({ status: 400, data: { field: "artisan_id" } })
      expect((await refusalOf(api.post(`/admin/products/${mug.id}/artisan`, { artisan_id: tilda.id }))).status).toBe(401)
      expect((await list(`?artisan_id=${mira.id}`)).count).toBe(1)
    })

    it("the house's own product becomes an artisan's, and the list finds products by title, artisan and status", async () => {
      const bowl = await createProduct(getContainer(), shop, { title: "Bowl 100%", price: 30 })
      const titles = async (query: string) => (await list(query)).products.map(({ title }: { title: string }) => title)
      expect(await titles("?artisan_id=house")).toEqual(["Bowl 100%"])
      await give(bowl.id, mira.id)
      expect(await titles("?artisan_id=house")).toEqual([])
      expect(await titles(`?artisan_id=${mira.id}`)).toEqual(["Bowl 100%", "Mug"])
      expect(await titles("?q=bowl")).toEqual(["Bowl 100%"])
      expect(await titles("?q=0%25")).toEqual(["Bowl 100%"])
      expect(await titles("?q=%25ug")).toEqual([])
      expect(await titles("?status=draft")).toEqual([])
      expect(await list("?limit=1&offset=1")).toMatchObject({ count: 2, limit: 1, offset: 1, products: [{ title: "Mug", artisan: { id: mira.id, name: "Mira", status: "active" } }] })
    })
  },
})
