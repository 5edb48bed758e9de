import { FilterSelect, ListBody, useList } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListBullet } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { auditedActions } from "../../../audit/audited-actions"
import { AuditTable } from "../../components/audit-table"
import type { AuditEntryList } from "../../lib/types"

/** Who changed what, when, from what to what. */
export default function AuditLogPage() {
  const { t } = useTranslation("backOffice")
  const list = useList<AuditEntryList, "action" | "subject_id">("/admin/audit-entries", { action: "", subject_id: "" })
  const { action, subject_id } = list.values

  return (
    <Container className="divide-y p-0" aria-busy={list.loading}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("audit.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">{t("audit.hint")}</Text>
        </div>
        <FilterSelect
          label={t("audit.action")}
          value={action}
          options={auditedActions.map(({ action }) => [action, t(`audit.actions.${action}`)])}
          onChange={action => list.narrow({ action })}
        />
      </div>
      <ListBody list={list} empty={t(action || subject_id ? "audit.noMatch" : "audit.none")}>
        {list.answer && <AuditTable entries={list.answer.audit_entries} />}
      </ListBody>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.auditLog", translationNs: "backOffice", icon: ListBullet })
