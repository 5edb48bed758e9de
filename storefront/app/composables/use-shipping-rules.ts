import type { ShippingRules } from "~/types/shipping-rules"

/** The zones and limits that count for the artisan's rates, as they are set now. */
export function useShippingRules() {
  const api = useArtisanApi()
  const { data: rules, error, refresh } = useAsyncData("shipping-rules", () => api.get<ShippingRules>("/artisan/shipping-rules"), { lazy: true })
  return { rules, error, refresh }
}
