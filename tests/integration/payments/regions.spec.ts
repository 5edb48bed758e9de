import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createRegionsWorkflow, updateRegionsWorkflow } from "@medusajs/medusa/core-flows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { takeOverRegions } from "../../../plugins/payment-stripe/src/regions/take-over"
import { STRIPE } from "../../support/stripe/shop"
import { startStripe } from "../../support/stripe/suite"

jest.setTimeout(600_000)

const TEST_PAYMENT = "pp_system_default"
startStripe()

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ getContainer }) => {
    const createRegions = (...regions: { name: string, payment_providers: string[] }[]) => createRegionsWorkflow(getContainer()).run({
      input: { regions: regions.map(region => ({ currency_code: "eur", ...region })) },
    })

    async function providers(): Promise<Record<string, string[]>> {
      const { data } = await getContainer().resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "region", fields: ["name", "payment_providers.id"] })
      const regions = data as { name: string, payment_providers?: ({ id: string } | null)[] | null }[]
      return Object.fromEntries(regions.map(({ name, payment_providers }) => [name, (payment_providers ?? []).map(provider => provider?.id ?? "").sort()]))
    }

    it("have Stripe in the place of the test payment from the first start with keys on; others' providers stay", async () => {
      await createRegions({ name: "Europe", payment_providers: [TEST_PAYMENT] }, { name: "Abroad", payment_providers: [TEST_PAYMENT] }, { name: "Nowhere", payment_providers: [] })
      await takeOverRegions(getContainer())
      expect(await providers()).toEqual({ Europe: [STRIPE], Abroad: [STRIPE], Nowhere: [] })
    })

    it("are the admin's afterwards: a later start changes none of them, even where Stripe was sent away from all", async () => {
      const { result: [europe, abroad] } = await createRegions({ name: "Europe", payment_providers: [TEST_PAYMENT] }, { name: "Abroad", payment_providers: [TEST_PAYMENT] })
      await takeOverRegions(getContainer())
      for (const [region, Abroad] of [[europe, [STRIPE]], [abroad, [TEST_PAYMENT]]] as const) {
        await updateRegionsWorkflow(getContainer()).run({ input: { selector: { id: region?.id ?? "" }, update: { payment_providers: [TEST_PAYMENT] } } })
        await takeOverRegions(getContainer())
        expect(await providers()).toEqual({ Europe: [TEST_PAYMENT], Abroad })
      }
    })
  },
})
