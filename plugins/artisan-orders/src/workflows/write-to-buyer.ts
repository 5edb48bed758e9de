import { SALE_NOTICES_ENQUEUED } from "@craftmart/sale-notices/types"
import { createStep, createWorkflow, StepResponse, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"

import type { MessageToBuyer } from "../messages/record-message"
import { ARTISAN_ORDERS_MODULE } from "../modules/artisan-orders/key"
import type { ArtisanOrdersModuleService } from "../modules/artisan-orders/service"

const recordMessageStep = createStep(
  "record-message-to-buyer",
  async (message: MessageToBuyer, { container }) => {
    const id = await container.resolve<ArtisanOrdersModuleService>(ARTISAN_ORDERS_MODULE).recordMessage(message)
    return new StepResponse(id)
  },
)

/** Keeps an artisan's message with the artisan order and mails it to the buyer. */
export const writeToBuyerWorkflow = createWorkflow("write-to-buyer", (input: MessageToBuyer) => {
  const id = recordMessageStep(input)
  emitEventStep({ eventName: SALE_NOTICES_ENQUEUED, data: {} })
  return new WorkflowResponse(id)
})
