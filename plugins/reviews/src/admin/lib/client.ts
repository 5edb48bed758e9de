import Medusa from "@medusajs/js-sdk"

declare const __BACKEND_URL__: string | undefined

/** Speaks to the backend as the administrator who is signed in to the dashboard. */
export const client = new Medusa({
  baseUrl: (typeof __BACKEND_URL__ === "string" && __BACKEND_URL__) || "/",
  auth: { type: "session" },
}).client
