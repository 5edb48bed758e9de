import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { resolve } from "node:path"

import { MedusaError } from "@medusajs/framework/utils"

import { readEnvironment } from "../../../config/environment"

const pictureName = /^[a-z0-9-]+-(?:400|800|1200)\.webp$/

/**
 * `GET /pictures/:name`: a picture of the demo marketplace, as `npm start` rendered it.
 * Names hold a width, never a path; contents may change with the generator, so caches ask again after a day.
 */
export function GET(req: MedusaRequest, res: MedusaResponse, next: (error?: unknown) => void) {
  const name = req.params.name ?? ""
  if (!pictureName.test(name))
    throw notFound(name)
  const root = resolve(readEnvironment(process.env).PICTURES_DIR)
  res.sendFile(name, { root, maxAge: "1d", headers: { "X-Content-Type-Options": "nosniff" } }, (error) => {
    if (error)
      next(notFound(name))
  })
}

function notFound(name: string) {
  return new MedusaError(MedusaError.Types.NOT_FOUND, `There is no picture ${name}`)
}
