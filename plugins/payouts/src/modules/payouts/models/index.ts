export { CommissionRule } from "./commission-rule"
export { LedgerEntry } from "./ledger-entry"
export { Payout } from "./payout"
export { PayoutEntry } from "./payout-entry"
