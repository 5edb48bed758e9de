import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"

import { artisansOf } from "../support/marketplace/artisans"
import { waitUntil } from "../support/marketplace/wait-until"
import { fingerprint } from "./fingerprint"
import { registeredRoutes } from "./registered-routes"
import { nestedIds, artisanRoutes as table } from "./routes"
import type { ArtisanRoute, Thing } from "./routes"
import { createWorld } from "./world"
import type { Caller, World } from "./world"

jest.setTimeout(600_000)

interface Answer { status: number, data: unknown }
type Whose = "own" | "foreign" | "missing"

const served = registeredRoutes()
/** The routes of the plugins that are there. */
const artisanRoutes = table.filter(({ route }) => served.includes(route))
const all: Whose[] = ["own", "foreign", "missing"]
const reads = ({ route }: ArtisanRoute) => route.startsWith("GET")
const idsOf = ({ thing }: ArtisanRoute): Whose[] => thing ? all : ["own"]

/** Ways to ask for more than one's own; whoever does not know such a parameter refuses it. */
const wider = (secret: string) => [
  "fields=*", "fields=*artisan", "fields=%2Bartisan.email,%2Bartisan.members.email", `artisan_id=${secret}`, `id[]=${secret}`, `id=${secret}`, `$or[0][artisan_id]=${secret}`,
  `filters[artisan_id]=${secret}`, "order=artisan_id", "order=-artisan.email", `q=${secret}`, "q=Secret", "limit=100&offset=0&with_deleted=true", "artisan[id][$ne]=x",
]

