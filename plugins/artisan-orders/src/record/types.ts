import type { LoadedLine } from "../orders/loaded-order"
import type { SplitLine, SplitPart } from "../split"

/** A part as it will be written, its id already given, its lines in the words of the order. */
export interface PartToRecord extends Omit<SplitPart, "lines"> {
  readonly id: string
  readonly shipping_speed: string | null
  readonly lines: readonly (SplitLine & { readonly of: LoadedLine })[]
}
