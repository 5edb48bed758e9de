export const ARTISAN_ORDERS_MODULE = "artisanOrders"
