/** Where the demo marketplace sells: countries with their usual rate of value added or sales tax, in percent. */
export const REGIONS = [
  {
    name: "Europe",
    currency_code: "eur",
    is_tax_inclusive: true,
    taxRates: {
      at: 20, be: 21, cz: 21, de: 19, dk: 25, es: 21, fi: 25.5, fr: 20, gb: 20, ie: 23,
      it: 22, lu: 17, nl: 21, pl: 23, pt: 23, se: 25, si: 22,
    },
  },
  {
    name: "North America",
    currency_code: "usd",
    is_tax_inclusive: false,
    taxRates: { us: 0, ca: 5 },
  },
]

export const COUNTRIES = REGIONS.flatMap(region => Object.keys(region.taxRates))
