import { requiredText } from "@craftmart/http"
import { pictureLimits } from "@craftmart/listing"
import { z } from "@medusajs/framework/zod"

/** What the browser says of the file: checked again when it has arrived. */
export const AskForTicket = z.strictObject({
  name: requiredText(255),
  mime: z.enum(pictureLimits.types),
  size: z.number().int().min(1).max(pictureLimits.bytes),
})

/** What the upload answered, passed on as it is. */
export const CompleteUpload = z.strictObject({ result: z.unknown().optional() })

export type CompleteUploadBody = z.infer<typeof CompleteUpload>
