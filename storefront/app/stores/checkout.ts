import type { ArtisanParcel, ContactForm, SpeedChoice } from "~/types/checkout"
import type { PaymentMethod, ReturnedPayment } from "~/types/payment"
import type { CheckoutEvent, CheckoutProgress, CheckoutStep } from "~/utils/checkout-steps"
import { defineStore } from "pinia"
import { computed, ref, shallowRef } from "vue"
import { useMedusa } from "~/composables/use-medusa"
import { useCartStore } from "~/stores/cart"
import { ApiError } from "~/utils/api-error"
import { unlessCartLocked, withCartLocked } from "~/utils/cart-lock"
import { createCheckoutApi } from "~/utils/checkout-api"
import { readDraft, writeDraft } from "~/utils/checkout-draft"
import { findOrder, holdsContact, holdsSpeeds, leftOff } from "~/utils/checkout-resume"
import { createCheckoutSession } from "~/utils/checkout-session"
import { advance, FIRST_STEP } from "~/utils/checkout-steps"
import { emptyContact } from "~/utils/contact-schema"
import { completeSurely, isStale, isUncertain, soldOutLines } from "~/utils/place-order"
import { completeChoice } from "~/utils/shipping-choice"

/** A failure and the step under which it is shown. */
export interface CheckoutFailure {
  step: CheckoutStep
  error: unknown
}

/**
 * The checkout as a state machine over the cart: `progress` moves only by
 * `advance`. What is typed stays here and in the tab's draft until Medusa holds
 * it; a failure never clears it. Actions answer whether they succeeded and put
 * what went wrong into `failure`. None changes the cart while another tab pays it.
 */
export const useCheckoutStore = defineStore("checkout", () => {
  const api = createCheckoutApi(useMedusa())
  const cart = useCartStore()
  const session = createCheckoutSession(api, cart)

  const progress = ref<CheckoutProgress>(FIRST_STEP)
  const contact = ref<ContactForm>(emptyContact())
  const parcels = shallowRef<ArtisanParcel[]>([])
  const speeds = ref<SpeedChoice>({})
  const failure = shallowRef<CheckoutFailure>()
  /** The lines that somebody else bought first. */
  const soldOut = ref<string[]>([])
  /** The step whose answers are on their way to Medusa. */
  const saving = ref<CheckoutStep>()
  const placing = computed(() => saving.value === "review")

  function tell(event: CheckoutEvent) {
    progress.value = advance(progress.value, event)
  }

  /** Every change of the cart goes through here: one at a time (a second click does nothing), and none that another tab's payment forbids. */
  async function during(step: CheckoutStep, action: () => Promise<void>, guard = unlessCartLocked): Promise<boolean> {
    if (saving.value)
      return false
    saving.value = step
    failure.value = undefined
    try {
      await guard(action)
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
    const found = await findOrder(api, readDraft())
    if (found)
      return found
    const { orderId, error } = returned ? await completeReturned(returned) : {}
    if (orderId)
      return orderId
    await takeUp()
    if (error && returned?.isExpected)
      failure.value = { step: "payment", error }
    return undefined
  }

  async function completeReturned({ cartId: id, settle }: ReturnedPayment): Promise<{ orderId?: string, error?: unknown }> {
    const settled = () => settle().then(() => completeSurely(() => api.complete(id)))
    try {
      return { orderId: await withCartLocked(() => session.spending(settled)) }
    } catch (error) {
      soldOut.value = soldOutLines(error) ?? []
      await cart.load().catch(() => {})
      return { error }
    }
  }

  /** Fills the steps with what the cart and the draft hold, and walks over those that the cart already answers. */
  async function takeUp() {
    progress.value = FIRST_STEP
    failure.value = undefined
    const present = cart.cart
    if (!present)
      return
    const left = leftOff(present, readDraft())
    contact.value = left.contact
    speeds.value = left.speeds
    if (!holdsContact(present, contact.value))
      return
    tell({ type: "saved", step: "contact" })
    await loadParcels()
    if (holdsSpeeds(present, speeds.value))
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
    session.method.value = chosen
    if (session.canResume(chosen) && progress.value.open === "payment")
      tell({ type: "saved", step: "payment" })
  }

  function savePayment() {
    return during("payment", async () => {
      await session.method.value?.check?.()
      await session.start()
      tell({ type: "saved", step: "payment" })
    })
  }

  /**
   * Places the order, once. @returns its id, or undefined with the reason in
   * `failure`. Where the answer was lost the draft remembers that an order may
   * stand, so that pressing again or a reload finds it.
   */
  async function placeOrder(): Promise<string | undefined> {
    let orderId: string | undefined
    await during("review", async () => {
      soldOut.value = []
      remember(true)
      try {
        if (!await refreshUnlessBought())
          await session.confirm()
        orderId = await session.spending(() => completeSurely(() => api.complete(cartId())))
      } catch (error) {
        await afterRefusal(error)
        throw error
      }
    }, withCartLocked)
    return orderId
  }

  /**
   * Looks at the cart once more. @returns whether it has been bought already
   * @throws ApiError `cart_changed` when it would charge another total than the buyer sees
   */
  async function refreshUnlessBought(): Promise<boolean> {
    const seen = cart.cart?.total
    const fresh = await api.fetchCart(cartId())
    if (fresh.completed_at)
      return true
    cart.accept(fresh)
    if (fresh.total !== seen)
      throw new ApiError(409, { code: "cart_changed" })
    return false
  }

  async function afterRefusal(error: unknown) {
    session.method.value?.reset()
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
    session.reset()
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
    method: session.method,
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
