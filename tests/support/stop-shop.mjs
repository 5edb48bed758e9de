/** Ends the shop that the browser suites shared. */
export default async function stopShop() {
  await globalThis.shop?.stop()
}
