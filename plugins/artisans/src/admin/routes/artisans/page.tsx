import { FilterSelect, ListBody, SearchField, useList } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Users } from "@medusajs/icons"
import { Container, Heading, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { ArtisanTable } from "../../components/artisan-table"
import type { ArtisanList } from "../../lib/types"

const statuses = ["pending", "active", "suspended", "closed"] as const
const lowRatings = ["2", "3", "4"]

/** Everybody who sells here, or wants to. */
export default function ArtisansPage() {
  const { t } = useTranslation("artisans")
  const list = useList<ArtisanList, "q" | "status" | "rating_below" | "order">("/admin/artisans", { q: "", status: "", rating_below: "", order: "-created_at" })
  const { q, status, rating_below, order } = list.values
  const knowsRatings = Boolean(rating_below || list.answer?.artisans[0]?.rating)
  const knowsSales = list.answer?.artisans[0]?.sales !== undefined
  return (
    <Container className="divide-y p-0" aria-busy={list.loading}>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>{t("list.title")}</Heading>
          {knowsSales && <Text size="small" className="text-ui-fg-subtle">{t("list.salesHint", { currency: list.answer?.currency_code.toUpperCase() })}</Text>}
        </div>
        <div className="flex flex-wrap gap-2">
          <SearchField label={t("list.searchLabel")} placeholder={t("list.search")} value={q} onChange={q => list.narrow({ q })} />
          <FilterSelect label={t("list.status")} value={status} options={statuses.map(status => [status, t(`status.${status}`)])} onChange={status => list.narrow({ status })} />
          {knowsRatings && (
            <FilterSelect
              label={t("list.rating")}
              value={rating_below}
              options={lowRatings.map(stars => [stars, t("list.ratingBelow", { stars })])}
              onChange={rating_below => list.narrow({ rating_below })}
            />
          )}
        </div>
      </div>
      <ListBody list={list} empty={t("list.empty")}>
        {list.answer && <ArtisanTable list={list.answer} order={order} onSort={order => list.narrow({ order })} />}
      </ListBody>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.artisans", translationNs: "artisans", icon: Users })
