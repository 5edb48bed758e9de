import { Section, SectionRow, useFormat, useLoad } from "@craftmart/admin-kit"
import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import type { ArtisanBusiness, Ledger, ListedPart, ListedProduct, ListedReview, Page } from "../lib/types"
import { useBeside } from "../lib/use-beside"
import { ListedRow, ListedSection } from "./listed-section"

const SHOWN = 5

/** What was sold in all, one row a currency. */
export function ArtisanSales({ sales }: Pick<ArtisanBusiness, "sales">) {
  const { t } = useTranslation("artisans")
  const { money } = useFormat()
  return (
    <Section title={t("page.sold")}>
      {sales.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("page.nothingSold")}</Text>}
      {sales.map(({ currency_code, orders, sales, commission }) => (
        <SectionRow key={currency_code} label={t("page.soldOrders", { count: orders })}>
          {`${money(sales, currency_code)}\n${t("page.ofWhichCommission", { amount: money(commission, currency_code) })}`}
        </SectionRow>
      ))}
    </Section>
  )
}

export function ArtisanProducts({ id }: { id: string }) {
  const { t } = useTranslation("artisans")
  const list = useLoad<Page & { products: ListedProduct[] }>(`/admin/artisans/${id}/products?limit=${SHOWN}`)
  return (
    <ListedSection title={t("page.products")} list={list} empty={t("page.noProducts")} all={`/artisan-products?artisan_id=${id}`} aside={list.answer && <Badge size="2xsmall">{list.answer.count}</Badge>}>
      {list.answer?.products.map(product => (
        <ListedRow key={product.id} to={`/products/${product.id}`} left={product.title} right={product.removed_at ? t("page.removed") : t(`page.productStatus.${product.status}`)} />
      ))}
    </ListedSection>
  )
}

export function ArtisanOrders({ id, openCount }: { id: string, openCount?: number }) {
  const { t } = useTranslation("artisans")
  const { money, day } = useFormat()
  const list = useBeside<Page & { artisan_orders: ListedPart[] }>(`/admin/artisan-orders?artisan_id=${id}&limit=${SHOWN}`)
  const open = openCount ? <Badge size="2xsmall" color="orange">{t("page.openOrders", { count: openCount })}</Badge> : undefined
  return list.isThere && (
    <ListedSection title={t("page.orders")} list={list} empty={t("page.noOrders")} all={`/artisan-orders?artisan_id=${id}`} aside={open}>
      {list.answer?.artisan_orders.map(part => (
        <ListedRow
          key={part.id}
          to={`/orders/${part.order_id}`}
          left={`#${part.display_id} · ${day(part.created_at)}`}
          hint={t(`page.orderStatus.${part.status}`)}
          right={money(part.total, part.currency_code)}
        />
      ))}
    </ListedSection>
  )
}

export function ArtisanReviews({ id }: { id: string }) {
  const { t } = useTranslation("artisans")
  const { day } = useFormat()
  const list = useBeside<Page & { reviews: ListedReview[] }>(`/admin/reviews?owner_id=${id}&limit=${SHOWN}`)
  const states = { published: "", hidden: t("page.hiddenReview"), waiting: t("page.waitingReview") }
  return list.isThere && (
    <ListedSection title={t("page.reviews")} list={list} empty={t("page.noReviews")} all={`/reviews?owner_id=${id}`} aside={list.answer && <Badge size="2xsmall">{list.answer.count}</Badge>}>
      {list.answer?.reviews.map(review => (
        <ListedRow
          key={review.id}
          to={review.product ? `/products/${review.product.id}` : undefined}
          left={review.title ?? (review.content.length > 80 ? `${review.content.slice(0, 80)} …` : review.content)}
          hint={[review.product?.title, review.customer_name, day(review.created_at), states[review.status]].filter(Boolean).join(" · ")}
          right={<span role="img" aria-label={t("page.stars", { count: review.rating })}>{"★".repeat(review.rating)}</span>}
        />
      ))}
    </ListedSection>
  )
}

export function ArtisanLedger({ id }: { id: string }) {
  const { t } = useTranslation("artisans")
  const { money, day } = useFormat()
  const list = useBeside<Ledger>(`/admin/ledger?artisan_id=${id}&limit=${SHOWN}`)
  return list.isThere && (
    <ListedSection title={t("page.ledger")} list={list} empty={t("page.noEntries")} all={`/ledger?artisan_id=${id}`}>
      {list.answer?.balances.map(({ currency_code, amount }) => <SectionRow key={currency_code} label={t("page.owed")}>{money(amount, currency_code)}</SectionRow>)}
      {list.answer?.entries.map(entry => (
        <ListedRow
          key={entry.id}
          to={entry.order_id ? `/orders/${entry.order_id}` : undefined}
          left={t(`page.entry.${entry.kind}`)}
          hint={[entry.display_id && `#${entry.display_id}`, day(entry.created_at)].filter(Boolean).join(" · ")}
          right={money(entry.amount, entry.currency_code)}
        />
      ))}
    </ListedSection>
  )
}
