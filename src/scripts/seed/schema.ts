import { z } from "zod"

/** Lower-case words joined by hyphens, as they stand in URLs. */
export const Handle = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** Decimals that a price of a currency may have (ISO 4217). */
export const CURRENCY_DECIMALS = { eur: 2, usd: 2 } as const

export type Currency = keyof typeof CURRENCY_DECIMALS

function amountIn(currency: Currency) {
  const scale = 10 ** CURRENCY_DECIMALS[currency]
  return z.number().nonnegative().refine(
    amount => Number.isInteger(Number((amount * scale).toFixed(6))),
    `no more than ${CURRENCY_DECIMALS[currency]} decimals in ${currency}`,
  )
}

/** A price in every currency of the shop, in major units. */
export const Price = z.strictObject({
  eur: amountIn("eur").positive(),
  usd: amountIn("usd").positive(),
})

/** How a product looks in its pictures; `data/pictures/README.md` names what can be drawn. */
const Look = z.record(z.string(), z.unknown())

export const View = z.enum(["whole", "detail", "group", "above"])

const ProductBase = z.strictObject({
  title: z.string().min(3).max(70),
  handle: Handle,
  subtitle: z.string().min(8).max(110),
  description: z.string().min(120).max(900),
  category: Handle,
  tags: z.array(z.string().regex(/^[a-z0-9 -]+$/)).min(1).max(8),
  materials: z.string().min(3).max(120),
  size: z.string().min(3).max(120),
  /** Grams of the product alone. */
  weight: z.int().positive().max(40_000),
  price: Price,
  /** Option name to its values; every combination is a variant. */
  options: z.record(z.string(), z.array(z.string()).min(1).max(6)).optional(),
  /** Option value to the price of the variants that have it, where it differs. */
  prices: z.record(z.string(), Price).optional(),
  craft: Handle,
  look: Look,
  /** The pictures, in order. */
  views: z.array(View).min(1).max(3),
})

/** Made once, made in a small batch (stock a variant), or made when it is ordered. */
export const ProductSeed = z.discriminatedUnion("kind", [
  ProductBase.extend({ kind: z.literal("one-of-a-kind") }),
  ProductBase.extend({ kind: z.literal("small-batch"), stock: z.int().min(0).max(500) }),
  ProductBase.extend({ kind: z.literal("made-to-order"), lead_days: z.int().min(1).max(120) }),
])

export type ProductSeed = z.infer<typeof ProductSeed>

const RateOf = <T extends Currency>(currency: T) => z.strictObject({
  first: amountIn(currency),
  more: amountIn(currency),
  free_above: amountIn(currency).nullable(),
})

/** What an artisan asks for sending a parcel to a zone (ISO 3166-1 alpha-2, or `*`). */
export const ShippingRateSeed = z.strictObject({
  zone: z.union([z.string().regex(/^[a-z]{2}$/), z.literal("*")]),
  speed: z.enum(["standard", "express"]),
  days: z.tuple([z.int().positive(), z.int().positive()]).refine(([min, max]) => min <= max),
  eur: RateOf("eur"),
  usd: RateOf("usd"),
})

export const ArtisanSeed = z.strictObject({
  name: z.string().min(3).max(60),
  handle: Handle,
  maker: z.string().min(3).max(60),
  tagline: z.string().min(10).max(110),
  /** Paragraphs. */
  story: z.array(z.string().min(60)).min(2).max(4),
  place: z.string().min(3).max(60),
  country_code: z.string().regex(/^[a-z]{2}$/),
  email: z.email().endsWith("@craftmart.test"),
  /** Kinds of things in their pictures. */
  craft: z.array(Handle).min(1),
  colours: z.array(z.string()).min(1).max(6),
  /** Basis points, where it differs from the marketplace's own. */
  commission_bps: z.int().min(0).max(5000).optional(),
  shipping: z.array(ShippingRateSeed).min(2),
})

export type ArtisanSeed = z.infer<typeof ArtisanSeed>

const CategoryBase = z.strictObject({
  name: z.string().min(3).max(40),
  handle: Handle,
  description: z.string().min(30).max(300),
})

export const CategorySeed = CategoryBase.extend({ children: z.array(CategoryBase).min(2) })

export type CategorySeed = z.infer<typeof CategorySeed>

export const ArtisansFile = z.array(ArtisanSeed)
export const CategoriesFile = z.array(CategorySeed)
export const ProductsFile = z.array(ProductSeed)
