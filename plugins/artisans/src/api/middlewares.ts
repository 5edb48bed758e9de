import { defineMiddlewares } from "@medusajs/framework/http"

import { adminProductMiddlewares } from "./admin/artisan-products/middlewares"
import { adminArtisanMiddlewares } from "./admin/artisans/middlewares"
import { shippingRulesMiddlewares } from "./admin/shipping-zones/middlewares"
import { artisanMiddlewares } from "./artisan/middlewares"
import { artisanProductMiddlewares } from "./artisan/products/middlewares"
import { artisanUploadMiddlewares } from "./artisan/uploads/middlewares"
import { storeArtisanMiddlewares } from "./store/artisans/middlewares"
import { publicArtisanFields } from "./store/public-artisan-fields"

export default defineMiddlewares([
  ...adminArtisanMiddlewares,
  ...adminProductMiddlewares,
  ...shippingRulesMiddlewares,
  ...artisanMiddlewares,
  ...artisanProductMiddlewares,
  ...artisanUploadMiddlewares,
  ...storeArtisanMiddlewares,
  ...publicArtisanFields,
])
