export const PAYOUTS_MODULE = "payouts"
