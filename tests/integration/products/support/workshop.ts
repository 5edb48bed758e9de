import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createProductCategoriesWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows"
import sharp from "sharp"

import type { Api } from "../../../support/marketplace/api"
import { artisansOf } from "../../../support/marketplace/artisans"
import type { Marketplace } from "../../../support/marketplace/marketplace"
import { setUpMarketplace } from "../../../support/marketplace/marketplace"
import type { Headers } from "../../../support/marketplace/sign-ins"
import { applyAndSignIn } from "../../../support/marketplace/sign-ins"

export type Workshop = { shop: Marketplace, category_id: string, mira: Seller, otto: Seller }
export type Seller = { id: string, headers: Headers }

/** A marketplace that sells in euros and yen, with a category, and two artisans who are signed in. */
export async function openWorkshop(api: Api, container: MedusaContainer): Promise<Workshop> {
  const shop = await setUpMarketplace(container)
  await updateStoresWorkflow(container).run({
    input: {
      selector: {},
      update: {
        default_sales_channel_id: shop.channel_id,
        supported_currencies: [{ currency_code: "eur", is_default: true }, { currency_code: "jpy" }],
      },
    },
  })
  const { result: [ceramics] } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: [{ name: "Ceramics", handle: "ceramics", is_active: true, is_internal: false }] },
  })
  await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: [
        { name: "Bowls", handle: "bowls", is_active: true, is_internal: false, parent_category_id: ceramics?.id },
        { name: "Hidden", handle: "hidden", is_active: true, is_internal: true },
      ],
    },
  })
  const [bowls] = await container.resolve(Modules.PRODUCT).listProductCategories({ handle: "bowls" })
  return { shop, category_id: bowls?.id ?? "", mira: await open("mira"), otto: await open("otto") }

  async function open(handle: string): Promise<Seller> {
    const seller = await applyAndSignIn(api, shop.store, handle)
    await artisansOf(container).updateArtisans({ id: seller.id, status: "active" })
    return seller
  }
}

export async function photo(width = 64, height = 48): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#b5651d" } }).png().toBuffer()
}

/** Sends a file to where a ticket says, as a browser does; answers whatever comes back. */
export async function send(api: Api, url: string, bytes: Buffer, type = "image/png") {
  const form = new FormData()
  form.append("file", new Blob([new Uint8Array(bytes)], { type }), "photo.png")
  const { pathname, search } = new URL(url)
  return api.post(pathname + search, form)
}

/** Asks for a ticket, uploads and completes. @returns the upload's id and address. */
export async function upload(api: Api, { headers }: Seller, bytes?: Buffer): Promise<{ id: string, url: string }> {
  const file = bytes ?? await photo()
  const { data: ticket } = await api.post("/artisan/uploads", { name: "photo.png", mime: "image/png", size: file.length }, headers)
  const { data: result } = await send(api, ticket.url, file)
  const { data } = await api.post(`/artisan/uploads/${ticket.id}/complete`, { result }, headers)
  return data
}
