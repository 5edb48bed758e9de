import { createArtisanApi } from "~/utils/artisan-api"
import { createTokenMemory, createVisitedMemory } from "~/utils/token-memory"

/** The artisan's client. A sign-in that has ended leads to the sign-in and back; a changed status shows at once. */
export default defineNuxtPlugin({
  name: "artisan-api",
  setup() {
    const { public: config } = useRuntimeConfig()
    // Support stays in its tab, and leaves the artisan's own sign-in in this browser alone.
    const token = createVisitedMemory(
      createTokenMemory("craftmart_artisan_token"),
      createTokenMemory("craftmart_support_token", () => sessionStorage),
    )
    const api = createArtisanApi(
      { url: config.medusaUrl, publishableKey: config.medusaPublishableKey },
      token,
      (error) => {
        const artisans = useArtisanStore()
        const wasIn = artisans.standing === "active" || artisans.standing === "suspended"
        if (wasIn && error.status === 401) {
          artisans.signOut()
          void navigateTo({ path: dashboardDetour("guest"), query: { to: useRouter().currentRoute.value.fullPath } })
        } else if (wasIn && error.code?.startsWith("artisan_")) {
          void artisans.load()
        }
      },
    )
    return { provide: { artisanApi: api, artisanToken: token } }
  },
})
