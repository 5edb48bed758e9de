import type { ListingPicture } from "~/types/listing-form"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { draftKey, fingerprint, readListingDraft, writeListingDraft } from "~/utils/listing-draft"
import { emptyListing } from "~/utils/listing-form"

const NOW = Date.UTC(2026, 10, 25)
const DAY = 24 * 60 * 60 * 1000
const picture: ListingPicture = { key: "k", state: "uploading", url: "blob:x", name: "n", alt: "", progress: 0.3 }
const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})

describe("the draft of a listing", () => {
  const draft = { form: { ...emptyListing(), title: "Bowl" }, pictures: [picture], at: NOW }

  it("comes back as it was left, for each artisan and product its own", () => {
    const key = draftKey("art_1", "prod_1")
    writeListingDraft(key, draft)
    expect(readListingDraft(key, NOW + DAY)).toEqual(draft)
    expect(readListingDraft(draftKey("art_1"), NOW)).toBeUndefined()
    expect(readListingDraft(draftKey("art_2", "prod_1"), NOW)).toBeUndefined()
  })

  it("is gone once it was saved, and after a month", () => {
    writeListingDraft("a", draft)
    expect(readListingDraft("a", NOW + 31 * DAY)).toBeUndefined()
    writeListingDraft("a", undefined)
    expect(kept.size).toBe(0)
  })

  it.each(["{", "null", "[]", "{\"form\":{}}"])("is nothing when the browser keeps %s", (text) => {
    kept.set("a", text)
    expect(readListingDraft("a", NOW)).toBeUndefined()
  })

  it("is no draft while nothing was touched: how far an upload is does not count", () => {
    const same = fingerprint(emptyListing(), [picture])
    expect(fingerprint(emptyListing(), [{ ...picture, state: "ready", progress: 1 }])).toBe(same)
    expect(fingerprint(emptyListing(), [{ ...picture, alt: "A bowl" }])).not.toBe(same)
    expect(fingerprint({ ...emptyListing(), title: "B" }, [picture])).not.toBe(same)
  })
})
