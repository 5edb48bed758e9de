import type { ProductKind } from "../types/listing"
import type { Product } from "../types/product"
import { toKind } from "./listing-page"

/** What the artisan tells of a product besides its description. */
export interface ProductFacts {
  kind: ProductKind | null
  materials: string | null
  /** In words, as in "9 cm tall, 350 ml". */
  size: string | null
  /** Grams. */
  weight: number | null
  /** Days until a piece that is made to order is finished. */
  leadDays: number | null
}

/** Reads the facts from the product and its metadata; what is missing or of the wrong type is null. */
export function productFacts({ metadata, material, weight }: Pick<Product, "metadata" | "material" | "weight">): ProductFacts {
  const leadDays = Number(metadata?.lead_days)
  return {
    kind: toKind(metadata?.kind),
    materials: textOf(material),
    size: textOf(metadata?.size),
    weight: weight || null,
    leadDays: Number.isInteger(leadDays) && leadDays > 0 ? leadDays : null,
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() ? value : null
}
