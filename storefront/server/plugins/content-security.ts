import { randomBytes } from "node:crypto"
import { cloudinaryHosts, contentPolicy, STRIPE_HOSTS } from "~~/server/utils/content-policy"

/**
 * A Content-Security-Policy for every page: scripts of ours only, each inline
 * one (Nuxt's own settings and state) marked with a nonce that is used once.
 */
export default defineNitroPlugin((nitro) => {
  if (import.meta.dev)
    return
  const { public: { medusaUrl, stripePublishableKey, cloudinary } } = useRuntimeConfig()
  const hosts = {
    backend: new URL(medusaUrl).origin,
    ...(stripePublishableKey ? { stripe: STRIPE_HOSTS } : {}),
    ...(cloudinary ? { cloudinary: cloudinaryHosts(cloudinary) } : {}),
  }

  nitro.hooks.hook("render:html", (html, { event }) => {
    const nonce = randomBytes(16).toString("base64")
    const mark = (chunk: string) => chunk.replaceAll("<script", `<script nonce="${nonce}"`)
    html.head = html.head.map(mark)
    html.bodyPrepend = html.bodyPrepend.map(mark)
    html.bodyAppend = html.bodyAppend.map(mark)
    setResponseHeaders(event, {
      "content-security-policy": contentPolicy(nonce, hosts),
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-content-type-options": "nosniff",
    })
  })
})
