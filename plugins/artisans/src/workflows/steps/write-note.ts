import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

export type WriteNoteInput = { artisan_id: string, note: string, created_by: string }

export const writeNoteStep = createStep(
  "write-artisan-note",
  async (input: WriteNoteInput, { container }) => {
    // An API key writes, too, and has no address.
    const [user] = await container.resolve(Modules.USER).listUsers({ id: input.created_by }, { take: 1, select: ["email"] })
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    const { id } = await service.createArtisanNotes({ ...input, created_by_email: user?.email ?? null })
    return new StepResponse(id, id)
  },
  async (id, { container }) => {
    if (id)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).deleteArtisanNotes([id])
  },
)
