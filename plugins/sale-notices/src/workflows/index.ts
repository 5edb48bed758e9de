export { readNotificationsWorkflow } from "./read-notifications"
export { resendSaleNoticeWorkflow } from "./resend-sale-notice"
export { retryParkedNoticesWorkflow } from "./retry-parked-notices"
export { retrySaleNoticeWorkflow } from "./retry-sale-notice"
