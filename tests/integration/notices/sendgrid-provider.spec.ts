import type { ProviderSendNotificationDTO } from "@medusajs/framework/types"

import { isPermanent } from "../../../plugins/sale-notices/src/delivery/permanent-failure"
import { SendGridProvider } from "../../../plugins/sale-notices/src/providers/sendgrid/service"
import type { Fault } from "../../support/sendgrid/stand-in"
import { SendGridStandIn } from "../../support/sendgrid/stand-in"

const apiKey = "SG.secret-of-the-shop"
const mail = {
  to: "potter@example.com",
  channel: "email",
  template: "artisan_sale",
  content: { subject: "Congratulations, you've sold a Moon jar 🏺", html: "<p>Ünïcode &amp; {{braces}}</p>", text: "Ünïcode & {{braces}}" },
  provider_data: { notice_id: "snot_1" },
} as ProviderSendNotificationDTO

let sendGrid: SendGridStandIn

beforeAll(async () => { sendGrid = await SendGridStandIn.start(apiKey) })
beforeEach(() => { sendGrid.accepted.length = 0 })
afterAll(() => sendGrid.stop())

function provider(options: { apiKey?: string, baseUrl?: string, timeout?: number } = {}) {
  return new SendGridProvider({ logger: console as never }, { apiKey, from: "CraftMart <hello@craftmart.test>", baseUrl: sendGrid.url, timeout: 10_000, ...options })
}

async function failureOf(fault: Fault): Promise<Error> {
  sendGrid.faults = [fault]
  const sending = provider(fault === "timeout" ? { timeout: 300 } : {}).send(mail)
  await expect(sending).rejects.toThrow()
  return sending.then(() => { throw new Error("it was sent") }, (error: Error) => error)
}

describe("a mail through SendGrid", () => {
  it("has both parts, the text first, a category and the notice's id", async () => {
    const { id } = await provider().send(mail)
    expect(sendGrid.accepted).toEqual([{
      messageId: id,
      from: { email: "hello@craftmart.test", name: "CraftMart" },
      subject: "Congratulations, you've sold a Moon jar 🏺",
      content: [
        { type: "text/plain", value: "Ünïcode & {{braces}}" },
        { type: "text/html", value: "<p>Ünïcode &amp; {{braces}}</p>" },
      ],
      categories: ["artisan_sale"],
      personalizations: [{ to: [{ email: "potter@example.com" }], custom_args: { notice_id: "snot_1" } }],
    }])
    expect(sendGrid.malformed).toEqual([])
  })

  it("is answered to where the notice says", async () => {
    await provider().send({ ...mail, provider_data: { ...mail.provider_data, reply_to: "potter@example.com" } })
    expect(sendGrid.accepted).toMatchObject([{ reply_to: { email: "potter@example.com" } }])
    expect(sendGrid.malformed).toEqual([])
  })

  it("is refused for good without both parts", async () => {
    await expect(provider().send({ ...mail, content: { subject: "x", html: "x" } }))
      .rejects.toThrow("Refused for good: the notification must bring a content with subject, html and text.")
  })
})

describe("a mail that SendGrid does not take", () => {
  it.each([
    ["rate_limited", "SendGrid answered 429: too many requests"],
    ["server_error", "SendGrid answered 500: internal server error"],
    ["unauthorized", "SendGrid answered 401: authorization required"],
    ["timeout", "SendGrid did not answer: timeout of 300ms exceeded"],
    ["reset", "SendGrid did not answer: "],
    ["answer_lost", "SendGrid did not answer: "],
  ] as [Fault, string][])("may be tried again after %s", async (fault, words) => {
    const error = await failureOf(fault)
    expect(error.message).toContain(words)
    expect(isPermanent(error.message)).toBe(false)
    await expect(provider().send(mail)).resolves.toHaveProperty("id")
  })

  it("is given up if SendGrid says that it is wrong", async () => {
    const error = await failureOf("refused")
    expect(error.message).toBe("Refused for good: SendGrid answered 400: Does not contain a valid address.")
    expect(sendGrid.accepted).toEqual([])
  })

  it("never tells the key, in its words or anywhere else", async () => {
    for (const fault of ["unauthorized", "reset", "timeout", "refused"] as Fault[]) {
      const error = await failureOf(fault)
      expect(JSON.stringify({ ...error, message: error.message, stack: error.stack, cause: error.cause })).not.toContain("secret-of-the-shop")
    }
  })

  it("is tried again with a wrong key, since the key can be mended", async () => {
    const sending = provider({ apiKey: "SG.wrong" }).send(mail)
    await expect(sending).rejects.toThrow(/^SendGrid answered 401: authorization required$/)
  })
})

describe("the stand-in for SendGrid", () => {
  const valid = {
    from: { email: "a@example.com" },
    subject: "s",
    content: [{ type: "text/plain", value: "t" }],
    personalizations: [{ to: [{ email: "b@example.com" }] }],
  }
  const post = async (body: unknown) => fetch(`${sendGrid.url}/v3/mail/send`, {
    method: "POST",
    headers: { "Authorization": `Bearer ${apiKey}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  })

  it("takes what the description allows", async () => {
    expect((await post(valid)).status).toBe(202)
  })

  it.each([
    ["a misspelt field", { ...valid, catgories: ["x"] }],
    ["a field of the wrong type", { ...valid, subject: 1 }],
    ["no sender", { ...valid, from: undefined }],
    ["no address", { ...valid, personalizations: [{ to: [{ email: "nobody" }] }] }],
    ["an empty part", { ...valid, content: [{ type: "text/plain", value: "" }] }],
    ["the text after the HTML", { ...valid, content: [{ type: "text/html", value: "h" }, { type: "text/plain", value: "t" }] }],
    ["no content", { ...valid, content: undefined }],
    ["eleven categories", { ...valid, categories: Array.from({ length: 11 }, (_, index) => `${index}`) }],
  ])("refuses %s", async (_what, body) => {
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(sendGrid.accepted).toEqual([])
  })
})
