import { configureStoreSearch, defineMiddlewares } from "@medusajs/framework/http"

import { forgiveSpelling } from "../search/spelling/forgive-spelling"

export default defineMiddlewares({
  routes: [
    {
      matcher: "/store/search",
      method: "POST",
      middlewares: [configureStoreSearch({ allowed_indexes: { product: true } }), forgiveSpelling],
    },
  ],
})
