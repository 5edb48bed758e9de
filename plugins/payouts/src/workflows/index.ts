export { adjustLedgerWorkflow } from "./adjust-ledger"
export { createCommissionRuleWorkflow } from "./create-commission-rule"
export { payOutWorkflow } from "./pay-out"
