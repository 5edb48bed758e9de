import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A name and its value. */
export function SectionRow({ label, children }: { label: ReactNode, children: ReactNode }) {
  return (
    <div className="grid grid-cols-2 items-start gap-4 px-6 py-3">
      <Text size="small" weight="plus">{label}</Text>
      <Text as="div" size="small" className="text-ui-fg-subtle whitespace-pre-line break-words">{children}</Text>
    </div>
  )
}
