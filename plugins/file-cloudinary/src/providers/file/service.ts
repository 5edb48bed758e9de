import { PassThrough, Readable } from "node:stream"
import type { ReadableStream } from "node:stream/web"
import { AbstractFileProviderService, MedusaError } from "@medusajs/framework/utils"
import type { FileTypes } from "@medusajs/framework/types"
import { v2 as cloudinary } from "cloudinary"

import { credentials, signed, uploadUrl } from "../../cloudinary/account"
import { readOptions } from "../../cloudinary/options"
import type { CloudinaryOptions } from "../../cloudinary/options"
import { keyOf, newPlace, placeOf } from "./key"
import type { Place } from "./key"

/** How long an address of a private file works, in seconds. */
const LINK_LASTS = 3600

/** Medusa's file provider at Cloudinary: pictures, films and any other files, public or private. */
export class CloudinaryFileService extends AbstractFileProviderService {
  static override identifier = "cloudinary"
  readonly #options: CloudinaryOptions

  static override validateOptions(options: Record<string, unknown>): void {
    readOptions(options)
  }

  constructor(_container: Record<string, unknown>, options: unknown) {
    super()
    this.#options = readOptions(options)
  }

  #newPlace(file: { filename: string, mimeType?: string, access?: string }): Place {
    if (!file.filename)
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "A file needs a name")
    return newPlace(this.#options.folder, { mimeType: "application/octet-stream", ...file })
  }

  #urlOf({ public_id, ...place }: Place): string {
    return cloudinary.url(public_id, { ...place, sign_url: place.type === "authenticated", ...credentials(this.#options) })
  }

  override async upload(file: FileTypes.ProviderUploadFileDTO): Promise<FileTypes.ProviderFileResultDTO> {
    const { writeStream, promise } = await this.getUploadStream(file)
    Readable.from([Buffer.from(file.content, "base64")]).pipe(writeStream)
    return promise
  }

  override async getUploadStream(file: FileTypes.ProviderUploadStreamDTO) {
    const place = this.#newPlace(file)
    const writeStream = new PassThrough()
    const promise = new Promise<FileTypes.ProviderFileResultDTO>((resolve, reject) => {
      const target = cloudinary.uploader.upload_stream({ ...place, overwrite: false, ...credentials(this.#options) }, (error, result) => {
        if (error || !result)
          reject(new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Cloudinary did not take the file: ${error?.message ?? "no answer"}`))
        else
          resolve({ key: keyOf(place), url: result.secure_url })
      })
      writeStream.on("error", reject).pipe(target)
    })
    return { writeStream, promise, url: this.#urlOf(place), fileKey: keyOf(place) }
  }

  /** It is no error when a file has gone already. */
  override async delete(files: FileTypes.ProviderDeleteFileDTO | FileTypes.ProviderDeleteFileDTO[]): Promise<void> {
    await Promise.all([files].flat().map(({ fileKey }) => {
      const { public_id, ...place } = placeOf(fileKey)
      return cloudinary.uploader.destroy(public_id, { ...place, invalidate: true, ...credentials(this.#options) })
    }))
  }

  override async getPresignedDownloadUrl({ fileKey }: FileTypes.ProviderGetFileDTO): Promise<string> {
    const { public_id, ...place } = placeOf(fileKey)
    if (place.type === "upload")
      return this.#urlOf({ public_id, ...place })
    const expires_at = Math.floor(Date.now() / 1000) + LINK_LASTS
    return cloudinary.utils.private_download_url(public_id, "", { ...place, expires_at, ...credentials(this.#options) })
  }

  /** The address that takes the file as `multipart/form-data`, field `file`: Cloudinary has no upload by PUT. */
  async getPresignedUploadUrl(file: FileTypes.ProviderGetPresignedUploadUrlDTO): Promise<FileTypes.ProviderFileResultDTO> {
    const place = this.#newPlace(file)
    const { resource_type, type, public_id } = place
    const query = signed({ overwrite: "false", public_id, timestamp: Math.floor(Date.now() / 1000), type }, this.#options)
    return { key: keyOf(place), url: `${uploadUrl(this.#options, resource_type)}?${new URLSearchParams(query).toString()}` }
  }

  override async getDownloadStream(file: FileTypes.ProviderGetFileDTO): Promise<Readable> {
    const answer = await fetch(await this.getPresignedDownloadUrl(file))
    if (!answer.ok || !answer.body)
      throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no file ${file.fileKey}`)
    return Readable.fromWeb(answer.body as ReadableStream)
  }

  override async getAsBuffer(file: FileTypes.ProviderGetFileDTO): Promise<Buffer> {
    return Buffer.concat(await (await this.getDownloadStream(file)).toArray() as Buffer[])
  }
}
