import { randomBytes } from "node:crypto"

/**
 * A Content-Security-Policy for every page: scripts of ours only, each inline
 * one (Nuxt's own settings and state) marked with a nonce that is used once.
 */
export default defineNitroPlugin((nitro) => {
  if (import.meta.dev)
    return
  const { public: { medusaUrl } } = useRuntimeConfig()
  const backend = new URL(medusaUrl).origin

  nitro.hooks.hook("render:html", (html, { event }) => {
    const nonce = randomBytes(16).toString("base64")
    const mark = (chunk: string) => chunk.replaceAll("<script", `<script nonce="${nonce}"`)
    html.head = html.head.map(mark)
    html.bodyPrepend = html.bodyPrepend.map(mark)
    html.bodyAppend = html.bodyAppend.map(mark)
    setResponseHeaders(event, {
      "content-security-policy": policy(nonce, backend),
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-content-type-options": "nosniff",
    })
  })
})

function policy(nonce: string, backend: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: ${backend}`,
    `connect-src 'self' ${backend}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}
