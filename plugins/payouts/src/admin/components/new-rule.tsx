import { AskDialog, Picker, useSend } from "@craftmart/admin-kit"
import { Button, DatePicker, Hint, Input, Label, RadioGroup } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { bpsOf } from "../lib/numbers"

interface Draft { scope: "everybody" | "category" | "artisan", id: string, percent: string, later: Date | null | undefined }

const empty: Draft = { scope: "everybody", id: "", percent: "", later: undefined }
const scopes = ["everybody", "category", "artisan"] as const

/** Makes a rule: for whom, how much, from when. */
export function NewRule({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("payouts")
  const { busy, send } = useSend()
  const [draft, setDraft] = useState(empty)
  const bps = bpsOf(draft.percent)
  const change = (changes: Partial<Draft>) => setDraft(draft => ({ ...draft, ...changes }))

  async function make(): Promise<boolean> {
    const { scope, id, later } = draft
    const body = { bps, ...scope !== "everybody" && { [`${scope}_id`]: id }, ...later && { valid_from: later.toISOString() } }
    const worked = await send({ path: "/admin/commission-rules", body }, t("commission.added"))
    if (worked)
      onDone()
    return worked
  }

  return (
    <AskDialog
      trigger={<Button size="small">{t("commission.add")}</Button>}
      title={t("commission.addTitle")}
      words={[t("commission.addWords")]}
      confirm={t("commission.add")}
      isComplete={bps !== undefined && (draft.scope === "everybody" || draft.id !== "") && draft.later !== null}
      busy={busy}
      onOpen={() => setDraft(empty)}
      onConfirm={make}
    >
      <Scope draft={draft} onChange={change} />
      <Rate draft={draft} onChange={change} />
      <When draft={draft} onChange={change} />
    </AskDialog>
  )
}

interface PartProps { draft: Draft, onChange: (changes: Partial<Draft>) => void }

function Scope({ draft, onChange }: PartProps) {
  const { t } = useTranslation("payouts")
  const label = useId()
  return (
    <>
      <Label id={label}>{t("commission.scope")}</Label>
      <RadioGroup aria-labelledby={label} value={draft.scope} onValueChange={scope => onChange({ scope: scope as Draft["scope"], id: "" })}>
        {scopes.map(scope => (
          <div key={scope} className="flex items-center gap-2">
            <RadioGroup.Item id={`${label}-${scope}`} value={scope} />
            <Label htmlFor={`${label}-${scope}`} weight="regular">{t(`commission.${scope}`)}</Label>
          </div>
        ))}
      </RadioGroup>
      {draft.scope === "artisan" && (
        <Picker<{ artisans: { id: string, name: string }[] }>
          label={t("commission.artisan")}
          path="/admin/artisans"
          choicesIn={({ artisans }) => artisans}
          value={draft.id}
          onChange={id => onChange({ id })}
        />
      )}
      {draft.scope === "category" && (
        <Picker<{ product_categories: { id: string, name: string }[] }>
          label={t("commission.category")}
          path="/admin/product-categories?fields=id,name"
          choicesIn={({ product_categories }) => product_categories}
          value={draft.id}
          onChange={id => onChange({ id })}
        />
      )}
    </>
  )
}

function Rate({ draft, onChange }: PartProps) {
  const { t } = useTranslation("payouts")
  const field = useId()
  const isWrong = draft.percent.trim() !== "" && bpsOf(draft.percent) === undefined
  return (
    <div className="flex flex-col gap-2">
      <Label htmlFor={field}>{t("commission.percent")}</Label>
      <Input id={field} inputMode="decimal" aria-describedby={`${field}-hint`} aria-invalid={isWrong} value={draft.percent} onChange={event => onChange({ percent: event.target.value })} />
      <Hint id={`${field}-hint`} variant={isWrong ? "error" : "info"}>{t("commission.percentHint")}</Hint>
    </div>
  )
}

function When({ draft, onChange }: PartProps) {
  const { t } = useTranslation("payouts")
  const label = useId()
  const isLater = draft.later !== undefined
  return (
    <>
      <Label id={label}>{t("commission.when")}</Label>
      <RadioGroup aria-labelledby={label} value={isLater ? "later" : "now"} onValueChange={when => onChange({ later: when === "later" ? null : undefined })}>
        {["now", "later"].map(when => (
          <div key={when} className="flex items-center gap-2">
            <RadioGroup.Item id={`${label}-${when}`} value={when} />
            <Label htmlFor={`${label}-${when}`} weight="regular">{t(`commission.${when}`)}</Label>
          </div>
        ))}
      </RadioGroup>
      {isLater && <DatePicker aria-label={t("commission.moment")} granularity="minute" minValue={new Date()} value={draft.later ?? null} onChange={later => onChange({ later })} />}
    </>
  )
}
