import { enqueueArtisanNotifications } from "@craftmart/sale-notices/modules/sale-notices"
import { invitationToken, tokenSecret } from "@craftmart/artisans/workflows"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"

import type { Api } from "../support/marketplace/api"
import { artisansOf } from "../support/marketplace/artisans"
import { setUpMarketplace } from "../support/marketplace/marketplace"
import type { Marketplace } from "../support/marketplace/marketplace"
import { applyAndSignIn, register, signIn, signInAdmin } from "../support/marketplace/sign-ins"
import type { Headers } from "../support/marketplace/sign-ins"
import { waitUntil } from "../support/marketplace/wait-until"
import { placeOrder } from "../support/orders/place-order"
import { createStockedProducts } from "../support/orders/products"
import type { StockedProduct } from "../support/orders/products"
import { allCaptured } from "../support/orders/fetch-effects"
import type { Thing } from "./routes"

export type Caller = "nobody" | "buyer" | "admin" | "pending artisan" | "artisan A" | "artisan B" | "staff of A"

/** Two artisans with one thing of every kind each, and everybody who could ask for them. */
export interface World {
  callers: Record<Caller, Headers>
  artisanA: string
  own: Record<Thing, string>
  foreign: Record<Thing, string>
  /** Whatever tells that something of artisan B has been let out. */
  secrets: string[]
}

/** Somebody who joins an artisan as staff. @returns the member's id and sign-in. */
async function join(api: Api, container: MedusaContainer, owner: Headers, store: Headers, email: string) {
  const { data: { invitation } } = await api.post("/artisan/invitations", { email, role: "staff" }, owner)
  const identity = await register(api, "artisan", email)
  const token = invitationToken(tokenSecret(container), invitation.id)
  const { data: { member } } = await api.post(`/store/artisans/invitations/${token}/accept`, {}, { headers: { ...store.headers, ...identity.headers } })
  return { id: member.id as string, headers: await signIn(api, "artisan", email) }
}

type Artisan = { id: string, headers: Headers }

interface Shop {
  api: Api
  container: MedusaContainer
  knex: Knex
  market: Marketplace
  admin: Headers
  /** A and B. */
  artisans: [Artisan, Artisan]
  pending: Artisan
}

/** A marketplace with an administrator, a buyer, two artisans who may sell, and one who may not yet. */
async function openShop(api: Api, container: MedusaContainer): Promise<Shop> {
  const market = await setUpMarketplace(container)
  await updateStoresWorkflow(container).run({
    input: { selector: {}, update: { default_sales_channel_id: market.channel_id, supported_currencies: [{ currency_code: "eur", is_default: true }] } },
  })
  const admin = await signInAdmin(api, container)
  const [a, b, pending] = [await applyAndSignIn(api, market.store, "mira"), await applyAndSignIn(api, market.store, "lena"), await applyAndSignIn(api, market.store, "nora")]
  await artisansOf(container).updateArtisans([a, b].map(({ id }) => ({ id, status: "active" as const })))
  for (const { id } of [a, b])
    await artisansOf(container).createArtisanShippingRates({ artisan_id: id, zone: "*", speed: "standard", currency_code: "eur", first_item: 5, additional_item: 1, free_above: null, min_days: 1, max_days: 2 })
  await api.post("/store/customers", { email: "buyer@craftmart.test" }, { headers: { ...market.store.headers, ...(await register(api, "customer", "buyer@craftmart.test")).headers } })
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return { api, container, knex, market, admin, artisans: [a, b], pending }
}

/** A mail that is on its way when the tests begin would be waiting for ever in each of them. */
async function mailsAreSent({ knex }: Shop): Promise<void> {
  await waitUntil(async () => (await knex("sale_notice").where({ status: "waiting" })).length === 0)
}

async function invitationsAreWritten({ knex }: Shop, ids: string[]): Promise<void> {
  const keys = ids.map(id => `artisan_invitation:${id}`)
  await waitUntil(async () => (await knex("sale_notice").whereIn("key", keys)).length === keys.length)
}

