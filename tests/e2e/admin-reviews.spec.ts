import type { Browser, Page } from "playwright-core"

import { openBrowser } from "../support/browser"
import { newAdmin, openInPanel, seriousInPanel, speak } from "./support/admin"
import { rowsOf } from "./support/database"

interface Shown { id: string, customer_name: string, title: string }

/** Two of the newest published reviews that nobody has complained about, each the only one of its name there. */
const published = () => rowsOf<Shown>(`
  with newest as (
    select r.id, r.customer_name, p.title, r.open_reports, count(*) over (partition by r.customer_name, p.title) as namesakes
    from (select * from review where status = 'published' and deleted_at is null order by created_at desc, id desc limit 20) r join product p on p.id = r.product_id
  )
  select id, customer_name, title from newest where namesakes = 1 and open_reports = 0 and customer_name is not null limit 2`)
const statusesOf = async (reviews: Shown[]) => (await rowsOf<{ status: string }>("select status from review where id = any($1)", [reviews.map(({ id }) => id)])).map(({ status }) => status)

describe("the reviews in Medusa's panel", () => {
  let browser: Browser
  let admin: Page
  let reviews: [Shown, Shown]

  beforeAll(async () => {
    browser = await openBrowser()
    reviews = await published() as [Shown, Shown]
    admin = await newAdmin(browser)
  }, 120_000)
  afterAll(() => browser.close())

  const dialog = () => admin.getByRole("dialog")
  const total = () => admin.locator("main").getByText(/^1–20 of \d/).textContent()

  it("say that two letters are no search, list what they listed, and search from the third on", async () => {
    await openInPanel(admin, "/reviews")
    const before = await total()
    await admin.getByRole("searchbox", { name: "Search reviews" }).fill("zq")
    await admin.getByText("Type at least 3 letters: fewer are not searched for.").waitFor()
    await admin.waitForURL(/[?&]q=zq/)
    expect([await total(), await admin.getByRole("alert").count()]).toEqual([before, 0])
    await openInPanel(admin, "/reviews?q=zq")
    await admin.getByText("Type at least 3 letters: fewer are not searched for.").waitFor()
    expect(await total()).toBe(before)
    await admin.getByRole("searchbox", { name: "Search reviews" }).fill("zqx")
    await admin.getByText("No review matches.").waitFor()
    expect(await admin.getByText(/^Type at least/).count()).toBe(0)
  })

  it("open where a task of the marketplace leads to", async () => {
    await openInPanel(admin, "/reviews?reported=true")
    expect(await admin.getByRole("combobox", { name: "Which reviews" }).textContent()).toContain("Reported")
  })

  it("ask in German before several are hidden and published, name them, and say what can be undone", async () => {
    await speak(admin, "de")
    await openInPanel(admin, "/reviews?status=published")
    await admin.getByRole("heading", { name: "Bewertungen", level: 1 }).waitFor()
    const names = reviews.map(({ customer_name, title }) => `${customer_name} zu „${title}“`)
    for (const name of names)
      await admin.getByRole("checkbox", { name: `Die Bewertung von ${name} auswählen` }).click()
    const bar = admin.getByText("2 ausgewählt").locator("..")
    expect(await bar.getByRole("button", { name: "Veröffentlichen" }).isDisabled()).toBe(true)
    await bar.getByRole("button", { name: "Verbergen" }).click()
    await dialog().getByRole("heading", { name: "2 Bewertungen verbergen?" }).waitFor()
    for (const name of names)
      await dialog().getByText(name).waitFor()
    await dialog().getByText("Sie können sie wieder veröffentlichen.").waitFor()
    await dialog().getByRole("textbox", { name: /^Grund/ }).fill("Eine Probe")
    await dialog().getByRole("button", { name: "Verbergen" }).click()
    await admin.getByText("2 Bewertungen sind verborgen.").first().waitFor()
    expect(await statusesOf(reviews)).toEqual(["hidden", "hidden"])

    await openInPanel(admin, "/reviews?status=hidden&q=")
    for (const name of names)
      await admin.getByRole("checkbox", { name: `Die Bewertung von ${name} auswählen` }).click()
    await bar.getByRole("button", { name: "Veröffentlichen" }).click()
    await dialog().getByRole("heading", { name: "2 Bewertungen veröffentlichen?" }).waitFor()
    await dialog().getByText("Sie können sie wieder verbergen.").waitFor()
    await dialog().getByRole("button", { name: "Veröffentlichen" }).click()
    await admin.getByText("2 Bewertungen sind veröffentlicht.").first().waitFor()
    expect(await statusesOf(reviews)).toEqual(["published", "published"])
  })

  it.each(["light", "dark"] as const)("have nothing that axe finds serious, in German and %s", async (colour) => {
    const page = await newAdmin(browser, { colour })
    await speak(page, "de")
    await openInPanel(page, "/reviews?q=zq")
    await page.getByText(/^Bitte mindestens 3 Zeichen/).waitFor()
    await page.getByRole("checkbox").nth(1).click()
    expect(await seriousInPanel(page)).toEqual([])
    await page.context().close()
  })
})
