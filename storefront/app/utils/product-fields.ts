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
  "+rating.average",
  "+rating.count",
  ...["id", "name", "handle", "tagline", "place", "story", "picture_url", "country_code", "time_zone", "vacation_since", "vacation_until", "vacation_note"]
    .map(field => `+artisan_product.artisan.${field}`),
  ...["processing_min_days", "processing_max_days", "personalisation_prompt", "personalisation_required"]
    .map(field => `+artisan_product.${field}`),
].join(",")
