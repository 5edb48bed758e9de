import { refusalIn } from "@craftmart/http"

import { chooseItems } from "./choose-items"
import type { PartToSend } from "./read-part-to-send"

const part: PartToSend = {
  is_canceled: false,
  has_shipping_method: true,
  lines: [{ line_item_id: "bowl", left: 2 }, { line_item_id: "mug", left: 0 }],
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work()
  } catch (error) {
    return refusalIn(error)?.code
  }
}

describe("what goes into a parcel", () => {
  it("is all that is left, when nothing is named", () => {
    expect(chooseItems(part)).toEqual([{ id: "bowl", quantity: 2 }])
  })

  it("is what is named", () => {
    expect(chooseItems(part, [{ line_item_id: "bowl", quantity: 1 }])).toEqual([{ id: "bowl", quantity: 1 }])
  })

  it.each([
    ["validation_failed", [{ line_item_id: "of somebody else", quantity: 1 }]],
    ["validation_failed", [{ line_item_id: "bowl", quantity: 1 }, { line_item_id: "bowl", quantity: 1 }]],
    ["already_sent", [{ line_item_id: "bowl", quantity: 3 }]],
    ["already_sent", [{ line_item_id: "mug", quantity: 1 }]],
  ])("is refused with %s for %j", (code, wanted) => {
    expect(codeOf(() => chooseItems(part, wanted))).toBe(code)
  })

  it("is nothing of a cancelled order, of one that is sent, or of one without a shipping method", () => {
    expect(codeOf(() => chooseItems({ ...part, is_canceled: true }))).toBe("already_canceled")
    expect(codeOf(() => chooseItems({ ...part, lines: [] }))).toBe("already_sent")
    expect(codeOf(() => chooseItems({ ...part, has_shipping_method: false }))).toBe("no_shipping_method")
  })
})
