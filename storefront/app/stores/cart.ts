import type { Cart, CartLine } from "~/types/cart"
import { defineStore } from "pinia"
import { computed, ref, shallowRef } from "vue"
import { useMedusa } from "~/composables/use-medusa"
import { useRegion } from "~/composables/use-region"
import { ApiError } from "~/utils/api-error"
import { CART_FIELDS } from "~/utils/cart-fields"
import { unlessCartLocked } from "~/utils/cart-lock"
import { createCartMemory } from "~/utils/cart-memory"

/**
 * The buyer's cart. It lives at Medusa; this store holds the last answer and
 * the browser remembers the id, so that it survives a reload and a second tab.
 *
 * Changes run one after the other: two quick clicks never make two carts.
 * A remembered cart that is gone or already bought is forgotten, and what was
 * being added goes to a new one. Actions reject with an `ApiError`.
 */
export const useCartStore = defineStore("cart", () => {
  const sdk = useMedusa()
  const { region } = useRegion()
  const memory = createCartMemory()

  const cart = shallowRef<Cart | null>(null)
  /** False until the remembered cart has been looked up once. */
  const ready = ref(false)
  const pending = ref(0)
  const busy = computed(() => pending.value > 0)
  const lines = computed<CartLine[]>(() => cart.value?.items ?? [])
  const count = computed(() => lines.value.reduce((sum, line) => sum + line.quantity, 0))

  const query = { fields: CART_FIELDS }
  let last: Promise<unknown> = Promise.resolve()

  function inTurn<T>(change: () => Promise<T>): Promise<T> {
    pending.value += 1
    const mine = last.catch(() => {}).then(change)
    last = mine
    return mine.finally(() => {
      pending.value -= 1
    })
  }

  function accept(fresh: unknown) {
    const answered = fresh as Cart
    cart.value = answered.completed_at ? null : answered
    memory.write(cart.value?.id ?? null)
  }

  function forget() {
    cart.value = null
    memory.write(null)
  }

  async function fetchRemembered() {
    const id = memory.read()
    if (!id) {
      cart.value = null
      return
    }
    try {
      const { cart: found } = await sdk.store.cart.retrieve(id, query)
      // Whoever has signed out meanwhile has left this cart.
      if (memory.read() === id)
        accept(found)
    } catch (error) {
      if (!isGone(error))
        throw error
      forget()
    }
  }

  /** The remembered cart's id; makes a cart in the buyer's region where there is none. */
  async function ensureId(): Promise<string> {
    const id = memory.read()
    if (id)
      return id
    const created = await sdk.store.cart.create({ region_id: region.value?.id }, query)
    accept(created.cart)
    return created.cart.id
  }

  /** Looks the remembered cart up at Medusa. */
  async function load() {
    await inTurn(fetchRemembered).finally(() => {
      ready.value = true
    })
  }

  /** First load of this tab; from then on it follows the other tabs. */
  async function start() {
    if (ready.value)
      return
    memory.onAnnounced(() => void load().catch(() => {}))
    await load().catch(() => {})
  }

  /** Every change of the cart goes through here: one after the other, and none while another tab pays for it. */
  async function change(send: () => Promise<unknown>) {
    await inTurn(() => unlessCartLocked(async () => accept(await send())))
    memory.announce()
  }

  /** Adds to the cart, making one where there is none. */
  async function addItem(variantId: string, quantity = 1, metadata?: Record<string, unknown>) {
    const line = { variant_id: variantId, quantity, ...(metadata ? { metadata } : {}) }
    const add = async () => (await sdk.store.cart.createLineItem(await ensureId(), line, query)).cart
    await change(() => add().catch((error: unknown) => {
      if (!isGone(error))
        throw error
      forget()
      return add()
    }))
  }

  /** Sets a line's quantity: a whole number of at least 1. */
  async function updateItem(lineId: string, quantity: number) {
    await changeWhatIsThere(async id => (await sdk.store.cart.updateLineItem(id, lineId, { quantity }, query)).cart)
  }

  async function removeItem(lineId: string) {
    await changeWhatIsThere(async id => (await sdk.store.cart.deleteLineItem(id, lineId, query)).parent)
  }

  /** Takes a discount code; Medusa's answer does not say whether it did. */
  async function addCode(code: string) {
    await changeWhatIsThere(async id => (await sdk.store.cart.addPromotions(id, { promo_codes: [code] }, query)).cart)
  }

  async function removeCode(code: string) {
    await changeWhatIsThere(async id => (await sdk.store.cart.removePromotions(id, { promo_codes: [code] }, query)).cart)
  }

  /** Gives a guest's cart to the customer who has signed in. */
  async function giveToCustomer() {
    if (cart.value)
      await changeWhatIsThere(async id => (await sdk.store.cart.transferCart(id, query)).cart)
  }

  /** A change of something in the cart: where that is gone, the cart shown is stale. */
  async function changeWhatIsThere(send: (id: string) => Promise<unknown>) {
    try {
      await change(async () => send(await ensureId()))
    } catch (error) {
      await load().catch(() => {})
      throw error
    }
  }

  /** Moves the cart to the buyer's region, so that it shows the same currency as the shop. */
  async function followRegion() {
    const id = region.value?.id
    if (!id || !cart.value || cart.value.region_id === id)
      return
    await changeWhatIsThere(async cartId => (await sdk.store.cart.update(cartId, { region_id: id }, query)).cart)
  }

  /** Forgets the cart in every tab: after the order was placed. */
  function reset() {
    forget()
    memory.announce()
  }

  return {
    cart,
    ready,
    busy,
    lines,
    count,
    start,
    load,
    addItem,
    updateItem,
    removeItem,
    addCode,
    removeCode,
    giveToCustomer,
    followRegion,
    accept,
    reset,
  }
})

/** Whether Medusa no longer takes changes to this cart: it is gone, or has been bought. */
function isGone(error: unknown): boolean {
  if (!(error instanceof ApiError))
    return false
  return error.status === 404 || /already completed|is completed/i.test(error.message)
}
