import { Hint, Input } from "@medusajs/ui"
import { useEffect, useId, useRef, useState } from "react"
import { useTranslation } from "react-i18next"

const TYPING = 300

interface Props {
  label: string
  placeholder?: string
  /** How many letters make a search: fewer are answered in words. */
  least?: number
  value: string
  onChange: (value: string) => void
}

/** Searches when the typist pauses. Without the icon of `type="search"`, which says that it is a picture, and not of what. */
export function SearchField({ label, placeholder, least = 1, value, onChange }: Props) {
  const { t } = useTranslation("adminKit")
  const [typed, setTyped] = useState(value)
  const hint = useId()
  const search = useRef(onChange)
  search.current = onChange
  const sent = useRef(value)
  const letters = typed.trim().length
  const isTooShort = letters > 0 && letters < least

  // What the field has sent comes back while more is being typed; any other value was set elsewhere, as by a link.
  useEffect(() => {
    if (value === sent.current)
      return
    sent.current = value
    setTyped(value)
  }, [value])

  useEffect(() => {
    if (typed === sent.current)
      return
    const timer = setTimeout(() => {
      sent.current = typed
      search.current(typed)
    }, TYPING)
    return () => clearTimeout(timer)
  }, [typed])

  return (
    <div>
      <Input
        role="searchbox"
        size="small"
        aria-label={label}
        aria-describedby={isTooShort ? hint : undefined}
        placeholder={placeholder ?? t("search")}
        maxLength={100}
        value={typed}
        onChange={event => setTyped(event.target.value)}
      />
      <div id={hint} role="status">{isTooShort && <Hint className="block pt-1">{t("tooShort", { least })}</Hint>}</div>
    </div>
  )
}
