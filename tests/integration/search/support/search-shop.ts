import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { readDemo } from "../../../../src/scripts/seed/read-data"
import { seedDemo } from "../../../../src/scripts/seed/seed-demo"

type Api = Parameters<Parameters<typeof medusaIntegrationTestRunner>[0]["testSuite"]>[0]["api"]

const SHOWN = ["hollow-reed-pottery", "kettu-weavers", "holzmeister-egger"]

/** A potter, a weaver and a turner of the demo, with their thirty products. */
export async function seedShop(container: MedusaContainer) {
  const demo = readDemo()
  await seedDemo(container, { ...demo, artisans: demo.artisans.filter(({ handle }) => SHOWN.includes(handle)) }, "http://localhost:9000")
}

/** Asks as the storefront does; `results[0]` of the answer. */
export function searcher(api: Api, container: () => MedusaContainer) {
  return async (query: Record<string, unknown>) => {
    const [key] = await container().resolve(Modules.API_KEY).listApiKeys({ type: "publishable" })
    const headers = { "x-publishable-api-key": key?.token ?? "" }
    const { data } = await api.post("/store/search", { entity: "product", ...query }, { headers })
    return data.results[0] as SearchAnswer
  }
}

type SearchAnswer = {
  hits: { document: Record<string, unknown> }[]
  facets: Record<string, { values?: { value: string, count: number }[], min?: number, max?: number }>
  metadata: { count: number, query?: string }
}

export function titles({ hits }: SearchAnswer): unknown[] {
  return hits.map(({ document }) => document.title)
}

/** Tries until the assertion holds: the index follows an event a moment later. */
export async function soon(assertion: () => Promise<void>, deadline = Date.now() + 20_000): Promise<void> {
  try {
    await assertion()
  } catch (error) {
    if (Date.now() > deadline)
      throw error
    await new Promise(resolve => setTimeout(resolve, 200))
    return soon(assertion, deadline)
  }
}

/** The product with that handle, with what a test needs to change it. */
export async function productOf(container: MedusaContainer, handle: string) {
  const { data: [product] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "variants.id", "variants.inventory_items.inventory_item_id"],
    filters: { handle },
  })
  const variant = product?.variants?.[0]
  return { id: product?.id ?? "", variant_id: variant?.id ?? "", inventory_item_id: variant?.inventory_items?.[0]?.inventory_item_id ?? "" }
}
