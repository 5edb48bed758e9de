import { invitationToken, tokenSecret } from "@craftmart/artisans/workflows"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { refusalOf } from "../../support/marketplace/api"
import { artisansOf } from "../../support/marketplace/artisans"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import { applyAndSignIn, register, signIn } from "../../support/marketplace/sign-ins"
import type { Headers } from "../../support/marketplace/sign-ins"

jest.setTimeout(300_000)

const rate = { zone: "de", speed: "standard", currency_code: "eur", first_item: 4.9, additional_item: 1.25, free_above: 80, min_days: 2, max_days: 4 }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: Headers
    let mira: { id: string, headers: Headers }
    let lena: { id: string, headers: Headers }

    const both = (headers: Headers): Headers => ({ headers: { ...store.headers, ...headers.headers } })
    const me = async (who = mira) => (await api.get("/artisan/me", who.headers)).data
    const change = (body: unknown, who = mira) => api.post("/artisan/me", body, who.headers)
    const invite = (email: string, role = "staff", who = mira) => api.post("/artisan/invitations", { email, role }, who.headers)
    const tokenOf = (id: string) => invitationToken(tokenSecret(getContainer()), id)
    const accept = (token: string, identity: Headers) => api.post(`/store/artisans/invitations/${token}/accept`, {}, both(identity))
    const members = async (who = mira) => (await api.get("/artisan/members", who.headers)).data

    async function join(email: string, role = "staff") {
      const { data: { invitation } } = await invite(email, role)
      const { data: { member } } = await accept(tokenOf(invitation.id), await register(api, "artisan", email))
      return { id: member.id as string, headers: await signIn(api, "artisan", email) }
    }

    beforeAll(async () => {
      store = (await setUpMarketplace(getContainer())).store
      mira = await applyAndSignIn(api, store, "mira")
      lena = await applyAndSignIn(api, store, "lena")
      await artisansOf(getContainer()).updateArtisans([mira, lena].map(({ id }) => ({ id, status: "active" as const })))
    })

    it("a handle is free, taken or impossible, and the form is told which", async () => {
      const ask = async (handle: string) => (await api.get(`/store/artisans/handles/${handle}`, store)).data
      expect(await ask("free-one")).toEqual({ handle: "free-one", available: true, reason: null })
      expect(await ask("mira")).toEqual({ handle: "mira", available: false, reason: "taken" })
      for (const handle of ["admin", "x", "No-Capitals", "%00abc", "-a-b", "a".repeat(61)])
        expect(await ask(handle)).toMatchObject({ available: false, reason: "invalid" })
    })

    it("the shipping rates are replaced as a whole, in the currency's decimals", async () => {
      const express = { ...rate, zone: "*", speed: "express", currency_code: "jpy", first_item: 1200, additional_item: 0, free_above: null }
      await change({ shipping_rates: [rate, express] })
      const { shipping_rates } = await me()
      expect(shipping_rates.map(({ id: _id, ...shown }: { id: string }) => shown)).toEqual(expect.arrayContaining([rate, express]))
      expect((await me(lena)).shipping_rates).toEqual([])
      expect((await change({ shipping_rates: [express] })).data.shipping_rates).toMatchObject([express])
      expect((await change({ shipping_rates: [] })).data.shipping_rates).toEqual([])
    })

    const badProfiles: [string, object][] = [
      ["shipping_rates.0.first_item", { shipping_rates: [{ ...rate, first_item: 4.999 }] }],
      ["shipping_rates.0.free_above", { shipping_rates: [{ ...rate, currency_code: "jpy", first_item: 4, additional_item: 1, free_above: 0.5 }] }],
      ["shipping_rates.0.first_item", { shipping_rates: [{ ...rate, first_item: -1 }] }],
      ["shipping_rates.0.first_item", { shipping_rates: [{ ...rate, first_item: 1e308 }] }],
      ["shipping_rates.0.max_days", { shipping_rates: [{ ...rate, max_days: 1 }] }],
      ["shipping_rates.0.zone", { shipping_rates: [{ ...rate, zone: "\0x" }] }],
      ["shipping_rates.1.zone", { shipping_rates: [rate, rate] }],
      ["shipping_rates.0.artisan_id", { shipping_rates: [{ ...rate, artisan_id: "art_other" }] }],
      ["time_zone", { time_zone: "Europe/Atlantis" }],
      ["time_zone", { time_zone: "+01:00" }],
      ["vacation.until", { vacation: { until: "2026-02-30", note: null } }],
      ["vacation.since", { vacation: { until: null, since: "2020-01-01" } }],
      ["low_stock_threshold", { low_stock_threshold: -1 }],
      ["notification_preferences.sale", { notification_preferences: { sale: "yes", review: true, low_stock: true, approval: true } }],
      ["vacation_since", { vacation_since: null }],
    ]

    it("a bad field is refused by name, and nothing changes", async () => {
      await change({ shipping_rates: [rate] })
      const before = await me()
      for (const [field, body] of badProfiles)
        expect(await refusalOf(change({ name: "Never", ...body }))).toMatchObject({ status: 400, data: { code: "validation_failed", field } })
      expect(await me()).toEqual(before)
    })

    it("a vacation is shown to buyers while it lasts, and ends by itself", async () => {
      const shown = async () => (await api.get("/store/artisans/mira", store)).data.artisan.vacation
      await change({ time_zone: "Europe/Berlin", vacation: { until: "2999-01-01", note: "At sea" } })
      expect((await me()).artisan).toMatchObject({ time_zone: "Europe/Berlin", vacation: { until: "2999-01-01", note: "At sea" } })
      expect(await shown()).toEqual({ until: "2999-01-01", note: "At sea" })
      await change({ vacation: { until: "2020-01-01", note: "Long over" } })
      expect([(await me()).artisan.vacation, await shown()]).toEqual([null, null])
      await change({ vacation: { until: null } })
      expect(await shown()).toEqual({ until: null, note: null })
      await change({ vacation: null })
      expect(await shown()).toBeNull()
    })

    it("everything comes by mail until somebody chooses otherwise", async () => {
      expect((await me()).artisan.notification_preferences).toEqual({ sale: true, review: true, low_stock: true, approval: true })
      const chosen = { sale: true, review: false, low_stock: false, approval: true }
      expect((await change({ notification_preferences: chosen })).data.artisan.notification_preferences).toEqual(chosen)
    })

    describe("an invitation", () => {
      it("makes its person a member, once", async () => {
        const { status, data: { invitation } } = await invite("Sam@Craftmart.test")
        expect({ status, invitation }).toEqual({
          status: 201,
          invitation: { id: expect.stringMatching(/^artinv_/), email: "sam@craftmart.test", role: "staff", expires_at: expect.any(String), created_at: expect.any(String) },
        })
        const days = (Date.parse(invitation.expires_at) - Date.parse(invitation.created_at)) / 86_400_000
        expect(days).toBeCloseTo(7, 3)
        expect(await members()).toMatchObject({ members: [{ role: "owner" }], invitations: [invitation] })

        const token = tokenOf(invitation.id)
        const { data: seen } = await api.get(`/store/artisans/invitations/${token}`, store)
        expect(seen).toEqual({ invitation: { email: "sam@craftmart.test", role: "staff", artisan: { name: "mira", handle: "mira", picture_url: null }, expires_at: invitation.expires_at } })

        const identity = await register(api, "artisan", "sam@craftmart.test")
        const answers = await Promise.all([1, 2, 3].map(() => refusalOf(accept(token, identity))))
        expect(answers.filter(answer => answer.status === 200)).toHaveLength(1)
        expect(await refusalOf(accept(token, identity))).toMatchObject({ status: expect.any(Number), data: { code: expect.stringMatching(/^(already_artisan|invitation_not_found)$/) } })
        expect(await refusalOf(api.get(`/store/artisans/invitations/${token}`, store))).toMatchObject({ status: 404, data: { code: "invitation_not_found" } })
        const after = await members()
        expect(after.invitations).toEqual([])
        expect(after.members.map(({ email, role }: { email: string, role: string }) => [email, role])).toEqual([["mira@craftmart.test", "owner"], ["sam@craftmart.test", "staff"]])
        const sam = await signIn(api, "artisan", "sam@craftmart.test")
        expect((await api.get("/artisan/me", sam)).data).toMatchObject({ artisan: { handle: "mira" }, member: { email: "sam@craftmart.test", role: "staff" } })
      })

      it("keeps no token: the database and the answers hold a hash at most", async () => {
        const { data: { invitation } } = await invite("sam@craftmart.test")
        const [row] = await artisansOf(getContainer()).listArtisanInvitations({ id: invitation.id })
        expect(JSON.stringify([row, invitation, await members()])).not.toContain(tokenOf(invitation.id))
        expect(JSON.stringify([invitation, await members()])).not.toContain(row?.token_hash)
      })

      it("is for its e-mail only", async () => {
        const { data: { invitation } } = await invite("sam@craftmart.test")
        const other = await register(api, "artisan", "eve@craftmart.test")
        expect(await refusalOf(accept(tokenOf(invitation.id), other))).toMatchObject({ status: 403, data: { code: "invitation_of_another" } })
        expect(await refusalOf(accept(tokenOf(invitation.id), store))).toMatchObject({ status: 401 })
        expect((await members()).members).toHaveLength(1)
      })

      it("that is expired, withdrawn, replaced or unknown leads nowhere, in the same words", async () => {
        const service = artisansOf(getContainer())
        const [expired, withdrawn, replaced] = await Promise.all(["a", "b", "c"].map(async name => (await invite(`${name}@craftmart.test`)).data.invitation.id as string))
        await service.updateArtisanInvitations({ id: expired!, expires_at: new Date(Date.now() - 1000) })
        await api.delete(`/artisan/invitations/${withdrawn}`, mira.headers)
        await invite("c@craftmart.test", "owner")
        const answers = []
        for (const token of [tokenOf(expired!), tokenOf(withdrawn!), tokenOf(replaced!), "x".repeat(43), "%00", "x"])
          answers.push(await refusalOf(api.get(`/store/artisans/invitations/${token}`, store)))
        expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
        expect(answers[0]).toMatchObject({ status: 404, data: { code: "invitation_not_found" } })
        expect((await members()).invitations).toMatchObject([{ email: "c@craftmart.test", role: "owner" }])
      })

      it("is not written to somebody who is a member already", async () => {
        expect(await refusalOf(invite("lena@craftmart.test"))).toMatchObject({ status: 409, data: { code: "already_member", field: "email" } })
      })
    })

    describe("staff", () => {
      it("write the words, but do not touch members, rates or the address of the mails", async () => {
        const sam = await join("sam@craftmart.test")
        const before = await members()
        expect((await change({ tagline: "By Sam" }, { id: mira.id, headers: sam.headers })).data.artisan.tagline).toBe("By Sam")
        const refused = [
          change({ shipping_rates: [] }, { id: mira.id, headers: sam.headers }),
          change({ email: "sam@craftmart.test" }, { id: mira.id, headers: sam.headers }),
          api.post("/artisan/invitations", { email: "x@craftmart.test", role: "owner" }, sam.headers),
          api.delete(`/artisan/members/${before.members[0].id}`, sam.headers),
          api.delete(`/artisan/members/${sam.id}`, sam.headers),
        ]
        for (const answer of await Promise.all(refused.map(refusalOf)))
          expect(answer).toMatchObject({ status: 403, data: { code: "owner_only" } })
        expect(await members()).toEqual(before)
      })

      it("who are removed are out with their next request, and may start anew", async () => {
        const sam = await join("sam@craftmart.test")
        await api.delete(`/artisan/members/${sam.id}`, mira.headers)
        expect(await refusalOf(api.get("/artisan/me", sam.headers))).toMatchObject({ status: 401 })
        const again = await signIn(api, "artisan", "sam@craftmart.test")
        const { data } = await api.post("/store/artisans/apply", { name: "Sam", handle: "sam", email: "sam@craftmart.test", picture_url: "https://craftmart.test/sam.webp" }, both(again))
        expect(data.artisan).toMatchObject({ handle: "sam", picture_url: "https://craftmart.test/sam.webp", status: "pending" })
      })
    })

    it("the last owner stays, also when two owners remove each other at once", async () => {
      const [owner] = (await members()).members
      expect(await refusalOf(api.delete(`/artisan/members/${owner.id}`, mira.headers))).toMatchObject({ status: 409, data: { code: "last_owner" } })
      const sam = await join("sam@craftmart.test", "owner")
      await Promise.all([
        refusalOf(api.delete(`/artisan/members/${sam.id}`, mira.headers)),
        refusalOf(api.delete(`/artisan/members/${owner.id}`, sam.headers)),
      ])
      const left = await artisansOf(getContainer()).listArtisanMembers({ artisan_id: mira.id, role: "owner" })
      expect(left).toHaveLength(1)
    })

    describe("one sign-in", () => {
      it("of a buyer becomes an artisan's as well", async () => {
        const email = "buyer@craftmart.test"
        await api.post("/store/customers", { email }, both(await register(api, "customer", email)))
        await api.post("/store/artisans/apply", { name: "Both", handle: "both", email }, both(await signIn(api, "customer", email)))
        expect((await api.get("/artisan/me", await signIn(api, "artisan", email))).data.artisan).toMatchObject({ handle: "both" })
        expect((await api.get("/store/customers/me", both(await signIn(api, "customer", email)))).data.customer).toMatchObject({ email })
      })

      it("of an artisan becomes a buyer's as well", async () => {
        const email = "mira@craftmart.test"
        await api.post("/store/customers", { email }, both(await signIn(api, "customer", email)))
        expect((await api.get("/store/customers/me", both(await signIn(api, "customer", email)))).data.customer).toMatchObject({ email })
        expect((await api.get("/artisan/me", await signIn(api, "artisan", email))).data.artisan).toMatchObject({ handle: "mira" })
      })
    })
  },
})
