/** The cart's amounts as the checkout shows them, and what each artisan's parcel adds. */
export function useCheckoutAmounts() {
  const { t } = useI18n()
  const cart = useCartStore()
  const checkout = useCheckoutStore()

  const amounts = computed(() => cart.cart ? amountsOf(cart.cart) : undefined)
  const isShippingKnown = computed(() => isAfter(checkout.progress.reached, "shipping"))
  const shippingParts = computed(() => isShippingKnown.value
    ? checkout.parcels.flatMap((parcel) => {
        const offer = chosenOffer(parcel, checkout.speeds)
        return offer ? [{ name: parcel.artisan?.name ?? t("order.house"), amount: offer.amount }] : []
      })
    : [])
  return { amounts, shippingParts, isShippingKnown }
}
