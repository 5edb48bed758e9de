export { runReconciler as default } from "../reconcile/run"

export const config = {
  name: "reconcile-artisan-orders",
  schedule: "* * * * *",
}
