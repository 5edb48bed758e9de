import { Modules } from "@medusajs/framework/utils"

import { refusalOf } from "../../support/marketplace/api"
import { artisansOf } from "../../support/marketplace/artisans"
import { waitUntil } from "../../support/marketplace/wait-until"
import { draft, listingTests } from "./support/listings"
import { upload } from "./support/workshop"

listingTests((workshop) => {
  const { api, foundBySearch, get, inShop, post, published, rowCounts } = workshop

  describe("a new listing", () => {
    it("is in the shop and in search at once, with its price, its stock, its picture and its artisan", async () => {
      const product = await published(workshop.mira, { title: "Harbour Mist Jug", tags: ["Blue", "jug"], personalisation: { prompt: "Which name?", required: true } })
      expect(product).toMatchObject({
        title: "Harbour Mist Jug",
        handle: "harbour-mist-jug",
        status: "published",
        category: { id: workshop.category_id, name: "Bowls" },
        images: [{ alt: "A bowl" }],
        made_to_order: false,
        personalisation: { prompt: "Which name?", required: true },
        options: [],
        variants: [{ sku: null, options: {}, prices: { eur: 12.5 }, stock: 3 }],
        stock_total: 3,
        deleted_at: null,
      })
      expect(product.tags.sort()).toEqual(["blue", "jug"])
      expect(product.thumbnail).toBe(product.images[0].url)
      expect(await inShop(product.id)).toMatchObject({
        title: "Harbour Mist Jug",
        variants: [{ inventory_quantity: 3, calculated_price: { calculated_amount: 12.5 } }],
        artisan_product: { personalisation_prompt: "Which name?" },
      })
      await waitUntil(async () => (await foundBySearch("harbour mist")).includes(product.id))
      const { data: { artisan } } = await api.get("/store/artisans/mira", workshop.shop.store)
      expect(artisan.product_count).toBe(1)
    })

    it("has its options, its own article numbers, and shares neither with another artisan", async () => {
      const options = [{ title: "Size", values: ["S", "M"] }]
      const variants = [
        { options: { Size: "S" }, sku: "JUG-S", prices: { eur: 10, jpy: 1500 }, stock: 1 },
        { options: { Size: "M" }, sku: "JUG-M", prices: { eur: 14 }, stock: 0 },
      ]
      for (const seller of [workshop.mira, workshop.otto]) {
        const { status, data } = await post(seller, "", { ...draft, options, variants })
        expect(status).toBe(201)
        expect(data.product).toMatchObject({ options, variants, stock_total: 1 })
      }
      const again = await refusalOf(post(workshop.mira, "", { ...draft, options, variants }))
      expect(again).toMatchObject({ status: 409, data: { code: "sku_taken", field: "variants.0.sku" } })
    })

    it("that is made to order counts no pieces", async () => {
      const product = await published(workshop.mira, { made_to_order: true, processing_days: { min: 5, max: 10 }, variants: [{ prices: { eur: 80 }, stock: null }] })
      expect(product).toMatchObject({ made_to_order: true, processing_days: { min: 5, max: 10 }, stock_total: null })
      expect(await inShop(product.id)).toMatchObject({ variants: [{ manage_inventory: false }] })
    })

    it.each([
      ["a price of nothing", { variants: [{ prices: { eur: 0 }, stock: 1 }] }, "variants.0.prices.eur"],
      ["a price in thousandths", { variants: [{ prices: { eur: 1.005 }, stock: 1 }] }, "variants.0.prices.eur"],
      ["half a yen", { variants: [{ prices: { jpy: 100.5 }, stock: 1 }] }, "variants.0.prices.jpy"],
      ["dollars, which nobody pays here", { variants: [{ prices: { usd: 5 }, stock: 1 }] }, "variants.0.prices.usd"],
      ["half a piece", { variants: [{ prices: { eur: 1 }, stock: 0.5 }] }, "variants.0.stock"],
      ["NUL", { title: "a\0b" }, "title"],
      ["a list for a title", { title: ["a"] }, "title"],
      ["somebody's id", { artisan_id: "art_other" }, "artisan_id"],
      ["a commission", { commission_bps: 0 }, "commission_bps"],
      ["a date", { created_at: "2020-01-01" }, "created_at"],
      ["a sales channel", { sales_channels: [{ id: "sc_1" }] }, "sales_channels"],
      ["another's status", { status: "proposed" }, "status"],
      ["a category that does not exist", { category_id: "pcat_none" }, "category_id"],
      ["a picture that does not exist", { images: [{ upload_id: "artup_none", alt: "" }] }, "images.0.upload_id"],
      ["nothing that the shop needs", { status: "published" }, "images"],
    ])("with %s is refused, and nothing is made", async (_, change, field) => {
      const before = await rowCounts()
      const { status, data } = await refusalOf(post(workshop.mira, "", { ...draft, ...change }))
      expect({ status, field: (data as { field: string }).field }).toEqual({ status: 400, field })
      expect(await rowCounts()).toEqual(before)
    })

    it("cannot use another artisan's picture, nor one picture twice", async () => {
      const theirs = await upload(api, workshop.otto)
      const body = { ...draft, images: [{ upload_id: theirs.id, alt: "" }] }
      const before = await rowCounts()
      expect(await refusalOf(post(workshop.mira, "", body))).toMatchObject({ status: 400, data: { code: "picture_not_found", field: "images.0.upload_id" } })
      expect(await rowCounts()).toEqual(before)
      await post(workshop.otto, "", body)
      expect(await refusalOf(post(workshop.otto, "", body))).toMatchObject({ status: 400, data: { code: "picture_not_found" } })
    })
  })

  describe("a listing that fails half-way", () => {
    it("is not made at all, and can be made again with the same picture", async () => {
      const { id } = await upload(api, workshop.mira)
      const body = { ...draft, title: "Broken Off", images: [{ upload_id: id, alt: "" }], tags: ["half"] }
      const before = await rowCounts()
      const inventory = workshop.container.resolve(Modules.INVENTORY)
      const disk = jest.spyOn(inventory, "createInventoryLevels").mockRejectedValueOnce(new Error("disk full"))
      expect(await refusalOf(post(workshop.mira, "", body))).toMatchObject({ status: 500 })
      disk.mockRestore()
      expect(await rowCounts()).toEqual(before)
      expect((await post(workshop.mira, "", body)).data.product).toMatchObject({ handle: "broken-off", stock_total: 3 })
    })
  })

  describe("a changed listing", () => {
    it("changes what is named and keeps the rest", async () => {
      const product = await published(workshop.mira)
      const { id, url } = await upload(api, workshop.mira)
      const { data } = await post(workshop.mira, `/${product.id}`, {
        title: "Dawn Bowl",
        images: [{ upload_id: id, alt: "Above" }, { id: product.images[0].id, alt: "Side" }],
        variants: [{ id: product.variants[0].id, prices: { eur: 9.99, jpy: 1200 }, stock: 7 }],
        low_stock_threshold: 2,
      })
      expect(data.product).toMatchObject({
        id: product.id,
        handle: product.handle,
        title: "Dawn Bowl",
        status: "published",
        category: product.category,
        thumbnail: url,
        images: [{ url, alt: "Above" }, { id: product.images[0].id, alt: "Side" }],
        variants: [{ id: product.variants[0].id, prices: { eur: 9.99, jpy: 1200 }, stock: 7 }],
        low_stock_threshold: 2,
      })
      expect(await inShop(product.id)).toMatchObject({ title: "Dawn Bowl", variants: [{ inventory_quantity: 7, calculated_price: { calculated_amount: 9.99 } }] })
    })

    it("gains options, changes and loses them, with the prices and the stock of each combination", async () => {
      const product = await published(workshop.mira, { title: "Row of Cups" })
      const sized = {
        options: [{ title: "Size", values: ["S", "M"] }],
        variants: [
          { id: product.variants[0].id, options: { Size: "S" }, prices: { eur: 5 }, stock: 2 },
          { options: { Size: "M" }, prices: { eur: 6 }, stock: 4 },
        ],
      }
      const { data: { product: withSizes } } = await post(workshop.mira, `/${product.id}`, sized)
      expect(withSizes).toMatchObject(sized)
      const renamed = {
        options: [{ title: "Size", values: ["M", "L"] }, { title: "Glaze", values: ["Fog"] }],
        variants: [
          { id: withSizes.variants[1].id, options: { Size: "M", Glaze: "Fog" }, prices: { eur: 7 }, stock: 1 },
          { options: { Size: "L", Glaze: "Fog" }, prices: { eur: 8 }, stock: 0 },
        ],
      }
      const { data: { product: withGlaze } } = await post(workshop.mira, `/${product.id}`, renamed)
      expect(withGlaze).toMatchObject(renamed)
      expect(withGlaze.variants).toHaveLength(2)
      const plain = { options: [], variants: [{ id: withGlaze.variants[0].id, prices: { eur: 3 }, stock: 9 }] }
      const { data } = await post(workshop.mira, `/${product.id}`, plain)
      expect(data.product).toMatchObject({ options: [], variants: [{ prices: { eur: 3 }, stock: 9, options: {} }], stock_total: 9 })
      expect((await inShop(product.id)).variants).toHaveLength(1)
    })

    it("may become one that is made to order, and count pieces again", async () => {
      const product = await published(workshop.mira, { variants: [{ sku: "TURN-1", prices: { eur: 5 }, stock: 2 }] })
      const variant = { id: product.variants[0].id, sku: "TURN-1", prices: { eur: 5 } }
      const { data: made } = await post(workshop.mira, `/${product.id}`, { made_to_order: true, variants: [{ ...variant, stock: null }] })
      expect(made.product).toMatchObject({ made_to_order: true, variants: [{ stock: null, sku: "TURN-1" }] })
      const { data: counted } = await post(workshop.mira, `/${product.id}`, { made_to_order: false, variants: [{ ...variant, stock: 6 }] })
      expect(counted.product).toMatchObject({ made_to_order: false, stock_total: 6 })
      expect(await inShop(product.id)).toMatchObject({ variants: [{ inventory_quantity: 6 }] })
    })

    it("leaves the shop as a draft, goes away, and comes back as a draft with all it had", async () => {
      const product = await published(workshop.mira, { title: "Wandering Plate" })
      await waitUntil(async () => (await foundBySearch("wandering plate")).includes(product.id))
      await post(workshop.mira, `/${product.id}`, { status: "draft" })
      expect(await inShop(product.id)).toBeUndefined()
      await waitUntil(async () => !(await foundBySearch("wandering plate")).includes(product.id))
      await post(workshop.mira, `/${product.id}`, { status: "published" })
      await api.delete(`/artisan/products/${product.id}`, workshop.mira.headers)
      expect(await inShop(product.id)).toBeUndefined()
      expect(await refusalOf(get(workshop.mira, `/${product.id}`))).toMatchObject({ status: 404 })
      expect((await get(workshop.mira, "?deleted=true")).data).toMatchObject({ count: 1, products: [{ id: product.id }] })
      const { data } = await post(workshop.mira, `/${product.id}/restore`)
      expect(data.product).toMatchObject({ ...product, status: "draft", updated_at: expect.any(String) })
    })

    it("is copied as a draft of its own", async () => {
      const product = await published(workshop.mira, { title: "Moon Jar", variants: [{ sku: "MOON", prices: { eur: 5 }, stock: 2 }] })
      const { status, data } = await post(workshop.mira, `/${product.id}/duplicate`)
      expect(status).toBe(201)
      expect(data.product).toMatchObject({ title: "Copy of Moon Jar", status: "draft", images: [{ url: product.images[0].url, alt: "A bowl" }], variants: [{ sku: null, prices: { eur: 5 }, stock: 2 }] })
      expect(data.product.id).not.toBe(product.id)
      expect(data.product.images[0].id).not.toBe(product.images[0].id)
    })
  })

  describe("another artisan's product", () => {
    it("is answered as one that does not exist, and stays as it is", async () => {
      const product = await published(workshop.mira)
      const missing = await refusalOf(get(workshop.otto, "/prod_missing"))
      expect(missing).toMatchObject({ status: 404, data: { code: "product_not_found" } })
      const before = (await get(workshop.mira, `/${product.id}`)).data
      for (const ask of [
        () => get(workshop.otto, `/${product.id}`),
        () => post(workshop.otto, `/${product.id}`, { title: "Mine" }),
        () => api.delete(`/artisan/products/${product.id}`, workshop.otto.headers),
        () => post(workshop.otto, `/${product.id}/restore`),
        () => post(workshop.otto, `/${product.id}/duplicate`),
      ])
        expect(await refusalOf(ask())).toEqual(missing)
      expect((await refusalOf(get(workshop.otto, "/%00"))).status).toBe(404)
      expect((await get(workshop.mira, `/${product.id}`)).data).toEqual(before)
    })

    it("gives neither its variants nor its pictures away", async () => {
      const theirs = await published(workshop.mira)
      const own = await published(workshop.otto)
      const variant = { prices: { eur: 1 }, stock: 1 }
      expect(await refusalOf(post(workshop.otto, `/${own.id}`, { variants: [{ ...variant, id: theirs.variants[0].id }] })))
        .toMatchObject({ status: 400, data: { code: "variant_not_found", field: "variants.0.id" } })
      expect(await refusalOf(post(workshop.otto, `/${own.id}`, { images: [{ id: theirs.images[0].id, alt: "" }] })))
        .toMatchObject({ status: 400, data: { code: "picture_not_found", field: "images.0.id" } })
      expect(await refusalOf(post(workshop.otto, "/bulk", { products: [{ variant_id: own.variants[0].id, stock: 9 }, { variant_id: theirs.variants[0].id, stock: 0 }] })))
        .toMatchObject({ status: 404, data: { code: "variant_not_found", field: "products.1.variant_id" } })
      expect((await get(workshop.otto, `/${own.id}`)).data.product).toMatchObject({ stock_total: 3 })
      expect((await get(workshop.mira, `/${theirs.id}`)).data.product).toMatchObject({ stock_total: 3, variants: [{ prices: { eur: 12.5 } }] })
    })
  })

  describe("what a buyer writes for a personalised piece", () => {
    const addTo = (cartId: string, variant_id: string, metadata?: object) =>
      api.post(`/store/carts/${cartId}/line-items`, { variant_id, quantity: 1, metadata }, workshop.shop.store)

    it("is asked for, bounded, and refused where nothing is personalised", async () => {
      const asked = await published(workshop.mira, { personalisation: { prompt: "Which name?", required: true } })
      const plain = await published(workshop.mira)
      const [named, unnamed] = [asked.variants[0].id, plain.variants[0].id]
      const { data: { cart } } = await api.post("/store/carts", { region_id: workshop.shop.region_id }, workshop.shop.store)
      const refused = async (request: Promise<{ status: number, data: unknown }>) => {
        const { status, data } = await refusalOf(request)
        return [status, (data as { code: string }).code]
      }
      expect(await refused(addTo(cart.id, named))).toEqual([409, "personalisation_required"])
      expect(await refused(addTo(cart.id, named, { personalisation: "a".repeat(501) }))).toEqual([409, "personalisation_invalid"])
      expect(await refused(addTo(cart.id, named, { personalisation: ["Ada"] }))).toEqual([409, "personalisation_invalid"])
      expect(await refused(addTo(cart.id, unnamed, { personalisation: "Ada" }))).toEqual([409, "personalisation_invalid"])
      expect(await refused(api.post("/store/carts", { region_id: workshop.shop.region_id, items: [{ variant_id: named, quantity: 1 }] }, workshop.shop.store)))
        .toEqual([409, "personalisation_required"])
      const { data } = await addTo(cart.id, named, { personalisation: "Ada" })
      expect(data.cart.items).toMatchObject([{ metadata: { personalisation: "Ada" } }])
      const line = `/store/carts/${cart.id}/line-items/${data.cart.items[0].id}`
      expect(await refused(api.post(line, { quantity: 1, metadata: { personalisation: "" } }, workshop.shop.store))).toEqual([409, "personalisation_required"])
      expect((await api.post(line, { quantity: 2 }, workshop.shop.store)).data.cart.items).toMatchObject([{ quantity: 2, metadata: { personalisation: "Ada" } }])
    })
  })

  describe("an artisan who is suspended", () => {
    it("may look, and change nothing from the next request on", async () => {
      const product = await published(workshop.mira)
      await artisansOf(workshop.container).updateArtisans({ id: workshop.mira.id, status: "suspended" })
      expect((await get(workshop.mira, `/${product.id}`)).status).toBe(200)
      for (const ask of [
        () => post(workshop.mira, "", draft),
        () => post(workshop.mira, `/${product.id}`, { title: "X" }),
        () => api.delete(`/artisan/products/${product.id}`, workshop.mira.headers),
        () => api.post("/artisan/uploads", { name: "a.png", mime: "image/png", size: 10 }, workshop.mira.headers),
      ])
        expect(await refusalOf(ask())).toMatchObject({ status: 403, data: { code: "artisan_suspended" } })
      await artisansOf(workshop.container).updateArtisans({ id: workshop.mira.id, status: "active" })
      expect((await get(workshop.mira, `/${product.id}`)).data.product.title).toBe(product.title)
    })
  })
})
