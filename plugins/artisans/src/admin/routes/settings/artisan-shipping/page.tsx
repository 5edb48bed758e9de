import { LoadFailure, useLoad } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { LimitForm } from "../../../components/shipping/limit-form"
import { ZoneForm } from "../../../components/shipping/zone-form"
import type { LimitList, ZoneList } from "../../../lib/rules"

/** What counts for the rates of all artisans: the zones they may be for, and the least and the most of them. */
export default function ArtisanShippingPage() {
  const { t } = useTranslation("artisans")
  const zones = useLoad<ZoneList>("/admin/shipping-zones")
  const limits = useLoad<LimitList>("/admin/shipping-limits")
  const [isAdding, setAdding] = useState(false)
  const failed = [zones, limits].find(({ failure }) => failure)

  function added() {
    setAdding(false)
    zones.reload()
  }

  return (
    <div className="flex flex-col gap-y-3" aria-busy={zones.loading || limits.loading}>
      <Container className="flex items-start justify-between gap-4 px-6 py-4">
        <div>
          <Heading>{t("rules.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle max-w-prose">{t("rules.hint")}</Text>
          <Text size="small" className="text-ui-fg-subtle mt-2 max-w-prose">{t("rules.zone.hint")}</Text>
        </div>
        <Button size="small" variant="secondary" disabled={isAdding || !zones.answer} onClick={() => setAdding(true)}>{t("rules.zone.add")}</Button>
      </Container>
      {failed && <Container className="p-0"><LoadFailure message={failed.failure?.message} onRetry={failed.reload} /></Container>}
      {!failed && !(zones.answer && limits.answer) && <Skeleton className="h-96 w-full rounded-lg" />}
      {zones.answer && isAdding && <ZoneForm zone={null} list={zones.answer} onChange={added} onCancel={() => setAdding(false)} />}
      {zones.answer?.shipping_zones.map(zone => (
        <ZoneForm key={`${zone.id} ${zone.name} ${zone.countries.join()}`} zone={zone} list={zones.answer as ZoneList} onChange={zones.reload} />
      ))}
      {zones.answer?.shipping_zones.length === 0 && !isAdding && (
        <Container className="px-6 py-4"><Text size="small" className="text-ui-fg-subtle">{t("rules.zone.none")}</Text></Container>
      )}
      {limits.answer?.shipping_limits.map(limit => <LimitForm key={JSON.stringify(limit)} limit={limit} onChange={limits.reload} />)}
    </div>
  )
}

export const config = defineRouteConfig({ label: "rules.menu", translationNs: "artisans" })
