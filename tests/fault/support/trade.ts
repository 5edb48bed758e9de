import { setTimeout } from "node:timers/promises"

import axios from "axios"

import type { CartItem } from "../../support/marketplace/carts"
import type { Marketplace } from "../../support/marketplace/marketplace"
import type { Connection } from "../../support/orders/fetch-effects"
import type { SignedIn } from "../../support/marketplace/sign-ins"
import type { Backend } from "../../support/processes/backend"
import { DECLINED_CARD } from "../../support/stripe/cards"
import { StripeFailure } from "../../support/stripe/failure"
import type { Fault } from "../../support/stripe/faults"
import { readyToPay } from "../../support/stripe/shop"
import type { StripeSimulator } from "../../support/stripe/simulator"
import type { Chance } from "./chance"

interface Trade {
  seconds: number
  chance: Chance
  stripe: StripeSimulator
  backend: Backend
  shop: Marketplace
  items: CartItem[]
  admin: SignedIn
  connection: Connection
}

const BUYERS = 3

/** Seconds between two kills. */
const KILLS = [8, 20] as const

/** How often a call to Stripe goes wrong, and how. */
const weather: [share: number, fault: Fault][] = [[0.03, "server_error"], [0.03, "reset"], [0.03, "answer_lost"], [0.002, "timeout"]]

/** Calls fail, webhooks are late, doubled, reordered or lost. */
function letItRain({ stripe, chance }: Trade): void {
  stripe.faults.byChance = () => weather.find(([share]) => chance.is(share))?.[1]
  stripe.webhooks.isLive = true
  stripe.webhooks.delays = () => chance.is(0.15) ? [] : chance.is(0.3) ? [chance.between(0, 5_000), chance.between(0, 2_000)] : [chance.between(0, 1_000)]
}

/** Somebody buys, in one of the ways of buyers; what the shop does not answer is not asked for again. */
async function buy({ stripe, backend, shop, items, admin, connection, chance }: Trade): Promise<void> {
  const api = axios.create({ baseURL: backend.url, timeout: 30_000 })
  const complete = () => api.post(`/store/carts/${cart_id}/complete`, {}, shop.store)
  const { cart_id, session } = await readyToPay(api, shop, items.map(item => ({ ...item, quantity: chance.among([1, 2, 3]) })))
  if (chance.is(0.2))
    stripe.pay(session.data.id, DECLINED_CARD)
  if (chance.is(0.1))
    await complete().catch(() => undefined)
  if (chance.is(0.1))
    return
  stripe.pay(session.data.id)
  const times = chance.among([0, 1, 1, 1, 2])
  await Promise.all(Array.from({ length: times }, complete))
  if (times > 0 && chance.is(0.3))
    await refund()

  async function refund() {
    const { rows } = await connection.raw("select part.id from artisan_order part join order_cart link on link.order_id = part.order_id where link.cart_id = ?", [cart_id])
    for (const { id } of chance.is(0.5) ? rows : rows.slice(0, 1))
      await api.post(`/admin/artisan-orders/${String(id)}/refunds`, { amount: chance.between(100, 900) / 100, reason: "A scratch" }, admin)
  }
}

/** What a shop in bad weather answers, or does not, is no fault of the test. */
function isWeather(error: unknown): boolean {
  return axios.isAxiosError(error) || error instanceof StripeFailure
}

/** Buyers and an admin trade with a shop whose Stripe fails by chance, and which is killed again and again. */
export async function trade(setting: Trade): Promise<void> {
  const { seconds, backend, chance } = setting
  const end = Date.now() + seconds * 1_000

  async function keepBuying() {
    while (Date.now() < end) {
      await buy(setting).catch(async (error: unknown) => {
        if (!isWeather(error))
          throw error
        await setTimeout(500)
      })
    }
  }

  async function keepKilling() {
    for (;;) {
      const pause = chance.between(KILLS[0] * 1_000, KILLS[1] * 1_000)
      if (Date.now() + pause > end)
        return
      await setTimeout(pause)
      await backend.kill()
      await backend.start()
    }
  }

  letItRain(setting)
  await Promise.all([...Array.from({ length: BUYERS }, keepBuying), keepKilling()])
}
