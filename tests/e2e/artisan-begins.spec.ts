import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import type { Newcomer } from "./support/beginning"
import { approve, fillApplication, fillListing, pictures, setRates, waitForPictures } from "./support/beginning"
import { newBuyer, visit } from "./support/buyer"
import { addToCart, button, fillCheckout, goToCheckout, placeOrder } from "./support/buying"
import { rowsOf } from "./support/database"
import type { Good } from "./support/goods"
import { goodOf } from "./support/goods"
import { overhang, seriousFindings } from "./support/page-checks"
import { photo } from "./support/pictures"
import type { PictureStore } from "./support/picture-stores"
import { atCloudinary, inAFolder } from "./support/picture-stores"
import { bell } from "./support/selling"
import { orderOf } from "./support/store-api"

const tracking = "1Z999AA10123456784"

describe.each([
  ["in a folder of the shop", inAFolder],
  ["at Cloudinary", atCloudinary],
])("an artisan who begins, with pictures %s,", (_, open) => {
  let store: PictureStore
  let browser: Browser
  let artisan: Page
  let newcomer: Newcomer
  let title: string
  let good: Good
  let order: { id: string, display_id: number }
  const publish = () => button(artisan, "Publish Product")

  beforeAll(async () => {
    store = await open()
    browser = await openBrowser()
    const number = Date.now()
    newcomer = { email: `begins-${number}@example.com`, name: `Beginnings ${number}`, handle: `beginnings-${number}` }
    title = `Moon Jar ${number}`
    artisan = (await newBuyer(browser, { url: store.storefrontUrl })).page
    await store.show(artisan)
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await store?.close()
  }, 60_000)

  async function expectSound() {
    expect({ at: artisan.url(), serious: await seriousFindings(artisan), overhang: await overhang(artisan) })
      .toEqual({ at: artisan.url(), serious: [], overhang: 0 })
  }

  it("applies with a picture, and is told at once whether the address is free", async () => {
    const [taken] = await rowsOf<{ handle: string }>("select handle from artisan where status = 'active' limit 1")
    await fillApplication(artisan, { ...newcomer, handle: taken!.handle })
    await artisan.getByText("Taken", { exact: true }).waitFor()
    await artisan.getByRole("textbox", { name: "Address of your page" }).fill(newcomer.handle)
    await artisan.getByText("Free", { exact: true }).waitFor()
    await artisan.getByTestId("application-picture").setInputFiles(await photo("peru"))
    await expectSound()
    await button(artisan, "Send the application").click()
    await artisan.getByRole("heading", { name: "Your application is with us" }).waitFor()
    await artisan.getByRole("group", { name: "Your picture" }).locator(`img[src^="${store.home}"]`).waitFor()
    await expectSound()
    const [row] = await rowsOf<{ status: string, picture_url: string }>("select status, picture_url from artisan where handle = $1", [newcomer.handle])
    expect(row).toEqual({ status: "pending", picture_url: expect.stringContaining(store.home) })
  })

  it("waits for the approval, and is then shown the first steps", async () => {
    await button(artisan, "Look again").click()
    await artisan.getByText("Not decided yet.").waitFor()
    await approve(newcomer.handle)
    await button(artisan, "Look again").click()
    await artisan.getByRole("heading", { name: "Overview" }).waitFor()
    await artisan.getByRole("link", { name: "Say what your parcels cost" }).waitFor()
    await expectSound()
    await setRates(artisan)
  })

  it("describes a product and adds pictures, of which the last fails", async () => {
    await artisan.getByRole("link", { name: "Add New Product" }).first().click()
    await fillListing(artisan, title)
    const input = artisan.getByTestId("picture-input")
    await input.setInputFiles(await Promise.all(["peru", "tan", "teal", "plum"].map(colour => photo(colour))))
    await waitForPictures(artisan, 4)
    expect(await publish().isEnabled()).toBe(true)
    await store.failNext(artisan, "server_error")
    await input.setInputFiles(await photo("olive"))
    await pictures(artisan, "failed").getByText("The upload failed.").waitFor()
    await pictures(artisan, "failed").getByTestId("picture-error").waitFor()
    await artisan.getByText("One picture failed: retry or remove it.").waitFor()
    expect(await publish().isDisabled()).toBe(true)
    await expectSound()
  })

  it("tries again: it fails once more with nothing lost, and then succeeds", async () => {
    await store.failNext(artisan, "reset")
    await button(artisan, "Retry picture 5").click()
    await pictures(artisan, "failed").getByText("The connection was cut.").waitFor()
    expect(await publish().isDisabled()).toBe(true)
    expect(await artisan.getByRole("textbox", { name: /^Name/ }).inputValue()).toBe(title)
    await button(artisan, "Retry picture 5").click()
    await waitForPictures(artisan, 5)
    expect(await publish().isEnabled()).toBe(true)
  })

  it("keeps words and pictures over a reload", async () => {
    await artisan.reload()
    await artisan.getByText("We kept what you had begun").waitFor()
    await waitForPictures(artisan, 5)
    expect(await artisan.getByRole("textbox", { name: "Price in EUR" }).inputValue()).toBe("48.50")
  })

  it("reads what is wrong with a picture that cannot be taken, and goes on without it", async () => {
    const input = artisan.getByTestId("picture-input")
    for (const { begin, end, says, reason } of Object.values(store.troubles)) {
      begin()
      await input.setInputFiles(await photo("navy"))
      await pictures(artisan, "failed").getByText(says).waitFor()
      expect(store.refusals.at(-1)).toMatch(reason)
      end()
      await button(artisan, "Retry picture 6").click()
      await waitForPictures(artisan, 6)
      await button(artisan, "Remove picture 6").click()
      await waitForPictures(artisan, 5)
    }
    store.takeAnySize()
    await input.setInputFiles(await photo("black", 6400))
    await pictures(artisan, "failed").getByText("More than 40 megapixels.").waitFor()
    expect(await publish().isDisabled()).toBe(true)
    await button(artisan, "Remove picture 6").click()
    expect(await publish().isEnabled()).toBe(true)
  })

  it("publishes it: it is in the shop and in search at once, the first picture first", async () => {
    await artisan.getByRole("textbox", { name: /^Description of picture 1/ }).fill("A round white jar")
    await button(artisan, "Move picture 1 back").click()
    await artisan.getByText("Now picture 2 of 5.").waitFor()
    await publish().click()
    await artisan.getByText(`${title} is in the shop`).first().waitFor()
    await artisan.getByRole("heading", { name: "Products" }).waitFor()
    good = await goodOf(newcomer.email, 3)
    const images = await rowsOf<{ url: string, alt: string }>("select url, metadata->>'alt' as alt from image where product_id = $1 and deleted_at is null order by rank", [good.product_id])
    expect(images.map(({ url, alt }) => [url.startsWith(store.home), alt])).toEqual([[true, ""], [true, "A round white jar"], [true, ""], [true, ""], [true, ""]])
    const visitor = (await newBuyer(browser, { url: store.storefrontUrl })).page
    await store.show(visitor)
    await visit(visitor, `/search?q=${encodeURIComponent(title)}`)
    await visitor.getByRole("link", { name: title }).first().click()
    await visitor.getByRole("heading", { level: 1, name: title }).waitFor()
    await visitor.context().close()
  })

  it("sees the sale without a reload", async () => {
    const buyer = (await newBuyer(browser, { url: store.storefrontUrl })).page
    await store.show(buyer)
    await bell(artisan, 0).or(bell(artisan, 1)).waitFor()
    const before = Number(await artisan.getByTestId("bell").getAttribute("data-unread"))
    await addToCart(buyer, good)
    await goToCheckout(buyer)
    await fillCheckout(buyer)
    ;({ order } = await orderOf(await placeOrder(buyer)))
    // A piece that is getting rare is told of, too, maybe in the same moment.
    await artisan.waitForFunction(seen => Number(document.querySelector<HTMLElement>("[data-testid=bell]")?.dataset.unread) > seen, before)
    await artisan.getByTestId("bell").click()
    await artisan.getByRole("region", { name: "Notifications", exact: true }).getByRole("link", { name: new RegExp(`#${order.display_id}`) }).click()
    await artisan.getByRole("heading", { name: `Order #${order.display_id}` }).waitFor()

    await button(artisan, "Mark as sent").first().click()
    const dialog = artisan.getByRole("dialog", { name: "Mark as sent" })
    await dialog.getByLabel("Carrier").fill("UPS")
    await dialog.getByLabel("Tracking number").fill(tracking)
    await artisan.keyboard.press("Enter")
    await artisan.getByTestId("sale-status").filter({ hasText: "Sent" }).waitFor()

    await visit(buyer, `/order/confirmed/${order.id}`)
    await buyer.getByTestId("order-part").filter({ hasText: newcomer.name }).getByText(tracking).waitFor()
    const mails = await rowsOf<{ kind: string, recipient: string }>("select kind, recipient from sale_notice where order_id = $1 order by kind", [order.id])
    expect(mails).toEqual([
      { kind: "artisan_sale", recipient: newcomer.email },
      { kind: "order_confirmation", recipient: "kim@example.com" },
      { kind: "parcel_sent", recipient: "kim@example.com" },
    ])
  })

  it("gives a little back, and the buyer reads of it", async () => {
    await button(artisan, "More for this order").click()
    await artisan.getByRole("menuitem", { name: "Refund some of it" }).click()
    const dialog = artisan.getByRole("dialog", { name: "Refund the buyer" })
    await dialog.getByLabel("Amount").fill("1000")
    await dialog.getByLabel("Reason").fill("A chip in the foot")
    await button(artisan, "Refund").last().click()
    await dialog.getByText(/An amount of at most/).waitFor()
    await dialog.getByLabel("Amount").fill("5")
    await dialog.getByRole("button", { name: /^Refund €\s?5\.00$/ }).click()
    await artisan.locator("[data-row=refunded] dd").filter({ hasText: "5.00" }).waitFor()
    const [mail] = await rowsOf<{ recipient: string, total: string }>("select recipient, payload->>'refunded_total' as total from sale_notice where order_id = $1 and kind = 'refund'", [order.id])
    expect(mail).toEqual({ recipient: "kim@example.com", total: "5" })
  })
})
