import type { SaleRow } from "~/types/sale"

/** What was sold in a few words: the first line with its pieces, and how many lines more. */
export function useSaleInBrief() {
  const { t } = useI18n()
  return ({ items: [first, ...others] }: Pick<SaleRow, "items">): string => [
    first && pieces(first.quantity, first.title),
    others.length > 0 && t("work.sales.others", { count: others.length }, others.length),
  ].filter(Boolean).join(" ")
}
