/** `@craftmart/reviews` by itself: its tarball in a Medusa shop that has none of our other plugins. */
import assert from "node:assert/strict"
import { lstatSync, readFileSync, realpathSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { after, before, test } from "node:test"

import sharp from "sharp"

import { makeBareApp } from "./bare-app.mjs"

const admin = { email: "admin@bare.test", password: "handmade" }
let shop
let goods

before(async () => {
  shop = await makeBareApp(["http", "reviews"])
  await shop.run("db:migrate")
  await shop.run("user", "--email", admin.email, "--password", admin.password)
  await shop.start()
  goods = await stock()
}, { timeout: 300_000 })
after(() => shop?.stop())

test("the plugin is an unpacked tarball, and the artisans plugin cannot be found", () => {
  const place = join(shop.app, "node_modules/@craftmart/reviews")
  assert.equal(lstatSync(place).isSymbolicLink(), false)
  assert.equal(realpathSync(join(place, ".medusa/server/src")), join(realpathSync(place), ".medusa/server/src"))
  const resolve = createRequire(join(place, "package.json")).resolve
  assert.ok(resolve("@craftmart/http").startsWith(realpathSync(shop.app)))
  for (const absent of ["artisans", "sale-notices", "artisan-orders", "money"])
    assert.throws(() => resolve(`@craftmart/${absent}/package.json`), { code: "MODULE_NOT_FOUND" })
})

test("its pages in the admin panel stand on what every panel has", () => {
  const { dependencies } = createRequire(join(shop.app, "node_modules/@medusajs/medusa/package.json"))("@medusajs/dashboard/package.json")
  const page = readFileSync(join(shop.app, "node_modules/@craftmart/reviews/.medusa/server/src/admin/index.mjs"), "utf8")
  const imported = [...page.matchAll(/^import .* from ["']([^"'.]+)["'];?$/gm)].map(([, name]) => name.replace(/^(@[^/]+\/[^/]+|[^@/][^/]*)\/.*$/, "$1"))
  assert.ok(imported.length > 0)
  assert.deepEqual(imported.filter(name => !(name in dependencies) && name !== "@medusajs/admin-sdk"), [])
})

test("a buyer reviews what they have bought, with a picture, and nothing else", async () => {
  const { buyer, store, bought, other } = goods
  const foreign = await call("POST", `/store/products/${other.id}/reviews`, { headers: buyer, body: { rating: 5, content: "Fine" } })
  assert.deepEqual([foreign.status, foreign.body.code], [403, "not_verified_purchase"])

  const form = new FormData()
  form.append("file", new Blob([await sharp({ create: { width: 60, height: 40, channels: 3, background: "#8a5a3c" } }).png().toBuffer()]), "cup.png")
  const upload = await call("POST", "/store/reviews/uploads", { headers: buyer, body: form })
  assert.deepEqual([upload.status, upload.body.image.width, upload.body.image.height], [201, 60, 40])
  const picture = await fetch(upload.body.image.url)
  assert.deepEqual([picture.status, picture.headers.get("content-type")], [200, "image/webp"])

  const written = await call("POST", `/store/products/${bought.id}/reviews`, { headers: buyer, body: { rating: 4, content: "Light at the lip.", images: [upload.body.image.id] } })
  assert.deepEqual([written.status, written.body.review.status, written.body.review.customer_name], [201, "published", "Bea B."])
  const again = await call("POST", `/store/products/${bought.id}/reviews`, { headers: buyer, body: { rating: 4, content: "Again" } })
  assert.deepEqual([again.status, again.body.code], [409, "already_reviewed"])

  const { body: list } = await call("GET", `/store/products/${bought.id}/reviews`, { headers: store })
  assert.deepEqual(list.reviews.map(({ content, images }) => [content, images.map(({ url }) => url)]), [["Light at the lip.", [upload.body.image.url]]])
  assert.deepEqual(list.summary, { average_rating: 4, review_count: 1, histogram: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 } })
})

test("the rating comes with the products of the store, when asked for", async () => {
  assert.deepEqual(await ratings(), { [goods.bought.id]: [4, 1], [goods.other.id]: null })
})

