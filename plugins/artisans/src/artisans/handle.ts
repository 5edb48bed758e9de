import { z } from "@medusajs/framework/zod"

/** Words that are, or may become, part of an address. */
const reserved = new Set([
  "admin",
  "api",
  "app",
  "apply",
  "artisan",
  "artisans",
  "auth",
  "cart",
  "checkout",
  "dashboard",
  "help",
  "login",
  "me",
  "new",
  "null",
  "search",
  "store",
  "undefined",
])

export const HANDLE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The part of an artisan's address: 3 to 60 small letters, digits and single hyphens. */
export const handle = z.string().min(3).max(60).regex(HANDLE, "must be small letters, digits and single hyphens")
  .refine(value => !reserved.has(value), "is reserved")
