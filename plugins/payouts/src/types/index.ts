export type { PayoutsModuleService } from "../modules/payouts/service"
