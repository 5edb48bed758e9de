export { readMethodData } from "../shipping/method-data"
export { quoteArtisanShipping } from "../shipping/quote-artisan-shipping"
export { quoteLines } from "../shipping/quote-lines"
export { readOwners } from "../shipping/read-owners"
