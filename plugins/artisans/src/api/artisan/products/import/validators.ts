import { z } from "@medusajs/framework/zod"

export const ImportTable = z.strictObject({ csv: z.string().min(1).max(3_000_000) })

export type ImportTableBody = z.infer<typeof ImportTable>
