import type { PostalAddress } from "../types/sale"

/**
 * An address line by line, as it would stand on a parcel.
 *
 * @param language BCP 47, for the country's name.
 */
export function addressLines(address: PostalAddress, language: string): string[] {
  const country = address.country_code
    ? new Intl.DisplayNames([language], { type: "region" }).of(address.country_code.toUpperCase())
    : ""
  return [
    [address.first_name, address.last_name],
    [address.company],
    [address.address_1],
    [address.address_2],
    [address.postal_code, address.city, address.province],
    [country],
  ].map(parts => parts.filter(Boolean).join(" ")).filter(Boolean)
}
