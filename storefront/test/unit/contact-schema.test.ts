import { describe, expect, it } from "vitest"
import { createContactSchema, emptyContact, toContact } from "~/utils/contact-schema"

const schema = createContactSchema(key => key, ["de", "us", "ca"])
const berlin = {
  ...emptyContact(),
  email: "kim@example.com",
  first_name: "Kim",
  last_name: "Lund",
  address_1: "Torstraße 1",
  postal_code: "10119",
  city: "Berlin",
  country_code: "de",
}

function messages(contact: unknown): Record<string, string> {
  const { error } = schema.safeParse(contact)
  return Object.fromEntries((error?.issues ?? []).map(issue => [issue.path.join("."), issue.message]))
}

describe("the contact form", () => {
  it("takes a whole address, with or without the optional fields", () => {
    expect(messages(berlin)).toEqual({})
    expect(messages({ ...berlin, address_2: "c/o Moss", phone: "+49 (0)30 123-456" })).toEqual({})
  })

  it("names every missing field at once", () => {
    expect(Object.keys(messages(emptyContact())).sort())
      .toEqual(["address_1", "city", "country_code", "email", "first_name", "last_name", "postal_code"])
  })

  it("takes no spaces for a name", () => {
    expect(messages({ ...berlin, first_name: "   " })).toEqual({ first_name: "checkout.field.firstName" })
  })

  it.each(["kim", "kim@", "kim@example", "kim example@x.de"])("refuses %s as an e-mail address", (email) => {
    expect(messages({ ...berlin, email })).toEqual({ email: "checkout.field.email" })
  })

  it("forgives spaces around an e-mail address", () => {
    expect(messages({ ...berlin, email: " kim@example.com " })).toEqual({})
  })

  it("knows the shape of a country's postal codes", () => {
    expect(messages({ ...berlin, postal_code: "1011" })).toEqual({ postal_code: "checkout.field.postalCodeShape" })
    expect(messages({ ...berlin, country_code: "ca", province: "ON", postal_code: "K1A 0B1" })).toEqual({})
  })

  it("asks for a state where the post needs one, even while another field is wrong", () => {
    const seattle = { ...berlin, country_code: "us", postal_code: "98101" }
    expect(messages(seattle)).toEqual({ province: "checkout.field.province" })
    expect(messages({ ...seattle, city: "" })).toEqual({ province: "checkout.field.province", city: "checkout.field.city" })
  })

  it("sends to the region's countries only", () => {
    expect(messages({ ...berlin, country_code: "br" })).toEqual({ country_code: "checkout.field.country" })
  })

  it.each(["call me", "12", "+49 30 12a"])("refuses %s as a phone number", (phone) => {
    expect(messages({ ...berlin, phone })).toEqual({ phone: "checkout.field.phone" })
  })

  it("is filled from an address that says less", () => {
    expect(toContact({ first_name: "Kim", address_2: null })).toEqual({ ...emptyContact(), first_name: "Kim" })
    expect(toContact(null)).toEqual(emptyContact())
  })
})
