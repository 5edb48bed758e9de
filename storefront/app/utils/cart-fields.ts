/** What every answer about the cart must hold besides Medusa's own defaults. */
export const CART_FIELDS = [
  "+completed_at",
  "+items.total",
  "+items.subtotal",
  "+items.original_total",
  "+items.artisan_product.artisan.id",
  "+items.artisan_product.artisan.name",
  "+items.artisan_product.artisan.handle",
  "+items.artisan_product.made_to_order",
  "+items.artisan_product.processing_min_days",
  "+items.artisan_product.processing_max_days",
  "+shipping_methods.data",
].join(",")
