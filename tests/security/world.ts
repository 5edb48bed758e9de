import { enqueueArtisanNotifications } from "@craftmart/sale-notices/modules/sale-notices"
import { invitationToken, tokenSecret } from "@craftmart/artisans/workflows"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows"

import type { Api } from "../support/marketplace/api"
import { artisansOf } from "../support/marketplace/artisans"
import { setUpMarketplace } from "../support/marketplace/marketplace"
import { applyAndSignIn, register, signIn, signInAdmin } from "../support/marketplace/sign-ins"
import type { Headers } from "../support/marketplace/sign-ins"
import { waitUntil } from "../support/marketplace/wait-until"
import { placeOrder } from "../support/orders/place-order"
import { createStockedProducts } from "../support/orders/products"
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

export async function createWorld(api: Api, container: MedusaContainer): Promise<World> {
  const knex: Knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const shop = await setUpMarketplace(container)
  await updateStoresWorkflow(container).run({
    input: { selector: {}, update: { default_sales_channel_id: shop.channel_id, supported_currencies: [{ currency_code: "eur", is_default: true }] } },
  })
  const admin = await signInAdmin(api, container)
  const [a, b, pending] = [await applyAndSignIn(api, shop.store, "mira"), await applyAndSignIn(api, shop.store, "lena"), await applyAndSignIn(api, shop.store, "nora")]
  await artisansOf(container).updateArtisans([a, b].map(({ id }) => ({ id, status: "active" as const })))
  for (const { id } of [a, b])
    await artisansOf(container).createArtisanShippingRates({ artisan_id: id, zone: "*", speed: "standard", currency_code: "eur", first_item: 5, additional_item: 1, free_above: null, min_days: 1, max_days: 2 })
  await api.post("/store/customers", { email: "buyer@craftmart.test" }, { headers: { ...shop.store.headers, ...(await register(api, "customer", "buyer@craftmart.test")).headers } })

  const products = await createStockedProducts(container, shop, [a, b].map(({ id }, index) => ({ title: `Secret work ${index}`, price: 20 + index, artisan: { id, handle: "", name: "" } })))
  const { order } = await placeOrder(api, shop, products.map(({ variant_id }) => ({ variant_id })))
  await allCaptured(knex)
  await waitUntil(async () => (await knex("sale_notice").where({ status: "waiting" })).length === 0)
  for (const { id } of [a, b])
    await enqueueArtisanNotifications(knex, [{ key: `n:${id}`, artisan_id: id, kind: "approval", payload: { transition: "approve", status: "active" } }])

  const staff = [await join(api, container, a.headers, shop.store, "sam@craftmart.test"), await join(api, container, b.headers, shop.store, "tom@craftmart.test")]
  const leaving = [await join(api, container, a.headers, shop.store, "ann@craftmart.test"), await join(api, container, b.headers, shop.store, "pia@craftmart.test")]
  const reviewOf = async (owner_id: string, index: number) => {
    const id = `rev_of_world_${index}`
    if (await knex.schema.hasTable("review")) {
      await knex("review").insert({ id, product_id: products[index]?.id, customer_id: "cus_1", order_id: order?.id, line_item_id: "ordli_1", owner_id, status: "published", rating: 5, content: "Secret praise" })
    }
    return id
  }
  /** In a shop whose artisans cannot upload there is none; the id leads nowhere then. */
  const uploadOf = async (headers: Headers) => {
    const { data } = await api.request({ method: "POST", url: "/artisan/uploads", data: { name: "bowl.jpg", mime: "image/jpeg", size: 1000 }, ...headers, validateStatus: () => true })
    return typeof data?.id === "string" ? data.id as string : "artupl_none"
  }
  const thingsOf = async ({ id, headers }: { id: string, headers: Headers }, index: number): Promise<Record<Thing, string>> => {
    const { data: { invitation } } = await api.post("/artisan/invitations", { email: `guest${index}@craftmart.test`, role: "staff" }, headers)
    const part = await knex("artisan_order").where({ artisan_id: id, order_id: order?.id ?? "" }).first<{ id: string } | undefined>("id")
    return {
      member: leaving[index]?.id ?? "",
      invitation: invitation.id as string,
      artisan_order: part?.id ?? "",
      product: products[index]?.id ?? "",
      line: (await knex("artisan_order_line").where({ artisan_order_id: part?.id ?? "" }).first<{ line_item_id: string } | undefined>("line_item_id"))?.line_item_id ?? "",
      variant: products[index]?.variant_id ?? "",
      upload: await uploadOf(headers),
      review: await reviewOf(id, index),
      fulfillment: `ful_of_world_${index}`,
    }
  }
  const [foreign, own] = [await thingsOf(b, 1), await thingsOf(a, 0)]
  // A mail that is on its way when the tests begin would be waiting for ever in each of them.
  await waitUntil(async () => (await knex("sale_notice").where({ status: "waiting" })).length === 0)
  return {
    callers: {
      "nobody": { headers: {} },
      "buyer": await signIn(api, "customer", "buyer@craftmart.test"),
      "admin": admin,
      "pending artisan": pending.headers,
      "artisan A": a.headers,
      "artisan B": b.headers,
      "staff of A": staff[0]?.headers ?? { headers: {} },
    },
    artisanA: a.id,
    own,
    foreign,
    secrets: [b.id, "lena", "tom@craftmart.test", "guest1@craftmart.test", "Secret work 1", ...Object.values(foreign).filter(id => id !== "artupl_none")],
  }
}
