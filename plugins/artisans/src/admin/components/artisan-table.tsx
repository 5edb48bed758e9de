import { useFormat } from "@craftmart/admin-kit"
import { Avatar, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { ArtisanList, ListedArtisan } from "../lib/types"
import { ArtisanStatus } from "./artisan-status"
import { SortHeader } from "./sort-header"

function Name({ artisan }: { artisan: ListedArtisan }) {
  return (
    <div className="flex items-center gap-3 py-2">
      <Avatar src={artisan.picture_url ?? undefined} fallback={artisan.name.charAt(0)} aria-hidden />
      <div className="min-w-0">
        <Text asChild weight="plus" size="small"><Link to={`/artisans/${artisan.id}`}>{artisan.name}</Link></Text>
        <Text size="small" className="text-ui-fg-subtle">{[artisan.email, artisan.place].filter(Boolean).join(" · ")}</Text>
      </div>
    </div>
  )
}

function Rating({ rating }: { rating: NonNullable<ListedArtisan["rating"]> }) {
  const { t } = useTranslation("artisans")
  const { number } = useFormat()
  if (rating.average === null)
    return <Text size="small" className="text-ui-fg-subtle">{t("list.noReviews")}</Text>
  return (
    <>
      <Text size="small">{`★ ${number(rating.average)}`}</Text>
      <Text size="xsmall" className="text-ui-fg-subtle">{t("list.reviews", { count: rating.count })}</Text>
    </>
  )
}

function Row({ artisan, currency }: { artisan: ListedArtisan, currency: string }) {
  const { t } = useTranslation("artisans")
  const { money, number, day } = useFormat()
  return (
    <Table.Row>
      <Table.Cell><Name artisan={artisan} /></Table.Cell>
      <Table.Cell><ArtisanStatus status={artisan.status} /></Table.Cell>
      {artisan.sales !== undefined && (
        <Table.Cell className="text-right tabular-nums">
          <Text size="small">{money(artisan.sales, currency)}</Text>
          <Text size="xsmall" className="text-ui-fg-subtle">{t("list.orders", { count: artisan.order_count })}</Text>
        </Table.Cell>
      )}
      {artisan.rating && <Table.Cell><Rating rating={artisan.rating} /></Table.Cell>}
      <Table.Cell className="text-right tabular-nums">{number(artisan.product_count)}</Table.Cell>
      <Table.Cell className="whitespace-nowrap">{day(artisan.created_at)}</Table.Cell>
    </Table.Row>
  )
}

interface Props { list: ArtisanList, order: string, onSort: (order: string) => void }

/** A page of artisans; columns of plugins that are not installed are left out. */
export function ArtisanTable({ list: { artisans, currency_code }, order, onSort }: Props) {
  const { t } = useTranslation("artisans")
  const sort = { order, onSort }
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <SortHeader column="name" {...sort}>{t("list.artisan")}</SortHeader>
          <Table.HeaderCell>{t("list.status")}</Table.HeaderCell>
          {artisans[0]?.sales !== undefined && <SortHeader column="sales" isRight {...sort}>{t("list.sales")}</SortHeader>}
          {artisans[0]?.rating && <SortHeader column="rating" {...sort}>{t("list.rating")}</SortHeader>}
          <SortHeader column="products" isRight {...sort}>{t("list.products")}</SortHeader>
          <SortHeader column="created_at" {...sort}>{t("list.since")}</SortHeader>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {artisans.map(artisan => <Row key={artisan.id} artisan={artisan} currency={currency_code} />)}
      </Table.Body>
    </Table>
  )
}
