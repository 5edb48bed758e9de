/** Currencies of ISO 4217 whose minor unit is not a hundredth, by the number of their decimals. */
const exceptions: Record<number, readonly string[]> = {
  0: ["bif", "clp", "djf", "gnf", "isk", "jpy", "kmf", "krw", "pyg", "rwf", "ugx", "uyi", "vnd", "vuv", "xaf", "xof", "xpf"],
  3: ["bhd", "iqd", "jod", "kwd", "lyd", "omr", "tnd"],
  4: ["clf", "uyw"],
}

const exponents = new Map(
  Object.entries(exceptions).flatMap(([exponent, codes]) => codes.map(code => [code, Number(exponent)] as const)),
)

/**
 * How many decimals an amount of the currency has: 2 for "eur", 0 for "jpy", 3 for "kwd".
 * The code may be in either case; a code that the table does not name has 2.
 */
export function exponentOf(currency: string): number {
  return exponents.get(currency.toLowerCase()) ?? 2
}
