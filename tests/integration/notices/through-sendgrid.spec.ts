import { enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { SaleNoticeInput } from "@craftmart/sale-notices/types"
import { SALE_NOTICES_ENQUEUED } from "@craftmart/sale-notices/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { SendGridStandIn } from "../../support/sendgrid/stand-in"
import type { Fault } from "../../support/sendgrid/stand-in"
import { refusalOf } from "../../support/marketplace/api"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"
import { orderConfirmation, saleNotice } from "./payloads"

jest.setTimeout(300_000)

const apiKey = "SG.secret-of-the-shop"
let sendGrid: SendGridStandIn

beforeAll(async () => {
  sendGrid = await SendGridStandIn.start(apiKey)
  Object.assign(process.env, { SENDGRID_API_KEY: apiKey, SENDGRID_BASE_URL: sendGrid.url })
})
afterAll(() => sendGrid.stop())

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let admin: Headers

    beforeAll(async () => { admin = await signInAdmin(api, getContainer()) })
    beforeEach(async () => {
      await knex()("sale_notice").delete()
      sendGrid.accepted.length = 0
      sendGrid.faults = []
    })
    afterEach(() => expect(sendGrid.malformed).toEqual([]))

    const knex = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const wake = () => getContainer().resolve(Modules.EVENT_BUS).emit({ name: SALE_NOTICES_ENQUEUED, data: {} })
    const rows = () => knex()("sale_notice").select("*").orderBy("key")

    async function enqueue(...notices: SaleNoticeInput[]): Promise<void> {
      await knex().transaction(trx => enqueueSaleNotices(trx, notices))
      await wake()
    }

    /** Waits until each notice has been tried, and gives them. */
    async function settled(attempts = 1) {
      for (;;) {
        const all = await rows()
        if (all.every(row => row.lease_id === null && (row.status !== "waiting" || row.attempts >= attempts)))
          return all
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    }

    async function tryAgain(): Promise<void> {
      await knex()("sale_notice").update({ next_attempt_at: knex().fn.now() })
      await wake()
    }

    const retry = (id: string, body: unknown = {}) => api.post(`/admin/sale-notices/${id}/retry`, body, admin)
    const list = async (query: string) => (await api.get(`/admin/sale-notices?${query}`, admin)).data

    describe("a sale notice", () => {
      it("leaves by SendGrid as soon as the event comes, and keeps the message's id", async () => {
        await enqueue(saleNotice("1"), { key: "2", kind: "order_confirmation", recipient: "ada@example.com", order_id: "order_1", payload: orderConfirmation })
        const sent = await settled()
        expect(sent.map(row => row.status)).toEqual(["sent", "sent"])
        expect(sendGrid.accepted.map(mail => [mail.personalizations[0]?.to[0]?.email, mail.subject, mail.categories]).sort()).toEqual([
          ["ada@example.com", "Your order #1042 at CraftMart", ["order_confirmation"]],
          ["potter@example.com", "Congratulations, you've sold Moon jar", ["artisan_sale"]],
        ])
        const ids = sendGrid.accepted.map(mail => [mail.personalizations[0]?.custom_args?.notice_id, mail.messageId]).sort()
        expect(ids).toEqual(sent.map(row => [row.id, row.provider_message_id]).sort())
      })

      it.each<Fault>(["rate_limited", "server_error", "unauthorized", "reset"])("survives %s: it waits, then is sent once", async (fault) => {
        sendGrid.faults = [fault]
        await enqueue(saleNotice("1"))
        expect(await settled()).toMatchObject([{ status: "waiting", attempts: 1, last_error: expect.stringContaining("SendGrid") as string }])
        await tryAgain()
        const [row] = await settled(2)
        expect(row).toMatchObject({ status: "sent", attempts: 2, last_error: null, provider_message_id: sendGrid.accepted[0]?.messageId })
        expect(sendGrid.accepted).toHaveLength(1)
      })

      it("uses a new idempotency key for each try, so that Medusa's record of the second is a success", async () => {
        sendGrid.faults = ["server_error"]
        await enqueue(saleNotice("again"))
        const [row] = await settled()
        await tryAgain()
        await settled(2)
        const records = await knex()("notification").whereLike("idempotency_key", `%${row.id}`).orderBy("created_at")
        expect(records.map(record => record.status)).toEqual(["failure", "success"])
        expect(new Set(records.map(record => record.idempotency_key)).size).toBe(2)
      })

      it("may leave twice if SendGrid's answer was lost, and only then", async () => {
        sendGrid.faults = ["answer_lost"]
        await enqueue(saleNotice("1"))
        expect(await settled()).toMatchObject([{ status: "waiting" }])
        await tryAgain()
        expect(await settled(2)).toMatchObject([{ status: "sent" }])
        expect(sendGrid.accepted).toHaveLength(2)
      })

      it("is parked at once if SendGrid refuses it for good, without telling the key", async () => {
        sendGrid.faults = ["refused"]
        await enqueue(saleNotice("1"))
        const [row] = await settled()
        expect(row).toMatchObject({ status: "parked", attempts: 1 })
        expect(row.last_error).toContain("SendGrid answered 400: Does not contain a valid address.")
        expect(row.last_error).not.toContain("secret-of-the-shop")
      })

      it("is one of sixty, each sent once, though SendGrid fails twenty times", async () => {
        sendGrid.faults = Array.from<Fault>({ length: 20 }).fill("server_error")
        await enqueue(...Array.from({ length: 60 }, (_, index) => saleNotice(`${index}`)))
        expect((await settled()).filter(row => row.status === "waiting")).toHaveLength(20)
        await tryAgain()
        expect((await settled(2)).every(row => row.status === "sent")).toBe(true)
        const ids = sendGrid.accepted.map(mail => mail.personalizations[0]?.custom_args?.notice_id)
        expect(ids).toHaveLength(60)
        expect(new Set(ids).size).toBe(60)
      })
    })

    describe("the admin's list", () => {
      beforeEach(async () => {
        await enqueue(saleNotice("1", { recipient: "potter" }), saleNotice("2", { order_id: "order_2", recipient: "weaver@example.com" }), {
          key: "3",
          kind: "order_confirmation",
          recipient: "ada@example.com",
          order_id: "order_1",
          payload: orderConfirmation,
        })
        await settled()
      })

      it.each([
        ["", ["1", "2", "3"]],
        ["status=parked", ["1"]],
        ["kind=artisan_sale", ["1", "2"]],
        ["order_id=order_1", ["1", "3"]],
        ["q=weaver", ["2"]],
        ["q=nobody", []],
      ])("filters by %p", async (query, keys) => {
        const { sale_notices, count } = await list(query)
        expect(sale_notices.map((notice: { key: string }) => notice.key).sort()).toEqual(keys)
        expect(count).toBe(keys.length)
      })

      it("goes page by page", async () => {
        expect(await list("limit=1&offset=1&order=key")).toMatchObject({ sale_notices: [{ key: "2" }], count: 3, limit: 1, offset: 1 })
      })

      it("says why a notice is parked, and does not carry the mail's contents", async () => {
        const { sale_notices: [notice] } = await list("status=parked")
        expect(notice.last_error).toBe("\"potter\" is not an e-mail address.")
        expect(notice).not.toHaveProperty("payload")
      })

      it.each(["status=lost", "kind=spam", "recipient=x", "limit=-1", "q=%00"])("refuses %s", async (query) => {
        expect(await refusalOf(api.get(`/admin/sale-notices?${query}`, admin))).toMatchObject({ status: 400, data: { type: "invalid_data" } })
      })

      it("is for admins only", async () => {
        expect(await refusalOf(api.get("/admin/sale-notices"))).toMatchObject({ status: 401 })
        expect(await refusalOf(api.post("/admin/sale-notices/snot_1/retry", {}))).toMatchObject({ status: 401 })
      })
    })

    describe("the admin's retry", () => {
      it("sends a parked notice to a better address", async () => {
        await enqueue(saleNotice("1", { recipient: "potter" }))
        const [{ id }] = await settled()
        const { data } = await retry(id as string, { recipient: "potter@example.com" })
        expect(data.sale_notice).toMatchObject({ id, recipient: "potter@example.com" })
        expect(await settled()).toMatchObject([{ status: "sent" }])
        expect(sendGrid.accepted).toHaveLength(1)
      })

      it("does not wait for the back-off", async () => {
        sendGrid.faults = ["server_error"]
        await enqueue(saleNotice("1"))
        const [{ id }] = await settled()
        await retry(id as string)
        expect(await settled()).toMatchObject([{ status: "sent" }])
      })

      it("refuses what has been sent, and sends nothing", async () => {
        await enqueue(saleNotice("1"))
        const [{ id }] = await settled()
        expect(await refusalOf(retry(id as string))).toEqual({
          status: 409,
          data: { type: "not_allowed", code: "notice_already_sent", message: "This mail has been sent, or is being sent now." },
        })
        expect(sendGrid.accepted).toHaveLength(1)
      })

      it("refuses a bad address, and changes nothing", async () => {
        await enqueue(saleNotice("1", { recipient: "potter" }))
        const [before] = await settled()
        for (const body of [{}, { recipient: "a@example.com, b@example.com" }])
          expect(await refusalOf(retry(before.id as string, body))).toMatchObject({ status: 400, data: { code: "validation_failed" } })
        expect(await rows()).toEqual([before])
      })

      it("refuses what it does not know", async () => {
        expect(await refusalOf(retry("snot_none"))).toMatchObject({ status: 404 })
        await enqueue(saleNotice("1", { recipient: "potter" }))
        const [{ id }] = await settled()
        expect(await refusalOf(retry(id as string, { status: "sent" }))).toMatchObject({ status: 400 })
      })
    })
  },
})
