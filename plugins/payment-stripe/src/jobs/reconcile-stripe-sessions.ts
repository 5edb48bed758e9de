import { reconcileStripeSessions } from "../sessions/reconcile"

export default reconcileStripeSessions

export const config = {
  name: "reconcile-stripe-sessions",
  schedule: "* * * * *",
}
