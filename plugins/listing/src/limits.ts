/** What a listing may hold at most; a form shows these numbers beside its fields. */
export const limits = {
  title: 120,
  description: 10_000,
  tags: 13,
  tag: 30,
  pictures: 12,
  alt: 250,
  options: 3,
  optionTitle: 40,
  optionValues: 30,
  optionValue: 60,
  variants: 100,
  sku: 64,
  /** Major units of any currency. */
  price: 10_000_000,
  stock: 1_000_000,
  processingDays: 180,
  personalisationPrompt: 200,
  /** What a buyer may write. */
  personalisation: 500,
  lowStockThreshold: 10_000,
  /** One table of prices and stock. */
  bulkRows: 500,
} as const

/** What a picture may be. */
export const pictureLimits = {
  bytes: 10 * 1024 * 1024,
  pixels: 40_000_000,
  types: ["image/jpeg", "image/png", "image/webp", "image/avif"],
} as const
