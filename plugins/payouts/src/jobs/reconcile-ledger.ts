export { reconcileLedger as default } from "../reconcile/run"

export const config = {
  name: "reconcile-ledger",
  schedule: "* * * * *",
}
