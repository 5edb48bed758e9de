import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { followCore } from "../../../plugins/artisan-orders/src/reconcile/follow-core"
import { partsOf } from "../../support/orders/amounts"
import { sell } from "../../support/orders/sales"
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

    const quiet = (options: object) => ({ ...options, validateStatus: () => true })
    const sellTo = (quantities: number[]) => sell({ api, container: getContainer(), connection: dbConnection, shop }, quantities)

    const noticesOf = async (order_id: string, kind: string): Promise<{ recipient: string, payload: Record<string, unknown> }[]> =>
      (await dbConnection.raw("select recipient, payload from sale_notice where order_id = ? and kind = ? order by id", [order_id, kind])).rows

    const statusOf = async (part_id: string): Promise<string> =>
      (await dbConnection.raw("select status from artisan_order where id = ?", [part_id])).rows[0].status

    it("sends a part in two parcels, which the buyer can follow, and which arrive", async () => {
      const { order_id, sellers: [mine, other] } = await sellTo([2, 1])
      if (!mine || !other)
        throw new Error("no sale")
      const send = (body: object) => api.post(`/artisan/orders/${mine.part_id}/fulfillments`, body, quiet(mine.headers))

      const first = await send({
        items: [{ line_item_id: mine.line_id, quantity: 1 }],
        carrier: "DHL",
        tracking_number: "00340434",
        tracking_url: "https://dhl.example/00340434",
      })
      expect(first.data.artisan_order).toMatchObject({
        status: "partially_shipped",
        items: [{ quantity: 2, fulfilled_quantity: 1 }],
        parcels: [{ carrier: "DHL", tracking_number: "00340434", tracking_url: "https://dhl.example/00340434", delivered_at: null, items: [{ line_item_id: mine.line_id, quantity: 1 }] }],
      })

      const twice = await Promise.all([send({}), send({})])
      expect(twice.map(answer => answer.status).sort()).toEqual([200, 409])
      expect(twice.find(answer => answer.status === 409)?.data).toMatchObject({ code: "already_sent" })

      const shown = await partsOf(api, shop, order_id)
      expect(shown.map(part => [part.artisan?.id, part.status, part.tracking.length])).toEqual(expect.arrayContaining([
        [mine.id, "shipped", 2],
        [other.id, "pending", 0],
      ]))
      expect(await noticesOf(order_id, "parcel_sent")).toEqual([
        { recipient: "ada@craftmart.test", payload: expect.objectContaining({ artisan_name: "Artisan-1", carrier: "DHL", tracking_number: "00340434" }) },
        { recipient: "ada@craftmart.test", payload: expect.objectContaining({ artisan_name: "Artisan-1", carrier: null, tracking_number: null }) },
      ])

      const { data: { artisan_order: { parcels } } } = await api.get(`/artisan/orders/${mine.part_id}`, mine.headers)
      const arrive = (id: string) => api.post(`/artisan/orders/${mine.part_id}/fulfillments/${id}/delivered`, {}, quiet(mine.headers))
      expect((await arrive(parcels[0].id)).data.artisan_order.status).toBe("shipped")
      expect((await arrive(parcels[0].id)).status).toBe(200)
      const last = await arrive(parcels[1].id)
      expect(last.data.artisan_order.status).toBe("delivered")
      expect(last.data.artisan_order.timeline.map((entry: { kind: string }) => entry.kind))
        .toEqual(["placed", "shipped", "shipped", "delivered", "delivered"])
      expect(await statusOf(other.part_id)).toBe("pending")
      expect((await dbConnection.raw("select count(*)::int as count from fulfillment where canceled_at is null")).rows[0].count).toBe(2)
    })

    it("follows what an admin does in Medusa's own panel, also when the event was lost", async () => {
      const { order_id, sellers: [mine], admin } = await sellTo([1, 1])
      if (!mine)
        throw new Error("no sale")
      const fulfil = async (): Promise<string> => {
        await api.post(`/admin/orders/${order_id}/fulfillments`, { items: [{ id: mine.line_id, quantity: 1 }] }, admin)
        const { data } = await api.get(`/admin/orders/${order_id}?fields=*fulfillments`, admin)
        return data.order.fulfillments.find((one: { canceled_at: string | null }) => !one.canceled_at).id
      }
      await api.post(`/admin/orders/${order_id}/fulfillments/${await fulfil()}/cancel`, {}, admin)
      expect(await statusOf(mine.part_id)).toBe("pending")

      const packed = await fulfil()
      const refused = await api.post(`/artisan/orders/${mine.part_id}/cancel`, { reason: "Broken" }, quiet(mine.headers))
      expect(refused).toMatchObject({ status: 409, data: { code: "already_sent" } })
      await api.post(`/admin/orders/${order_id}/fulfillments/${packed}/shipments`, {
        items: [{ id: mine.line_id, quantity: 1 }],
        labels: [{ tracking_number: "A1", tracking_url: "#", label_url: "#" }],
      }, admin)
      await waitUntil(async () => await statusOf(mine.part_id) === "shipped")
      await waitUntil(async () => (await noticesOf(order_id, "parcel_sent")).length === 1)
      const [part] = (await partsOf(api, shop, order_id)).filter(part => part.artisan?.id === mine.id)
      expect(part?.tracking).toMatchObject([{ tracking_number: "A1", tracking_url: null, carrier: null }])

      await api.post(`/admin/orders/${order_id}/fulfillments/${packed}/mark-as-delivered`, {}, admin)
      await waitUntil(async () => await statusOf(mine.part_id) === "delivered")

      await dbConnection.raw("update artisan_order set status = 'pending', updated_at = now() - interval '1 hour' where id = ?", [mine.part_id])
      await dbConnection.raw("update \"order\" set updated_at = now() - interval '1 minute' where id = ?", [order_id])
      await dbConnection.raw("update fulfillment set updated_at = now() - interval '1 minute'")
      await followCore(getContainer(), "", (_id, error) => {
        throw error
      })
      expect(await statusOf(mine.part_id)).toBe("delivered")
      expect(await noticesOf(order_id, "parcel_sent")).toHaveLength(1)
    })

    it("keeps to the own lines, and answers a foreign order like one that is not there", async () => {
      const { order_id, sellers: [mine, other] } = await sellTo([1, 1])
      if (!mine || !other)
        throw new Error("no sale")
      const writes = ["fulfillments", "cancel", "messages"]
      const body = { fulfillments: {}, cancel: { reason: "x" }, messages: { message: "x" } } as Record<string, object>
      for (const write of writes) {
        const foreign = await api.post(`/artisan/orders/${other.part_id}/${write}`, body[write], quiet(mine.headers))
        const missing = await api.post(`/artisan/orders/aord_none/${write}`, body[write], quiet(mine.headers))
        expect([foreign.status, foreign.data]).toEqual([404, missing.data])
      }
      const send = (items: object[], more = {}) => api.post(`/artisan/orders/${mine.part_id}/fulfillments`, { items, ...more }, quiet(mine.headers))
      expect(await send([{ line_item_id: other.line_id, quantity: 1 }])).toMatchObject({ status: 400, data: { field: "items" } })
      expect(await send([{ line_item_id: mine.line_id, quantity: 2 }])).toMatchObject({ status: 409, data: { code: "already_sent" } })
      expect(await send([{ line_item_id: mine.line_id, quantity: 1 }], { status: "delivered" })).toMatchObject({ status: 400, data: { field: "status" } })
      expect(await send([{ line_item_id: mine.line_id, quantity: 1 }], { tracking_url: "javascript:alert(1)" })).toMatchObject({ status: 400, data: { field: "tracking_url" } })
      expect(await send([{ line_item_id: mine.line_id, quantity: 1 }], { carrier: "\0" })).toMatchObject({ status: 400, data: { field: "carrier" } })
      expect((await dbConnection.raw("select count(*)::int as count from fulfillment")).rows[0].count).toBe(0)
      expect((await dbConnection.raw("select kind from sale_notice where order_id = ? and kind in ('parcel_sent', 'refund', 'buyer_message')", [order_id])).rows).toEqual([])
    })

    it("lets a suspended artisan send what is open, and write to the buyer, but not forever", async () => {
      const { order_id, sellers: [mine] } = await sellTo([1])
      if (!mine)
        throw new Error("no sale")
      await dbConnection.raw("update artisan set status = 'suspended' where id = ?", [mine.id])
      expect((await api.post(`/artisan/orders/${mine.part_id}/fulfillments`, {}, quiet(mine.headers))).status).toBe(200)
      const write = () => api.post(`/artisan/orders/${mine.part_id}/messages`, { message: "It is <b>fragile</b>.\nPlease open it with care." }, quiet(mine.headers))
      const answer = await write()
      expect(answer.data.artisan_order.timeline.at(-1)).toMatchObject({ kind: "message", message: "It is <b>fragile</b>.\nPlease open it with care." })
      const { rows: [own] } = await dbConnection.raw("select email from artisan where id = ?", [mine.id])
      expect(await noticesOf(order_id, "buyer_message")).toMatchObject([{ recipient: "ada@craftmart.test", payload: { artisan_name: "Artisan-1", reply_to: own.email } }])
      const statuses = await Promise.all(Array.from({ length: 24 }, write))
      expect(statuses.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(2)
    })

    it("finds sales by words, status and day, and counts them by status", async () => {
      const { display_id, sellers: [mine] } = await sellTo([1])
      if (!mine)
        throw new Error("no sale")
      const list = async (query: string) => (await api.get(`/artisan/orders?${query}`, mine.headers)).data
      const counts = { all: 1, pending: 1, partially_shipped: 0, shipped: 0, delivered: 0, canceled: 0 }
      for (const q of [`%23${display_id}`, "ada", "WORK of", "ada&status=pending"])
        expect(await list(`q=${q}`)).toMatchObject({ count: 1, counts })
      expect(await list("q=%25")).toMatchObject({ count: 0, counts: { all: 0 } })
      expect(await list("status=shipped")).toMatchObject({ count: 0, counts })
      const today = new Date().toISOString().slice(0, 10)
      expect(await list(`from=${today}&to=${today}`)).toMatchObject({ count: 1, counts })
      expect(await list("to=2020-01-01")).toMatchObject({ count: 0 })
      expect(await api.get("/artisan/orders?from=yesterday", quiet(mine.headers))).toMatchObject({ status: 400, data: { field: "from" } })
    })
  },
})
