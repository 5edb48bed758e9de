import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { PartStatus as Status } from "../../status/status-of"

const colors = { pending: "orange", partially_shipped: "blue", shipped: "blue", delivered: "green", canceled: "red" } as const satisfies Record<Status, string>

export function PartStatus({ status }: { status: Status }) {
  const { t } = useTranslation("artisanOrders")
  return <StatusBadge color={colors[status]}>{t(`status.${status}`)}</StatusBadge>
}
