export type { CommissionResolver, CommissionSale } from "../orders/commission"
