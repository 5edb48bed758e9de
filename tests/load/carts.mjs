/** Carts that are ready to be completed, made through the store's own routes. */
const address = { first_name: "Bea", last_name: "Bench", address_1: "Werkstraße 1", postal_code: "10115", city: "Berlin", country_code: "de" }

/** A store client. @param {string} key publishable API key */
export function storeOf(backendUrl, key) {
  return async (path, body) => {
    const answer = await fetch(`${backendUrl}/store${path}`, {
      method: body ? "POST" : "GET",
      headers: { "content-type": "application/json", "x-publishable-api-key": key },
      body: body && JSON.stringify(body),
    })
    const content = await answer.json()
    if (!answer.ok)
      throw new Error(`${path}: ${answer.status} ${content.message}`)
    return content
  }
}

/** Variants by artisan, as many artisans as have `lines` of them, and stock that does not run out. */
export async function variantsByArtisan(database, lines) {
  await database.query("update inventory_level set stocked_quantity = 1000000, raw_stocked_quantity = '{\"value\": \"1000000\", \"precision\": 20}'")
  const { rows } = await database.query(`
    select array_agg(v.id order by v.id) as variants
    from artisan_product a join product_variant v on v.product_id = a.product_id and v.deleted_at is null
    where a.deleted_at is null group by a.artisan_id having count(*) >= $1 order by a.artisan_id`, [lines])
  return rows.map(({ variants }) => variants.slice(0, lines))
}

/** A cart with address, shipping and payment: only to be completed. @returns its id */
export async function readyCart(store, regionId, variants) {
  const items = variants.map(variant_id => ({ variant_id, quantity: 1 }))
  const { cart } = await store("/carts", { region_id: regionId, email: "bench@craftmart.test", shipping_address: address, billing_address: address, items })
  const { shipping_options: [option] } = await store(`/shipping-options?cart_id=${cart.id}`)
  await store(`/carts/${cart.id}/shipping-methods`, { option_id: option.id, data: { speeds: {} } })
  const { payment_collection: { id } } = await store("/payment-collections", { cart_id: cart.id })
  await store(`/payment-collections/${id}/payment-sessions`, { provider_id: "pp_system_default" })
  return cart.id
}

/** Completes a cart. @returns milliseconds until the order was there */
export async function complete(store, cartId) {
  const began = performance.now()
  const answer = await store(`/carts/${cartId}/complete`, {})
  if (answer.type !== "order")
    throw new Error(`${cartId} was not completed: ${JSON.stringify(answer.error)}`)
  return performance.now() - began
}
