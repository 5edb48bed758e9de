import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

const root = join(__dirname, "../../..")

/** The whole backend as a process of its own, on its own port, against a database that is there already. */
export class Backend {
  readonly url: string
  #child: ChildProcess | undefined
  #log = ""

  constructor(readonly port: number, readonly environment: Record<string, string>) {
    this.url = `http://localhost:${port}`
  }

  /** Resolves once it answers. */
  async start(): Promise<void> {
    const cli = join(root, "node_modules/@medusajs/cli/cli.js")
    const child = spawn(process.execPath, [cli, "start", "--types=false", "--port", String(this.port)], {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: "development",
        NODE_OPTIONS: "--conditions=craftmart:source",
        PORT: String(this.port),
        ...this.environment,
      },
    })
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text: Buffer) => this.#log += text.toString())
    this.#child = child
    while (!await this.#answers()) {
      if (child.exitCode !== null)
        throw new Error(`The backend did not start:\n${this.#log.slice(-4_000)}`)
      await new Promise(resolve => setTimeout(resolve, 250))
    }
  }

  /** Ends it as a power cut would: no handler runs, nothing is finished. */
  async kill(): Promise<void> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null)
      return
    const gone = once(child, "exit")
    child.kill("SIGKILL")
    await gone
  }

  async #answers(): Promise<boolean> {
    return fetch(`${this.url}/health`, { signal: AbortSignal.timeout(5_000) }).then(answer => answer.ok, () => false)
  }
}
