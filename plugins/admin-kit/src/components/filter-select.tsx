import { Select } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Select.Item takes no empty value. */
const ANY = "any"

interface Props { label: string, value: string, options: readonly (readonly [value: string, words: string])[], all?: string, onChange: (value: string) => void }

/** Narrows a list to one of the options, or not at all, which is the empty value. */
export function FilterSelect({ label, value, options, all, onChange }: Props) {
  const { t } = useTranslation("adminKit")
  return (
    <Select size="small" value={value || ANY} onValueChange={value => onChange(value === ANY ? "" : value)}>
      <Select.Trigger aria-label={label} className="w-auto min-w-36 gap-2"><Select.Value /></Select.Trigger>
      <Select.Content>
        <Select.Item value={ANY}>{all ?? `${label}: ${t("all")}`}</Select.Item>
        {options.map(([value, words]) => <Select.Item key={value} value={value}>{words}</Select.Item>)}
      </Select.Content>
    </Select>
  )
}
