import type { ArtisanSummary } from "~/types/artisan"
import type { CartLine } from "~/types/cart"

/** The lines of one artisan; `artisan` null is the house itself. */
export interface LineGroup {
  artisan: ArtisanSummary | null
  lines: CartLine[]
}

/** A cart's lines by artisan, artisans in the order of their first line, the house's own last. */
export function groupByArtisan(lines: CartLine[]): LineGroup[] {
  const groups = new Map<string, LineGroup>()
  for (const line of lines) {
    const artisan = line.artisan_product?.artisan ?? null
    const key = artisan?.id ?? ""
    const group = groups.get(key) ?? { artisan, lines: [] }
    group.lines.push(line)
    groups.set(key, group)
  }
  return [...groups.values()].sort((a, b) => Number(!a.artisan) - Number(!b.artisan))
}
