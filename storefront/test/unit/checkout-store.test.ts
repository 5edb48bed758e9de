import type { Cart } from "~/types/cart"
import type { PaymentSession } from "~/types/payment"
import { createPinia, setActivePinia } from "pinia"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { useCheckoutStore } from "~/stores/checkout"
import { ApiError } from "~/utils/api-error"
import { atReview, createShop, createStorage, kim, testMethod } from "../fixtures/checkout-shop"

const shop = vi.hoisted(() => ({ sdk: {} as unknown, cart: {} as unknown }))
vi.mock("~/composables/use-medusa", () => ({ useMedusa: () => shop.sdk }))
vi.mock("~/stores/cart", () => ({ useCartStore: () => shop.cart }))

let fake: ReturnType<typeof createShop>
const draft = () => JSON.parse(sessionStorage.getItem("craftmart_checkout") ?? "null") as { placing: boolean, contact: object } | null

beforeEach(() => {
  vi.stubGlobal("sessionStorage", createStorage())
  fake = createShop()
  shop.sdk = fake.sdk
  shop.cart = fake.cart
  setActivePinia(createPinia())
})

describe("the checkout", () => {
  it("leads from the address to an order", async () => {
    const checkout = await atReview()
    expect(checkout.progress.open).toBe("review")
    await expect(checkout.placeOrder()).resolves.toBe("order_1")
  })

  it("saves the chosen speed of each artisan with the option of its speed", async () => {
    const checkout = useCheckoutStore()
    checkout.contact = { ...kim }
    await checkout.saveContact()
    checkout.speeds = { mara: "express" }
    await checkout.saveShipping()
    expect(fake.sdk.store.cart.addShippingMethod)
      .toHaveBeenCalledWith("cart_1", { option_id: "so_standard", data: { speeds: { mara: "express" } } }, expect.anything())
  })

  it("places one order however often the button is pressed", async () => {
    const checkout = await atReview()
    const [first, second] = await Promise.all([checkout.placeOrder(), checkout.placeOrder()])
    expect([first, second]).toEqual(["order_1", undefined])
    expect(fake.server.complete).toHaveBeenCalledTimes(1)
  })

  it("places an order that costs nothing without any payment, also where cards are taken", async () => {
    fake.server.cart = { ...fake.server.cart, total: 0 }
    const checkout = useCheckoutStore()
    await checkout.resume()
    checkout.contact = { ...kim }
    await checkout.saveContact()
    await checkout.saveShipping()
    expect(await checkout.savePayment()).toBe(true)
    expect(checkout.progress.open).toBe("review")
    expect(await checkout.placeOrder()).toBe("order_1")
    expect(fake.sdk.store.payment.initiatePaymentSession).not.toHaveBeenCalled()
  })

  it("keeps what was typed when the address cannot be saved", async () => {
    const checkout = useCheckoutStore()
    checkout.contact = { ...kim }
    fake.sdk.store.cart.update.mockRejectedValueOnce(new ApiError(0, { code: "unreachable" }))
    await expect(checkout.saveContact()).resolves.toBe(false)
    expect(checkout.contact).toEqual(kim)
    expect(draft()?.contact).toEqual(kim)
    expect(checkout.failure).toMatchObject({ step: "contact", error: { status: 0 } })
    expect(checkout.progress.open).toBe("contact")
  })
})

