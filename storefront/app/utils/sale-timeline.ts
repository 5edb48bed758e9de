import type { SaleEvent } from "../types/sale"

const ICONS: Record<SaleEvent["kind"], string> = {
  placed: "i-lucide-shopping-bag",
  shipped: "i-lucide-package-check",
  delivered: "i-lucide-house",
  canceled: "i-lucide-x",
  refunded: "i-lucide-undo-2",
  message: "i-lucide-mail",
  disputed: "i-lucide-scale",
  dispute_won: "i-lucide-scale",
  dispute_lost: "i-lucide-scale",
}

/** The icon of what happened to a sale; a kind that this page does not know yet is a dot. */
export function eventIcon(kind: string): string {
  return ICONS[kind as SaleEvent["kind"]] ?? "i-lucide-circle"
}

/** What happened, the latest first. */
export function latestFirst(timeline: SaleEvent[]): SaleEvent[] {
  return [...timeline].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
