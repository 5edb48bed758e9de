import { defineMiddlewares } from "@medusajs/framework/http"

import { storeArtisanMiddlewares } from "./store/artisans/middlewares"

export default defineMiddlewares([
  ...storeArtisanMiddlewares,
])
