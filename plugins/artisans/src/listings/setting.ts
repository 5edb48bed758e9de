import { refuse } from "@craftmart/http"
import type { ListingShape } from "@craftmart/listing"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { Maker } from "./maker"
import { readMaker } from "./maker"
import { ownIds, productNotFound, readProducts } from "./read-products"
import type { StoredProduct } from "./product"
import type { Shelf } from "./shelf"
import { readShelf } from "./shelf"
import { toSku } from "./sku"

/**
 * A listing that is to be made, or with the id of the product that it is to become. A copy may show the pictures of the
 * product that it is copied from.
 */
export type ListingToSave = { id?: string, copy_of?: string, listing: ListingShape }

/** All that saving listings needs to know of the marketplace, each read once for all of them. */
export type Setting = {
  maker: Maker
  shelf: Shelf
  products: Map<string, StoredProduct>
  /** Addresses of the artisan's own pictures that are stored, by the upload's id. */
  uploads: Map<string, string>
  categories: Set<string>
  tags: Map<string, string>
}

async function readUploads(knex: Knex, artisanId: string, ids: string[]): Promise<Map<string, string>> {
  const rows = await knex("artisan_upload")
    .where({ artisan_id: artisanId, status: "stored" })
    .whereNull("deleted_at")
    .whereIn("id", ids)
    .select<{ id: string, url: string }[]>("id", "url")
  return new Map(rows.map(({ id, url }) => [id, url]))
}

async function readCategories(knex: Knex, ids: string[]): Promise<Set<string>> {
  const rows = await knex("product_category")
    .where({ is_active: true, is_internal: false })
    .whereNull("deleted_at")
    .whereIn("id", ids)
    .select<{ id: string }[]>("id")
  return new Set(rows.map(({ id }) => id))
}

/** Article numbers that a variant other than these has: of this artisan, since each artisan's are its own. */
async function refuseTakenSkus(knex: Knex, maker: Maker, listings: readonly ListingToSave[]): Promise<void> {
  const variants = listings.flatMap(({ listing }) => listing.variants.map((variant, index) => ({ ...variant, index })))
  const bySku = new Map(variants.flatMap(({ id, sku, index }) => sku === null ? [] : [[toSku(maker.handle, sku), { id, index }] as const]))
  const taken = await knex("product_variant")
    .whereNull("deleted_at")
    .whereIn("sku", [...bySku.keys()])
    .select<{ id: string, sku: string }[]>("id", "sku")
  const owners = new Map<string | null, string>(taken.map(({ id, sku }) => [sku, id]))
  const [clash] = [...bySku].flatMap(([sku, own]) => owners.has(sku) && owners.get(sku) !== own.id ? [own] : [])
  if (clash)
    throw refuse({ status: 409, code: "sku_taken", message: "Another of your products has this article number.", field: `variants.${clash.index}.sku` })
}

/** @throws 404 for a product that is not the artisan's, 409 for an article number that another product has. */
export async function readSetting(
  container: MedusaContainer,
  artisanId: string,
  listings: readonly ListingToSave[],
  tags: Map<string, string>,
): Promise<Setting> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ids = listings.flatMap(({ id, copy_of }) => id ?? copy_of ?? [])
  const own = await ownIds(container, artisanId, ids)
  const products = await readProducts(container, [...own])
  if (products.length < ids.length)
    throw productNotFound()
  const maker = await readMaker(container, artisanId)
  await refuseTakenSkus(knex, maker, listings)
  const images = listings.flatMap(({ listing }) => listing.images)
  return {
    maker,
    shelf: await readShelf(container),
    products: new Map(products.map(product => [product.id, product])),
    uploads: await readUploads(knex, artisanId, images.flatMap(image => "upload_id" in image ? image.upload_id : [])),
    categories: await readCategories(knex, listings.flatMap(({ listing }) => listing.category_id ?? [])),
    tags,
  }
}
