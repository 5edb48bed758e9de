import { refuse } from "@craftmart/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type Member = { artisan_id: string, id: string }

/** The owners stay locked meanwhile: two of them cannot remove each other at once. */
async function removeMember(trx: Knex.Transaction, { artisan_id, id }: Member): Promise<void> {
  const members = await trx<{ id: string, role: string }>("artisan_member").where({ artisan_id }).whereNull("deleted_at").orderBy("id").forUpdate().select("id", "role")
  const member = members.find(one => one.id === id)
  if (!member)
    throw refuse({ status: 404, code: "member_not_found", message: "There is no such member." })
  if (member.role === "owner" && members.filter(({ role }) => role === "owner").length === 1)
    throw refuse({ status: 409, code: "last_owner", message: "The last owner cannot be removed." })
  await trx("artisan_member").where({ id }).update({ deleted_at: trx.fn.now() })
}

export const removeMemberStep = createStep(
  "remove-artisan-member",
  async (input: Member, { container }) => {
    await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).transaction(trx => removeMember(trx, input))
    return new StepResponse(undefined, input.id)
  },
  async (id, { container }) => {
    if (id)
      await container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("artisan_member").where({ id }).update({ deleted_at: null })
  },
)
