import type { Knex } from "@medusajs/framework/mikro-orm/knex"

/** A review, as those are told of it who must hear of it. */
export interface PublishedReview {
  id: string
  product_id: string
  owner_id: string | null
  rating: number
  title: string | null
  content: string
  customer_name: string | null
}

/** A buyer who should be asked what they think of their purchase. */
export interface ReviewInvitation {
  order_id: string
  display_id: number
  email: string
  customer_name: string | null
  /** Goes into the link's query; it lets whoever has it review the order's products without signing in. */
  token: string
  products: { product_id: string, title: string, thumbnail: string | null }[]
}

/** A buyer's picture that has been kept; `file_id` is what it is discarded by. */
export interface KeptPicture { file_id: string, url: string, width: number, height: number }

/** Where buyers' pictures are kept. */
export interface ReviewPictures {
  /** Keeps a picture of at most 10 MB. What it is, its bytes must say. @throws a 400 refusal that names the field `file` */
  keep: (bytes: Buffer) => Promise<KeptPicture>
  /** Takes pictures away; it is no error when they are gone. */
  discard: (fileIds: string[]) => Promise<void>
}
/** What can be set about reviews; see the options of the same names. */
export interface ReviewPolicy { moderation: "publish" | "hold", invite_after_days: number }

/**
 * What a shop with makers (artisans, brands, partners) tells this plugin, as its option `marketplace`.
 * Everything is optional. A function that is handed a transaction runs in it: what it writes stands or falls with the
 * review.
 */
export interface ReviewsMarketplace {
  /** What counts at this moment, where it can be set while the shop runs; without it the plugin's options do. */
  policy?: (knex: Knex) => Promise<ReviewPolicy>
  /** Whose each product is; products of the house are left out. Owners get a rating of their own, and may answer. */
  ownersOf?: (knex: Knex, productIds: string[]) => Promise<Map<string, string>>
  /** Whether a customer acts for an owner, and so must not review its products. */
  actsFor?: (knex: Knex, customerId: string, ownerId: string) => Promise<boolean>
  /** Called when a review is shown for the first time. */
  reviewPublished?: (trx: Knex, review: PublishedReview) => Promise<void>
  /** Called once for each order that was delivered; without it nobody is asked. */
  invite?: (trx: Knex, invitation: ReviewInvitation) => Promise<void>
  /** Keeps buyers' pictures; without it the shop's own file provider does. */
  pictures?: ReviewPictures
}
