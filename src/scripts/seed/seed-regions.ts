import type { MedusaContainer } from "@medusajs/framework/types"

import { Modules } from "@medusajs/framework/utils"
import { createRegionsWorkflow, createTaxRegionsWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows"

import { REGIONS } from "./regions"

const STRIPE = "pp_stripe_stripe"
const TEST_PAYMENT = "pp_system_default"
const TAX_PROVIDER = "tp_system"

/** Makes the regions and the tax rates of their countries that are not there yet. */
export async function seedRegions(container: MedusaContainer) {
  await createMissingRegions(container)
  await createMissingTaxRegions(container)
}

/** Cards if the shop has Stripe's keys, else the payment that takes no money. */
async function paymentProvider(container: MedusaContainer): Promise<string> {
  const [stripe] = await container.resolve(Modules.PAYMENT).listPaymentProviders({ id: STRIPE, is_enabled: true })
  return stripe?.id ?? TEST_PAYMENT
}

async function createMissingRegions(container: MedusaContainer) {
  const existing = await container.resolve(Modules.REGION).listRegions({}, { select: ["name"], take: null })
  const missing = REGIONS.filter(region => !existing.some(({ name }) => name === region.name))
  if (!missing.length)
    return
  const payment_providers = [await paymentProvider(container)]
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: missing.map(({ taxRates, ...region }) => ({
        ...region,
        countries: Object.keys(taxRates),
        payment_providers,
      })),
    },
  })
  const home = result.find(({ name }) => name === REGIONS[0]?.name)
  if (home)
    await updateStoresWorkflow(container).run({ input: { selector: {}, update: { default_region_id: home.id } } })
}

async function createMissingTaxRegions(container: MedusaContainer) {
  const existing = await container.resolve(Modules.TAX).listTaxRegions({}, { select: ["country_code"], take: null })
  const known = new Set(existing.map(region => region.country_code))
  const missing = REGIONS
    .flatMap(region => Object.entries(region.taxRates))
    .filter(([country]) => !known.has(country))
  if (!missing.length)
    return
  await createTaxRegionsWorkflow(container).run({
    input: missing.map(([country_code, rate]) => ({
      country_code,
      provider_id: TAX_PROVIDER,
      default_tax_rate: { name: `${country_code.toUpperCase()} ${rate} %`, code: country_code, rate },
    })),
  })
}
