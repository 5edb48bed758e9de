import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ListBullet } from "@medusajs/icons"
import { Container, Heading, Select, Skeleton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { auditedActions } from "../../../audit/audited-actions"
import { AuditTable } from "../../components/audit-table"
import { LoadFailure } from "../../components/load-failure"
import { Pages } from "../../components/pages"
import type { AuditEntryList } from "../../lib/types"
import { useLoad } from "../../lib/use-load"

const LIMIT = 20
/** Select.Item takes no empty value. */
const ANY = "any"

function pathOf(action: string, offset: number): string {
  const query = new URLSearchParams({ limit: String(LIMIT), offset: String(offset), ...action !== ANY && { action } })
  return `/admin/audit-entries?${query}`
}

/** Who changed what, when, from what to what. */
export default function AuditLogPage() {
  const { t } = useTranslation("backOffice")
  const [action, setAction] = useState(ANY)
  const [offset, setOffset] = useState(0)
  const { answer, failure, loading, reload } = useLoad<AuditEntryList>(pathOf(action, offset))

  function choose(action: string) {
    setAction(action)
    setOffset(0)
  }

  return (
    <Container className="divide-y p-0" aria-busy={loading}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("audit.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">{t("audit.hint")}</Text>
        </div>
        <Select size="small" value={action} onValueChange={choose}>
          <Select.Trigger aria-label={t("audit.action")} className="w-56"><Select.Value /></Select.Trigger>
          <Select.Content>
            <Select.Item value={ANY}>{t("common.all")}</Select.Item>
            {auditedActions.map(({ action }) => <Select.Item key={action} value={action}>{t(`audit.actions.${action}`)}</Select.Item>)}
          </Select.Content>
        </Select>
      </div>
      {failure && <LoadFailure message={failure.message} onRetry={reload} />}
      {!answer && !failure && <Skeleton className="m-6 h-40" />}
      {answer?.count === 0 && <Text className="text-ui-fg-subtle px-6 py-8 text-center">{t(action === ANY ? "audit.none" : "audit.noMatch")}</Text>}
      {answer && answer.count > 0 && <AuditTable entries={answer.audit_entries} />}
      {answer && answer.count > 0 && <Pages count={answer.count} limit={LIMIT} offset={offset} onMove={setOffset} />}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.auditLog", translationNs: "backOffice", icon: ListBullet })
