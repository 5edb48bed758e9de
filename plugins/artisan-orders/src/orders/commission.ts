import type { MedusaContainer } from "@medusajs/framework/types"
import { scale } from "@craftmart/money"

import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"
import type { SellingArtisan } from "./load-owners"
import type { LoadedLine, LoadedOrder } from "./loaded-order"

/** What a rule of commission may ask about a sale. */
export interface CommissionSale {
  /** The rate in each artisan's profile, in basis points, by artisan id; null where there is none. */
  readonly artisans: ReadonlyMap<string, number | null>
  /** The rate of an artisan whom nothing else names. */
  readonly default_bps: number
  /** What is sold of each artisan; `worth` is the goods less their discounts, in thousandths of a major unit. */
  readonly lines: readonly { readonly artisan_id: string, readonly product_id: string | null, readonly worth: bigint }[]
}

/**
 * Decides what commission a sale costs each artisan. Called once an order, when it is split; the answer is frozen on
 * the artisan orders. The option `commission_resolver` names a module whose service is one. A resolver that throws
 * holds the split up: it is tried again.
 */
export interface CommissionResolver {
  /** @returns basis points by artisan id; an artisan who is missing pays the rate of the profile, else the default. */
  resolveCommissionRates: (sale: CommissionSale) => Promise<ReadonlyMap<string, number>>
}

/** The rate of every artisan in an order, in basis points. */
export async function commissionRates(
  container: MedusaContainer,
  order: LoadedOrder,
  owners: ReadonlyMap<string, SellingArtisan>,
): Promise<Map<string, number>> {
  const { options } = container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE)
  const artisans = new Map([...owners.values()].map(artisan => [artisan.id, artisan.commission_bps] as const))
  const resolved = options.commission_resolver
    ? await container.resolve<CommissionResolver>(options.commission_resolver)
        .resolveCommissionRates({ artisans, default_bps: options.default_commission_bps, lines: linesOf(order, owners) })
    : undefined
  return new Map([...artisans].map(([id, own]) => [id, resolved?.get(id) ?? own ?? options.default_commission_bps]))
}

function linesOf(order: LoadedOrder, owners: ReadonlyMap<string, SellingArtisan>): CommissionSale["lines"] {
  return order.items.flatMap((line) => {
    const artisan = owners.get(line.product_id ?? "")
    return artisan ? [{ artisan_id: artisan.id, product_id: line.product_id, worth: worthOf(line) }] : []
  })
}

function worthOf(line: LoadedLine): bigint {
  const worth = scale(line.subtotal, 3) - scale(line.discount_subtotal, 3)
  return worth > 0n ? worth : 0n
}
