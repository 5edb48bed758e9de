import type { ListingOption } from "@craftmart/listing"

/** What a product without options has in Medusa, which wants one. */
export const onlyOption = { title: "Type", value: "One kind" } as const

const placeholders = [onlyOption, { title: "Default option", value: "Default option value" }, { title: "Title", value: "Default" }]

/** The options that an artisan made, without the one that stands in where there is none. */
export function ownOptions(options: readonly ListingOption[]): ListingOption[] {
  const [first] = options
  const standsIn = options.length === 1 && first?.values.length === 1
    && placeholders.some(({ title, value }) => first.title === title && first.values[0] === value)
  return standsIn ? [] : [...options]
}
