import { AskDialog, SectionForm, useFormat, useSend } from "@craftmart/admin-kit"
import { Button, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { PanelSetting } from "../../lib/types"
import { SettingFields } from "./setting-fields"

/** One setting: its fields, who set it last, and the way back to the default. */
export function SettingForm({ setting, onChange }: { setting: PanelSetting, onChange: () => void }) {
  const { t } = useTranslation("backOffice")
  const { busy, send } = useSend()
  const [value, setValue] = useState(setting.value)
  const name = t(`settings.${setting.id}.title`)
  const path = `/admin/marketplace/settings/${setting.id}`
  const isChanged = JSON.stringify(value) !== JSON.stringify(setting.value)

  async function change(request: Parameters<typeof send>[0], done: string): Promise<boolean> {
    const worked = await send(request, done)
    if (worked)
      onChange()
    return worked
  }

  return (
    <SectionForm
      title={name}
      note={<LastChange setting={setting} />}
      steps={!setting.is_default && (
        <AskDialog
          trigger={<Button size="small" variant="secondary" type="button">{t("settings.reset")}</Button>}
          title={t("settings.resetTitle", { name })}
          words={[t("settings.resetWords")]}
          confirm={t("settings.reset")}
          busy={busy}
          onConfirm={() => change({ path, method: "DELETE" }, t("settings.resetDone"))}
        />
      )}
      canSave={isChanged}
      busy={busy}
      onSave={() => void change({ path, body: { ...value } }, t("settings.saved"))}
    >
      <SettingFields id={setting.id} value={value} onChange={setValue} />
    </SectionForm>
  )
}

function LastChange({ setting: { updated_at, updated_by } }: { setting: PanelSetting }) {
  const { t } = useTranslation("backOffice")
  const { time } = useFormat()
  return (
    <Text size="small" className="text-ui-fg-subtle">
      {updated_at === null ? t("settings.isDefault") : t("settings.changed", { who: updated_by ?? "–", when: time(updated_at) })}
    </Text>
  )
}
