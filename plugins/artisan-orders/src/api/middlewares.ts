import { defineMiddlewares } from "@medusajs/framework/http"

import { adminArtisanOrderMiddlewares } from "./admin/middlewares"
import { artisanOrderMiddlewares } from "./artisan/orders/middlewares"
import { artisanStatsMiddlewares } from "./artisan/stats/middlewares"
import { storeCartMiddlewares } from "./store/carts/middlewares"
import { storeOrderMiddlewares } from "./store/orders/middlewares"
import { storeProductMiddlewares } from "./store/products/middlewares"

export default defineMiddlewares([
  ...adminArtisanOrderMiddlewares,
  ...artisanOrderMiddlewares,
  ...artisanStatsMiddlewares,
  ...storeCartMiddlewares,
  ...storeOrderMiddlewares,
  ...storeProductMiddlewares,
])
