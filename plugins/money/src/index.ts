export { type Amount, fromMinor, scale, toMinor } from "./amount"
export { apportion } from "./apportion"
export { commissionOf, commissionReversed } from "./commission"
export { exponentOf } from "./currency"
