/** Refunds of an order's parts may have succeeded; says `{order_id}`. Who missed it reads `artisan_order_refund`. */
export const ARTISAN_ORDERS_REFUNDED = "artisan_order.refunded"
