import Medusa from "@medusajs/js-sdk"

declare const __BACKEND_URL__: string | undefined

/** Speaks to the backend as the administrator who is signed in to the panel. */
export const client = new Medusa({
  baseUrl: (typeof __BACKEND_URL__ === "string" && __BACKEND_URL__) || "/",
  auth: { type: "session" },
}).client

/** What went wrong in the backend's words, or undefined where it had none. */
export function messageOf(error: unknown): string | undefined {
  return error instanceof Error && error.message ? error.message : undefined
}

/** The status of the answer that an error stands for, or undefined where there was no answer. */
export function statusOf(error: unknown): number | undefined {
  return error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : undefined
}
