import { LoadFailure, useLoad } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChartBar } from "@medusajs/icons"
import { Container, Heading, Skeleton } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { OverviewFigures } from "../../components/overview-figures"
import { OverviewFilters } from "../../components/overview-filters"
import type { OverviewQuery } from "../../components/overview-filters"
import { SalesChart } from "../../components/sales-chart"
import { TaskList } from "../../components/task-list"
import { lastDays } from "../../lib/days"
import type { Overview } from "../../lib/types"

const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

/** The marketplace at a glance, and what waits for its administrators. */
export default function MarketplacePage() {
  const { t } = useTranslation("backOffice")
  const [query, setQuery] = useState<OverviewQuery>(lastDays(30))
  const { answer, failure, loading, reload } = useLoad<{ overview: Overview }>(`/admin/marketplace/overview?${new URLSearchParams({ ...query, time_zone: timeZone })}`)
  const overview = answer?.overview

  return (
    <div className="flex flex-col gap-y-3" aria-busy={loading}>
      <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <Heading>{t("overview.title")}</Heading>
        <OverviewFilters query={query} currency={overview?.currency_code ?? ""} currencies={overview?.currencies ?? []} onChange={setQuery} />
      </Container>
      {failure && <Container className="p-0"><LoadFailure message={failure.message} onRetry={reload} /></Container>}
      {!overview && !failure && <Skeleton className="h-96 w-full rounded-lg" />}
      {overview && (
        <>
          <OverviewFigures overview={overview} />
          <div className="grid gap-3 xl:grid-cols-[2fr_1fr] xl:items-start">
            <Container className="divide-y p-0">
              <Heading level="h2" className="px-6 py-4">{t("overview.chart")}</Heading>
              <SalesChart overview={overview} />
            </Container>
            <TaskList tasks={overview.tasks} stuck_orders={overview.stuck_orders} />
          </div>
        </>
      )}
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.marketplace", translationNs: "backOffice", icon: ChartBar, rank: 1 })
