import type { ListingShape, Problem } from "./types"

/** What a draft may lack but the shop may not: a picture, a category, and a price of each variant. */
export function publishProblems({ images, category_id, variants }: Pick<ListingShape, "images" | "category_id" | "variants">): Problem[] {
  return [
    ...(images.length ? [] : [{ field: "images", code: "picture_required" as const }]),
    ...(category_id ? [] : [{ field: "category_id", code: "category_required" as const }]),
    ...variants.flatMap(({ prices }, index) =>
      Object.keys(prices).length ? [] : [{ field: `variants.${index}.prices`, code: "price_required" as const }]),
  ]
}
