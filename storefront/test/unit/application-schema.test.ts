import { describe, expect, it } from "vitest"
import { createApplicationSchema, toApplication } from "~/utils/application-schema"

const form = {
  email: " mara@example.com ",
  password: "a good long one",
  name: " Mara ",
  handle: "mara",
  tagline: "  ",
  story: " I throw pots. ",
  place: " Lübeck ",
  country_code: "de",
}
const problemsOf = (input: object, standing = { isKnown: false, isTaken: () => false }) =>
  createApplicationSchema(key => key, standing).safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)

describe("an application", () => {
  it("is sent trimmed, without a password and without an empty tagline", () => {
    expect(problemsOf(form)).toBeUndefined()
    expect(toApplication(form)).toEqual({ email: "mara@example.com", name: "Mara", handle: "mara", story: "I throw pots.", place: "Lübeck", country_code: "de" })
    expect(toApplication({ ...form, tagline: " Pots " }).tagline).toBe("Pots")
  })

  it("names every field that is missing", () => {
    expect(problemsOf({ email: "", password: "short", name: " ", handle: "", tagline: "", story: "", place: "", country_code: undefined })).toEqual([
      "email: checkout.field.email",
      "password: register.shortPassword",
      "name: seller.apply.needName",
      "handle: seller.apply.handle.invalid",
      "story: seller.apply.needStory",
      "place: seller.apply.needPlace",
      "country_code: checkout.field.country",
    ])
  })

  it("asks whoever is signed in for no password, and nobody for a handle that is taken", () => {
    expect(problemsOf({ ...form, password: "" }, { isKnown: true, isTaken: () => false })).toBeUndefined()
    expect(problemsOf(form, { isKnown: false, isTaken: () => true })).toEqual(["handle: seller.apply.handle.taken"])
  })
})
