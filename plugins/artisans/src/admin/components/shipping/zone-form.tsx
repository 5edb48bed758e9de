import { SectionForm, useSend } from "@craftmart/admin-kit"
import { Button, Input, Label, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import type { ZoneList } from "../../lib/rules"
import { CountryPicker } from "./country-picker"
import { RemoveZone } from "./remove-zone"

interface Props {
  /** Null: one that is still to be made. */
  zone: ZoneList["shipping_zones"][number] | null
  list: ZoneList
  onChange: () => void
  onCancel?: () => void
}

const blank = { name: "", countries: [] as string[] }

/** What of the draft is sent: only what changes of a zone that is there, so that another administrator's change of the rest stays. */
function changesOf(zone: Props["zone"], { name, countries }: typeof blank) {
  if (!zone)
    return { name, countries }
  const put_in = countries.filter(code => !zone.countries.includes(code))
  const take_out = zone.countries.filter(code => !countries.includes(code))
  return { ...name.trim() !== zone.name && { name }, ...put_in.length > 0 && { put_in }, ...take_out.length > 0 && { take_out } }
}

/** One zone: its name and its countries. */
export function ZoneForm({ zone, list, onChange, onCancel }: Props) {
  const { t } = useTranslation("artisans")
  const { busy, send } = useSend()
  const field = useId()
  const [{ name, countries }, setDraft] = useState<typeof blank>(zone ?? blank)
  const changes = changesOf(zone, { name, countries })

  async function save() {
    const path = `/admin/shipping-zones${zone ? `/${zone.id}` : ""}`
    if (await send({ path, body: changes }, t("rules.saved")))
      onChange()
  }

  return (
    <SectionForm
      title={zone?.name ?? t("rules.zone.add")}
      note={zone && <Text size="small" className="text-ui-fg-subtle">{t("rules.zone.used", { count: zone.artisan_count })}</Text>}
      steps={(
        <>
          {zone && <RemoveZone zone={zone} onDone={onChange} />}
          {onCancel && <Button size="small" variant="secondary" type="button" onClick={onCancel}>{t("rules.cancel")}</Button>}
        </>
      )}
      canSave={Object.keys(changes).length > 0 && name.trim() !== ""}
      busy={busy}
      onSave={() => void save()}
    >
      <div className="flex flex-col gap-2">
        <Label htmlFor={field}>{t("rules.zone.name")}</Label>
        <Input id={field} maxLength={60} value={name} onChange={event => setDraft({ name: event.target.value, countries })} />
      </div>
      <CountryPicker chosen={countries} zoneId={zone?.id} list={list} onChange={countries => setDraft({ name, countries })} />
    </SectionForm>
  )
}
