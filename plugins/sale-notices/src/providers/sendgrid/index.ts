import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import { SendGridProvider } from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [SendGridProvider] })
