import { useFormat } from "@craftmart/admin-kit"
import { StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { holdsSecretLink } from "../../types/secret-links"
import type { SaleNotice } from "../lib/types"
import { PreviewButton } from "./preview-drawer"
import { ResendButton } from "./resend-button"
import { RetryButton } from "./retry-button"

const colors = { waiting: "orange", sent: "green", parked: "red" } as const

function State({ notice }: { notice: SaleNotice }) {
  const { t } = useTranslation("saleNotices")
  const { time } = useFormat()
  const when = {
    sent: notice.sent_at && t("list.sentAt", { time: time(notice.sent_at) }),
    waiting: notice.attempts > 0 && t("list.nextTry", { time: time(notice.next_attempt_at) }),
    parked: "",
  }[notice.status]
  return (
    <>
      <StatusBadge color={colors[notice.status]}>{t(`status.${notice.status}`)}</StatusBadge>
      {when && <Text size="xsmall" className="text-ui-fg-subtle">{when}</Text>}
      {notice.last_error && <Text size="xsmall" className="text-ui-fg-error max-w-md whitespace-normal break-words py-1">{notice.last_error}</Text>}
    </>
  )
}

function Row({ notice, onChange }: { notice: SaleNotice, onChange: () => void }) {
  const { t } = useTranslation("saleNotices")
  const { time } = useFormat()
  return (
    <Table.Row>
      <Table.Cell className="py-3">
        <Text weight="plus" size="small">{notice.recipient || t("list.noAddress")}</Text>
        <Text size="small" className="text-ui-fg-subtle">
          {t(`kind.${notice.kind}`)}
          {notice.order_id && <Link to={`/orders/${notice.order_id}`} className="text-ui-fg-interactive-hover ml-2 underline">{t("list.order")}</Link>}
        </Text>
      </Table.Cell>
      <Table.Cell className="py-2"><State notice={notice} /></Table.Cell>
      <Table.Cell className="text-right tabular-nums">{notice.attempts}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">{time(notice.created_at)}</Table.Cell>
      <Table.Cell>
        <div className="flex justify-end gap-2">
          <PreviewButton notice={notice} />
          {notice.status !== "sent" && <RetryButton notice={notice} onDone={onChange} />}
          {notice.status === "sent" && !holdsSecretLink(notice.kind) && <ResendButton notice={notice} onDone={onChange} />}
        </div>
      </Table.Cell>
    </Table.Row>
  )
}

export function SaleNoticeTable({ notices, onChange }: { notices: SaleNotice[], onChange: () => void }) {
  const { t } = useTranslation("saleNotices")
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>{t("list.to")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.status")}</Table.HeaderCell>
          <Table.HeaderCell className="text-right">{t("list.tries")}</Table.HeaderCell>
          <Table.HeaderCell>{t("list.written")}</Table.HeaderCell>
          <Table.HeaderCell><span className="sr-only">{t("list.actions")}</span></Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {notices.map(notice => <Row key={notice.id} notice={notice} onChange={onChange} />)}
      </Table.Body>
    </Table>
  )
}
