import type { ArtisansModuleService } from "@craftmart/artisans/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { stopIngestion } from "../../../src/scripts/seed/index-products"
import { readDemo } from "../../../src/scripts/seed/read-data"
import { seedDemo } from "../../../src/scripts/seed/seed-demo"
import { countRows } from "./support/count-rows"
import { openShop } from "./support/open-shop"

const BACKEND = "http://localhost:9000"

const SIGN_INS = [
  ["user", "admin@craftmart.test", /^user_/],
  ["artisan", "artisan1@craftmart.test", /^artmem_/],
  ["artisan", "artisan2@craftmart.test", /^artmem_/],
  ["customer", "buyer@craftmart.test", /^cus_/],
] as const

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const demo = readDemo()
    const few = { ...demo, artisans: demo.artisans.slice(0, 3) }
    const connection = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)

    beforeAll(() => stopIngestion(getContainer()))

    describe("the demo marketplace", () => {
      it("has everything once, however often it is seeded", async () => {
        const first = await seedDemo(getContainer(), demo, BACKEND)
        expect(first).toEqual({ artisans: 24, products: 240, made: 240 })
        const before = await countRows(connection())
        expect(before).toMatchObject({ artisan: 24, artisan_product: 240, product: 240, region: 2, shipping_option: 2, user: 1, customer: 61 })

        const second = await seedDemo(getContainer(), demo, BACKEND)
        expect(second.made).toBe(0)
        expect(await countRows(connection())).toEqual(before)
      })

      it("is completed by the next run when a run is killed between a product and its owner", async () => {
        await failOnce(getContainer())
        await expect(seedDemo(getContainer(), few, BACKEND)).rejects.toThrow("power cut")
        expect(await liveProducts(connection())).toEqual({ products: 10, owned: 0 })

        await seedDemo(getContainer(), few, BACKEND)
        expect(await liveProducts(connection())).toEqual({ products: 30, owned: 30 })
        const { rows: [{ stocked }] } = await connection().raw(`
          select count(*)::int as stocked from product_variant v
          join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
          join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null
          where v.deleted_at is null and v.manage_inventory`)
        const { rows: [{ managed }] } = await connection().raw(
          "select count(*)::int as managed from product_variant where deleted_at is null and manage_inventory",
        )
        expect(stocked).toBe(managed)
      })

      it("leaves what an admin has changed", async () => {
        await seedDemo(getContainer(), few, BACKEND)
        await connection().raw("update product set title = 'Renamed' where handle = 'fog-bowl'")
        await connection().raw("update store set name = 'Our fair'")
        await seedDemo(getContainer(), few, BACKEND)
        const { rows } = await connection().raw("select title from product where handle = 'fog-bowl' and deleted_at is null")
        expect(rows).toEqual([{ title: "Renamed" }])
        const { rows: stores } = await connection().raw("select name from store")
        expect(stores).toEqual([{ name: "Our fair" }])
      })
    })

    describe("the demo's sign-ins", () => {
      it("let an admin, two artisans and a buyer in with the password handmade", async () => {
        await seedDemo(getContainer(), { ...few, artisans: few.artisans.map(artisan => ({ ...artisan, products: [] })) }, BACKEND)
        for (const [actor, email, prefix] of SIGN_INS) {
          const { data } = await api.post(`/auth/${actor}/emailpass`, { email, password: "handmade" })
          const claims = JSON.parse(Buffer.from(data.token.split(".")[1], "base64url").toString())
          expect(claims).toMatchObject({ actor_type: actor, actor_id: expect.stringMatching(prefix) })
        }
      })
    })

    describe("a buyer in the demo marketplace", () => {
      it("fills a cart from three artisans and is offered two speeds at the artisans' own rates", async () => {
        await seedDemo(getContainer(), few, BACKEND)
        const shop = await openShop(api, connection())
        const cart = await shop.cartWith(["fog-bowl", "sardine-platter", "skerry-salt-dish"], "de")
        expect(cart.item_total).toBe(32 + 68 + 19)

        const options = await shop.shippingOptions(cart.id)
        expect(options).toEqual([
          { name: "Express", amount: 19 + 22 + 21 },
          { name: "Standard", amount: 9 + 10 + 11 },
        ])
      })
    })
  },
})

/** The next write of owners fails, as if the power had gone. */
async function failOnce(container: MedusaContainer) {
  const artisans = container.resolve<ArtisansModuleService>("artisans")
  jest.spyOn(artisans, "createArtisanProducts").mockRejectedValueOnce(new Error("power cut"))
}

async function liveProducts(connection: { raw: (sql: string) => Promise<{ rows: unknown[] }> }) {
  const { rows } = await connection.raw(`
    select count(*)::int as products, count(owner.id)::int as owned from product
    left join artisan_product owner on owner.product_id = product.id
    where product.deleted_at is null`)
  return rows[0]
}
