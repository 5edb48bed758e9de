import type { ContactForm, SpeedChoice } from "~/types/checkout"

const DRAFT_KEY = "craftmart_checkout"

/** What a buyer has typed and chosen but Medusa does not hold yet. */
export interface CheckoutDraft {
  cart_id: string
  contact: ContactForm
  speeds: SpeedChoice
  /** True from the moment that Place Order was pressed until its outcome is known. */
  placing: boolean
}

/**
 * Keeps the draft in this tab only (session storage): it survives a reload and
 * is gone with the tab, since it holds a name and an address.
 */
export function readDraft(): CheckoutDraft | undefined {
  try {
    const stored = JSON.parse(sessionStorage.getItem(DRAFT_KEY) ?? "null") as CheckoutDraft | null
    return stored?.cart_id ? stored : undefined
  } catch {
    return undefined
  }
}

export function writeDraft(draft: CheckoutDraft | undefined): void {
  try {
    if (draft)
      sessionStorage.setItem(DRAFT_KEY, JSON.stringify(draft))
    else
      sessionStorage.removeItem(DRAFT_KEY)
  } catch {
    // Without storage a reload forgets what was typed; nothing else suffers.
  }
}
