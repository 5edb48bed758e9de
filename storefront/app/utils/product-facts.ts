import type { ProductKind } from "../types/listing"
import { toKind } from "./listing-page"

/** What the artisan tells of a product besides its description; kept in the product's metadata. */
export interface ProductFacts {
  kind: ProductKind | null
  materials: string | null
  size: string | null
  /** Days until a piece that is made to order is finished. */
  leadDays: number | null
}

/** Reads the facts; what is missing or of the wrong type is null. */
export function productFacts(metadata: Record<string, unknown> | null | undefined): ProductFacts {
  const leadDays = Number(metadata?.lead_days)
  return {
    kind: toKind(metadata?.kind),
    materials: textOf(metadata?.materials),
    size: textOf(metadata?.size),
    leadDays: Number.isInteger(leadDays) && leadDays > 0 ? leadDays : null,
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() ? value : null
}
