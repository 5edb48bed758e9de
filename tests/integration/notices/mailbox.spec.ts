import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { SaleNoticeInput } from "@craftmart/sale-notices/types"
import { SALE_NOTICES_ENQUEUED } from "@craftmart/sale-notices/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import PostalMime from "postal-mime"

import type { SaleNoticesModuleService } from "../../../plugins/sale-notices/src/modules/sale-notices/service"
import { refusalOf } from "../../support/marketplace/api"
import { artisanSale, saleNotice } from "./payloads"

jest.setTimeout(300_000)

const folder = mkdtempSync(join(tmpdir(), "craftmart-mailbox-"))
Object.assign(process.env, { MAILBOX_DIR: folder, MAILBOX_PAGE: "1" })

const hostile = "<script>alert(1)</script>\" onload=\"x"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const knex = (): Knex => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const options = () => getContainer().resolve<SaleNoticesModuleService>("saleNotices").options

    /** Sends a notice by the event that a placed order emits, and gives the mail's id. */
    async function send(notice: SaleNoticeInput): Promise<string> {
      await knex().transaction(trx => enqueueSaleNotices(trx, [notice]))
      await getContainer().resolve(Modules.EVENT_BUS).emit({ name: SALE_NOTICES_ENQUEUED, data: {} })
      for (;;) {
        const row = await knex()("sale_notice").where({ key: notice.key }).first()
        if (row.status === "sent")
          return row.provider_message_id as string
        await new Promise(resolve => setTimeout(resolve, 20))
      }
    }

    describe("a mail without a provider", () => {
      it("is a file with headers, text and HTML, as a mail program reads it", async () => {
        const id = await send(saleNotice("file"))
        const mail = await PostalMime.parse(readFileSync(join(folder, `${id}.eml`)))
        expect(mail).toMatchObject({
          from: { name: "CraftMart", address: "hello@craftmart.test" },
          to: [{ address: "potter@example.com" }],
          subject: "Congratulations, you've sold Moon jar",
        })
        expect(mail.text).toContain("1 × Moon jar (Large)\n    €84.50")
        expect(mail.html).toContain("You earn")
        const row = await knex()("sale_notice").where({ key: "file" }).first()
        expect(mail.headers.find(header => header.key === "x-sale-notice")?.value).toBe(row.id)
      })

      it("of an artisan to a buyer is answered to the artisan", async () => {
        const payload = { order_id: "order_1", display_id: 7, artisan_name: "Clay & Ash", message: "It dries.", reply_to: "clay@example.com" }
        const id = await send({ key: "message", kind: "buyer_message", recipient: "ada@example.com", order_id: "order_1", artisan_id: null, payload })
        expect(await PostalMime.parse(readFileSync(join(folder, `${id}.eml`)))).toMatchObject({
          from: { address: "hello@craftmart.test" },
          replyTo: [{ address: "clay@example.com" }],
        })
      })

      it("cannot be given another header by a product's title", async () => {
        const payload = { ...artisanSale, items: [{ ...artisanSale.items[0]!, title: "Jar\r\nBcc: all@example.com\r\n\r\n<h1>x" }] }
        const id = await send({ ...saleNotice("headers"), kind: "artisan_sale", payload })
        const mail = await PostalMime.parse(readFileSync(join(folder, `${id}.eml`)))
        expect(mail.bcc).toBeUndefined()
        expect(mail.to).toHaveLength(1)
        expect(mail.subject).toBe("Congratulations, you've sold Jar Bcc: all@example.com <h1>x")
      })
    })

    describe("the mailbox page", () => {
      it("lists the mails, and shows one in a frame that runs no script", async () => {
        const payload = { ...artisanSale, items: [{ ...artisanSale.items[0]!, title: hostile }] }
        const id = await send({ ...saleNotice("page"), kind: "artisan_sale", payload })
        for (const path of ["/mailbox", `/mailbox/${id}`]) {
          const { data, headers } = await api.get(path)
          expect(headers["content-security-policy"]).toContain("default-src 'none'")
          expect(headers["content-type"]).toContain("text/html")
          expect(data).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload&#x3D;&quot;x")
          expect(data).not.toContain("<script")
        }
        const { data } = await api.get(`/mailbox/${id}`)
        expect(data).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/)
        expect(data).toContain("X-Sale-Notice")
      })

      it("shows nothing but its own mails", async () => {
        writeFileSync(join(folder, "secret.eml"), "Subject: secret\r\n\r\nsecret")
        writeFileSync(join(folder, "secret.txt"), "secret")
        expect((await api.get("/mailbox")).data).not.toContain("secret")
        for (const id of ["secret", "secret.txt", "..%2f..%2fpackage.json", "%2e%2e%2fsecret", "20261122T204501123Z-000000000000", "20261122T204501123Z-000000000000%00"])
          expect(await refusalOf(api.get(`/mailbox/${id}`))).toMatchObject({ status: 404 })
      })

      it.each(["0", "-1", "1e9", "x", "1.5"])("takes %s for a page without an error", async (page) => {
        expect((await api.get(`/mailbox?page=${page}`)).status).toBe(200)
      })

      it("is not there unless it was asked for", async () => {
        const id = await send(saleNotice("off"))
        const { mailboxPage } = options()
        Object.assign(options(), { mailboxPage: undefined })
        for (const path of ["/mailbox", `/mailbox/${id}`])
          expect(await refusalOf(api.get(path))).toMatchObject({ status: 404 })
        Object.assign(options(), { mailboxPage })
      })
    })
  },
})
