import type { MedusaContainer } from "@medusajs/framework/types"
import { ChangeActionType, MathBN, Modules, OrderChangeType } from "@medusajs/framework/utils"
import { createStep, createWorkflow, StepResponse, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { createOrderChangeActionsWorkflow, createOrderChangeStep, deleteReservationsByLineItemsWorkflow } from "@medusajs/medusa/core-flows"

/** Lines that leave an order, and by how much the order must get cheaper: what they cost, and their share of the shipping. */
export interface LinesToTakeOut {
  readonly order_id: string
  readonly line_item_ids: readonly string[]
  /** What core says that the lines cost, unrounded major units. */
  readonly lines_total: string
  /** What the buyer gets back, major units. */
  readonly refund: string
  readonly reason: string
}

const confirmChangeStep = createStep(
  "confirm-artisan-order-cancellation",
  async ({ id, order_id }: { id: string, order_id: string }, { container }: { container: MedusaContainer }) => {
    await container.resolve(Modules.ORDER).confirmOrderChange(id)
    return new StepResponse(id, { id, order_id })
  },
  async (done, { container }) => {
    if (done)
      await container.resolve(Modules.ORDER).undoLastChange(done.order_id, { id: done.id })
  },
)

/**
 * Takes lines out of an order as an order edit does, and gives their stock back. Core's own edit would also compute the
 * other artisans' discounts anew, and open another payment. The shipping of the part stays a shipping method's: a credit
 * line takes it off, so that the order costs exactly as much less as is paid back.
 */
export const takeLinesOutWorkflow = createWorkflow("take-lines-out-of-order", (input: LinesToTakeOut) => {
  const change = createOrderChangeStep(transform(input, ({ order_id, reason }) => ({
    order_id,
    change_type: OrderChangeType.EDIT,
    internal_note: reason,
  })))
  createOrderChangeActionsWorkflow.runAsStep({
    input: transform({ input, change }, ({ input, change }) => {
      const action = { order_change_id: change.id, order_id: input.order_id, version: change.version }
      const credit = MathBN.sub(input.refund, input.lines_total)
      return [
        ...input.line_item_ids.map(reference_id => ({
          ...action,
          action: ChangeActionType.ITEM_UPDATE,
          details: { reference_id, quantity: 0 },
        })),
        ...MathBN.eq(credit, 0)
          ? []
          : [{ ...action, action: ChangeActionType.CREDIT_LINE_ADD, reference: "artisan_order", reference_id: change.id, amount: credit }],
      ]
    }),
  })
  confirmChangeStep(transform({ input, change }, ({ input, change }) => ({ id: change.id, order_id: input.order_id })))
  deleteReservationsByLineItemsWorkflow.runAsStep({ input: transform(input, ({ line_item_ids }) => ({ ids: [...line_item_ids] })) })
  return new WorkflowResponse(change)
})
