import { Drawer, Heading, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { AuditEntry } from "../lib/types"
import { OutcomeBadge } from "./outcome-badge"

function written(value: unknown): string {
  if (value === null)
    return "–"
  return typeof value === "string" ? value : JSON.stringify(value)
}

function Changes({ changes }: Pick<AuditEntry, "changes">) {
  const { t } = useTranslation("backOffice")
  if (changes.length === 0)
    return <Text size="small" className="text-ui-fg-subtle">{t("audit.noChanges")}</Text>
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          {["field", "before", "after"].map(column => <Table.HeaderCell key={column}>{t(`audit.${column}`)}</Table.HeaderCell>)}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {changes.map(({ key, from, to }) => (
          <Table.Row key={key}>
            {[key, written(from), written(to)].map((text, index) => <Table.Cell key={index} className="break-all py-2">{text}</Table.Cell>)}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

/** One entry whole: what was asked for, and what it changed. */
export function AuditEntryDrawer({ entry, onClose }: { entry: AuditEntry, onClose: () => void }) {
  const { t } = useTranslation("backOffice")
  return (
    <Drawer open onOpenChange={open => open || onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t(`audit.actions.${entry.action}`)}</Drawer.Title>
          <Drawer.Description>{[entry.subject_name, entry.subject_id].filter(Boolean).join(" · ")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
          <OutcomeBadge outcome={entry.outcome} />
          {entry.outcome === "unfinished" && <Text size="small">{t("audit.unfinishedHint")}</Text>}
          <Heading level="h3">{t("audit.changes")}</Heading>
          <Changes changes={entry.changes} />
          <Heading level="h3">{t("audit.request")}</Heading>
          <Text size="small" className="whitespace-pre-wrap break-words">{JSON.stringify(entry.request, null, 2)}</Text>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
