import type { StoreCustomer, StoreCustomerAddress } from "@medusajs/types"
import { defineStore } from "pinia"
import { ref, shallowRef } from "vue"
import { useMedusa } from "~/composables/use-medusa"
import { useCartStore } from "~/stores/cart"
import { ApiError } from "~/utils/api-error"
import { writeDraft } from "~/utils/checkout-draft"

export interface Registration {
  email: string
  password: string
  first_name: string
  last_name: string
}

export type AddressInput = Partial<Record<
  "first_name" | "last_name" | "address_1" | "address_2" | "postal_code" | "city" | "province" | "country_code" | "phone",
  string
>>

/**
 * The signed-in buyer, or null for a guest.
 *
 * The token is a JWT in the browser's local storage rather than a session
 * cookie: shop and backend stand on different origins, where a cookie needs
 * `SameSite=None` and thus HTTPS and lax CORS, is dropped by browsers that
 * block third-party cookies, and opens every store route to forged requests.
 * What a script could steal is guarded by the page's content policy, which
 * runs no script but ours. Actions reject with an `ApiError`.
 */
export const useCustomerStore = defineStore("customer", () => {
  const sdk = useMedusa()
  const cart = useCartStore()
  const customer = shallowRef<StoreCustomer | null>(null)
  /** False until a remembered token has been tried once. */
  const ready = ref(false)
  let started: Promise<void> | undefined

  /** Looks up who is signed in; once, however often it is called. */
  function start(): Promise<void> {
    started ??= load().catch(() => {}).finally(() => {
      ready.value = true
    })
    return started
  }

  async function load() {
    if (!await sdk.client.getToken())
      return
    try {
      customer.value = (await sdk.store.customer.retrieve({ fields: "*addresses" })).customer
    } catch (error) {
      if (!isSignedOut(error))
        throw error
      await sdk.client.clearToken()
      customer.value = null
    }
  }

  /** Signs in; the guest's cart goes along. */
  async function signIn(email: string, password: string) {
    await sdk.auth.login("customer", "emailpass", { email, password })
    await load()
    if (!customer.value)
      throw new ApiError(401, {})
    await takeCart()
  }

  /**
   * Opens an account and signs in. An e-mail that signs in elsewhere in the
   * marketplace (an artisan's), or whose registration broke off half-way, is
   * taken when the password is its own.
   */
  async function register({ password, ...profile }: Registration) {
    const credentials = { email: profile.email, password }
    try {
      await sdk.auth.register("customer", "emailpass", credentials)
    } catch (taken) {
      const token = await sdk.auth.login("customer", "emailpass", credentials).catch(() => {
        throw taken
      })
      await load()
      if (customer.value)
        return takeCart()
      await sdk.client.setToken(String(token))
    }
    await sdk.store.customer.create(profile)
    await signIn(profile.email, password)
  }

  /** A cart that could not be moved is still bought from as it is. */
  async function takeCart() {
    await cart.start()
    await cart.giveToCustomer().catch(() => {})
  }

  /** Signs out; cart and draft hold the buyer's name, so they go too. */
  async function signOut() {
    await sdk.client.clearToken()
    customer.value = null
    writeDraft(undefined)
    cart.reset()
  }

  async function saveProfile(profile: { first_name: string, last_name: string, phone: string }) {
    customer.value = (await sdk.store.customer.update(profile, { fields: "*addresses" })).customer
  }

  async function saveAddress(address: AddressInput, id?: string) {
    await (id ? sdk.store.customer.updateAddress(id, address) : sdk.store.customer.createAddress(address))
    await load()
  }

  async function removeAddress(address: StoreCustomerAddress) {
    await sdk.store.customer.deleteAddress(address.id)
    await load()
  }

  return { customer, ready, start, signIn, register, signOut, saveProfile, saveAddress, removeAddress }
})

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 401 || error.status === 404)
}
