import { changeStatus } from "../../../../../http/change-status"

export const POST = changeStatus("refuse")
