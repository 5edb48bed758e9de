import { MedusaService } from "@medusajs/framework/utils"

import { AuditEntry, MarketplaceSetting } from "./models"
import { readOptions } from "./options"
import type { BackOfficeOptions } from "./options"

/** The audit log's entries, which `audit/record.ts` alone writes, and the settings, which `workflows/change-setting.ts` does. */
export class BackOfficeModuleService extends MedusaService({ AuditEntry, MarketplaceSetting }) {
  readonly options: BackOfficeOptions

  constructor(container: Record<string, unknown>, options?: unknown) {
    super(container, options)
    this.options = readOptions(options)
  }
}
