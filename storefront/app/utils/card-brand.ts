const BRANDS: Record<string, string> = {
  amex: "American Express",
  diners: "Diners Club",
  discover: "Discover",
  jcb: "JCB",
  mastercard: "Mastercard",
  unionpay: "UnionPay",
  visa: "Visa",
}

/** A card's brand as it writes itself; one that we do not know as Stripe names it. */
export function cardBrand(code: string): string {
  return BRANDS[code] ?? code
}
