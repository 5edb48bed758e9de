import { refundArtisanOrderWorkflow } from "@craftmart/artisan-orders/workflows"
import { MedusaError, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { followCore } from "../../../plugins/artisan-orders/src/reconcile/follow-core"
import { reconcileLedger } from "../../../plugins/payouts/src/reconcile/run"
import { runAudit } from "../../../src/audit/run-audit"
import { stockOf } from "../../support/orders/products"
import { sell } from "../../support/orders/sales"
import type { Sale, Seller } from "../../support/orders/sales"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { waitUntil } from "../../support/marketplace/wait-until"

jest.setTimeout(400_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
    })

    afterEach(() => jest.restoreAllMocks())

    const quiet = (options: object) => ({ ...options, validateStatus: () => true })
    const sellTo = (quantities: number[]) => sell({ api, container: getContainer(), connection: dbConnection, shop }, quantities)

    function sellersOf({ sellers: [first, second] }: Sale): [Seller, Seller] {
      if (!first || !second)
        throw new Error("no sale")
      return [first, second]
    }

    const noticesOf = async (order_id: string, kinds = ["refund", "artisan_refund"]) =>
      (await dbConnection.raw("select kind, recipient, payload from sale_notice where order_id = ? and kind = any(?) order by kind", [order_id, kinds])).rows as
      { kind: string, recipient: string, payload: Record<string, unknown> }[]

    /** What core says: the order, and its payment. */
    async function coreOf({ order_id, admin }: Sale) {
      const { data } = await api.get(`/admin/orders/${order_id}`, admin)
      const { payments: [payment] } = data.order.payment_collections[0]
      const sum = (rows: { amount: number }[]) => Math.round(rows.reduce((all, row) => all + Number(row.amount), 0) * 100) / 100
      return {
        status: data.order.status,
        lines: data.order.items.map((item: { id: string }) => item.id),
        total: Math.round(data.order.total * 100) / 100,
        owed: Math.round(data.order.summary.pending_difference * 100) / 100 || 0,
        captured: sum(payment.captures),
        refunded: sum(payment.refunds),
      }
    }

    /** What the reconciler does a minute later. */
    async function reconcile() {
      await dbConnection.raw("update artisan_order_refund set next_attempt_at = now() - interval '1 minute' where status = 'pending'")
      await followCore(getContainer(), "", (_id, error) => {
        throw error
      })
    }

    const splitOf = async ({ order_id, admin }: Sale) => (await api.get(`/admin/orders/${order_id}/artisan-orders`, admin)).data

    it("calls off a part: out of the order, back in stock, paid back, told to both, and everything still adds up", async () => {
      const sale = await sellTo([2, 1])
      const [mine, other] = sellersOf(sale)
      const before = await coreOf(sale)
      const cancel = () => api.post(`/artisan/orders/${mine.part_id}/cancel`, { reason: "The glaze has cracked" }, quiet(mine.headers))
      const { data: { artisan_order } } = await cancel()

      expect(artisan_order).toMatchObject({ status: "canceled", cancel_reason: "The glaze has cracked", earnings: 0, commission_reversed: 2 })
      expect(artisan_order.refunded_total).toBe(artisan_order.total)
      expect(artisan_order.timeline.map((entry: { kind: string }) => entry.kind)).toEqual(["placed", "canceled", "refunded"])
      expect(await stockOf(getContainer(), mine.product)).toEqual({ stocked: 100, reserved: 0 })
      expect(await stockOf(getContainer(), other.product)).toEqual({ stocked: 100, reserved: 1 })
      expect(await coreOf(sale)).toEqual({
        status: "pending",
        lines: [other.line_id],
        total: Math.round((before.total - artisan_order.total) * 100) / 100,
        owed: 0,
        captured: before.captured,
        refunded: artisan_order.total,
      })
      expect(await splitOf(sale)).toMatchObject({ balanced: true, refunds: { attributed_total: artisan_order.total, unattributed_total: 0 } })
      expect(await noticesOf(sale.order_id)).toEqual([
        { kind: "artisan_refund", recipient: "artisan-1@craftmart.test", payload: expect.objectContaining({ refunded_total: artisan_order.total, commission_reversed: 2 }) },
        { kind: "refund", recipient: "ada@craftmart.test", payload: expect.objectContaining({ refunded_total: artisan_order.total, is_cancellation: true, reason: "The glaze has cracked" }) },
      ])

      expect(await cancel()).toMatchObject({ status: 409, data: { code: "already_canceled" } })
      expect(await api.post(`/artisan/orders/${mine.part_id}/fulfillments`, {}, quiet(mine.headers))).toMatchObject({ status: 409, data: { code: "already_canceled" } })
      expect((await api.post(`/artisan/orders/${other.part_id}/fulfillments`, {}, quiet(other.headers))).data.artisan_order.status).toBe("shipped")
      expect(await coreOf(sale)).toMatchObject({ refunded: artisan_order.total })
    })

    it("cancels the order with its last part, and pays back exactly what was paid", async () => {
      const sale = await sellTo([1, 1])
      const { captured } = await coreOf(sale)
      const answers = await Promise.all(sellersOf(sale).map(seller =>
        api.post(`/admin/artisan-orders/${seller.part_id}/cancel`, { reason: "Nobody is well" }, quiet(sale.admin))))
      expect(answers.map(answer => answer.status)).toEqual([200, 200])
      await reconcile()
      await waitUntil(async () => (await coreOf(sale)).status === "canceled")
      expect(await coreOf(sale)).toMatchObject({ status: "canceled", captured, refunded: captured })
      const { artisan_orders, refunds } = await splitOf(sale)
      expect(artisan_orders.map((part: { status: string, earnings: number }) => [part.status, part.earnings])).toEqual([["canceled", 0], ["canceled", 0]])
      expect(refunds).toEqual({ attributed_total: captured, unattributed_total: 0 })
      expect((await noticesOf(sale.order_id)).map(notice => notice.kind)).toEqual(["artisan_refund", "artisan_refund", "refund", "refund"])
      for (const { product } of sale.sellers)
        expect(await stockOf(getContainer(), product)).toEqual({ stocked: 100, reserved: 0 })
    })

    it("says beforehand what the buyer gets and the artisan loses, and the refund keeps to it", async () => {
      const sale = await sellTo([2])
      const [mine] = sale.sellers
      const path = `/admin/artisan-orders/${mine?.part_id}/refunds`
      const preview = (query: string) => api.get(`${path}/preview?${query}`, quiet(sale.admin))
      const partNow = async () => (await splitOf(sale)).artisan_orders[0]
      const before = await partNow()

      const { data } = await preview("amount=10.01")
      expect(data.preview).toEqual({ amount: 10.01, commission_reversed: expect.any(Number) as number, artisan_loses: Math.round((10.01 - data.preview.commission_reversed) * 100) / 100 })
      expect(data.preview.commission_reversed).toBeGreaterThan(0)
      expect(await partNow()).toEqual(before)

      await api.post(path, { amount: 10.01, reason: "A scratch" }, sale.admin)
      await reconcile()
      const after = await partNow()
      expect(after).toMatchObject({ refunded_total: 10.01, commission_reversed: data.preview.commission_reversed })
      expect(after.earnings).toBeCloseTo(before.earnings - data.preview.artisan_loses, 6)

      expect(await preview("amount=1000")).toMatchObject({ status: 409, data: { code: "refund_exceeds_part" } })
      expect(await preview("amount=-1")).toMatchObject({ status: 400, data: { code: "validation_failed", field: "amount" } })
      expect(await api.get("/admin/artisan-orders/aord_none/refunds/preview?amount=1", quiet(sale.admin))).toMatchObject({ status: 404 })
      expect(await api.get(`${path}/preview?amount=1`, quiet({}))).toMatchObject({ status: 401 })
    })

    it("refunds amounts and lines, however many ask at once, never more than the part cost", async () => {
      const sale = await sellTo([2, 1])
      const [mine] = sellersOf(sale)
      const refund = (body: object) => api.post(`/admin/artisan-orders/${mine.part_id}/refunds`, { reason: "A scratch", ...body }, quiet(sale.admin))

      // Two at 10.01 and 6.50 of shipping: 26.52. Ten times five at once fit five times.
      const answers = await Promise.all(Array.from({ length: 10 }, () => refund({ amount: 5 })))
      await reconcile()
      expect(answers.map(answer => answer.status).sort()).toEqual([200, 200, 200, 200, 200, 409, 409, 409, 409, 409])
      expect(answers.find(answer => answer.status === 409)?.data).toMatchObject({ code: "refund_exceeds_part" })
      expect(await coreOf(sale)).toMatchObject({ refunded: 25, owed: 0 })

      expect(await refund({ items: [{ line_item_id: mine.line_id, quantity: 1 }] })).toMatchObject({ status: 409, data: { code: "refund_exceeds_part" } })
      expect(await refund({ items: [{ line_item_id: "ordli_other", quantity: 1 }] })).toMatchObject({ status: 400, data: { field: "items" } })
      expect(await refund({ amount: 1, items: [] })).toMatchObject({ status: 400, data: { code: "validation_failed" } })
      const same = await Promise.all([refund({ amount: 1.52, key: "the-last-of-it" }), refund({ amount: 1.52, key: "the-last-of-it" })])
      expect(same.map(answer => answer.status)).toEqual([200, 200])
      const { data: { artisan_orders: [part] } } = await api.get(`/admin/artisan-orders?artisan_id=${mine.id}`, sale.admin)
      expect(part).toMatchObject({ total: 26.52, refunded_total: 26.52, commission_total: 2, commission_reversed: 2, earnings: 0, status: "pending" })
      expect(await coreOf(sale)).toMatchObject({ refunded: 26.52, owed: 0 })
      expect(await splitOf(sale)).toMatchObject({ balanced: true, refunds: { attributed_total: 26.52, unattributed_total: 0 } })
      expect(await noticesOf(sale.order_id, ["refund"])).toHaveLength(6)
    })

    it("lets the artisan give something back of the own part, and nothing of another's", async () => {
      const sale = await sellTo([2, 1])
      const [mine, other] = sellersOf(sale)
      const refund = (part_id: string, body: object) =>
        api.post(`/artisan/orders/${part_id}/refunds`, { reason: "A chip in the glaze", ...body }, quiet(mine.headers))
      const { status, data } = await refund(mine.part_id, { amount: 5, key: "one-small-thing" })
      expect(status).toBe(200)
      expect(data.artisan_order).toMatchObject({ status: "pending", total: 26.52, refunded_total: 5 })
      expect(data.artisan_order.timeline.at(-1)).toMatchObject({ kind: "refunded", amount: 5, message: "A chip in the glaze" })
      expect(await refund(mine.part_id, { amount: 5, key: "one-small-thing" })).toMatchObject({ status: 200, data: { artisan_order: { refunded_total: 5 } } })
      expect(await refund(mine.part_id, { amount: 21.53 })).toMatchObject({ status: 409, data: { code: "refund_exceeds_part" } })
      expect(await refund(other.part_id, { amount: 1 })).toMatchObject({ status: 404 })
      expect(await refund(mine.part_id, { items: [{ line_item_id: other.line_id, quantity: 1 }] })).toMatchObject({ status: 400, data: { field: "items" } })
      expect(await coreOf(sale)).toMatchObject({ refunded: 5, owed: 0 })
      await dbConnection.raw("update artisan set status = 'suspended' where id = ?", [mine.id])
      expect(await refund(mine.part_id, { amount: 1 })).toMatchObject({ status: 403, data: { code: "artisan_suspended" } })
      expect(await noticesOf(sale.order_id, ["refund"])).toHaveLength(1)
      expect(await splitOf(sale)).toMatchObject({ balanced: true, refunds: { attributed_total: 5, unattributed_total: 0 } })
    })

    it("repairs a refund whose answer was lost: paid back once, told once", async () => {
      const sale = await sellTo([1, 1])
      const [mine] = sellersOf(sale)
      const payments = getContainer().resolve(Modules.PAYMENT)
      const lost = jest.spyOn(payments, "refundPayment").mockImplementationOnce(async (data) => {
        await payments.refundPayment(data)
        throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The connection was reset")
      })
      const { data } = await api.post(`/admin/artisan-orders/${mine.part_id}/refunds`, { amount: 3, reason: "Late" }, sale.admin)
      expect(data.artisan_order).toMatchObject({ refunded_total: 0, refunds: [{ status: "pending", amount: 3, last_error: expect.stringContaining("reset") }] })
      expect(await noticesOf(sale.order_id)).toEqual([])

      await reconcile()
      expect(await splitOf(sale)).toMatchObject({ balanced: true, refunds: { attributed_total: 3, unattributed_total: 0 } })
      expect(await coreOf(sale)).toMatchObject({ refunded: 3, owed: 0 })
      const keys = lost.mock.calls.map(([call]) => (call as { metadata?: Record<string, unknown> }).metadata?.idempotency_key)
      expect(new Set(keys)).toEqual(new Set([data.artisan_order.refunds[0].id]))
      expect((await noticesOf(sale.order_id)).map(notice => notice.kind)).toEqual(["artisan_refund", "refund"])
    })

    /** Medusa's own dialog, on the order as a whole. */
    async function refundOrder(sale: Sale, amount: number) {
      return api.post(`/admin/payments/${await paymentOf(sale)}/refund`, { amount }, quiet(sale.admin))
    }

    async function paymentOf({ order_id, admin }: Sale): Promise<string> {
      const { data } = await api.get(`/admin/orders/${order_id}?fields=*payment_collections.payments`, admin)
      return data.order.payment_collections[0].payments[0].id
    }

    it("enters what is paid back in Medusa's own dialog, twice and beside a part, as what it is, and tells the buyer of each", async () => {
      const sale = await sellTo([1, 1])
      const [mine] = sellersOf(sale)
      const answers = await Promise.all([
        refundOrder(sale, 5),
        refundOrder(sale, 3),
        api.post(`/admin/artisan-orders/${mine.part_id}/refunds`, { amount: 2, reason: "A scratch" }, quiet(sale.admin)),
      ])
      expect(answers.map(answer => answer.status)).toEqual([200, 200, 200])
      const { rows } = await dbConnection.raw(`
        select refund.amount::float as refunded, entry.amount::float as entered
        from refund join order_transaction entry on entry.reference_id = refund.id and entry.reference = 'refund' and entry.deleted_at is null
        where entry.order_id = ? and refund.deleted_at is null order by refund.amount`, [sale.order_id])
      expect(rows).toEqual([{ refunded: 2, entered: -2 }, { refunded: 3, entered: -3 }, { refunded: 5, entered: -5 }])
      expect(await coreOf(sale)).toMatchObject({ refunded: 10, owed: 0 })

      await waitUntil(async () => (await noticesOf(sale.order_id, ["refund"])).length === 3)
      await reconcile()
      const mails = await noticesOf(sale.order_id, ["refund"])
      expect(mails.map(({ recipient, payload }) => [recipient, payload.refunded_total]).sort()).toEqual([["ada@craftmart.test", 2], ["ada@craftmart.test", 3], ["ada@craftmart.test", 5]])
      await reconcileLedger(getContainer())
      expect((await runAudit(getContainer(), new Date(Date.now() + 3_600_000))).breaches).toEqual([])
    })

    it("tells the buyer of a refund on the order as a whole although its event was lost", async () => {
      const sale = await sellTo([1, 1])
      await refundOrder(sale, 4)
      await waitUntil(async () => (await noticesOf(sale.order_id)).length === 1)
      await dbConnection.raw("delete from sale_notice where order_id = ? and kind = 'refund'", [sale.order_id])
      await reconcile()
      expect(await noticesOf(sale.order_id)).toMatchObject([{ kind: "refund", payload: { refunded_total: 4, is_cancellation: false, reason: null } }])
    })

    it("tells nobody of it where an admin wants the order to be quiet", async () => {
      const sale = await sellTo([1, 1])
      await dbConnection.raw("update \"order\" set no_notification = true where id = ?", [sale.order_id])
      await refundOrder(sale, 4)
      await reconcile()
      expect(await coreOf(sale)).toMatchObject({ refunded: 4 })
      expect(await noticesOf(sale.order_id)).toEqual([])
    })

    it("leaves a refund in Medusa's own dialog to administrators", async () => {
      const sale = await sellTo([1, 1])
      const [mine] = sellersOf(sale)
      const payment_id = await paymentOf(sale)
      for (const stranger of [{}, mine.headers])
        expect((await api.post(`/admin/payments/${payment_id}/refund`, { amount: 1 }, quiet(stranger))).status).toBe(401)
      expect(await coreOf(sale)).toMatchObject({ refunded: 0 })
    })

    it("says honestly what an admin pays back on the order as a whole, and what its cancellation means for each part", async () => {
      const sale = await sellTo([1, 1])
      await refundOrder(sale, 4)
      expect(await splitOf(sale)).toMatchObject({ refunds: { attributed_total: 0, unattributed_total: 4 } })
      await waitUntil(async () => (await noticesOf(sale.order_id)).length === 1)

      await api.post(`/admin/orders/${sale.order_id}/cancel`, {}, sale.admin)
      await waitUntil(async () => (await noticesOf(sale.order_id)).length === 5)
      const { artisan_orders } = await splitOf(sale)
      expect(artisan_orders.map((part: { status: string, earnings: number, refunds: { kind: string }[] }) => [part.status, part.earnings, part.refunds.map(({ kind }) => kind)]))
        .toEqual([["canceled", 0, ["order_canceled"]], ["canceled", 0, ["order_canceled"]]])
      const [mine] = sellersOf(sale)
      const again = refundArtisanOrderWorkflow(getContainer()).run({
        input: { artisan_order_id: mine.part_id, order_id: sale.order_id, amount: 1, reason: "x", created_by: "user", key: "again" },
      })
      await expect(again).rejects.toMatchObject({ code: "refund_exceeds_part" })
    })

    it("exports what an admin sees as a CSV file", async () => {
      const sale = await sellTo([1, 1])
      const { data, headers } = await api.get(`/admin/artisan-orders/export?q=${sale.display_id}`, sale.admin)
      expect(headers["content-type"]).toMatch("text/csv")
      const lines = String(data).trim().split("\r\n")
      expect(lines).toHaveLength(3)
      expect(lines[0]).toMatch(/^display_id,artisan_order_id,order_id,artisan,status,/)
      expect(lines.slice(1).map(line => line.split(",")[3]).sort()).toEqual(["Artisan-1", "Artisan-2"])
    })
  },
})
