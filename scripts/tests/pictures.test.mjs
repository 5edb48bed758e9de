import assert from "node:assert/strict"
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { after, before, test } from "node:test"

import sharp from "sharp"

import { draw } from "../pictures/draw.mjs"
import { renderPictures } from "../pictures/render.mjs"
import { allSpecs, picturesOf } from "../pictures/specs.mjs"

const data = resolve(import.meta.dirname, "../../data")
const specs = allSpecs(data)
const small = spec => ({ ...spec, width: 60, height: Math.round(60 * spec.height / spec.width) })
const pixels = spec => Buffer.from(draw(small(spec)).data).toString("base64")
const product = { handle: "test-mug", craft: "mug", look: { glaze: "sea-green" }, category: "mugs", views: ["whole", "detail"] }

let folder
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "pictures-"))
})
after(() => rm(folder, { recursive: true, force: true }))

/** A marketplace of these products, and of one artisan who made them. */
async function marketplace(name, products) {
  const at = join(folder, name)
  await mkdir(join(at, "products"), { recursive: true })
  await writeFile(join(at, "products/maker.json"), JSON.stringify(products))
  await writeFile(join(at, "artisans.json"), JSON.stringify([{ handle: "maker", name: "Maker" }]))
  await writeFile(join(at, "categories.json"), JSON.stringify([{ handle: "mugs", name: "Mugs" }]))
  return at
}

test("every product of the demo has a picture of its own, and no name is used twice", () => {
  const products = specs.filter(spec => spec.view === "whole")
  assert.ok(products.length >= 240)
  assert.equal(new Set(specs.map(spec => spec.name)).size, specs.length)
  for (const { name } of specs)
    assert.match(name, /^[a-z0-9-]+$/)
})

test("every artisan has a portrait and a banner, every category a picture, the home page its own", () => {
  const count = start => specs.filter(spec => spec.name.startsWith(start)).length
  assert.ok(count("artisan-") >= 24)
  assert.equal(count("banner-"), count("artisan-"))
  assert.ok(count("category-") >= 8)
  assert.equal(count("home-hero"), 1)
})

test("every picture says in words what it shows", () => {
  for (const { name, alt } of specs) {
    assert.ok(alt.length > 15, name)
    assert.doesNotMatch(alt, /undefined|\bnull\b|NaN|\[object/, name)
  }
  assert.equal(picturesOf({ ...product, look: { form: "belly", glaze: "sea-green", decoration: "speckled", clay: "stoneware", finish: "satin", table: "linen" } })[0].alt, "A stoneware mug with a speckled sea green glaze on a linen cloth")
})

test("a picture is the same every time it is drawn", () => {
  const spec = specs.find(s => s.things[0].craft === "vase")
  assert.equal(pixels(spec), pixels(spec))
})

test("no two things of one kind look alike", () => {
  const candles = specs.filter(spec => spec.view === "whole" && spec.things[0].craft === "candle")
  assert.ok(candles.length > 5)
  assert.equal(new Set(candles.map(pixels)).size, candles.length)
})

test("a look that cannot be drawn is refused, and the product named", async () => {
  const at = await marketplace("wrong", [{ ...product, look: { glaze: "neon" } }])
  assert.throws(() => allSpecs(at), /test-mug: look\.glaze/)
})

test("pictures are written whole in three widths, and drawn again only when they must be", async () => {
  const at = await marketplace("one", [product])
  const out = join(folder, "out")
  const run = () => renderPictures({ folder: out, data: at, threads: 1 })
  const first = await run()
  const names = ["artisan-maker", "banner-maker", "category-mugs", "test-mug", "test-mug--detail"]
  assert.deepEqual(first, { drawn: 5, fresh: 0 })
  const files = (await readdir(out)).filter(file => file !== "pictures.json").sort()
  assert.deepEqual(files, names.flatMap(name => [400, 800, 1200].map(width => `${name}-${width}.webp`)).sort())
  for (const width of [400, 800, 1200]) {
    const { format, width: w, height: h } = await sharp(join(out, `test-mug-${width}.webp`)).metadata()
    assert.deepEqual({ format, w, h }, { format: "webp", w: width, h: width })
  }
  assert.deepEqual(await run(), { drawn: 0, fresh: 5 })
  await rm(join(out, "test-mug-800.webp"))
  assert.deepEqual(await run(), { drawn: 1, fresh: 4 })
  await marketplace("one", [{ ...product, look: { glaze: "indigo" } }])
  assert.equal((await run()).drawn, 5)
})

test("what an interrupted run left half-written is swept away", async () => {
  const at = await marketplace("swept", [product])
  const out = join(folder, "swept-out")
  await mkdir(out)
  const part = join(out, "test-mug-400.webp.77.part")
  await writeFile(part, "half")
  await utimes(part, new Date(0), new Date(0))
  await renderPictures({ folder: out, data: at, threads: 1, only: [] })
  assert.deepEqual(await readdir(out), [])
})
