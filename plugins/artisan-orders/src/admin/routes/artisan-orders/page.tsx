import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ShoppingBag } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"

import { PartFilters } from "../../components/part-filters"
import { PartTable } from "../../components/part-table"
import { noFilters, toQuery } from "../../lib/list-query"
import type { AdminPartList } from "../../lib/types"
import { useLoad } from "../../lib/use-load"

const LIMIT = 20

export default function ArtisanOrdersPage() {
  const [filters, setFilters] = useState(noFilters)
  const [offset, setOffset] = useState(0)
  const page = new URLSearchParams({ limit: String(LIMIT), offset: String(offset) })
  const { answer, error, loading } = useLoad<AdminPartList>(`/admin/artisan-orders?${toQuery(filters)}&${page}`)
  const last = Math.min(offset + LIMIT, answer?.count ?? 0)

  return (
    <Container className="divide-y p-0" aria-busy={loading}>
      <PartFilters
        filters={filters}
        onChange={(filters) => {
          setFilters(filters)
          setOffset(0)
        }}
      />
      {error && <Text role="alert" className="text-ui-fg-error px-6 py-4">{error}</Text>}
      {answer?.count === 0 && <Text className="text-ui-fg-subtle px-6 py-8 text-center">No artisan order matches.</Text>}
      {answer && answer.count > 0 && <PartTable parts={answer.artisan_orders} />}
      {answer && answer.count > 0 && (
        <div className="flex items-center justify-between px-6 py-3">
          <Text size="small" className="text-ui-fg-subtle">{`${Math.min(offset + 1, last)}–${last} of ${answer.count}`}</Text>
          <div className="flex gap-2">
            <Button size="small" variant="secondary" disabled={offset === 0} onClick={() => setOffset(offset - LIMIT)}>Previous</Button>
            <Button size="small" variant="secondary" disabled={last >= answer.count} onClick={() => setOffset(offset + LIMIT)}>Next</Button>
          </div>
        </div>
      )}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "Artisan orders", icon: ShoppingBag })
