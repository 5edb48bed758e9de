import type { ArtisansModuleService } from "../../../plugins/artisans/src/modules/artisans/service"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"

import { createArtisan } from "../marketplace/artisans"
import type { ShopArtisan } from "../marketplace/artisans"
import type { Marketplace } from "../marketplace/marketplace"
import type { Connection } from "./fetch-effects"

export interface StockedProduct { id: string, variant_id: string, inventory_item_id: string, title: string, artisan: ShopArtisan | null }

interface Wanted { title: string, price: number, stock?: number, artisan?: ShopArtisan | null, allow_backorder?: boolean }

/** Published products with one managed variant each, at a price in euros; one run for all of them. */
export async function createStockedProducts(container: MedusaContainer, shop: Marketplace, wanted: Wanted[]): Promise<StockedProduct[]> {
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: wanted.map(({ title, price, allow_backorder }) => ({
        title,
        status: "published" as const,
        shipping_profile_id: shop.profile_id,
        sales_channels: [{ id: shop.channel_id }],
        options: [{ title: "Size", values: ["One"] }],
        variants: [{ title: "One", options: { Size: "One" }, manage_inventory: true, allow_backorder, prices: [{ amount: price, currency_code: "eur" }] }],
      })),
    },
  })
  const owned = wanted.flatMap(({ artisan }, index) => artisan ? [{ product_id: products[index]?.id ?? "", artisan_id: artisan.id }] : [])
  await container.resolve<ArtisansModuleService>("artisans").createArtisanProducts(owned)
  const items = await inventoryItemsOf(container, products.flatMap(product => product.variants.map(variant => variant.id)))
  const stocked = products.map((product, index) => ({
    id: product.id,
    variant_id: product.variants[0]?.id ?? "",
    inventory_item_id: items.get(product.variants[0]?.id ?? "") ?? "",
    title: product.title,
    artisan: wanted[index]?.artisan ?? null,
  }))
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: stocked.map(({ inventory_item_id }, index) => ({
        inventory_item_id,
        location_id: shop.location_id,
        stocked_quantity: wanted[index]?.stock ?? 100,
      })),
    },
  })
  return stocked
}

async function inventoryItemsOf(container: MedusaContainer, variantIds: string[]): Promise<Map<string, string>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant_inventory_item",
    fields: ["variant_id", "inventory_item_id"],
    filters: { variant_id: variantIds },
  })
  return new Map(data.map(link => [link.variant_id, link.inventory_item_id]))
}

/** As many artisans with one product each: the first sells at 10.01, the next at 20.02, and so on. */
export async function createArtisansWithProducts(container: MedusaContainer, shop: Marketplace, count: number, options: Partial<Wanted> = {}): Promise<StockedProduct[]> {
  const artisans: ShopArtisan[] = []
  for (let index = 1; index <= count; index++)
    artisans.push(await createArtisan(container, `artisan-${index}`, { rates: [{ first_item: 4 + index % 3, additional_item: 1.5 }] }))
  return createStockedProducts(container, shop, artisans.map((artisan, index) => ({
    title: `Work of ${artisan.handle}`,
    price: Math.round((index + 1) * 1001) / 100,
    artisan,
    ...options,
  })))
}

/** How many units the shop has, and how many of them are promised to orders. */
export async function stockOf(container: MedusaContainer, product: StockedProduct): Promise<{ stocked: number, reserved: number }> {
  const [level] = await container.resolve(Modules.INVENTORY).listInventoryLevels({ inventory_item_id: product.inventory_item_id })
  return { stocked: Number(level?.stocked_quantity), reserved: Number(level?.reserved_quantity) }
}

/** Everything has been sold elsewhere. */
export async function emptyShelves(connection: Connection): Promise<void> {
  await connection.raw("update inventory_level set stocked_quantity = 0, raw_stocked_quantity = '{\"value\": \"0\", \"precision\": 20}'")
}
