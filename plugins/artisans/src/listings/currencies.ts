import type { Currency } from "@craftmart/listing"
import { exponentOf } from "@craftmart/money"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Supported = { currency_code: string, is_default: boolean }

/** The currencies that the marketplace sells in, its own first, with their decimals. */
export async function readCurrencies(container: MedusaContainer): Promise<Currency[]> {
  const { data: [store] } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "store",
    fields: ["supported_currencies.currency_code", "supported_currencies.is_default"],
  })
  const supported: Supported[] = store?.supported_currencies ?? []
  return [...supported]
    .sort((a, b) => Number(b.is_default) - Number(a.is_default) || a.currency_code.localeCompare(b.currency_code))
    .map(({ currency_code }) => ({ code: currency_code, decimals: exponentOf(currency_code) }))
}
