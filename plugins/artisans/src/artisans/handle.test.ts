import { handle } from "./handle"

describe("an artisan's handle", () => {
  it.each(["mira", "three-pots", "a1b", "x".repeat(60)])("may be %s", (value) => {
    expect(handle.safeParse(value).success).toBe(true)
  })

  it.each([
    "",
    "ab",
    "x".repeat(61),
    "Mira",
    "mira ",
    "-mira",
    "mira-",
    "mira--pots",
    "mira_pots",
    "mira/../admin",
    "míra",
    "mira\0",
    "mira\n",
    "apply",
    "admin",
    7,
    null,
  ])("may not be %j", (value) => {
    expect(handle.safeParse(value).success).toBe(false)
  })
})
