import { decorateCartTotals } from "@medusajs/framework/utils"
import fc from "fast-check"

import type { CoreTotals } from "../../../plugins/artisan-orders/src/split/figures"
import type { OrderSnapshot, Owner } from "../../../plugins/artisan-orders/src/split/types"

/** Random orders for the property tests, with the totals that Medusa itself computes for them. */

interface SampleLine {
  owner: number
  price: number
  quantity: number
  discount: number
}

interface Sample {
  currency_code: string
  taxRates: number[]
  taxInclusive: boolean
  lines: SampleLine[]
  shipping: { price: number, discount: number, shares: number[] }[]
  bps: number
}

const decimals: Record<string, number> = { eur: 2, usd: 2, jpy: 0, kwd: 3 }

/** Thousandths of the price that a promotion takes off; all of it makes a free item. */
const discount = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.constantFrom(100, 150, 333, 500) },
  { weight: 2, arbitrary: fc.nat(1000) },
  { weight: 1, arbitrary: fc.constant(1000) },
)

const price = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 300_000 }) },
  { weight: 1, arbitrary: fc.constant(0) },
)

/** Mostly few artisans, at times thirty. */
const counts = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 5 }) }, { weight: 1, arbitrary: fc.integer({ min: 6, max: 30 }) })

const sample: fc.Arbitrary<Sample> = counts.chain(owners => fc.record({
  currency_code: fc.constantFrom("eur", "usd", "jpy", "kwd"),
  taxRates: fc.constantFrom<number[][]>([], [0], [19], [8.875], [20], [5, 9.975]),
  taxInclusive: fc.boolean(),
  lines: fc.array(fc.record({
    owner: fc.nat(owners),
    price,
    quantity: fc.integer({ min: 1, max: 12 }),
    discount,
  }), { minLength: 1, maxLength: Math.min(owners + 4, 34), size: "max" }),
  shipping: fc.array(fc.record({
    price,
    discount,
    shares: fc.array(fc.nat(2_000), { minLength: owners + 1, maxLength: owners + 1 }),
  }), { maxLength: 2 }),
  bps: fc.nat(10_000),
}))

/** Owner 0 is the house. */
function ownerOf(index: number): Owner {
  return index === 0 ? null : `art_${index}`
}

function amountOf(units: number, currency: string): number {
  return units / 10 ** (decimals[currency] ?? 2)
}

function takenOff(thousandths: number, amount: number) {
  return thousandths === 0 ? [] : [{ amount: amount * thousandths / 1000 }]
}

type Totalled = CoreTotals & { id: string }

function snapshotOf({ currency_code, taxRates, taxInclusive, lines, shipping, bps }: Sample): OrderSnapshot {
  const shared = { is_tax_inclusive: taxInclusive, tax_lines: taxRates.map(rate => ({ rate })) }
  const order = decorateCartTotals({
    currency_code,
    items: lines.map((line, index) => ({
      ...shared,
      id: `line_${index}`,
      quantity: line.quantity,
      unit_price: amountOf(line.price, currency_code),
      adjustments: takenOff(line.discount, amountOf(line.price, currency_code) * line.quantity)
        .map(adjustment => ({ ...adjustment, is_tax_inclusive: taxInclusive })),
    })),
    shipping_methods: shipping.map((method, index) => ({
      ...shared,
      id: `method_${index}`,
      amount: amountOf(method.price, currency_code),
      adjustments: takenOff(method.discount, amountOf(method.price, currency_code))
        .map(adjustment => ({ ...adjustment, is_tax_inclusive: taxInclusive })),
    })),
  }) as unknown as Record<string, number> & { items: Totalled[], shipping_methods: Totalled[] }

  return {
    currency_code,
    lines: order.items.map((totals, index) => ({ id: totals.id, owner: ownerOf(lines[index]?.owner ?? 0), totals })),
    shipping: order.shipping_methods.map((totals, index) => ({
      totals,
      shares: new Map(shipping[index]?.shares.map((share, owner) => [ownerOf(owner), BigInt(share)] as const)),
    })),
    totals: {
      total: order.total ?? 0,
      items: order.item_subtotal ?? 0,
      shipping: order.shipping_subtotal ?? 0,
      discount: order.discount_subtotal ?? 0,
    },
    commission_bps: new Map(lines.map(line => [ownerOf(line.owner), bps] as const)),
  }
}

export const sampleOrders: fc.Arbitrary<OrderSnapshot> = sample.map(snapshotOf)
