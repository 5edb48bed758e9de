import { randomInt } from "node:crypto"
import { createServer } from "node:net"

/**
 * Whether nobody listens on a port, neither on every address nor on localhost alone.
 * @param {number} port
 */
export async function isFree(port) {
  for (const host of [undefined, "127.0.0.1"]) {
    if (!(await canListen(port, host)))
      return false
  }
  return true
}

/**
 * A port that nobody listens on; the preferred one if it is free. It is below those that systems give to connections,
 * so that none of them has it by the time that it is listened on.
 */
export async function freePort(preferred = randomInt(20_000, 32_000)) {
  return await isFree(preferred) ? preferred : freePort()
}

function canListen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
      .on("error", error => error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(false) : reject(error))
      .listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
