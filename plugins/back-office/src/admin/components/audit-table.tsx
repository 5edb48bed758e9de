import { useFormat } from "@craftmart/admin-kit"
import { Button, Table, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { AuditEntry } from "../lib/types"
import { AuditEntryDrawer } from "./audit-entry-drawer"
import { OutcomeBadge } from "./outcome-badge"

export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const { t } = useTranslation("backOffice")
  const { time } = useFormat()
  const [open, setOpen] = useState<AuditEntry>()
  return (
    <>
      <Table>
        <Table.Header>
          <Table.Row>
            {["when", "who", "action", "subject", "outcome"].map(column => <Table.HeaderCell key={column}>{t(`audit.${column}`)}</Table.HeaderCell>)}
            <Table.HeaderCell><span className="sr-only">{t("audit.details")}</span></Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {entries.map(entry => (
            <Table.Row key={entry.id}>
              <Table.Cell className="whitespace-nowrap">{time(entry.created_at)}</Table.Cell>
              <Table.Cell>{entry.actor_email ?? entry.actor_id}</Table.Cell>
              <Table.Cell><Text size="small" weight="plus">{t(`audit.actions.${entry.action}`)}</Text></Table.Cell>
              <Table.Cell>{entry.subject_name ?? entry.subject_id}</Table.Cell>
              <Table.Cell><OutcomeBadge outcome={entry.outcome} /></Table.Cell>
              <Table.Cell className="text-right"><Button size="small" variant="transparent" onClick={() => setOpen(entry)}>{t("audit.details")}</Button></Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {open && <AuditEntryDrawer entry={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}
