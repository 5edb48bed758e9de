import type { ArtisanParcel, ContactForm, SpeedChoice } from "~/types/checkout"
import type { PaymentMethod, ReturnedPayment } from "~/types/payment"
import type { CheckoutEvent, CheckoutProgress, CheckoutStep } from "~/utils/checkout-steps"
import { defineStore } from "pinia"
import { computed, ref, shallowRef } from "vue"
import { useMedusa } from "~/composables/use-medusa"
import { useCartStore } from "~/stores/cart"
import { ApiError } from "~/utils/api-error"
import { withCartLocked } from "~/utils/cart-lock"
import { createCheckoutApi } from "~/utils/checkout-api"
import { hasContact, openSession, sameContact, savedContact, savedSpeeds } from "~/utils/checkout-cart"
import { readDraft, writeDraft } from "~/utils/checkout-draft"
import { advance, FIRST_STEP } from "~/utils/checkout-steps"
import { emptyContact } from "~/utils/contact-schema"
import { completeSurely, isStale, isUncertain, soldOutLines } from "~/utils/place-order"
import { completeChoice } from "~/utils/shipping-choice"

/** A failure and the step under which it is shown. */
export interface CheckoutFailure {
  step: CheckoutStep
  error: unknown
}

const NO_DATA = "{}"
const dataOf = (method: PaymentMethod) => JSON.stringify(method.sessionData?.() ?? {})

/**
 * The checkout as a state machine over the cart: `progress` moves only by
 * `advance`. What is typed stays here and in the tab's draft until Medusa holds
 * it; a failure never clears it. Actions answer whether they succeeded and put
 * what went wrong into `failure`.
 */
