import { refuse } from "@craftmart/http"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { ARTISANS_MODULE } from "../../modules/artisans"
import type { ArtisansModuleService } from "../../modules/artisans/service"

/** What a person tells about themselves and their craft. */
export type ArtisanApplication = {
  name: string
  handle: string
  email: string
  tagline?: string | null
  story?: string | null
  place?: string | null
  country_code?: string | null
  picture_url?: string | null
  first_name?: string | null
  last_name?: string | null
}

/** Which of the unique fields of an application somebody else has; undefined: none. */
async function takenField(service: ArtisansModuleService, { handle, email }: ArtisanApplication): Promise<"handle" | "email" | undefined> {
  const [artisan] = await service.listArtisans({ handle }, { take: 1, select: ["id"] })
  if (artisan)
    return "handle"
  const [member] = await service.listArtisanMembers({ email }, { take: 1, select: ["id"] })
  return member ? "email" : undefined
}

/** Creates a pending artisan with its owner; the unique keys decide who comes first, this says who lost. */
export const createArtisanStep = createStep(
  "create-artisan",
  async ({ first_name, last_name, ...application }: ArtisanApplication, { container }) => {
    const service = container.resolve<ArtisansModuleService>(ARTISANS_MODULE)
    const refuseTaken = async () => {
      const field = await takenField(service, application)
      if (field)
        throw refuse({ status: 409, code: `${field}_taken`, message: `${field}: is taken by somebody else.`, field })
    }
    await refuseTaken()
    try {
      const artisan = await service.createArtisanWithOwner(application, { first_name, last_name })
      return new StepResponse(artisan, artisan.artisan_id)
    } catch (error) {
      await refuseTaken()
      throw error
    }
  },
  async (artisanId, { container }) => {
    if (artisanId)
      await container.resolve<ArtisansModuleService>(ARTISANS_MODULE).deleteArtisans(artisanId)
  },
)
