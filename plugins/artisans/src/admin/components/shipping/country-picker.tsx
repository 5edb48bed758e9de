import { useFormat } from "@craftmart/admin-kit"
import { XMarkMini } from "@medusajs/icons"
import { Badge, Label, Select } from "@medusajs/ui"
import { useId, useMemo } from "react"
import { useTranslation } from "react-i18next"

import type { ZoneList } from "../../lib/rules"

interface Props {
  /** The codes of the countries. */
  chosen: readonly string[]
  /** The zone that they are chosen for, unless it is still to be made. */
  zoneId?: string
  list: ZoneList
  onChange: (chosen: string[]) => void
}

/** The countries of a zone, each to be taken out, and the others to be put in; of those in another zone it is said. */
export function CountryPicker({ chosen, zoneId, list: { shipping_zones, countries }, onChange }: Props) {
  const { t } = useTranslation("artisans")
  const { country: name, compare } = useFormat()
  const id = useId()
  const byName = useMemo(() => [...countries].sort((a, b) => compare(name(a), name(b))), [countries, name, compare])

  function labelOf(code: string): string {
    const other = shipping_zones.find(zone => zone.id !== zoneId && zone.countries.includes(code))
    return other ? t("rules.zone.from", { country: name(code), zone: other.name }) : name(code)
  }

  return (
    <div className="flex flex-col gap-2">
      <Label id={id}>{t("rules.zone.countries")}</Label>
      {chosen.length > 0 && (
        <ul aria-labelledby={id} className="flex flex-wrap gap-1">
          {byName.filter(code => chosen.includes(code)).map(code => (
            <li key={code}>
              <Badge size="2xsmall" className="gap-1">
                {name(code)}
                <button type="button" aria-label={t("rules.zone.takeOut", { country: name(code) })} onClick={() => onChange(chosen.filter(other => other !== code))}>
                  <XMarkMini />
                </button>
              </Badge>
            </li>
          ))}
        </ul>
      )}
      {/* Always without a value: what is chosen moves up into the list. */}
      <Select value="" onValueChange={code => code && onChange([...chosen, code].sort())}>
        <Select.Trigger aria-label={t("rules.zone.putIn")} className="data-[placeholder]:text-ui-fg-subtle"><Select.Value placeholder={t("rules.zone.putIn")} /></Select.Trigger>
        <Select.Content>
          {byName.filter(code => !chosen.includes(code)).map(code => <Select.Item key={code} value={code}>{labelOf(code)}</Select.Item>)}
        </Select.Content>
      </Select>
    </div>
  )
}
