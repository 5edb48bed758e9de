import { email, requiredText } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { mailKinds } from "./mail-kinds"

const words = z.strictObject({ subject: requiredText(150).regex(/^\P{Cc}*$/u, "must be one line").nullable(), intro: requiredText(1_000).nullable() })

/** What can be set in the panel, one row a key. */
export const settingSchemas = {
  artisans: z.strictObject({
    /** Who applies may sell at once. */
    auto_approve: z.boolean(),
  }),
  reviews: z.strictObject({
    /** `publish`: shown at once. `hold`: an administrator publishes it first. */
    moderation: z.enum(["publish", "hold"]),
    /** Days between the last delivery and the mail that asks for reviews. */
    invite_after_days: z.number().min(0).max(365),
  }),
  mail: z.strictObject({
    /** Null: what the mail provider is configured with. */
    sender: z.strictObject({ name: requiredText(80).regex(/^[^<>"\p{Cc}]*$/u, "must be one line without quotes and angle brackets"), address: email }).nullable(),
    /** Null: the marketplace's own words. */
    texts: z.partialRecord(z.enum(mailKinds), words),
  }),
} as const

export type SettingId = keyof typeof settingSchemas
export type Setting<Id extends SettingId = SettingId> = z.infer<(typeof settingSchemas)[Id]>
export type Settings = { [Id in SettingId]: Setting<Id> }

export function isSettingId(id: string): id is SettingId {
  return Object.hasOwn(settingSchemas, id)
}
