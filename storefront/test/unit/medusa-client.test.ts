import { beforeEach, describe, expect, it, vi } from "vitest"
import { ApiError } from "~/utils/api-error"
import { createMedusa } from "~/utils/medusa"

const fetchMock = vi.fn<typeof fetch>()
const storage = { getItem: vi.fn<(key: string) => string | null>(), setItem: vi.fn(), removeItem: vi.fn() }
const client = () => createMedusa({ url: "http://backend.test", publishableKey: "pk_shop" }).client

beforeEach(() => {
  vi.stubGlobal("window", { localStorage: storage, sessionStorage: storage })
  vi.stubGlobal("fetch", fetchMock.mockReset())
  storage.getItem.mockReturnValue(null)
})

describe("the shop's client of Medusa", () => {
  it("asks with the publishable key, and with the buyer's token once there is one", async () => {
    fetchMock.mockImplementation(() => Promise.resolve(Response.json({ ok: true })))
    await client().fetch("/store/regions", { query: { limit: 5 } })
    storage.getItem.mockReturnValue("token")
    await client().fetch("/store/customers/me")
    const [first, second] = fetchMock.mock.calls.map(([url, init]) => ({ url, headers: init?.headers as Headers }))
    expect(first!.url).toBe("http://backend.test/store/regions?limit=5")
    expect(first!.headers.get("x-publishable-api-key")).toBe("pk_shop")
    expect(first!.headers.has("authorization")).toBe(false)
    expect(second!.headers.get("authorization")).toBe("Bearer token")
  })

  it("keeps the code of a failure and the lines it is about", async () => {
    fetchMock.mockResolvedValue(Response.json({ type: "not_allowed", code: "sold_out", message: "Sorry", line_ids: ["line_1"] }, { status: 409 }))
    const failure = await client().fetch("/store/carts/1/complete", { method: "POST" }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ApiError)
    expect(failure).toMatchObject({ status: 409, code: "sold_out", body: { line_ids: ["line_1"] } })
  })

  it("says so when the backend cannot be reached", async () => {
    fetchMock.mockRejectedValue(new TypeError("fetch failed"))
    await expect(client().fetch("/store/regions")).rejects.toMatchObject({ status: 0, code: "unreachable" })
  })

  it("survives an error page that is not JSON", async () => {
    fetchMock.mockResolvedValue(new Response("<h1>Bad gateway</h1>", { status: 502 }))
    await expect(client().fetch("/store/regions")).rejects.toMatchObject({ status: 502, code: undefined })
  })
})
