import type { ListingCode } from "./codes"
import type { ListingShape, Problem } from "./types"

type Variants = Pick<ListingShape, "options" | "variants" | "made_to_order">

function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string | null | undefined): number[] {
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const key = keyOf(item)?.toLowerCase()
    if (!key || !seen.has(key)) {
      seen.add(key ?? "")
      return []
    }
    return [index]
  })
}

function problem(field: string, code: ListingCode): Problem {
  return { field, code }
}

function optionProblems({ options }: Variants): Problem[] {
  return [
    ...repeated(options, ({ title }) => title).map(index => problem(`options.${index}.title`, "duplicate")),
    ...options.flatMap(({ values }, index) =>
      repeated(values, value => value).map(at => problem(`options.${index}.values.${at}`, "duplicate"))),
  ]
}

function choiceProblems({ options, variants }: Variants): Problem[] {
  const titles = new Set(options.map(({ title }) => title))
  return variants.flatMap((variant, index) => {
    const at = `variants.${index}.options`
    const unknown = Object.keys(variant.options).filter(title => !titles.has(title))
    return [
      ...unknown.map(title => problem(`${at}.${title}`, "unknown_option")),
      ...options.flatMap(({ title, values }) => {
        const value = variant.options[title]
        if (value === undefined)
          return [problem(`${at}.${title}`, "required")]
        return values.includes(value) ? [] : [problem(`${at}.${title}`, "not_allowed")]
      }),
    ]
  })
}

function stockProblems({ made_to_order, variants }: Variants): Problem[] {
  return variants.flatMap(({ stock }, index) => {
    if (made_to_order)
      return stock === null ? [] : [problem(`variants.${index}.stock`, "stock_of_made_to_order")]
    return stock === null ? [problem(`variants.${index}.stock`, "stock_required")] : []
  })
}

function choiceKey({ options }: Variants, variant: Variants["variants"][number]): string {
  return JSON.stringify(options.map(({ title }) => variant.options[title] ?? null))
}

/**
 * What does not fit together: names that occur twice, variants that are not one of the options' combinations or that
 * occur twice, stock of what is made to order. Without options there is exactly one variant.
 */
export function coherenceProblems(listing: Variants): Problem[] {
  const { options, variants } = listing
  if (options.length === 0 && variants.length > 1)
    return [problem("variants", "single_variant")]
  const choices = choiceProblems(listing)
  return [
    ...optionProblems(listing),
    ...choices,
    ...(choices.length ? [] : repeated(variants, variant => choiceKey(listing, variant)).map(index => problem(`variants.${index}.options`, "duplicate"))),
    ...repeated(variants, ({ sku }) => sku).map(index => problem(`variants.${index}.sku`, "duplicate")),
    ...repeated(variants, ({ id }) => id).map(index => problem(`variants.${index}.id`, "duplicate")),
    ...stockProblems(listing),
  ]
}
