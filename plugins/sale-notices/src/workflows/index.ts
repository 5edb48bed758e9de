export { readNotificationsWorkflow } from "./read-notifications"
export { retrySaleNoticeWorkflow } from "./retry-sale-notice"
