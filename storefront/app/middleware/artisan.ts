/** Lets artisans into the dashboard; everybody else goes where they can become or be one, and comes back here after the sign-in. */
export default defineNuxtRouteMiddleware(async (to) => {
  if (import.meta.server)
    return
  const artisans = useArtisanStore()
  await artisans.start()
  const detour = dashboardDetour(artisans.standing)
  if (detour)
    return navigateTo({ path: detour, query: artisans.standing === "guest" ? { to: to.fullPath } : {} }, { replace: true })
})
