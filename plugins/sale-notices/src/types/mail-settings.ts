import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { NoticeKind } from "./notices"

/** The marketplace's own words in a mail, plain text; `{order}` stands for the order's number. Null: the mail's own. */
export interface MailWords { readonly subject: string | null, readonly intro: string | null }

/** What an application may set for the mails while the marketplace runs. */
export interface MailSettings {
  /** Null: the sender that the provider is configured with. */
  readonly sender: { readonly name: string, readonly address: string } | null
  readonly texts: Partial<Record<NoticeKind, MailWords>>
}

/** Says what is set at this moment; asked once for each mail. */
export type ReadMailSettings = (knex: Knex) => Promise<MailSettings>
