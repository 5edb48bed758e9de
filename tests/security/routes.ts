/** Whose thing an id names; the world of the tests has one of each for both artisans. */
export type Thing = "member" | "invitation" | "artisan_order" | "line" | "product" | "variant" | "upload" | "review" | "fulfillment"

/** One route below `/artisan`: what a good call looks like, and who may make it. */
export interface ArtisanRoute {
  route: string
  /** What `:id` names, if the route has one. */
  thing?: Thing
  /** A body that the own call succeeds with. */
  body?: Record<string, unknown>
  /** The status of the own call; 200 unless it is said otherwise. */
  status?: number
  /** Staff is refused with 403. */
  ownersOnly?: true
  /** A suspended artisan may do this, though it writes. */
  whileSuspended?: true
  /** A pending artisan may do this. */
  whilePending?: true
  /** Keys of the body that would be mass assignment elsewhere. */
  takes?: string[]
  /** Never ends by itself; only refusals are tested here. */
  stream?: true
  /** The own call needs more than this world has; the spec of its area makes it. */
  ownElsewhere?: true
}

/** Every route below `/artisan`. A route that is served and does not stand here fails the suite; a plugin may be left out. */
export const artisanRoutes: ArtisanRoute[] = [
  { route: "GET /artisan/me", whilePending: true },
  { route: "POST /artisan/me", body: { tagline: "Thrown" }, whilePending: true },
  { route: "GET /artisan/shipping-rules" },
  { route: "GET /artisan/members" },
  { route: "POST /artisan/invitations", body: { email: "somebody@craftmart.test", role: "staff" }, status: 201, ownersOnly: true },
  { route: "DELETE /artisan/invitations/:id", thing: "invitation", ownersOnly: true },
  { route: "DELETE /artisan/members/:id", thing: "member", ownersOnly: true },

  { route: "POST /artisan/support/leave", whileSuspended: true, ownElsewhere: true },

  { route: "GET /artisan/orders" },
  { route: "GET /artisan/orders/:id", thing: "artisan_order" },
  { route: "POST /artisan/orders/:id/fulfillments", thing: "artisan_order", body: { carrier: "DHL" }, whileSuspended: true, ownElsewhere: true },
  { route: "POST /artisan/orders/:id/fulfillments/:fulfillment_id/delivered", thing: "artisan_order", whileSuspended: true, ownElsewhere: true },
  { route: "POST /artisan/orders/:id/cancel", thing: "artisan_order", body: { reason: "Broken in the kiln" }, ownElsewhere: true },
  { route: "POST /artisan/orders/:id/refunds", thing: "artisan_order", body: { amount: 1, reason: "A chip" }, ownElsewhere: true },
  { route: "POST /artisan/orders/:id/messages", thing: "artisan_order", body: { message: "On its way" }, whileSuspended: true, ownElsewhere: true },

  { route: "GET /artisan/products" },
  { route: "POST /artisan/products", body: { title: "Mug", status: "draft", variants: [{ prices: {}, stock: 1 }] }, status: 201 },
  { route: "GET /artisan/products/:id", thing: "product" },
  { route: "POST /artisan/products/:id", thing: "product", body: { title: "Mine" }, takes: ["status"], ownElsewhere: true },
  { route: "DELETE /artisan/products/:id", thing: "product", ownElsewhere: true },
  { route: "POST /artisan/products/:id/duplicate", thing: "product", ownElsewhere: true },
  { route: "POST /artisan/products/:id/restore", thing: "product", ownElsewhere: true },
  { route: "POST /artisan/products/bulk", body: { products: [{ variant_id: "variant_none", stock: 1 }] }, ownElsewhere: true },
  { route: "GET /artisan/products/categories" },
  { route: "GET /artisan/products/currencies" },
  { route: "GET /artisan/products/export" },
  { route: "POST /artisan/products/import", body: { csv: "title" }, ownElsewhere: true },
  { route: "POST /artisan/products/import/preview", body: { csv: "title" }, ownElsewhere: true },
  { route: "POST /artisan/uploads", body: { name: "bowl.jpg", mime: "image/jpeg", size: 1000 }, status: 201, whilePending: true },
  { route: "POST /artisan/uploads/:id/complete", thing: "upload", body: { result: {} }, ownElsewhere: true, whilePending: true },

  { route: "GET /artisan/reviews" },
  { route: "POST /artisan/reviews/:id/reply", thing: "review", body: { content: "Thank you" }, ownElsewhere: true },
  { route: "POST /artisan/reviews/:id/report", thing: "review", body: { reason: "Not about the bowl" }, ownElsewhere: true },

  { route: "GET /artisan/payouts" },

  { route: "GET /artisan/notifications" },
  { route: "POST /artisan/notifications/read", body: { all: true }, whileSuspended: true },
  { route: "GET /artisan/notifications/stream", stream: true },

  { route: "GET /artisan/stats" },
  { route: "GET /artisan/stats/export" },
]

/** Bodies that name something inside: another's is refused as one that never was. */
export const nestedIds: { route: string, body: (ids: Record<Thing, string>) => object }[] = [
  { route: "POST /artisan/notifications/read", body: ids => ({ ids: [ids.invitation] }) },
  { route: "POST /artisan/orders/:id/fulfillments", body: ids => ({ items: [{ line_item_id: ids.line, quantity: 1 }] }) },
  { route: "POST /artisan/orders/:id/refunds", body: ids => ({ items: [{ line_item_id: ids.line, quantity: 1 }], reason: "A chip" }) },
  { route: "POST /artisan/products/bulk", body: ids => ({ products: [{ variant_id: ids.variant, stock: 1 }] }) },
  { route: "POST /artisan/products/:id", body: ids => ({ variants: [{ id: ids.variant, prices: {}, stock: 1 }] }) },
  { route: "POST /artisan/products/:id", body: ids => ({ images: [{ upload_id: ids.upload, alt: "" }] }) },
  { route: "POST /artisan/products", body: ids => ({ title: "Mug", status: "draft", images: [{ upload_id: ids.upload, alt: "" }], variants: [{ prices: {}, stock: 1 }] }) },
]
