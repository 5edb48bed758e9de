import { existsSync } from "node:fs"

import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import sharp from "sharp"

import { sweepPicturesWorkflow } from "../../../plugins/reviews/src/workflows"
import { createArtisansWithProducts } from "../../support/orders/products"
import type { StockedProduct } from "../../support/orders/products"
import { setUpMarketplace } from "../../support/marketplace/marketplace"
import type { Marketplace } from "../../support/marketplace/marketplace"
import { buy, signInBuyer } from "./support/buyers"
import type { Buyer } from "./support/buyers"

jest.setTimeout(180_000)

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer, dbConnection }) => {
    let shop: Marketplace
    let product: StockedProduct
    let bea: Buyer

    beforeAll(async () => {
      shop = await setUpMarketplace(getContainer())
      ;[product] = await createArtisansWithProducts(getContainer(), shop, 1) as [StockedProduct]
      bea = await signInBuyer(api, shop, "bea@craftmart.test")
      await buy(api, dbConnection, shop, [product.variant_id], bea)
    })

    const quiet = (options: object) => ({ ...options, validateStatus: () => true })
    const path = () => `/store/products/${product.id}/reviews`
    const words = { rating: 5, content: "Heavy in the hand, light at the lip." }
    const shown = async () => (await api.get(path(), shop.store)).data.reviews[0].images
    const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#8a5a3c" } })
    async function upload(buyer: Buyer, content: Buffer, name = "cup.jpg") {
      const form = new FormData()
      form.append("file", new Blob([new Uint8Array(content)]), name)
      return api.post("/store/reviews/uploads", form, quiet({ headers: buyer.headers }))
    }

    it("lie beside the artisans', drawn anew and served as pictures only, and never in Medusa's open folder", async () => {
      const photo = await blank(900, 600).withExif({ IFD0: { Artist: "somebody at home" } }).jpeg().toBuffer()
      const { status, data: { image } } = await upload(bea, Buffer.concat([photo, Buffer.from("<script>alert(1)</script>")]))
      expect([status, image.width, image.height]).toEqual([201, 900, 600])
      const { pathname } = new URL(image.url)
      expect(pathname).toMatch(/^\/uploads\/revimg_[0-9A-Z]{26}-1200\.webp$/)
      for (const width of [400, 800, 1200]) {
        const { data, headers } = await api.get(pathname.replace("1200", String(width)), { responseType: "arraybuffer" })
        expect(headers).toMatchObject({ "content-type": "image/webp", "x-content-type-options": "nosniff", "content-security-policy": expect.stringContaining("sandbox") })
        const { format, exif, width: drawn } = await sharp(Buffer.from(data)).metadata()
        expect([format, exif, drawn]).toEqual(["webp", undefined, Math.min(width, 900)])
        expect(Buffer.from(data).includes("<script>")).toBe(false)
      }
      expect(existsSync(`static/${pathname.split("/").at(-1)}`)).toBe(false)
    })

    it("are refused by their bytes, above ten megabytes and above forty megapixels", async () => {
      const bad = {
        "a drawing": Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
        "a page": Buffer.from("<!doctype html><script>alert(1)</script>"),
        "half a picture": (await blank(900, 600).jpeg().toBuffer()).subarray(0, 900),
        "an animation": await blank(20, 20).gif().toBuffer(),
        "eleven megabytes": Buffer.alloc(11 * 1024 * 1024),
        "forty-eight megapixels": await blank(8000, 6000).png().toBuffer(),
        "nothing": Buffer.alloc(0),
      }
      for (const [what, bytes] of Object.entries(bad)) {
        const { status, data } = await upload(bea, bytes, "cup.jpg")
        expect([what, status, data.field]).toEqual([what, 400, "file"])
      }
      expect((await api.post("/store/reviews/uploads", {}, quiet({ headers: bea.headers }))).data).toMatchObject({ field: "file" })
      expect((await upload({ ...bea, headers: shop.store.headers }, await blank(9, 9).png().toBuffer())).status).toBe(401)
      expect((await dbConnection.raw("select 1 from review_image")).rows).toEqual([])
    })

    it("are six at most, and only one's own", async () => {
      const draw = () => blank(60, 40).jpeg().toBuffer()
      const images = []
      for (let count = 0; count < 6; count++)
        images.push((await upload(bea, await draw())).data.image)
      const ids: string[] = images.map(({ id }) => id)
      const eve = await signInBuyer(api, shop, "eve@craftmart.test")
      expect((await upload(eve, await draw())).data).toMatchObject({ code: "not_verified_purchase" })
      await buy(api, dbConnection, shop, [product.variant_id], eve)
      const { data: { image: foreign } } = await upload(eve, await draw())
      const refused = async (images: string[]) => (await api.post(path(), { ...words, images }, quiet({ headers: bea.headers }))).data.field
      expect(await refused([ids[0] ?? "", foreign.id])).toBe("images.1")
      expect(await refused(["revimg_none"])).toBe("images.0")
      expect(await refused([...ids, "revimg_none"])).toBe("images")
      expect(await refused([ids[0] ?? "", ids[0] ?? ""])).toBe("images")
      const { data: { review } } = await api.post(path(), { ...words, images: ids }, { headers: bea.headers })
      expect(await shown()).toEqual(images)
      await api.post(`/store/reviews/${review.id}`, { images: [ids[3], ids[1]] }, { headers: bea.headers })
      expect((await shown()).map(({ id }: { id: string }) => id)).toEqual([ids[3], ids[1]])
    })

    it("are swept away, file and all, a day after no review shows them", async () => {
      const [kept, left] = [(await upload(bea, await blank(60, 40).png().toBuffer())).data.image, (await upload(bea, await blank(60, 40).png().toBuffer())).data.image]
      await api.post(path(), { ...words, images: [kept.id] }, { headers: bea.headers })
      const sweep = async () => (await sweepPicturesWorkflow(getContainer()).run()).result.swept
      expect(await sweep()).toBe(0)
      await dbConnection.raw("update review_image set updated_at = now() - interval '25 hours'")
      expect(await sweep()).toBe(1)
      const statusOf = async ({ url }: { url: string }) => (await api.get(new URL(url).pathname, quiet({}))).status
      expect([await statusOf(kept), await statusOf(left)]).toEqual([200, 404])
      expect(await shown()).toEqual([kept])
    })

    it("are sixty an hour", async () => {
      await dbConnection.raw("insert into review_image (id, customer_id, file_id, url, width, height) select 'revimg_' || n, ?, 'x', 'x', 1, 1 from generate_series(1, 60) n", [bea.id])
      const { status, data } = await upload(bea, await blank(9, 9).png().toBuffer())
      expect([status, data.code]).toEqual([429, "too_many_requests"])
    })
  },
})
