import { refuse } from "@craftmart/http"
import { z } from "@medusajs/framework/zod"

import { isSignedByCloudinary } from "../../cloudinary/account"
import { readOptions } from "../../cloudinary/options"
import type { CloudinaryOptions } from "../../cloudinary/options"
import { destroyResource, readResource } from "./resource"
import { faultOf, publicIdOf, ticketFor } from "./ticket"
import type { Upload } from "./ticket"

/** What is read of Cloudinary's answer, as the browser passes it on: only what its signature proves. */
const Answer = z.object({ public_id: z.string().max(500), version: z.number().int(), signature: z.string().max(200) })

function requireProof(upload: Upload, result: unknown, options: CloudinaryOptions): void {
  const answer = Answer.safeParse(result).data
  if (answer?.public_id !== publicIdOf(upload, options) || !isSignedByCloudinary(answer, options))
    throw refuse({ status: 400, code: "upload_not_verified", message: "This is not the answer to this upload.", field: "result" })
}

async function complete(upload: Upload, result: unknown, options: CloudinaryOptions) {
  requireProof(upload, result, options)
  const publicId = publicIdOf(upload, options)
  // The signature covers the name and the version only: size and format are asked for.
  const resource = await readResource(publicId, options)
  const fault = faultOf(resource)
  if (fault) {
    await destroyResource(publicId, options)
    throw refuse({ status: 400, field: "file", ...fault })
  }
  return { url: resource.secure_url, width: resource.width, height: resource.height }
}

/** The store of `@craftmart/artisans` that keeps pictures at Cloudinary: browsers upload there, with a signed ticket. */
export function createPictureStore(given: unknown) {
  const options = readOptions(given)
  return {
    ticket: (upload: Upload) => ticketFor(upload, options),
    complete: (upload: Upload, result: unknown) => complete(upload, result, options),
    discard: (upload: Upload) => destroyResource(publicIdOf(upload, options), options),
  }
}
