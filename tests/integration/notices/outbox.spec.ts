import { join } from "node:path"

import { enqueueArtisanNotifications, enqueueSaleNotices } from "@craftmart/sale-notices/modules/sale-notices"
import type { SaleNoticeInput } from "@craftmart/sale-notices/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import { ArtisanNotification, SaleNotice } from "../../../plugins/sale-notices/src/modules/sale-notices/models"
import type { SaleNoticesModuleService } from "../../../plugins/sale-notices/src/modules/sale-notices/service"
import { OutboxWorker } from "../../../plugins/sale-notices/src/worker/outbox-worker"
import type { Deliver } from "../../../plugins/sale-notices/src/worker/try-once"
import { saleNotice } from "./payloads"

const limits = { maxAttempts: 3, leaseSeconds: 60 }
const notification = { key: "sale:1", artisan_id: "art_1", kind: "sale" as const, payload: { artisan_order_id: "aord_1", display_id: 1, items_count: 2, total: 9, currency_code: "eur" } }

moduleIntegrationTestRunner<SaleNoticesModuleService>({
  moduleName: "saleNotices",
  dbName: "module_tests",
  moduleModels: [ArtisanNotification, SaleNotice],
  resolve: join(__dirname, "../../../plugins/sale-notices/src/modules/sale-notices"),
  testSuite: ({ service, dbConfig }) => {
    let knex: Knex
    let sent: string[]
    const quiet = { warn: () => undefined }
    const remember: Deliver = async (notice) => {
      sent.push(notice.id)
      return `mail of ${notice.id}`
    }
    const fail: Deliver = async () => { throw new Error("no answer") }

    const worker = (deliver: Deliver = remember) => new OutboxWorker(service, deliver, limits, quiet)
    const enqueue = (...notices: SaleNoticeInput[]) => knex.transaction(trx => enqueueSaleNotices(trx, notices))
    const rows = () => knex("sale_notice").select("*").orderBy("key")
    const passTime = () => knex("sale_notice").update({ next_attempt_at: knex.raw("next_attempt_at - interval '1 day'") })

    beforeAll(() => { knex = ModulesSdkUtils.createPgConnection(dbConfig) })
    beforeEach(() => { sent = [] })
    afterAll(() => knex.destroy())

    describe("a notice in a transaction", () => {
      it("is not there if the transaction is rolled back", async () => {
        const order = knex.transaction(async (trx) => {
          await enqueueSaleNotices(trx, [saleNotice("1")])
          await enqueueArtisanNotifications(trx, [notification])
          throw new Error("the split failed")
        })
        await expect(order).rejects.toThrow("the split failed")
        expect(await rows()).toEqual([])
        expect(await knex("artisan_notification")).toEqual([])
      })

      it("is there once, however often its key comes", async () => {
        expect(await enqueue(saleNotice("1"), saleNotice("2"), saleNotice("1"))).toEqual(["1", "2"])
        expect(await enqueue(saleNotice("2"), saleNotice("3"))).toEqual(["3"])
        expect((await rows()).map(row => row.key)).toEqual(["1", "2", "3"])
      })

      it("costs one statement, however many there are", async () => {
        const statements: string[] = []
        await knex.transaction(async (trx) => {
          trx.on("query", ({ sql }: { sql: string }) => statements.push(sql))
          await enqueueSaleNotices(trx, Array.from({ length: 20 }, (_, index) => saleNotice(`${index}`)))
          await enqueueSaleNotices(trx, [])
        })
        expect(statements.filter(sql => sql.startsWith("insert"))).toHaveLength(1)
        expect(await rows()).toHaveLength(20)
      })

      it.each([
        [null, "There is no e-mail address to send this to."],
        ["potter at example", "\"potter at example\" is not an e-mail address."],
        ["a@example.com\r\nBcc: b@example.com", "is not an e-mail address."],
      ])("is parked with the reason if it goes to %p, and never sent", async (recipient, reason) => {
        await enqueue(saleNotice("1", { recipient }), saleNotice("2"))
        await worker().wake()
        const [bad, good] = await rows()
        expect(bad).toMatchObject({ status: "parked", last_error: expect.stringContaining(reason) as string, attempts: 0 })
        expect(good.status).toBe("sent")
        expect(sent).toEqual([good.id])
      })

      it("is parked if its payload cannot be used", async () => {
        const broken = { ...saleNotice("1"), payload: { items: [] } } as unknown as SaleNoticeInput
        await enqueue(broken)
        expect(await rows()).toMatchObject([{ status: "parked", last_error: expect.stringContaining("The payload is not usable") as string }])
      })
    })

    describe("an artisan's notification", () => {
      it("is there once, unread", async () => {
        await knex.transaction(trx => enqueueArtisanNotifications(trx, [notification, notification]))
        await knex.transaction(trx => enqueueArtisanNotifications(trx, [notification]))
        expect(await knex("artisan_notification")).toMatchObject([{ ...notification, read_at: null }])
      })
    })

    describe("workers", () => {
      it("send each of 200 notices once, four at a time", async () => {
        await enqueue(...Array.from({ length: 200 }, (_, index) => saleNotice(`${index}`)))
        const slowly: Deliver = async (notice) => {
          await new Promise(resolve => setTimeout(resolve, 2))
          return remember(notice)
        }
        await Promise.all([1, 2, 3, 4].map(() => worker(slowly).wake()))
        expect(sent).toHaveLength(200)
        expect(new Set(sent).size).toBe(200)
        expect((await rows()).every(row => row.status === "sent" && row.attempts === 1 && row.lease_id === null)).toBe(true)
      })

      it("take no more than a batch at a time", async () => {
        await enqueue(...Array.from({ length: 25 }, (_, index) => saleNotice(`${index}`)))
        expect(await service.claimNotices()).toHaveLength(service.options.batchSize)
      })

      it("write down the provider's id", async () => {
        await enqueue(saleNotice("1"))
        await worker().wake()
        const [row] = await rows()
        expect(row).toMatchObject({ status: "sent", provider_message_id: `mail of ${row.id}`, last_error: null })
        expect(row.sent_at).toBeInstanceOf(Date)
      })

      it("stop after the batch at hand when the process ends", async () => {
        await enqueue(...Array.from({ length: 25 }, (_, index) => saleNotice(`${index}`)))
        const ending = worker()
        const run = ending.wake()
        await ending.stop()
        await run
        expect(sent).toHaveLength(service.options.batchSize)
      })
    })

    describe("a notice that fails", () => {
      it("waits, and goes out when the trouble is over", async () => {
        await enqueue(saleNotice("1"))
        await worker(fail).wake()
        await worker(remember).wake()
        const [waiting] = await rows()
        expect(waiting).toMatchObject({ status: "waiting", attempts: 1, last_error: "no answer", lease_id: null })
        expect((waiting.next_attempt_at as Date).getTime()).toBeGreaterThan(Date.now() + 10_000)
        await passTime()
        await worker(fail).wake()
        await passTime()
        await worker(remember).wake()
        expect(await rows()).toMatchObject([{ status: "sent", attempts: 3, last_error: null }])
        expect(sent).toHaveLength(1)
      })

      it("is parked after its last try, and left alone", async () => {
        await enqueue(saleNotice("1"))
        for (const _try of [1, 2, 3, 4]) {
          await worker(fail).wake()
          await passTime()
        }
        expect(await rows()).toMatchObject([{ status: "parked", attempts: 3, last_error: "no answer" }])
        await worker(remember).wake()
        expect(sent).toEqual([])
      })

      it("does not hold up the others", async () => {
        await enqueue(...["1", "2", "3"].map(key => saleNotice(key)))
        const [, second] = await rows()
        await worker(notice => notice.id === second.id ? fail(notice) : remember(notice)).wake()
        expect((await rows()).map(row => row.status)).toEqual(["sent", "waiting", "sent"])
      })
    })

    describe("a worker that crashes", () => {
      it("before the sending gives the notice back when its lease ends: sent once", async () => {
        await enqueue(saleNotice("1"))
        await service.claimNotices()
        await worker().wake()
        expect(sent).toEqual([])
        await passTime()
        await worker().wake()
        expect(sent).toHaveLength(1)
        expect(await rows()).toMatchObject([{ status: "sent", attempts: 2 }])
      })

      it("after the sending and before the marking causes a second mail: at least once", async () => {
        await enqueue(saleNotice("1"))
        const [notice] = await service.claimNotices()
        await remember(notice!)
        await passTime()
        await worker().wake()
        expect(sent).toHaveLength(2)
      })

      it("and comes back late cannot overwrite what its successor wrote", async () => {
        await enqueue(saleNotice("1"))
        const [late] = await service.claimNotices()
        await passTime()
        await worker().wake()
        expect(await service.settleNotice(late!, { result: "parked", error: "late" })).toBe(false)
        expect(await rows()).toMatchObject([{ status: "sent", last_error: null }])
      })

      it("again and again over one notice has it parked", async () => {
        await enqueue(saleNotice("1"))
        for (const _crash of [1, 2, 3]) {
          await service.claimNotices()
          await passTime()
        }
        await worker().wake()
        expect(await rows()).toMatchObject([{ status: "parked", last_error: expect.stringContaining("The process stopped while sending this") as string }])
        expect(sent).toEqual([])
      })
    })

    describe("a retry", () => {
      it("gives a parked notice all its tries again", async () => {
        await enqueue(saleNotice("1", { recipient: "potter" }))
        const [{ id }] = await rows()
        await service.makeDueAgain(id as string, "potter@example.com")
        expect(await rows()).toMatchObject([{ status: "waiting", attempts: 0, recipient: "potter@example.com", last_error: null }])
        await worker().wake()
        expect(await rows()).toMatchObject([{ status: "sent", attempts: 1 }])
      })

      it("is refused while a worker sends, and once it has left", async () => {
        await enqueue(saleNotice("1"))
        const [notice] = await service.claimNotices()
        expect(await service.makeDueAgain(notice!.id, "b@example.com")).toBeNull()
        await service.settleNotice(notice!, { result: "sent", messageId: null })
        expect(await service.makeDueAgain(notice!.id, "b@example.com")).toBeNull()
        expect(await rows()).toMatchObject([{ status: "sent", recipient: "potter@example.com" }])
      })

      it("can be taken back", async () => {
        await enqueue(saleNotice("1", { recipient: "potter" }))
        const [before] = await rows()
        const undo = await service.makeDueAgain(before.id as string, "potter@example.com")
        await service.undoRetry(undo!)
        expect(await rows()).toMatchObject([{ status: "parked", recipient: "potter", last_error: before.last_error as string }])
      })
    })
  },
})
