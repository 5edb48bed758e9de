import type { CartLine } from "~/types/cart"

/** How long a line of the cart takes until it can be sent, as its product's page says it; "" for what is ready. */
export function useMakingTime() {
  const { t } = useI18n()
  return ({ artisan_product: terms }: Pick<CartLine, "artisan_product">): string => {
    const { processing_min_days: min, processing_max_days: max } = terms ?? {}
    if (terms?.made_to_order)
      return max ? t("product.stock.madeIn", { days: max }) : t("product.stock.made-to-order")
    if (!max)
      return ""
    return min === max ? t("product.day", { days: max }) : t("product.days", { min: min ?? 0, max })
  }
}
