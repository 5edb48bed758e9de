import type { Shop } from "~/types/shop"

/** Fetches what every page needs, once: on the server, or in the browser where no page was rendered. */
export default defineNuxtPlugin({
  name: "shop",
  async setup() {
    const shop = useShop()
    if (shop.value.regions.length)
      return
    // A page without its menu beats no page; each page shows its own failure.
    shop.value = await $fetch<Shop>("/api/shop").catch(() => shop.value)
  },
})
