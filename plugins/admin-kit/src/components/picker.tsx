import { Label, Select, Text } from "@medusajs/ui"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { useLoad } from "../hooks/use-load"
import { SearchField } from "./search-field"

export interface Choice { id: string, name: string }

interface Props<Answer> {
  label: string
  /** Where the choices are; `q` and `limit` are added to its query. */
  path: string
  choicesIn: (answer: Answer) => Choice[]
  value: string
  onChange: (id: string, name: string) => void
}

/** Chooses one of many: the first twenty that match what is searched for. */
export function Picker<Answer>({ label, path, choicesIn, value, onChange }: Props<Answer>) {
  const { t } = useTranslation("adminKit")
  const [q, setQ] = useState("")
  const id = useId()
  const query = new URLSearchParams({ limit: "20", ...q.trim() && { q: q.trim() } })
  const { answer, failure } = useLoad<Answer>(`${path}${path.includes("?") ? "&" : "?"}${query}`)
  const choices = answer ? choicesIn(answer) : []
  return (
    <div className="flex flex-col gap-2">
      <Label id={id}>{label}</Label>
      <SearchField label={t("searchFor", { what: label })} value={q} onChange={setQ} />
      <Select value={value} onValueChange={id => onChange(id, choices.find(choice => choice.id === id)?.name ?? "")}>
        <Select.Trigger aria-labelledby={id}><Select.Value placeholder={t("choose")} /></Select.Trigger>
        <Select.Content>
          {choices.map(choice => <Select.Item key={choice.id} value={choice.id}>{choice.name}</Select.Item>)}
        </Select.Content>
      </Select>
      {answer && choices.length === 0 && <Text size="small" className="text-ui-fg-subtle">{t("noMatch")}</Text>}
      {failure && <Text size="small" role="alert" className="text-ui-fg-error">{failure.message ?? t("loadFailed")}</Text>}
    </div>
  )
}
