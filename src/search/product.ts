import { defineSearchIndex, search } from "@medusajs/framework/utils"

import { affectedProducts, PRODUCT_EVENTS } from "./product/affected-products"
import { readDocuments } from "./product/read-documents"
import { streamProducts } from "./product/stream-products"

/**
 * What buyers may find: published products of artisans who are active, and the house's own.
 * Everything that a listing shows is in the document, so that a list never asks another table.
 */
export default defineSearchIndex({
  name: "product",
  entity: "product",
  fields: search.define({
    id: search.keyword().filterable(),
    handle: search.keyword().filterable(),
    title: search.text().searchable({ weight: 3 }).sortable(),
    subtitle: search.text().searchable(),
    description: search.text().searchable(),
    thumbnail: search.keyword(),
    status: search.keyword().filterable(),
    sales_channel_ids: search.keyword().array().filterable(),
    artisan_id: search.keyword().filterable(),
    artisan_handle: search.keyword().filterable().facetable(),
    artisan_name: search.text().searchable({ weight: 2 }),
    category_ids: search.keyword().array().filterable(),
    /** A product's categories and all their parents, so that a parent finds what is in its children. */
    category_handles: search.keyword().array().filterable().facetable(),
    category_names: search.text().array().searchable({ weight: 2 }),
    tags: search.keyword().array().searchable({ weight: 2 }).filterable().facetable(),
    materials: search.text().searchable({ weight: 2 }),
    kind: search.keyword().filterable().facetable(),
    /** The cheapest variant's price in major units. One field for each of the shop's currencies. */
    price_eur: search.float().filterable().sortable().facetable({ types: ["range", "stats"] }),
    price_usd: search.float().filterable().sortable().facetable({ types: ["range", "stats"] }),
    /** Plain mean and number of published reviews; without any, null and 0. */
    rating_average: search.float().filterable().sortable(),
    rating_count: search.integer().filterable().sortable(),
    /** What "best rated first" sorts by: one review of five stars does not beat two hundred good ones. */
    rating_score: search.float().sortable(),
    in_stock: search.boolean().filterable().facetable(),
    created_at: search.date().filterable().sortable(),
  }),
  events: PRODUCT_EVENTS,
  consume: async (event, { container }) => {
    const ids = await affectedProducts(container.query, event)
    return ids.length ? readDocuments(container.query, ids) : []
  },
  seed: context => streamProducts(context),
})
