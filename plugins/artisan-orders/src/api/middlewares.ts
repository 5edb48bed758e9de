import { defineMiddlewares } from "@medusajs/framework/http"

import { adminArtisanOrderMiddlewares } from "./admin/middlewares"
import { artisanOrderMiddlewares } from "./artisan/orders/middlewares"
import { storeCartMiddlewares } from "./store/carts/middlewares"
import { storeOrderMiddlewares } from "./store/orders/middlewares"

export default defineMiddlewares([
  ...adminArtisanOrderMiddlewares,
  ...artisanOrderMiddlewares,
  ...storeCartMiddlewares,
  ...storeOrderMiddlewares,
])
