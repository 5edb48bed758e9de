import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../../support/marketplace/api"
import type { Api } from "../../../support/marketplace/api"
import { artisansOf, createProduct } from "../../../support/marketplace/artisans"
import { createCart, ship } from "../../../support/marketplace/carts"
import { setUpMarketplace } from "../../../support/marketplace/marketplace"
import type { Marketplace } from "../../../support/marketplace/marketplace"
import { applyAndSignIn, signInAdmin } from "../../../support/marketplace/sign-ins"
import type { Headers } from "../../../support/marketplace/sign-ins"

type Suite = Parameters<Parameters<typeof medusaIntegrationTestRunner>[0]["testSuite"]>[0]

export const rate = { zone: "de", speed: "standard", currency_code: "eur", first_item: 5, additional_item: 1, free_above: null, min_days: 2, max_days: 4 }

/** A limit that is none. */
export const open = { min: null, max: null }

/** A marketplace whose administrator rules what Mira asks for shipping. Its functions can be taken out of it. */
export class ShippingRules {
  readonly api: Api
  shop!: Marketplace
  admin!: Headers
  mira!: { id: string, headers: Headers }

  constructor(private readonly suite: Suite) {
    this.api = suite.api
  }

  async open(): Promise<void> {
    this.shop = await setUpMarketplace(this.container)
    this.admin = await signInAdmin(this.api, this.container)
    this.mira = await applyAndSignIn(this.api, this.shop.store, "mira")
    await artisansOf(this.container).updateArtisans({ id: this.mira.id, status: "active" })
  }

  get container(): MedusaContainer {
    return this.suite.getContainer()
  }

  readonly knex = (): Knex => this.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  readonly zones = async () => (await this.api.get("/admin/shipping-zones", this.admin)).data.shipping_zones
  readonly make = async (name: string, countries: string[]) => (await this.api.post("/admin/shipping-zones", { name, countries }, this.admin)).data.shipping_zone
  readonly change = (id: string, body: object) => this.api.post(`/admin/shipping-zones/${id}`, body, this.admin)
  readonly remove = (id: string) => this.api.delete(`/admin/shipping-zones/${id}`, this.admin)
  readonly limit = (currency: string, ranges: object) => this.api.post(`/admin/shipping-limits/${currency}`, ranges, this.admin)
  readonly charge = (...rates: object[]) => this.api.post("/artisan/me", { shipping_rates: rates }, this.mira.headers)
  /** The zones and limits as artisans read them. */
  readonly rules = async () => (await this.api.get("/artisan/shipping-rules", this.mira.headers)).data

  readonly productOf = (artisan: { id: string }, title = "Bowl") =>
    createProduct(this.container, this.shop, { title, price: 30, artisan: { ...artisan, name: title, handle: title } })

  /** What a buyer there pays for the standard shipping of one, or the refusal. */
  readonly shippingTo = async (variant_id: string, country: string) => {
    const cart = await createCart(this.api, this.shop, [{ variant_id }], country)
    const chosen = ship(this.api, this.shop, cart, this.shop.standard_id).then((cart: { shipping_total: number }) => ({ status: 200, data: cart.shipping_total }))
    return (await refusalOf(chosen)).data
  }
}

/** The tests of a file about what administrators rule over shipping. */
export function shippingRulesTests(tests: (rules: ShippingRules) => void): void {
  jest.setTimeout(300_000)
  medusaIntegrationTestRunner({
    inApp: true,
    testSuite: (suite) => {
      const rules = new ShippingRules(suite)
      beforeAll(() => rules.open())
      tests(rules)
    },
  })
}
