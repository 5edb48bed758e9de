import type { OwnArtisan } from "~/types/own-artisan"

export interface FirstStep {
  name: "profile" | "shipping" | "product"
  isDone: boolean
  to: string
}

/** What a new artisan does first: a face and a story, what parcels cost, and one product in the shop. */
export function firstSteps({ artisan, shipping_rates }: OwnArtisan, published: number): FirstStep[] {
  return [
    { name: "profile", isDone: Boolean(artisan.picture_url && artisan.story?.trim()), to: "/dashboard/seller/settings" },
    { name: "shipping", isDone: shipping_rates.length > 0, to: "/dashboard/seller/settings/shipping" },
    { name: "product", isDone: published > 0, to: "/dashboard/seller/product/new" },
  ]
}
