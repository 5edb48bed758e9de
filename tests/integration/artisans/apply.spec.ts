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

    beforeAll(async () => {
      store = (await setUpMarketplace(getContainer())).store
      await applyAndSignIn(api, store, "first")
    })

    const apply = (body: unknown, identity: Headers = { headers: {} }) =>
      api.post("/store/artisans/apply", body, { headers: { ...store.headers, ...identity.headers } })
    const service = () => artisansOf(getContainer())

    describe("applying as an artisan", () => {
      it("makes a pending artisan with its owner, for whom one may sign in", async () => {
        const identity = await register(api, "artisan", "mira@craftmart.test")
        const { status, data } = await apply({
          name: " Mira's pots ",
          handle: "mira",
          email: "Mira@CraftMart.test",
          tagline: "Thrown, not stirred",
          country_code: "DE",
          first_name: "Mira",
        }, identity)
        expect(status).toBe(201)
        expect(data).toEqual({
          artisan: {
            id: expect.stringMatching(/^art_/),
            handle: "mira",
            name: "Mira's pots",
            email: "mira@craftmart.test",
            status: "pending",
            tagline: "Thrown, not stirred",
            story: null,
            place: null,
            country_code: "de",
            picture_url: null,
          },
        })
        const me = await api.get("/artisan/me", await signIn(api, "artisan", "mira@craftmart.test"))
        expect(me.data.member).toEqual({ id: expect.stringMatching(/^artmem_/), email: "mira@craftmart.test", first_name: "Mira", last_name: null, role: "owner" })
        expect(await refusalOf(api.get("/store/artisans/mira", store))).toMatchObject({ status: 404 })
      })

      it("is open to a customer, who stays one", async () => {
        const email = "buyer@craftmart.test"
        const identity = await register(api, "customer", email)
        await api.post("/store/customers", { email }, { headers: { ...store.headers, ...identity.headers } })
        const customer = await signIn(api, "customer", email)
        await apply({ name: "Both", handle: "both", email }, customer)
        expect((await api.get("/artisan/me", await signIn(api, "artisan", email))).data.artisan.handle).toBe("both")
        const me = await api.get("/store/customers/me", { headers: { ...store.headers, ...(await signIn(api, "customer", email)).headers } })
        expect(me.data.customer.email).toBe(email)
      })

      it("is refused without a sign-in", async () => {
        expect(await refusalOf(apply({ name: "X", handle: "xyz", email: "x@craftmart.test" }))).toMatchObject({ status: 401 })
      })

      it("is refused to one who is an artisan already", async () => {
        const identity = await signIn(api, "artisan", "first@craftmart.test")
        expect(await refusalOf(apply({ name: "Again", handle: "again", email: "again@craftmart.test" }, identity)))
          .toMatchObject({ status: 409, data: { code: "already_artisan" } })
        expect(await service().listArtisans({ handle: "again" })).toEqual([])
      })

      it.each([
        ["handle", { handle: "first", email: "new@craftmart.test" }],
        ["email", { handle: "new-pots", email: "first@craftmart.test" }],
      ])("is refused when the %s is somebody else's", async (field, application) => {
        const identity = await register(api, "artisan", `${field}-thief@craftmart.test`)
        expect(await refusalOf(apply({ name: "New", ...application }, identity))).toEqual({
          status: 409,
          data: { type: "not_allowed", code: `${field}_taken`, message: `${field}: is taken by somebody else.`, field },
        })
        expect(await service().listArtisans({ name: "New" })).toEqual([])
      })

      it("makes one artisan of two applications that one identity sends at once", async () => {
        const identity = await register(api, "artisan", "hasty@craftmart.test")
        const answers = await Promise.all(["hasty-1", "hasty-2"].map(handle =>
          refusalOf(apply({ name: "Hasty", handle, email: `${handle}@craftmart.test` }, identity))))
        expect(answers.map(answer => answer.status).sort()).toEqual([201, 409])
        expect(await service().listArtisans({ name: "Hasty" })).toHaveLength(1)
      })

      it("gives a handle to one of two who want it at once", async () => {
        const identities = [await register(api, "artisan", "a@craftmart.test"), await register(api, "artisan", "b@craftmart.test")]
        const answers = await Promise.all(identities.map((identity, index) =>
          refusalOf(apply({ name: "Wanted", handle: "wanted", email: `wanted-${index}@craftmart.test` }, identity))))
        expect(answers.map(answer => answer.status).sort()).toEqual([201, 409])
        expect(answers.find(answer => answer.status === 409)?.data).toMatchObject({ code: "handle_taken", field: "handle" })
        expect(await service().listArtisanMembers({ email: ["wanted-0@craftmart.test", "wanted-1@craftmart.test"] })).toHaveLength(1)
      })
    })

    describe("an application full of junk", () => {
      let identity: Headers

      beforeAll(async () => {
        identity = await register(api, "artisan", "junk@craftmart.test")
      })

      it.each([
        ["name", { name: "" }],
        ["name", { name: "   " }],
        ["name", { name: "a\0b" }],
        ["name", { name: "x".repeat(101) }],
        ["name", { name: ["Mira"] }],
        ["name", { name: undefined }],
        ["handle", { handle: "Mira Pots" }],
        ["handle", { handle: "admin" }],
        ["handle", { handle: "mira\0" }],
        ["email", { email: "mira" }],
        ["email", { email: `${"x".repeat(300)}@craftmart.test` }],
        ["email", { email: "a@b.test\r\nBcc: c@d.test" }],
        ["story", { story: "x".repeat(10_001) }],
        ["country_code", { country_code: "germany" }],
        ["status", { status: "active" }],
        ["commission_bps", { commission_bps: 0 }],
        ["id", { id: "art_1" }],
      ])("is refused for its %s (%#)", async (field, change) => {
        const { status, data } = await refusalOf(apply({ name: "Junk", handle: "junk", email: "junk@craftmart.test", ...change }, identity))
        expect({ status, data }).toEqual({
          status: 400,
          data: { type: "invalid_data", code: "validation_failed", message: expect.stringMatching(`^${field}: `), field },
        })
        expect(await service().listArtisans({ handle: "junk" })).toEqual([])
      })

      it("is refused when it is no object", async () => {
        expect(await refusalOf(apply([1], identity))).toMatchObject({ status: 400, data: { code: "validation_failed", field: "body" } })
      })
    })
  },
})
