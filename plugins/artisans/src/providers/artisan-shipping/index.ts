import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import { ArtisanShippingProvider } from "./service"

export default ModuleProvider(Modules.FULFILLMENT, { services: [ArtisanShippingProvider] })
