import { client, messageOf } from "@craftmart/admin-kit"
import { toast } from "@medusajs/ui"
import { useState } from "react"

import { SORRY } from "./review"

type Decision = { action: "publish" } | { action: "hide", reason: string }

const done = { publish: "published", hide: "hidden" }

/** Publishes or hides reviews, says how it went, and calls `onChange` either way. */
export function useModeration(onChange: () => void) {
  const [busy, setBusy] = useState(false)

  async function decide(ids: string[], decision: Decision): Promise<boolean> {
    setBusy(true)
    try {
      const { count } = await client.fetch<{ count: number }>("/admin/reviews/bulk", { method: "POST", body: { ids, ...decision } })
      toast.success(count === 1 ? `The review is ${done[decision.action]}.` : `${count} reviews are ${done[decision.action]}.`)
      return true
    } catch (error) {
      toast.error(messageOf(error) ?? SORRY)
      return false
    } finally {
      setBusy(false)
      onChange()
    }
  }
  return { busy, decide }
}
