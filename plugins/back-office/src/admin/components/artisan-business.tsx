import { formatAmount, Section, SectionRow } from "@craftmart/admin-kit"
import { Badge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import type { ArtisanBusiness } from "../lib/types"

/** What was sold in all, one row a currency. */
export function ArtisanSales({ sales }: Pick<ArtisanBusiness, "sales">) {
  const { t, i18n } = useTranslation("backOffice")
  return (
    <Section title={t("artisan.sold")}>
      {sales.length === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("artisan.nothingSold")}</Text>}
      {sales.map(({ currency_code, orders, sales, commission }) => (
        <SectionRow key={currency_code} label={t("artisan.orders", { count: orders })}>
          {formatAmount(sales, currency_code, i18n.language)}
          {`\n${t("artisan.commission")} ${formatAmount(commission, currency_code, i18n.language)}`}
        </SectionRow>
      ))}
    </Section>
  )
}

/** What waits to be sent, the oldest first, each with the way to its order. */
export function OpenOrders({ open_orders, open_count }: Pick<ArtisanBusiness, "open_orders" | "open_count">) {
  const { t, i18n } = useTranslation("backOffice")
  return (
    <Section title={t("artisan.openOrders")} aside={open_count > 0 && <Badge size="2xsmall" color="orange">{open_count}</Badge>}>
      {open_count === 0 && <Text size="small" className="text-ui-fg-subtle px-6 py-4">{t("artisan.noOpenOrders")}</Text>}
      {open_orders.map(order => (
        <Link key={order.id} to={`/orders/${order.order_id}`} className="hover:bg-ui-bg-base-hover flex items-center justify-between gap-4 px-6 py-3">
          <Text size="small">{`#${order.display_id} · ${new Date(order.created_at).toLocaleDateString(i18n.language)}`}</Text>
          <Text size="small" className="text-ui-fg-subtle">{formatAmount(order.total, order.currency_code, i18n.language)}</Text>
        </Link>
      ))}
      {open_count > open_orders.length && <Text size="small" className="text-ui-fg-subtle px-6 py-3">{t("artisan.moreOpen", { count: open_count - open_orders.length })}</Text>}
    </Section>
  )
}
