/** For the pages that somebody of one standing only belongs on (waiting, closed): everybody else goes to the dashboard, which knows where. */
export default defineNuxtRouteMiddleware(async (to) => {
  if (import.meta.server)
    return
  const artisans = useArtisanStore()
  await artisans.start()
  const place = dashboardDetour(artisans.standing) ?? SELLER_HOME
  if (artisans.standing !== "unknown" && place !== to.path)
    return navigateTo(place, { replace: true })
})
