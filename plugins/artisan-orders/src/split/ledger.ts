import type { Figures } from "./figures"
import type { Arc } from "./network"
import { Network } from "./network"

/** The columns of the split: goods or parcels, what is taken off, and what is to pay. */
export type Column = "items" | "shipping" | "tax" | "discount" | "total"
type Arcs = Record<Column, Arc>

/** Items, shipping and tax flow in; discount and total flow out. */
const flowsIn = (column: Column) => column !== "discount" && column !== "total"

/**
 * The order as a network of sums: order → columns → owners' columns → lines and parcels.
 * At each line and parcel `base + tax = discount + total`, at each other node a sum and its parts.
 */
export class Ledger {
  readonly network = new Network()
  readonly order: Arcs
  readonly #columnNodes: Record<Column, number>
  #nodes = 0

  constructor(sums: Record<Column, bigint>) {
    const order = this.#nodes++
    this.#columnNodes = perColumn(() => this.#nodes++)
    this.order = this.#arcsBetween(perColumn(() => order), this.#columnNodes, sums)
  }

  /** Adds an owner's sums; the result takes the owner's lines and parcels. */
  addOwner(sums: Record<Column, bigint>): { arcs: Arcs, add: (kind: "items" | "shipping", figures: Figures) => Omit<Arcs, "items" | "shipping"> & { base: Arc } } {
    const nodes = perColumn(() => this.#nodes++)
    const arcs = this.#arcsBetween(this.#columnNodes, nodes, sums)
    return {
      arcs,
      add: (kind, figures) => {
        const atom = this.#nodes++
        const arc = (column: Column, value: bigint) => this.#arc(column, nodes[column], atom, value)
        return {
          base: arc(kind, figures.base),
          tax: arc("tax", figures.tax),
          discount: arc("discount", figures.discount),
          total: arc("total", figures.total),
        }
      },
    }
  }

  #arcsBetween(outer: Record<Column, number>, inner: Record<Column, number>, sums: Record<Column, bigint>): Arcs {
    return perColumn(column => this.#arc(column, outer[column], inner[column], sums[column]))
  }

  #arc(column: Column, outer: number, inner: number, value: bigint): Arc {
    return this.network.add(flowsIn(column) ? { from: outer, to: inner, value } : { from: inner, to: outer, value })
  }
}

export function perColumn<T>(make: (column: Column) => T): Record<Column, T> {
  return { items: make("items"), shipping: make("shipping"), tax: make("tax"), discount: make("discount"), total: make("total") }
}
