/** Lets signed-in buyers pass and sends guests to the sign-in, which leads back here. */
export default defineNuxtRouteMiddleware(async (to) => {
  if (import.meta.server)
    return
  const customers = useCustomerStore()
  await customers.start()
  if (!customers.customer)
    return navigateTo({ path: "/sign-in", query: { to: to.fullPath } }, { replace: true })
})
