import { Hint, Input, Label, RadioGroup } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { Settings } from "../../../settings/schemas"
import type { FieldsProps } from "./setting-fields"

export function ReviewSetting({ value, onChange }: FieldsProps<Settings["reviews"]>) {
  const { t } = useTranslation("backOffice")
  return (
    <>
      <Label id="moderation">{t("settings.reviews.moderation")}</Label>
      <RadioGroup aria-labelledby="moderation" value={value.moderation} onValueChange={moderation => onChange({ ...value, moderation: moderation as "publish" | "hold" })}>
        {["publish", "hold"].map(moderation => (
          <div key={moderation} className="flex items-center gap-2">
            <RadioGroup.Item id={`moderation-${moderation}`} value={moderation} />
            <Label htmlFor={`moderation-${moderation}`} weight="regular">{t(`settings.reviews.${moderation}`)}</Label>
          </div>
        ))}
      </RadioGroup>
      <Hint>{t("settings.reviews.holdHint")}</Hint>
      <Label htmlFor="invite-after-days">{t("settings.reviews.invite_after_days")}</Label>
      <Input
        id="invite-after-days"
        type="number"
        min={0}
        max={365}
        required
        className="w-32"
        value={Number.isNaN(value.invite_after_days) ? "" : value.invite_after_days}
        onChange={event => onChange({ ...value, invite_after_days: event.target.valueAsNumber })}
      />
    </>
  )
}
