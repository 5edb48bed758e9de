import { ListBody, useList } from "@craftmart/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ShoppingBag } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { noFilters, PartFilters } from "../../components/part-filters"
import type { PartFilter } from "../../components/part-filters"
import { PartTable } from "../../components/part-table"
import type { AdminPartList } from "../../lib/types"

/** Every artisan order there is. */
export default function ArtisanOrdersPage() {
  const { t } = useTranslation("artisanOrders")
  const list = useList<AdminPartList, PartFilter>("/admin/artisan-orders", noFilters)
  return (
    <Container className="divide-y p-0" aria-busy={list.loading}>
      <PartFilters values={list.values} narrowed={list.narrowed} artisan={list.answer?.artisan_orders[0]?.artisan?.name} onNarrow={list.narrow} />
      <ListBody list={list} empty={t("list.empty")}>
        {list.answer && <PartTable parts={list.answer.artisan_orders} />}
      </ListBody>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.orders", translationNs: "artisanOrders", icon: ShoppingBag })
