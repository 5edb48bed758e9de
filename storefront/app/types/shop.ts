import type { StoreProductCategory, StoreRegion } from "@medusajs/types"

/** A region as the storefront needs it; `currency` is an ISO 4217 code in lower case. */
export interface ShopRegion {
  id: string
  name: string
  currency: string
  /** ISO 3166-1 alpha-2, lower case. */
  countries: { code: string, name: string }[]
}

/** One node of the category tree; `handle` is unique and is the last part of its address. */
export interface ShopCategory {
  id: string
  name: string
  handle: string
  description: string
  /** Address of a picture, from the category's `metadata.picture`. */
  picture: string | null
  parent_id: string | null
  children: ShopCategory[]
}

/** What hardly changes and every page needs: answered by `/api/shop`, cached for a minute. */
export interface Shop {
  regions: ShopRegion[]
  categories: ShopCategory[]
  artisans: { handle: string, name: string }[]
}

export type MedusaRegion = Pick<StoreRegion, "id" | "name" | "currency_code" | "countries">
export type MedusaCategory = Pick<
  StoreProductCategory,
  "id" | "name" | "handle" | "description" | "parent_category_id" | "rank" | "metadata"
>
