import { z } from "@medusajs/framework/zod"

const schema = z.object({
  cloudName: z.string().min(1),
  apiKey: z.string().min(1),
  apiSecret: z.string().min(1),
  /** Folder that everything is kept in. */
  folder: z.string().regex(/^[\w-]+(?:\/[\w-]+)*$/).default("craftmart"),
  /** Where Cloudinary's API is, if not at its usual address. */
  apiUrl: z.url({ protocol: /^https?$/ }).transform(url => url.replace(/\/+$/, "")).default("https://api.cloudinary.com"),
})

/** The options of both providers; `docs/file-cloudinary.md` explains them. */
export type CloudinaryOptions = z.infer<typeof schema>

/** @throws Error that names the option which cannot be used. */
export function readOptions(given: unknown): CloudinaryOptions {
  const result = schema.safeParse(given ?? {})
  if (result.success)
    return result.data
  const [issue] = result.error.issues
  throw new Error(`The option "${issue?.path.join(".")}" of @craftmart/file-cloudinary cannot be used: ${issue?.message}`)
}
