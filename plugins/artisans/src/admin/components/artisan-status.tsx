import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { ArtisanStatus as Status } from "../../artisans/status"

const colors = { pending: "orange", active: "green", suspended: "red", closed: "grey" } as const

export function ArtisanStatus({ status }: { status: Status }) {
  const { t } = useTranslation("artisans")
  return <StatusBadge color={colors[status]}>{t(`status.${status}`)}</StatusBadge>
}
