export { ArtisanOrder } from "./artisan-order"
export { ArtisanOrderLine } from "./artisan-order-line"
