import type { medusaIntegrationTestRunner } from "@medusajs/test-utils"

type Api = Parameters<Parameters<typeof medusaIntegrationTestRunner>[0]["testSuite"]>[0]["api"]
interface Connection { raw: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> }

/** The storefront's view of the seeded shop, through its publishable key and the region Europe. */
export async function openShop(api: Api, connection: Connection) {
  const { rows: [key] } = await connection.raw("select token from api_key where type = 'publishable'")
  const store = { headers: { "x-publishable-api-key": String(key?.token) } }
  const { data: { regions } } = await api.get("/store/regions", store)
  const europe = regions.find((region: { name: string }) => region.name === "Europe")

  async function variantOf(handle: string): Promise<string> {
    const { data: { products: [product] } } = await api.get(`/store/products?handle=${handle}`, store)
    return product.variants[0].id
  }

  return {
    async cartWith(handles: string[], country_code: string) {
      const items = await Promise.all(handles.map(async handle => ({ variant_id: await variantOf(handle), quantity: 1 })))
      const shipping_address = { first_name: "Bea", last_name: "B", address_1: "Weg 1", city: "Berlin", postal_code: "10435", country_code }
      const { data } = await api.post("/store/carts", { region_id: europe.id, email: "bea@craftmart.test", shipping_address, items }, store)
      return data.cart as { id: string, item_total: number }
    },
    async shippingOptions(cart_id: string) {
      const { data: { shipping_options: options } } = await api.get(`/store/shipping-options?cart_id=${cart_id}`, store)
      const priced = await Promise.all(options.map(async ({ id, name }: { id: string, name: string }) => {
        const { data } = await api.post(`/store/shipping-options/${id}/calculate`, { cart_id, data: {} }, store)
        return { name, amount: Number(data.shipping_option.amount) }
      }))
      return priced.sort((one, other) => one.name.localeCompare(other.name)) as { name: string, amount: number }[]
    },
  }
}