describe("a payment with fields", () => {
  const declined = new ApiError(402, { code: "payment_declined", advice: "Your card has insufficient funds." })
  const cardMethod = (data: { save_card?: boolean } = {}) => ({
    providerId: "pp_stripe_stripe",
    hasFields: true,
    check: vi.fn(() => Promise.resolve()),
    sessionData: () => ({ ...data }),
    confirm: vi.fn<(session: PaymentSession) => Promise<void>>(() => Promise.resolve()),
    reset: vi.fn(),
  })
  async function payingWith(method: ReturnType<typeof cardMethod>) {
    const checkout = await atReview()
    checkout.tell({ type: "reopened", step: "payment" })
    checkout.takeMethod(method)
    await checkout.savePayment()
    fake.sdk.store.payment.initiatePaymentSession.mockClear()
    return checkout
  }
  const paidSessions = (method: ReturnType<typeof cardMethod>) => method.confirm.mock.calls.map(([session]) => session.id)

  it("has no session before the fields are in order", async () => {
    const method = cardMethod()
    method.check.mockRejectedValueOnce(declined)
    const checkout = await payingWith(method)
    expect(fake.sdk.store.payment.initiatePaymentSession).not.toHaveBeenCalled()
    expect(checkout.failure).toEqual({ step: "payment", error: declined })
  })

  it("never completes a cart whose card was declined, and takes the second card for the same session", async () => {
    const method = cardMethod()
    const checkout = await payingWith(method)
    method.confirm.mockRejectedValueOnce(declined)
    await expect(checkout.placeOrder()).resolves.toBeUndefined()
    expect(fake.server.complete).not.toHaveBeenCalled()
    expect(checkout.failure).toEqual({ step: "review", error: declined })
    expect(checkout.placing).toBe(false)
    expect(draft()?.placing).toBe(false)

    await expect(checkout.placeOrder()).resolves.toBe("order_1")
    expect(new Set(paidSessions(method)).size).toBe(1)
    expect(fake.sdk.store.payment.initiatePaymentSession).not.toHaveBeenCalled()
  })

  it("asks for the same session again when nobody knows what became of it", async () => {
    const method = cardMethod()
    const checkout = await payingWith(method)
    method.confirm.mockRejectedValueOnce(new ApiError(0, { code: "unreachable" }))
    await checkout.placeOrder()
    expect(draft()?.placing).toBe(true)
    await expect(checkout.placeOrder()).resolves.toBe("order_1")
    expect(new Set(paidSessions(method)).size).toBe(1)
  })

  it("pays with a new session after the shop refused the cart", async () => {
    const method = cardMethod()
    const checkout = await payingWith(method)
    fake.server.complete.mockRejectedValueOnce(new ApiError(409, { code: "sold_out", line_ids: ["line_b"] }))
    await checkout.placeOrder()
    await expect(checkout.placeOrder()).resolves.toBe("order_1")
    expect(new Set(paidSessions(method)).size).toBe(2)
  })

  it("makes a new session when the one there is in error", async () => {
    const method = cardMethod()
    const checkout = await payingWith(method)
    fake.server.cart = { ...fake.server.cart, payment_collection: { payment_sessions: [
      { id: "payses_error", provider_id: "pp_stripe_stripe", status: "error", amount: 42 },
    ] } } as unknown as Cart
    await expect(checkout.placeOrder()).resolves.toBe("order_1")
    expect(paidSessions(method)).not.toContain("payses_error")
  })

  it("makes a new session when the buyer ticks that the card be saved", async () => {
    const data: { save_card?: boolean } = {}
    const method = cardMethod(data)
    const checkout = await payingWith({ ...method, sessionData: () => ({ ...data }) })
    data.save_card = true
    await checkout.placeOrder()
    expect(fake.sdk.store.payment.initiatePaymentSession)
      .toHaveBeenCalledWith(expect.anything(), { provider_id: "pp_stripe_stripe", data: { save_card: true } })
  })

  it("waits at the fields after a reload, since they are empty", async () => {
    await payingWith(cardMethod())
    setActivePinia(createPinia())
    const again = useCheckoutStore()
    await again.resume()
    again.takeMethod(cardMethod())
    expect(again.progress.open).toBe("payment")
  })

  it("places the order when the bank sends the buyer back, in a tab that knows nothing", async () => {
    await payingWith(cardMethod())
    vi.stubGlobal("sessionStorage", createStorage())
    setActivePinia(createPinia())
    const settle = vi.fn(() => Promise.resolve())
    await expect(useCheckoutStore().resume({ cartId: "cart_1", isExpected: true, settle })).resolves.toBe("order_1")
    expect(fake.server.complete).toHaveBeenCalledExactlyOnceWith("cart_1")
  })

  it("says so when the bank's check failed, and leaves the cart alone", async () => {
    await payingWith(cardMethod())
    setActivePinia(createPinia())
    const again = useCheckoutStore()
    await again.resume({ cartId: "cart_1", isExpected: true, settle: () => Promise.reject(declined) })
    expect(again.failure).toEqual({ step: "payment", error: declined })
    expect(again.progress.open).toBe("payment")
    expect(fake.server.complete).not.toHaveBeenCalled()
  })
})

