import type { SaleNoticesOptions } from "../../modules/sale-notices/options"
import type { NoticePiece } from "../../types"
import { oneLine } from "../format/text"

/** What the template of a letter shows: some paragraphs, perhaps a button, things, a panel. */
export interface OrderLetter {
  subject: string
  preheader: string
  marketplace: string
  /** Above the heading: whose part it is about. */
  about: string
  heading: string
  paragraphs: string[]
  link: { url: string, label: string } | null
  pieces: { title: string, variant: string, quantity: number }[]
  panel_label: string
  panel: string[]
  /** Why one receives it. */
  footer: string
}

/** So many of something, as the template wants it. */
export function toPieces(items: readonly NoticePiece[]): OrderLetter["pieces"] {
  return items.map(item => ({ title: oneLine(item.title), variant: oneLine(item.variant_title), quantity: item.quantity }))
}

/** The look-up page of the shop: nothing in a mail opens an order by itself. */
export function orderLink({ storefrontUrl }: SaleNoticesOptions): OrderLetter["link"] {
  return storefrontUrl ? { url: `${storefrontUrl}/order/lookup`, label: "See your order" } : null
}

/** Somebody's words as paragraphs; each line is one. */
export function paragraphsOf(words: string): string[] {
  return words.split(/\r?\n/).map(line => oneLine(line, 2_000)).filter(Boolean)
}

export function becauseYouOrdered({ marketplaceName }: SaleNoticesOptions): string {
  return `You receive this e-mail because you placed an order at ${marketplaceName}.`
}
