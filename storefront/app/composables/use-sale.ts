import type { Dispatch, Refund, Sale } from "~/types/sale"

interface SaleAnswer { artisan_order: Sale }

/** One sale of the artisan and what can be done with it; every deed shows its outcome and rejects with an `ApiError`. */
export function useSale(id: () => string) {
  const api = useArtisanApi()
  const path = () => `/artisan/orders/${encodeURIComponent(id())}`
  const { data: sale, error, refresh } = useAsyncData(
    () => `sale-${id()}`,
    async () => (await api.get<SaleAnswer>(path())).artisan_order,
    { lazy: true },
  )

  async function act(deed: string, body: object) {
    sale.value = (await api.post<SaleAnswer>(`${path()}/${deed}`, body)).artisan_order
  }
  return {
    sale,
    error,
    refresh,
    send: (dispatch: Dispatch) => act("fulfillments", dispatch),
    markDelivered: (parcelId: string) => act(`fulfillments/${encodeURIComponent(parcelId)}/delivered`, {}),
    cancel: (reason: string) => act("cancel", { reason }),
    refund: (refund: Refund) => act("refunds", refund),
    write: (message: string) => act("messages", { message }),
  }
}
