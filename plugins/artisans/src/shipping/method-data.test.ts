import { parseMethodData, readMethodData, speedOfOption } from "./method-data"

const refusalOf = (data: unknown) => {
  try {
    parseMethodData(data, "standard")
  } catch (error) {
    return error
  }
  return undefined
}

describe("what a buyer may say about the shipping", () => {
  it("is nothing, or speeds for single artisans", () => {
    expect(parseMethodData(undefined, "express")).toEqual({ speed: "express", speeds: {} })
    expect(parseMethodData({ speeds: { art_1: "express" } }, "standard")).toEqual({ speed: "standard", speeds: { art_1: "express" } })
  })

  it("may be what the method said before", () => {
    const stored = parseMethodData({ speeds: { art_1: "express" } }, "standard")
    expect(parseMethodData(stored, "standard")).toEqual(stored)
  })

  it.each([
    ["an unknown speed", { speeds: { art_1: "overnight" } }, "data.speeds.art_1"],
    ["something that is no artisan's id", { speeds: { prod_1: "express" } }, "data.speeds.prod_1"],
    ["a NUL byte", { speeds: { "art_\0": "express" } }, "data.speeds.art_\0"],
    ["speeds that are no object", { speeds: "express" }, "data.speeds"],
    ["a list of speeds", { speeds: ["express"] }, "data.speeds"],
    ["another speed than the option's", { speed: "express" }, "data.speed"],
    ["a price", { amount: 0 }, "data"],
    ["a text", "express", "data"],
  ])("is refused when it is %s, with the field's name", (_, data, field) => {
    expect(refusalOf(data)).toMatchObject({ status: 400, code: "validation_failed", field })
  })
})

describe("what is stored with a shipping method", () => {
  it("is read back", () => {
    expect(readMethodData({ speed: "express", speeds: { art_1: "standard" } })).toEqual({ speed: "express", speeds: { art_1: "standard" } })
  })

  it.each([null, undefined, {}, { tracking: "x" }, { speeds: 1 }])("counts as not chosen when it is %j", (data) => {
    expect(readMethodData(data)).toEqual({ speed: "standard", speeds: {} })
  })
})

describe("the speed of a shipping option", () => {
  it.each([[{ speed: "express" }, "express"], [{ id: "standard" }, "standard"], [{ id: "opt", speed: "express" }, "express"], [{ id: "manual" }, undefined], [{}, undefined], [null, undefined]])(
    "%j is %s",
    (data, speed) => expect(speedOfOption(data)).toBe(speed),
  )
})
