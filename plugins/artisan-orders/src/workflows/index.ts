export { findUnbalanced } from "../audit/find-unbalanced"
export { splitOrderWorkflow } from "./split-order"