describe("a reload in the middle", () => {
  it("finds the same step and the same words", async () => {
    await atReview()
    setActivePinia(createPinia())
    const again = useCheckoutStore()
    await again.resume()
    expect(again.contact).toEqual(kim)
    expect(again.progress.open).toBe("payment")
    again.takeMethod(testMethod())
    expect(again.progress.open).toBe("review")
  })

  it("keeps an address that was typed but not saved, and stays at it", async () => {
    const checkout = await atReview()
    checkout.contact = { ...kim, city: "Potsdam" }
    checkout.remember()
    setActivePinia(createPinia())
    const again = useCheckoutStore()
    await again.resume()
    expect(again.contact.city).toBe("Potsdam")
    expect(again.progress.open).toBe("contact")
  })

  it("finds the order that was placed while the answer was lost", async () => {
    const checkout = await atReview()
    checkout.remember(true)
    fake.server.cart = { ...fake.server.cart, completed_at: "2026-08-01" } as Cart
    setActivePinia(createPinia())
    await expect(useCheckoutStore().resume()).resolves.toBe("order_1")
  })

  it("places nothing by itself", async () => {
    const checkout = await atReview()
    checkout.remember(true)
    setActivePinia(createPinia())
    await expect(useCheckoutStore().resume()).resolves.toBeUndefined()
    expect(fake.server.complete).not.toHaveBeenCalled()
  })
})

describe("an order that is refused", () => {
  const soldOut = new ApiError(409, { type: "not_allowed", code: "sold_out", line_ids: ["line_b"] })

  it("marks the line that is sold out, keeps the rest, and goes on without it", async () => {
    const checkout = await atReview()
    fake.server.complete.mockRejectedValueOnce(soldOut)
    await expect(checkout.placeOrder()).resolves.toBeUndefined()
    expect(checkout.soldOut).toEqual(["line_b"])
    expect(checkout.failure).toEqual({ step: "review", error: soldOut })
    expect(checkout.contact).toEqual(kim)

    await checkout.removeLine("line_b")
    expect(checkout.soldOut).toEqual([])
    expect(fake.cart.lines.map(line => line.id)).toEqual(["line_a"])
    await expect(checkout.placeOrder()).resolves.toBe("order_1")
  })

  it("pays the next try with a new session, since the old one may be spent", async () => {
    const checkout = await atReview()
    fake.server.complete.mockRejectedValueOnce(soldOut)
    await checkout.placeOrder()
    expect(checkout.method?.reset).toHaveBeenCalledTimes(1)
    await checkout.placeOrder()
    expect(fake.sdk.store.payment.initiatePaymentSession).toHaveBeenCalledTimes(2)
  })

  it("is not even tried when the total is not the one that was shown", async () => {
    const checkout = await atReview()
    fake.server.cart = { ...fake.server.cart, total: 50 }
    await expect(checkout.placeOrder()).resolves.toBeUndefined()
    expect(fake.server.complete).not.toHaveBeenCalled()
    expect(checkout.failure?.error).toMatchObject({ code: "cart_changed" })
    expect(fake.cart.cart?.total).toBe(50)
    await expect(checkout.placeOrder()).resolves.toBe("order_1")
  })

  it("shows a declined payment as such", async () => {
    const checkout = await atReview()
    fake.server.complete.mockResolvedValueOnce({ type: "cart", error: { message: "Declined", type: "payment_authorization_error" } })
    await checkout.placeOrder()
    expect(checkout.failure?.error).toMatchObject({ code: "payment_declined" })
    expect(draft()?.placing).toBe(false)
  })

  it("remembers that an order may stand when no answer came", async () => {
    vi.useFakeTimers()
    const checkout = await atReview()
    fake.server.complete.mockRejectedValue(new ApiError(0, { code: "unreachable" }))
    const placing = checkout.placeOrder()
    await vi.runAllTimersAsync()
    await placing
    vi.useRealTimers()
    expect(draft()?.placing).toBe(true)

    fake.server.cart = { ...fake.server.cart, completed_at: "2026-08-01" } as Cart
    fake.server.complete.mockResolvedValue({ type: "order", order: { id: "order_1" } })
    await expect(checkout.placeOrder()).resolves.toBe("order_1")
    expect(checkout.method?.confirm).toHaveBeenCalledTimes(1)
  })
})
