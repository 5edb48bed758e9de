import { defineMiddlewares } from "@medusajs/framework/http"

import { adminArtisanMiddlewares } from "./admin/artisans/middlewares"
import { artisanMiddlewares } from "./artisan/middlewares"
import { storeArtisanMiddlewares } from "./store/artisans/middlewares"
import { publicArtisanFields } from "./store/public-artisan-fields"

export default defineMiddlewares([
  ...adminArtisanMiddlewares,
  ...artisanMiddlewares,
  ...storeArtisanMiddlewares,
  ...publicArtisanFields,
])
