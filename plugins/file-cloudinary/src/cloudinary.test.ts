import "../../../tests/support/cloudinary/plain-http"

import { Buffer } from "node:buffer"
import sharp from "sharp"

import { CloudinaryStandIn } from "../../../tests/support/cloudinary/stand-in"
import { CloudinaryFileService } from "./providers/file/service"
import { createPictureStore } from "./providers/pictures"

type Format = "png" | "gif"

async function photo(width = 40, height = 30, format: Format = "png"): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#246" } }).toFormat(format).toBuffer()
}

const minutes = (count: number) => new Date(Date.now() + count * 60_000)

describe("pictures at Cloudinary", () => {
  let cloudinary: CloudinaryStandIn
  let store: ReturnType<typeof createPictureStore>
  const upload = { id: "artup_1", artisan_id: "art_1", expires_at: minutes(15) }

  beforeEach(async () => {
    cloudinary = await CloudinaryStandIn.start()
    store = createPictureStore({ ...cloudinary.account, apiUrl: cloudinary.url })
  })
  afterEach(() => cloudinary.stop())

  async function send({ url, fields }: { url: string, fields: Record<string, string> }, file: Buffer, change: Record<string, string> = {}) {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, ...change }))
      form.append(name, value)
    form.append("file", new Blob([new Uint8Array(file)]), "photo.png")
    const answer = await fetch(url, { method: "POST", body: form })
    return { status: answer.status, body: await answer.json() as Record<string, unknown> }
  }

  it("arrive with a ticket, under the server's name in the artisan's folder, and are known by what Cloudinary says", async () => {
    const { status, body } = await send(store.ticket(upload), await photo(4800, 2400))
    expect({ status, public_id: body.public_id }).toEqual({ status: 200, public_id: "craftmart/art_1/artup_1" })
    expect(await store.complete(upload, body)).toEqual({ url: expect.stringMatching(/^https:\/\/res\.cloudinary\.com\/crafts\/image\/upload\/v\d+\/craftmart\/art_1\/artup_1\.png$/), width: 2400, height: 1200 })
  })

  it("never show the secret", () => {
    expect(JSON.stringify(store.ticket(upload))).not.toContain(cloudinary.account.apiSecret)
  })

  it.each([
    ["another's folder", { public_id: "craftmart/art_2/artup_1" }, 401],
    ["overwriting", { overwrite: "true" }, 401],
    ["another format", { allowed_formats: "svg" }, 401],
    ["an ampersand that smuggles a parameter in", { allowed_formats: "jpg,png,webp,avif&overwrite=true" }, 401],
    ["a parameter that nobody signed", { eager: "w_10000" }, 401],
  ])("are refused with %s", async (_, change, status) => {
    expect(await send(store.ticket(upload), await photo(), change)).toMatchObject({ status })
    expect(cloudinary.resources.size).toBe(0)
  })

  it("are refused when the ticket has run out, and in a format that is not allowed", async () => {
    expect(await send(store.ticket({ ...upload, expires_at: minutes(-1) }), await photo())).toMatchObject({ status: 400 })
    expect(await send(store.ticket(upload), await photo(10, 10, "gif"))).toMatchObject({ status: 400 })
    expect(await send(store.ticket(upload), Buffer.from("<svg/>"))).toMatchObject({ status: 400 })
    expect(cloudinary.resources.size).toBe(0)
  })

  it("are not replaced by a second upload with the same ticket", async () => {
    const ticket = store.ticket(upload)
    await send(ticket, await photo(40, 30))
    await send(ticket, await photo(80, 60))
    expect([...cloudinary.resources.values()]).toMatchObject([{ width: 40, height: 30 }])
  })

  it("are believed with Cloudinary's signature for this very upload only", async () => {
    const { body } = await send(store.ticket(upload), await photo())
    const other = await send(store.ticket({ ...upload, id: "artup_2" }), await photo())
    for (const forged of [undefined, "text", {}, other.body, { ...body, version: 1 }, { ...body, signature: "0" }, { ...other.body, public_id: body.public_id }])
      await expect(store.complete(upload, forged)).rejects.toMatchObject({ status: 400, code: "upload_not_verified" })
    await expect(store.complete(upload, { ...body, bytes: 1, width: 99_999 })).resolves.toMatchObject({ width: 40 })
  })

  it("are destroyed when they are too large", async () => {
    const { body } = await send(store.ticket(upload), await photo())
    const resource = cloudinary.resources.get("craftmart/art_1/artup_1")
    cloudinary.resources.set("craftmart/art_1/artup_1", Object.assign({}, resource, { bytes: 10 * 1024 * 1024 + 1 }))
    await expect(store.complete(upload, body)).rejects.toMatchObject({ status: 400, code: "picture_too_large" })
    expect(cloudinary.resources.size).toBe(0)
  })

  it("are destroyed when they have too many pixels, or another format than was asked for", async () => {
    for (const [change, code] of [[{ width: 8000, height: 5001 }, "picture_pixels"], [{ format: "gif" }, "picture_type"]] as const) {
      const { body } = await send(store.ticket(upload), await photo())
      cloudinary.resources.set("craftmart/art_1/artup_1", Object.assign({}, cloudinary.resources.get("craftmart/art_1/artup_1"), change))
      await expect(store.complete(upload, body)).rejects.toMatchObject({ status: 400, code })
      expect(cloudinary.resources.size).toBe(0)
    }
  })

  it("wait when Cloudinary fails or breaks off, and are there when it is asked again", async () => {
    const { body } = await send(store.ticket(upload), await photo())
    for (const fault of ["server_error", "reset"] as const) {
      cloudinary.faults = [fault]
      await expect(store.complete(upload, body)).rejects.toMatchObject({ status: 503, code: "picture_store_unavailable" })
    }
    await expect(store.complete(upload, body)).resolves.toMatchObject({ width: 40 })
  })

  it("are swept away, also when they never came", async () => {
    await send(store.ticket(upload), await photo())
    await store.discard(upload)
    await store.discard(upload)
    expect(cloudinary.resources.size).toBe(0)
  })

  describe("as Medusa's files", () => {
    const files = () => new CloudinaryFileService({}, { ...cloudinary.account, apiUrl: cloudinary.url })

    it("are uploaded and deleted", async () => {
      const file = await files().upload({ filename: "../a b.png", mimeType: "image/png", content: (await photo()).toString("base64"), access: "public" })
      expect(file.key).toMatch(/^image\/upload\/craftmart\/a-b-[0-9a-f-]{36}$/)
      expect(file.url).toMatch(/^https:\/\/res\.cloudinary\.com\//)
      expect(await files().getPresignedDownloadUrl({ fileKey: file.key })).toContain(file.key.slice("image/upload/".length))
      await files().delete([{ fileKey: file.key }])
      await files().delete({ fileKey: file.key })
      expect(cloudinary.resources.size).toBe(0)
    })

    it("say when Cloudinary did not take them", async () => {
      cloudinary.faults = ["server_error"]
      await expect(files().upload({ filename: "a.png", mimeType: "image/png", content: (await photo()).toString("base64") })).rejects.toThrow("Cloudinary did not take the file")
    })

    it("may be uploaded straight with a signed address", async () => {
      const { url, key } = await files().getPresignedUploadUrl({ filename: "list.csv", mimeType: "text/csv" })
      expect(await send({ url, fields: {} }, Buffer.from("a,b"))).toMatchObject({ status: 200 })
      expect(key).toMatch(/^raw\/upload\/craftmart\/list-.+\.csv$/)
      expect(await send({ url: url.replace("list-", "other-"), fields: {} }, Buffer.from("a,b"))).toMatchObject({ status: 401 })
    })

    it("are private behind an address that ends", async () => {
      const { key } = await files().upload({ filename: "secret.pdf", mimeType: "application/pdf", content: Buffer.from("pdf").toString("base64"), access: "private" })
      expect(key).toMatch(/^raw\/authenticated\//)
      expect(await files().getPresignedDownloadUrl({ fileKey: key })).toMatch(/expires_at=\d.*signature=/)
    })
  })
})
