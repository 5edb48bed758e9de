import type { ListingShape } from "@craftmart/listing"

type Pieces = Pick<ListingShape, "made_to_order" | "variants">

/**
 * How the shop sorts a product: what was the only one stays so when it is sold, and becomes a small batch when there are
 * more of it.
 */
export function kindOf({ made_to_order, variants }: Pieces, before?: unknown): "made-to-order" | "one-of-a-kind" | "small-batch" {
  if (made_to_order)
    return "made-to-order"
  const pieces = variants.reduce((sum, { stock }) => sum + (stock ?? 0), 0)
  if (variants.length > 1 || pieces > 1)
    return "small-batch"
  return before === "small-batch" ? "small-batch" : "one-of-a-kind"
}
