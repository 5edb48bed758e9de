/** A figure that flows from one sum to another. `value` counts fractions: `UNIT` of them are one minor unit. */
export interface Arc {
  readonly from: number
  readonly to: number
  value: bigint
}

/** Fractions a minor unit. */
export const UNIT = 10n ** 9n

export function isWhole(arc: Arc): boolean {
  return arc.value % UNIT === 0n
}

/** An arc as part of a cycle: with its own direction (1) or against it (-1). */
interface Passage {
  readonly arc: Arc
  readonly direction: 1 | -1
}

/**
 * A network of sums: what flows into a node flows out of it. All values are at least zero.
 * `settle` rounds one figure and keeps every sum, by moving a fraction along a cycle of other figures that are not
 * whole either. No figure ever leaves the two whole numbers next to its exact value; whole ones are not touched.
 * (Such a cycle always exists: if a fractional arc were the only one to cross some cut, the cut would not be in balance.)
 */
export class Network {
  readonly #arcsOf = new Map<number, Arc[]>()
  readonly arcs: Arc[] = []

  add(arc: Arc): Arc {
    this.arcs.push(arc)
    this.#at(arc.from).push(arc)
    this.#at(arc.to).push(arc)
    return arc
  }

  /** Rounds the arc up or down; other arcs follow, and may become whole with it. */
  settle(arc: Arc, up: boolean): void {
    while (!isWhole(arc)) {
      const cycle: Passage[] = [{ arc, direction: 1 }, ...this.#path(arc)]
      const moves = cycle.map(passage => ({ arc: passage.arc, rises: (passage.direction === 1) === up }))
      const step = moves.map(({ arc, rises }) => rises ? UNIT - arc.value % UNIT : arc.value % UNIT)
        .reduce((least, slack) => slack < least ? slack : least)
      for (const { arc, rises } of moves)
        arc.value += rises ? step : -step
    }
  }

  #at(node: number): Arc[] {
    const arcs = this.#arcsOf.get(node) ?? []
    this.#arcsOf.set(node, arcs)
    return arcs
  }

  /** The way back from the arc's end to its start over arcs that are not whole, the shortest and first one. */
  #path(closing: Arc): Passage[] {
    const reached = new Map<number, Passage | null>([[closing.to, null]])
    for (const node of reached.keys()) {
      if (node === closing.from)
        return trace(reached, node)
      for (const arc of this.#arcsOf.get(node) ?? []) {
        const direction = arc.from === node ? 1 : -1
        const next = direction === 1 ? arc.to : arc.from
        if (arc !== closing && !isWhole(arc) && !reached.has(next))
          reached.set(next, { arc, direction })
      }
    }
    throw new RangeError("The sums of the order do not agree")
  }
}

function trace(reached: ReadonlyMap<number, Passage | null>, end: number): Passage[] {
  const passage = reached.get(end)
  if (!passage)
    return []
  const before = passage.direction === 1 ? passage.arc.from : passage.arc.to
  return [...trace(reached, before), passage]
}
