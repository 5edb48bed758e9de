export type { ShippingMethodData } from "../shipping/method-data"
export type { ProductOwner } from "../shipping/read-owners"
export type { CommerceLine } from "../shipping/to-shipping-lines"
export type { ArtisanParcel, ShippingQuote, ShippingWish, Speed } from "../shipping/types"
