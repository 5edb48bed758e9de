import { useFormat } from "@craftmart/admin-kit"
import { useTranslation } from "react-i18next"

import type { AdminPart } from "../lib/types"
import { ReasonDialog } from "./reason-dialog"

/** Says what buyer and artisan will get before it is done. */
export function CancelDialog({ part, onDone }: { part: AdminPart, onDone: () => void }) {
  const { t } = useTranslation("artisanOrders")
  const { money } = useFormat()
  const artisan = part.artisan?.name ?? t("house")
  return (
    <ReasonDialog
      trigger={t("cancel.open")}
      title={t("cancel.title", { artisan })}
      words={[
        t("cancel.buyer", { amount: money(part.total - part.refunded_total, part.currency_code) }),
        part.artisan ? t("cancel.artisan", { artisan, earnings: money(part.earnings, part.currency_code) }) : t("cancel.house"),
        t("cancel.noUndo"),
      ]}
      confirm={t("cancel.open")}
      path={`/admin/artisan-orders/${part.id}/cancel`}
      done={t("cancel.done")}
      onDone={onDone}
    />
  )
}
