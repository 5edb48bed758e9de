export type { CoreTotals } from "./figures"
export { splitOrder } from "./split-order"
export type { OrderSnapshot, Owner, SnapshotLine, SnapshotShipping, SplitLine, SplitPart } from "./types"
