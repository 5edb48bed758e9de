import { Buffer } from "node:buffer"
import type { IncomingMessage, ServerResponse } from "node:http"
import sharp from "sharp"

import { LocalServer, readBody } from "../http/local-server"
import { answerSignature, signatureOf } from "./signature"

export type Resource = { public_id: string, version: number, bytes: number, width: number, height: number, format: string, secure_url: string }

/** What goes wrong with one request: no answer but a failure, or no answer at all. */
export type Fault = "server_error" | "reset"

/** A signature is good for an hour after its timestamp, in seconds. */
const VALID_FOR = 3600

/**
 * Browsers may upload from any page. A line for each answer: on one that is cut after it has served, a browser sends the
 * picture again by itself.
 */
const headers = { "Content-Type": "application/json", "Access-Control-Allow-Origin": "*", "Connection": "close" }

class Refused extends Error {
  constructor(readonly status: number, message: string) { super(message) }
}

async function readFields(req: IncomingMessage): Promise<{ fields: Record<string, string>, file?: Buffer }> {
  const form = await new Response(await readBody(req), { headers: { "content-type": req.headers["content-type"] ?? "" } }).formData()
  const fields: Record<string, string> = {}
  form.forEach((value, name) => {
    if (typeof value === "string")
      fields[name] = value
  })
  const file = form.get("file")
  return {
    fields,
    file: file && typeof file !== "string" ? Buffer.from(await file.arrayBuffer()) : undefined,
  }
}

/** Cloudinary's upload, destroy and resource calls as far as its documentation goes; fails on demand. */
export class CloudinaryStandIn extends LocalServer {
  readonly resources = new Map<string, Resource>()
  readonly account = { cloudName: "crafts", apiKey: "key", apiSecret: "se&cret" }
  /** The bytes as they came, by public id. */
  readonly files = new Map<string, Buffer>()
  /** Why requests were refused, as Cloudinary words it. */
  readonly refusals: string[] = []
  /** Taken one a request; afterwards all goes well. */
  faults: Fault[] = []
  /** How far its clock is ahead of ours, in seconds. */
  ahead = 0
  /** Whether it obeys an incoming transformation. */
  transforms = true

  static async start(): Promise<CloudinaryStandIn> {
    return new CloudinaryStandIn().listen()
  }

  protected override async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const fault = this.faults.shift()
    if (fault === "reset") {
      req.socket.destroy()
      return
    }
    try {
      if (fault === "server_error")
        throw new Refused(500, "Server error")
      const body = await this.#route(req)
      res.writeHead(200, headers).end(JSON.stringify(body))
    } catch (error) {
      const { message } = error as Error
      this.refusals.push(message)
      res.writeHead(error instanceof Refused ? error.status : 400, headers).end(JSON.stringify({ error: { message } }))
    }
  }

  async #route(req: IncomingMessage): Promise<unknown> {
    const { pathname, searchParams } = new URL(req.url ?? "", this.url)
    const [, version, cloud, ...rest] = pathname.split("/").map(decodeURIComponent)
    if (version !== "v1_1" || cloud !== this.account.cloudName)
      throw new Refused(401, `Invalid cloud_name ${cloud}`)
    if (req.method === "GET" && rest[0] === "resources")
      return this.#resource(req, rest.slice(3).join("/"))
    const { fields, file } = await readFields(req)
    const params = { ...Object.fromEntries(searchParams), ...fields }
    this.#requireSignature(params)
    return rest[1] === "destroy" ? this.#destroy(params) : this.#upload(params, rest[0] ?? "image", file)
  }

  #requireSignature(params: Record<string, string>): void {
    if (params.api_key !== this.account.apiKey)
      throw new Refused(401, "Invalid api_key")
    if (Number(params.timestamp) < Date.now() / 1000 + this.ahead - VALID_FOR)
      throw new Refused(400, `Stale request - reported time is ${params.timestamp} which is more than 1 hour ago`)
    if (params.signature !== signatureOf(params, this.account.apiSecret))
      throw new Refused(401, `Invalid Signature ${params.signature}`)
  }

  async #upload(params: Record<string, string>, type: string, file?: Buffer): Promise<Resource & { signature: string, existing?: boolean }> {
    if (!file)
      throw new Refused(400, "Missing required parameter - file")
    const public_id = params.public_id ?? "unnamed"
    const present = this.resources.get(public_id)
    const resource = present && params.overwrite === "false" ? present : await this.#take(public_id, params, type, file)
    this.resources.set(public_id, resource)
    const signature = answerSignature(public_id, resource.version, this.account.apiSecret)
    return { ...resource, signature, ...(resource === present ? { existing: true } : {}) }
  }

  async #take(public_id: string, params: Record<string, string>, type: string, file: Buffer): Promise<Resource> {
    const version = Math.floor(Date.now() / 1000)
    const address = (format: string) => `https://res.cloudinary.com/${this.account.cloudName}/${type}/upload/v${version}/${public_id}${format ? `.${format}` : ""}`
    if (type === "raw")
      return { public_id, version, bytes: file.length, width: 0, height: 0, format: "", secure_url: address("") }
    const header = await sharp(file, { limitInputPixels: false }).metadata().catch(() => { throw new Refused(400, "Invalid image file") })
    const format = header.format === "jpeg" ? "jpg" : header.format === "heif" ? "avif" : header.format
    if (params.allowed_formats && !params.allowed_formats.split(",").includes(format))
      throw new Refused(400, `Image file format ${format} not allowed`)
    this.files.set(public_id, file)
    const most = this.transforms ? Number(/c_limit,h_(\d+)/.exec(params.transformation ?? "")?.[1] ?? Infinity) : Infinity
    const scale = Math.min(1, most / header.width, most / header.height)
    return { public_id, version, bytes: file.length, width: Math.round(header.width * scale), height: Math.round(header.height * scale), format, secure_url: address(format) }
  }

  #destroy({ public_id = "" }: Record<string, string>): { result: string } {
    return { result: this.resources.delete(public_id) ? "ok" : "not found" }
  }

  #resource(req: IncomingMessage, public_id: string): Resource {
    const expected = `Basic ${Buffer.from(`${this.account.apiKey}:${this.account.apiSecret}`).toString("base64")}`
    if (req.headers.authorization !== expected)
      throw new Refused(401, "Unauthorized")
    const resource = this.resources.get(public_id)
    if (!resource)
      throw new Refused(404, `Resource not found - ${public_id}`)
    return resource
  }
}
