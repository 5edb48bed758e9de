import { describe, expect, it } from "vitest"
import en from "../../i18n/locales/en.json"
import { ApiError } from "~/utils/api-error"
import { toUserMessage } from "~/utils/user-message"

const inEnglish = (key: string) =>
  key.split(".").reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], en) as string
const message = (error: unknown) => toUserMessage(error, inEnglish)

describe("what a buyer reads when something failed", () => {
  it("says that the last one is gone, in the words of the shop", () => {
    const sentence = "Sorry, one of the items in your cart has just sold out."
    expect(message(new ApiError(409, { code: "sold_out", message: "insufficient" }))).toBe(sentence)
    expect(message(new ApiError(400, { message: "Some variant does not have the required inventory" }))).toBe(sentence)
  })

  it("has a sentence for every code of the shop", () => {
    for (const code of ["sold_out", "payment_declined", "payment_amount_mismatch", "cart_changed", "cart_locked", "cart_completed", "cart_busy", "artisan_suspended", "artisan_on_vacation", "unreachable"])
      expect(message(new ApiError(409, { code, message: "raw" }))).toBe(inEnglish(`error.code.${code}`))
  })

  it("hands on what the backend says about the input", () => {
    expect(message(new ApiError(400, { message: "Invalid email or password" }))).toBe("Invalid email or password")
  })

  it.each([
    new Error("Cannot read properties of undefined (reading 'id')"),
    new ApiError(500, { message: "relation \"cart\" does not exist" }),
    new ApiError(400, {}),
    "a string",
    undefined,
  ])("never shows the inside of a failure: %s", (failure) => {
    expect(message(failure)).toBe(en.error.unexpected)
  })
})
