import type { NoticeAddress } from "../../types"
import { oneLine } from "./text"

function countryName(code: string, locale: string): string {
  const upper = code.toUpperCase()
  return /^[A-Z]{2}$/.test(upper) ? new Intl.DisplayNames(locale, { type: "region" }).of(upper) ?? upper : oneLine(code)
}

/** A postal address as it stands on a parcel, one line an entry; empty without an address. */
export function addressLines(address: NoticeAddress | null | undefined, locale: string): string[] {
  if (!address)
    return []
  const line = (...parts: (string | null | undefined)[]) => parts.map(part => oneLine(part)).filter(Boolean).join(" ")
  return [
    line(address.first_name, address.last_name),
    line(address.company),
    line(address.address_1),
    line(address.address_2),
    line(address.postal_code, address.city),
    line(address.province),
    address.country_code ? countryName(address.country_code, locale) : "",
    line(address.phone),
  ].filter(Boolean)
}
