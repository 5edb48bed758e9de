export { retrySaleNoticeWorkflow } from "./retry-sale-notice"
