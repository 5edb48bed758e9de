import { enqueueSaleNotices, sealLink } from "@craftmart/sale-notices/modules/sale-notices"
import type { SaleNoticeInput } from "@craftmart/sale-notices/types"
import { SALE_NOTICES_ENQUEUED } from "@craftmart/sale-notices/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../support/marketplace/api"
import { signInAdmin } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"
import { waitUntil } from "../../support/marketplace/wait-until"
import { orderConfirmation, saleNotice } from "./payloads"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let admin: Headers

    beforeAll(async () => {
      admin = await signInAdmin(api, getContainer())
    })
    beforeEach(() => knex()("sale_notice").delete())

    const knex = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const rows = () => knex()("sale_notice").select("*").orderBy("created_at").orderBy("key")
    const post = (path: string, body: unknown = {}) => api.post(`/admin/sale-notices/${path}`, body, admin)
    const confirmation: SaleNoticeInput = { key: "order_confirmation:1", kind: "order_confirmation", recipient: "ada@example.com", order_id: "order_1", payload: orderConfirmation }
    const secrets = () => {
      const sealed_path = sealLink(getContainer(), "/reset?token=hers")
      const review = { order_id: "order_1", display_id: 7, buyer_name: "Ada", review_path: "/review?token=hers", decline_path: "/decline?token=hers", items: [{ title: "Jar", thumbnail: null }] }
      return [
        { key: "reset", kind: "password_reset", recipient: "mira@example.com", order_id: null, payload: { sealed_path } },
        { key: "review", kind: "review_invitation", recipient: "ada@example.com", order_id: null, payload: review },
      ] as SaleNoticeInput[]
    }

    const settled = () => waitUntil(async () => (await rows()).every(row => row.lease_id === null && row.status !== "waiting"))

    async function enqueue(...notices: SaleNoticeInput[]): Promise<string[]> {
      await knex().transaction(trx => enqueueSaleNotices(trx, notices))
      await getContainer().resolve(Modules.EVENT_BUS).emit({ name: SALE_NOTICES_ENQUEUED, data: {} })
      await settled()
      const ids = new Map((await rows()).map(row => [row.key as string, row.id as string]))
      return notices.map(({ key }) => ids.get(key) ?? "")
    }

    const park = (ids: string[]) => knex()("sale_notice").whereIn("id", ids).update({ status: "parked", attempts: 8, last_error: "no answer", sent_at: null })

    describe("the preview of a mail", () => {
      it("is what its reader gets, as HTML and as text", async () => {
        const [id] = await enqueue(confirmation)
        const { data: { mail } } = await api.get(`/admin/sale-notices/${id}/preview`, admin)
        expect(mail.subject).toBe("Your order #1042 at CraftMart")
        expect(mail.html).toContain("Moon jar")
        expect(mail.text).toContain("Clay & Ash")
      })

      it("shows no link that only its reader may follow", async () => {
        for (const id of await enqueue(...secrets())) {
          const { data: { mail } } = await api.get(`/admin/sale-notices/${id}/preview`, admin)
          expect(mail.text).toContain("http://localhost:8000/")
          expect(JSON.stringify(mail)).not.toContain("hers")
        }
      })

      it("says why a mail cannot be written, and is not found where there is none", async () => {
        const [id = ""] = await enqueue({ ...confirmation, payload: { items: [] } } as unknown as SaleNoticeInput)
        expect(await refusalOf(api.get(`/admin/sale-notices/${id}/preview`, admin))).toMatchObject({ status: 409, data: { code: "mail_not_readable" } })
        for (const id of ["snot_none", "%00", "snot_1'--"])
          expect(await refusalOf(api.get(`/admin/sale-notices/${id}/preview`, admin))).toMatchObject({ status: 404, data: { code: "notice_not_found" } })
      })
    })

    describe("trying all parked mails again", () => {
      it("sends each of them, and leaves those that no try can send", async () => {
        const ids = await enqueue(saleNotice("1"), saleNotice("2"), saleNotice("bad", { recipient: "potter" }))
        await park(ids.slice(0, 2))
        expect((await post("retry")).data).toEqual({ count: 2, skipped: 1 })
        await settled()
        expect((await rows()).map(({ key, status }) => ({ key, status }))).toEqual([{ key: "1", status: "sent" }, { key: "2", status: "sent" }, { key: "bad", status: "parked" }])
        expect((await post("retry")).data).toEqual({ count: 0, skipped: 1 })
      })

      it("keeps to the kind and the address that are asked for", async () => {
        const ids = await enqueue(saleNotice("1"), saleNotice("2", { recipient: "weaver@example.com" }), confirmation)
        await park(ids)
        expect((await post("retry", { kind: "artisan_sale", q: "weaver" })).data).toEqual({ count: 1, skipped: 0 })
        await settled()
        expect((await rows()).filter(row => row.status === "sent").map(row => row.key)).toEqual(["2"])
      })

      it.each([{ kind: "spam" }, { q: "" }, { status: "sent" }])("refuses %j", async (body) => {
        expect(await refusalOf(post("retry", body))).toMatchObject({ status: 400, data: { code: "validation_failed" } })
      })
    })

    describe("sending a mail a second time", () => {
      const resend = (id: string, body: unknown) => post(`${id}/resend`, body)

      it("is a notice of its own, once for a key, however often it is pressed", async () => {
        const [id = ""] = await enqueue(confirmation)
        const answers = await Promise.all([1, 2, 3].map(() => resend(id, { key: "press-one" })))
        expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
        await settled()
        expect((await rows()).map(({ key, status, recipient }) => ({ key, status, recipient }))).toEqual([
          { key: "order_confirmation:1", status: "sent", recipient: "ada@example.com" },
          { key: `resend:${id}:press-one`, status: "sent", recipient: "ada@example.com" },
        ])
        await resend(id, { key: "press-two", recipient: "ada@home.example" })
        await settled()
        expect((await rows()).map(row => row.recipient)).toEqual(["ada@example.com", "ada@example.com", "ada@home.example"])
      })

      it("is refused for what has not left, for a bad address, and for links that only their reader may have", async () => {
        const [sent = "", parked = ""] = await enqueue(confirmation, saleNotice("1"))
        await park([parked])
        const key = "press-one"
        expect(await refusalOf(resend(parked, { key }))).toMatchObject({ status: 409, data: { code: "notice_not_sent" } })
        expect(await refusalOf(resend(sent, { key, recipient: "ada" }))).toMatchObject({ status: 400, data: { code: "validation_failed", field: "recipient" } })
        expect(await refusalOf(resend(sent, {}))).toMatchObject({ status: 400, data: { field: "key" } })
        expect(await refusalOf(resend("snot_none", { key }))).toMatchObject({ status: 404 })
        for (const id of await enqueue(...secrets()))
          expect(await refusalOf(resend(id, { key }))).toMatchObject({ status: 409, data: { code: "notice_not_resendable" } })
        expect(await rows()).toHaveLength(4)
      })
    })

    it("a parked link that only its reader may have cannot be sent to somebody else", async () => {
      const ids = await enqueue(...secrets())
      await park(ids)
      for (const id of ids)
        expect(await refusalOf(post(`${id}/retry`, { recipient: "thief@example.com" }))).toMatchObject({ status: 400, data: { code: "validation_failed" } })
      expect((await rows()).map(row => row.status)).toEqual(["parked", "parked"])
    })

    it("is for administrators only", async () => {
      for (const path of ["retry", "snot_1/resend"])
        expect((await refusalOf(api.post(`/admin/sale-notices/${path}`, {}))).status).toBe(401)
      expect((await refusalOf(api.get("/admin/sale-notices/snot_1/preview"))).status).toBe(401)
    })
  },
})
