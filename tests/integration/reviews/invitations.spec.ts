import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { REVIEWS_MODULE } from "../../../plugins/reviews/src/modules/reviews"
import type { ReviewsModuleService } from "../../../plugins/reviews/src/types"
import { inviteReviewersWorkflow } from "../../../plugins/reviews/src/workflows"
import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { buy } from "./support/buyers"
import { usePolicy } from "./support/policy"

jest.setTimeout(180_000)

interface Notice { order_id: string, recipient: string, payload: { items: object[], review_path: string, decline_path: string } }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let product: StockedProduct
    let order: { id: string }

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
      ;[product] = await createArtisansWithProducts(getContainer(), shop, 1) as [StockedProduct]
      order = await buy(api, dbConnection, shop, [product.variant_id])
    })

    const invite = async () => (await inviteReviewersWorkflow(getContainer()).run()).result.invited
    const notices = async (): Promise<Notice[]> => (await dbConnection.raw("select order_id, recipient, payload from sale_notice where kind = 'review_invitation' order by created_at")).rows
    async function deliver({ id }: { id: string }, daysAgo: number) {
      await dbConnection.raw("insert into fulfillment (id, location_id, shipped_at, delivered_at) values (?, 'sloc', now(), now() - ? * interval '1 day')", [`ful_${id}`, daysAgo])
      await dbConnection.raw("insert into order_fulfillment (id, order_id, fulfillment_id) values (?, ?, ?)", [`ordful_${id}`, id, `ful_${id}`])
    }
    const withToken = (path: string) => {
      const token = new URL(path, "http://shop").searchParams.get("token") ?? ""
      return { headers: { ...shop.store.headers, "x-review-token": token } }
    }

    it("asks once, five days after the delivery", async () => {
      expect(await invite()).toBe(0)
      await deliver(order, 4.9)
      expect(await invite()).toBe(0)
      await dbConnection.raw("update fulfillment set delivered_at = now() - interval '5 days 1 minute'")
      expect(await Promise.all([invite(), invite(), invite()])).toEqual(expect.arrayContaining([1]))
      expect(await invite()).toBe(0)
      const [notice, ...rest] = await notices() as [Notice]
      expect([notice.order_id, notice.recipient, rest]).toEqual([order.id, "ada@craftmart.test", []])
      expect(notice.payload.items).toEqual([{ title: product.title, thumbnail: null }])
    })

    it("waits for the last parcel, for as long as a shop wants, and leaves old orders in peace", async () => {
      await deliver(order, 6)
      await dbConnection.raw("insert into fulfillment (id, location_id, shipped_at) values ('ful_second', 'sloc', now())")
      await dbConnection.raw("insert into order_fulfillment (id, order_id, fulfillment_id) values ('ordful_second', ?, 'ful_second')", [order.id])
      expect(await invite()).toBe(0)
      await dbConnection.raw("update fulfillment set delivered_at = now() - interval '90 days'")
      expect(await invite()).toBe(0)
      await dbConnection.raw("update fulfillment set delivered_at = now() - interval '10 days'")
      const takeBack = usePolicy(getContainer(), { invite_after_days: 14 })
      expect(await invite()).toBe(0)
      takeBack()
      expect(await invite()).toBe(1)
    })

    it("leads to a page that writes the review without a sign-in, and asks nobody who has written already", async () => {
      await deliver(order, 6)
      await invite()
      const [{ payload }] = await notices() as [Notice]
      const link = withToken(payload.review_path)
      const { data: { purchases } } = await api.get("/store/reviews/purchases", link)
      expect(purchases).toEqual([expect.objectContaining({ product_id: product.id, review: null })])
      await api.post(`/store/products/${product.id}/reviews`, { rating: 4, content: "As it should be." }, link)

      await dbConnection.raw("delete from review_invitation")
      await dbConnection.raw("delete from sale_notice where kind = 'review_invitation'")
      expect(await invite()).toBe(0)
      expect(await notices()).toEqual([])
    })

    it("is declined for good, twice as well as once, and for this address alone", async () => {
      await deliver(order, 6)
      await invite()
      const [{ payload }] = await notices() as [Notice]
      for (let times = 0; times < 2; times++)
        expect((await api.post("/store/reviews/decline", {}, withToken(payload.decline_path))).data).toEqual({ declined: true })
      const second = await buy(api, dbConnection, shop, [product.variant_id])
      const third = await buy(api, dbConnection, shop, [product.variant_id])
      await dbConnection.raw("update \"order\" set email = 'ADA@craftmart.test' where id = ?", [second.id])
      await dbConnection.raw("update \"order\" set email = 'eda@craftmart.test' where id = ?", [third.id])
      await deliver(second, 6)
      await deliver(third, 6)
      expect(await invite()).toBe(1)
      expect((await notices()).map(({ order_id }) => order_id)).toEqual([order.id, third.id])
      expect((await api.post("/store/reviews/decline", {}, { ...shop.store, validateStatus: () => true })).status).toBe(401)
    })

    it("is asked later when the mail could not be written, and keeps no other buyer waiting", async () => {
      const { options: { marketplace } } = getContainer().resolve<ReviewsModuleService>(REVIEWS_MODULE)
      const second = await buy(api, dbConnection, shop, [product.variant_id])
      await deliver(order, 7)
      await deliver(second, 6)
      const { invite: write } = marketplace
      marketplace.invite = async (trx, invitation) => {
        if (invitation.order_id === order.id)
          throw new Error("no paper")
        await write?.(trx, invitation)
      }
      try {
        expect(await invite()).toBe(1)
      } finally {
        marketplace.invite = write
      }
      expect((await notices()).map(({ order_id }) => order_id)).toEqual([second.id])
      expect(await invite()).toBe(1)
      expect((await notices()).map(({ order_id }) => order_id)).toEqual([second.id, order.id])
    })
  },
})
