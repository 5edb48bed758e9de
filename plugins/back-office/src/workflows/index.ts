export { changeSettingWorkflow } from "./change-setting"
