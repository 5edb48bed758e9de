import { z } from "@medusajs/framework/zod"

import { settingSchemas } from "../../settings/schemas"

const schema = z.object({
  /** What can be set in the panel, with what counts until it is. The application hands each to the plugin that obeys it. */
  settings: z.object(settingSchemas).partial().default({}),
})

/** The plugin's options in `medusa-config.ts`. */
export type BackOfficeOptions = z.infer<typeof schema>

/** @throws ZodError that names the option. */
export function readOptions(options: unknown): BackOfficeOptions {
  return schema.parse(options ?? {})
}
