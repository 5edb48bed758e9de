/** What the product page asks of `GET /store/products` besides Medusa's own defaults. */
export const PRODUCT_FIELDS = [
  "+metadata",
  "*images",
  "*categories",
  "*options",
  "*options.values",
  "*variants",
  "*variants.options",
  "*variants.calculated_price",
  "+variants.inventory_quantity",
  "*artisan_product.artisan",
].join(",")
