import type { ArtisanProductView } from "../listings/present"
import { planImport, summaryOf } from "./plan-import"
import { readTable } from "./read-table"
import { toCsv } from "./to-csv"

const currencies = [{ code: "eur", decimals: 2 }]
const categories = new Map([["ceramics › bowls", "pcat_1"]])

const bowl: ArtisanProductView = {
  id: "prod_1",
  handle: "bowl",
  title: "=HYPERLINK(\"http://x\")",
  description: "Two\nlines, \"quoted\"",
  status: "published",
  category: { id: "pcat_1", name: "Bowls" },
  tags: ["blue", "bowl"],
  thumbnail: "https://x.test/a.webp",
  images: [{ id: "img_1", url: "https://x.test/a.webp", alt: "A bowl" }],
  made_to_order: false,
  processing_days: { min: 2, max: 5 },
  personalisation: { prompt: "-name?", required: true },
  low_stock_threshold: 3,
  options: [{ title: "Size", values: ["S", "M"] }],
  variants: [
    { id: "variant_1", title: "S", sku: "B-S", options: { Size: "S" }, prices: { eur: 10.5 }, stock: 2 },
    { id: "variant_2", title: "M", sku: null, options: { Size: "M" }, prices: { eur: 12 }, stock: 0 },
  ],
  stock_total: 2,
  created_at: "2026-01-01",
  updated_at: "2026-01-01",
  deleted_at: null,
}

const paths = new Map([["pcat_1", "Ceramics › Bowls"]])

function plan(csv: string) {
  return planImport(readTable(csv, currencies), { currencies, categories, products: new Map([[bowl.id, bowl]]) })
}

describe("the table of an artisan's products", () => {
  it("comes back as it went out, and changes nothing", () => {
    const { rows, listings } = plan(toCsv([bowl], paths, currencies))
    expect(summaryOf(rows)).toEqual({ create: 0, update: 2, error: 0 })
    expect(rows.map(({ line }) => line)).toEqual([2, 4])
    expect(listings).toEqual([{
      id: "prod_1",
      listing: {
        title: bowl.title,
        description: bowl.description,
        category_id: "pcat_1",
        tags: bowl.tags,
        status: "published",
        images: [{ id: "img_1", alt: "A bowl" }],
        made_to_order: false,
        processing_days: { min: 2, max: 5 },
        personalisation: bowl.personalisation,
        low_stock_threshold: 3,
        options: bowl.options,
        variants: bowl.variants.map(({ title, ...variant }) => variant),
      },
    }])
  })

  it("runs in no spreadsheet", () => {
    const csv = toCsv([bowl], paths, currencies)
    expect(csv).toContain("\"'=HYPERLINK")
    expect(csv).toContain("'-name?")
  })

  it("may be saved with semicolons and decimal commas", () => {
    const { listings } = plan("title;stock;price_eur\r\nJug;4;\"12,50\"\r\n")
    expect(listings).toMatchObject([{ listing: { title: "Jug", status: "draft", variants: [{ prices: { eur: 12.5 }, stock: 4 }] } }])
  })

  it("leaves what it does not name: columns, an empty stock, variants", () => {
    const { listings } = plan("product_id,title,variant_id,stock,price_eur\nprod_1,New name,variant_1,,11\n")
    expect(listings).toMatchObject([{
      id: "prod_1",
      listing: {
        title: "New name",
        status: "published",
        category_id: "pcat_1",
        options: bowl.options,
        variants: [{ id: "variant_1", sku: "B-S", options: { Size: "S" }, prices: { eur: 11 }, stock: 2 }, { id: "variant_2", prices: { eur: 12 }, stock: 0 }],
      },
    }])
  })

  it("tells row by row what is wrong, and makes nothing of a product with an error", () => {
    const { rows, listings } = plan([
      "product_id,title,category,status,option_1,value_1,stock,price_eur",
      ",Jug,,draft,Size,S,1,5",
      ",Jug,,draft,Size,M,-1,abc",
      ",Vase,Nowhere,draft,,,1,5",
      "prod_other,Mine,,draft,,,1,5",
      ",Plate,,published,,,1,5",
      ",Cup,,draft,,,1,5",
    ].join("\n"))
    expect(rows).toEqual([
      { line: 2, action: "error", title: "Jug", errors: [] },
      { line: 3, action: "error", title: "Jug", errors: [{ field: "price_eur", message: "wrong_type" }, { field: "stock", message: "too_small" }] },
      { line: 4, action: "error", title: "Vase", errors: [{ field: "category", message: "not_allowed" }] },
      { line: 5, action: "error", title: "Mine", errors: [{ field: "product_id", message: "not_allowed" }] },
      { line: 6, action: "error", title: "Plate", errors: [{ field: "images", message: "picture_required" }, { field: "category", message: "category_required" }] },
      { line: 7, action: "create", title: "Cup", errors: [] },
    ])
    expect(listings).toHaveLength(1)
  })

  it.each([
    ["an unknown column", "title,artisan_id\nJug,art_1", "csv_columns"],
    ["no title", "stock\n1", "csv_columns"],
    ["an open quotation mark", "title\n\"Jug", "csv_broken"],
    ["no rows", "title\n\n", "csv_rows"],
    ["501 rows", `title\n${"Jug\n".repeat(501)}`, "csv_rows"],
  ])("is refused with %s", (_, csv, code) => {
    expect(() => readTable(csv, currencies)).toThrow(expect.objectContaining({ code, field: "csv" }))
  })
})
