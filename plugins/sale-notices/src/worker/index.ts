import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { deliverByEmail } from "../delivery/deliver-by-email"
import { SALE_NOTICES_MODULE } from "../modules/sale-notices"
import type { SaleNoticesModuleService } from "../modules/sale-notices/service"
import { linkSecret } from "../sealing/link-secret"
import { unseal } from "../sealing/seal"
import { OutboxWorker } from "./outbox-worker"

function createWorker(container: MedusaContainer, saleNotices: SaleNoticesModuleService): OutboxWorker {
  const notification = container.resolve(Modules.NOTIFICATION)
  const { options } = saleNotices
  const context = { ...options, unseal: (sealed: string) => unseal(linkSecret(container), sealed) }
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return new OutboxWorker(
    saleNotices,
    async notice => deliverByEmail(notice, notification, context, await options.mail?.(knex)),
    options,
    container.resolve(ContainerRegistrationKeys.LOGGER),
  )
}

/**
 * Sends every sale notice that is due. Does nothing in a process that only serves HTTP
 * (worker mode `server`): there is another one for this.
 */
export async function sendDueNotices(container: MedusaContainer): Promise<void> {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  if (config.projectConfig.workerMode === "server")
    return
  const saleNotices = container.resolve<SaleNoticesModuleService>(SALE_NOTICES_MODULE)
  await saleNotices.getWorker(() => createWorker(container, saleNotices)).wake()
}
