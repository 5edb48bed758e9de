import { expect, it } from "vitest"
import { pieces } from "~/utils/pieces"

it("several pieces are counted before their title, a single one is not", () => {
  expect(pieces(2, "Fog Bowl")).toBe("2 × Fog Bowl")
  expect(pieces(1, "Fog Bowl")).toBe("Fog Bowl")
})
