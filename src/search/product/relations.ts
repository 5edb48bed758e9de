import type { ProductQuery } from "./product-query"

type Filters = { id?: string[], updated_at?: { $gte: Date } }

/** A kind of row that shows in a product's document: the events of its changes, and the way from it to the products. */
export type Relation = {
  entity: string
  events: string[]
  productsOf: (query: ProductQuery, filters: Filters) => Promise<string[]>
}

const CHANGES = ["created", "updated", "deleted"]

function eventsOf(...names: string[]) {
  return names.flatMap(name => CHANGES.map(change => `${name}.${change}`))
}

/** Reads the rows of an entity, deleted ones too, and picks product ids from each. */
function through(entity: string, field: string, events: string[]): Relation {
  const path = field.split(".")
  return {
    entity,
    events,
    productsOf: async (query, filters) => {
      const { data } = await query.graph({ entity, fields: [field], filters, withDeleted: true })
      return data.flatMap(row => pick(row, path))
    },
  }
}

/** All strings at the end of a path through objects and lists. */
function pick(value: unknown, path: string[]): string[] {
  if (Array.isArray(value))
    return value.flatMap(item => pick(item, path))
  const [key, ...rest] = path
  if (key === undefined)
    return typeof value === "string" ? [value] : []
  return value && typeof value === "object" ? pick((value as Record<string, unknown>)[key], rest) : []
}

/** An order changes it once a line: its events are gathered, not handled one by one. */
export const STOCK = through("inventory_level", "inventory_item.variants.product_id", eventsOf("inventory.inventory-level"))

export const RELATIONS: Relation[] = [
  through("product", "id", eventsOf("product")),
  through("product_variant", "product_id", eventsOf("product-variant")),
  through("product_category", "products.id", ["product-category.updated", "product-category.deleted"]),
  through("price", "price_set.variant.product_id", eventsOf("pricing.price")),
  STOCK,
  through("artisan_product", "product_id", eventsOf("artisans.artisan-product")),
  through("artisan", "products.product_id", eventsOf("artisans.artisan")),
  through("review", "product_id", ["review.changed"]),
  through("product_rating", "product_id", []),
]
