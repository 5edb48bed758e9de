import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../support/marketplace/api"
import { artisansOf } from "../../support/marketplace/artisans"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import { applyAndSignIn, register, signIn } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: Headers
    let mira: { id: string, headers: Headers }
    let lena: { id: string, headers: Headers }

    beforeAll(async () => {
      store = (await setUpMarketplace(getContainer())).store
      mira = await applyAndSignIn(api, store, "mira")
      lena = await applyAndSignIn(api, store, "lena")
      await artisansOf(getContainer()).updateArtisans([mira, lena].map(({ id }) => ({ id, status: "active" as const })))
      await artisansOf(getContainer()).createArtisanShippingRates([mira, lena].map(({ id }, index) => ({
        artisan_id: id,
        zone: "de",
        speed: "standard" as const,
        currency_code: "eur",
        first_item: 4.9 + index,
        additional_item: 1.25,
        free_above: null,
        min_days: 2,
        max_days: 4,
      })))
    })

    const change = (body: unknown) => api.post("/artisan/me", body, mira.headers)

    describe("an artisan's own profile", () => {
      it("is theirs, with their rates and their role", async () => {
        const { data } = await api.get("/artisan/me", mira.headers)
        expect(data).toEqual({
          artisan: {
            id: mira.id,
            handle: "mira",
            name: "mira",
            email: "mira@craftmart.test",
            status: "active",
            tagline: null,
            story: null,
            place: null,
            country_code: null,
            picture_url: null,
            banner_url: null,
            commission_bps: null,
            suspension_reason: null,
            time_zone: "UTC",
            low_stock_threshold: 2,
            vacation: null,
            notification_preferences: { sale: true, review: true, low_stock: true, approval: true },
          },
          shipping_rates: [{
            id: expect.stringMatching(/^artrate_/),
            zone: "de",
            speed: "standard",
            currency_code: "eur",
            first_item: 4.9,
            additional_item: 1.25,
            free_above: null,
            min_days: 2,
            max_days: 4,
          }],
          member: { id: expect.stringMatching(/^artmem_/), email: "mira@craftmart.test", first_name: null, last_name: null, role: "owner" },
        })
      })

      it("takes new words and pictures, and lets go of them", async () => {
        const profile = { tagline: "Thrown", story: "Once\nupon a time", place: "Lübeck", country_code: "de", picture_url: "https://craftmart.test/mira.webp" }
        expect((await change(profile)).data.artisan).toMatchObject(profile)
        expect((await change({ tagline: null })).data.artisan).toMatchObject({ ...profile, tagline: null })
        expect((await api.get("/artisan/me", lena.headers)).data.artisan).toMatchObject({ handle: "lena", place: null })
      })

      it.each([
        ["status", { status: "closed" }],
        ["commission_bps", { commission_bps: 0 }],
        ["handle", { handle: "lena" }],
        ["id", { id: "art_other", name: "Mine now" }],
        ["artisan_id", { artisan_id: "art_other", name: "Mine now" }],
        ["name", { name: "" }],
        ["name", { name: null }],
        ["story", { story: "a\0b" }],
        ["story", { story: "x".repeat(10_001) }],
        ["country_code", { country_code: "xyz" }],
        ["picture_url", { picture_url: "javascript:alert(1)" }],
        ["picture_url", { picture_url: "data:text/html,x" }],
        ["banner_url", { banner_url: `https://x.test/${"y".repeat(2100)}` }],
        ["body", {}],
      ])("refuses its %s (%#)", async (field, body) => {
        const { status, data } = await refusalOf(change(body))
        expect({ status, data }).toEqual({
          status: 400,
          data: { type: "invalid_data", code: "validation_failed", message: expect.stringMatching(`^${field}: `), field },
        })
        expect((await api.get("/artisan/me", mira.headers)).data.artisan).toMatchObject({ id: mira.id, handle: "mira", name: "mira", status: "active" })
      })
    })

    describe("the artisans' routes", () => {
      it("are closed to everybody else", async () => {
        const email = "buyer@craftmart.test"
        const identity = await register(api, "customer", email)
        await api.post("/store/customers", { email }, { headers: { ...store.headers, ...identity.headers } })
        const callers = [undefined, store, await register(api, "artisan", "nobody@craftmart.test"), await signIn(api, "customer", email)]
        for (const caller of callers) {
          expect(await refusalOf(api.get("/artisan/me", caller))).toMatchObject({ status: 401 })
          expect(await refusalOf(api.post("/artisan/me", { name: "X" }, caller))).toMatchObject({ status: 401 })
        }
      })

      it("are closed to a member who is gone, whatever the token says", async () => {
        const service = artisansOf(getContainer())
        const [member] = await service.listArtisanMembers({ email: "mira@craftmart.test" })
        await service.softDeleteArtisanMembers([member?.id ?? ""])
        expect(await refusalOf(api.get("/artisan/me", mira.headers))).toMatchObject({ status: 401 })
      })

      it("answer the storefront's preflight, and no other site's", async () => {
        const preflight = (origin: string) => api.request({
          method: "OPTIONS",
          url: "/artisan/me",
          headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
        })
        const ours = await preflight("http://localhost:8000")
        expect(ours.status).toBe(204)
        expect(ours.headers).toMatchObject({ "access-control-allow-origin": "http://localhost:8000", "access-control-allow-headers": "authorization" })
        expect((await preflight("http://evil.test")).headers["access-control-allow-origin"]).toBeUndefined()
      })
    })
  },
})
