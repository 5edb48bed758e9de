import type { MedusaContainer } from "@medusajs/framework/types"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { ARTISAN_ORDERS_MODULE } from "../../../../plugins/artisan-orders/src/modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../../../../plugins/artisan-orders/src/modules/artisan-orders/service"
import { reconcileOrders } from "../../../../plugins/artisan-orders/src/reconcile/reconcile-orders"
import { reconcileStripeSessions } from "../../../../plugins/payment-stripe/src/sessions/reconcile"
import { reconcileLedger } from "../../../../plugins/payouts/src/reconcile/run"
import { runAudit } from "../../../../src/audit/run-audit"
import type { Api } from "../../../support/marketplace/api"
import type { CartItem } from "../../../support/marketplace/carts"
import type { Marketplace } from "../../../support/marketplace/marketplace"
import { signInAdmin } from "../../../support/marketplace/sign-ins"
import type { SignedIn } from "../../../support/marketplace/sign-ins"
import { waitUntil } from "../../../support/marketplace/wait-until"
import type { Connection } from "../../../support/orders/fetch-effects"
import { createArtisansWithProducts } from "../../../support/orders/products"
import type { StockedProduct } from "../../../support/orders/products"
import { readyToPay, setUpStripeMarketplace } from "../../../support/stripe/shop"
import type { StripeSimulator } from "../../../support/stripe/simulator"
import { startStripe } from "../../../support/stripe/suite"
import { expectOneOrder } from "./expect-one-order"
import { StripeEvents } from "./stripe-events"

type Suite = Parameters<Parameters<typeof medusaIntegrationTestRunner>[0]["testSuite"]>[0]

interface Options {
  artisans?: number
  /** Pieces of each artisan's product. */
  stock?: number
  /** How many of each a buyer takes. */
  quantity?: number
  /** Milliseconds for a test. */
  timeout?: number
}

const HOUR = 3_600_000

/** A shop whose buyers pay by card; a new one for each test. Its functions can be taken out of it. */
export class CardShop {
  readonly api: Api
  readonly connection: Connection
  readonly events = new StripeEvents(this)
  market!: Marketplace
  products!: StockedProduct[]
  admin!: SignedIn
  #left: string[] = []

  constructor(private readonly suite: Suite, private readonly options: Options, private readonly runningStripe: () => StripeSimulator) {
    this.api = suite.api
    this.connection = suite.dbConnection as Connection
  }

  get container(): MedusaContainer {
    return this.suite.getContainer()
  }

  get stripe(): StripeSimulator {
    return this.runningStripe()
  }

  /** Sets the shop up: once, as each test finds the database as this leaves it. */
  async setUp(): Promise<void> {
    const { artisans = 2, stock } = this.options
    this.market = await setUpStripeMarketplace(this.container)
    this.products = await createArtisansWithProducts(this.container, this.market, artisans, { stock })
    this.admin = await signInAdmin(this.api, this.container)
  }

  /** Begins a test: with a Stripe that works and keeps its events to itself until the test sends them. */
  open(): void {
    this.stripe.faults.clear()
    this.stripe.webhooks.endpoint = `${this.api.defaults.baseURL}/hooks/payment/stripe_stripe`
    this.stripe.webhooks.isLive = false
    this.stripe.webhooks.delays = () => [0]
    this.setCapturing(true)
    this.#left = []
  }

