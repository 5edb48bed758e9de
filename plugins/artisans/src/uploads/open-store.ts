import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, dynamicImport } from "@medusajs/framework/utils"

import { ARTISANS_MODULE } from "../modules/artisans"
import type { ArtisansOptions } from "../modules/artisans/options"
import type { ArtisansModuleService } from "../modules/artisans/service"
import { localPictureStore } from "./local/local-store"
import type { PictureStore, PictureStoreModule } from "./picture-store"

export function pictureOptions(container: MedusaContainer): ArtisansOptions["pictures"] {
  return container.resolve<ArtisansModuleService>(ARTISANS_MODULE).options.pictures
}

/** The store that the plugin's options name: a folder, or somebody else's module. */
export async function openPictureStore(container: MedusaContainer): Promise<PictureStore> {
  const { store, ...local } = pictureOptions(container)
  if (!store)
    return localPictureStore(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), local)
  const { createPictureStore } = await dynamicImport(store.resolve) as PictureStoreModule
  return createPictureStore(store.options)
}
