import { MedusaService } from "@medusajs/framework/utils"

import { AuditEntry } from "./models"

/** The audit log's entries. They are written by `audit/record.ts` alone. */
export class BackOfficeModuleService extends MedusaService({ AuditEntry }) {}
