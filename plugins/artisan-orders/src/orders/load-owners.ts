import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The artisan that a product belongs to, as far as a sale needs it. */
export interface SellingArtisan {
  readonly id: string
  readonly name: string
  readonly handle: string
  readonly email: string
  readonly status: string
  readonly commission_bps: number | null
  readonly time_zone: string
  readonly vacation_since: Date | string | null
  readonly vacation_until: string | null
  /** Which notifications also come by mail; see `preferencesOf`. */
  readonly notification_preferences: unknown
}

const artisanFields = ["id", "name", "handle", "email", "status", "commission_bps", "time_zone", "vacation_since", "vacation_until", "notification_preferences"]

/**
 * The artisans of products by product id, from the marketplace's own table: a line's metadata is the buyer's to write
 * and never counts. A product that was deleted stays its last owner's, so that an order of it can still be split.
 * A product that is missing belongs to the house.
 */
export async function loadOwners(container: MedusaContainer, productIds: readonly (string | null)[]): Promise<Map<string, SellingArtisan>> {
  const ids = [...new Set(productIds.filter(id => id !== null))]
  if (ids.length === 0)
    return new Map()
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "artisan_product",
    fields: ["product_id", "deleted_at", ...artisanFields.map(field => `artisan.${field}`)],
    filters: { product_id: ids },
    withDeleted: true,
  })
  const owned = data as unknown as { product_id: string, deleted_at: Date | string | null, artisan: SellingArtisan | null }[]
  // The last entry of a key stands: a present owner comes after former ones, the latest of them last.
  const inTime = [...owned].sort((a, b) => endOf(a.deleted_at) - endOf(b.deleted_at))
  return new Map(inTime.flatMap(({ product_id, artisan }) => artisan ? [[product_id, artisan] as const] : []))
}

/** When an ownership ended; one that lasts ends never. Two of those cannot be: the key is unique. */
function endOf(deletedAt: Date | string | null): number {
  return deletedAt === null ? Number.MAX_SAFE_INTEGER : new Date(deletedAt).getTime()
}
