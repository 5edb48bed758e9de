import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** The artisan whose listings are read or written. */
export type Maker = { id: string, handle: string, name: string }

export async function readMaker(container: MedusaContainer, id: string): Promise<Maker> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const maker = await knex("artisan").where({ id }).whereNull("deleted_at").first<Maker | undefined>("id", "handle", "name")
  if (!maker)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such artisan.")
  return maker
}
