import { shareCharge } from "./share-charge"

const goods = {
  currency_code: "eur",
  items: [{ id: "scarf", subtotal: 10 }, { id: "bowl", subtotal: 100 }, { id: "vase", subtotal: 50 }] as never[],
}

const parcel = (artisan_id: string, line_id: string, amount: bigint) => ({ artisan_id, line_ids: [line_id], amount, deliverable: true })
const gone = (artisan_id: string, line_id: string) => ({ ...parcel(artisan_id, line_id, 0n), deliverable: false })

describe("what was charged for the parcels of an order", () => {
  it("is each artisan's price while all their rates are there, whatever was charged", () => {
    const parcels = [parcel("jo", "scarf", 490n), parcel("mira", "bowl", 650n)]
    expect(shareCharge(parcels, 999n, goods)).toEqual(new Map([["jo", 490n], ["mira", 650n]]))
  })

  it("goes to the artisan whose rate is gone as far as it is beyond the others' prices", () => {
    expect(shareCharge([parcel("jo", "scarf", 490n), gone("mira", "bowl")], 1140n, goods)).toEqual(new Map([["jo", 490n], ["mira", 650n]]))
  })

  it("is nobody else's when the parcel of the artisan whose rate is gone was free", () => {
    expect(shareCharge([parcel("jo", "scarf", 490n), gone("mira", "bowl")], 490n, goods)).toEqual(new Map([["jo", 490n], ["mira", 0n]]))
  })

  it("is divided by the worth of the goods among several whose rates are gone", () => {
    expect(shareCharge([parcel("jo", "scarf", 490n), gone("mira", "bowl"), gone("lena", "vase")], 940n, goods))
      .toEqual(new Map([["jo", 490n], ["mira", 300n], ["lena", 150n]]))
  })

  it("is weighed by the worth of all goods when the others ask more by now than was charged", () => {
    expect(shareCharge([parcel("jo", "scarf", 490n), gone("mira", "bowl")], 489n, goods)).toEqual(new Map([["jo", 1000n], ["mira", 10000n]]))
  })
})
