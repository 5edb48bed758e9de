import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../support/marketplace/api"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import { applyAndSignIn, bearer, signInAdmin } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"
import { waitUntil } from "../../support/marketplace/wait-until"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let container: MedusaContainer
    let store: Headers
    let admin: Headers

    beforeAll(async () => {
      container = getContainer()
      store = (await setUpMarketplace(container)).store
      admin = await signInAdmin(api, container)
    })

    const database = () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const step = (id: string, name: string, body: unknown = {}) => api.post(`/admin/artisans/${id}/${name}`, body, admin)

    async function activeArtisan(handle: string) {
      const artisan = await applyAndSignIn(api, store, handle)
      await step(artisan.id, "approve")
      return artisan
    }

    async function signInFor(id: string, as = admin) {
      const { data } = await api.post(`/admin/artisans/${id}/support-sessions`, { reason: "Cannot find her orders" }, as)
      return { ...data as { token: string, url: string, expires_at: string }, headers: bearer(data.token) }
    }

    it("shows an administrator what the artisan sees, for half an hour, and says who is there", async () => {
      const mira = await activeArtisan("seen")
      const support = await signInFor(mira.id)
      expect(support.url).toBe(`http://localhost:8000/dashboard/seller/support#${support.token}`)
      const minutes = (Date.parse(support.expires_at) - Date.now()) / 60_000
      expect(minutes > 29 && minutes <= 30).toBe(true)
      const { data } = await api.get("/artisan/me", support.headers)
      expect(data).toMatchObject({
        artisan: { id: mira.id, handle: "seen" },
        member: { email: "admin@craftmart.test", role: "staff" },
        support: { email: "admin@craftmart.test", expires_at: support.expires_at },
      })
      expect((await api.get("/artisan/me", mira.headers)).data).not.toHaveProperty("support")
      expect((await api.get("/artisan/members", support.headers)).data.members).toMatchObject([{ email: "seen@craftmart.test" }])
    })

    it("may do what staff may, and nothing that is an owner's or a person's own", async () => {
      const mira = await activeArtisan("staffed")
      const { headers } = await signInFor(mira.id)
      expect((await api.post("/artisan/me", { tagline: "Thrown" }, headers)).data.artisan.tagline).toBe("Thrown")

      for (const [path, body] of [["me", { email: "mine@craftmart.test" }], ["me", { shipping_rates: [] }], ["invitations", { email: "mine@craftmart.test", role: "owner" }]] as const)
        expect([path, await refusalOf(api.post(`/artisan/${path}`, body, headers))]).toMatchObject([path, { status: 403, data: { code: "owner_only" } }])
      const { data: { members: [owner] } } = await api.get("/artisan/members", headers)
      expect(await refusalOf(api.delete(`/artisan/members/${owner.id}`, headers))).toMatchObject({ status: 403, data: { code: "owner_only" } })

      const both = { headers: { ...store.headers, ...headers.headers } }
      expect(await refusalOf(api.post("/store/artisans/apply", { name: "Mine", handle: "mine", email: "mine@craftmart.test" }, both))).toMatchObject({ status: 403, data: { code: "support_session" } })
      expect(await refusalOf(api.post(`/store/artisans/invitations/${"x".repeat(43)}/accept`, { first_name: "A", last_name: "B" }, both))).toMatchObject({ status: 403, data: { code: "support_session" } })
      for (const path of ["token/refresh", "artisan/emailpass/update"])
        expect([path, (await refusalOf(api.post(`/auth/${path}`, { password: "stolen" }, headers))).status]).toEqual([path, 401])
      expect((await refusalOf(api.get("/admin/artisans", headers))).status).toBe(401)
      expect((await refusalOf(api.get("/store/customers/me", both))).status).toBe(401)
      expect((await api.get("/artisan/me", mira.headers)).data.artisan.email).toBe("staffed@craftmart.test")
      expect((await api.post("/auth/artisan/emailpass", { email: "staffed@craftmart.test", password: "handmade" })).status).toBe(200)
    })

    it("sees this artisan alone, and as much as a suspended one may", async () => {
      const [mira, tilda] = [await activeArtisan("scoped"), await activeArtisan("other")]
      const { headers } = await signInFor(mira.id)
      expect((await api.get(`/artisan/me?artisan_id=${tilda.id}`, headers).catch((error: { response: { status: number } }) => error.response)).status).toBe(400)
      await step(mira.id, "suspend", { reason: "Copies" })
      expect(await refusalOf(api.post("/artisan/me", { tagline: "Fired" }, headers))).toMatchObject({ status: 403, data: { code: "artisan_suspended" } })
      expect((await api.get("/artisan/me", headers)).data.artisan.status).toBe("suspended")
      await step(mira.id, "close")
      expect(await refusalOf(api.get("/artisan/me", headers))).toMatchObject({ status: 403, data: { code: "artisan_closed" } })
    })

    it("ends by leaving, by the clock, and with the administrator's account", async () => {
      const mira = await activeArtisan("ending")
      const isOver = async (headers: Headers) => (await refusalOf(api.get("/artisan/me", headers))).status === 401

      const left = await signInFor(mira.id)
      expect((await api.post("/artisan/support/leave", {}, left.headers)).data).toEqual({ success: true })
      expect(await isOver(left.headers)).toBe(true)

      const late = await signInFor(mira.id)
      await database()("artisan_support_session").where({ artisan_id: mira.id }).update({ expires_at: new Date(Date.now() - 1000) })
      expect(await isOver(late.headers)).toBe(true)

      const leaving = await signInAdmin(api, container, "leaving@craftmart.test")
      const orphan = await signInFor(mira.id, leaving)
      expect(await isOver(orphan.headers)).toBe(false)
      const [user] = await container.resolve(Modules.USER).listUsers({ email: "leaving@craftmart.test" })
      await container.resolve(Modules.USER).softDeleteUsers([user?.id ?? ""])
      expect(await isOver(orphan.headers)).toBe(true)

      expect(await refusalOf(api.post("/artisan/support/leave", {}, mira.headers))).toMatchObject({ status: 404, data: { code: "support_session_not_found" } })
    })

    it("is refused for who has no dashboard, without a reason, and to everybody but administrators", async () => {
      const waiting = await applyAndSignIn(api, store, "waiting")
      const open = (id: string, body: unknown = { reason: "Look" }, as: Headers | undefined = admin) => refusalOf(api.post(`/admin/artisans/${id}/support-sessions`, body, as))
      expect(await open(waiting.id)).toMatchObject({ status: 409, data: { code: "artisan_without_dashboard" } })
      expect(await open(waiting.id, {})).toMatchObject({ status: 400, data: { code: "validation_failed", field: "reason" } })
      expect(await open("art_01NOBODY")).toMatchObject({ status: 404, data: { code: "artisan_not_found" } })
      expect((await open(waiting.id, undefined, waiting.headers)).status).toBe(401)
      expect((await open(waiting.id, undefined, store)).status).toBe(401)
    })

    it("leaves a trace with its reason, and no token in it", async () => {
      const mira = await activeArtisan("traced")
      const { token } = await signInFor(mira.id)
      const entries = await database()("audit_entry").where({ subject_id: mira.id, action: "artisan.support" })
      expect(entries).toMatchObject([{ actor_email: "admin@craftmart.test", request: { reason: "Cannot find her orders" } }])
      expect(JSON.stringify(entries)).not.toContain(token)
    })

    it("leaves a trace of everything that is changed there, under the administrator's own name", async () => {
      const mira = await activeArtisan("changed")
      const { headers } = await signInFor(mira.id)
      await api.get("/artisan/me", headers)
      await api.post("/artisan/me", { tagline: "Glazed" }, headers)
      await refusalOf(api.post("/artisan/invitations", { email: "mine@craftmart.test", role: "owner" }, headers))
      await api.post("/artisan/me", { tagline: "Her own" }, mira.headers)
      const written = async () => (await api.get(`/admin/audit-entries?action=artisan.support_write&subject_id=${mira.id}`, admin)).data.audit_entries as { outcome: string }[]
      await waitUntil(async () => (await written()).filter(({ outcome }) => outcome !== "unfinished").length === 2)
      expect(await written()).toMatchObject([
        { actor_email: "admin@craftmart.test", outcome: "refused", request: { request: "POST /artisan/invitations" }, changes: [] },
        { actor_email: "admin@craftmart.test", outcome: "done", request: { request: "POST /artisan/me", body: { tagline: "Glazed" } }, changes: [{ key: "tagline", from: null, to: "Glazed" }] },
      ])
    })
  },
})
