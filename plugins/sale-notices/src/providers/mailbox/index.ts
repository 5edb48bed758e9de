import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import { MailboxProvider } from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [MailboxProvider] })