/** What nobody may set by sending it along. */
const assigned = { id: "x", artisan_id: "art_x", commission_bps: 0, commission_total: 0, created_at: "2020-01-01T00:00:00Z", deleted_at: null, status: "active", role: "owner", metadata: {} }

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, utils }) => {
    let world: World

    const knex = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const idOf = (route: ArtisanRoute, whose: Whose) => whose === "missing" ? (world.own[route.thing ?? "member"]).replace(/.{4}$/, "0000") : world[whose][route.thing ?? "member"]

    async function call(route: ArtisanRoute, caller: Caller, whose: Whose, { query = "", body = route.body }: { query?: string, body?: object } = {}): Promise<Answer> {
      const [method = "", path = ""] = route.route.split(" ")
      const url = path.replace(":id", idOf(route, whose)).replace(/:\w+/, world[whose === "missing" ? "own" : whose].fulfillment) + query
      const answer = await api.request({ method, url, data: body, ...world.callers[caller], validateStatus: () => true })
      return { status: answer.status, data: answer.data }
    }

    /** Calls them one after the other and answers what came, by route, caller and thing. */
    async function ask(routes: ArtisanRoute[], callers: Caller[], whose: (route: ArtisanRoute) => Whose[] = idsOf) {
      const answers: Record<string, Answer> = {}
      for (const route of routes) {
        for (const caller of callers) {
          for (const one of whose(route))
            answers[`${route.route} · ${caller} · ${one}`] = await call(route, caller, one)
        }
      }
      return answers
    }

    const expectAll = (answers: Record<string, Answer>, expected: object) =>
      expect(answers).toEqual(Object.fromEntries(Object.keys(answers).map(key => [key, expected])))

    beforeAll(async () => {
      world = await createWorld(api, getContainer())
    })

    it("every route below /artisan stands in the table, once", () => {
      expect(artisanRoutes.map(({ route }) => route).sort()).toEqual(served)
      expect(served.length).toBeGreaterThan(12)
    })

    it("nobody but artisans gets in, whatever they name, and nothing is written", async () => {
      const before = await fingerprint(knex())
      const strangers = await ask(artisanRoutes, ["nobody", "buyer", "admin"])
      expectAll(strangers, expect.objectContaining({ status: 401 }))
      expect(new Set(Object.values(strangers).map(({ data }) => JSON.stringify(data))).size).toBe(1)
      const waiting = await ask(artisanRoutes.filter(({ whilePending }) => !whilePending), ["pending artisan"])
      expectAll(waiting, { status: 403, data: expect.objectContaining({ code: "artisan_pending" }) })
      expect(await fingerprint(knex())).toEqual(before)
    })

    it("a foreign thing is answered as a missing one, and is left alone", async () => {
      const before = await fingerprint(knex())
      for (const route of artisanRoutes.filter(({ thing }) => thing)) {
        for (const caller of ["artisan A", ...route.ownersOnly ? [] : ["staff of A"]] as Caller[]) {
          const [foreign, missing] = [await call(route, caller, "foreign"), await call(route, caller, "missing")]
          expect([route.route, caller, foreign]).toEqual([route.route, caller, { status: 404, data: expect.objectContaining({ type: "not_found" }) }])
          const named = (data: unknown, id: string) => JSON.stringify(data).replaceAll(id, "<id>")
          expect([route.route, named(foreign.data, idOf(route, "foreign"))]).toEqual([route.route, named(missing.data, idOf(route, "missing"))])
        }
        expect([route.route, await call(route, "artisan B", "own")]).toEqual([route.route, expect.objectContaining({ status: 404 })])
      }
      expect(await fingerprint(knex())).toEqual(before)
    })

    it("ids that cannot be any are missing as well, never an error of the server", async () => {
      const before = await fingerprint(knex())
      for (const { route, body } of artisanRoutes.filter(({ thing }) => thing)) {
        const [method = "", path = ""] = route.split(" ")
        for (const id of ["%00", "%EF%BF%BF", "x".repeat(3000), "1'%20or%20'1'='1", "..%2Fme", "null"]) {
          const { status } = await api.request({ method, url: path.replace(":id", id).replace(/:\w+/, id), data: body, ...world.callers["artisan A"], validateStatus: () => true })
          // Who writes to buyers is stopped after some tries.
          expect([route, id.slice(0, 20), status === 404 || status === 429 ? "none" : status]).toEqual([route, id.slice(0, 20), "none"])
        }
      }
      expect(await fingerprint(knex())).toEqual(before)
    })

    it("no parameter of a query widens the view", async () => {
      for (const route of artisanRoutes.filter(reads).filter(({ stream }) => !stream)) {
        for (const query of [world.secrets[0] ?? "", world.foreign.product].flatMap(wider)) {
          const { status, data } = await call(route, "artisan A", "own", { query: `?${query}` })
          const text = JSON.stringify(data)
          const seen = status === 200 ? world.secrets.filter(secret => text.includes(secret)) : []
          expect([route.route, query, status === 200 || status === 400, seen]).toEqual([route.route, query, true, []])
        }
        const { data } = await call(route, "artisan A", "own")
        expect([route.route, world.secrets.filter(secret => JSON.stringify(data).includes(secret))]).toEqual([route.route, []])
      }
    })

    it("no key of a body assigns what is not the caller's to say", async () => {
      const before = await fingerprint(knex())
      for (const route of artisanRoutes.filter(one => !reads(one) && one.body)) {
        for (const [key, value] of Object.entries(assigned)) {
          if (route.takes?.includes(key) || (route.body && key in route.body))
            continue
          const { status, data } = await call(route, "artisan A", "own", { body: { ...route.body, [key]: value } })
          expect([route.route, key, status, (data as { field?: string }).field]).toEqual([route.route, key, 400, key])
        }
      }
      expect(await fingerprint(knex())).toEqual(before)
    })

    it("an id inside a body is as foreign there as in the address", async () => {
      const missing = Object.fromEntries(Object.entries(world.foreign).map(([thing, id]) => [thing, id.replace(/.{4}$/, "0000")])) as Record<Thing, string>
      const before = await fingerprint(knex())
      for (const { route, body } of nestedIds) {
        const row = artisanRoutes.find(one => one.route === route)
        if (!row)
          continue
        const [foreign, none] = [await call(row, "artisan A", "own", { body: body(world.foreign) }), await call(row, "artisan A", "own", { body: body(missing) })]
        expect([route, foreign.status >= 400 && foreign.status < 500]).toEqual([route, true])
        const unnamed = (answer: Answer, ids: Record<Thing, string>) => Object.values(ids).reduce((text, id) => text.replaceAll(id, "<id>"), JSON.stringify(answer))
        expect([route, unnamed(foreign, world.foreign)]).toEqual([route, unnamed(none, missing)])
      }
      expect(await fingerprint(knex())).toEqual(before)
    })

    it("staff is refused what is for owners", async () => {
      const before = await fingerprint(knex())
      const answers = await ask(artisanRoutes.filter(({ ownersOnly }) => ownersOnly), ["staff of A"])
      expectAll(answers, { status: 403, data: expect.objectContaining({ code: "owner_only" }) })
      expect(await fingerprint(knex())).toEqual(before)
    })

    it("a suspension counts from the next request on: reading and sending what was ordered, nothing else", async () => {
      await artisansOf(getContainer()).updateArtisans({ id: world.artisanA, status: "suspended" })
      const before = await fingerprint(knex())
      const writes = artisanRoutes.filter(route => !reads(route) && !route.whileSuspended)
      expectAll(await ask(writes, ["artisan A", "staff of A"]), { status: 403, data: expect.objectContaining({ code: "artisan_suspended" }) })
      const looks = artisanRoutes.filter(route => reads(route) && !route.stream)
      expectAll(await ask(looks, ["artisan A"], () => ["own"]), expect.objectContaining({ status: 200 }))
      expect(await fingerprint(knex())).toEqual(before)
      for (const route of artisanRoutes.filter(({ whileSuspended, ownElsewhere }) => whileSuspended && !ownElsewhere))
        expect([route.route, (await call(route, "artisan A", "own")).status]).toEqual([route.route, route.status ?? 200])
      // What the world cannot send is at least not refused for the suspension.
      for (const route of artisanRoutes.filter(({ whileSuspended, ownElsewhere }) => whileSuspended && ownElsewhere))
        expect([route.route, (await call(route, "artisan A", "missing")).status]).not.toEqual([route.route, 403])
      await utils.waitWorkflowExecutions()
    })

    it("the own things can be had: every call of the table is a good one", async () => {
      for (const route of artisanRoutes.filter(({ stream, ownElsewhere }) => !stream && !ownElsewhere)) {
        const { status, data } = await call(route, "artisan A", "own")
        expect([route.route, status, status >= 400 ? data : undefined]).toEqual([route.route, route.status ?? 200, undefined])
      }
      await waitUntil(async () => (await knex()("sale_notice").where({ status: "waiting" })).length === 0)
      await utils.waitWorkflowExecutions()
    })
  },
})
