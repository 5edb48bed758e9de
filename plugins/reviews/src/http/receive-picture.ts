import { refusalIn, refuse, sendRefusal } from "@craftmart/http"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import multer from "multer"

const BYTES = 10 * 1024 * 1024

const receive = multer({ storage: multer.memoryStorage(), limits: { fileSize: BYTES, files: 1, fields: 5, fieldSize: 1000, parts: 6 } }).single("file")

function whyNot(error: unknown) {
  const tooLarge = error instanceof multer.MulterError && error.code === "LIMIT_FILE_SIZE"
  return refuse({ status: 400, code: "validation_failed", message: `file: ${tooLarge ? "must not be larger than 10 MB" : "must be one picture, in the field \"file\" of a multipart form"}`, field: "file" })
}

/** Reads the one file of a multipart form into memory, 10 MB at most. */
export function receivePicture(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  receive(req, res, (error: unknown) => {
    const refusal = error || !("file" in req && req.file) ? refusalIn(whyNot(error)) : undefined
    if (refusal)
      sendRefusal(res, refusal)
    else
      next()
  })
}
