/** Loads the cart after the page is alive, keeps the tabs in step, and lets the cart follow the region. */
export default defineNuxtPlugin({
  name: "cart",
  dependsOn: ["medusa", "shop", "pinia"],
  setup(nuxtApp) {
    const cart = useCartStore()
    const { region } = useRegion()
    nuxtApp.hook("app:suspense:resolve", () => {
      void cart.start()
    })
    // A cart that cannot follow now, since another tab pays for it, is shown and bought in its own currency.
    watch(() => region.value?.id, () => void cart.followRegion().catch(() => {}))
  },
})
