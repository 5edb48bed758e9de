import type { Cart } from "~/types/cart"
import { describe, expect, it } from "vitest"
import { hasContact, linesKey, openSession, sameContact, savedContact, savedSpeeds } from "~/utils/checkout-cart"
import { emptyContact } from "~/utils/contact-schema"

const cart = (parts: object) => ({ id: "cart_1", total: 42.5, items: [], ...parts }) as unknown as Cart
const session = { id: "payses_1", provider_id: "pp_system_default", status: "pending", amount: 42.5 }
const paidWith = (...payment_sessions: object[]) => cart({ payment_collection: { payment_sessions } })

describe("what a cart has saved of the checkout", () => {
  it("is the contact form as it was typed", () => {
    const saved = savedContact(cart({ email: "kim@example.com", shipping_address: { first_name: "Kim", address_2: null } }))
    expect(saved).toEqual({ ...emptyContact(), email: "kim@example.com", first_name: "Kim" })
    expect(sameContact(saved, { ...saved, first_name: " Kim " })).toBe(true)
    expect(sameContact(saved, { ...saved, first_name: "Kimi" })).toBe(false)
  })

  it("is no contact before there are an e-mail and a street", () => {
    expect(hasContact(cart({ email: "kim@example.com" }))).toBe(false)
    expect(hasContact(cart({ email: "kim@example.com", shipping_address: { country_code: "de" } }))).toBe(false)
    expect(hasContact(cart({ email: "kim@example.com", shipping_address: { country_code: "de", address_1: "Torstraße 1" } }))).toBe(true)
  })

  it("is a speed for each artisan", () => {
    expect(savedSpeeds(cart({ shipping_methods: [] }))).toBeUndefined()
    expect(savedSpeeds(cart({ shipping_methods: [{ data: { speed: "standard", speeds: { mara: "express" } } }] })))
      .toEqual({ house: "standard", mara: "express" })
  })
})

describe("the payment session of a cart", () => {
  it("pays exactly the cart's total", () => {
    expect(openSession(paidWith(session), "pp_system_default")).toMatchObject({ id: "payses_1" })
    expect(openSession(paidWith({ ...session, amount: 42.49 }), "pp_system_default")).toBeUndefined()
  })

  it("is of the chosen provider and has not been used", () => {
    expect(openSession(paidWith(session), "pp_stripe_stripe")).toBeUndefined()
    expect(openSession(paidWith({ ...session, status: "authorized" }), "pp_system_default")).toBeUndefined()
    expect(openSession(cart({}), "pp_system_default")).toBeUndefined()
  })
})

describe("the key of a cart's lines", () => {
  it("changes with a quantity, not with the order of the lines", () => {
    const lines = [{ id: "a", quantity: 1 }, { id: "b", quantity: 2 }]
    expect(linesKey(cart({ items: lines }))).toBe(linesKey(cart({ items: lines.toReversed() })))
    expect(linesKey(cart({ items: lines }))).not.toBe(linesKey(cart({ items: [{ id: "a", quantity: 2 }, lines[1]] })))
    expect(linesKey(null)).toBe("")
  })
})
