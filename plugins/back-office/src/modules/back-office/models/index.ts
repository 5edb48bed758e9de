export { AuditEntry } from "./audit-entry"
export { MarketplaceSetting } from "./marketplace-setting"
