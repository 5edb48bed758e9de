import { Input } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"

const TYPING = 300

interface Props { label: string, placeholder?: string, value: string, onChange: (value: string) => void }

/** Searches when the typist pauses. Without the icon of `type="search"`, which says that it is a picture, and not of what. */
export function SearchField({ label, placeholder, value, onChange }: Props) {
  const { t } = useTranslation("adminKit")
  const [typed, setTyped] = useState(value)
  const search = useRef(onChange)
  search.current = onChange

  useEffect(() => {
    if (typed === value)
      return
    const timer = setTimeout(() => search.current(typed), TYPING)
    return () => clearTimeout(timer)
  }, [typed, value])

  return (
    <Input role="searchbox" size="small" aria-label={label} placeholder={placeholder ?? t("search")} maxLength={100} value={typed} onChange={event => setTyped(event.target.value)} />
  )
}
