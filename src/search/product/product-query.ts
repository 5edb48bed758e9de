import type { RemoteQueryFunction } from "@medusajs/framework/types"

/** The one thing that is needed of Query; the container's and the Search Module's types differ in the rest. */
export type ProductQuery = Pick<RemoteQueryFunction, "graph">
