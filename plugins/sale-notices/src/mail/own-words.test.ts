import { readOptions } from "../modules/sale-notices/options"
import { renderMail } from "./render-mail"

const options = readOptions({ storefrontUrl: "https://shop.example/" })
const totals = { items_total: 84.5, shipping_total: 6, tax_total: 3.25, discount_total: 0, total: 90.5 }
const confirmation = {
  order_id: "order_1",
  display_id: 1042,
  currency_code: "eur",
  buyer_name: "Ada",
  shipping_address: null,
  artisan_orders: [{ artisan_name: "Clay & Ash", items: [{ title: "Jar", variant_title: null, quantity: 1, unit_price: 84.5, total: 84.5, thumbnail: null }], ...totals, shipping_speed: null }],
  ...totals,
}
const mailWith = (words: { subject: string | null, intro: string | null }) => renderMail("order_confirmation", confirmation, { ...options, texts: { order_confirmation: words } })

describe("a mail with words of the marketplace's own", () => {
  it("has its subject and first words, with the order's number, before the rest", () => {
    const { subject, html, text } = mailWith({ subject: "Order {order}: thanks", intro: "Closed on Mondays.\nAsk about {order}." })
    expect(subject).toBe("Order 1042: thanks")
    expect(text).toContain("Thank you, Ada!\n\nClosed on Mondays.\n\nAsk about 1042.\n\nYour order #1042")
    expect(html.indexOf("Closed on Mondays.")).toBeGreaterThan(html.indexOf("Thank you, Ada!"))
    expect(html.indexOf("Closed on Mondays.")).toBeLessThan(html.indexOf("is in good hands"))
  })

  it("is text: neither markup, nor a template, nor a second header", () => {
    const { subject, html } = mailWith({ subject: "Hi\r\nBcc: all@example.com", intro: "<img src=x> {{marketplace}}" })
    expect(subject).not.toMatch(/[\r\n]/)
    expect(html).toContain("&lt;img src&#x3D;x&gt; {{marketplace}}")
    expect(html).not.toContain("<img src=x>")
  })

  it("is as ever without them, and for another kind", () => {
    const usual = renderMail("order_confirmation", confirmation, options)
    expect(mailWith({ subject: null, intro: null })).toEqual(usual)
    expect(renderMail("order_confirmation", confirmation, { ...options, texts: { refund: { subject: "No", intro: "No" } } })).toEqual(usual)
    expect(usual.subject).toBe("Your order #1042 at CraftMart")
  })
})
