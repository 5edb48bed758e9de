export { splitOrderWorkflow } from "./split-order"