/** Sells one work of each artisan in one order, which they are told of. */
async function sellOne(shop: Shop): Promise<{ order_id: string, products: StockedProduct[] }> {
  const { api, container, knex, market, artisans } = shop
  const products = await createStockedProducts(container, market, artisans.map(({ id }, index) => ({ title: `Secret work ${index}`, price: 20 + index, artisan: { id, handle: "", name: "" } })))
  const { order } = await placeOrder(api, market, products.map(({ variant_id }) => ({ variant_id })))
  await allCaptured(knex)
  await mailsAreSent(shop)
  for (const { id } of artisans)
    await enqueueArtisanNotifications(knex, [{ key: `n:${id}`, artisan_id: id, kind: "approval", payload: { transition: "approve", status: "active" } }])
  return { order_id: order?.id ?? "", products }
}

/** A review of a product; in a shop without reviews its id leads nowhere. */
async function writeReview({ knex }: Shop, { owner_id, product_id, order_id }: { owner_id: string, product_id: string, order_id: string }): Promise<string> {
  const id = `rev_of_${owner_id}`
  if (await knex.schema.hasTable("review"))
    await knex("review").insert({ id, product_id, customer_id: "cus_1", order_id, line_item_id: "ordli_1", owner_id, status: "published", rating: 5, content: "Secret praise" })
  return id
}

const noUpload = "artupl_none"

/** A picture that is about to come. In a shop whose artisans cannot upload there is none; the id leads nowhere then. */
async function beginUpload({ api }: Shop, headers: Headers): Promise<string> {
  const { data } = await api.request({ method: "POST", url: "/artisan/uploads", data: { name: "bowl.jpg", mime: "image/jpeg", size: 1000 }, ...headers, validateStatus: () => true })
  return typeof data?.id === "string" ? data.id as string : noUpload
}

interface Sold { artisan: Artisan, order_id: string, product: StockedProduct, member_id: string, guest: string }

/** One thing of every kind that is an artisan's: of what was sold, of the shop, of its people. */
async function thingsOf(shop: Shop, { artisan: { id, headers }, order_id, product, member_id, guest }: Sold): Promise<Record<Thing, string>> {
  const { api, knex } = shop
  const { data: { invitation } } = await api.post("/artisan/invitations", { email: guest, role: "staff" }, headers)
  const part = await knex("artisan_order").where({ artisan_id: id, order_id }).first<{ id: string } | undefined>("id")
  const line = await knex("artisan_order_line").where({ artisan_order_id: part?.id ?? "" }).first<{ line_item_id: string } | undefined>("line_item_id")
  return {
    member: member_id,
    invitation: invitation.id as string,
    artisan_order: part?.id ?? "",
    product: product.id,
    line: line?.line_item_id ?? "",
    variant: product.variant_id,
    upload: await beginUpload(shop, headers),
    review: await writeReview(shop, { owner_id: id, product_id: product.id, order_id }),
    fulfillment: `ful_of_${id}`,
  }
}

export async function createWorld(api: Api, container: MedusaContainer): Promise<World> {
  const shop = await openShop(api, container)
  const { order_id, products } = await sellOne(shop)
  const [a, b] = shop.artisans
  const hire = (owner: Artisan, email: string) => join(api, container, owner.headers, shop.market.store, email)
  const [sam] = [await hire(a, "sam@craftmart.test"), await hire(b, "tom@craftmart.test")]
  const leaving = [await hire(a, "ann@craftmart.test"), await hire(b, "pia@craftmart.test")]
  const of = (index: 0 | 1) => thingsOf(shop, { artisan: shop.artisans[index], order_id, product: products[index]!, member_id: leaving[index]!.id, guest: `guest${index}@craftmart.test` })
  const [foreign, own] = [await of(1), await of(0)]
  await invitationsAreWritten(shop, [foreign.invitation, own.invitation])
  await mailsAreSent(shop)
  return {
    callers: {
      "nobody": { headers: {} },
      "buyer": await signIn(api, "customer", "buyer@craftmart.test"),
      "admin": shop.admin,
      "pending artisan": shop.pending.headers,
      "artisan A": a.headers,
      "artisan B": b.headers,
      "staff of A": sam.headers,
    },
    artisanA: a.id,
    own,
    foreign,
    secrets: [b.id, "lena", "tom@craftmart.test", "guest1@craftmart.test", "Secret work 1", ...Object.values(foreign).filter(id => id !== noUpload)],
  }
}
