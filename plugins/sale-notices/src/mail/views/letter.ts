import type { MailSettings } from "../../types"
import type { SaleNoticesOptions } from "../../modules/sale-notices/options"

/** The options, how a sealed link is read, and the marketplace's own words. */
export type MailContext = SaleNoticesOptions & { unseal?: (sealed: string) => string, texts?: MailSettings["texts"] }

/** A mail of a few sentences, with one thing to do. */
export interface Letter {
  subject: string
  preheader: string
  marketplace: string
  heading: string
  paragraphs: string[]
  link: { url: string, label: string } | null
  /** Why the reader receives it. */
  reason: string
}

/** The address of a page of the storefront; null where the mails know no storefront. */
export function pageUrl({ storefrontUrl }: SaleNoticesOptions, path: string): string | null {
  return storefrontUrl ? new URL(path, `${storefrontUrl}/`).href : null
}

/** A button to a page of the storefront. */
export function linkTo(context: MailContext, path: string, label: string): Letter["link"] {
  const url = pageUrl(context, path)
  return url === null ? null : { url, label }
}

/** A button with a link that only its reader may have. @throws Error if it cannot be read: without it the mail is of no use. */
export function sealedLink(context: MailContext, sealed: string, label: string): Letter["link"] {
  if (!context.unseal)
    throw new Error("a sealed link cannot be read here.")
  return linkTo(context, context.unseal(sealed), label)
}
