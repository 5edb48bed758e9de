import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { altText, describe } from "./alt.mjs"
import { complete } from "./defaults.mjs"
import { hash } from "./engine/random.mjs"
import { picturedProduct } from "./schema.mjs"

/**
 * One picture to draw.
 * @typedef {{name: string, alt: string, seed: string, view: string, width: number, height: number, things: {craft: string, look: object, seed: string}[]}} Spec
 */

const SQUARE = { width: 900, height: 900 }
const BANNER = { width: 1200, height: 400 }
const WIDE = { width: 1200, height: 675 }

const thing = ({ handle, craft, look }) => ({ craft, look: complete(craft, look ?? {}, handle), seed: handle })

/** The views of a product: its own, or by its handle one in four gets a second. */
function viewsOf({ handle, views }) {
  if (views)
    return views
  const h = hash(handle) % 20
  return h === 0 ? ["whole", "detail", "group"] : h < 5 ? ["whole", "detail"] : ["whole"]
}

/**
 * The pictures of a product in order: [{name, alt}], the first is the thumbnail.
 * @param {{handle: string, craft: string, look?: object, views?: string[]}} product
 */
export function picturesOf(product) {
  const { craft, look } = thing(product)
  return viewsOf(product).map((view, i) => ({ name: i === 0 ? product.handle : `${product.handle}--${view}`, alt: altText(craft, look, view) }))
}

function productSpecs(product, shelf) {
  const own = thing(product)
  const names = picturesOf(product)
  const kin = shelf.filter(p => p.handle !== product.handle && p.craft === product.craft).slice(0, 2).map(thing)
  return viewsOf(product).map((view, i) => ({ ...names[i], seed: names[i].name, view, ...SQUARE, things: view === "group" ? [own, ...kin] : [own] }))
}

/** Different things of a shelf: first one of each craft, then the others. */
function choice(shelf, count) {
  const first = shelf.filter((p, i) => shelf.findIndex(q => q.craft === p.craft) === i)
  const rest = shelf.filter(p => !first.includes(p))
  return [...first, ...rest].slice(0, count).map(thing)
}

const still = (name, view, size, things, about) => ({ name, seed: name, view, ...size, things, alt: `${about}: ${things.map(t => describe(t.craft, t.look)).join("; ")}` })

function artisanSpecs({ handle, name }, shelf) {
  return [
    still(`artisan-${handle}`, "still", SQUARE, choice([...shelf].reverse(), 3), `Things made by ${name}`),
    still(`banner-${handle}`, "row", BANNER, choice(shelf, 6), `A row of things made by ${name}`),
  ]
}

function categorySpecs(categories, products) {
  return categories.flatMap((category) => {
    const handles = [category.handle, ...(category.children ?? []).map(child => child.handle)]
    const shelf = products.filter(p => handles.includes(p.category))
    const spread = shelf.sort((a, b) => hash(a.handle) - hash(b.handle))
    const own = shelf.length ? [still(`category-${category.handle}`, "still", SQUARE, choice(spread, category.children ? 4 : 3), category.name)] : []
    return [...own, ...categorySpecs(category.children ?? [], products)]
  })
}

const readJson = file => JSON.parse(readFileSync(file, "utf8"))

/**
 * All pictures of the demo marketplace, from the folder that holds `products/`,
 * `artisans.json`, `categories.json` and `pictures/scenes.json`.
 * @param {string} data
 * @returns {Spec[]}
 * @throws {Error} naming the product whose look cannot be drawn.
 */
export function allSpecs(data) {
  const shelves = readdirSync(join(data, "products")).filter(f => f.endsWith(".json")).sort().map(file => ({ artisan: file.replace(".json", ""), products: readJson(join(data, "products", file)) }))
  const products = shelves.flatMap(shelf => shelf.products)
  for (const product of products)
    check(product)
  const scenes = existsSync(join(data, "pictures/scenes.json")) ? readJson(join(data, "pictures/scenes.json")) : []
  return [
    ...shelves.flatMap(shelf => shelf.products.flatMap(product => productSpecs(product, shelf.products))),
    ...readJson(join(data, "artisans.json")).flatMap(artisan => artisanSpecs(artisan, shelves.find(s => s.artisan === artisan.handle)?.products ?? [])),
    ...categorySpecs(readJson(join(data, "categories.json")), products),
    ...scenes.map(scene => sceneSpec(scene, products)),
  ].filter(spec => spec.things.length > 0)
}

function check(product) {
  const result = picturedProduct.safeParse(product)
  if (!result.success)
    throw new Error(`The picture of ${product.handle}: ${result.error.issues.map(i => `${i.path.join(".")}: ${i.message}`).join("; ")}`)
}

/** A scene of its own: things by product handle, or by craft and look. */
function sceneSpec({ name, alt, view, size, things, look }, products) {
  const found = things.map((entry) => {
    const product = products.find(p => p.handle === entry.handle)
    const own = thing(product ?? { handle: name, ...entry })
    return { ...own, look: { ...own.look, ...look } }
  })
  return { name, alt, seed: name, view, ...(size === "wide" ? WIDE : size === "banner" ? BANNER : SQUARE), things: found }
}
