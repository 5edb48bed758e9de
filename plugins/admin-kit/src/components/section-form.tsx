import { Button } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"

import { Section } from "./section"

interface Props {
  title: string
  /** The fields. */
  children: ReactNode
  /** A word beside the buttons: who changed it last, who uses it. */
  note?: ReactNode
  /** Other buttons, before the one that saves. */
  steps?: ReactNode
  /** Whether there is something to save, and it can be. */
  canSave: boolean
  busy: boolean
  onSave: () => void
}

/** A titled part of a page that is a form of its own, with the button that saves it. */
export function SectionForm({ title, children, note, steps, canSave, busy, onSave }: Props) {
  const { t } = useTranslation("adminKit")
  return (
    <Section title={title}>
      <form
        className="flex flex-col gap-4 px-6 py-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (canSave)
            onSave()
        }}
      >
        {children}
        <div className="flex flex-wrap items-center justify-between gap-2">
          <div>{note}</div>
          <div className="flex gap-2">
            {steps}
            <Button size="small" type="submit" disabled={!canSave} isLoading={busy} aria-label={`${t("save")}: ${title}`}>{t("save")}</Button>
          </div>
        </div>
      </form>
    </Section>
  )
}
