import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import { readOptions } from "../modules/sale-notices/options"
import type { ArtisanSalePayload, NoticeItem, OrderConfirmationPayload } from "../types"
import { renderMail } from "./render-mail"

const options = readOptions({ storefrontUrl: "https://shop.example/" })
const totals = { items_total: 148.5, shipping_total: 6, tax_total: 3.25, discount_total: 10, total: 147.75 }

function item(given: Partial<NoticeItem> = {}): NoticeItem {
  return { title: "Moon jar", variant_title: null, quantity: 1, unit_price: 84.5, total: 84.5, thumbnail: null, ...given }
}

function sale(given: Partial<ArtisanSalePayload> = {}): ArtisanSalePayload {
  return {
    artisan_order_id: "aord_1",
    display_id: 1042,
    artisan_name: "Clay & Ash",
    artisan_handle: "clay-and-ash",
    currency_code: "eur",
    buyer_name: "Ada Lovelace",
    shipping_address: { address_1: "12 Rue des Potiers", city: "Lyon", country_code: "fr" },
    items: [item({ title: "Mug", quantity: 2, unit_price: 32, total: 64 }), item()],
    ...totals,
    commission_total: 14.78,
    earnings: 132.97,
    ...given,
  }
}

function confirmation(given: Partial<OrderConfirmationPayload> = {}): OrderConfirmationPayload {
  return {
    order_id: "order_1",
    display_id: 1042,
    currency_code: "eur",
    buyer_name: "Ada Lovelace",
    shipping_address: null,
    artisan_orders: [
      { artisan_name: "Clay & Ash", items: [item()], ...totals, shipping_speed: "express" },
      { artisan_name: null, items: [item({ title: "Gift wrapping" })], ...totals, shipping_speed: null },
    ],
    ...totals,
    ...given,
  }
}

describe("the artisan's mail", () => {
  it("congratulates, and names what was sold", () => {
    const mail = renderMail("artisan_sale", sale(), options)
    expect(mail.subject).toBe("Congratulations, you've sold 2 × Mug and Moon jar")
    for (const part of [mail.text, mail.html.replaceAll("&#x27;", "'")]) {
      expect(part).toContain("Congratulations, you've sold 2 × Mug and Moon jar")
      for (const words of ["€132.97", "-€14.78", "12 Rue des Potiers", "France", "https://shop.example/artisans/clay-and-ash"])
        expect(part).toContain(words)
    }
  })

  it("leads to the dashboard where there is one", () => {
    const mail = renderMail("artisan_sale", sale(), { ...options, dashboardUrl: "https://shop.example/dashboard/seller" })
    expect(mail.text).toContain("https://shop.example/dashboard/seller/orders/aord_1")
  })

  it("has no link without a storefront", () => {
    const mail = renderMail("artisan_sale", sale(), readOptions({}))
    expect(mail.html).not.toContain("href=")
  })
})

describe("the buyer's confirmation", () => {
  it("shows each artisan's part, the house's own products under the marketplace's name", () => {
    const mail = renderMail("order_confirmation", confirmation(), options)
    expect(mail.subject).toBe("Your order #1042 at CraftMart")
    expect(mail.text).toContain("--- Clay & Ash ---\n1 × Moon jar\n    €84.50\nExpress shipping: €6.00")
    expect(mail.text).toContain("--- CraftMart ---\n1 × Gift wrapping")
    expect(mail.html).toContain("Clay &amp; Ash")
  })

  it("leads to the order's page, else to the look-up page", () => {
    expect(renderMail("order_confirmation", confirmation({ order_url: "https://shop.example/o/1" }), options).html).toContain("href=\"https://shop.example/o/1\"")
    expect(renderMail("order_confirmation", confirmation({ order_url: "javascript:alert(1)" }), options).html).toContain("href=\"https://shop.example/order/lookup\"")
  })

  it("leaves out discount and tax where there are none", () => {
    const { text } = renderMail("order_confirmation", confirmation({ discount_total: 0, tax_total: 0 }), options)
    expect(text).not.toContain("Discount")
    expect(text).not.toContain("Tax")
  })

  it("adds the tax up, or names it below the total where prices hold it", () => {
    const rows = (text: string) => text.slice(text.indexOf("\nItems")).trim().split("\n").slice(0, 5)
    expect(rows(renderMail("order_confirmation", confirmation(), options).text))
      .toEqual(["Items: €148.50", "Discount: -€10.00", "Shipping: €6.00", "Tax: €3.25", "Total: €147.75"])
    const gross = confirmation({ items_total: 151.5, shipping_total: 6.25, tax_included: true })
    expect(rows(renderMail("order_confirmation", gross, options).text))
      .toEqual(["Items: €151.50", "Discount: -€10.00", "Shipping: €6.25", "Total: €147.75", "including tax: €3.25"])
  })

  it("shows a picture only from the web", () => {
    const withPictures = (thumbnail: string) => confirmation({ artisan_orders: [{ artisan_name: "A", items: [item({ thumbnail })], ...totals }] })
    expect(renderMail("order_confirmation", withPictures("https://x.test/a.webp"), options).html).toContain("src=\"https://x.test/a.webp\"")
    expect(renderMail("order_confirmation", withPictures("javascript:alert(1)"), options).html).not.toContain("<img")
  })
})

describe("a hostile text", () => {
  const hostile = "</td><script>alert(1)</script>\" onerror='x' {{items}} {{{items}}}"

  it("is shown, not run, wherever it stands", () => {
    const mail = renderMail("artisan_sale", sale({
      artisan_name: hostile,
      buyer_name: hostile,
      shipping_address: { address_1: hostile },
      items: [item({ title: hostile, variant_title: hostile })],
    }), options)
    expect(mail.html).not.toContain("<script")
    expect(mail.html).not.toContain("onerror='")
    expect(mail.html).not.toContain("\" onerror")
    expect(mail.html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;")
    expect(mail.text).toContain(hostile)
  })

  it("cannot break out of the subject", () => {
    const { subject } = renderMail("artisan_sale", sale({ items: [item({ title: "Jar\r\nBcc: all@example.com" })] }), options)
    expect(subject).toBe("Congratulations, you've sold Jar Bcc: all@example.com")
  })
})

describe("a mail that cannot be written", () => {
  it("is refused for good if nobody knows its kind", () => {
    expect(() => renderMail("__proto__", {}, options)).toThrow("Refused for good: there is no mail of the kind")
  })

  it("is refused for good if its payload does not fit", () => {
    expect(() => renderMail("artisan_sale", { items: [] }, options)).toThrow("Refused for good: the mail could not be written")
  })
})

describe("the templates", () => {
  const folder = join(__dirname, "templates")

  it("never write data without escaping it", () => {
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name), "utf8")).not.toMatch(/\{\{[{&]/)
  })

  it("are what the compiled mails come from", () => {
    execFileSync(process.execPath, [join(__dirname, "../../scripts/build-mail.mjs"), "--check"])
  })
})
