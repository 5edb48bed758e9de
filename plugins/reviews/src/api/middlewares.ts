import { defineMiddlewares } from "@medusajs/framework/http"

import { adminReviewMiddlewares } from "./admin/middlewares"
import { artisanReviewMiddlewares } from "./artisan/middlewares"
import { storeReviewMiddlewares } from "./store/middlewares"

export default defineMiddlewares([...adminReviewMiddlewares, ...artisanReviewMiddlewares, ...storeReviewMiddlewares])
