import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Users } from "@medusajs/icons"
import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useSearchParams } from "react-router-dom"

import { ANY, ArtisanFilters } from "../../components/artisan-filters"
import { ArtisanTable } from "../../components/artisan-table"
import type { AdminArtisanList } from "../../lib/artisan"
import { useLoad } from "../../lib/use-load"

const LIMIT = 20

function pathOf({ status, q }: { status: string, q: string }, offset: number): string {
  const query = new URLSearchParams({ limit: String(LIMIT), offset: String(offset) })
  if (status !== ANY)
    query.set("status", status)
  if (q.trim())
    query.set("q", q.trim())
  return `/admin/artisans?${query}`
}

export default function ArtisansPage() {
  const [query] = useSearchParams()
  const [filters, setFilters] = useState({ status: query.get("status") ?? ANY, q: "" })
  const [offset, setOffset] = useState(0)
  const { answer, error, loading, reload } = useLoad<AdminArtisanList>(pathOf(filters, offset))
  const last = Math.min(offset + LIMIT, answer?.count ?? 0)

  return (
    <Container className="divide-y p-0" aria-busy={loading}>
      <ArtisanFilters
        filters={filters}
        onChange={(filters) => {
          setFilters(filters)
          setOffset(0)
        }}
      />
      {error && <Text role="alert" className="text-ui-fg-error px-6 py-4">{error}</Text>}
      {answer?.count === 0 && <Text className="text-ui-fg-subtle px-6 py-8 text-center">No artisan matches.</Text>}
      {answer && answer.count > 0 && <ArtisanTable artisans={answer.artisans} onChange={reload} />}
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

export const config = defineRouteConfig({ label: "Artisans", icon: Users })