test("an administrator hides and publishes, and the rating follows at once", async () => {
  const { body: { reviews: [review], queues } } = await call("GET", "/admin/reviews?q=light+at", { headers: goods.admin })
  assert.deepEqual([review.rating, review.product.title, queues], [4, goods.bought.title, { waiting: 0, reported: 0 }])
  await call("POST", `/admin/reviews/${review.id}/hide`, { headers: goods.admin, body: { reason: "Rude" } })
  assert.deepEqual(await ratings(), { [goods.bought.id]: [null, 0], [goods.other.id]: null })
  await call("POST", `/admin/reviews/${review.id}/publish`, { headers: goods.admin, body: {} })
  assert.deepEqual(await ratings(), { [goods.bought.id]: [4, 1], [goods.other.id]: null })
})

test("without artisans nobody answers as one", async () => {
  assert.equal((await call("GET", "/artisan/reviews")).status, 404)
})

async function ratings() {
  const { body: { products } } = await call("GET", "/store/products?fields=id,%2Brating.average,%2Brating.count", { headers: goods.store })
  return Object.fromEntries(products.map(({ id, rating }) => [id, rating ? [rating.average, rating.count] : null]))
}

async function call(method, path, { headers = {}, body } = {}) {
  const isForm = body instanceof FormData
  const answer = await fetch(shop.url + path, {
    method,
    headers: { ...headers, ...body && !isForm && { "content-type": "application/json" } },
    body: isForm ? body : body && JSON.stringify(body),
  })
  const text = await answer.text()
  return { status: answer.status, body: text.startsWith("{") ? JSON.parse(text) : text }
}

/** As {@link call}, for what prepares the shop: anything but success is an error. */
async function must(method, path, options) {
  const { status, body } = await call(method, path, options)
  assert.ok(status < 300, `${method} ${path} answered ${status}: ${JSON.stringify(body)}`)
  return body
}

async function signIn(actor, { email, password }) {
  return { authorization: `Bearer ${(await must("POST", `/auth/${actor}/emailpass`, { body: { email, password } })).token}` }
}

/** Two products, a customer who has bought and paid for the first, and everybody's headers. */
async function stock() {
  const headers = await signIn("user", admin)
  const make = (path, body) => must("POST", `/admin${path}`, { headers, body })
  const { sales_channel } = await make("/sales-channels", { name: "The shop" })
  const { api_key } = await make("/api-keys", { title: "The shop", type: "publishable" })
  await make(`/api-keys/${api_key.id}/sales-channels`, { add: [sales_channel.id] })
  const { region } = await make("/regions", { name: "Europe", currency_code: "eur", countries: ["de"] })
  const product = async title => (await make("/products", {
    title,
    status: "published",
    options: [{ title: "Size", values: ["One"] }],
    variants: [{ title: "One", options: { Size: "One" }, prices: [{ currency_code: "eur", amount: 20 }], manage_inventory: false }],
    sales_channels: [{ id: sales_channel.id }],
  })).product
  const [bought, other] = [await product("A cup"), await product("A bowl")]
  const store = { "x-publishable-api-key": api_key.token }
  const bea = { email: "bea@bare.test", password: "handmade" }
  const { token } = await must("POST", "/auth/customer/emailpass/register", { body: bea })
  const { customer } = await must("POST", "/store/customers", { headers: { ...store, authorization: `Bearer ${token}` }, body: { email: bea.email, first_name: "Bea", last_name: "Byers" } })
  const { draft_order } = await make("/draft-orders", {
    email: bea.email,
    customer_id: customer.id,
    region_id: region.id,
    sales_channel_id: sales_channel.id,
    items: [{ variant_id: bought.variants[0].id, quantity: 1 }],
  })
  await make(`/draft-orders/${draft_order.id}/convert-to-order`, {})
  const { order } = await must("GET", `/admin/orders/${draft_order.id}?fields=id,*payment_collections`, { headers })
  for (const { id } of order.payment_collections)
    await make(`/payment-collections/${id}/mark-as-paid`, { order_id: order.id })
  return { admin: headers, store, buyer: { ...store, ...await signIn("customer", bea) }, bought, other }
}
