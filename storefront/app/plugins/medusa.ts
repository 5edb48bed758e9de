/** One client an app instance: on the server that is one a request, so nothing leaks between buyers. */
export default defineNuxtPlugin({
  name: "medusa",
  setup() {
    const config = useRuntimeConfig()
    const inside = import.meta.server ? config.medusaUrl : ""
    return {
      provide: {
        medusa: createMedusa({
          url: inside || config.public.medusaUrl,
          publishableKey: config.public.medusaPublishableKey,
        }),
      },
    }
  },
})
