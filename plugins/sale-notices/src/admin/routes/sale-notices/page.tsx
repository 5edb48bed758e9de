import { FilterSelect, ListBody, SearchField, useList } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { RetryAllButton } from "../../components/retry-all-button"
import { SaleNoticeTable } from "../../components/sale-notice-table"
import { en } from "../../i18n/en"
import type { SaleNoticeList } from "../../lib/types"

const statuses = ["waiting", "parked", "sent"] as const
const kinds = Object.keys(en.kind) as (keyof typeof en.kind)[]

/** The outbox: what has left, what waits, and what is parked until somebody looks at it. */
export default function SaleNoticesPage() {
  const { t } = useTranslation("saleNotices")
  const list = useList<SaleNoticeList, "q" | "status" | "kind" | "order_id">("/admin/sale-notices", { q: "", status: "", kind: "", order_id: "" })
  const { q, status, kind } = list.values
  return (
    <Container className="divide-y p-0" aria-busy={list.loading}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("list.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">{t("list.hint")}</Text>
        </div>
        <div className="flex flex-wrap gap-2">
          <SearchField label={t("list.searchLabel")} placeholder={t("list.search")} value={q} onChange={q => list.narrow({ q })} />
          <FilterSelect label={t("list.status")} value={status} options={statuses.map(status => [status, t(`status.${status}`)])} onChange={status => list.narrow({ status })} />
          <FilterSelect label={t("list.kind")} value={kind} options={kinds.map(kind => [kind, t(`kind.${kind}`)])} onChange={kind => list.narrow({ kind })} />
          <RetryAllButton filters={{ kind, q }} onDone={list.reload} />
        </div>
      </div>
      <ListBody list={list} empty={t("list.empty")}>
        {list.answer && <SaleNoticeTable notices={list.answer.sale_notices} onChange={list.reload} />}
      </ListBody>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.notices", translationNs: "saleNotices", icon: Envelope })
