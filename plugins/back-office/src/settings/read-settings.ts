import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { Setting, SettingId, Settings } from "./schemas"
import { settingSchemas } from "./schemas"

interface SettingRow { id: string, value: unknown, updated_at: Date, updated_by: string | null }

/** A setting as the panel shows it. */
export interface PresentedSetting {
  readonly id: SettingId
  readonly value: Setting
  readonly default: Setting
  readonly is_default: boolean
  readonly updated_at: Date | null
  readonly updated_by: string | null
}

/** What counts of a row: its value, unless an older version of the marketplace wrote something that no longer fits. */
function valueOf<Id extends SettingId>(id: Id, row: Pick<SettingRow, "value"> | undefined, usual: Setting<Id>): Setting<Id> {
  const known = settingSchemas[id].safeParse(row?.value)
  return known.success ? known.data as Setting<Id> : usual
}

/** A setting as it is at this moment: what was set in the panel, else what is usual here. One statement. */
export async function readSetting<Id extends SettingId>(knex: Knex, id: Id, usual: Setting<Id>): Promise<Setting<Id>> {
  return valueOf(id, await knex<SettingRow>("marketplace_setting").where({ id }).first("value"), usual)
}

/** All settings that have an effect here, in the order of their schemas. One statement. */
export async function listSettings(knex: Knex, defaults: Partial<Settings>): Promise<PresentedSetting[]> {
  const rows = await knex("marketplace_setting as setting")
    .leftJoin("user as changer", "changer.id", "setting.updated_by")
    .select<SettingRow[]>("setting.id", "setting.value", "setting.updated_at", knex.raw("coalesce(changer.email, setting.updated_by) as updated_by"))
  return (Object.keys(settingSchemas) as SettingId[]).flatMap((id) => {
    const usual = defaults[id]
    const row = rows.find(row => row.id === id)
    return usual
      ? [{ id, value: valueOf(id, row, usual), default: usual, is_default: !row, updated_at: row?.updated_at ?? null, updated_by: row?.updated_by ?? null }]
      : []
  })
}
