import { readSetting } from "@craftmart/back-office/modules/back-office"
import type { Settings } from "@craftmart/back-office/modules/back-office"
import type { MailSettings } from "@craftmart/sale-notices/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** How the plugins ask what is set in the panel: none of them knows of the back office. */
export function settingReaders(defaults: Settings) {
  return {
    autoApprove: async (knex: Knex) => (await readSetting(knex, "artisans", defaults.artisans)).auto_approve,
    reviewPolicy: (knex: Knex) => readSetting(knex, "reviews", defaults.reviews),
    mail: (knex: Knex): Promise<MailSettings> => readSetting(knex, "mail", defaults.mail),
  }
}
