import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { randomInt } from "node:crypto"
import { once } from "node:events"
import { join } from "node:path"

const root = join(__dirname, "../../..")

/** The whole backend as a process of its own, on its own port, against a database that is there already. */
export class Backend {
  /** Below those that systems give to connections, and this run's own. */
  readonly port = randomInt(20_000, 32_000)
  readonly url = `http://localhost:${this.port}`
  #child: ChildProcess | undefined
  #log = ""

  constructor(readonly environment: Record<string, string>) {}

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
    do {
      await new Promise(resolve => setTimeout(resolve, 250))
      if (child.exitCode !== null)
        throw new Error(`The backend did not start:\n${this.#log.slice(-4_000)}`)
    } while (!await this.#answers())
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
