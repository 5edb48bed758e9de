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

/** A button to a page of the storefront; none where the mails know no storefront. */
function linkTo({ storefrontUrl }: MailContext, path: string, label: string): Letter["link"] {
  return storefrontUrl ? { url: new URL(path, `${storefrontUrl}/`).href, label } : null
}

/** A button to a page of the artisans' dashboard; none where there is no dashboard. */
export function linkToDashboard({ dashboardUrl }: MailContext, path: string, label: string): Letter["link"] {
  return dashboardUrl ? { url: dashboardUrl + path, label } : null
}

/** A button with a link that only its reader may have. @throws Error if it cannot be read: without it the mail is of no use. */
export function sealedLink(context: MailContext, sealed: string, label: string): Letter["link"] {
  if (!context.unseal)
    throw new Error("a sealed link cannot be read here.")
  return linkTo(context, context.unseal(sealed), label)
}
