import { readOptions } from "../modules/sale-notices/options"
import { seal, unseal } from "../sealing/seal"
import { renderMail } from "./render-mail"

const options = { ...readOptions({ storefrontUrl: "https://shop.test", dashboardUrl: "https://sellers.test/" }), unseal: (sealed: string) => unseal("secret", sealed) }
const sealed_path = seal("secret", "/dashboard/seller/reset-password?token=abc&email=a%40b.test")
const invitation = { artisan_name: "Mira", role: "staff", expires_at: "2026-12-01T00:00:00Z", sealed_path }

describe("a letter", () => {
  it("with a new password holds the link in both parts, and the marketplace's name", () => {
    const mail = renderMail("password_reset", { sealed_path }, options)
    expect(mail.subject).toBe("Choose a new password for CraftMart")
    expect(mail.html).toContain("href=\"https://shop.test/dashboard/seller/reset-password?token&#x3D;abc&amp;email&#x3D;a%40b.test\"")
    expect(mail.text).toContain("Choose a password: https://shop.test/dashboard/seller/reset-password?token=abc&email=a%40b.test\n")
  })

  it("of an invitation says who, as what, until when", () => {
    const { subject, text } = renderMail("artisan_invitation", invitation, options)
    expect(subject).toBe("Mira invites you to CraftMart")
    expect(text).toContain("As staff you look after products and orders there.")
    expect(text).toContain("until December 1, 2026")
  })

  it.each([
    ["approve", "active", "Mira: welcome! You can start to sell"],
    ["refuse", "closed", "Mira: your application was not accepted"],
    ["suspend", "suspended", "Mira: your sales are suspended"],
    ["reinstate", "active", "Mira: you can sell again"],
    ["close", "closed", "Mira: your account is closed"],
  ])("says what was decided: %s", (transition, status, subject) => {
    const mail = renderMail("artisan_status", { artisan_name: "Mira", transition, status, reason: "Because\r\nBcc: x" }, options)
    expect(mail.subject).toBe(subject)
    expect(mail.text).toContain("The reason: Because Bcc: x")
    expect(mail.text.includes("https://sellers.test")).toBe(status !== "closed")
  })

  it("about a review says the stars, and what was said as plain words", () => {
    const review = { artisan_name: "Mira", review_id: "rev_1", product_id: "prod_1", product_title: "Bowl", rating: 4, title: "Lovely", excerpt: "It <b>rings</b>.\nTwice.", customer_name: "Ada\r\nBcc: x" }
    const mail = renderMail("artisan_review", review, options)
    expect(mail).toMatchObject({ subject: "4 stars for Bowl", html: expect.stringContaining("It &lt;b&gt;rings&lt;/b&gt;.") })
    expect(mail.text).toContain("Ada Bcc: x gave Bowl 4 stars")
    expect(mail.text).toContain("https://sellers.test/reviews")
    expect(renderMail("artisan_review", { ...review, rating: 1, title: null, customer_name: null }, options)).toMatchObject({ subject: "1 star for Bowl", text: expect.stringContaining("A buyer gave Bowl 1 star") })
  })

  it("about the stock counts what is left, and says when nothing is", () => {
    const low = { artisan_name: "Mira", product_id: "prod_1", product_title: "<b>Bowl</b>", stock: 2, threshold: 3 }
    expect(renderMail("low_stock", low, options)).toMatchObject({ subject: "<b>Bowl</b>: 2 left", html: expect.stringContaining("&lt;b&gt;Bowl&lt;/b&gt;: 2 left") })
    expect(renderMail("low_stock", { ...low, stock: 0 }, options).subject).toBe("<b>Bowl</b> is sold out")
  })

  it("whose link was sealed elsewhere is not sent", () => {
    expect(() => renderMail("artisan_invitation", { ...invitation, sealed_path: seal("other", "/x") }, options)).toThrow("Refused for good")
    expect(() => renderMail("artisan_invitation", invitation, readOptions({}))).toThrow("a sealed link cannot be read here")
  })
})
