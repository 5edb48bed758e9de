import { SectionForm, useSend } from "@craftmart/admin-kit"
import { Hint, Input, Label } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { limitedFields } from "../../../shipping/limits/fields"
import type { ShippingLimit } from "../../../shipping/limits/schema"

const ends = ["min", "max"] as const
type Typed = Record<(typeof limitedFields)[number], Record<(typeof ends)[number], string>>

function typedOf(limit: ShippingLimit): Typed {
  const text = (amount: number | null) => amount === null ? "" : String(amount)
  const range = (field: keyof Typed) => ({ min: text(limit[field].min), max: text(limit[field].max) })
  return { first_item: range("first_item"), additional_item: range("additional_item") }
}

/** An amount with a comma or a point; null for nothing, undefined for what is none. */
function amountOf(typed: string): number | null | undefined {
  const text = typed.trim().replace(",", ".")
  if (text === "")
    return null
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined
}

/** The least and the most of the rates in one currency. */
export function LimitForm({ limit, onChange }: { limit: ShippingLimit, onChange: () => void }) {
  const { t } = useTranslation("artisans")
  const { busy, send } = useSend()
  const [typed, setTyped] = useState(() => typedOf(limit))
  const currency = limit.currency_code.toUpperCase()
  const rangeOf = (field: keyof Typed) => ({ min: amountOf(typed[field].min), max: amountOf(typed[field].max) })
  const ranges = { first_item: rangeOf("first_item"), additional_item: rangeOf("additional_item") }
  const isAmount = limitedFields.every(field => ends.every(end => ranges[field][end] !== undefined))
  const isChanged = JSON.stringify(typed) !== JSON.stringify(typedOf(limit))

  async function save() {
    if (await send({ path: `/admin/shipping-limits/${limit.currency_code}`, body: ranges }, t("rules.saved")))
      onChange()
  }

  return (
    <SectionForm title={t("rules.limit.title", { currency })} canSave={isChanged && isAmount} busy={busy} onSave={() => void save()}>
      <Hint>{t("rules.limit.hint")}</Hint>
      {limitedFields.map(field => (
        <fieldset key={field} className="grid gap-4 md:grid-cols-2">
          <legend className="txt-small-plus mb-2">{t(`rules.limit.${field}`)}</legend>
          {ends.map(end => (
            <Amount
              key={end}
              label={t(`rules.limit.${end}`, { currency })}
              value={typed[field][end]}
              onChange={text => setTyped({ ...typed, [field]: { ...typed[field], [end]: text } })}
            />
          ))}
        </fieldset>
      ))}
    </SectionForm>
  )
}

function Amount({ label, value, onChange }: { label: string, value: string, onChange: (text: string) => void }) {
  const { t } = useTranslation("artisans")
  const id = useId()
  const isWrong = amountOf(value) === undefined
  return (
    <div className="flex flex-col gap-2">
      <Label htmlFor={id} weight="regular">{label}</Label>
      <Input id={id} inputMode="decimal" maxLength={12} placeholder={t("rules.limit.noLimit")} aria-invalid={isWrong} aria-describedby={isWrong ? `${id}-wrong` : undefined} value={value} onChange={event => onChange(event.target.value)} />
      {isWrong && <Hint id={`${id}-wrong`} variant="error">{t("rules.limit.wrong")}</Hint>}
    </div>
  )
}
