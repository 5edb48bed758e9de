import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    describe("a marketplace with all plugins", () => {
      it("boots and answers", async () => {
        const answer = await api.get("/health")
        expect(answer.status).toBe(200)
      })

      it("has the modules of the plugins", () => {
        const container = getContainer()
        for (const name of ["artisans", "artisanOrders", "saleNotices"])
          expect(container.hasRegistration(name)).toBe(true)
      })
    })
  },
})
