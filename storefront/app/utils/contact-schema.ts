import type { ContactForm } from "~/types/checkout"
import { z } from "zod"

/** Countries whose post does not deliver without a state or province. */
const WITH_PROVINCE = new Set(["us", "ca"])
const POSTAL_CODES: Record<string, RegExp> = {
  us: /^\d{5}(-\d{4})?$/,
  ca: /^[a-z]\d[a-z] ?\d[a-z]\d$/i,
  de: /^\d{5}$/,
  fr: /^\d{5}$/,
  it: /^\d{5}$/,
  es: /^\d{5}$/,
  at: /^\d{4}$/,
}
const ANY_POSTAL_CODE = /^[\da-z][\da-z -]{1,9}$/i

/** Whether a form for this country asks for a state or province. */
export function needsProvince(country: string): boolean {
  return WITH_PROVINCE.has(country)
}

/**
 * The one rule for an address, in the checkout and in the account. Texts are
 * trimmed; a message is what stands under the field.
 *
 * @param t gives the text of `checkout.field.*`.
 * @param countries ISO codes (lower case) that can be sent to.
 */
export function createAddressSchema(t: (key: string) => string, countries: string[]) {
  const required = (key: string, max = 100) =>
    z.string().trim().min(1, t(`checkout.field.${key}`)).max(max, t("checkout.field.tooLong"))
  const optional = z.string().trim().max(100, t("checkout.field.tooLong"))
  return z.object({
    first_name: required("firstName"),
    last_name: required("lastName"),
    address_1: required("address"),
    address_2: optional,
    postal_code: required("postalCode", 20),
    city: required("city"),
    province: optional,
    country_code: z.string().refine(code => countries.includes(code), t("checkout.field.country")),
    phone: z.string().trim().regex(/^(\+?[\d ()./-]{5,30})?$/, t("checkout.field.phone")),
  })
    .refine(hasPostalCode, { ...always, path: ["postal_code"], message: t("checkout.field.postalCodeShape") })
    .refine(hasProvince, { ...always, path: ["province"], message: t("checkout.field.province") })
}

/** Checks of two fields together run although another field is still wrong: all messages at once. */
const always = { when: () => true }

function hasPostalCode({ postal_code: code, country_code: country }: { postal_code: string, country_code: string }) {
  return !code || (POSTAL_CODES[country] ?? ANY_POSTAL_CODE).test(code)
}

function hasProvince({ province, country_code: country }: { province: string, country_code: string }) {
  return !needsProvince(country) || Boolean(province)
}

/** {@link createAddressSchema} with the buyer's e-mail. */
export function createContactSchema(t: (key: string) => string, countries: string[]) {
  const email = z.object({ email: z.string().trim().pipe(z.email(t("checkout.field.email"))) })
  return z.intersection(email, createAddressSchema(t, countries))
}

export function emptyContact(): ContactForm {
  return {
    email: "",
    first_name: "",
    last_name: "",
    address_1: "",
    address_2: "",
    postal_code: "",
    city: "",
    province: "",
    country_code: "",
    phone: "",
  }
}

/** The address of a cart or a customer as a form; what it does not say is empty. */
export function toContact(address: Partial<Record<keyof ContactForm, string | null | undefined>> | null | undefined): ContactForm {
  const contact = emptyContact()
  for (const key of Object.keys(contact) as (keyof ContactForm)[])
    contact[key] = address?.[key] ?? ""
  return contact
}
