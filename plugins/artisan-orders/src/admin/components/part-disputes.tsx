import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { AdminPart } from "../lib/types"

const colors = { open: "orange", won: "green", lost: "red" } as const

/** Whether the payment of a part's order is disputed at the cardholder's bank, or was. */
export function PartDisputes({ disputes }: Pick<AdminPart, "disputes">) {
  const { t } = useTranslation("artisanOrders")
  return <>{disputes.map(({ id, status }) => <StatusBadge key={id} color={colors[status]}>{t(`dispute.${status}`)}</StatusBadge>)}</>
}
