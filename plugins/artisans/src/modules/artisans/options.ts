import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

const httpUrl = z.url({ protocol: /^https?$/ }).transform(url => url.replace(/\/+$/, ""))

const pictures = z.object({
  /** Folder of the artisans' pictures, unless another store keeps them. */
  directory: z.string().min(1).default("uploads"),
  /** Address of this server, where those pictures are sent to and shown from. */
  baseUrl: httpUrl.default("http://localhost:9000"),
  /** Another store: a module with `createPictureStore`, and its options. */
  store: z.object({ resolve: z.string().min(1), options: z.unknown().optional() }).optional(),
})

/** Says whether it is so at this moment, where it can be set while the marketplace runs. */
const decision = z.custom<(knex: Knex) => Promise<boolean>>(value => typeof value === "function")

const schema = z.object({
  pictures: pictures.default(() => pictures.parse({})),
  /** The artisans' dashboard, where support signs in; without it support has no link to follow. */
  dashboardUrl: httpUrl.optional(),
  /** Whether whoever applies may sell at once. */
  auto_approve: z.union([z.boolean(), decision]).default(false),
})

/** The plugin's options; `docs/artisans.md` explains them. */
export type ArtisansOptions = z.infer<typeof schema>

/** @throws Error that names the option which cannot be used. */
export function readOptions(given: unknown): ArtisansOptions {
  const result = schema.safeParse(given ?? {})
  if (result.success)
    return result.data
  const [issue] = result.error.issues
  throw new Error(`The option "${issue?.path.join(".")}" of @craftmart/artisans cannot be used: ${issue?.message}`)
}
