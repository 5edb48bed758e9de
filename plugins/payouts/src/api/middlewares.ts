import { defineMiddlewares } from "@medusajs/framework/http"

import { adminPayoutMiddlewares } from "./admin/middlewares"
import { artisanPayoutMiddlewares } from "./artisan/middlewares"

export default defineMiddlewares([...adminPayoutMiddlewares, ...artisanPayoutMiddlewares])
