import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import type { Api } from "../../../support/marketplace/api"
import type { Marketplace } from "../../../support/marketplace/marketplace"
import type { Seller, Workshop } from "./workshop"
import { openWorkshop, upload } from "./workshop"

type Suite = Parameters<Parameters<typeof medusaIntegrationTestRunner>[0]["testSuite"]>[0]

/** The least that a listing needs. */
export const draft = { title: "Fog Bowl", status: "draft", variants: [{ prices: { eur: 12.5 }, stock: 3 }] }

const tables = ["product", "product_variant", "image", "price", "inventory_item", "inventory_level", "artisan_product"]

/** A workshop that is open in every test, and what artisans do in it. Its functions can be taken out of it. */
export class Listings implements Workshop {
  readonly api: Api
  shop!: Marketplace
  category_id!: string
  mira!: Seller
  otto!: Seller

  constructor(private readonly suite: Suite) {
    this.api = suite.api
  }

  async open(): Promise<void> {
    Object.assign(this, await openWorkshop(this.api, this.container))
  }

  get container(): MedusaContainer {
    return this.suite.getContainer()
  }

  readonly knex = (): Knex => this.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  readonly post = (seller: Seller, path: string, body: unknown = {}) => this.api.post(`/artisan/products${path}`, body, seller.headers)
  readonly get = (seller: Seller, path = "") => this.api.get(`/artisan/products${path}`, seller.headers)

  /** A listing with a picture that is in the shop. */
  readonly published = async (seller: Seller, change: object = {}) => {
    const { id } = await upload(this.api, seller)
    const body = { ...draft, status: "published", category_id: this.category_id, images: [{ upload_id: id, alt: "A bowl" }], ...change }
    const { data } = await this.post(seller, "", body)
    return data.product
  }

  /** What buyers see of it; undefined if they do not. */
  readonly inShop = async (id: string) => {
    const fields = "+variants.inventory_quantity,*variants.calculated_price,+artisan_product.personalisation_prompt"
    const { data } = await this.api.get(`/store/products?id=${id}&region_id=${this.shop.region_id}&fields=${fields}`, this.shop.store)
    return data.products[0]
  }

  readonly foundBySearch = async (q: string): Promise<string[]> => {
    const { data } = await this.api.post("/store/search", { entity: "product", filters: { q }, pagination: { take: 20 } }, this.shop.store)
    return data.results[0].hits.map(({ document }: { document: { id: string } }) => document.id)
  }

  /** How many rows there are of everything that a listing consists of. */
  readonly rowCounts = async (): Promise<number[]> =>
    Promise.all(tables.map(async table => Number((await this.knex()(table).whereNull("deleted_at").count("* as n"))[0]?.n)))
}

/** The tests of a file about what artisans sell. */
export function listingTests(tests: (workshop: Listings) => void): void {
  medusaIntegrationTestRunner({
    inApp: true,
    testSuite: (suite) => {
      const workshop = new Listings(suite)
      beforeAll(() => workshop.open())
      tests(workshop)
    },
  })
}
