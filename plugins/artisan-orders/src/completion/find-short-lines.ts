import type { CartLine, CompletingCart } from "./cart"

interface Need {
  readonly inventory_item_id: string
  readonly units: number
  /** What each location of the cart's sales channel could still promise. */
  readonly available: ReadonlyMap<string, number>
}

/** Whether the shop has taken out of its range, by now, what the line is for. */
function isGone({ variant_id, variant }: CartLine): boolean {
  return Boolean(variant_id) && !variant
}

function needsOf(line: CartLine, channel: string | null): Need[] {
  const { variant } = line
  if (!variant?.manage_inventory || variant.allow_backorder)
    return []
  return (variant.inventory_items ?? []).map(item => ({
    inventory_item_id: item.inventory_item_id,
    units: Number(line.quantity) * Number(item.required_quantity),
    available: new Map((item.inventory?.location_levels ?? [])
      .filter(level => level.stock_locations?.some(location => location.sales_channels?.some(sold => sold?.id === channel)))
      .map(level => [level.location_id, Number(level.stocked_quantity) - Number(level.reserved_quantity)])),
  }))
}

/**
 * The ids of the lines that the stock does not suffice for, when lines before them are served first: without them
 * the cart can be bought. Core checks each line alone; here lines that share an inventory item share its stock.
 * As in core, a line is served by the first location that could serve it alone. A line for what was deleted is short
 * as well: core cannot complete a cart with it.
 */
export function findShortLines(cart: Pick<CompletingCart, "items" | "sales_channel_id">): string[] {
  const promised = new Map<string, number>()
  const short: string[] = []
  for (const line of cart.items ?? []) {
    const places = needsOf(line, cart.sales_channel_id).map((need) => {
      const location = [...need.available].find(([, available]) => available >= need.units)
      const key = `${need.inventory_item_id} ${location?.[0]}`
      return { key, units: need.units, left: (location?.[1] ?? 0) - (promised.get(key) ?? 0) }
    })
    if (isGone(line) || places.some(({ units, left }) => units > left))
      short.push(line.id)
    else
      places.forEach(({ key, units }) => promised.set(key, (promised.get(key) ?? 0) + units))
  }
  return short
}
