import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { openPictureStore } from "../uploads/open-store"
import { sweepUploads } from "../uploads/sweep"

export default async function sweepUnusedUploads(container: MedusaContainer): Promise<void> {
  await sweepUploads(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), await openPictureStore(container))
}

export const config = {
  name: "sweep-artisan-uploads",
  schedule: "17 * * * *",
}
