import { createPinia, setActivePinia } from "pinia"
import { beforeEach, describe, expect, it, vi } from "vitest"
import { useCartStore } from "~/stores/cart"
import { ApiError } from "~/utils/api-error"
import { withCartLocked } from "~/utils/cart-lock"
import { createLocks } from "../fixtures/locks"
import { createMedusaCarts } from "../fixtures/medusa-carts"

const shop = vi.hoisted(() => ({ sdk: {} as unknown, region: { value: { id: "reg_eu" } } }))
vi.mock("~/composables/use-medusa", () => ({ useMedusa: () => shop.sdk }))
vi.mock("~/composables/use-region", () => ({ useRegion: () => ({ region: shop.region }) }))

let medusa: ReturnType<typeof createMedusaCarts>
const openTab = () => {
  setActivePinia(createPinia())
  return useCartStore()
}

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  medusa = createMedusaCarts()
  shop.sdk = medusa.sdk
  shop.region.value = { id: "reg_eu" }
})

describe("the buyer's cart", () => {
  it("is made with the first thing that is added, in the buyer's region", async () => {
    const cart = openTab()
    await cart.addItem("var_mug", 2)
    expect(cart.count).toBe(2)
    expect(medusa.created).toEqual(["reg_eu"])
  })

  it("is one cart, however quickly things are added", async () => {
    const cart = openTab()
    await Promise.all([cart.addItem("var_mug"), cart.addItem("var_jar"), cart.addItem("var_mug")])
    expect(medusa.created).toHaveLength(1)
    expect(cart.count).toBe(3)
  })

  it("survives a reload", async () => {
    await openTab().addItem("var_mug")
    const reloaded = openTab()
    expect(reloaded.count).toBe(0)
    await reloaded.load()
    expect(reloaded.count).toBe(1)
  })

  it("is the same in a second tab, which hears of changes", async () => {
    const [first, second] = [openTab(), openTab()]
    await second.start()
    await first.addItem("var_mug", 3)
    await vi.waitFor(() => expect(second.count).toBe(3))
  })

  it("changes and loses lines", async () => {
    const cart = openTab()
    await cart.addItem("var_mug")
    await cart.updateItem(cart.lines[0]!.id, 4)
    expect(cart.count).toBe(4)
    await cart.removeItem(cart.lines[0]!.id)
    expect(cart.count).toBe(0)
  })

  it("takes discount codes and gives them back", async () => {
    const cart = openTab()
    await cart.addItem("var_mug")
    await cart.addCode("SPRING")
    expect(cart.cart?.promotions?.map(({ code }) => code)).toEqual(["SPRING"])
    await cart.removeCode("SPRING")
    expect(cart.cart?.promotions).toEqual([])
  })

  it("becomes the customer's who signs in", async () => {
    const cart = openTab()
    await cart.giveToCustomer()
    expect(medusa.created).toEqual([])
    await cart.addItem("var_mug")
    await cart.giveToCustomer()
    expect(cart.cart?.customer_id).toBe("cus_kim")
  })

  it("follows the buyer to another region", async () => {
    const cart = openTab()
    await cart.addItem("var_mug")
    shop.region.value = { id: "reg_us" }
    await cart.followRegion()
    expect(cart.cart?.region_id).toBe("reg_us")
  })
})

describe("a cart that Medusa no longer takes", () => {
  it.each(["gone", "completed"] as const)("is forgotten when it is %s, and what is added goes to a new one", async (state) => {
    const cart = openTab()
    await cart.addItem("var_mug")
    medusa.end(cart.cart!.id, state)
    await cart.addItem("var_jar")
    expect(cart.lines.map(line => line.variant_id)).toEqual(["var_jar"])
    expect(medusa.created).toHaveLength(2)
  })

  it.each(["gone", "completed"] as const)("is not shown after a reload when it is %s", async (state) => {
    const cart = openTab()
    await cart.addItem("var_mug")
    medusa.end(cart.cart!.id, state)
    const reloaded = openTab()
    await reloaded.load()
    expect(reloaded.cart).toBeNull()
    expect(localStorage.getItem("craftmart_cart")).toBeNull()
  })
})

describe("a cart whose change fails", () => {
  it("keeps what is in it, and tells", async () => {
    const cart = openTab()
    await cart.addItem("var_mug")
    medusa.failNext(new ApiError(400, { message: "required inventory" }))
    await expect(cart.addItem("var_jar")).rejects.toMatchObject({ status: 400 })
    expect(cart.count).toBe(1)
    expect(cart.busy).toBe(false)
  })

  it("takes the next change all the same", async () => {
    const cart = openTab()
    medusa.failNext(new ApiError(0, { code: "unreachable" }))
    await expect(cart.addItem("var_mug")).rejects.toMatchObject({ code: "unreachable" })
    await cart.addItem("var_mug")
    expect(cart.count).toBe(1)
  })
})

describe("a cart that another tab pays for", () => {
  type Store = ReturnType<typeof useCartStore>
  const changes: [name: string, change: (cart: Store) => Promise<void>][] = [
    ["an addition", cart => cart.addItem("var_jar")],
    ["another quantity", cart => cart.updateItem(cart.lines[0]!.id, 4)],
    ["a removal", cart => cart.removeItem(cart.lines[0]!.id)],
    ["a discount code", cart => cart.addCode("SPRING")],
    ["the removal of a code", cart => cart.removeCode("WELCOME")],
    ["a sign-in", cart => cart.giveToCustomer()],
    ["another region", (cart) => {
      shop.region.value = { id: "reg_us" }
      return cart.followRegion()
    }],
  ]

  it.each(changes)("refuses %s, and takes it afterwards", async (_, change) => {
    vi.stubGlobal("navigator", { locks: createLocks() })
    const cart = openTab()
    await cart.addItem("var_mug")
    await cart.addCode("WELCOME")
    const before = cart.cart
    let finishPayment = () => {}
    const payment = withCartLocked(() => new Promise<void>((resolve) => {
      finishPayment = resolve
    }))
    await expect(change(cart)).rejects.toMatchObject({ status: 409, code: "cart_locked" })
    await cart.load()
    expect(cart.cart).toEqual(before)

    finishPayment()
    await payment
    await change(cart)
    expect(cart.cart).not.toEqual(before)
  })
})