  /** Lets everything come to rest: Stripe was asked for nothing that it would not take, and the audit is clean. */
  async close(): Promise<void> {
    await this.stripe.webhooks.settled()
    await this.events.worked()
    expect(this.stripe.complaints).toEqual([])
    // A round of the ledger's job, which runs each minute; what is wrong after some of them is said below, in full.
    await waitUntil(async () => {
      await reconcileLedger(this.container)
      return (await this.breaches()).join() === this.#left.join()
    }).catch(() => {})
    expect(await this.breaches()).toEqual(this.#left)
  }

  /** What the audit finds an hour later. */
  readonly breaches = async (): Promise<string[]> => {
    const { breaches } = await runAudit(this.container, new Date(Date.now() + HOUR))
    return breaches.map(({ title, subject, detail }) => `${title}: ${subject} ${detail}`)
  }

  /** Says that a test ends with what the audit must find: this and nothing else. */
  readonly leavesBreaches = (...breaches: string[]): void => void (this.#left = breaches)

  /** Whether the shop captures what stands by itself, or leaves it to an admin. */
  readonly setCapturing = (capture_payments: boolean): void => {
    Object.assign(this.container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE).options, { capture_payments })
  }

  /** Half an hour passes for sessions, and a quarter for the rest. */
  readonly later = async (): Promise<void> => {
    for (const table of ["capture", "refund", "\"order\""])
      await this.connection.raw(`update ${table} set created_at = created_at - interval '15 minutes'`)
    await this.connection.raw("update \"order\" set canceled_at = canceled_at - interval '5 minutes'")
    await this.connection.raw("update payment_session set updated_at = now() - interval '31 minutes'")
  }

  /** All jobs have had their turns, and what is due again was due. */
  readonly reconcile = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      await this.later()
      await this.connection.raw("update artisan_order_refund set next_attempt_at = now() - interval '1 minute' where status = 'pending'")
      await reconcileStripeSessions(this.container)
      await reconcileOrders(this.container, { everything: true })
    }
    await reconcileLedger(this.container)
  }

  /** An admin pays back in Medusa's own dialog, which may be refused. */
  readonly payBack = (payment_id: string, amount: number) =>
    this.api.post(`/admin/payments/${payment_id}/refund`, { amount }, { ...this.admin, validateStatus: () => true })

  /** Major units in a table's rows, in their order. */
  readonly amountsOf = async (table: string, where = "true"): Promise<number[]> =>
    (await this.connection.raw(`select amount::text from ${table} where deleted_at is null and ${where} order by created_at, id`)).rows.map(row => Number(row.amount))

  /** What the order has entered. */
  readonly entered = (reference: "capture" | "refund") => this.amountsOf("order_transaction", `reference = '${reference}'`)

  /** Something of every artisan. */
  readonly items = (): CartItem[] => this.products.map(({ variant_id }) => ({ variant_id, quantity: this.options.quantity ?? 1 }))
  readonly readyToPay = () => readyToPay(this.api, this.market, this.items())
  readonly complete = (cart_id: string) => this.api.post(`/store/carts/${cart_id}/complete`, {}, this.market.store)
  readonly intentOf = (id: string) => this.stripe.world.intents.take(id)
  readonly expectOneOrder = (cart_id: string, intent_id: string) => expectOneOrder(this, cart_id, intent_id)

  /** An order that is paid by card; captured, unless an admin captures. */
  readonly buy = async ({ captured = true } = {}) => {
    this.setCapturing(captured)
    const { cart_id, session } = await this.readyToPay()
    const intent = this.stripe.pay(session.data.id)
    const { data } = await this.complete(cart_id)
    expect(data.type).toBe("order")
    if (captured)
      await this.expectOneOrder(cart_id, intent.id)
    const { rows: [payment] } = await this.connection.raw("select id, payment_collection_id, amount::text from payment where payment_session_id = ?", [session.id])
    return {
      cart_id,
      order: data.order as { id: string, total: number },
      intent,
      payment: payment as { id: string, payment_collection_id: string, amount: string },
    }
  }
}

/** The tests of a file in which buyers pay by card: a shop for each, that the audit finds nothing wrong with afterwards. */
export function cardShopTests({ timeout = 600_000, ...options }: Options, tests: (shop: CardShop) => void): void {
  jest.setTimeout(timeout)
  let stripe: StripeSimulator
  startStripe(started => void (stripe = started))
  medusaIntegrationTestRunner({
    inApp: true,
    testSuite: (suite) => {
      const shop = new CardShop(suite, options, () => stripe)
      beforeAll(() => shop.setUp())
      beforeEach(() => shop.open())
      afterEach(() => shop.close())
      tests(shop)
    },
  })
}
