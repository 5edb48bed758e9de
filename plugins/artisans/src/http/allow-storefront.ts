import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, parseCorsOrigins } from "@medusajs/framework/utils"

function isAllowed(origin: string, allowed: (string | RegExp)[]): boolean {
  return allowed.some(one => one === "*" || (one instanceof RegExp ? one.test(origin) : one === origin))
}

/** Lets the storefront's pages call `/artisan/*`: core answers preflights for its own prefixes only. */
export function allowStorefront(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const { origin } = req.headers
  res.vary("Origin")
  if (origin && isAllowed(origin, parseCorsOrigins(http.storeCors))) {
    res.setHeader("Access-Control-Allow-Origin", origin)
    res.setHeader("Access-Control-Allow-Credentials", "true")
  }
  if (req.method !== "OPTIONS")
    return next()
  res.setHeader("Access-Control-Allow-Methods", "GET,HEAD,PUT,PATCH,POST,DELETE")
  res.setHeader("Access-Control-Allow-Headers", req.headers["access-control-request-headers"] ?? "")
  res.status(204).end()
}
