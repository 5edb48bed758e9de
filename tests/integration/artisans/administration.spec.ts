import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../support/marketplace/api"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import { applyAndSignIn, signInAdmin } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"
import { waitUntil } from "../../support/marketplace/wait-until"

jest.setTimeout(300_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: Headers
    let admin: Headers
    const emitted: string[] = []

    beforeAll(async () => {
      const container = getContainer()
      store = (await setUpMarketplace(container)).store
      admin = await signInAdmin(api, container)
      const note = async ({ name, data }: { name: string, data: unknown }) => {
        emitted.push(`${name} ${(data as { id: string }).id}`)
      }
      for (const step of ["applied", "approved", "refused", "suspended", "reinstated", "closed", "updated"])
        container.resolve("event_bus").subscribe(`artisan.${step}`, note, { subscriberId: `note-${step}` })
    })

    const step = (id: string, name: string, body: unknown = {}) => api.post(`/admin/artisans/${id}/${name}`, body, admin)
    const me = (artisan: { headers: Headers }) => api.get("/artisan/me", artisan.headers)
    const rename = (artisan: { headers: Headers }, body: unknown = { tagline: "New" }) => api.post("/artisan/me", body, artisan.headers)

    describe("an artisan's life", () => {
      it("begins pending, with nothing but the own profile to see, and to complete", async () => {
        const artisan = await applyAndSignIn(api, store, "begin")
        expect((await rename(artisan)).data.artisan).toMatchObject({ handle: "begin", status: "pending", tagline: "New" })
        expect(await refusalOf(rename(artisan, { status: "active" }))).toMatchObject({ status: 400, data: { field: "status" } })
        expect((await api.post("/artisan/uploads", { name: "me.jpg", mime: "image/jpeg", size: 1000 }, artisan.headers)).status).toBe(201)
        expect(await refusalOf(api.get("/store/artisans/begin", store))).toMatchObject({ status: 404 })
        expect(await refusalOf(api.post("/artisan/products", {}, artisan.headers))).toEqual({
          status: 403,
          data: { type: "forbidden", code: "artisan_pending", message: "Your application is being looked at. We will write to you." },
        })
      })

      it("ends before it began when the application is refused, which is said with the reason and stays so", async () => {
        const artisan = await applyAndSignIn(api, store, "unwanted")
        expect(await refusalOf(step(artisan.id, "refuse"))).toMatchObject({ status: 400, data: { field: "reason" } })
        const { data } = await step(artisan.id, "refuse", { reason: "Not made by hand" })
        expect(data.artisan).toMatchObject({ id: artisan.id, status: "closed" })
        expect(await refusalOf(me(artisan))).toMatchObject({ status: 403, data: { code: "artisan_refused", message: "Your application was not accepted." } })
        for (const name of ["approve", "refuse", "suspend"])
          expect(await refusalOf(step(artisan.id, name, name === "approve" ? {} : { reason: "Again" }))).toMatchObject({ status: 409, data: { code: "invalid_transition" } })
        expect(emitted).toContain(`artisan.refused ${artisan.id}`)
        const mails = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)("sale_notice")
          .where({ artisan_id: artisan.id, kind: "artisan_status" })
          .select("recipient", "payload")
        await waitUntil(async () => (await mails()).length > 0)
        expect(await mails()).toMatchObject([{ recipient: "unwanted@craftmart.test", payload: { transition: "refuse", reason: "Not made by hand" } }])
      })

      it("goes on with the approval: in the store, and allowed to write", async () => {
        const artisan = await applyAndSignIn(api, store, "going")
        const { data } = await step(artisan.id, "approve")
        expect(data.artisan).toMatchObject({ id: artisan.id, status: "active", members: [{ email: "going@craftmart.test", role: "owner" }] })
        expect((await rename(artisan)).data.artisan.tagline).toBe("New")
        expect((await api.get("/store/artisans/going", store)).data.artisan.tagline).toBe("New")
        expect(emitted).toEqual(expect.arrayContaining([`artisan.applied ${artisan.id}`, `artisan.approved ${artisan.id}`, `artisan.updated ${artisan.id}`]))
      })

      it("is halted by a suspension from the very next request on, which may still read", async () => {
        const artisan = await applyAndSignIn(api, store, "halted")
        await step(artisan.id, "approve")
        await step(artisan.id, "suspend", { reason: "Sells factory goods" })
        expect(await refusalOf(rename(artisan))).toMatchObject({ status: 403, data: { type: "forbidden", code: "artisan_suspended" } })
        expect((await me(artisan)).data.artisan).toMatchObject({ status: "suspended", suspension_reason: "Sells factory goods", tagline: null })
        expect(await refusalOf(api.get("/store/artisans/halted", store))).toMatchObject({ status: 404 })
        await step(artisan.id, "reinstate")
        expect((await rename(artisan)).data.artisan).toMatchObject({ status: "active", suspension_reason: null, tagline: "New" })
      })

      it("ends for good", async () => {
        const artisan = await applyAndSignIn(api, store, "ending")
        await step(artisan.id, "approve")
        await step(artisan.id, "suspend", { reason: "Retires" })
        await step(artisan.id, "close")
        expect(await refusalOf(me(artisan))).toMatchObject({ status: 403, data: { code: "artisan_closed" } })
        for (const name of ["approve", "reinstate", "close"])
          expect(await refusalOf(step(artisan.id, name))).toMatchObject({ status: 409, data: { code: "invalid_transition" } })
      })

      it("takes no step that does not exist, and says nothing of it", async () => {
        const artisan = await applyAndSignIn(api, store, "strict")
        expect(await refusalOf(step(artisan.id, "reinstate"))).toEqual({
          status: 409,
          data: {
            type: "not_allowed",
            code: "invalid_transition",
            message: "Cannot reinstate an artisan who is pending; only one who is suspended.",
            field: "status",
          },
        })
        expect((await me(artisan)).data.artisan.status).toBe("pending")
        expect(emitted).not.toContain(`artisan.reinstated ${artisan.id}`)
      })

      it("is approved once by two administrators at once", async () => {
        const artisan = await applyAndSignIn(api, store, "once")
        const answers = await Promise.all([1, 2].map(() => refusalOf(step(artisan.id, "approve"))))
        expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
        expect(emitted.filter(event => event === `artisan.approved ${artisan.id}`)).toHaveLength(1)
      })
    })

    describe("what an administrator sends", () => {
      it.each([
        ["suspend", {}, "reason"],
        ["suspend", { reason: " " }, "reason"],
        ["suspend", { reason: "x".repeat(1001) }, "reason"],
        ["suspend", { reason: "a\0" }, "reason"],
        ["suspend", { reason: "Bad", status: "closed" }, "status"],
        ["approve", { commission_bps: 1 }, "commission_bps"],
      ])("is checked: %s (%#)", async (name, body, field) => {
        expect(await refusalOf(step("art_any", name, body))).toMatchObject({ status: 400, data: { code: "validation_failed", field } })
      })

      it.each(["art_01NOBODY", "prod_01", "art_%00", "..%2Fusers", "art_".repeat(2000)])("names an artisan that does not exist: %#", async (id) => {
        expect(await refusalOf(step(id, "approve"))).toMatchObject({ status: 404, data: { code: "artisan_not_found" } })
        expect(await refusalOf(api.get(`/admin/artisans/${id}`, admin))).toMatchObject({ status: 404, data: { code: "artisan_not_found" } })
      })
    })

    describe("the administrators' list", () => {
      it("is filtered by status and by name", async () => {
        const artisan = await applyAndSignIn(api, store, "findable")
        const { data } = await api.get("/admin/artisans?status=pending&q=findable", admin)
        expect(data).toMatchObject({ artisans: [{ id: artisan.id, status: "pending", email: "findable@craftmart.test", product_count: 0 }], count: 1, limit: 20, offset: 0 })
        expect((await api.get("/admin/artisans?status=active&q=findable", admin)).data).toMatchObject({ artisans: [], count: 0 })
      })

      it.each([["status", "status=happy"], ["limit", "limit=0"], ["order", "order=password"], ["q", "q=%00"]])("refuses a bad %s", async (field, query) => {
        expect(await refusalOf(api.get(`/admin/artisans?${query}`, admin))).toMatchObject({ status: 400, data: { code: "validation_failed", field } })
      })
    })

    describe("the administrators' routes", () => {
      it("are open to administrators alone", async () => {
        const artisan = await applyAndSignIn(api, store, "curious")
        const callers = [undefined, store, artisan.headers]
        for (const caller of callers) {
          expect(await refusalOf(api.get("/admin/artisans", caller))).toMatchObject({ status: 401 })
          expect(await refusalOf(api.get(`/admin/artisans/${artisan.id}`, caller))).toMatchObject({ status: 401 })
          for (const name of ["approve", "suspend", "reinstate", "close"])
            expect(await refusalOf(api.post(`/admin/artisans/${artisan.id}/${name}`, { reason: "x" }, caller))).toMatchObject({ status: 401 })
        }
        expect((await me(artisan)).data.artisan.status).toBe("pending")
      })
    })
  },
})
