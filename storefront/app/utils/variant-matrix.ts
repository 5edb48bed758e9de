import type { ListingForm, VariantRow } from "~/types/listing-form"

type Options = ListingForm["options"]

export function emptyVariant(): VariantRow {
  return { options: {}, sku: "", prices: {}, stock: "" }
}

/** Every combination of the options' values, in their order; one empty choice without options. */
export function choicesOf(options: Options): Record<string, string>[] {
  return usable(options).reduce<Record<string, string>[]>(
    (choices, { title, values }) => choices.flatMap(choice => values.map(value => ({ ...choice, [title]: value }))),
    [{}],
  )
}

/** Options that can be chosen from: with a title and at least one value. */
function usable(options: Options): Options {
  return options
    .map(({ title, values }) => ({ title: title.trim(), values }))
    .filter(({ title, values }) => title && values.length)
}

/**
 * The rows for the options as they now are. A row keeps what was typed as long
 * as its choice exists; a new choice begins with the prices of the row that it
 * has most in common with, and a stock of its own. So adding an option to a
 * product without any keeps its price, and taking a value away and adding it
 * again is the only way to lose one.
 */
export function matchVariants(options: Options, rows: VariantRow[]): VariantRow[] {
  const taken = new Set<VariantRow>()
  const choices = choicesOf(options)
  const same = choices.map((choice) => {
    const row = rows.find(candidate => !taken.has(candidate) && isSame(candidate.options, choice))
    if (row)
      taken.add(row)
    return row
  })
  return choices.map((choice, index) => {
    const row = same[index] ?? nearest(rows.filter(candidate => !taken.has(candidate)), choice)
    if (row) {
      taken.add(row)
      return { ...row, options: choice }
    }
    const model = nearest(rows, choice)
    return { ...emptyVariant(), prices: { ...model?.prices }, options: choice }
  })
}

function isSame(one: Record<string, string>, other: Record<string, string>): boolean {
  const titles = Object.keys(one)
  return titles.length === Object.keys(other).length && titles.every(title => one[title] === other[title])
}

/** The row whose choice fits with no contradiction; else, for a model of prices, whichever has most in common. */
function nearest(rows: VariantRow[], choice: Record<string, string>): VariantRow | undefined {
  let best: VariantRow | undefined
  let most = -1
  for (const row of rows) {
    const common = Object.entries(row.options).filter(([title, value]) => choice[title] === value).length
    if (common > most) {
      best = row
      most = common
    }
  }
  return best
}

/** How many rows the options would make: for saying so before there are too many. */
export function countChoices(options: Options): number {
  return usable(options).reduce((count, { values }) => count * values.length, 1)
}

/** A row's choice in words; empty for the one row of a product without options. */
export function choiceName(row: Pick<VariantRow, "options">): string {
  return Object.values(row.options).join(" / ")
}
