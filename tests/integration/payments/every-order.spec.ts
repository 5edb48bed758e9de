import { setTimeout } from "node:timers/promises"

import { allCaptured, countOf } from "../../support/orders/fetch-effects"
import { DECLINED_CARD } from "../../support/stripe/cards"
import { cardShopTests } from "./support/card-shop"

/** How many purchases; the first six take the orders one by one, those after them at the same moment. */
const ROUNDS = Number(process.env.RACE_ROUNDS ?? 12)

type Act = "browser" | "authorized" | "declined"

const orders: Act[][] = [
  ["browser", "authorized", "declined"],
  ["browser", "declined", "authorized"],
  ["authorized", "browser", "declined"],
  ["authorized", "declined", "browser"],
  ["declined", "browser", "authorized"],
  ["declined", "authorized", "browser"],
]

/** Milliseconds between two acts of a round, from none to more than a purchase takes. */
const gaps = [0, 0, 5, 20, 60, 150, 400]

cardShopTests({ stock: 100_000, timeout: 300_000 + ROUNDS * 15_000 }, (shop) => {
  const { complete, connection, events, expectOneOrder, readyToPay } = shop

  const twice = (id: string, type: string) => Promise.all([1, 2].map(() => shop.stripe.webhooks.send(events.of(id, type))))

  /** The acts one after the other; with a gap, each begins so long after the one before, which may still be under way. */
  async function play(acts: (() => Promise<unknown>)[], gap: number | undefined): Promise<unknown[]> {
    if (gap !== undefined)
      return Promise.all(acts.map(async (act, index) => setTimeout(index * gap).then(act)))
    const answers: unknown[] = []
    for (const act of acts)
      answers.push(await act())
    return answers
  }

  /** In half of the rounds, each order in both, Stripe tells of the capture at the moment that it has captured, before the shop has heard its answer. */
  const isHasty = (round: number) => (round + Math.floor(round / orders.length)) % 2 === 1

  it(`completes a cart against the webhooks, each doubled, ${ROUNDS} times in every order: one order, one capture, one split, one notice each`, async () => {
    shop.stripe.webhooks.isLive = true
    for (let round = 0; round < ROUNDS; round++) {
      const { cart_id, session: { data: { id } } } = await readyToPay()
      shop.stripe.webhooks.delays = ({ type }) => isHasty(round) && type === "payment_intent.succeeded" ? [0, 0] : []
      shop.stripe.pay(id, DECLINED_CARD)
      shop.stripe.pay(id)
      const acts: Record<Act, () => Promise<unknown>> = {
        browser: async () => complete(cart_id).then(({ data }: { data: { order: { id: string } } }) => data.order.id),
        authorized: async () => twice(id, "payment_intent.amount_capturable_updated"),
        declined: async () => twice(id, "payment_intent.payment_failed"),
      }
      const order = orders[round % orders.length] as Act[]
      const answers = await play(order.map(act => acts[act]), round < orders.length ? undefined : gaps[round % gaps.length])
      await events.worked()
      await allCaptured(connection)
      if (!isHasty(round))
        expect(await twice(id, "payment_intent.succeeded")).toEqual([200, 200])
      await shop.stripe.webhooks.settled()
      await events.worked()
      expect(answers[order.indexOf("browser")]).toBe(await expectOneOrder(cart_id, id))
      expect((await events.rows()).filter(({ type }) => type === "payment_intent.succeeded")).toHaveLength(round + 1)
    }
    expect(await countOf(connection, "\"order\"")).toBe(ROUNDS)
    expect(shop.stripe.calls.filter(name => name === "capture payment")).toHaveLength(ROUNDS)
  })
})
