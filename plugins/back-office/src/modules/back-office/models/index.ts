export { AuditEntry } from "./audit-entry"
