export { ArtisanNotification } from "./artisan-notification"
export { SaleNotice } from "./sale-notice"
