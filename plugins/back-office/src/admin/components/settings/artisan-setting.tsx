import { Hint, Label, Switch } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Settings } from "../../../settings/schemas"
import type { FieldsProps } from "./setting-fields"

export function ArtisanSetting({ value, onChange }: FieldsProps<Settings["artisans"]>) {
  const { t } = useTranslation("backOffice")
  return (
    <div className="flex items-start gap-3">
      <Switch id="auto-approve" aria-describedby="auto-approve-hint" checked={value.auto_approve} onCheckedChange={auto_approve => onChange({ auto_approve })} />
      <div className="flex flex-col gap-1">
        <Label htmlFor="auto-approve">{t("settings.artisans.auto_approve")}</Label>
        <Hint id="auto-approve-hint">{t("settings.artisans.autoApproveHint")}</Hint>
      </div>
    </div>
  )
}
