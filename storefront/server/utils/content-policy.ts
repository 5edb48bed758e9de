/** Hosts besides our own that a page may deal with. */
export interface PolicyHosts {
  backend: string
  stripe?: { script: string, connect: string, frame: string, img: string }
  cloudinary?: { connect: string, img: string }
}

/**
 * Where pictures are sent to and shown from; named only where Cloudinary is configured: with `true`, or with the address
 * of the API that the account is at.
 */
export function cloudinaryHosts(configured: unknown): { connect: string, img: string } {
  const isAddress = typeof configured === "string" && configured.startsWith("http")
  return { connect: isAddress ? new URL(configured).origin : "https://api.cloudinary.com", img: "https://res.cloudinary.com" }
}

/** What Stripe's documentation asks for the Payment Element and 3-D Secure; named only where Stripe is configured. */
export const STRIPE_HOSTS = {
  script: "https://js.stripe.com https://*.js.stripe.com",
  connect: "https://api.stripe.com",
  frame: "https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
  img: "https://*.stripe.com",
}

/** The Content-Security-Policy of a page whose inline scripts carry `nonce`. */
export function contentPolicy(nonce: string, { backend, stripe, cloudinary }: PolicyHosts): string {
  return [
    ["default-src", "'self'"],
    ["script-src", "'self'", `'nonce-${nonce}'`, stripe?.script],
    ["style-src", "'self'", "'unsafe-inline'"],
    ["img-src", "'self'", "data:", backend, stripe?.img, cloudinary?.img, "blob:"],
    ["connect-src", "'self'", backend, stripe?.connect, cloudinary?.connect],
    ["frame-src", stripe?.frame ?? "'none'"],
    ["font-src", "'self'"],
    ["object-src", "'none'"],
    ["base-uri", "'self'"],
    ["form-action", "'self'"],
    ["frame-ancestors", "'none'"],
  ].map(parts => parts.filter(Boolean).join(" ")).join("; ")
}
