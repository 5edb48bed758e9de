import { readOptions } from "../modules/sale-notices/options"
import { renderMail } from "./render-mail"

const options = readOptions({ storefrontUrl: "https://shop.example", dashboardUrl: "https://shop.example/dashboard/seller" })
const items = [{ title: "Moon jar", variant_title: "Large", quantity: 2 }]

const parcel = {
  order_id: "order_1",
  display_id: 1042,
  buyer_name: "Ada Lovelace",
  artisan_name: "Clay & Ash",
  shipping_address: { address_1: "12 Rue des Potiers", city: "Lyon", country_code: "fr" },
  carrier: "DHL",
  tracking_number: "00340434",
  tracking_url: "https://dhl.example/00340434",
  items,
}

const refund = {
  order_id: "order_1",
  display_id: 1042,
  currency_code: "eur",
  buyer_name: "Ada Lovelace",
  artisan_name: "Clay & Ash",
  is_cancellation: true,
  reason: "The glaze has cracked.",
  items,
  refunded_total: 26.52,
}

describe("the mail about a parcel", () => {
  it("says who sent what, how to follow it, and where it goes", () => {
    const { subject, html, text } = renderMail("parcel_sent", parcel, options)
    expect(subject).toBe("On its way: your parcel from Clay & Ash")
    for (const words of ["DHL", "00340434", "https://dhl.example/00340434", "2 × Moon jar (Large)", "Lyon", "#1042"])
      expect(text).toContain(words)
    expect(html).toContain("https://dhl.example/00340434")
  })

  it("leads to the order when the parcel cannot be followed, and to nothing but the web", () => {
    for (const tracking_url of [null, "javascript:alert(1)"]) {
      const { html, text } = renderMail("parcel_sent", { ...parcel, carrier: null, tracking_number: null, tracking_url }, options)
      expect(html).not.toContain("javascript:")
      expect(text).toContain("See your order: https://shop.example/order/lookup")
      expect(text).not.toContain("Tracking")
    }
  })
})

describe("the mails about a refund", () => {
  it("tell the buyer what is not sent, what comes back, and why", () => {
    const { subject, text } = renderMail("refund", refund, options)
    expect(subject).toBe("Cancelled: your things from Clay & Ash (order #1042)")
    for (const words of ["€26.52 goes back", "2 × Moon jar", "The reason\nThe glaze has cracked."])
      expect(text).toContain(words)
  })

  it("promise no money that was never taken, and call nothing off that still comes", () => {
    expect(renderMail("refund", { ...refund, refunded_total: 0 }, options).text).toContain("You have not been charged for it.")
    const amount = renderMail("refund", { ...refund, is_cancellation: false, items: [], reason: null }, options)
    expect(amount.subject).toBe("€26.52 back for your order #1042")
    expect(amount.text).not.toContain("will not be sent")
    expect(amount.text).not.toContain("The reason")
  })

  it("tell the artisan what it means for them", () => {
    const artisan = { ...refund, artisan_order_id: "aord_1", artisan_handle: "clay-and-ash", commission_reversed: 2 }
    const { subject, text } = renderMail("artisan_refund", artisan, options)
    expect(subject).toBe("Cancelled: order #1042")
    for (const words of ["do not send", "€26.52", "€2.00 of its commission", "https://shop.example/dashboard/seller/orders/aord_1"])
      expect(text).toContain(words)
  })
})

describe("an artisan's message", () => {
  it("is plain words, line by line, whatever is in it", () => {
    const message = "Dear <b>Ada</b>,\n\nthe {{items}} will be late.\u0000"
    const { subject, html, text, reply_to } = renderMail("buyer_message", { order_id: "order_1", display_id: 1042, buyer_name: null, artisan_name: "Clay & Ash\r\nBcc: x@y.z", message }, options)
    expect(subject).toBe("Clay & Ash Bcc: x@y.z has written to you about order #1042")
    expect(html).toContain("Dear &lt;b&gt;Ada&lt;/b&gt;,")
    expect(text).toContain("the {{items}} will be late.")
    expect(text).toContain("answers to this e-mail do not reach them")
    expect(reply_to).toBeNull()
  })

  it("is answered to the artisan's own address, and to no other that somebody smuggles in", () => {
    const written = (reply_to: string) =>
      renderMail("buyer_message", { order_id: "order_1", display_id: 1042, artisan_name: "Clay", message: "Hello", reply_to }, options)
    expect(written("clay@example.com")).toMatchObject({ reply_to: "clay@example.com", text: expect.stringContaining("answer this e-mail, and they read it") })
    expect(written("clay@example.com\r\nBcc: x@y.z").reply_to).toBeNull()
  })
})
