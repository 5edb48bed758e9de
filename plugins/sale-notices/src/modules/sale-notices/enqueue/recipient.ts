import { z } from "@medusajs/framework/zod"

/** RFC 5321 §4.5.3.1: 64 octets before the @, 254 in all. */
const address = z.email().max(254).regex(/^[^@]{1,64}@/)

/**
 * Says why nothing can be sent to this address, or null if something can.
 * One bare address only: names, lists and line breaks are refused, so a header cannot be smuggled in.
 */
export function whyNotDeliverable(recipient: string | null | undefined): string | null {
  if (!recipient)
    return "There is no e-mail address to send this to."
  if (!address.safeParse(recipient).success)
    return `"${recipient.slice(0, 80)}" is not an e-mail address.`
  return null
}
