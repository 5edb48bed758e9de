import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"

import { releaseProductsWorkflow } from "../workflows/release-products"

/** A product that is gone belongs to nobody: its id must not count as an artisan's product any more. */
export default async function releaseDeletedProduct({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await releaseProductsWorkflow(container).run({ input: { product_ids: [event.data.id] } })
}

export const config: SubscriberConfig = { event: "product.deleted" }
