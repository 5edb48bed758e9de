export { ArtisanOrder } from "./artisan-order"
export { ArtisanOrderLine } from "./artisan-order-line"
export { ArtisanOrderMessage } from "./artisan-order-message"
export { ArtisanOrderRefund } from "./artisan-order-refund"
