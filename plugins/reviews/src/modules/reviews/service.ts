import { MedusaService } from "@medusajs/framework/utils"

import * as models from "./models"
import { readOptions } from "./options"
import type { ReviewsOptions } from "./options"

/** Reviews and ratings. Everything but reading goes through the workflows. */
export class ReviewsModuleService extends MedusaService(models) {
  readonly options: ReviewsOptions

  constructor(container: Record<string, unknown>, options?: unknown) {
    super(container, options)
    this.options = readOptions(options)
  }
}
