import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useFormat } from "../hooks/use-format"
import type { Page } from "../hooks/use-list"

/** Where one is in a list, and the way to the page before and after. */
export function Pages({ count, limit, offset, more = false, onMove }: Page & { onMove: (offset: number) => void }) {
  const { t } = useTranslation("adminKit")
  const { number } = useFormat()
  const total = `${number(count)}${more ? "+" : ""}`
  const last = Math.min(offset + limit, count)
  return (
    <div className="flex items-center justify-between px-6 py-3">
      <Text size="small" className="text-ui-fg-subtle">{t("range", { first: number(Math.min(offset + 1, last)), last: number(last), total })}</Text>
      <div className="flex gap-2">
        <Button size="small" variant="secondary" disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - limit))}>{t("previous")}</Button>
        <Button size="small" variant="secondary" disabled={last >= count} onClick={() => onMove(offset + limit)}>{t("next")}</Button>
      </div>
    </div>
  )
}
