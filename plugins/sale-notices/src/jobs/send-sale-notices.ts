import { sendDueNotices } from "../worker"

export default sendDueNotices

/** Sends what nothing woke the worker for: later tries, and what a crashed process left behind. */
export const config = {
  name: "send-sale-notices",
  schedule: "* * * * *",
}
