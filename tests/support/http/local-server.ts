import { once } from "node:events"
import type { IncomingMessage, ServerResponse } from "node:http"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

/** An HTTP server on this machine that plays a service of somebody else. */
export abstract class LocalServer {
  readonly #server = createServer((req, res) => void this.answer(req, res))

  protected abstract answer(req: IncomingMessage, res: ServerResponse): Promise<void>

  /** Listens on a port of its own, unless one is given. */
  protected async listen(port = 0): Promise<this> {
    this.#server.listen(port, "127.0.0.1")
    await once(this.#server, "listening")
    return this
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Breaks off whatever is still being answered. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, "close")
  }
}

export async function readBody(req: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of req)
    chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
