import { z } from "@medusajs/framework/zod"

import type { ReadMailSettings } from "../../types"

const httpUrl = z.url({ protocol: /^https?$/ }).transform(url => url.replace(/\/+$/, ""))

/** The plugin's options; `docs/sale-notices.md` explains them. */
export const optionsSchema = z.object({
  /** The marketplace's name, as the mails write it. */
  marketplaceName: z.string().min(1).default("CraftMart"),
  /** The buyers' shop, for the links in the mails; without it the mails have none. */
  storefrontUrl: httpUrl.optional(),
  /** The artisans' dashboard, for the links in their mails, if there is one. */
  dashboardUrl: httpUrl.optional(),
  /** BCP 47, for money and numbers in the mails. */
  locale: z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i).default("en"),
  /** Tries before a notice is parked. */
  maxAttempts: z.number().int().min(1).default(8),
  /** How long a worker may hold a notice; a try is given up after half of it. */
  leaseSeconds: z.number().positive().default(60),
  /** Notices that a worker sends side by side. */
  batchSize: z.number().int().min(1).max(100).default(10),
  /** Shows the mails of this folder at `/mailbox`, to anyone who can reach the server. */
  mailboxPage: z.string().optional(),
  /** Who sends the mails, and the marketplace's own words in them, where these can be set while it runs. */
  mail: z.custom<ReadMailSettings>(value => typeof value === "function").optional(),
})

export type SaleNoticesOptions = z.infer<typeof optionsSchema>

/** @throws Error that names the option which cannot be used. */
export function readOptions(given: unknown): SaleNoticesOptions {
  const result = optionsSchema.safeParse(given ?? {})
  if (result.success)
    return result.data
  const [issue] = result.error.issues
  throw new Error(`The option "${issue?.path.join(".")}" of @craftmart/sale-notices cannot be used: ${issue?.message}`)
}
