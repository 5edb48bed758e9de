import type { CheckoutStep } from "~/utils/checkout-steps"
import { createPinia, setActivePinia } from "pinia"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { useCheckoutStore } from "~/stores/checkout"
import { withCartLocked } from "~/utils/cart-lock"
import { atReview, createShop, createStorage, testMethod } from "../fixtures/checkout-shop"
import { createLocks } from "../fixtures/locks"

const shop = vi.hoisted(() => ({ sdk: {} as unknown, cart: {} as unknown }))
vi.mock("~/composables/use-medusa", () => ({ useMedusa: () => shop.sdk }))
vi.mock("~/stores/cart", () => ({ useCartStore: () => shop.cart }))

type Checkout = ReturnType<typeof useCheckoutStore>

let fake: ReturnType<typeof createShop>
let checkout: Checkout
let finishPayment: () => void

/** Another tab of this browser, in the window of its bank. */
function payInAnotherTab() {
  return withCartLocked(() => new Promise<void>((resolve) => {
    finishPayment = resolve
  }))
}

/** How often the checkout has asked for anything to be changed. */
function changes(): number {
  const { cart, payment } = fake.sdk.store
  return [cart.update, cart.addShippingMethod, payment.initiatePaymentSession, fake.server.complete, fake.cart.removeItem]
    .reduce((sum, { mock }) => sum + mock.calls.length, 0)
}

beforeEach(async () => {
  vi.stubGlobal("sessionStorage", createStorage())
  vi.stubGlobal("navigator", { locks: createLocks() })
  fake = createShop()
  shop.sdk = fake.sdk
  shop.cart = fake.cart
  setActivePinia(createPinia())
  checkout = await atReview()
})

const actions: [name: string, step: CheckoutStep, act: (checkout: Checkout) => Promise<unknown>][] = [
  ["saving the address", "contact", one => one.saveContact()],
  ["saving the speeds", "shipping", one => one.saveShipping()],
  ["saving the payment", "payment", one => one.savePayment()],
  ["placing the order", "review", one => one.placeOrder()],
  ["removing a line", "review", one => one.removeLine("line_b")],
]

describe("a cart that another tab pays for", () => {
  it.each(actions)("is left as it is by %s, which says why and works afterwards", async (_, step, act) => {
    const payment = payInAnotherTab()
    const [before, { total }] = [changes(), fake.server.cart]
    expect(await act(checkout)).toBeFalsy()
    expect(checkout.failure).toMatchObject({ step, error: { status: 409, code: "cart_locked" } })
    expect(changes()).toBe(before)
    expect(fake.server.cart.total).toBe(total)
    expect(checkout.saving).toBeUndefined()

    finishPayment()
    await payment
    expect(await act(checkout)).toBeTruthy()
    expect(checkout.failure).toBeUndefined()
  })

  it("is not completed by a buyer whom the bank sends back meanwhile, and its session stays good", async () => {
    const payment = payInAnotherTab()
    setActivePinia(createPinia())
    const returned = { cartId: "cart_1", isExpected: true, settle: vi.fn(() => Promise.resolve()) }
    const again = useCheckoutStore()
    await expect(again.resume(returned)).resolves.toBeUndefined()
    expect(again.failure).toMatchObject({ step: "payment", error: { code: "cart_locked" } })
    expect(returned.settle).not.toHaveBeenCalled()
    expect(fake.server.complete).not.toHaveBeenCalled()

    finishPayment()
    await payment
    again.takeMethod(testMethod())
    await expect(again.placeOrder()).resolves.toBe("order_1")
    expect(fake.sdk.store.payment.initiatePaymentSession).toHaveBeenCalledTimes(1)
  })

  it("is nobody else's from Place Order on until the order stands", async () => {
    let answer = (_: unknown) => {}
    fake.server.complete.mockReturnValueOnce(new Promise((resolve) => {
      answer = resolve
    }))
    const placing = checkout.placeOrder()
    await vi.waitFor(() => expect(fake.server.complete).toHaveBeenCalled())
    setActivePinia(createPinia())
    const second = useCheckoutStore()
    await second.resume()
    await expect(second.saveShipping()).resolves.toBe(false)
    expect(second.failure?.error).toMatchObject({ code: "cart_locked" })
    answer({ type: "order", order: { id: "order_1" } })
    await expect(placing).resolves.toBe("order_1")
  })
})
