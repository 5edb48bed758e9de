import { refuse } from "@craftmart/http"
import { pictureLimits } from "@craftmart/listing"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import multer from "multer"

/** In memory: ten megabytes at most, and a connection that is cut leaves nothing behind. */
const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: pictureLimits.bytes, files: 1, fields: 4, fieldSize: 1024, parts: 5, headerPairs: 50 },
}).single("file")

function refusalFor(error: unknown): Error {
  if (error instanceof multer.MulterError && error.code === "LIMIT_FILE_SIZE")
    return refuse({ status: 400, code: "picture_too_large", message: "The picture has more than 10 megabytes.", field: "file" })
  return refuse({ status: 400, code: "validation_failed", message: "file: send one picture as multipart/form-data.", field: "file" })
}

/** The one file of a multipart request. @throws a 400 refusal for anything else. */
export function receiveFile(req: MedusaRequest, res: MedusaResponse): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    void receive(req, res, (error: unknown) => {
      const { file } = req as unknown as { file?: { buffer: Buffer } }
      if (error || !file)
        reject(refusalFor(error))
      else
        resolve(file.buffer)
    })
  })
}
