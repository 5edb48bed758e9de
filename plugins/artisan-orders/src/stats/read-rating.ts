import type { MedusaContainer } from "@medusajs/framework/types"

export interface Rating { average: number | null, count: number }

/** What is asked of a module `reviews`, where a shop has one. */
interface Reviews { listOwnerRatings: (filters: { owner_id: string[] }, config: { take: number }) => Promise<Rating[]> }

/** The artisan's rating; without reviews there is no average. */
export async function readRating(container: MedusaContainer, artisan_id: string): Promise<Rating> {
  const reviews = container.resolve<Reviews | undefined>("reviews", { allowUnregistered: true })
  const [rating] = await reviews?.listOwnerRatings({ owner_id: [artisan_id] }, { take: 1 }) ?? []
  return { average: rating?.average ?? null, count: rating?.count ?? 0 }
}
