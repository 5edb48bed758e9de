export type { CommissionResolver, CommissionSale } from "../orders/commission"
export * from "./events"
