import sweepUnusedUploads from "../../../plugins/artisans/src/jobs/sweep-uploads"
import { refusalOf } from "../../support/marketplace/api"
import { artisansOf } from "../../support/marketplace/artisans"
import { listingTests } from "./support/listings"
import type { Seller } from "./support/workshop"
import { photo, send, upload } from "./support/workshop"

listingTests((workshop) => {
  const { api, knex, published } = workshop

  describe("an upload", () => {
    const ticketFor = async (seller: Seller, bytes: Buffer) =>
      (await api.post("/artisan/uploads", { name: "a.png", mime: "image/png", size: bytes.length }, seller.headers)).data

    it("ends as WebP in the shop's widths, that nobody can mistake for anything else", async () => {
      const { id, url } = await upload(api, workshop.mira, await photo(1600, 800))
      expect(url).toBe(`http://localhost:9000/uploads/${id}-1200.webp`)
      for (const width of [400, 800, 1200]) {
        const { status, headers } = await api.get(`/uploads/${id}-${width}.webp`)
        expect({ status, type: headers["content-type"], sniff: headers["x-content-type-options"], cache: headers["cache-control"] })
          .toEqual({ status: 200, type: "image/webp", sniff: "nosniff", cache: "public, max-age=31536000, immutable" })
      }
      expect(await refusalOf(api.get("/uploads/..%2f..%2fpackage.json"))).toMatchObject({ status: 404 })
    })

    it.each([
      ["an SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "picture_type"],
      ["HTML that calls itself PNG", Buffer.from("<script>alert(1)</script>"), "picture_type"],
      ["more than ten megabytes", Buffer.alloc(10 * 1024 * 1024 + 1, 0x89), "picture_too_large"],
    ])("that is %s is refused and leaves nothing", async (_, bytes, code) => {
      const ticket = await ticketFor(workshop.mira, await photo())
      expect(await refusalOf(send(api, ticket.url, bytes))).toMatchObject({ status: 400, data: { code } })
      expect(await refusalOf(api.post(`/artisan/uploads/${ticket.id}/complete`, { result: {} }, workshop.mira.headers)))
        .toMatchObject({ status: 409, data: { code: "picture_missing" } })
      expect(await refusalOf(api.get(`/uploads/${ticket.id}-400.webp`))).toMatchObject({ status: 404 })
      expect((await send(api, ticket.url, await photo())).status).toBe(201)
    })

    it("needs its own ticket, in time, once", async () => {
      const file = await photo()
      const ticket = await ticketFor(workshop.mira, file)
      expect(await refusalOf(send(api, ticket.url.replace(/ticket=.*/, "ticket=guessed"), file))).toMatchObject({ status: 404 })
      expect(await refusalOf(api.post(`/artisan/uploads/${ticket.id}/complete`, {}, workshop.otto.headers))).toMatchObject({ status: 404, data: { code: "upload_not_found" } })
      await knex()("artisan_upload").where({ id: ticket.id }).update({ expires_at: new Date(Date.now() - 1000) })
      expect(await refusalOf(send(api, ticket.url, file))).toMatchObject({ status: 409, data: { code: "ticket_expired" } })
      await knex()("artisan_upload").where({ id: ticket.id }).update({ expires_at: new Date(Date.now() + 60_000) })
      expect((await send(api, ticket.url, file)).status).toBe(201)
      expect(await refusalOf(send(api, ticket.url, file))).toMatchObject({ status: 409, data: { code: "ticket_used" } })
    })

    it("that nobody used is swept after a day, a portrait and a product's picture are not", async () => {
      const [portrait, left] = [await upload(api, workshop.otto), await upload(api, workshop.otto)]
      const never = await ticketFor(workshop.otto, await photo())
      const product = await published(workshop.otto)
      await artisansOf(workshop.container).updateArtisans({ id: workshop.otto.id, picture_url: portrait.url })
      await sweepUnusedUploads(workshop.container)
      expect(await knex()("artisan_upload").whereIn("id", [left.id, never.id])).toHaveLength(2)

      await knex()("artisan_upload").update({ created_at: new Date(Date.now() - 25 * 60 * 60_000) })
      await sweepUnusedUploads(workshop.container)
      expect(await knex()("artisan_upload").whereIn("id", [left.id, never.id])).toHaveLength(0)
      expect(await refusalOf(api.get(`/uploads/${left.id}-400.webp`))).toMatchObject({ status: 404 })
      for (const url of [portrait.url, product.thumbnail])
        expect((await api.get(new URL(url).pathname)).status).toBe(200)
    })

    it("is only promised for a picture of a size that may come", async () => {
      for (const [change, field] of [[{ mime: "image/svg+xml" }, "mime"], [{ size: 10 * 1024 * 1024 + 1 }, "size"], [{ folder: "x" }, "folder"]] as const) {
        const body = Object.assign({ name: "a.png", mime: "image/png", size: 10 }, change)
        expect(await refusalOf(api.post("/artisan/uploads", body, workshop.mira.headers))).toMatchObject({ status: 400, data: { field } })
      }
    })
  })
})
