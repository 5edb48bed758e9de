import type { MedusaContainer } from "@medusajs/framework/types"

import { recordDispute } from "../disputes/record-dispute"
import { recordRefunds } from "../refunds/record-refunds"
import { endIntent } from "../sessions/end-intent"
import type { ClaimedEvent } from "./claim"

/**
 * Does what an event calls for, and says in words what that was. May be called any number of times, for any event, in
 * any order: what is to be done follows from what Stripe says now.
 * @throws when it is to be tried again.
 */
export async function handleEvent({ type, object_id, payment_intent_id }: ClaimedEvent, container: MedusaContainer): Promise<string> {
  if (type.startsWith("charge.dispute."))
    return recordDispute(object_id, container)
  if (/^(?:charge\.)?refund(?:ed|\.)/.test(type) && payment_intent_id)
    return recordRefunds(payment_intent_id, container)
  if (type.startsWith("payment_intent."))
    return endIntent(object_id, container)
  return "not of interest"
}
