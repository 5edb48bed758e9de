import type { Settings } from "../../../settings/schemas"
import type { PanelSetting } from "../../lib/types"
import { ArtisanSetting } from "./artisan-setting"
import { MailSetting } from "./mail-setting"
import { ReviewSetting } from "./review-setting"

export interface FieldsProps<Value> { value: Value, onChange: (value: Value) => void }

/** The fields of one setting; its key says which, and what its value looks like. */
export function SettingFields({ id, value, onChange }: Pick<PanelSetting, "id"> & FieldsProps<PanelSetting["value"]>) {
  switch (id) {
    case "artisans": return <ArtisanSetting value={value as Settings["artisans"]} onChange={onChange} />
    case "reviews": return <ReviewSetting value={value as Settings["reviews"]} onChange={onChange} />
    case "mail": return <MailSetting value={value as Settings["mail"]} onChange={onChange} />
  }
}
