import { readFileSync } from "node:fs"
import { join } from "node:path"

import type { Browser, Page } from "playwright-core"

import { makeReviewToken } from "../../plugins/reviews/src/invitations/token"
import { openBrowser, shop } from "../support/browser"
import { newAdmin, openInPanel } from "./support/admin"
import type { Buyer } from "./support/buyer"
import { newBuyer, visit } from "./support/buyer"
import { button } from "./support/buying"
import { rowsOf } from "./support/database"
import type { Good } from "./support/goods"
import { goodOf } from "./support/goods"
import { overhang, seriousFindings } from "./support/page-checks"
import { buyGood, countedRating, expectStars, newCustomer, openReviews, ratingLabel, writeReview } from "./support/reviewing"
import { bell, newArtisan, potter, settled, unread } from "./support/selling"

const words = "Light at the lip and heavy in the hand. <b>Not</b> a mark on the table."
const title = "The cup of the house"
const answer = "Thank you, Kim! It likes the dishwasher, too."

describe("a review", () => {
  let browser: Browser
  let kim: Buyer & { email: string }
  let reader: Buyer
  let artisan: Page
  let good: Good
  const own = (page: Page) => page.getByTestId("review").filter({ hasText: "Light at the lip" })

  beforeAll(async () => {
    browser = await openBrowser()
    good = await goodOf(potter.email, 5, 2)
    kim = await newCustomer(browser, "Kim")
    reader = await newCustomer(browser, "Rosa")
    artisan = (await newArtisan(browser)).page
    await buyGood(kim.page, good, kim.email)
  })
  afterAll(() => browser.close())

  it("is written with pictures from the order's page, and the artisan is told", async () => {
    const { page } = kim
    const before = await unread()
    await visit(page, "/account/orders")
    await page.getByRole("link", { name: /Order #/ }).first().click()
    await button(page, `Write a review of ${good.title}`).click()
    await button(page, "Send review").click()
    await page.getByText("Please choose one to five stars.").waitFor()
    await page.getByText("Please say a few words.").waitFor()
    await writeReview(page, { stars: 4, words, title, pictures: ["#8a5a3c", "#3c6a8a"] })
    await page.getByText("Thank you! Your review is online.").first().waitFor()
    await page.getByTestId("own-review").getByRole("img", { name: "4 stars" }).waitFor()
    const after = await unread()
    expect(after).toBeGreaterThan(before)
    await bell(artisan, after).waitFor()
  })

  it("stands on the product's page at once, with its pictures, its badge and the right figures", async () => {
    const { page } = reader
    const reviews = await openReviews(page, good.handle)
    const review = own(page)
    await review.getByRole("heading", { name: title }).waitFor()
    expect(await review.textContent()).toContain(words)
    await review.getByText("Verified purchase").waitFor()
    await review.getByText("Kim L.").waitFor()
    const rating = await countedRating(good.product_id)
    await page.getByRole("img", { name: ratingLabel(rating) }).first().waitFor()
    await reviews.getByText(`${rating.count} reviews`, { exact: true }).first().waitFor()
    const schemas = await page.locator("script[type='application/ld+json']").allTextContents()
    const product = schemas.flatMap(text => JSON.parse(text)).find(schema => schema["@type"] === "Product")
    expect(product.aggregateRating).toMatchObject({ ratingValue: rating.average, reviewCount: rating.count })

    await button(page, "Picture 1 of 2 by Kim L.").click()
    const box = page.getByRole("dialog", { name: "Pictures by Kim L." })
    const large = box.getByRole("img", { name: "Picture 1 of 2 by Kim L." })
    await large.waitFor()
    expect(await large.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(900)
    await box.getByRole("button", { name: "Next picture" }).click()
    await box.getByRole("img", { name: "Picture 2 of 2 by Kim L." }).waitFor()
    await page.keyboard.press("ArrowLeft")
    await large.waitFor()
    await page.keyboard.press("Escape")
    await box.waitFor({ state: "hidden" })
  })

  it("is found by its stars in the histogram, and in every order", async () => {
    const { page } = reader
    const reviews = await openReviews(page, good.handle)
    const { stars, count } = await countedRating(good.product_id)
    for (const [star, number] of Object.entries(stars)) {
      const row = reviews.getByRole("button", { name: new RegExp(`^${star} stars: `) })
      await row.click()
      await reviews.getByRole("status").filter({ hasText: `${number} review${number === 1 ? "" : "s"} with ${star} stars` }).waitFor()
      await expectStars(page, Array.from({ length: number }, () => Number(star)))
      expect(await row.getAttribute("aria-pressed")).toBe("true")
    }
    await button(page, "Show all").click()
    await reviews.getByRole("status").filter({ hasText: `${count} reviews` }).waitFor()
    const sorted = Object.entries(stars).flatMap(([star, number]) => Array.from({ length: number }, () => Number(star)))
    for (const [order, expected] of [["Highest rating", sorted.toSorted((a, b) => b - a)], ["Lowest rating", sorted.toSorted((a, b) => a - b)]] as const) {
      await reviews.getByRole("combobox", { name: "Sort reviews by" }).click()
      await page.getByRole("option", { name: order }).click()
      await expectStars(page, expected)
    }
  })

  it("is called helpful by another buyer, once, and not by its writer or by nobody", async () => {
    const { page } = reader
    await openReviews(page, good.handle)
    const vote = own(page).getByRole("button", { name: /^Helpful/ })
    await vote.click()
    await own(page).getByRole("button", { name: "Helpful (1)", pressed: true }).waitFor()
    await page.reload()
    await own(page).getByRole("button", { name: "Helpful (1)", pressed: true }).waitFor()
    await vote.click()
    await own(page).getByRole("button", { name: "Helpful", exact: true, pressed: false }).waitFor()
    await vote.click()
    await own(page).getByRole("button", { name: "Helpful (1)", pressed: true }).waitFor()

    await openReviews(kim.page, good.handle)
    await own(kim.page).getByText("1 person found this helpful").waitFor()
    expect(await own(kim.page).getByRole("button", { name: /^Helpful/ }).count()).toBe(0)
    const guest = await newBuyer(browser)
    await openReviews(guest.page, good.handle)
    await own(guest.page).getByRole("button", { name: "Helpful (1)" }).click()
    await guest.page.getByText("Please sign in first.").first().waitFor()
    await guest.context.close()
  })

  it("is answered by the artisan, who may change the answer", async () => {
    await visit(artisan, "/dashboard/seller/reviews?answered=false")
    const card = own(artisan)
    await card.getByRole("button", { name: "Answer" }).click()
    await card.getByRole("textbox", { name: "Your answer" }).fill("Thank you!")
    await card.getByRole("button", { name: "Publish the answer" }).click()
    await card.getByRole("button", { name: "Edit your answer" }).click()
    await card.getByRole("textbox", { name: "Your answer" }).fill(answer)
    await card.getByRole("button", { name: "Publish the answer" }).click()
    await card.getByText(answer).waitFor()
    await openReviews(reader.page, good.handle)
    await own(reader.page).getByText(`Answer of ${good.artisan}`).waitFor()
    await own(reader.page).getByText(answer).waitFor()
  })

  it("is changed by its writer on the product's page", async () => {
    const { page } = kim
    const reviews = await openReviews(page, good.handle)
    await reviews.getByRole("button", { name: "Change" }).click()
    await writeReview(page, { stars: 2, words: `${words} It leaks.` })
    await own(page).getByText("It leaks.").waitFor()
    await own(page).getByText("(edited)").waitFor()
    await openReviews(page, good.handle)
    await page.getByRole("img", { name: ratingLabel(await countedRating(good.product_id)) }).first().waitFor()
  })

  it("is reported by a reader, hidden by an administrator with a reason, and gone with its stars at once", async () => {
    await openReviews(reader.page, good.handle)
    await own(reader.page).getByRole("button", { name: "Report" }).click()
    await reader.page.getByRole("textbox", { name: "What is wrong with it?" }).fill("It names a person.")
    await button(reader.page, "Send report").click()
    await reader.page.getByText("Thank you. We will look at it.").first().waitFor()

    const before = await countedRating(good.product_id)
    const panel = await newAdmin(browser)
    await openInPanel(panel, "/reviews")
    await panel.getByRole("combobox", { name: "Which reviews" }).click()
    await panel.getByRole("option", { name: /^Reported/ }).click()
    await panel.getByRole("searchbox", { name: "Search reviews" }).fill("it leaks")
    const row = panel.getByText("It leaks.").locator("xpath=ancestor::*[.//button[normalize-space()='History']][1]")
    await row.getByText("Reported (1)").waitFor()
    await row.getByRole("button", { name: "Hide" }).click()
    const dialog = panel.getByRole("dialog")
    await dialog.getByRole("heading", { name: `Hide the review by Kim L. about “${good.title}”?` }).waitFor()
    await dialog.getByText("It leaves the shop and its stars no longer count.").waitFor()
    await dialog.getByText("This settles 1 report, which cannot be undone.").waitFor()
    await dialog.getByText("You can publish it again.").waitFor()
    expect(await dialog.getByRole("button", { name: "Hide" }).isDisabled()).toBe(true)
    await dialog.getByRole("textbox", { name: /^Reason/ }).fill("It names a person.")
    await dialog.getByRole("button", { name: "Hide" }).click()
    await panel.getByText("The review is hidden.").first().waitFor()

    await openReviews(reader.page, good.handle)
    expect(await own(reader.page).count()).toBe(0)
    const after = await countedRating(good.product_id)
    expect(after.count).toBe(before.count - 1)
    await reader.page.getByRole("img", { name: ratingLabel(after) }).first().waitFor()
    await openReviews(kim.page, good.handle)
    await kim.page.getByText("We have hidden it: It names a person.").waitFor()
    await panel.context().close()
  })

  it("comes back when an administrator publishes it on the product's page, which keeps who did what", async () => {
    const panel = await newAdmin(browser)
    await openInPanel(panel, `/products/${good.product_id}`)
    const widget = panel.getByText("It leaks.").locator("xpath=ancestor::*[.//button[normalize-space()='History']][1]")
    await widget.getByRole("button", { name: "History" }).click()
    const history = panel.getByRole("dialog", { name: "History of the review" })
    await history.getByText(/hidden$/).waitFor()
    expect((await history.getByRole("listitem").allTextContents()).map(line => /created|edited|reported|replied|reply edited|hidden|published/.exec(line)?.[0])).toEqual(["created", "replied", "reply edited", "edited", "reported", "hidden"])
    await panel.keyboard.press("Escape")
    await widget.getByRole("button", { name: "Publish" }).click()
    await panel.getByRole("dialog").getByText("It is shown in the shop and its stars count.").waitFor()
    await panel.getByRole("dialog").getByText("You can hide it again.").waitFor()
    await panel.getByRole("dialog").getByRole("button", { name: "Publish" }).click()
    await panel.getByText("The review is published.").first().waitFor()
    await openReviews(reader.page, good.handle)
    await own(reader.page).waitFor()
    await panel.context().close()
  })

  it("is deleted by its writer, who may write another", async () => {
    const { page } = kim
    const reviews = await openReviews(page, good.handle)
    await reviews.getByRole("button", { name: "Delete" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click()
    await button(page, `Write a review of ${good.title}`).waitFor()
    await own(page).waitFor({ state: "detached" })
  })

  it("meets no error of the pages on the way", () => {
    expect([kim.complaints, reader.complaints]).toEqual([[], []])
  })
})

describe.each([
  { width: 1280, colour: "light" as const },
  { width: 390, colour: "dark" as const },
])("reviews by the link of the mail, $width wide and $colour,", (view) => {
  let browser: Browser
  let guest: Buyer
  let good: Good

  beforeAll(async () => {
    browser = await openBrowser()
    good = await goodOf("artisan2@craftmart.test")
    const email = `guest-${view.width}-${Date.now()}@example.com`
    guest = await newBuyer(browser, view)
    const orderId = await buyGood(guest.page, good, email)
    const { JWT_SECRET: secret } = JSON.parse(readFileSync(join(shop.dataDir, "secrets.json"), "utf8"))
    await guest.context.clearCookies()
    await visit(guest.page, `/review?token=${makeReviewToken(orderId, { secret, days: 1 })}`)
  })
  afterAll(() => browser.close())

  it("are written by a guest without a sign-in", async () => {
    const { page } = guest
    await button(page, `Write a review of ${good.title}`).click()
    await page.getByRole("dialog").waitFor()
    expect({ serious: await seriousFindings(page), overhang: await overhang(page) }).toEqual({ serious: [], overhang: 0 })
    await writeReview(page, { stars: 5, words: `From the sofa of a guest, ${view.width} wide.`, pictures: ["#556b2f"] })
    await page.getByTestId("own-review").getByRole("img", { name: "5 stars" }).waitFor()
    await openReviews(page, good.handle)
    await page.getByTestId("review").filter({ hasText: `sofa of a guest, ${view.width}` }).getByText("Verified purchase").waitFor()
  })

  it("are not asked for again when the guest says so", async () => {
    const { page } = guest
    await page.goBack()
    await page.getByRole("button", { name: "Do not ask me again" }).first().click()
    await page.getByText("We will not ask you again.").waitFor()
    expect((await rowsOf("select 1 from review_opt_out where email like $1", [`guest-${view.width}-%`])).length).toBe(1)
    expect({ serious: await seriousFindings(page), overhang: await overhang(page) }).toEqual({ serious: [], overhang: 0 })
  })

  it("end in words when the link does not work", async () => {
    await visit(guest.page, "/review?token=order_1.1.nonsense")
    await guest.page.getByText("This link does not work any more").waitFor()
  })

  it("can be read and written by everybody: the product's page, the artisan's, the dashboard", async () => {
    const { page } = guest
    const reviews = await openReviews(page, good.handle)
    await reviews.scrollIntoViewIfNeeded()
    expect({ serious: await seriousFindings(page), overhang: await overhang(page) }).toEqual({ serious: [], overhang: 0 })
    await visit(page, `/artisans/${good.artisan_handle}`)
    await page.getByTestId("artisan-reviews").getByTestId("review").first().waitFor()
    expect({ serious: await seriousFindings(page), overhang: await overhang(page) }).toEqual({ serious: [], overhang: 0 })
    const artisan = (await newArtisan(browser, view)).page
    await visit(artisan, "/dashboard/seller/reviews")
    await artisan.getByTestId("review").first().waitFor()
    await settled(artisan)
    expect({ serious: await seriousFindings(artisan), overhang: await overhang(artisan) }).toEqual({ serious: [], overhang: 0 })
  })
})
