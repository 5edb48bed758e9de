/**
 * The number that somebody typed, with either sign for decimals: `12,50`, `1.234,50`, `1 234.5`. Null for
 * nothing; `NaN` for what is no number, so that nothing wrong is taken for something right.
 */
export function typedNumber(typed: string): number | null {
  const text = typed.replace(/[\s'’]/g, "")
  if (!text)
    return null
  const signs = text.match(/[.,]/g) ?? []
  const last = signs.at(-1)
  // A sign that comes twice groups thousands; of two different ones, the last is for decimals.
  const isGrouping = signs.length > 1 && signs.every(sign => sign === last)
  const plain = isGrouping
    ? text.replaceAll(last!, "")
    : [...text].filter((sign, at) => !/[.,]/.test(sign) || at === text.lastIndexOf(last!)).join("").replace(",", ".")
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain) || /^-?\d+\.$/.test(plain) ? Number(plain) : Number.NaN
}

/** A number as somebody would type it; empty for none. */
export function asTyped(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value)
}

/** The same for an amount of money: 12.5 is written 12.50. */
export function asAmount(value: number | null | undefined): string {
  return asTyped(value).replace(/\.\d$/, "$&0")
}
