import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import axios from "axios"

import { setUpMarketplace } from "../support/marketplace/marketplace"
import type { Marketplace } from "../support/marketplace/marketplace"
import { waitUntil } from "../support/marketplace/wait-until"
import { countOf, effectsOf } from "../support/orders/fetch-effects"
import { placeOrder } from "../support/orders/place-order"
import { createArtisansWithProducts } from "../support/orders/products"
import type { StockedProduct } from "../support/orders/products"
import { Backend } from "../support/processes/backend"
import { killedShopTests } from "../support/processes/killed-shop-tests"
import { passTime } from "../support/processes/pass-time"

jest.setTimeout(600_000)

/** Where a statement can be made to wait without touching the product: PostgreSQL itself. */
const GATE = 4_242

killedShopTests(({ getContainer, dbConnection, dbConfig }) => {
  let shop: Marketplace
  let products: StockedProduct[]
  let backend: Backend
  let mailbox: string

  beforeEach(async () => {
    shop = await setUpMarketplace(getContainer())
    products = await createArtisansWithProducts(getContainer(), shop, 3)
    mailbox = mkdtempSync(join(tmpdir(), "mailbox-"))
    backend = new Backend({ DATABASE_URL: dbConfig.clientUrl, MAILBOX_DIR: mailbox, MEDUSA_WORKER_MODE: "shared" })
  })

  afterEach(async () => {
    await backend.kill()
    rmSync(mailbox, { recursive: true, force: true })
  })

  const mails = () => readdirSync(mailbox).filter(name => name.endsWith(".eml"))

  /** Whether a statement of the backend waits for a lock that this test holds. */
  async function isWaiting(): Promise<boolean> {
    const { rows } = await dbConnection.raw(`
      select 1 from pg_locks join pg_stat_activity using (pid)
      where not granted and datname = current_database() and (relation = to_regclass('artisan_order') or locktype = 'advisory')`)
    return rows.length > 0
  }

  /** Buys one of each product; the answer may never come. */
  async function buy() {
    const api = axios.create({ baseURL: backend.url })
    const { cart_id } = await placeOrder(api, shop, products.map(({ variant_id }) => ({ variant_id })), { up_to: "payment" })
    return { answer: api.post(`/store/carts/${cart_id}/complete`, {}, shop.store).catch((error: unknown) => error) }
  }

  async function expectSplitAndMailedOnce() {
    const { rows: [order] } = await dbConnection.raw("select id from \"order\"")
    const { notices, notifications } = await effectsOf(dbConnection, order.id)
    expect(await countOf(dbConnection, "\"order\"")).toBe(1)
    expect(await countOf(dbConnection, "artisan_order")).toBe(3)
    expect(await countOf(dbConnection, "artisan_order_line")).toBe(3)
    expect(notices.map(({ kind, status }) => [kind, status])).toEqual([
      ["artisan_sale", "sent"],
      ["artisan_sale", "sent"],
      ["artisan_sale", "sent"],
      ["order_confirmation", "sent"],
    ])
    expect(notifications).toHaveLength(3)
    expect(mails()).toHaveLength(4)
  }

  const allSent = async () => await countOf(dbConnection, "sale_notice", "status = 'sent'") === 4

  it("splits and mails once when it is killed after the order stands and before the split", async () => {
    await backend.start()
    const gate = await dbConnection.transaction()
    await gate.raw("lock table artisan_order in exclusive mode")
    await buy()
    await waitUntil(isWaiting, 120_000)
    await backend.kill()
    await gate.rollback()
    expect(await countOf(dbConnection, "payment")).toBe(1)
    expect(await countOf(dbConnection, "artisan_order")).toBe(0)
    expect(await countOf(dbConnection, "sale_notice")).toBe(0)

    await backend.start()
    await waitUntil(allSent, 200_000)
    await expectSplitAndMailedOnce()
  })

  it("mails once when it is killed after the split and before the mail", async () => {
    await backend.start()
    await dbConnection.raw(`
      create function wait_at_the_gate() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock_shared(${GATE}); return new; end $$;
      create trigger gate before update on sale_notice for each row execute function wait_at_the_gate()`)
    const gate = await dbConnection.transaction()
    await gate.raw("select pg_advisory_xact_lock(?)", [GATE])
    await buy()
    await waitUntil(isWaiting, 120_000)
    await waitUntil(async () => await countOf(dbConnection, "artisan_order") === 3, 60_000)
    await backend.kill()
    await gate.rollback()
    await dbConnection.raw("drop function wait_at_the_gate() cascade")
    expect(mails()).toHaveLength(0)

    // The killed process holds its mails for a lease.
    await passTime(dbConnection, 1)
    await backend.start()
    await waitUntil(allSent, 200_000)
    await expectSplitAndMailedOnce()
  })
})
