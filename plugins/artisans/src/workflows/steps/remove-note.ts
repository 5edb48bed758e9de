import { refuse } from "@craftmart/http"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

export const removeNoteStep = createStep(
  "remove-artisan-note",
  async (id: string, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    const [note] = /^artnote_\w{1,60}$/.test(id) ? await service.listArtisanNotes({ id }, { take: 1, select: ["id"] }) : []
    if (!note)
      throw refuse({ status: 404, code: "artisan_note_not_found", message: "There is no such note." })
    await service.softDeleteArtisanNotes([id])
    return new StepResponse(undefined, id)
  },
  async (id, { container }) => {
    if (id)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).restoreArtisanNotes([id])
  },
)
