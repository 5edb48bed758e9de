import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { AuditEntry } from "../lib/types"

const colors = { done: "green", refused: "grey", unfinished: "orange" } as const

export function OutcomeBadge({ outcome }: Pick<AuditEntry, "outcome">) {
  const { t } = useTranslation("backOffice")
  return <StatusBadge color={colors[outcome]}>{t(`audit.outcomes.${outcome}`)}</StatusBadge>
}
