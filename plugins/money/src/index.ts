export { type Amount, fromMinor, hasItsDecimals, proportion, scale, toMinor } from "./amount"
export { apportion } from "./apportion"
export { commissionOf, commissionReversed } from "./commission"
export { exponentOf } from "./currency"