export const useCheckoutStore = defineStore("checkout", () => {
  const api = createCheckoutApi(useMedusa())
  const cart = useCartStore()

  const progress = ref<CheckoutProgress>(FIRST_STEP)
  const contact = ref<ContactForm>(emptyContact())
  const parcels = shallowRef<ArtisanParcel[]>([])
  const speeds = ref<SpeedChoice>({})
  const method = shallowRef<PaymentMethod>()
  const failure = shallowRef<CheckoutFailure>()
  /** The lines that somebody else bought first. */
  const soldOut = ref<string[]>([])
  /** The step whose answers are on their way to Medusa. */
  const saving = ref<CheckoutStep>()
  const placing = computed(() => saving.value === "review")
  /** A session whose cart was refused is never used again. */
  let isSessionSpent = false
  /** What the open session was made with. */
  let sessionData = NO_DATA

  function tell(event: CheckoutEvent) {
    progress.value = advance(progress.value, event)
  }

  /** Runs one action at a time: a second click while one is running does nothing. */
  async function during(step: CheckoutStep, action: () => Promise<void>): Promise<boolean> {
    if (saving.value)
      return false
    saving.value = step
    failure.value = undefined
    try {
      await action()
      return true
    } catch (error) {
      failure.value = { step, error }
      return false
    } finally {
      saving.value = undefined
    }
  }

  function cartId(): string {
    const id = cart.cart?.id ?? readDraft()?.cart_id
    if (!id)
      throw new ApiError(404, {})
    return id
  }

  function remember(isPlacing = false) {
    writeDraft({ cart_id: cartId(), contact: contact.value, speeds: speeds.value, placing: isPlacing })
  }

  /**
   * Takes up the checkout where it was left, after a reload or a return.
   *
   * @param returned a payment whose outcome this page has not heard of
   * @returns the order's id when the cart has become one in the meantime.
   */
  async function resume(returned?: ReturnedPayment): Promise<string | undefined> {
    soldOut.value = []
    const orderId = await findOrder()
    if (orderId)
      return orderId
    const paid = returned ? await completeReturned(returned) : {}
    if (paid.orderId)
      return paid.orderId
    await takeUp()
    if (paid.error && returned?.isExpected)
      failure.value = { step: "payment", error: paid.error }
    return undefined
  }

  /** The order that this tab placed without hearing of it. */
  async function findOrder(): Promise<string | undefined> {
    const draft = readDraft()
    if (!draft?.placing)
      return undefined
    const left = await api.fetchCart(draft.cart_id)
    return left.completed_at ? api.complete(draft.cart_id) : undefined
  }

  async function completeReturned({ cartId: id, settle }: ReturnedPayment): Promise<{ orderId?: string, error?: unknown }> {
    try {
      await settle()
      return { orderId: await completeSurely(() => api.complete(id)) }
    } catch (error) {
      soldOut.value = soldOutLines(error) ?? []
      isSessionSpent = !isUncertain(error)
      await cart.load().catch(() => {})
      return { error }
    }
  }

  /** Fills the steps with what the cart and the draft hold. */
  async function takeUp() {
    const draft = readDraft()
    progress.value = FIRST_STEP
    failure.value = undefined
    const present = cart.cart
    if (!present)
      return
    const isSameCart = draft?.cart_id === present.id
    contact.value = isSameCart ? draft.contact : savedContact(present)
    speeds.value = { ...savedSpeeds(present), ...(isSameCart ? draft.speeds : {}) }
    await catchUp()
  }

  /** Walks over the steps that the cart already answers. */
  async function catchUp() {
    const present = cart.cart
    if (!present || !hasContact(present) || !sameContact(savedContact(present), contact.value))
      return
    tell({ type: "saved", step: "contact" })
    await loadParcels()
    const saved = savedSpeeds(present)
    if (!saved || Object.entries(speeds.value).some(([key, speed]) => saved[key] && saved[key] !== speed))
      return
    tell({ type: "saved", step: "shipping" })
  }

  /** Asks again what each artisan charges; the buyer's choice stays where it is still on offer. */
  async function loadParcels() {
    parcels.value = await api.listParcels(cartId())
    speeds.value = completeChoice(parcels.value, speeds.value)
  }

  function saveContact() {
    return during("contact", async () => {
      remember()
      cart.accept(await api.saveContact(cartId(), contact.value))
      await loadParcels()
      tell({ type: "saved", step: "contact" })
    })
  }

  function saveShipping() {
    return during("shipping", async () => {
      remember()
      cart.accept(await api.saveShipping(cartId(), speeds.value))
      tell({ type: "saved", step: "shipping" })
    })
  }

  /** What a payment component hands over; a session that was made before a reload is taken up again, unless fields have to be filled in. */
  function takeMethod(chosen: PaymentMethod) {
    method.value = chosen
    if (cart.cart && !chosen.hasFields && !isSessionSpent && openSession(cart.cart, chosen.providerId) && progress.value.open === "payment")
      tell({ type: "saved", step: "payment" })
  }

  function savePayment() {
    return during("payment", async () => {
      await method.value?.check?.()
      await startPayment()
      tell({ type: "saved", step: "payment" })
    })
  }

  async function startPayment() {
    const [present, chosen] = [cart.cart, method.value]
    if (!present || !chosen)
      throw new ApiError(409, { code: "cart_changed" })
    cart.accept(await api.startPayment(present, chosen.providerId, chosen.sessionData?.()))
    sessionData = dataOf(chosen)
    isSessionSpent = false
  }

  /**
   * Places the order, once. @returns its id, or undefined with the reason in
   * `failure`. Where the answer was lost the draft remembers that an order may
   * stand, so that pressing again or a reload finds it.
   */
  async function placeOrder(): Promise<string | undefined> {
    let orderId: string | undefined
    await during("review", () => withCartLocked(async () => {
      soldOut.value = []
      remember(true)
      try {
        if (!await isBoughtAlready())
          await confirmPayment()
        orderId = await complete()
      } catch (error) {
        await afterRefusal(error)
        throw error
      }
    }))
    return orderId
  }

  async function complete(): Promise<string> {
    try {
      return await completeSurely(() => api.complete(cartId()))
    } catch (error) {
      isSessionSpent ||= !isUncertain(error)
      throw error
    }
  }

  /** Looks at the cart once more: what will be charged must be what the buyer sees. */
  async function isBoughtAlready(): Promise<boolean> {
    const seen = cart.cart?.total
    const fresh = await api.fetchCart(cartId())
    if (fresh.completed_at)
      return true
    cart.accept(fresh)
    if (fresh.total !== seen)
      throw new ApiError(409, { code: "cart_changed" })
    return false
  }

  async function confirmPayment() {
    const chosen = method.value
    if (!cart.cart || !chosen)
      throw new ApiError(409, { code: "cart_changed" })
    if (isSessionSpent || sessionData !== dataOf(chosen) || !openSession(cart.cart, chosen.providerId))
      await startPayment()
    const session = openSession(cart.cart, chosen.providerId)
    if (!session)
      throw new ApiError(409, { code: "payment_amount_mismatch" })
    try {
      await chosen.confirm(session)
    } catch (error) {
      isSessionSpent = isStale(error)
      throw error
    }
  }

  async function afterRefusal(error: unknown) {
    method.value?.reset()
    if (isUncertain(error))
      return
    remember()
    soldOut.value = soldOutLines(error) ?? []
    if (soldOut.value.length || isStale(error))
      await refresh().catch(() => {})
  }

  /** Fetches the cart and its shipping again, after either has changed under the checkout. */
  async function refresh() {
    await cart.load()
    if (!cart.cart)
      return
    if (progress.value.reached !== "contact")
      await loadParcels()
  }

  /** Takes a line that is sold out away, so that the rest can be bought. */
  function removeLine(lineId: string) {
    return during("review", async () => {
      await cart.removeItem(lineId)
      soldOut.value = soldOut.value.filter(id => id !== lineId)
      if (cart.lines.length)
        await loadParcels()
    })
  }

  /** Forgets everything: the order stands. */
  function finish() {
    isSessionSpent = false
    sessionData = NO_DATA
    writeDraft(undefined)
    progress.value = FIRST_STEP
    contact.value = emptyContact()
    parcels.value = []
    speeds.value = {}
    soldOut.value = []
    failure.value = undefined
  }

  return {
    progress,
    contact,
    parcels,
    speeds,
    method,
    failure,
    soldOut,
    saving,
    placing,
    tell,
    remember,
    resume,
    refresh,
    takeMethod,
    saveContact,
    saveShipping,
    savePayment,
    placeOrder,
    removeLine,
    finish,
  }
})
