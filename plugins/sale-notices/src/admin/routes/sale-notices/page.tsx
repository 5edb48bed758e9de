import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"

import { ANY, SaleNoticeFilters } from "../../components/sale-notice-filters"
import { SaleNoticeTable } from "../../components/sale-notice-table"
import { useSaleNotices } from "../../lib/use-sale-notices"

const limit = 20

/** The outbox: what has left, what waits, and what is parked until somebody looks at it. */
export default function SaleNoticesPage() {
  const [filters, setFilters] = useState({ status: ANY, q: "" })
  const [offset, setOffset] = useState(0)
  const { list, error, reload } = useSaleNotices({
    status: filters.status === ANY ? undefined : filters.status,
    q: filters.q.trim() || undefined,
    limit,
    offset,
  })
  const count = list?.count ?? 0
  const last = Math.min(offset + limit, count)

  return (
    <Container className="divide-y p-0">
      <SaleNoticeFilters
        filters={filters}
        onChange={(filters) => {
          setFilters(filters)
          setOffset(0)
        }}
      />
      {error && <Text role="alert" className="text-ui-fg-error px-6 py-4">{error}</Text>}
      {list && count === 0 && <Text className="text-ui-fg-subtle px-6 py-8 text-center">No notice matches.</Text>}
      {list && count > 0 && <SaleNoticeTable notices={list.sale_notices} onChange={reload} />}
      {count > 0 && (
        <div className="flex items-center justify-between px-6 py-3">
          <Text size="small" className="text-ui-fg-subtle">{`${Math.min(offset + 1, last)}–${last} of ${count}`}</Text>
          <div className="flex gap-2">
            <Button size="small" variant="secondary" disabled={offset === 0} onClick={() => setOffset(offset - limit)}>Previous</Button>
            <Button size="small" variant="secondary" disabled={last >= count} onClick={() => setOffset(offset + limit)}>Next</Button>
          </div>
        </div>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Sale notices", icon: Envelope })
