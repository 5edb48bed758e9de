/** How rows that belong to a product are copied with it. */
export type CopiedTable = {
  table: string
  /** From the copy `c` (product_id, n, at) to the row `t`. */
  join: string
  /** Columns that name a row which is copied as well: they get the copy's number. */
  renamed: string[]
  /** Further columns, as SQL of a jsonb object. */
  changed?: string
}

const variant = "join product_variant v on v.product_id = c.product_id and v.deleted_at is null"
const option = "join product_product_option o on o.product_id = c.product_id and o.deleted_at is null"
const priceSet = `${variant} join product_variant_price_set s on s.variant_id = v.id`
const inventory = `${variant} join product_variant_inventory_item i on i.variant_id = v.id`

const ofProduct = (table: string) => `join ${table} t on t.product_id = c.product_id`

/** Parents before their children. */
export const COPIED_TABLES: CopiedTable[] = [
  {
    table: "product",
    join: "join product t on t.id = c.product_id",
    renamed: ["id"],
    changed: "jsonb_build_object('handle', t.handle || '-' || c.n, 'title', c.mood || ' ' || t.title || ' No. ' || c.n)",
  },
  { table: "product_option", join: `${option} join product_option t on t.id = o.product_option_id`, renamed: ["id"] },
  { table: "product_option_value", join: `${option} join product_option_value t on t.option_id = o.product_option_id`, renamed: ["id", "option_id"] },
  { table: "product_product_option", join: ofProduct("product_product_option"), renamed: ["id", "product_id", "product_option_id"] },
  {
    table: "product_product_option_value",
    join: `${option} join product_product_option_value t on t.product_product_option_id = o.id`,
    renamed: ["id", "product_product_option_id", "product_option_value_id"],
  },
  { table: "product_variant", join: ofProduct("product_variant"), renamed: ["id", "product_id"], changed: "jsonb_build_object('sku', t.sku || '-' || c.n)" },
  { table: "product_variant_option", join: `${variant} join product_variant_option t on t.variant_id = v.id`, renamed: ["variant_id", "option_value_id"] },
  { table: "product_category_product", join: ofProduct("product_category_product"), renamed: ["product_id"] },
  { table: "product_tags", join: ofProduct("product_tags"), renamed: ["product_id"] },
  { table: "image", join: ofProduct("image"), renamed: ["id", "product_id"] },
  { table: "product_sales_channel", join: ofProduct("product_sales_channel"), renamed: ["id", "product_id"] },
  { table: "product_shipping_profile", join: ofProduct("product_shipping_profile"), renamed: ["id", "product_id"] },
  { table: "price_set", join: `${priceSet} join price_set t on t.id = s.price_set_id`, renamed: ["id"] },
  { table: "price", join: `${priceSet} join price t on t.price_set_id = s.price_set_id`, renamed: ["id", "price_set_id"] },
  { table: "product_variant_price_set", join: `${variant} join product_variant_price_set t on t.variant_id = v.id`, renamed: ["id", "variant_id", "price_set_id"] },
  { table: "inventory_item", join: `${inventory} join inventory_item t on t.id = i.inventory_item_id`, renamed: ["id"], changed: "jsonb_build_object('sku', t.sku || '-' || c.n)" },
  {
    table: "inventory_level",
    join: `${inventory} join inventory_level t on t.inventory_item_id = i.inventory_item_id`,
    renamed: ["id", "inventory_item_id"],
    changed: "jsonb_build_object('reserved_quantity', 0, 'raw_reserved_quantity', jsonb_build_object('value', '0', 'precision', 20))",
  },
  {
    table: "product_variant_inventory_item",
    join: `${variant} join product_variant_inventory_item t on t.variant_id = v.id`,
    renamed: ["id", "variant_id", "inventory_item_id"],
  },
  { table: "artisan_product", join: ofProduct("artisan_product"), renamed: ["id", "product_id"], changed: "jsonb_build_object('artisan_id', t.artisan_id || c.artisan_suffix)" },
]
