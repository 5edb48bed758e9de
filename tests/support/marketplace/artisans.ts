import type { ArtisansModuleService } from "@craftmart/artisans/types"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createProductsWorkflow } from "@medusajs/medusa/core-flows"

import type { Marketplace } from "./marketplace"

type Rate = { zone?: string, speed?: "standard" | "express", first_item: number, additional_item?: number, free_above?: number | null }

export type ShopArtisan = { id: string, name: string, handle: string }

export function artisansOf(container: MedusaContainer): ArtisansModuleService {
  return container.resolve<ArtisansModuleService>("artisans")
}

/** Creates an artisan with rates in euros. */
export async function createArtisan(
  container: MedusaContainer,
  handle: string,
  { status = "active", rates = [{ first_item: 5, additional_item: 1 }] }: { status?: "pending" | "active" | "suspended" | "closed", rates?: Rate[] } = {},
): Promise<ShopArtisan> {
  const artisans = artisansOf(container)
  const name = handle.replace(/^./, letter => letter.toUpperCase())
  const { id } = await artisans.createArtisans({ handle, name, email: `${handle}@craftmart.test`, status })
  await artisans.createArtisanShippingRates(rates.map(rate => ({
    artisan_id: id,
    zone: "*",
    speed: "standard" as const,
    currency_code: "eur",
    additional_item: 0,
    free_above: null,
    min_days: rate.speed === "express" ? 1 : 3,
    max_days: rate.speed === "express" ? 2 : 5,
    ...rate,
  })))
  return { id, name, handle }
}

/** A published product with one variant at a price in euros, of the artisan or of the house. */
export async function createProduct(
  container: MedusaContainer,
  shop: Marketplace,
  { title, price, artisan }: { title: string, price: number, artisan?: ShopArtisan },
): Promise<{ id: string, variant_id: string }> {
  const { result: [product] } = await createProductsWorkflow(container).run({
    input: {
      products: [{
        title,
        status: "published",
        shipping_profile_id: shop.profile_id,
        sales_channels: [{ id: shop.channel_id }],
        options: [{ title: "Size", values: ["One"] }],
        variants: [{ title: "One", options: { Size: "One" }, manage_inventory: false, prices: [{ amount: price, currency_code: "eur" }] }],
      }],
    },
  })
  const id = product?.id ?? ""
  if (artisan) {
    const artisans = artisansOf(container)
    await artisans.createArtisanProducts({ product_id: id, artisan_id: artisan.id })
  }
  return { id, variant_id: product?.variants[0]?.id ?? "" }
}
