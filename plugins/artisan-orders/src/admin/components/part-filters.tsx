import { FilterSelect, SearchField } from "@craftmart/admin-kit"
import { Button, Heading, Input } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { PART_STATUSES } from "../../status/status-of"

/** What the list of artisan orders is narrowed by. */
export type PartFilter = "q" | "status" | "from" | "to" | "artisan_id"
export const noFilters: Record<PartFilter, string> = { q: "", status: "", from: "", to: "", artisan_id: "" }

interface Props {
  values: Record<PartFilter, string>
  /** The filters as a query. */
  narrowed: string
  /** Whose they are, when they are of one artisan alone. */
  artisan?: string
  onNarrow: (changes: { [name in PartFilter]?: string }) => void
}

export function PartFilters({ values, narrowed, artisan, onNarrow }: Props) {
  const { t } = useTranslation("artisanOrders")
  const day = (field: "from" | "to") => (
    <Input type="date" size="small" aria-label={t(`list.${field}`)} value={values[field]} onChange={event => onNarrow({ [field]: event.target.value })} />
  )
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
      <Heading>{t("list.title")}</Heading>
      <div className="flex flex-wrap items-center gap-2">
        {values.artisan_id && (
          <Button size="small" variant="transparent" onClick={() => onNarrow({ artisan_id: "" })}>
            {[artisan && t("list.onlyOf", { name: artisan }), t("list.everybodys")].filter(Boolean).join(" · ")}
          </Button>
        )}
        <SearchField label={t("list.searchLabel")} placeholder={t("list.search")} value={values.q} onChange={q => onNarrow({ q })} />
        <FilterSelect label={t("list.status")} value={values.status} options={PART_STATUSES.map(status => [status, t(`status.${status}`)])} onChange={status => onNarrow({ status })} />
        {day("from")}
        {day("to")}
        <Button size="small" variant="secondary" asChild>
          <a href={`/admin/artisan-orders/export?${narrowed}`} download="artisan-orders.csv">{t("list.export")}</a>
        </Button>
      </div>
    </div>
  )
}
